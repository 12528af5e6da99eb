"""From a plan to statements: the same steps as the engine's, put so that other programs can take them.

Nothing here is used by the engine or the oracle, so that what is written from it is a check of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from instruments.model import Gate
from scoring.plan import Plan, PlannedItem
from scoring.syntax.statements import (
    Compute,
    CountCodes,
    CountPresent,
    Erase,
    Heading,
    If,
    Recode,
    Round,
    Say,
    Start,
    Statement,
    Total,
    Within,
)


def statements_for(plan: Plan) -> tuple[Statement, ...]:
    """Everything from the items as keyed to the score and what goes with it.

    The columns made are those of `output_columns(plan)`, the band as its number from 1. Helpers are `s_…`, and of
    an item: `k_` its answer as it enters the score, `g_` its answer as a gate, `c_` whether its own gate is
    closed, `n_` whether it does not apply, `m_` whether it is missing.
    """
    return (*_gates(plan), *_keyed(plan), *_counts(plan), *_why(plan), *_value(plan), *_band(plan))


def keyed(item: PlannedItem) -> str:
    """The column of an item's answer as it enters the score."""
    return f"k_{item.id}"


def _answers(items: Iterable[PlannedItem], name: str) -> Iterator[Statement]:
    """A column `name` + item id for each item: its answer, reversed if it is; items alike in one statement."""
    alike: dict[tuple[tuple[int, float], ...], list[str]] = {}
    for item in items:
        turned = item.low + item.high
        if item.derived:
            yield Compute(f"{name}{item.id}", f"{turned:.15g} - {item.id}" if item.reversed else item.id)
        elif item.codes is None:
            mirror = turned if item.reversed else None
            yield Within(f"{name}{item.id}", item.id, item.low, item.high, item.decimals, mirror)
        else:
            pairs = tuple((code, item.keyed(code)) for code in item.codes)
            alike.setdefault(pairs, []).append(item.id)
    for pairs, ids in alike.items():
        yield Recode([f"{name}{id}" for id in ids], ids, pairs)


