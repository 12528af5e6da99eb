"""The same answer to every question of an instrument, though some of them ask the other way round.

Somebody who feels the same about everything answers the turned questions differently. One such form proves nothing and
is a note; that an interviewer or a site has more of them than the others is told (the "longstring" of careless
responding: the R package careless, on CRAN, and what it cites).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import nan

import numpy as np
import polars as pl
from numpy.typing import NDArray

from instruments import Instrument
from surveys.keying.chance import FEWEST, at_least, in_words, rare, smoothed
from surveys.keying.parts import Finding, Looked, Part, finding

FEWEST_ANSWERS = 8
CLEARLY = 1
"""An answer that is this far from the middle of its options says something else when it is turned."""

Seen = dict[str, tuple[int, int]]
"""Interviewer or site → how many forms are alike throughout, and of how many."""


@dataclass(frozen=True)
class Many:
    """One look: does this interviewer, or this site, have more such forms than the others?"""

    kind: str
    name: str
    instrument: str
    alike: int
    forms: int
    elsewhere: float
    chance: float


def straight_lining(looked: Looked) -> Iterator[Finding]:
    """A note for each form that is answered alike throughout; a warning where somebody has more than the others."""
    looks: list[Many] = []
    for instrument, here, elsewhere in looked.by_instrument():
        turned = _turned(instrument)
        if not turned:
            continue
        for part in here:
            yield from _notes(looked, part, turned)
        for kind in ("interviewer", "site"):
            looks += _looks(kind, instrument, _counted(kind, here, turned), _counted(kind, elsewhere, turned))  # fmt: skip
    for look in rare(looks):
        found = (
            f"{look.alike} of {look.forms} forms of {look.instrument} with the same answer throughout, {look.kind} "
            f"{look.name}, and {look.elsewhere:.0%} elsewhere ({in_words(look.chance)})"
        )
        hint = "how were these forms filled in? some of the questions ask the other way round"
        yield finding(
            looked, "straight_lining", look.instrument, found, hint, site=look.name if look.kind == "site" else "",
        )  # fmt: skip


def _turned(instrument: Instrument) -> frozenset[str]:
    """The items of the instrument that ask the other way round than the others; none if all or none do."""
    for score in instrument.scores:
        if 0 < len(score.reversed) < len(score.items) and len(score.items) >= FEWEST_ANSWERS:
            return frozenset(score.items)
    return frozenset()


def _alike(part: Part, items: frozenset[str]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which forms have the same answer to all these items that are answered, and which have enough answers."""
    answers = part.answers[:, [place for place, item in enumerate(part.items) if item.id in items]]
    enough = (~np.isnan(answers)).sum(axis=1) >= FEWEST_ANSWERS
    most = np.where(np.isnan(answers), -np.inf, answers).max(axis=1)
    least = np.where(np.isnan(answers), np.inf, answers).min(axis=1)
    return enough & (most == least), enough


def _notes(looked: Looked, part: Part, turned: frozenset[str]) -> Iterator[Finding]:
    """Next to the middle of its options an answer says about the same both ways; further out it contradicts itself."""
    alike, _ = _alike(part, turned)
    places = [place for place, item in enumerate(part.items) if item.id in turned]
    limits = [part.instrument.limits(part.items[place]) or (0, 0) for place in places]
    middle = np.array([(low + high) / 2 for low, high in limits])
    out = (np.abs(part.answers[:, places] - middle) >= CLEARLY).any(axis=1)
    for who, row in part.frame.filter(alike & out).select("participant", "_row").iter_rows():
        found = f"the same answer to every question of {part.instrument.id}, of which some ask the other way round"
        yield finding(
            looked,
            "straight_lining",
            part.instrument.id,
            found,
            "was each question asked?",
            row=row,
            site=part.site,
            participant=who,
            level="note",
        )


def _counted(kind: str, parts: Iterable[Part], turned: frozenset[str]) -> Seen:
    seen: Counter[tuple[str, str]] = Counter()
    for part in parts:
        alike, enough = part.once(("alike", turned), lambda each: _alike(each, turned))
        names = part.interviewers if kind == "interviewer" else pl.repeat(part.site, len(alike), eager=True)
        of = pl.DataFrame({"name": names, "alike": alike, "forms": enough})
        for name, *counts in of.group_by("name").agg(pl.col("alike", "forms").sum()).iter_rows():
            seen.update({(name or "", word): n for word, n in zip(("alike", "forms"), counts, strict=True)})
    return {name: (seen[name, "alike"], seen[name, "forms"]) for name, _ in seen if name}


def _looks(kind: str, instrument: Instrument, here: Seen, elsewhere: Seen) -> Iterator[Many]:
    """Each who has enough forms, held against all the others, here and elsewhere; nobody where there are no others."""
    for name, (alike, forms) in here.items():
        others = [count for seen in (here, elsewhere) for who, count in seen.items() if who != name]
        known = sum(n for _, n in others)
        share = smoothed(sum(n for n, _ in others), known) if known >= FEWEST else nan
        if forms >= FEWEST and known >= FEWEST:
            yield Many(kind, name, instrument.id, alike, forms, share, at_least(alike, forms, share))
