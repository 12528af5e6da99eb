"""The follow-up of a study on a day, as numbers: everything that the tracker's page, tables and JSON say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.followup.slots import FollowUp, Slot
from surveys.study import Study
from surveys.tracker.over_time import Month, over_time
from surveys.tracker.projection import Projection, projections
from surveys.tracker.retention import Retention, retention
from surveys.tracker.workload import Workload, workload


@dataclass(frozen=True)
class Tracker:
    """All of it is about the `people` who were randomised by `today`; `later` were randomised after it.

    `interviewers` are those of the study, then any other that a person has, then "" if a person has none.
    """

    study: Study
    today: date
    people: int
    later: int
    interviewers: Sequence[str]
    retention: Retention
    over_time: Mapping[str, Sequence[Month]]
    projections: Sequence[Projection]
    workload: Workload

    @property
    def closes(self) -> date | None:
        """The day on which the last window closes that anybody waits for, as far as is known."""
        return max((each.closes for each in self.projections if each.closes), default=None)


def tracker(followup: FollowUp, weeks: int) -> Tracker:
    """The tracker of a study as it stood on the day of `followup`, with the workload of so many weeks."""
    study, today = followup.study, followup.today
    slots = [slot for slot in followup.slots if slot.person.randomised <= today]
    people = len(slots) // len(study.timepoints)
    counts = retention(slots, today)
    codes = _interviewers(study, slots)
    return Tracker(
        study=study,
        today=today,
        people=people,
        later=len(followup.derived.register) - people,
        interviewers=codes,
        retention=counts,
        over_time=over_time(slots, today),
        projections=projections(counts.by_timepoint, slots),
        workload=workload(study, slots, today, weeks, codes),
    )


def _interviewers(study: Study, slots: Sequence[Slot]) -> list[str]:
    found = {slot.interviewer for slot in slots}
    others = sorted(found - {*study.file.interviewers, ""})
    return [*study.file.interviewers, *others, *([""] if "" in found else [])]
