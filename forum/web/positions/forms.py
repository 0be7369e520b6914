"""The composer: a claim, its reasoning, what it answers, and what it leans on."""

import secrets

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, IntegerField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import HiddenInput

from forum.models.position import CLAIM_LENGTH
from forum.queries.evidence import EvidenceRow
from forum.vocabulary import Stance
from forum.web.citations.forms import CitationFields


class WordingFields(FlaskForm):
    """A claim and its reasoning."""

    claim = TextAreaField(
        _("Your claim"),
        [InputRequired(_("Say in one sentence what you hold."))],
        description=_("One sentence that others can support or rebut."),
        render_kw={"data-most": CLAIM_LENGTH},  # the act says how much is too much
    )
    reasoning = TextAreaField(
        _("Your reasoning"),
        [Optional()],
        description=_("Why you hold it. Markdown: *emphasis*, > quotation, - list, links."),
    )


class PositionForm(WordingFields, CitationFields):
    """A new position; ``submission`` makes sure that a form sent twice posts one."""

    target = HiddenField()
    stance = RadioField(
        _("How does yours bear on it?"),
        choices=[
            (Stance.SUPPORT.value, _("It supports it")),
            (Stance.REBUTTAL.value, _("It rebuts it")),
        ],
        validators=[Optional()],
        validate_choice=True,
    )
    submission = HiddenField(validators=[Length(min=8, max=64)])

    @classmethod
    def empty(
        cls, evidence: list[EvidenceRow], *, target: str, stance: str | None
    ) -> "PositionForm":
        """Return a composer with nothing in it yet."""
        form = cls(formdata=None, target=target, stance=stance, submission=secrets.token_hex(16))
        form.offer(evidence)
        return form


class RevisionForm(WordingFields):
    """A new wording of a position; ``version`` is the one that was edited."""

    version = IntegerField(widget=HiddenInput(), validators=[Optional()])
