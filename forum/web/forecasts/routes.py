"""Reading forecasts, posing and estimating them, and saying how they ended."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.models import Forecast
from forum.policy import Action, require
from forum.queries.forecasts import forecast_page
from forum.queries.foreseen import forecast_by_id
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_by_id, thread_head
from forum.services.estimates import give_estimate, withdraw_estimate
from forum.services.forecasts import pose_forecast
from forum.services.resolutions import (
    hide_forecast,
    reopen_forecast,
    resolve_forecast,
    restore_forecast,
)
from forum.vocabulary import ForecastState
from forum.web.fields import ReasonForm, said
from forum.web.forecasts.curves import curve
from forum.web.forecasts.forms import EstimateForm, ResolutionForm
from forum.web.limits import limited_post
from forum.web.organise.forms import ForecastForm
from forum.web.pages import acted, done, number_given, pressed
from forum.web.session import actor, login_required, viewer

forecasts = Blueprint("forecasts", __name__)


@forecasts.get("/forecasts/<int:forecast_id>")
def show(forecast_id: int) -> str:
    """Show a forecast: what people expect, what one thinks oneself, how it ended."""
    return _page(forecast_id)


@forecasts.route("/threads/<int:thread_id>/forecasts/new", methods=["GET", "POST"])
@login_required
@limited_post
def pose(thread_id: int) -> ResponseReturnValue:
    """Pose a forecast in a thread, perhaps on one of its positions."""
    thread, form = thread_by_id(thread_id, viewer()), ForecastForm()
    number = number_given(request.args.get("position"))
    position = position_by_id(number, viewer()) if number is not None else None
    place = position or thread
    require(actor(), Action.FORECAST_POSE, place)
    posed = acted(form, lambda: pose_forecast(actor(), place, form.draft()))
    if posed is not None:
        done(_("Your forecast is posed. Give your own estimate first."))
        return redirect(url_for("forecasts.show", forecast_id=posed.result.id), 303)
    page = render_template(
        "forecasts/new.html",
        thread=thread_head(thread_id, viewer()),
        position=position_row(position.id, viewer()) if position else None,
        form=form,
    )
    return page, 422 if form.errors else 200


@forecasts.post("/forecasts/<int:forecast_id>/estimate")
@login_required
@limited_post
def estimate(forecast_id: int) -> ResponseReturnValue:
    """Give an estimate, or change it."""
    forecast, form = forecast_by_id(forecast_id, viewer()), EstimateForm()
    if acted(form, lambda: give_estimate(actor(), forecast, form.probability())) is None:
        return _page(forecast_id, form), 422
    done(_("Your estimate counts."))
    return redirect(url_for("forecasts.show", forecast_id=forecast_id), 303)


@forecasts.post("/forecasts/<int:forecast_id>/estimate/withdrawal")
@login_required
@limited_post
def withdraw(forecast_id: int) -> ResponseReturnValue:
    """Take one's estimate back."""
    forecast = forecast_by_id(forecast_id, viewer())
    return pressed(
        lambda: withdraw_estimate(actor(), forecast),
        _("Your estimate is withdrawn."),
        url_for("forecasts.show", forecast_id=forecast_id),
    )


@forecasts.route("/forecasts/<int:forecast_id>/resolution", methods=["GET", "POST"])
@login_required
def resolve(forecast_id: int) -> ResponseReturnValue:
    """Say how a forecast ended, by evidence."""
    forecast, form = forecast_by_id(forecast_id, viewer()), ResolutionForm()
    require(actor(), Action.FORECAST_RESOLVE, forecast)
    if acted(form, lambda: _resolve(forecast, form)) is not None:
        done(_("The forecast is resolved; those who estimated it are told."))
        return redirect(url_for("forecasts.show", forecast_id=forecast_id), 303)
    assert forecast.thread is not None
    form.offer(forecast.thread)
    return _act("forecasts/resolve.html", forecast_id, form)


@forecasts.route("/forecasts/<int:forecast_id>/reopening", methods=["GET", "POST"])
@login_required
def reopen(forecast_id: int) -> ResponseReturnValue:
    """Take a resolution back."""
    return _with_reason(forecast_id, Action.FORECAST_REOPEN, reopen_forecast)


@forecasts.route("/forecasts/<int:forecast_id>/hiding", methods=["GET", "POST"])
@login_required
def hide(forecast_id: int) -> ResponseReturnValue:
    """Hide a forecast."""
    return _with_reason(forecast_id, Action.FORECAST_HIDE, hide_forecast)


@forecasts.route("/forecasts/<int:forecast_id>/restoration", methods=["GET", "POST"])
@login_required
def restore(forecast_id: int) -> ResponseReturnValue:
    """Bring a hidden forecast back."""
    return _with_reason(forecast_id, Action.FORECAST_RESTORE, restore_forecast)


def _resolve(forecast: Forecast, form: ResolutionForm) -> None:
    outcome = ForecastState(form.outcome.data)
    resolve_forecast(actor(), forecast, outcome, evidence=form.chosen(), reason=said(form.reason))


def _with_reason(forecast_id: int, action: Action, act: Callable[..., None]) -> ResponseReturnValue:
    forecast, form = forecast_by_id(forecast_id, viewer()), ReasonForm()
    require(actor(), action, forecast)
    if acted(form, lambda: act(actor(), forecast, reason=said(form.reason))) is not None:
        done(_("Done; your reason stands in the log."))
        return redirect(url_for("forecasts.show", forecast_id=forecast_id), 303)
    return _act("forecasts/act.html", forecast_id, form, action=action)


def _act(template: str, forecast_id: int, form: ReasonForm, **more: Any) -> ResponseReturnValue:
    page = forecast_page(forecast_id, viewer())
    return render_template(template, page=page, form=form, **more), 422 if form.errors else 200


def _page(forecast_id: int, form: EstimateForm | None = None) -> str:
    page = forecast_page(forecast_id, viewer(), is_asked="crowd" in request.args)
    if form is None:
        held = page.standing
        percent = f"{held.probability * 100:.3g}" if held else ""
        form = EstimateForm(formdata=None, percent=percent)
    return render_template("forecasts/show.html", page=page, form=form, curve=curve(page))
