"""Inviting: by a link for many, or by a letter to each; and taking an invitation back."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext, ngettext
from wtforms import IntegerField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Optional

from forum.adapters import mail
from forum.adapters.accounts import checked_email
from forum.adapters.letters import letter
from forum.errors import BrokenRuleError
from forum.policy import Action, allows, require
from forum.queries.groups import group_by_id
from forum.queries.invitations import invitation_by_id, invitations
from forum.services.invitations import (
    DAYS,
    USES,
    InvitationDraft,
    invite_by_link,
    invite_by_mail,
    revoke_invitation,
)
from forum.vocabulary import Role
from forum.web.fields import AgreeForm, said
from forum.web.limits import limited_post
from forum.web.organise.readers import ReadersFields
from forum.web.organise.room import organise
from forum.web.pages import Done, acted, back, done, number_given
from forum.web.session import actor, login_required, viewer
from forum.web.words import WORDS
from forum.wording import N_

LINK, MAIL = "link", "mail"  # the buttons of the form
SHOWN_ONCE = (
    "link"  # the kind of the message that carries a new link to the next page, and no further
)


class InvitationForm(ReadersFields):
    """What an invitation gives, and how it goes out."""

    role = RadioField(lazy_gettext("As"), default=Role.PARTICIPANT.value)
    days = IntegerField(
        lazy_gettext("Good for so many days"),
        [InputRequired(lazy_gettext("Write a number."))],
        default=DAYS,
    )
    uses = IntegerField(lazy_gettext("For at most so many people"), [Optional()], default=USES)
    addresses = TextAreaField(
        lazy_gettext("Mail addresses"),
        [Optional()],
        description=lazy_gettext("One a line. Each gets a link of its own, which works once."),
    )

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)
        self.group.label.text = _("Into the group")
        self.role.choices = [
            (role.value, WORDS[Role][role])
            for role in Role
            if role is not Role.ADMINISTRATOR and allows(viewer(), Action.INVITATION_MAKE, role)
        ]

    def without(self) -> str:
        """Return what it is called when nobody is let into a group."""
        return str(_("No group"))

    def within(self, name: str) -> str:
        """Return what it is called when people are let into a group."""
        return name

    def draft(self) -> InvitationDraft:
        """Return the invitation as given."""
        return InvitationDraft(
            role=Role(self.role.data),
            group=self.chosen(),
            days=self.days.data or 0,
            uses=self.uses.data or 0,
        )


@organise.get("/invitations/")
@login_required
def list_invitations() -> str:
    """List the invitations, with the form for another."""
    require(actor(), Action.INVITATION_REVOKE)
    group_id = number_given(request.args.get("group"))
    return _page(InvitationForm(formdata=None, group=str(group_id or "")), group_id)


@organise.post("/invitations/")
@login_required
@limited_post
def invite() -> ResponseReturnValue:
    """Make a link, or send letters."""
    require(actor(), Action.INVITATION_REVOKE)
    form = InvitationForm()
    group_id = number_given(form.group.data)
    made = _by_mail(form) if request.form.get("way") == MAIL else _by_link(form)
    if made is None:
        return _page(form, group_id), 422
    return redirect(url_for("organise.list_invitations", group=group_id, _anchor="made"), 303)


@organise.post("/invitations/<int:invitation_id>/revocation")
@login_required
def revoke(invitation_id: int) -> ResponseReturnValue:
    """Take an invitation back."""
    require(actor(), Action.INVITATION_REVOKE)
    invitation = invitation_by_id(invitation_id)
    if acted(AgreeForm(), lambda: revoke_invitation(actor(), invitation)):
        done(_("The invitation lets nobody in any more."))
    return back(url_for("organise.list_invitations"))


def _by_link(form: InvitationForm) -> Done[str] | None:
    made = acted(form, lambda: invite_by_link(actor(), form.draft()))
    if made is not None:
        flash(mail.absolute(url_for("invitations.show", token=made.result)), SHOWN_ONCE)
    return made


def _by_mail(form: InvitationForm) -> Done[dict[str, str]] | None:
    made = acted(form, lambda: invite_by_mail(actor(), form.draft(), _addresses(form)))
    if made is not None:
        for address, token in made.result.items():
            mail.send(_letter(address, token, form.draft()))
        sent = len(made.result)
        done(ngettext("%(num)d letter is on its way.", "%(num)d letters are on their way.", sent))
    return made


def _addresses(form: InvitationForm) -> list[str]:
    """Return the addresses in their usual form; the first that is none is named."""
    given = said(form.addresses).replace(",", " ").replace(";", " ").split()
    addresses = []
    for one in given:
        try:
            addresses.append(checked_email(one))
        except BrokenRuleError:
            raise BrokenRuleError(
                N_("“%(address)s” is not a complete mail address."), field="addresses", address=one
            ) from None
    return addresses


def _letter(address: str, token: str, draft: InvitationDraft) -> mail.Letter:
    subject = _("%(person)s invites you to a debate", person=actor().name)
    text = render_template(
        "letters/invitation.txt",
        person=actor().name,
        group=draft.group.name if draft.group else None,
        days=draft.days,
        link=mail.absolute(url_for("invitations.show", token=token)),
    )
    return letter(address, subject, text)


def _page(form: InvitationForm, group_id: int | None) -> str:
    return render_template(
        "organise/invitations.html",
        invitations=invitations(group_id),
        group=group_by_id(group_id) if group_id is not None else None,
        form=form,
        link=LINK,
        mail=MAIL,
    )
