"""The changes of a register in words: who does not take part any more first, then person by person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from surveys.record.register_history import FIELDS, Change, Fields, said_of
from surveys.register.changes import Changes
from surveys.register.participant import STATUSES

SHOWN = 30
"""As many people are shown one by one; of more, how many there are, unless somebody asks for all."""


def people(n: int) -> str:
    """`1 person` or `3 people`."""
    return f"{n} {'person' if n == 1 else 'people'}"


def in_short(changes: Changes) -> str:
    """All of them in one line, in numbers."""
    numbers = {
        "changed": len(changes.changed),
        "added": len(changes.added),
        "back": len(changes.back),
        "gone": len(changes.gone),
    }
    said = [", ".join(f"{people(n)} {what}" for what, n in numbers.items() if n)]
    stopped = len(changes.stopped)
    if stopped:
        said.append(f"{people(stopped)} {_do(stopped)} not take part any more")
    return "; ".join(said)


def lines_of(changes: Changes, shown: int = SHOWN) -> Iterator[str]:
    """All of them, each group below its heading; of a group of more than `shown`, the numbers."""
    yield from _who_stopped(changes)
    yield from _who_takes_part_again(changes)
    yield from _changed(changes, shown)
    yield from _listed("Added", changes.added, shown)
    yield from _listed("Back, having gone", changes.back, shown)
    yield from _listed("Gone", {id: changes.before.people[id] for id in changes.gone}, shown)


def of_person(fields: Fields) -> str:
    """What the register says of a person, in the order of its columns, without what it does not say."""
    said = (f"{name} {value}" for name, value in zip(FIELDS, fields, strict=True) if value)
    return ", ".join(said)


def change_in_words(change: Change) -> str:
    """`status: active -> died`."""
    return f"{change.field}: {change.old or 'blank'} -> {change.new or 'blank'}"


def _who_stopped(changes: Changes) -> Iterator[str]:
    stopped = changes.stopped
    if stopped:
        yield f"\n{people(len(stopped))} {_do(len(stopped))} not take part any more:"
    for status, meaning in STATUSES.items():
        ids = [id for id in stopped if said_of(changes.now[id], "status") == status]
        if ids:
            yield f"  {meaning}"
            yield from (f"    {id}  since {said_of(changes.now[id], 'status_date')}" for id in ids)


def _who_takes_part_again(changes: Changes) -> Iterator[str]:
    again = changes.take_part_again
    if again:
        yield f"\n{people(len(again))} {'takes' if len(again) == 1 else 'take'} part again:"
    for id in again:
        day = said_of(changes.now[id], "reconsented")
        status = said_of(changes.before.people[id], "status")
        yield f"  {id}  {f'consented again on {day}' if day else f'had the status `{status}`'}"


def _changed(changes: Changes, shown: int) -> Iterator[str]:
    found = changes.changed
    if not found:
        return
    yield f"\nChanged: {people(len(found))}"
    if len(found) > shown:
        yield from _counted(Counter(each.field for each in changes.changes))
        return
    for id, its in found.items():
        yield f"  {id}  {'; '.join(change_in_words(each) for each in its)}"


def _listed(title: str, found: Mapping[str, Fields], shown: int) -> Iterator[str]:
    if not found:
        return
    yield f"\n{title}: {people(len(found))}"
    if len(found) > shown:
        yield from _counted(Counter(f"site {said_of(fields, 'site')}" for fields in found.values()))
        return
    yield from (f"  {id}  {of_person(fields)}" for id, fields in found.items())


def _counted(numbers: Mapping[str, int]) -> Iterator[str]:
    return (f"  {what}: {people(n)}" for what, n in sorted(numbers.items()))


def _do(n: int) -> str:
    return "does" if n == 1 else "do"
