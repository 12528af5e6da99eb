"""Answers keyed from another lowest number: 1 to 5 where 0 to 4 is defined, or 0 to 3 where 1 to 4 is.

A scale that is shifted up by one loses its lowest code and gains one above its highest. Three things can show it:
numbers just outside the range, more than slips of the pen could be; the lost code, that nobody has though elsewhere
many have it; and where the number just outside is the code of a reason, as 0 for "not assessed" is, forms that mostly
hold that reason. People are counted where a code is not seen, since the answers of one person go together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import partial, reduce

import numpy as np
from numpy.typing import NDArray

from surveys.keying.chance import FEWEST, RARE, at_least, in_words, no_more_than, rare, smoothed
from surveys.keying.parts import Finding, Looked, Part, finding
from surveys.keying.units import Unit, at, named, told, units

SLIPS = 0.01
"""Of all answers, at most how many are slips of the pen. Assumed, and more than is usual."""
MOSTLY_CODED = 0.25
"""Of all forms, at most how many have a reason in place of half of their answers. Assumed."""

Counts = NDArray[np.int64]
Codes = tuple[float, ...]


@dataclass(frozen=True)
class Ends:
    """How often the ends of a scale are used: for each of its items, and last for all of them together.

    A shift takes the code `lost` away, and makes of `top`, the code at the other end, a number `beyond` the range.
    These count people, and `people` those who have any number; `*_cells` and `further`, numbers outside that are not
    just beyond, count cells; `coded` counts people who have the code of a reason, just beyond, in half of the items.
    """

    people: Counts
    lost: Counts
    top: Counts
    beyond: Counts
    coded: Counts
    cells: Counts
    lost_cells: Counts
    beyond_cells: Counts
    further: Counts

    def __add__(self, other: Ends) -> Ends:
        return Ends(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Ends)))

    def of(self, column: int) -> Ends:
        """One of the columns."""
        return Ends(*(getattr(self, each.name)[column] for each in fields(Ends)))


@dataclass(frozen=True)
class Shift:
    """One look: are these items, here, shifted `by` 1 or -1? `share` of people elsewhere have the code that is lost."""

    site: str
    instrument: str
    items: tuple[str, ...]
    codes: Codes
    by: int
    here: Ends
    share: float | None
    chance: float

    @property
    def scale(self) -> tuple[object, ...]:
        return self.instrument, self.codes, self.by


def shifted(looked: Looked) -> Iterator[Finding]:
    """A finding for each scale of an instrument that looks shifted by one, in all of its items or in some."""
    looks = [
        look
        for _, here, elsewhere in looked.by_instrument()
        for unit in units(here, elsewhere)
        for look in _looks(unit)
    ]
    found = rare(looks)
    for scale in dict.fromkeys(look.scale for look in found):
        at_sites = {look.site for look in found if look.scale == scale}
        for site in told(at_sites, {look.site for look in looks if look.scale == scale}):
            these = [look for look in found if (look.scale, look.site) == (scale, site)]
            yield _finding(looked, these)


def _finding(looked: Looked, looks: Sequence[Shift]) -> Finding:
    """All items of the scale if they are shifted together, or those that are."""
    look = max(looks, key=lambda each: len(each.items))
    ids = (
        look.items if len(look.items) > 1 else tuple(dict.fromkeys(id for each in looks for id in each.items))
    )
    low, high = look.codes[0], look.codes[-1]
    lost, beyond = (low, high + 1) if look.by > 0 else (high, low - 1)
    elsewhere = f", though elsewhere {look.share:.0%} have" if look.share is not None else ""
    outside = look.here.beyond_cells or look.here.coded
    forms = f"{look.here.coded} forms are mostly {beyond:g}" if look.here.coded else ""
    cells = forms or f"{look.here.beyond_cells} of {look.here.cells} answers are {beyond:g}"
    found = (
        f"{named(ids, look.instrument)}{at(look.site)}: looks shifted by {look.by:+d}; "
        f"{f'{cells}, and ' if outside else ''}{look.here.lost or 'nobody'} of {look.here.people} people"
        f" {'has' if not look.here.lost else 'have'} {lost:g}{elsewhere} ({in_words(look.chance)})"
    )
    column = ids[0] if len(ids) == 1 else ""
    hint = f"ask how it was keyed; if from {low + look.by:g} on, the answers outside the range are this one mistake"
    return finding(
        looked, "range_shifted", look.instrument, found, hint,
        column=column, expected=f"{low:g} to {high:g}", site=look.site,
    )  # fmt: skip


def _looks(unit: Unit) -> Iterator[Shift]:
    first = unit.here[0]
    scales = [tuple(sorted(map(float, first.instrument.options(item)))) for item in first.items]
    for codes in dict.fromkeys(scales):
        these = tuple(place for place, each in enumerate(scales) if each == codes)
        ids = tuple(first.items[place].id for place in these)
        for by in (1, -1):
            here, sites = _all(unit.here, these, codes, by), _sites(unit.others, these, codes, by)
            columns = [*((column, (id,)) for column, id in enumerate(ids)), (len(ids), ids)]
            for column, named_ in columns if len(ids) > 1 else columns[:1]:
                own, others = here.of(column), [each.of(column) for each in sites]
                share, chance = _share(others), _chance(own, others)
                yield Shift(unit.site, first.instrument.id, named_, codes, by, own, share, chance)


def _chance(here: Ends, others: Sequence[Ends]) -> float:
    """The least of the chances of what can show a shift, times how many those are; 1 if the lost code is in use."""
    if here.people < FEWEST or here.lost_cells > SLIPS * here.cells:
        return 1.0
    chances = []
    if here.beyond_cells > here.further:
        chances.append(at_least(int(here.beyond_cells), int(here.cells), SLIPS))
    share = _share(others)
    if share is not None and _as_many_beyond(here, others):
        chances.append(no_more_than(int(here.lost), int(here.people), share))
    if here.coded:
        usual = max([MOSTLY_CODED, *(smoothed(int(each.coded), int(each.people)) for each in _large(others))])
        chances.append(at_least(int(here.coded), int(here.people), usual))
    return min([1.0, *(len(chances) * chance for chance in chances)])


def _share(others: Sequence[Ends]) -> float | None:
    """The share of people elsewhere who have the code that a shift takes away, at the site where it is least."""
    return min((smoothed(int(each.lost), int(each.people)) for each in _large(others)), default=None)


def _large(others: Sequence[Ends]) -> list[Ends]:
    return [each for each in others if each.people >= FEWEST]


def _as_many_beyond(here: Ends, others: Sequence[Ends]) -> bool:
    """Whether as many people as have the top elsewhere may be beyond the range here, as they would be after a shift."""
    top = min(smoothed(int(each.top), int(each.people)) for each in _large(others))
    return no_more_than(int(here.beyond or here.coded), int(here.people), top) > RARE


def _sites(others: Iterable[Part], these: tuple[int, ...], codes: Codes, by: int) -> list[Ends]:
    parts = list(others)
    sites = dict.fromkeys(part.site for part in parts)
    return [_all([part for part in parts if part.site == site], these, codes, by) for site in sites]


def _all(parts: Iterable[Part], these: tuple[int, ...], codes: Codes, by: int) -> Ends:
    make = partial(_ends, these=these, codes=codes, by=by)
    return reduce(Ends.__add__, (part.once(("ends", these, by), make) for part in parts))


def _ends(part: Part, these: tuple[int, ...], codes: Codes, by: int) -> Ends:
    cells, low, high = part.cells[:, these], codes[0], codes[-1]
    lost, top, beyond = (low, high, high + 1) if by > 0 else (high, low, low - 1)
    reasons = [float(code) for code in part.reasons]
    numbers = ~np.isnan(cells) & ~np.isin(cells, reasons)
    out = (cells < low) | (cells > high)
    just = cells == beyond
    coded = just if beyond in part.reasons else np.zeros_like(just)
    just_beyond = just & ~coded
    mostly = int((coded.sum(axis=1) * 2 >= len(these)).sum()) if len(these) > 1 else 0
    return Ends(
        people=_people(numbers | coded),
        lost=_people(cells == lost),
        top=_people(cells == top),
        beyond=_people(just_beyond),
        coded=np.array([0] * len(these) + [mostly]) if coded.any() else np.zeros(len(these) + 1, dtype=int),
        cells=_cells(numbers),
        lost_cells=_cells(cells == lost),
        beyond_cells=_cells(just_beyond),
        further=_cells(numbers & out & ~just),
    )


def _people(which: NDArray[np.bool_]) -> Counts:
    return np.append(which.sum(axis=0), which.any(axis=1).sum())


def _cells(which: NDArray[np.bool_]) -> Counts:
    each = which.sum(axis=0)
    return np.append(each, each.sum())
