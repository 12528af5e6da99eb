"""Another scorer's bands: whether each is the one in which its own score lies, and how its edges must lie if not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from instruments.model import Bands
from scoring.certify.scorer import Rounding, rounded

Band = str | float | None
"""A band as its label, or as its number from 1; None for none."""
Rule = Callable[[float | None], Band]


@dataclass(frozen=True)
class BandFault:
    """A way to put scores into bands that the definition does not state."""

    words: str
    rule: Rule


def band_of(bands: Bands, score: float | None) -> str | None:
    """The label of the band in which a score lies; none without a score."""
    if score is None:
        return None
    return next((label for edge, label in reversed(bands.edges.items()) if score >= edge), None)


def same_band(bands: Bands, ours: Band, theirs: Band) -> bool:
    """Whether two bands are one, be it by label, whatever its case and spaces, or by number."""
    return _number(bands, ours) == _number(bands, theirs)


def band_faults(bands: Bands, pairs: Sequence[tuple[float | None, Band]]) -> tuple[BandFault, ...]:
    """Each fault that gives every band found (score, band), if any does; of several edges only where one is not enough."""
    for faults in (_single(bands, pairs), _edges_moved(bands)):
        explaining = [
            fault
            for fault in faults
            if all(same_band(bands, fault.rule(score), found) for score, found in pairs)
        ]
        if explaining:
            return tuple(explaining)
    return ()


def _number(bands: Bands, band: Band) -> float | None:
    if not isinstance(band, str):
        return band
    labels = [_plain(label) for label in bands.edges.values()]
    return labels.index(_plain(band)) + 1 if _plain(band) in labels else math.nan


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def _single(bands: Bands, pairs: Sequence[tuple[float | None, Band]]) -> Iterator[BandFault]:
    yield BandFault("begins each band above its edge, not at it", lambda score: _above(bands, score))
    yield BandFault("rounds the score half up before it looks for the band", _rounded_first(bands, "half_up"))
    yield BandFault("rounds the score down before it looks for the band", _rounded_first(bands, "down"))
    yield BandFault("numbers the bands from 0", lambda score: _from_zero(bands, score))
    for by in (-1, 1):
        words = f"has every edge one too {'low' if by < 0 else 'high'}"
        yield BandFault(words, _moved(bands, dict.fromkeys(list(bands.edges)[1:], by)))
    given = {found for score, found in pairs if score is None and found is not None}
    for found in given:
        words = f"gives the band {found!r} where there is no score"
        yield BandFault(words, _for_none(bands, found))


def _edges_moved(bands: Bands) -> Iterator[BandFault]:
    """One edge, or two, up to two too low or too high."""
    edges = list(bands.edges)[1:]
    moves = [(edge, by) for edge in edges for by in (-2, -1, 1, 2)]
    for number in (1, 2):
        for chosen in combinations(moves, number):
            if len({edge for edge, _ in chosen}) == number:
                said = ", ".join(
                    f"{bands.edges[edge]!r} from {edge + by:g}, not {edge:g}" for edge, by in chosen
                )
                yield BandFault(f"begins {said}", _moved(bands, dict(chosen)))


def _moved(bands: Bands, moves: Mapping[float, float]) -> Rule:
    edges = {edge + moves.get(edge, 0): label for edge, label in bands.edges.items()}
    moved = bands.model_copy(update={"edges": edges})
    return lambda score: band_of(moved, score)


def _above(bands: Bands, score: float | None) -> Band:
    """The lowest band holds its own edge, since nothing lies below it."""
    if score is None:
        return None
    inside = [label for edge, label in bands.edges.items() if score > edge]
    return inside[-1] if inside else next(iter(bands.edges.values()))


def _rounded_first(bands: Bands, rounding: Rounding) -> Rule:
    return lambda score: None if score is None else band_of(bands, rounded(rounding, score))


def _for_none(bands: Bands, given: Band) -> Rule:
    return lambda score: given if score is None else band_of(bands, score)


def _from_zero(bands: Bands, score: float | None) -> Band:
    number = _number(bands, band_of(bands, score))
    return None if number is None else number - 1
