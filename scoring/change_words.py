"""What is said of a change of a score, in sentences: for the codebook, the commands and the documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from instruments.model import ReliableChange, Sourced
from scoring.change_thresholds import CERTAIN, standard_error
from scoring.plan import Plan


@dataclass(frozen=True)
class Declared:
    """One thing that a definition declares of change: what, in words, and the fact with its source."""

    what: str
    words: str
    fact: Sourced


def change_in_words(plan: Plan) -> tuple[str, ...]:
    """How the change itself is made, and what it means, a sentence each."""
    sentences = ["The later score minus the earlier one; missing if either is missing."]
    if plan.higher_is != "neither":
        sentences.append(f"A {'rise' if plan.higher_is == 'better' else 'fall'} is an improvement.")
    return tuple(sentences)


def declared_of_change(plan: Plan) -> Iterator[Declared]:
    """What else may be said of it, each with where it was read; nothing where the definition declares nothing."""
    change = plan.change
    if change and change.reliable:
        yield Declared("Reliable change", _reliable(change.reliable), change.reliable)
    if change and change.important:
        by = f"{change.important.by:g}"
        words = f"Important if {by} or more, either way. A responder improved by {by} or more."
        yield Declared("Important change", words, change.important)


def _reliable(stated: ReliableChange) -> str:
    error = standard_error(stated)
    if error is None:
        return f"Reliable if {stated.by:g} or more, either way."
    return (
        f"The index is the change divided by the standard error of a difference, {error:.4g} (standard deviation "
        f"{stated.sd:g} × √2 × √(1 − reliability {stated.reliability:g})). Reliable if the index is more than {CERTAIN} "
        f"either way: a change of more than {CERTAIN * error:.4g}. Jacobson and Truax (1991)."
    )
