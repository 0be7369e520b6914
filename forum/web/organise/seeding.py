"""Opening many threads at once, from a CSV file: first a look at what would be opened."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from forum.errors import BrokenRuleError, Refusal
from forum.exchange.seeds import COLUMNS, MOST_BYTES, MOST_ROWS, Seed, read_seeds
from forum.extraction import decoded
from forum.policy import Action, require
from forum.services.seeding import seed_threads
from forum.web.organise.forms import SeedForm
from forum.web.organise.room import organise
from forum.web.pages import acted, done, put_error
from forum.web.session import actor, login_required
from forum.wording import N_


@organise.route("/import-csv", methods=["GET", "POST"])
@login_required
def import_csv() -> ResponseReturnValue:
    """Show what a file would open; open it once that is agreed to."""
    require(actor(), Action.ARTICLE_BRING_IN)
    form = SeedForm()
    seeds = _seeds(form) if form.validate_on_submit() else None
    if seeds and form.agreed.data == "yes":
        opened = acted(form, lambda: _open(seeds, form))
        if opened is not None:
            done(
                ngettext("%(num)d thread is opened.", "%(num)d threads are opened.", opened.result)
            )
            return redirect(url_for("home.show"), 303)
    page = render_template(
        "organise/import_csv.html", form=form, seeds=seeds, columns=COLUMNS, most=MOST_ROWS
    )
    return page, 422 if form.errors else 200


def _open(seeds: list[Seed], form: SeedForm) -> int:
    is_another = bool(form.already.data)
    return len(seed_threads(actor(), seeds, None, form.chosen(), is_another=is_another))


def _seeds(form: SeedForm) -> list[Seed] | None:
    """Read the rows; a file that was chosen goes on as text, so that it is sent but once."""
    try:
        content = form.content()
        if not content:
            raise BrokenRuleError(N_("Choose a file, or paste its rows."), field="file")
        if len(content) > MOST_BYTES:
            raise BrokenRuleError(N_("The file is larger than 1 MB: split it."), field="file")
        form.text.data = decoded(content)
        return read_seeds(form.text.data)
    except Refusal as refusal:
        put_error(form, refusal)
        return None
