import pytest

from forum.config import SettingError, Settings


def test_nothing_set_is_a_forum_on_sqlite():
    assert Settings.from_environment({}).database_url.startswith("sqlite:///")


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"FORUM_SECRET": "x"}, "FORUM_SECRET is not a setting"),
        ({"FORUM_SECRET_KEY": "short"}, "fewer than 32"),
        ({"FORUM_SECURE": "maybe"}, "true or false"),
        ({"FORUM_PROXIES": "-1"}, "whole number"),
        ({"FORUM_MAIL": "pigeon"}, "console, file, smtp, none"),
        ({"FORUM_DATABASE_URL": "mysql://x"}, "sqlite: or postgresql"),
        ({"FORUM_DATABASE_URL": "postgresql+psycopg://x/y"}, "Set FORUM_SECRET_KEY"),
    ],
)
def test_a_wrong_setting_is_refused_in_words(given, word):
    with pytest.raises(SettingError, match=word):
        Settings.from_environment(given)


def test_words_and_numbers_are_read():
    settings = Settings.from_environment({"FORUM_SECURE": "Yes", "FORUM_PROXIES": "2"})
    assert settings.secure is True
    assert settings.proxies == 2


def test_a_key_is_made_once_and_kept_beside_the_database(tmp_path):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/forum.db")
    assert settings.signing_key() == settings.signing_key()
    assert (tmp_path / "secret.key").stat().st_mode & 0o077 == 0
