"""Expected against achieved, month by month: how many interviews had come due, and how many had been held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from surveys.followup.slots import Slot


@dataclass(frozen=True)
class Month:
    """Both numbers, from the start until `until`, which is the month's last day or the present day."""

    until: date
    expected: int
    achieved: int


def over_time(slots: Iterable[Slot], today: date) -> Mapping[str, Sequence[Month]]:
    """The months of each timepoint, from the first in which anything was expected or achieved until `today`.

    Expected are those whose due date has come, and who took part on it or were interviewed all the same.
    Without a window, the day of the interview is taken for its due date.
    """
    expected: Counter[tuple[str, date]] = Counter()
    achieved: Counter[tuple[str, date]] = Counter()
    timepoints: dict[str, None] = {}
    for slot in slots:
        timepoints[slot.timepoint.id] = None
        day = _held_on(slot, today)
        if day is not None:
            achieved[slot.timepoint.id, day] += 1
        due = slot.window.due if slot.window else day
        if due is not None and due <= today and (day is not None or slot.person.takes_part(due)):
            expected[slot.timepoint.id, due] += 1
    return {id: list(_months(_of(expected, id), _of(achieved, id), today)) for id in timepoints}


def _held_on(slot: Slot, today: date) -> date | None:
    """The day of the interview, or where nobody noted it that on which it was due.

    It is no earlier than the window, lest a year that was keyed wrongly draw the picture out over centuries.
    """
    if slot.state not in ("held", "interviewed"):
        return None
    window, day = slot.window, slot.held
    if slot.state == "interviewed":
        day = max(each.day for each in slot.contacts if each.outcome == "interviewed")
    if window is None:
        return day or today
    return min(max(day or window.due, window.opens), today)


def _of(days: Mapping[tuple[str, date], int], timepoint: str) -> Counter[date]:
    return Counter({day: n for (id, day), n in days.items() if id == timepoint})


def _months(expected: Counter[date], achieved: Counter[date], today: date) -> Iterator[Month]:
    days = [*expected, *achieved]
    if not days:
        return
    due, held = _by_month(expected), _by_month(achieved)
    sums = [0, 0]
    for month in range(_number(min(days)), _number(today) + 1):
        sums = [sums[0] + due[month], sums[1] + held[month]]
        yield Month(min(_last_day(month), today), *sums)


def _by_month(days: Mapping[date, int]) -> Counter[int]:
    months: Counter[int] = Counter()
    for day, n in days.items():
        months[_number(day)] += n
    return months


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _last_day(month: int) -> date:
    year, following = divmod(month + 1, 12)
    return date.fromordinal(date(year, following + 1, 1).toordinal() - 1)
