"""What of a blinded release tells the arm to whoever knows it: looked for when the blind is lifted, and not before.

**The rule.** A value is held by some people. It tells an arm if they are at least 8, at least 19 in 20 of them are of one
arm, and chance alone would put so many of them into any one arm with a probability below 0.01 divided by the number of values
that were looked at (Bonferroni). The probability is exact (hypergeometric): that of drawing as many people, without looking, from
all. So of 100 releases that tell nothing at most one has any line here. A treatment that works moves answers, but hardly ever so
far; whether a line is a leak or an effect is for people to say. Arms of few people can hide a leak: no chance is small enough then.

**What is looked at**, of each person: each column of the wide dataset, by value, and where a number has many values by its
quarters; why there is no answer; whether there is one; who interviewed them at any timepoint; each part of the id; and
the quarter of the rows in which they stand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import comb
from typing import get_type_hints

import polars as pl

from surveys.dataset import Column, Dataset
from surveys.equal_shares import parts_of_ids
from surveys.exports.csv import guarded

FEWEST = 8
"""People who hold a value. Of fewer nothing is said."""
SHARE = 0.95
"""Of the people with a value, the part in one arm from which on it tells that arm."""
CHANCE = 0.01
"""The probability that a release that tells nothing has any value said to tell."""
MOST_VALUES = 12
"""A number with more values than this is looked at by its quarters."""
BLANK = "blank"
PERSON = "participant"
Held = Sequence[str | None]
"""What each person holds, in order of the rows; None holds nothing."""


@dataclass(frozen=True)
class Telling:
    """A value that tells an arm: how many people hold it, how many of them are of that arm, and how probable that is by chance."""

    column: str
    value: str
    people: int
    arm: str
    in_arm: int
    chance: float


@dataclass(frozen=True)
class Blindness:
    """Every value that tells an arm, the least probable first, of so many that were looked at."""

    telling: tuple[Telling, ...]
    looked_at: int

    @property
    def csv(self) -> bytes:
        """A row for each, in which no spreadsheet finds a formula."""
        kinds = {str: pl.String, int: pl.Int64, float: pl.Float64}
        schema = {name: kinds[kind] for name, kind in get_type_hints(Telling).items()}
        table = pl.DataFrame([asdict(each) for each in self.telling], schema=schema)
        return guarded(table).write_csv().encode()


def blindness(wide: Dataset, arms: Mapping[str, str]) -> Blindness:
    """What of a dataset with a row for each person tells the arm; `arms` has the arm of each of them."""
    theirs = [arms[id] for id in wide.frame[PERSON]]
    sizes = Counter(theirs)
    found: list[Telling] = []
    looked_at = 0
    for name, held in _looked_at(wide):
        for value, by_arm in _by_arm(held, theirs).items():
            people = by_arm.total()
            if people < FEWEST:
                continue
            looked_at += 1
            arm, in_arm = by_arm.most_common(1)[0]
            if in_arm >= SHARE * people:
                found.append(Telling(name, value, people, arm, in_arm, chance(sizes, people, in_arm)))
    least = CHANCE / max(looked_at, 1)
    telling = sorted((each for each in found if each.chance < least), key=lambda each: each.chance)
    return Blindness(tuple(telling), looked_at)


def chance(sizes: Mapping[str, int], people: int, in_arm: int) -> float:
    """The probability that of `people`, drawn from arms of these `sizes`, at least `in_arm` are of any one: more than half."""
    everybody = sum(sizes.values())
    ways = sum(
        comb(size, n) * comb(everybody - size, people - n)
        for size in sizes.values()
        for n in range(in_arm, people + 1)
    )
    return ways / comb(everybody, people)


def in_words(found: Blindness, file: str) -> list[str]:
    """What was looked at, by which rule, and how many values told; `file` is that of the table."""
    told = f"{len(found.telling)}, listed in {file}" if found.telling else "none"
    return [
        "Could the arm have been told from the blinded release?",
        f"Of {found.looked_at} values that {FEWEST} people or more hold, these tell an arm: {told}.",
        f"A value tells an arm if {SHARE:.0%} of the people with it or more are of that arm, and chance alone would put so many",
        f"into any one arm with a probability below {CHANCE} / {found.looked_at} (exact, hypergeometric; {CHANCE} for all values together).",
        "Looked at: each column of the wide dataset, why there is no answer, whether there is one, interviewers, ids, order of rows.",
        "An answer that a treatment changed in nearly everybody is listed too. What only several values together tell is not found.",
    ]


def _by_arm(held: Held, arms: Sequence[str]) -> Mapping[str, Counter[str]]:
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for value, arm in zip(held, arms, strict=True):
        if value is not None:
            found[value][arm] += 1
    return found


def _looked_at(wide: Dataset) -> Iterator[tuple[str, Held]]:
    ids = wide.frame[PERSON].to_list()
    yield "order of the rows", [f"quarter {1 + 4 * row // len(ids)}" for row in range(len(ids))]
    for words, part in parts_of_ids(ids).items():
        yield f"{words} of the id", [str(part(id)[0]) for id in ids]
    yield from _interviewers(wide)
    for column in wide.columns:
        if column.name != PERSON:
            yield column.name, (held := _values(column, wide.frame[column.name]))
            absent = {BLANK, *map(_why(column), column.missing_labels)}
            if len(absent & set(held)) > 1:
                yield column.name, ["no answer, for any reason" if each in absent else None for each in held]
            if absent & set(held):
                yield column.name, [None if each in absent else "any answer" for each in held]


def _interviewers(wide: Dataset) -> Iterator[tuple[str, Held]]:
    """Each interviewer's people, at whichever timepoints."""
    theirs = [column.name for column in wide.columns if column.name.startswith("interviewer_")]
    met = [set(row) for row in wide.frame.select(theirs).iter_rows()] if theirs else []
    for code in sorted({code for codes in met for code in codes if code is not None}):
        yield "interviewer at any timepoint", [code if code in codes else None for codes in met]


def _values(column: Column, values: pl.Series) -> list[str]:
    if column.kind != "number":
        return [BLANK if each is None else str(each) for each in values]
    answers = values.filter(
        values.is_not_null() & ~values.is_in([float(code) for code in column.missing_labels])
    )
    many = answers.n_unique() > MOST_VALUES
    quarters = [float(answers.quantile(q) or 0) for q in (0.25, 0.5, 0.75)] if many else []

    def in_words(value: float | None) -> str:
        if value is None:
            return BLANK
        if value in column.missing_labels:
            return _why(column)(int(value))
        if many:
            return f"quarter {1 + sum(value > edge for edge in quarters)} of its values"
        label = column.value_labels.get(int(value), "")
        return f"{label} ({value:g})" if label else f"{value:g}"

    return [in_words(each) for each in values]


def _why(column: Column) -> Callable[[int], str]:
    return lambda code: f"{column.missing_labels[code]} ({code})"
