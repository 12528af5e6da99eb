"""How well two keyers agree, and how often each was wrong: proportions with 95% intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from instruments.problems import Problem, Where
from surveys.answers.corrections import CONFLICT, Recorded
from surveys.double_entry.entered_twice import Batch, Difference
from surveys.refusals import AnswersWithProblems
from surveys.study import Study
from surveys.wilson import wilson

OF_KEYING = ("keying", "left_out", "entries", "undo")
"""Reasons of corrections after which the form is known to say something else than was keyed."""


@dataclass(frozen=True)
class Rate:
    """A proportion: `n` of `of`."""

    n: int
    of: int

    @property
    def share(self) -> float:
        """The proportion; NaN of nothing."""
        return self.n / self.of if self.of else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95% interval."""
        return wilson(self.n, self.of)

    def __add__(self, other: Rate) -> Rate:
        return Rate(self.n + other.n, self.of + other.of)


@dataclass(frozen=True)
class Cells:
    """The cells of one item in one batch, and how many of them both keyers keyed alike."""

    timepoint: str
    batch: str
    instrument: str
    item: str
    rate: Rate


def cells_of(batches: Iterable[Batch]) -> Iterator[Cells]:
    """Each item of each batch."""
    for batch in batches:
        differ = Counter((each.instrument, each.item) for each in batch.differences)
        for (instrument, item), n in batch.cells.items():
            alike = Rate(n - differ[instrument, item], n)
            yield Cells(batch.timepoint, batch.name, instrument, item, alike)


def agreement(cells: Iterable[Cells], by: Callable[[Cells], tuple[str, ...]]) -> dict[tuple[str, ...], Rate]:
    """The agreement of the cells that `by` puts together, in their order."""
    found: dict[tuple[str, ...], Rate] = {}
    for each in cells:
        found[by(each)] = found.get(by(each), Rate(0, 0)) + each.rate
    return found


def errors(
    batches: Iterable[Batch],
    corrections: Sequence[Recorded],
    follows: Callable[[str, str], bool],
    unsettled: Collection[Difference],
) -> dict[str, Rate]:
    """Keyer → their cells that are settled, and those of them in which the form says something else.

    A cell that both keyed alike is settled, and wrong only if it was corrected since as keyed wrongly. A
    cell in which they differ is settled when somebody has decided it. A correction of another form that the
    person has is not about either.
    """
    found: dict[str, Rate] = {}
    for batch in batches:
        mine = [made for made in corrections if made.correction.file in ("", *batch.files)]
        decided = {key: now for key, (_, now) in _known(mine).items()}
        since = [made for made in mine if follows(made.event.id, batch.event)]
        settled = [
            each for each in batch.differences if each not in unsettled and _key(batch, each) in decided
        ]
        cells = sum(batch.cells.values()) - len(batch.differences) + len(settled)
        alike = _wrong_alike(batch, _known(since))
        for keyer, keyed in zip(batch.keyers, ("first", "second"), strict=True):
            apart = sum(decided[_key(batch, each)] != getattr(each, keyed) for each in settled)
            found[keyer] = found.get(keyer, Rate(0, 0)) + Rate(alike + apart, cells)
    return dict(sorted(found.items()))


def _key(batch: Batch, each: Difference) -> tuple[str, str, str]:
    return batch.timepoint, each.participant, each.item


def _known(corrections: Iterable[Recorded]) -> dict[tuple[str, str, str], tuple[str, str]]:
    """(timepoint, participant, item) → the first old value, and what the form is known to say.

    A correction of what was written wrongly on the form says nothing about its keying.
    """
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    for each in (made.correction for made in corrections):
        if each.old == CONFLICT or each.reason in OF_KEYING:
            key = (each.timepoint, each.participant, each.item)
            found[key] = (found.get(key, (each.old,))[0], each.new)
    return found


def _wrong_alike(batch: Batch, known: Mapping[tuple[str, str, str], tuple[str, str]]) -> int:
    """How many cells both keyed alike and were corrected since as keyed wrongly."""
    differing = {(each.participant, each.item) for each in batch.differences}
    instruments = {item: id for id, item in batch.cells}
    return sum(
        was != now
        for (timepoint, who, item), (was, now) in known.items()
        if timepoint == batch.timepoint
        and who in batch.people.get(instruments.get(item, ""), ())
        and (who, item) not in differing
    )


def refuse_below(study: Study, batches: Sequence[Batch]) -> None:
    """Raise AnswersWithProblems if keyers agree less than the study requires, about an instrument at a timepoint.

    The proportion over all batches of the timepoint decides, not an end of its interval. What is noted
    about the interview itself enters no score.
    """
    if study.file.double_entry is None:
        return
    required = study.file.double_entry.agreement
    cells = list(cells_of(batches))
    found = agreement(cells, by=lambda each: (each.timepoint, each.instrument))
    found = {key: rate for key, rate in found.items() if key[1] in study.instruments}
    low = {key: rate for key, rate in found.items() if rate.of and rate.share < required}
    if low:
        raise AnswersWithProblems(_too_low(cells, key, rate, required) for key, rate in low.items())


def _too_low(cells: Iterable[Cells], key: tuple[str, ...], rate: Rate, required: float) -> Problem:
    here = [each for each in cells if (each.timepoint, each.instrument) == key]
    batches = agreement(here, by=lambda each: (each.batch,))
    low = {name: part for (name,), part in batches.items() if part.of and part.share < required}
    return Problem(
        "agreement_too_low",
        Where(f"{key[1]} at {key[0]}"),
        f"two keyers agree in {in_words(rate)}: "
        + ", ".join(f"`{name}` {in_words(part)}" for name, part in low.items()),
        f"{required:.2%}, as study.yaml requires (double_entry › agreement)",
        f"key again and compare again: surveys compare … --timepoint {key[0]} --replaces {next(iter(low))}",
    )


def in_words(rate: Rate) -> str:
    """`98.21% (95% interval 95.12% to 99.36%; 165 of 168)`."""
    if not rate.of:
        return "none (0 of 0)"
    low, high = rate.interval
    return f"{rate.share:.2%} (95% interval {low:.2%} to {high:.2%}; {rate.n:,} of {rate.of:,})"
