"""What an annotated form says of a question, for statisticians: its variable, what that holds, and the scores it enters."""

from __future__ import annotations

from collections.abc import Iterator

from instruments.model import Instrument, Item, Score


def annotation(instrument: Instrument, item: Item) -> str:
    """`uls8_3 · 1 to 4 · uls8_total (reversed)`; the codes of missing reasons stand in their boxes and on the cover."""
    if item.kind == "note":
        return ""
    return " · ".join((item.id, _values(instrument, item), *_scores(instrument, item)))


def _values(instrument: Instrument, item: Item) -> str:
    limits = instrument.limits(item)
    if limits is None:
        return item.kind
    low, high = (f"{limit:.{item.decimals}f}" for limit in limits)
    return f"{low} to {high}"


def _scores(instrument: Instrument, item: Item) -> Iterator[str]:
    entered = [score for score in instrument.scores if item.id in instrument.questions_of(score)]
    if not entered:
        yield "in no score"
    for score in entered:
        yield score.id + _how(score, item)


def _how(score: Score, item: Item) -> str:
    """How the answer enters a score of which it is itself a part; "" as it is, or by way of another score."""
    if item.id in score.reversed:
        return " (reversed)"
    return " (recoded)" if score.recoding(item.id) else ""
