"""Accounts: joining, signing in and out, new passwords. The work is Flask-Security's."""

from flask import Flask
from flask_security import Security

from forum.adapters import mail
from forum.adapters.accounts import Accounts
from forum.config import Settings
from forum.web.accounts import flows, forms, pages
from forum.web.accounts.configuration import configure
from forum.web.accounts.letters import Letters


def register(app: Flask, settings: Settings) -> None:
    """Hang the account flows on the app, at /account."""
    configure(app, settings)
    security = Security(
        app,
        Accounts(),
        login_form=forms.SignInForm,
        register_form=forms.JoinForm,
        send_confirmation_form=forms.ConfirmationForm,
        forgot_password_form=forms.RecoveryForm,
        reset_password_form=forms.NewPasswordForm,
        change_password_form=forms.PasswordForm,
        mail_util_cls=Letters,
        password_util_cls=forms.Passwords,
        render_template=pages.render,
    )
    security.want_json(lambda _request: False)
    security.mail_context_processor(
        lambda: {"absolute": mail.absolute, "forum_name": settings.name}
    )
    security.unauthn_handler(pages.ask_to_sign_in)
    security.login_manager.unauthorized_callback = pages.ask_to_sign_in
    security.login_manager.request_loader(lambda _request: None)  # no tokens: sessions only
    security.principal.identity_loaders.clear()  # the policy decides; no account is loaded for it
    flows.register(app)
