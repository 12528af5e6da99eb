"""Whether the scores and worked examples of a definition agree with its items and with themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from instruments.finding import Finding, nearest
from instruments.model import Instrument

SUFFIXES = ("answered", "missing", "na", "prorated", "raw", "band", "why")
"""What a score is accompanied by, each a column `<score>_<suffix>` beside it."""


def repeated_output(instrument: Instrument) -> Iterator[Finding]:
    names = Counter(item.id for item in instrument.items)
    for number, score in enumerate(instrument.scores):
        for name in (score.id, *(f"{score.id}_{suffix}" for suffix in SUFFIXES)):
            names[name] += 1
            if names[name] > 1:
                found = f"the column `{name}` would exist twice"
                yield Finding(("scores", number, "id"), found, "one name, one column", "rename the score")


def score_of_unknown_item(instrument: Instrument) -> Iterator[Finding]:
    ids = [item.id for item in instrument.items]
    for number, score in enumerate(instrument.scores):
        for place, item in enumerate(score.items):
            if item not in ids:
                found = f"`{item}` is not an item of this instrument"
                yield Finding(("scores", number, "items", place), found, hint=nearest(item, ids))


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


def allows_every_item_missing(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.missing.allow >= len(score.items):
            found = f"{score.missing.allow} of {len(score.items)} items may be missing"
            yield Finding(("scores", number, "missing", "allow"), found, "at least one answered item")


def allowance_without_fill(instrument: Instrument) -> Iterator[Finding]:
    """A partial sum is a number that nobody declared: what is allowed to be missing has to be filled."""
    for number, score in enumerate(instrument.scores):
        policy = score.missing
        if policy.fill == "none" and (policy.allow or policy.not_applicable == "excluded"):
            found = "items may be absent and nothing stands for them"
            yield Finding(("scores", number, "missing", "fill"), found, "`person_mean`, or `allow: 0`")


def excluded_without_minimum(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        policy = score.missing
        if policy.not_applicable == "excluded" and policy.at_least is None:
            yield Finding(
                ("scores", number, "missing"), "`excluded` without a minimum", "`at_least: N` answered items"
            )
        if policy.not_applicable != "excluded" and policy.at_least is not None:
            found = f"`at_least` beside `{policy.not_applicable}`"
            yield Finding(
                ("scores", number, "missing", "at_least"), found, "it only with `not_applicable: excluded`"
            )
        if policy.at_least is not None and policy.at_least > len(score.items):
            found = f"at least {policy.at_least} of {len(score.items)} items"
            yield Finding(("scores", number, "missing", "at_least"), found, "no more than there are")


def mean_of_unequal_items(instrument: Instrument) -> Iterator[Finding]:
    """A person's mean stands for any item only where all items have one range."""
    limits = {item.id: instrument.limits(item) for item in instrument.items}
    for number, score in enumerate(instrument.scores):
        ranges = {limits[item] for item in score.items if limits.get(item)}
        if score.missing.fill == "person_mean" and len(ranges) > 1:
            found = "a person's mean fills items whose answers have different ranges"
            yield Finding(("scores", number, "missing", "fill"), found, "items of one range, or `fill: none`")


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
