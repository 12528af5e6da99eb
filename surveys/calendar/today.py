"""The present day, where a study is."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from surveys.study import Study


def today(study: Study) -> date:
    """The date now in the study's time zone, or by this machine's clock if the study names none."""
    zone = study.file.calendar.time_zone
    return datetime.now(ZoneInfo(zone) if zone else None).date()
