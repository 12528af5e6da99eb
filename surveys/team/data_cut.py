"""The day on which a study stands: that of the last thing in its ledger, so that no clock is asked."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from instruments.problems import Where
from surveys.derived import Derived
from surveys.refusals import Refusal, refusal

CHANGE_NOTHING = ("release", "verification")
"""Events after which everything that is known of anybody is as it was."""


def data_cut(derived: Derived) -> date:
    """The day of the last event, where the study is; an interview held there later that day is part of it.

    Raises Refusal if nothing has come in yet.
    """
    study = derived.study
    moments = [event.at for event in study.events() if event.kind not in CHANGE_NOTHING]
    if not moments:
        hint = "import what came back first: surveys import FILE --timepoint ID"
        where = Where(str(study.folder / "ledger"))
        raise refusal(Refusal, "nothing_recorded", where, "nothing recorded yet", hint=hint)
    zone = study.file.calendar.time_zone
    last = datetime.fromisoformat(max(moments)).astimezone(ZoneInfo(zone) if zone else UTC).date()
    return max([last, *(day for day in derived.held.values() if day is not None)])
