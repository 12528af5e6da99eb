"""Whether the items of a definition, their scales, gates and codes agree with one another."""

from __future__ import annotations

from collections.abc import Iterator

from instruments.finding import Finding, nearest
from instruments.model import STANDARD_MISSING_REASONS, Condition, Instrument, Item, missing_reasons_for


def repeated_item(instrument: Instrument) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, item in enumerate(instrument.items):
        if item.id in seen:
            yield Finding(("items", number, "id"), f"`{item.id}` a second time", "each item id once")
        seen.add(item.id)


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
            "usual": item.usual is not None and item.kind != "number",
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


def usual_out_of_order(instrument: Instrument) -> Iterator[Finding]:
    for number, item in enumerate(instrument.items):
        if item.usual and item.usual[0] >= item.usual[1]:
            found, expected = f"`{list(item.usual)}`", "the lowest first, then a higher one"
            yield Finding(("items", number, "usual"), found, expected)


def usual_outside_limits(instrument: Instrument) -> Iterator[Finding]:
    """What is usual is a part of what is an answer, and not all of it."""
    for number, item in enumerate(instrument.items):
        usual, limits = item.usual, item.limits
        if usual and limits and (usual == limits or usual[0] < limits[0] or usual[1] > limits[1]):
            found, expected = f"`{list(usual)}`", f"a part of the limits `{list(limits)}`"
            yield Finding(("items", number, "usual"), found, expected)


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
        if not any(gate.holds_for(answer) for answer in answers_to_try(instrument, items[gate.item], gate)):
            found = f"no answer to `{gate.item}` opens this gate"
            yield Finding(("items", number, "ask_if"), found, "a condition that some answer meets")


def risk_never_met(instrument: Instrument) -> Iterator[Finding]:
    """A risk item states which answers ask for the protocol: some of its answers, not all of them."""
    for number, item in enumerate(instrument.items):
        risk = item.risk
        if risk is None:
            continue
        answers = answers_to_try(instrument, item, risk)
        if risk.at_least is risk.at_most is risk.equals is None or not any(map(risk.holds_for, answers)):
            found = f"no answer to `{item.id}` is a risk by this"
            yield Finding(("items", number, "risk"), found, "a condition that some answer meets")


def answers_to_try(instrument: Instrument, item: Item, condition: Condition) -> list[float]:
    """Every answer of a choice; of a number, those answers that are a lower edge of what the condition wants."""
    options, limits = instrument.options(item), item.limits
    if options or limits is None:
        return list(options)
    edges = [edge for edge in (limits[0], condition.at_least, condition.equals) if edge is not None]
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
