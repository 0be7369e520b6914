"""HTML over HTTP. One room for each noun."""

from flask import Flask, request
from flask_babel import Babel, get_locale

from forum.config import Settings
from forum.policy import Action
from forum.web import accounts, converters, csrf, errors, filters, headers, limits, session
from forum.web.about.routes import about
from forum.web.articles import articles
from forum.web.assets import asset, assets
from forum.web.citations.routes import citations
from forum.web.drafts.routes import drafts
from forum.web.enquiries.routes import enquiries
from forum.web.evidence.routes import evidence
from forum.web.flags.routes import flags
from forum.web.following.routes import following
from forum.web.forecasts.routes import forecasts
from forum.web.health import health
from forum.web.home.routes import home
from forum.web.inbox.routes import inbox
from forum.web.invitations.routes import invitations
from forum.web.letters.routes import letters
from forum.web.marks.routes import marks
from forum.web.moderation import moderation
from forum.web.mutes.routes import mutes
from forum.web.notifications.routes import notifications
from forum.web.organise import organise
from forum.web.people.routes import people
from forum.web.positions import positions
from forum.web.preferences.routes import preferences
from forum.web.relations.routes import relations
from forum.web.search.routes import search_room
from forum.web.threads import threads

ROOMS = (
    home,
    articles,
    threads,
    positions,
    relations,
    enquiries,
    drafts,
    marks,
    citations,
    evidence,
    forecasts,
    flags,
    moderation,
    organise,
    people,
    invitations,
    search_room,
    inbox,
    notifications,
    following,
    mutes,
    preferences,
    letters,
    about,
    health,
    assets,
)


def register(app: Flask, settings: Settings) -> None:
    """Hang every room on the app."""
    # Before anything makes the environment: Babel does.
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    languages = [language.strip() for language in settings.languages.split(",")]
    Babel(
        app,
        default_locale=languages[0],
        locale_selector=lambda: request.accept_languages.best_match(languages),
    )
    app.jinja_env.add_extension("jinja2.ext.do")
    converters.register(app)
    filters.register(app)
    csrf.register(app)
    accounts.register(app, settings)
    limits.register(app, settings)
    headers.register(app, settings)
    errors.register(app)
    for room in ROOMS:
        app.register_blueprint(room)

    app.jinja_env.globals |= {"asset": asset, "Action": Action, "forum_name": settings.name}
    app.jinja_env.globals["get_locale"] = get_locale

    @app.context_processor
    def _common() -> dict[str, object]:
        return {
            "viewer": session.viewer_for_templates(),
            "url_here": request.full_path.rstrip("?"),
        }
