"""Errors of keying and of pairing: a file against the definitions, before anything is scored. Nothing is mended here.

Every answer of such a file may be a possible one, so that no check of a single cell finds them. Each guard is one file here
and one line in GUARDS: a function from a file, beside all else that came back, to findings. What they share is in `parts`
(what is looked at), `units` (as a whole and by site), `together` (correlations), `alike` (words) and `chance` (how sure).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from surveys.keying.labels import contradicted
from surveys.keying.parts import Finding, Looked
from surveys.keying.ranges import shifted
from surveys.keying.repeated import repeated
from surveys.keying.signs import against_the_rest
from surveys.keying.straight import straight_lining
from surveys.keying.swapped import exchanged, headings
from surveys.keying.totals import disagree

__all__ = ["GUARDS", "Finding", "Looked", "findings_in"]

GUARDS: tuple[Callable[[Looked], Iterator[Finding]], ...] = (
    shifted,
    against_the_rest,
    contradicted,
    headings,
    exchanged,
    disagree,
    straight_lining,
    repeated,
)


def findings_in(looked: Looked) -> list[Finding]:
    """Everything that the guards find in a file, the more serious first."""
    found = [each for guard in GUARDS for each in guard(looked)] if looked.here else []
    return sorted(found, key=lambda each: each.problem.level == "note")
