"""Settings, read once from the environment; ``docs/settings.md`` is made from this module."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Self
from zoneinfo import available_timezones

SHORTEST_SECRET = 32  # characters; 16 random bytes in hexadecimal
_PREFIX = "FORUM_"
_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})


class SettingError(Exception):
    """A setting has a value that the forum cannot work with; says which and what to do."""


def _setting(default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything an operator can set, each by the variable FORUM_ and its name in capitals."""

    secret_key: str = _setting(
        "",
        "Signs sessions and letters; at least 32 characters. Without it a key is made and kept "
        "beside the database file.",
    )
    database_url: str = _setting(
        "sqlite:///instance/forum.db",
        "Where the forum is kept: `sqlite:///FILE` or `postgresql+psycopg://…`.",
    )
    redis_url: str = _setting(
        "", "Valkey or Redis, for limits shared by several processes; empty: limits in memory."
    )
    name: str = _setting("Rejoinder", "The name of the forum, in the head of every page.")
    server_name: str = _setting(
        "", "The host name (and port) that links in letters carry; empty: that of the request."
    )
    trusted_hosts: str = _setting(
        "", "Host names that are answered, separated by commas; empty: any, fit for a laptop only."
    )
    secure: bool = _setting(
        default=False,
        meaning="Whether readers come by https: secure cookies and HSTS (`true` or `false`).",
    )
    proxies: int = _setting(0, "How many reverse proxies stand in front and set X-Forwarded-*.")
    mail: str = _setting(
        "console",
        "Where letters go: `console`, `file` (to mail_directory), `smtp`, or `none`.",
    )
    mail_directory: str = _setting("instance/mail", "The folder that `file` writes letters to.")
    mail_from: str = _setting("forum@localhost", "The address that letters come from.")
    mail_server: str = _setting("localhost", "The SMTP server.")
    mail_port: int = _setting(25, "The port of the SMTP server.")
    mail_username: str = _setting("", "The name that signs in to the SMTP server.")
    mail_password: str = _setting("", "The password that signs in to the SMTP server.")
    mail_tls: bool = _setting(
        default=False, meaning="Whether to speak STARTTLS to the SMTP server."
    )
    time_zone: str = _setting(
        "UTC", "The time zone in which organisers set times, such as `Europe/Paris`."
    )
    languages: str = _setting("en", "Languages of the pages, the first being the default.")
    login_limit: str = _setting("10 per minute; 60 per hour", "Tries to sign in, per network.")
    register_limit: str = _setting("10 per hour", "New accounts and letters, per network.")
    post_limit: str = _setting("30 per minute; 300 per hour", "Contributions, per person.")
    upload_limit: int = _setting(10_000_000, "The largest article to bring in, in bytes.")
    jobs: str = _setting(
        "here",
        "Who does what nobody should wait for, such as fetching a page: `here` (threads of each "
        "serving process) or `apart` (only `forum work`).",
    )
    fetch_loopback: bool = _setting(
        default=False,
        meaning="Whether articles may be fetched from this very machine: for tests only.",
    )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Read the settings that begin with FORUM_; an unknown one is refused."""
        environment = os.environ if environment is None else environment
        given = {key: value for key, value in environment.items() if key.startswith(_PREFIX)}
        known = {_PREFIX + setting.name.upper(): setting for setting in fields(cls)}
        for variable in sorted(set(given) - set(known)):
            if not variable.startswith("FORUM_TEST_"):
                raise SettingError(
                    f"{variable} is not a setting of the forum: see docs/settings.md."
                )
        values = {
            setting.name: _read(variable, given[variable], setting.default)
            for variable, setting in known.items()
            if variable in given
        }
        return cls(**values).checked()

    def checked(self) -> Self:
        """Return these settings, or refuse the ones that would not be safe."""
        if self.secret_key and len(self.secret_key) < SHORTEST_SECRET:
            raise SettingError(
                f"FORUM_SECRET_KEY has fewer than {SHORTEST_SECRET} characters: make a longer one, "
                "for example with python -c 'import secrets; print(secrets.token_hex())'."
            )
        if self.mail not in {"console", "file", "smtp", "none"}:
            raise SettingError("FORUM_MAIL is one of console, file, smtp, none.")
        if self.time_zone not in available_timezones():
            raise SettingError("FORUM_TIME_ZONE is the name of a time zone, such as Europe/Paris.")
        if self.jobs not in {"here", "apart"}:
            raise SettingError("FORUM_JOBS is here or apart.")
        if self.database_url.split(":")[0] not in {"sqlite", "postgresql+psycopg"}:
            raise SettingError("FORUM_DATABASE_URL begins with sqlite: or postgresql+psycopg:.")
        if self.database_url.startswith("postgresql") and not self.secret_key:
            raise SettingError("Set FORUM_SECRET_KEY: several processes have to share one.")
        return self

    def database_file(self) -> Path | None:
        """Return the file of an SQLite database, as an absolute path."""
        scheme, _, file = self.database_url.partition("///")
        return Path(file).absolute() if scheme == "sqlite:" and file else None

    def signing_key(self) -> str:
        """Return the secret key: the one set, or one made once and kept beside the database."""
        file = self.database_file()
        if self.secret_key or file is None:
            return self.secret_key or secrets.token_hex()
        kept = file.with_name("secret.key")
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.touch(mode=0o600)
            kept.write_text(secrets.token_hex())
        return kept.read_text()


def _read(variable: str, value: str, default: Any) -> Any:
    if isinstance(default, bool):
        if value.lower() not in _TRUE | _FALSE:
            raise SettingError(f"{variable} is true or false, not {value!r}.")
        return value.lower() in _TRUE
    if isinstance(default, int):
        if not value.isdecimal():
            raise SettingError(f"{variable} is a whole number, not {value!r}.")
        return int(value)
    return value