def _absence(plan: Plan, item: PlannedItem) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The codes that mean a missing answer to the item, and those that mean that it does not apply."""
    if item.derived:
        return (), ()
    known = [(code, reason) for code, reason in sorted(plan.missing_reasons.items()) if not reason.undecided]
    inapplicable = tuple(code for code, reason in known if reason.counts_as == "not_applicable")
    inapplicable = inapplicable if item.may_not_apply else ()
    return tuple(code for code, _ in known if code not in inapplicable), inapplicable


def _gates(plan: Plan) -> Iterator[Statement]:
    """For each item with a gate, `c_item`: 1 where it was not to be asked."""
    gated = [item for item in (*plan.gates.values(), *plan.items) if item.gate]
    if not gated:
        return
    yield Heading("Which questions were not to be asked (c_: 1 where the gate is closed).")
    for gate in plan.gates.values():
        yield from _answers([gate], "g_")
        if gate.gate:
            yield from _closed(gate.id, gate.gate)
        yield from _inapplicable(plan, gate)
    for item in (item for item in plan.items if item.gate and item.id not in plan.gates):
        assert item.gate is not None
        yield from _closed(item.id, item.gate)


def _closed(id: str, gate: Gate) -> Iterator[Statement]:
    closed, answer = f"c_{id}", f"g_{gate.item}"
    yield Compute(closed, "0")
    shut = [
        *([If(answer, "<", gate.at_least)] if gate.at_least is not None else []),
        *([If(answer, ">", gate.at_most)] if gate.at_most is not None else []),
        *([If(answer, "<", gate.equals), If(answer, ">", gate.equals)] if gate.equals is not None else []),
    ]
    for condition in shut:
        yield Compute(closed, "1", [If(answer, "present"), condition])
    yield Compute(closed, "1", [If(f"n_{gate.item}", "==", 1)])


def _inapplicable(plan: Plan, item: PlannedItem) -> Iterator[Statement]:
    """`n_item`: 1 where it does not apply; `m_item`: 1 where it is missing."""
    absent, inapplicable = _absence(plan, item)
    yield CountCodes(f"n_{item.id}", [item.id], inapplicable, blanks=False)
    yield CountCodes(f"m_{item.id}", [item.id], absent, blanks=True)
    if item.gate:
        yield Compute(f"n_{item.id}", "1", [If(f"m_{item.id}", "==", 1), If(f"c_{item.id}", "==", 1)])
        yield Compute(f"m_{item.id}", "0", [If(f"c_{item.id}", "==", 1)])


def _keyed(plan: Plan) -> Iterator[Statement]:
    turned = [item.id for item in plan.items if item.reversed]
    said = f" Reverse-keyed: {', '.join(turned)}." if turned else ""
    yield Heading(f"Answers as they enter the score (k_); whatever is no answer is absent.{said}")
    yield from _answers(plan.items, "k_")
    if any(item.gate for item in plan.items):
        yield Heading("An answer to a question that was not to be asked speaks against its gate.")
        yield Compute("s_against", "0")
    for item in (item for item in plan.items if item.gate):
        shut = If(f"c_{item.id}", "==", 1)
        for against in _against(plan, item):
            yield Compute("s_against", "s_against + 1", [*against, shut])
        yield Erase(keyed(item), [shut])


def _against(plan: Plan, item: PlannedItem) -> list[list[If]]:
    """When an answer speaks against a closed gate. The lowest does not where the gate scores as that."""
    present = If(keyed(item), "present")
    if plan.policy.not_applicable != "as_lowest":
        return [[present]]
    return [[present, If(keyed(item), "<", item.lowest)], [present, If(keyed(item), ">", item.lowest)]]


def _counts(plan: Plan) -> Iterator[Statement]:
    name, answers = plan.score, [keyed(item) for item in plan.items]
    yield Heading("How many items are answered, missing, and not applicable; the sum of the answers.")
    yield CountPresent(f"{name}_answered", answers)
    missing, inapplicable = list[str](), list[str]()
    for place, group in enumerate(_alike(plan), start=1):
        if _apart(plan, group[0]):
            yield from _inapplicable(plan, group[0])
            if group[0].gate and plan.policy.not_applicable == "as_lowest":
                said = [If(group[0].id, "==", group[0].low), If(f"c_{group[0].id}", "==", 1)]
                yield Compute(f"n_{group[0].id}", "1", said)
            missing.append(f"m_{group[0].id}")
            inapplicable.append(f"n_{group[0].id}")
            continue
        absent, codes = _absence(plan, group[0])
        ids = [item.id for item in group]
        yield CountCodes(f"s_missing{place}", ids, absent, blanks=True)
        missing.append(f"s_missing{place}")
        if codes:
            yield CountCodes(f"s_na{place}", ids, codes, blanks=False)
            inapplicable.append(f"s_na{place}")
    yield Compute(f"{name}_missing", " + ".join(missing))
    yield Compute(f"{name}_na", " + ".join(inapplicable) or "0")
    yield Total(f"{name}_raw", answers)


def _alike(plan: Plan) -> list[list[PlannedItem]]:
    """The items in groups that can be counted together."""
    groups: dict[object, list[PlannedItem]] = {}
    for item in plan.items:
        groups.setdefault(item.id if _apart(plan, item) else item.may_not_apply, []).append(item)
    return list(groups.values())


def _apart(plan: Plan, item: PlannedItem) -> bool:
    """Whether it must be known of the item by itself that it is missing, or that it does not apply."""
    alone = item.derived or any(item.id in part.items for part in plan.policy.within)
    lowest = plan.policy.not_applicable == "as_lowest" and item.may_not_apply
    return alone or lowest or item.gate is not None


def _why(plan: Plan) -> Iterator[Statement]:
    name, policy, why = plan.score, plan.policy, f"{plan.score}_why"
    against = " + s_against" if any(item.gate for item in plan.items) else ""
    yield Heading("Why there is no score, if there is none. The first reason counts.")
    yield Start(why, text=True)
    yield Compute("s_declared", f"{name}_answered + {name}_missing + {name}_na{against}")
    yield Say(why, "under_query", [If("s_declared", "<", len(plan.items))])
    yield from _why_of_parts(plan, "under_query")
    if against:
        yield Say(why, "contradicts_gate", [If("s_against", ">", 0)])
    yield from _why_of_parts(plan, "contradicts_gate")
    empty = [If(f"{part}_why", "says", words="nothing_answered") for part in plan.parts]
    yield Say(why, "nothing_answered", [If(f"{name}_answered", "==", 0), *empty])
    gone = f"{name}_missing"
    if policy.not_applicable == "as_missing":
        gone = "s_gone"
        yield Compute(gone, f"{name}_missing + {name}_na")
    yield Say(why, "too_many_missing", [If(gone, ">", plan.allow)])
    for part in policy.within:
        states = ("m", "n") if policy.not_applicable == "as_missing" else ("m",)
        yield Compute("s_within", " + ".join(f"{state}_{id}" for id in part.items for state in states))
        yield Say(why, "too_many_missing", [If("s_within", ">", part.allow)])
    if policy.at_least is not None:
        yield Say(why, "too_few_answered", [If(f"{name}_answered", "<", policy.at_least)])


def _why_of_parts(plan: Plan, reason: str) -> Iterator[Statement]:
    """What leaves a score missing leaves those missing that are made from it."""
    for part in plan.parts:
        yield Say(f"{plan.score}_why", reason, [If(f"{part}_why", "says", words=reason)])


def _value(plan: Plan) -> Iterator[Statement]:
    name, n = plan.score, len(plan.items)
    answers = [keyed(item) for item in plan.items]
    yield Heading(f"{plan.label}. {plan.rule.words(plan)}")
    used, total = f"{name}_answered", f"{name}_raw"
    if plan.policy.not_applicable == "as_lowest":
        for item in (item for item in plan.items if _apart(plan, item)):
            yield Compute(keyed(item), f"{item.lowest:g}", [If(f"n_{item.id}", "==", 1)])
        used, total = "s_used", "s_total"
        yield CountPresent(used, answers)
        yield Total(total, answers)
    partly: Sequence[If] = [If(used, "<", n)]
    if plan.policy.fill in ("rounded_mean", "worst", "best"):
        yield from _filled(plan, used, total)
        yield Total("s_filled", answers)
        yield from plan.rule.statements(plan, answers, f"{n}", "s_filled")
    else:
        yield from plan.rule.statements(plan, answers, used, total)
    if plan.policy.rounding != "none":
        yield Round(name, 0, plan.range[0] < 0, partly, plan.policy.rounding == "half_even")
    yield Erase(name, [If(f"{name}_why", "present")])
    yield Compute(f"{name}_prorated", "0")
    yield Compute(f"{name}_prorated", "1", [If(name, "present"), *partly])
    for part in plan.parts:
        yield Compute(f"{name}_prorated", "1", [If(name, "present"), If(f"{part}_prorated", "==", 1)])


def _filled(plan: Plan, used: str, total: str) -> Iterator[Statement]:
    """What stands for each absent answer."""
    if plan.policy.fill == "rounded_mean":
        yield Start("s_mean", text=False)
        yield Compute("s_mean", f"{total} / {used}", [If(used, ">", 0)])
        yield Round("s_mean", 0, plan.range[0] < 0, (), plan.policy.rounding == "half_even")
    for item in plan.items:
        standing = plan.standing(item)
        stands = "s_mean" if standing is None else f"{standing:g}"
        yield Compute(keyed(item), stands, [If(keyed(item), "absent")])


def _band(plan: Plan) -> Iterator[Statement]:
    if plan.bands is None:
        return
    words = ", ".join(f"{place} {label}" for place, label in enumerate(plan.bands.edges.values(), start=1))
    yield Heading(f"Bands: {words}.")
    yield Start(f"{plan.score}_band", text=False)
    for place, edge in enumerate(plan.bands.edges, start=1):
        yield Compute(f"{plan.score}_band", str(place), [If(plan.score, ">=", edge)])
