"""Whether the scores and worked examples of a definition agree with its items and with themselves.

What they do without some answers is `missing_checks.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from instruments.finding import Finding, nearest
from instruments.model import Instrument

SUFFIXES = ("answered", "missing", "na", "prorated", "raw", "band", "why")
"""What a score is accompanied by, each a column `<score>_<suffix>` beside it."""
CHANGE_SUFFIXES = (
    "before", "change", "rci", "reliable", "important", "responder", "band_before", "band_crossed",
    "any_prorated", "change_why",
)  # fmt: skip
"""What a score may be accompanied by where it is compared with an earlier one, each a column of its own too."""


def repeated_output(instrument: Instrument) -> Iterator[Finding]:
    names = Counter(item.id for item in instrument.items)
    for number, score in enumerate(instrument.scores):
        for name in (score.id, *(f"{score.id}_{suffix}" for suffix in (*SUFFIXES, *CHANGE_SUFFIXES))):
            names[name] += 1
            if names[name] > 1:
                found = f"the column `{name}` would exist twice"
                yield Finding(("scores", number, "id"), found, "one name, one column", "rename the score")


def score_of_unknown_item(instrument: Instrument) -> Iterator[Finding]:
    scores = [score.id for score in instrument.scores]
    ids = [item.id for item in instrument.items]
    for number, score in enumerate(instrument.scores):
        for place, item in enumerate(score.items):
            if item not in (*ids, *scores):
                found = f"`{item}` is not an item of this instrument"
                yield Finding(
                    ("scores", number, "items", place), found, hint=nearest(item, [*ids, *scores[:number]])
                )


def score_not_earlier(instrument: Instrument) -> Iterator[Finding]:
    """A score is made from those that stand before it; so no loop can exist."""
    ids = [score.id for score in instrument.scores]
    for number, score in enumerate(instrument.scores):
        for place, item in enumerate(score.items):
            if item in ids[number:]:
                found = f"`{score.id}` is made from `{item}`, which does not stand before it"
                yield Finding(("scores", number, "items", place), found, "a score that stands before it")


def score_item_repeated(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        for place, item in enumerate(score.items):
            if item in score.items[:place]:
                yield Finding(("scores", number, "items", place), f"`{item}` a second time", "each item once")


def score_of_words(instrument: Instrument) -> Iterator[Finding]:
    kinds = {item.id: item.kind for item in instrument.items}
    for number, score in enumerate(instrument.scores):
        for place, item in enumerate(score.items):
            if kinds.get(item, "choice") not in ("choice", "number"):
                found = f"`{item}` is a {kinds[item]}, which no rule scores"
                yield Finding(("scores", number, "items", place), found, "choices and numbers")


def reversed_item_not_scored(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        for place, item in enumerate(score.reversed):
            if item not in score.items:
                found = f"`{item}` is reverse-keyed but not among this score's items"
                yield Finding(("scores", number, "reversed", place), found, hint=nearest(item, score.items))


def recoded_item_not_scored(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        for part, recoding in enumerate(score.recoded):
            for place, item in enumerate(recoding.items):
                if item not in score.items:
                    found = f"`{item}` is recoded but not among this score's items"
                    path = ("scores", number, "recoded", part, "items", place)
                    yield Finding(path, found, hint=nearest(item, score.items))


def keyed_twice(instrument: Instrument) -> Iterator[Finding]:
    """An item is reversed or recoded, and once: what would the second say of the first?"""
    for number, score in enumerate(instrument.scores):
        known = set(score.reversed)
        for part, recoding in enumerate(score.recoded):
            for place, item in enumerate(recoding.items):
                if item in known:
                    path = ("scores", number, "recoded", part, "items", place)
                    yield Finding(path, f"`{item}` is keyed already", "each item reversed or recoded, once")
                known.add(item)


def recoding_of_other_codes(instrument: Instrument) -> Iterator[Finding]:
    """Each answer of a recoded item has its number, and nothing else has."""
    choices = {item.id: sorted(instrument.options(item)) for item in instrument.items}
    for number, score in enumerate(instrument.scores):
        for part, recoding in enumerate(score.recoded):
            for item in recoding.items:
                codes = choices.get(item, [])
                if item in score.items and sorted(recoding.values) != codes:
                    found = f"the codes {sorted(recoding.values)}, and `{item}` has {codes or 'none'}"
                    yield Finding(("scores", number, "recoded", part, "values"), found, "each of its codes")


def range_out_of_order(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.range[0] >= score.range[1]:
            yield Finding(
                ("scores", number, "range"), f"`{list(score.range)}`", "the lowest first, then a higher one"
            )


def bands_outside_range(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.bands is None:
            continue
        edges, path = list(score.bands.edges), ("scores", number, "bands", "edges")
        if edges != sorted(edges):
            yield Finding(path, f"edges in the order {edges}", "rising edges")
        if min(edges) != score.range[0] or max(edges) > score.range[1]:
            low, high = score.range
            yield Finding(path, f"edges {edges}", f"the first edge at {low}, none above {high}")


def example_of_unknown_item(instrument: Instrument) -> Iterator[Finding]:
    ids = [item.id for item in instrument.items]
    for number, example in enumerate(instrument.examples):
        for item in example.answers:
            if item not in ids:
                found = f"`{item}` is not an item of this instrument"
                yield Finding(("examples", number, "answers", item), found, hint=nearest(item, ids))


def example_of_unknown_score(instrument: Instrument) -> Iterator[Finding]:
    names = {
        name for score in instrument.scores for name in (score.id, *(f"{score.id}_{s}" for s in SUFFIXES))
    }
    for number, example in enumerate(instrument.examples):
        for name in example.scores:
            if name not in names:
                found = f"`{name}` is not a score of this instrument, nor goes with one"
                yield Finding(("examples", number, "scores", name), found, hint=nearest(name, names))


def reliable_change_stated_twice(instrument: Instrument) -> Iterator[Finding]:
    """The change itself, or what it is worked out from."""
    for number, score in enumerate(instrument.scores):
        reliable = score.change.reliable if score.change else None
        if reliable is None:
            continue
        stated = [reliable.by is not None, reliable.sd is not None, reliable.reliability is not None]
        if stated not in ([True, False, False], [False, True, True]):
            path = ("scores", number, "change", "reliable")
            yield Finding(path, "a reliable change not stated just once", "`by`, or `sd` and `reliability`")


def change_without_direction(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.change and score.higher_is == "neither":
            found = "a change, of a score of which higher is neither better nor worse"
            yield Finding(("scores", number, "change"), found, "`higher_is: better` or `worse`")
