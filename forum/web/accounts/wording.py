"""What Flask-Security says, in the words of the forum, and the look of each message."""

from forum.wording import N_

MESSAGES: dict[str, tuple[str, str]] = {
    "UNAUTHENTICATED": (N_("Sign in to do this. You will come back to where you were."), "refused"),
    "GENERIC_AUTHN_FAILED": (
        N_(
            "This address and password do not go together, or the address is not confirmed yet. "
            "Check both, or ask for a new password or letter below."
        ),
        "refused",
    ),
    "CONFIRM_REGISTRATION": (
        N_("A letter is on its way to %(email)s. Follow its link to finish your account."),
        "done",
    ),
    "CONFIRMATION_REQUEST": (
        N_("If %(email)s waits to be confirmed, a new letter is on its way."),
        "done",
    ),
    "CONFIRMATION_REQUIRED": (N_("Confirm this address first."), "refused"),
    "CONFIRMATION_EXPIRED": (N_("This link is too old. Ask for a new letter here."), "refused"),
    "INVALID_CONFIRMATION_TOKEN": (
        N_("This link is not complete, or was replaced. Ask for a new letter here."),
        "refused",
    ),
    "EMAIL_CONFIRMED": (N_("Your address is confirmed. You can sign in now."), "done"),
    "ALREADY_CONFIRMED": (N_("This address is confirmed already. You can sign in."), "done"),
    "PASSWORD_RESET_REQUEST": (
        N_(
            "If %(email)s belongs to an account, a letter is on its way. "
            "Its link works for one hour."
        ),
        "done",
    ),
    "PASSWORD_RESET_EXPIRED": (N_("This link is too old. Ask for a new letter here."), "refused"),
    "INVALID_RESET_PASSWORD_TOKEN": (
        N_("This link was used already, or is not complete. Ask for a new letter here."),
        "refused",
    ),
    "PASSWORD_RESET_NO_LOGIN": (N_("Your new password is set. Sign in with it."), "done"),
    "PASSWORD_CHANGE": (
        N_("Your password is changed. Every other device has been signed out."),
        "done",
    ),
    "PASSWORD_IS_THE_SAME": (N_("This is the password you have. Choose another one."), "refused"),
    "INVALID_PASSWORD": (N_("This is not your password."), "refused"),
    "PASSWORD_NOT_PROVIDED": (N_("Type a password."), "refused"),
    "RETYPE_PASSWORD_MISMATCH": (N_("The two passwords differ. Type both again."), "refused"),
    "EMAIL_NOT_PROVIDED": (N_("Type your mail address."), "refused"),
    "USER_DOES_NOT_EXIST": (N_("There is no such account."), "refused"),
    "EMAIL_ALREADY_ASSOCIATED": (N_("There is an account with this address."), "refused"),
    "DISABLED_ACCOUNT": (N_("This account is closed."), "refused"),
    "API_ERROR": (N_("Type text here."), "refused"),
}

SUBJECTS: dict[str, str] = {
    "REGISTER": N_("Finish your account"),
    "CONFIRM": N_("Confirm your mail address"),
    "PASSWORD_RESET": N_("A new password"),
    "PASSWORD_NOTICE": N_("Your password was replaced"),
    "PASSWORD_CHANGE_NOTICE": N_("Your password was changed"),
}
