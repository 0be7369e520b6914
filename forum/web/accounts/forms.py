"""The forms of the account flows: ours in words and fields, Flask-Security's in what they check."""

from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from flask_security import (
    ChangePasswordForm,
    ForgotPasswordForm,
    LoginForm,
    PasswordUtil,
    RegisterFormV2,
    ResetPasswordForm,
    SendConfirmationForm,
)
from flask_security.forms import (
    EmailValidation,
    EqualToLocalize,
    email_required,
    password_required,
    unique_user_email,
    valid_user_email,
)
from wtforms import BooleanField, EmailField, Field, PasswordField, StringField, SubmitField
from wtforms.validators import InputRequired, Length, ValidationError

from forum.adapters import passwords
from forum.errors import BrokenRuleError
from forum.models.person import NAME_LENGTH
from forum.services.people import check_name
from forum.web.pages import told

_LONGEST_ADDRESS = 254
_OLD = {"autocomplete": "current-password"}
_NEW = {"autocomplete": "new-password"}


def _email(*more: object) -> EmailField:
    return EmailField(
        _("Mail address"),
        [email_required, Length(max=_LONGEST_ADDRESS), EmailValidation(verify=True), *more],
        render_kw={"autocomplete": "email"},
    )


def _password(
    label: str, kind: dict[str, str], *more: object, described: str = ""
) -> PasswordField:
    return PasswordField(label, [password_required, *more], description=described, render_kw=kind)


_RULE = _("At least 10 characters; a few words that do not belong together are best.")


class Passwords(PasswordUtil):
    """What a password must be, told beside its field."""

    def normalize(self, password: str) -> str:
        """Return the password in its usual form."""
        return passwords.usual_form(password)

    def validate(
        self,
        password: str,
        is_register: bool,  # noqa: FBT001  (Flask-Security's signature)
        **about: Any,
    ) -> tuple[list[str] | None, str]:
        """Return what is wrong with a password, and the password in its usual form."""
        password = self.normalize(password)
        email = str(about["email"] or "") if is_register else about["user"].email
        name = request.form.get("name", "") if is_register else about["user"].person.name
        try:
            passwords.check(password, name, *name.split(), email, email.partition("@")[0])
        except BrokenRuleError as refusal:
            return [told(refusal)], password
        return None, password


class SignInForm(LoginForm):
    """Signing in."""

    email = _email()
    password = _password(_("Password"), _OLD)
    remember = None  # type: ignore[assignment]  # takes the field away; see stay
    stay = BooleanField(_("Stay signed in on this device for 30 days"))
    submit = SubmitField(_("Sign in"))

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.password.description = ""  # the way to a new password has its own place on the page


class JoinForm(RegisterFormV2):
    """Joining: a name for everybody, an address and a password for the forum alone."""

    name = StringField(
        _("Name"),
        [InputRequired(_("Type the name that everybody will see.")), Length(max=NAME_LENGTH)],
        description=_("Everybody sees it beside what you write. It cannot be changed later."),
        render_kw={"autocomplete": "nickname", "maxlength": NAME_LENGTH},
    )
    email = _email(unique_user_email)
    password = _password(_("Password"), _NEW, described=_RULE)
    submit = SubmitField(_("Create the account"))

    def validate_name(self, field: Field) -> None:
        """Refuse a name that is taken or too like another."""
        try:
            check_name(field.data)
        except BrokenRuleError as refusal:
            raise ValidationError(told(refusal)) from None

    def to_dict(self, only_user: bool) -> dict[str, Any]:  # noqa: ARG002, FBT001  (Flask-Security's signature)
        """Return what makes an account, and nothing else that a request may carry."""
        return {"name": self.name.data, "email": self.email.data, "password": self.password.data}


class ConfirmationForm(SendConfirmationForm):
    """Asking for another letter of confirmation."""

    email = _email(valid_user_email)
    submit = SubmitField(_("Send a new letter"))


class RecoveryForm(ForgotPasswordForm):
    """Asking for a letter that leads to a new password."""

    email = _email(valid_user_email)
    submit = SubmitField(_("Send a letter"))


class NewPasswordForm(ResetPasswordForm):
    """Choosing a new password after a letter."""

    password = _password(_("New password"), _NEW, described=_RULE)
    password_confirm = _password(
        _("New password, once more"),
        _NEW,
        EqualToLocalize("password", message="RETYPE_PASSWORD_MISMATCH"),
    )
    submit = SubmitField(_("Set the password"))


class PasswordForm(ChangePasswordForm):
    """Changing one's password."""

    password = _password(_("Your password now"), _OLD)
    new_password = _password(_("New password"), _NEW, described=_RULE)
    new_password_confirm = _password(
        _("New password, once more"),
        _NEW,
        EqualToLocalize("new_password", message="RETYPE_PASSWORD_MISMATCH"),
    )
    submit = SubmitField(_("Change the password"))
