"""Whether what a score does without some answers can be done, and is said whole."""

from __future__ import annotations

from collections.abc import Iterator

from instruments.finding import Finding, nearest
from instruments.model import Instrument, Score


def allowance_not_stated_once(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        policy = score.missing
        if (policy.allow is None) == (policy.allow_share is None):
            found = "`allow` and `allow_share`" if policy.allow is not None else "no `allow`"
            yield Finding(("scores", number, "missing"), found, "`allow: N`, or `allow_share` of the items")


def allows_every_item_missing(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        allow = score.missing.allow
        if allow is not None and allow >= len(score.items):
            found = f"{allow} of {len(score.items)} items may be missing"
            yield Finding(("scores", number, "missing", "allow"), found, "at least one answered item")


def allowance_of_unknown_item(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        for part, allowance in enumerate(score.missing.within):
            for place, item in enumerate(allowance.items):
                if item not in score.items:
                    path = ("scores", number, "missing", "within", part, "items", place)
                    found = f"`{item}` is not among this score's items"
                    yield Finding(path, found, hint=nearest(item, score.items))


def allowance_without_fill(instrument: Instrument) -> Iterator[Finding]:
    """A partial sum is a number that nobody declared: what is allowed to be missing has to be filled."""
    for number, score in enumerate(instrument.scores):
        policy = score.missing
        allows = policy.allow or policy.allow_share
        if policy.fill == "none" and (allows or policy.not_applicable == "excluded"):
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
    """A person's mean stands for any item only where all items enter the score with one range."""
    for number, score in enumerate(instrument.scores):
        ranges = {range for item in score.items if (range := _entering(instrument, score, item))}
        if score.missing.fill in ("person_mean", "rounded_mean") and len(ranges) > 1:
            found = "a person's mean fills items whose answers have different ranges"
            yield Finding(("scores", number, "missing", "fill"), found, "items of one range, or `fill: none`")


def _entering(instrument: Instrument, score: Score, id: str) -> tuple[float, float] | None:
    """The lowest and the highest that an item, or an earlier score, brings into a score."""
    if recoding := score.recoding(id):
        return min(recoding.values.values()), max(recoding.values.values())
    ranges = {item.id: instrument.limits(item) for item in instrument.items}
    return {**ranges, **{each.id: each.range for each in instrument.scores}}.get(id)


def rounded_mean_unrounded(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.missing.fill == "rounded_mean" and score.missing.rounding == "none":
            path = ("scores", number, "missing", "rounding")
            yield Finding(path, "a rounded mean, and no rounding", "`half_up` or `half_even`")


def extreme_without_direction(instrument: Instrument) -> Iterator[Finding]:
    """The worst answer is known only where a score says which way is worse, and of an item that applies."""
    for number, score in enumerate(instrument.scores):
        policy = score.missing
        if policy.fill not in ("worst", "best"):
            continue
        path = ("scores", number, "missing", "fill")
        if score.higher_is == "neither":
            found = f"`{policy.fill}`, of a score of which higher is neither better nor worse"
            yield Finding(path, found, "`higher_is: better` or `worse`")
        if policy.not_applicable == "excluded":
            yield Finding(path, f"`{policy.fill}` for items that are left out", "`person_mean`")
