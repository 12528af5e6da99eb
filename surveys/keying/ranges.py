"""Answers keyed from another lowest number: 1 to 5 where 0 to 4 is defined, or 0 to 3 where 1 to 4 is.

A scale that is shifted up by one loses its lowest code and gains one above its highest. Three things can show it:
numbers just outside the range, more than slips of the pen could be; the lost code, that nobody has though elsewhere
many have it; and where the number just outside is the code of a reason, as 0 for "not assessed" is, that reason
throughout the scale in more forms than elsewhere. People are counted where a code is not seen, since the answers of one person go together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from surveys.keying.chance import FEWEST, RARE, at_least, both, in_words, no_more_than, rare, smoothed
from surveys.keying.ends import End, Ends, ends_of
from surveys.keying.parts import Finding, Looked, Part, finding
from surveys.keying.units import Unit, at, named, told, units

SLIPS = 0.01
"""Of all answers, at most how many are slips of the pen. Assumed, and more than is usual."""
CODED = 0.25
"""Of all people, at most how many have a reason in place of some answer, where it is not known from elsewhere. Assumed."""
THROUGHOUT = 0.1
"""A reason is used throughout a scale if half of its items have it in at least this share of people."""

Codes = tuple[float, ...]


@dataclass(frozen=True)
class Shift:
    """One look: are these items, here, shifted `by` 1 or -1? `share` of people elsewhere have the code that is lost."""

    site: str
    instrument: str
    items: tuple[str, ...]
    codes: Codes
    by: int
    here: End
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
    forms = (
        f"{look.here.coded} of {look.here.asked} forms have {beyond:g} in some answer"
        if look.here.coded
        else ""
    )
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
            here, sites = ends_of(unit.here, these, codes, by), _sites(unit.others, these, codes, by)
            columns = [*((column, (id,)) for column, id in enumerate(ids)), (len(ids), ids)]
            for column, named_ in columns if len(ids) > 1 else columns[:1]:
                own, others = here.of(column, THROUGHOUT), [each.of(column, THROUGHOUT) for each in sites]
                share, chance = _share(others), _chance(own, others, len(named_) > 1)
                yield Shift(unit.site, first.instrument.id, named_, codes, by, own, share, chance)


def _chance(here: End, others: Sequence[End], several: bool) -> float:
    """The least of the chances of what can show a shift, times how many those are; 1 if the lost code is in use.

    That nobody has a code shows a shift by itself of a scale of several items, but not of one item: one that was
    reversed may look so. Together with numbers beyond the range it does.
    """
    if here.people < FEWEST or here.lost_cells > SLIPS * here.cells:
        return 1.0
    share, chances = _share(others), []
    beyond = at_least(here.beyond_cells, here.cells, SLIPS) if here.beyond_cells > here.further else 1.0
    lost = no_more_than(here.lost, here.people, share) if share is not None and _fits(here, others) else 1.0
    if here.beyond_cells > here.further:
        chances += [beyond, both(beyond, lost)]
    if several:
        chances.append(lost)
    if here.coded and here.throughout:
        usual = [smoothed(each.coded, each.asked) for each in _large(others)]
        chances.append(at_least(here.coded, here.asked, max(usual, default=CODED)))
    return min([1.0, *(len(chances) * chance for chance in chances)])


def _share(others: Sequence[End]) -> float | None:
    """The share of people elsewhere who have the code that a shift takes away, at the site where it is least."""
    return min((smoothed(each.lost, each.people) for each in _large(others)), default=None)


def _large(others: Sequence[End]) -> list[End]:
    return [each for each in others if each.people >= FEWEST]


def _fits(here: End, others: Sequence[End]) -> bool:
    """Whether as many people are beyond the range here as would be after a shift: those who have the top elsewhere."""
    top = min(smoothed(each.top, each.people) for each in _large(others))
    return no_more_than(here.beyond or here.coded, here.people, top) > RARE


def _sites(others: Iterable[Part], these: tuple[int, ...], codes: Codes, by: int) -> list[Ends]:
    parts = list(others)
    sites = dict.fromkeys(part.site for part in parts)
    return [ends_of([part for part in parts if part.site == site], these, codes, by) for site in sites]
