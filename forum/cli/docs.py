"""Pages of the documentation that say what the code says; a test holds them to it."""

from dataclasses import fields
from pathlib import Path

from forum.config import Settings
from forum.policy.table import TABLE


def settings_page() -> str:
    """Return docs/settings.md."""
    rows = [
        f"| `FORUM_{setting.name.upper()}` | {_default(setting.default)} "
        f"| {setting.metadata['meaning']} |"
        for setting in fields(Settings)
    ]
    return "\n".join(
        [
            "# Settings",
            "",
            "Every setting is a variable of the environment. An unknown one that begins with",
            "`FORUM_` is refused, so that a slip of the keyboard is told at once.",
            "",
            "| variable | default | meaning |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def permissions_page() -> str:
    """Return docs/permissions.md."""
    rows = [
        f"| `{action}` | {'<br>'.join(' and '.join(map(_words, row)) for row in rows)} |"
        for action, rows in sorted(TABLE.items())
    ]
    return "\n".join(
        [
            "# Who may do what",
            "",
            "One row is enough; in a row, all rules have to hold. The table is",
            "`forum/policy/table.py`, and every act asks it.",
            "",
            "| act | allowed when |",
            "|---|---|",
            *rows,
            "",
        ]
    )


def _default(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if value != "" else "empty"


def _words(rule: object) -> str:
    name: str = getattr(rule, "__name__", "")
    return name.replace("_", " ")


def main() -> None:
    """Write both pages."""
    docs = Path(__file__).parents[2] / "docs"
    (docs / "settings.md").write_text(settings_page(), "utf-8")
    (docs / "permissions.md").write_text(permissions_page(), "utf-8")


if __name__ == "__main__":
    main()
