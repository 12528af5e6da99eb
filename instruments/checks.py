"""Whether the parts of a definition agree with one another. One function, one kind of fault.

Each check yields findings: a path in the definition, what was found, what would do, one thing to try.
Its name is the rule that a problem carries, and `tests/instruments/bad/` holds a definition that has
the fault. Facts about numbers that scores come to are checked by `scoring.checks`.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from instruments.model import STANDARD_MISSING_REASONS, Gate, Instrument, Item, missing_reasons_for
from instruments.problems import Problem
from instruments.reader import Document, Path_


class Finding(NamedTuple):
    """A fault at a path of a definition, in words."""

    path: Path_
    found: str
    expected: str = ""
    hint: str = ""


Check = Callable[[Instrument], Iterator[Finding]]
SUFFIXES = ("answered", "missing", "na", "prorated", "raw", "band", "why")
"""What a score is accompanied by, each a column `<score>_<suffix>` beside it."""


def problems_in(
    instrument: Instrument, document: Document, checks: Iterable[Check] | None = None
) -> list[Problem]:
    """Every finding of every check, as problems with the places of `document`."""
    return [
        Problem(check.__name__, document.where(finding.path), finding.found, finding.expected, finding.hint)
        for check in (CHECKS if checks is None else checks)
        for finding in check(instrument)
    ]


def nearest(word: str, words: Collection[str]) -> str:
    """A hint that names the closest of `words`, or lists them."""
    near = difflib.get_close_matches(word, words, n=1)
    return f"did you mean `{near[0]}`?" if near else f"there is: {', '.join(sorted(words)) or 'none'}"


def repeated_item(instrument: Instrument) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, item in enumerate(instrument.items):
        if item.id in seen:
            yield Finding(("items", number, "id"), f"`{item.id}` a second time", "each item id once")
        seen.add(item.id)


def repeated_output(instrument: Instrument) -> Iterator[Finding]:
    names = Counter(item.id for item in instrument.items)
    for number, score in enumerate(instrument.scores):
        for name in (score.id, *(f"{score.id}_{suffix}" for suffix in SUFFIXES)):
            names[name] += 1
            if names[name] > 1:
                found = f"the column `{name}` would exist twice"
                yield Finding(("scores", number, "id"), found, "one name, one column", "rename the score")


def unknown_scale(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        if item.scale and item.scale not in instrument.scales:
            found = f"`{item.scale}` is not a response scale of this instrument"
            yield Finding(("items", number, "scale"), found, hint=nearest(item.scale, instrument.scales))


def unused_scale(instrument: Instrument) -> Iterator[Finding]:
    used = {item.scale for item in instrument.items}
    for name in (name for name in instrument.scales if name not in used):
        yield Finding(
            ("scales", name), f"no item uses the scale `{name}`", hint="remove it, or name it in an item"
        )


def choice_without_scale(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        if item.kind == "choice" and not item.scale:
            yield Finding(
                ("items", number),
                f"`{item.id}` is a choice without a scale",
                "`scale: NAME`",
                "or state its `kind`",
            )


def number_without_limits(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        if item.kind == "number" and item.limits is None:
            yield Finding(
                ("items", number), f"`{item.id}` is a number without limits", "`limits: [lowest, highest]`"
            )


def field_of_another_kind(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        wrong = {
            "scale": item.scale and item.kind != "choice",
            "limits": item.limits is not None and item.kind != "number",
            "decimals": item.decimals and item.kind != "number",
            "appearance": item.appearance and item.kind != "number",
        }
        for name in (name for name, present in wrong.items() if present):
            found = f"`{item.id}` is a {item.kind} and states `{name}`"
            yield Finding(("items", number, name), found, hint=f"remove `{name}`, or change the kind")


def limits_out_of_order(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        if item.limits and item.limits[0] >= item.limits[1]:
            yield Finding(
                ("items", number, "limits"), f"`{list(item.limits)}`", "the lowest first, then a higher one"
            )


def wording_not_permitted(instrument: Instrument) -> Iterator[Finding]:
    if instrument.licence.wording != "labels only":
        return
    for number, item in enumerate(instrument.items):
        if item.text:
            hint = "move it to the study's own `wording/` folder, if the study is licensed"
            yield Finding(
                ("items", number, "text"),
                "item text under a licence that says labels only",
                "no `text`",
                hint,
            )


def notice_missing(instrument: Instrument) -> Iterator[Finding]:
    if instrument.licence.wording == "unaltered only, with notice" and not instrument.licence.notice:
        yield Finding(("licence",), "wording that needs a notice, and no `notice`", "the holder's notice")


def gate_of_unknown_item(instrument: Instrument) -> Iterator[Finding]:
    ids = [item.id for item in instrument.items]
    for number, item in enumerate(instrument.items):
        if item.ask_if and item.ask_if.item not in ids:
            found = f"`{item.ask_if.item}` is not an item of this instrument"
            yield Finding(("items", number, "ask_if", "item"), found, hint=nearest(item.ask_if.item, ids))


def gate_not_earlier(instrument: Instrument) -> Iterator[Finding]:
    """A gate opens on an earlier answer; so no loop can exist."""
    ids = [item.id for item in instrument.items]
    for number, item in enumerate(instrument.items):
        if item.ask_if and item.ask_if.item in ids[number:]:
            found = f"`{item.id}` waits for `{item.ask_if.item}`, which is not asked before it"
            yield Finding(("items", number, "ask_if"), found, "a gate on an earlier item")


def gate_without_condition(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        gate = item.ask_if
        if gate and gate.at_least is gate.at_most is gate.equals is None:
            yield Finding(
                ("items", number, "ask_if"), "a gate with no condition", "`at_least`, `at_most` or `equals`"
            )


def gate_never_opens(instrument: Instrument) -> Iterator[Finding]:
    items = {item.id: item for item in instrument.items}
    for number, item in enumerate(instrument.items):
        gate = item.ask_if
        if gate is None or gate.item not in items:
            continue
        if not any(gate.opens_for(answer) for answer in _answers_to_try(instrument, items[gate.item], gate)):
            found = f"no answer to `{gate.item}` opens this gate"
            yield Finding(("items", number, "ask_if"), found, "a condition that some answer meets")


def _answers_to_try(instrument: Instrument, item: Item, gate: Gate) -> list[float]:
    """Every answer of a choice; of a number, those answers that are a lower edge of what the gate wants."""
    options, limits = instrument.options(item), item.limits
    if options or limits is None:
        return list(options)
    edges = [edge for edge in (limits[0], gate.at_least, gate.equals) if edge is not None]
    return [edge for edge in edges if limits[0] <= edge <= limits[1]]


def missing_code_is_an_answer(instrument: Instrument) -> Iterator[Finding]:
    codes = missing_reasons_for(instrument)
    for number, item in enumerate(instrument.items):
        limits = instrument.limits(item)
        options = instrument.options(item)
        for code in codes:
            if code in options or (not options and limits and limits[0] <= code <= limits[1]):
                found = f"{code} is an answer to `{item.id}` and means {codes[code].label!r} too"
                yield Finding(("items", number), found, "codes for absent answers outside the answers")


def repeated_missing_code(instrument: Instrument) -> Iterator[Finding]:
    standard = {reason.code for reason in STANDARD_MISSING_REASONS}
    for number, reason in enumerate(instrument.missing_reasons):
        others = standard | {other.code for other in instrument.missing_reasons[:number]}
        if reason.code in others:
            found = f"{reason.code} already has a meaning"
            yield Finding(("missing_reasons", number, "code"), found, "a code of its own")


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


CHECKS: tuple[Check, ...] = (
    repeated_item,
    repeated_output,
    unknown_scale,
    unused_scale,
    choice_without_scale,
    number_without_limits,
    field_of_another_kind,
    limits_out_of_order,
    wording_not_permitted,
    notice_missing,
    gate_of_unknown_item,
    gate_not_earlier,
    gate_without_condition,
    gate_never_opens,
    missing_code_is_an_answer,
    repeated_missing_code,
    score_of_unknown_item,
    score_item_repeated,
    score_of_words,
    reversed_item_not_scored,
    range_out_of_order,
    bands_outside_range,
    allows_every_item_missing,
    allowance_without_fill,
    excluded_without_minimum,
    mean_of_unequal_items,
    example_of_unknown_item,
    example_of_unknown_score,
)
