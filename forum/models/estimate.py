"""Estimates: how likely a person thinks it that a forecast comes true."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Float, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from forum.clock import now
from forum.db import Base

_STANDS = text("ended_at IS NULL")


class Estimate(Base):
    """A person's probability of a yes, from a moment until they changed or withdrew it.

    All are kept; one of each person stands. Whose they are is nobody else's business.
    """

    __tablename__ = "estimates"
    __table_args__ = (
        CheckConstraint("probability BETWEEN 0.001 AND 0.999", name="is_never_sure"),
        CheckConstraint("ended_at >= given_at", name="ends_after_it_was_given"),
        Index("ix_estimates_forecast_id_given_at", "forecast_id", "given_at"),
        Index(
            "ix_estimates_one_stands",
            "forecast_id",
            "person_id",
            unique=True,
            sqlite_where=_STANDS,
            postgresql_where=_STANDS,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    forecast_id: Mapped[int] = mapped_column(ForeignKey("forecasts.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    probability: Mapped[float] = mapped_column(Float(53))
    given_at: Mapped[datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime | None]
