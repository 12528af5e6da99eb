"""Two files of the same forms as one: what both say is the answer, and what they say differently is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from surveys.answers.corrections import CONFLICT
from surveys.double_entry.comparing import Compared, Keyed, compared, once
from surveys.double_entry.entered_twice import Batch, Difference, KeyedOnce, Place
from surveys.study import interview


@dataclass(frozen=True)
class Odd:
    """A cell that holds no answer: its words, or the values that are claimed for it."""

    place: Place
    participant: str
    item: str
    text: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class AsOne:
    """The forms of one instrument that either file has, each at its place in the first file that has it."""

    frame: pl.DataFrame
    odd: tuple[Odd, ...]
    people: frozenset[str]
    cells: Mapping[str, int]
    differences: tuple[Difference, ...]
    keyed_once: tuple[KeyedOnce, ...]


def as_one(instrument: str, first: Keyed, second: Keyed) -> AsOne:
    """The two as one. What only one of them has is used as it was keyed."""
    items = [name for name in first.frame.columns if name != "participant" and not name.startswith("_")]
    both = compared(first, second, items)
    mine, theirs = once(first, both.frame), once(second, both.frame)
    differences = tuple(_differences(instrument, both, second))
    together = Keyed(both.frame, both.words, first.columns)
    return AsOne(
        frame=pl.concat([both.frame, mine.frame, theirs.frame]),
        odd=(
            *(odd for each in (together, mine, theirs) for odd in _odd(each)),
            *(_claimed(each) for each in differences),
        ),
        people=frozenset(both.frame["participant"]),
        cells=both.cells,
        differences=differences,
        keyed_once=tuple(once_each for each in (mine, theirs) for once_each in _alone(instrument, each)),
    )


def batch_of(
    event: str,
    timepoint: str,
    name: str,
    keyers: tuple[str, str],
    files: tuple[str, str],
    found: Mapping[str, AsOne],
) -> Batch:
    """What the comparison says of all instruments. A whole interview that was keyed once is told once."""
    alone = [each for one in found.values() for each in one.keyed_once]
    whole = {each.participant for each in alone if each.instrument == interview().id}
    return Batch(
        event=event,
        timepoint=timepoint,
        name=name,
        keyers=keyers,
        files=files,
        people={id: one.people for id, one in found.items()},
        cells={(id, item): n for id, one in found.items() for item, n in one.cells.items()},
        differences=tuple(each for one in found.values() for each in one.differences),
        keyed_once=tuple(
            each for each in alone if each.instrument == interview().id or each.participant not in whole
        ),
    )


def _differences(instrument: str, both: Compared, second: Keyed) -> Iterator[Difference]:
    mine, theirs = _places(both.frame), _places(second.frame)
    for each in both.differing:
        yield Difference(
            participant=each.participant,
            instrument=instrument,
            item=each.column,
            first=each.first,
            second=each.second,
            first_place=mine[each.first_row],
            second_place=theirs[each.second_row],
        )


def _claimed(each: Difference) -> Odd:
    return Odd(each.first_place, each.participant, each.item, CONFLICT, (each.first, each.second))


def _odd(keyed: Keyed) -> Iterator[Odd]:
    places = _places(keyed.frame)
    people = dict(zip(keyed.frame["_row"], keyed.frame["participant"], strict=True))
    for (row, item), text in keyed.words.items():
        yield Odd(places[row], people[row], item, text)


def _alone(instrument: str, keyed: Keyed) -> Iterator[KeyedOnce]:
    for who, place in zip(keyed.frame["participant"], _places(keyed.frame).values(), strict=True):
        yield KeyedOnce(who, instrument, place)


def _places(frame: pl.DataFrame) -> dict[int, Place]:
    """Row in the file → file, sheet and row."""
    return {place[2]: place for place in frame.select("_file", "_sheet", "_row").iter_rows()}
