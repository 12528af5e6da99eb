"""The answers of any other scorer held against the test vectors, and which rule it breaks where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from instruments.model import STANDARD_MISSING_REASONS, Instrument, MissingReason
from scoring.certify.bands import Band, band_faults, band_of, same_band
from scoring.certify.diagnosis import agree, explanations
from scoring.certify.fault import Part
from scoring.plan import plan_for
from scoring.vectors import Vector

__all__ = ["Broken", "Difference", "Part", "Verdict", "certify", "certify_bands"]


@dataclass(frozen=True)
class Broken:
    """A rule that a scorer breaks: which part of the definition states it, and how, after 'This scorer …'."""

    part: Part
    words: str


@dataclass(frozen=True)
class Difference:
    """A vector on which two scorers differ: what the definition gives, and what was found."""

    vector: Vector
    expected: float | str | None
    found: float | str | None


@dataclass(frozen=True)
class Verdict:
    """How another scorer's column (`output`: a score, or its bands) compares: the vectors that it answered, where it differs, and what explains that.

    `explanations` are sets of faults, each of which alone gives everything that was found; several where the
    vectors cannot tell them apart, none where nothing known does.
    """

    score: str
    output: str
    answered: int
    unanswered: tuple[Vector, ...]
    differences: tuple[Difference, ...]
    explanations: tuple[tuple[Broken, ...], ...]

    @property
    def holds(self) -> bool:
        """Whether every vector was answered, and as the definition answers it."""
        return not self.differences and not self.unanswered

    @property
    def differing_kinds(self) -> Mapping[str, int]:
        """Kind of vector → how many of it differ, most first."""
        kinds = Counter(kind for each in self.differences for kind in each.vector.kinds)
        return dict(kinds.most_common())


def certify(
    instrument: Instrument,
    score: str,
    vectors: Sequence[Vector],
    found: Mapping[int, float | None],
    tolerance: float,
    missing_reasons: tuple[MissingReason, ...] = STANDARD_MISSING_REASONS,
) -> Verdict:
    """How the numbers of another scorer (vector number → score, None for none) compare with the definition's.

    Two numbers agree that are no further apart than `tolerance`. KeyError for a score that there is not.
    """
    answered = [vector for vector in vectors if vector.number in found]
    differences = tuple(
        Difference(vector, vector.expected[score].score, found[vector.number])
        for vector in answered
        if not agree(vector.expected[score].score, found[vector.number], tolerance)
    )
    plan = plan_for(instrument, score, missing_reasons)
    explained = explanations(plan, vectors, found, tolerance) if differences else ()
    return Verdict(
        score=score,
        output=score,
        answered=len(answered),
        unanswered=tuple(vector for vector in vectors if vector.number not in found),
        differences=differences,
        explanations=tuple(tuple(Broken(each.part, each.words) for each in faults) for faults in explained),
    )


def certify_bands(
    instrument: Instrument,
    score: str,
    vectors: Sequence[Vector],
    found: Mapping[int, float | None],
    bands_found: Mapping[int, Band],
) -> Verdict:
    """How the bands of another scorer compare with those in which its own scores (`found`) lie.

    A band is its label, or its number from 1. KeyError for a score that there is not; ValueError for one
    without bands.
    """
    bands = instrument.score(score).bands
    if bands is None:
        raise ValueError(f"`{score}` has no bands")
    answered = [v for v in vectors if v.number in bands_found and v.number in found]
    differences = tuple(
        Difference(vector, band_of(bands, found[vector.number]), bands_found[vector.number])
        for vector in answered
        if not same_band(bands, band_of(bands, found[vector.number]), bands_found[vector.number])
    )
    pairs = [(found[vector.number], bands_found[vector.number]) for vector in answered]
    faults = band_faults(bands, pairs) if differences else ()
    return Verdict(
        score=score,
        output=f"{score}_band",
        answered=len(answered),
        unanswered=tuple(v for v in vectors if v not in answered),
        differences=differences,
        explanations=tuple((Broken("bands", fault.words),) for fault in faults),
    )
