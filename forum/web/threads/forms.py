"""Contesting a question, and filing its thread."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, IntegerField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from forum.models import Thread
from forum.models.question import QUESTION_LENGTH
from forum.queries.labels import LabelRow
from forum.services.labels import Filing
from forum.vocabulary import LabelKind, SemanticsKind
from forum.web.fields import REASON_LENGTH, ReasonForm, said
from forum.web.words import WORDS

ADOPT, DECLINE = "adopt", "decline"
_LAST_PLACE = 999


class WordingForm(FlaskForm):
    """Another wording of a question, and what is wrong with the one it has."""

    text = TextAreaField(
        _("The question in your words"),
        [InputRequired(_("Write the question.")), Length(max=QUESTION_LENGTH)],
    )
    why = TextAreaField(
        _("What is loaded or wrong about it now?"),
        [InputRequired(_("Say what is wrong with the wording.")), Length(max=REASON_LENGTH)],
    )


class WordingDecisionForm(ReasonForm):
    """Whether a question is put in other words."""

    answer = RadioField(
        _("Answer"),
        [InputRequired(_("Choose an answer."))],
        choices=[
            (ADOPT, _("Adopt it: the question is put in these words")),
            (DECLINE, _("Decline it: the question stays as it is")),
        ],
    )


class StrengthFields(FlaskForm):
    """How strength is worked out in a thread."""

    semantics = SelectField(
        _("How strength is worked out"),
        default=SemanticsKind.QUADRATIC_ENERGY.value,
        choices=[(kind.value, words) for kind, words in WORDS[SemanticsKind].items()],
        description=_("Of each position, from what bears on it."),
    )
    counts_marks = BooleanField(
        _("Marks count towards strength"),
        description=_("Otherwise only evidence does, and what positions do to each other."),
    )

    def show_strength(self, thread: Thread) -> None:
        """Fill the form with how it is worked out now."""
        self.semantics.data, self.counts_marks.data = thread.semantics.value, thread.counts_marks

    def strength(self) -> tuple[SemanticsKind, bool]:
        """Return how it is to be worked out, and whether marks count."""
        return SemanticsKind(self.semantics.data), bool(self.counts_marks.data)


class SettingForm(StrengthFields):
    """How a thread is debated."""

    asks_restatement = BooleanField(
        _("Whoever rebuts a claim restates it first"),
        description=_("In their own words, so that its author would agree. It takes a minute."),
    )
    hides_marks = BooleanField(
        _("Marks of others stay hidden until I have marked"),
        description=_(
            "Nobody sees how many people support or rebut a position before they have marked it as "
            "it stands, readers without an account included. On all views of the thread this hides "
            "the numbers of marks, now and in the past, strength, which counts them, which "
            "positions camps and groups share, and the orders that go by marks. Authors see the "
            "marks of what they wrote. When the thread is locked or closed, everybody sees all."
        ),
    )


class FilingForm(FlaskForm):
    """Where a thread belongs."""

    category = StringField(_("Category"), [Optional(), Length(max=60)])
    tags = StringField(
        _("Tags"), [Optional(), Length(max=600)], description=_("Separated by commas.")
    )
    place = IntegerField(
        _("Place on the front page"),
        [Optional(), NumberRange(1, _LAST_PLACE, _("A number from 1 on."))],
        description=_("1 is at the top. Empty: by its last act."),
    )

    def filing(self) -> Filing:
        """Return the filing as given."""
        tags = said(self.tags).replace("，", ",").replace("،", ",").split(",")
        return Filing(said(self.category), tuple(tags), self.place.data)

    def show(self, labels: Sequence[LabelRow], place: int | None) -> None:
        """Fill the form with where the thread is now."""
        names = {kind: [one.name for one in labels if one.kind is kind] for kind in LabelKind}
        self.category.data = "".join(names[LabelKind.CATEGORY])
        self.tags.data = ", ".join(names[LabelKind.TAG])
        self.place.data = place
