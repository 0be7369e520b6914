"""The composer: a claim, its reasoning, what it answers, and what it leans on."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, IntegerField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import HiddenInput

from forum import characters, markup
from forum.markup import SafeHtml
from forum.models import Position, Relation
from forum.models.position import CLAIM_LENGTH, REASONING_LENGTH
from forum.models.relation import RESTATEMENT_LENGTH
from forum.queries.drafts import DraftRow
from forum.queries.relations import OwnReason
from forum.queries.targets import LinkView, TargetView
from forum.services.positions import Revision
from forum.services.relations import RelationDraft
from forum.vocabulary import RebuttalKind, Stance
from forum.web.citations.forms import CitationFields
from forum.web.drafts.forms import DraftFields, as_typed
from forum.web.fields import said, shortened

_FACT = (RebuttalKind.FACT.value, _("The fact: it is not so"))
_CONCLUSION = (
    RebuttalKind.CONCLUSION.value,
    _("The conclusion: something else speaks against it"),
)


@dataclass(frozen=True, slots=True)
class Preview:
    """What readers would see of a claim and its reasoning."""

    claim: str
    reasoning: SafeHtml


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
        render_kw={"data-most": REASONING_LENGTH},
    )

    def preview(self) -> Preview:
        """Return what readers would see."""
        reasoning = characters.prose(said(self.reasoning))[:REASONING_LENGTH]
        return Preview(characters.line(said(self.claim)), markup.safe(markup.render(reasoning)))


class BearingFields(FlaskForm):
    """How a position bears on another: its side, and of a rebuttal which part it is about."""

    stance = RadioField(
        _("How does yours bear on it?"),
        choices=[
            (Stance.SUPPORT.value, _("It supports it")),
            (Stance.REBUTTAL.value, _("It rebuts it")),
        ],
        validators=[Optional()],
        validate_choice=True,
    )
    kind = RadioField(
        _("What is wrong with it?"),
        choices=[_FACT, _CONCLUSION],
        default=RebuttalKind.CONCLUSION.value,
        validators=[Optional()],
        validate_choice=True,
    )
    restatement = TextAreaField(
        _("What it claims, in your own words"),
        [Optional()],
        description=_("Say it so that its author would agree. Then rebut it."),
        render_kw={"data-most": RESTATEMENT_LENGTH},
    )

    def offer_links(self, links: Sequence[LinkView]) -> None:
        """Let a rebuttal be about one of these: how what is answered bears on something."""
        self.kind.choices = [_FACT, *((one.name, _link(one)) for one in links), _CONCLUSION]

    def answers(self, target: TargetView, together_with: Relation | None = None) -> RelationDraft:
        """Return how the position bears on what it answers, or on a link of it."""
        stance = Stance(self.stance.data) if self.stance.data else None
        part = self.kind.data if stance is Stance.REBUTTAL else None
        links = {link.name: link.subject for link in target.links}
        subject = links.get(part or "", target.subject)
        return RelationDraft(
            subject,
            stance,
            RebuttalKind(part) if part and isinstance(subject, Position) else None,
            said(self.restatement),
            together_with,
        )


class PositionForm(BearingFields, WordingFields, CitationFields):
    """A new position; ``submission`` makes sure that a form sent twice posts one."""

    target = HiddenField()
    submission = HiddenField(validators=[Length(min=8, max=64)])
    together_with = SelectField(
        _("It counts only together with"), [Optional()], choices=[], validate_choice=True
    )

    @classmethod
    def empty(cls, *, target: str, stance: str | None, draft: DraftRow | None) -> "PositionForm":
        """Return a composer with nothing in it yet but what was kept; the side asked for leads."""
        typed = dict(draft.fields) if draft else {}
        if stance:
            typed["stance"] = [stance]
        return cls(formdata=as_typed(typed), target=target, submission=secrets.token_hex(16))

    def offer_reasons(self, own: Sequence[OwnReason]) -> None:
        """Let one of these be what the position counts together with."""
        self.together_with.choices = [
            ("", _("Nothing: it counts by itself")),
            *(
                (str(one.relation_id), shortened(one.claim), {"data-when": one.stance.value})
                for one in own
            ),
        ]


def _link(link: LinkView) -> str:
    """Return the words for a rebuttal of a link."""
    claim = shortened(link.claim) or _("what it answers")
    if link.stance is Stance.SUPPORT:
        return str(_("The link: it may be true, but does not support “%(claim)s”", claim=claim))
    return str(_("The link: it may be true, but does not rebut “%(claim)s”", claim=claim))


class RevisionForm(WordingFields, DraftFields):
    """A new wording of a position; ``version`` is the one that was edited."""

    is_typo = BooleanField(
        _("I only mend a typing error"),
        description=_(
            "Marks and answers stay. It is checked: what says something else is a new wording."
        ),
    )
    version = IntegerField(widget=HiddenInput(), validators=[Optional()])

    def revision(self, place: str) -> Revision:
        """Return the new wording."""
        return Revision(
            claim=said(self.claim),
            reasoning=said(self.reasoning),
            edited=self.version.data,
            is_typo=bool(self.is_typo.data),
            kept=self.kept(place),
        )
