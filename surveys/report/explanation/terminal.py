"""The account of a score as the terminal shows it: a table of what entered, the numbers, the rule, where it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from instruments import Instrument
from scoring import Plan
from scoring.account import Account, Taken
from surveys.answers.origins import Came
from surveys.explained import Explained
from surveys.report.explanation.words import (
    FORMS_DIFFER,
    cell_in_words,
    code_of,
    corrected_in_words,
    form_in_words,
    how_in_words,
    means,
    why_in_words,
)

WIDTH = 98
CUT = {"about": 18, "answer": 14}
"""Columns that may be cut short, and to how much of them."""
NARROWEST = 38
"""So far from their words that numbers of several scores stand below one another."""
HEAD = ("item", "about", "stood in", "code", "answer", "enters", "how")
RIGHT = ("code", "enters")

Row = tuple[str, ...]


def explanation_lines(found: Explained) -> Iterator[str]:
    """Each line of it."""
    if found.study.file.synthetic:
        yield "SYNTHETIC DATA. This person does not exist."
    yield f"{found.participant} at {found.timepoint}: {found.plan.score}, {found.plan.label}"
    if found.account:
        yield from _account(found, found.account)
    else:
        yield from _differing(found)
    yield "\nCorrected on the way"
    yield from _corrections(found) or ["  nothing"]
    yield "\nWhere the answers came from"
    for form in found.forms:
        yield from _folded(form_in_words(form))
    yield f"\nHow {found.plan.score} is made, by {found.plan.instrument} {found.plan.version}"
    yield from rule_lines(found.instrument, found.plan)


def _account(found: Explained, told: Account) -> Iterator[str]:
    """Scores made before come first, each with a table of its own."""
    for taken in told.taken:
        if taken.part:
            yield f"\nFirst {taken.id}, {taken.part.plan.label}"
            yield from _account(found, taken.part)
            yield f"\nThen {told.plan.score}"
    yield ""
    yield from table([HEAD, *_gates(found, told.plan), *(_taken(found, each) for each in told.taken)], RIGHT)
    yield ""
    yield from _numbers(told)


def _numbers(told: Account) -> Iterator[str]:
    result = told.result
    counts = f"{result.answered} answered, {result.missing} missing, {result.not_applicable} not applicable"
    yield f"  {counts}, of {len(told.plan.items)}"
    wide = max((NARROWEST, *(len(number.words) for number in told.numbers)))
    for number in told.numbers:
        band = f"  {result.band}" if number.words == "Score" and result.band else ""
        yield f"  {number.words:{wide}} {number.value:>10.6g}{band}"
    if result.why:
        yield f"  No score: {why_in_words(told.plan, result.why)}"


def _gates(found: Explained, plan: Plan) -> Iterator[Row]:
    """Questions that enter nothing, and decide whether another is asked."""
    items = {item.id for item in plan.items}
    for id in (id for id in plan.gates if id not in items):
        waiting = [
            item.id for item in (*plan.items, *plan.gates.values()) if item.gate and item.gate.item == id
        ]
        (came, *_) = found.answers[id]
        yield (*_asked(found, id, came), "", f"decides if {', '.join(waiting)} is asked")


def _taken(found: Explained, taken: Taken) -> Row:
    enters = "" if taken.keyed is None else f"{taken.keyed:.6g}"
    if taken.part:
        value = "none" if taken.value is None else f"{taken.value:.6g}"
        return (taken.id, taken.part.plan.label, "", value, "the score above", enters, how_in_words(taken))
    return (*_asked(found, taken.id, found.answers[taken.id][0]), enters, how_in_words(taken))


def _asked(found: Explained, id: str, came: Came) -> Row:
    cells = "/".join(dict.fromkeys(cell_in_words(id, each) for each in came.origins))
    mark = "*" if came.corrections else ""
    return (f"{id}{mark}", found.instrument.item(id).label, cells, code_of(came), means(found, id, came))


def _differing(found: Explained) -> Iterator[str]:
    """What each form says, where they do not say the same."""
    yield f"\n  No score: {why_in_words(found.plan, FORMS_DIFFER)}\n"
    rows = [
        (*_asked(found, id, came), f"row {came.place[2]}")
        for id, cames in found.answers.items()
        if len({(came.value, came.claims) for came in cames}) > 1
        for came in cames
    ]
    if rows:
        yield from table([(*HEAD[:5], "form"), *rows], RIGHT)
    else:
        yield "  They differ in an answer that could tell in which arm somebody is, and is not shown."
    yield "\n  Take out what is no form of this person: surveys correct --withdraw FILE:ROW"


def _corrections(found: Explained) -> list[str]:
    return [
        line
        for id, cames in found.answers.items()
        for came in cames[: 1 if found.account else None]
        for each in came.corrections
        for line in _folded(f"{id} {corrected_in_words(each)}")
    ]


def rule_lines(instrument: Instrument, plan: Plan) -> Iterator[str]:
    """The plan, a sentence a step, those of scores made before first, and where each rule was read."""
    for part in plan.parts.values():
        yield f"  First {part.score}:"
        yield from (f"  {line}" for line in rule_lines(instrument, part))
    score = instrument.score(plan.score)
    for number, step in enumerate(plan.steps, start=1):
        yield from _folded(f"{number}. {step}", "     ")
    facts = [
        ("Key", score),
        ("Missing rule", score.missing),
        *([("Bands", score.bands)] if score.bands else []),
    ]
    for name, fact in facts:
        yield from _folded(f"{name}: {fact.source} ({fact.confidence})")


def table(rows: Sequence[Row], right: Sequence[str]) -> Iterator[str]:
    """The rows, indented, in columns as wide as they need be; the first names them. An empty column is left out.

    Where all would be wider than a terminal, what an item is about is cut short, and then its answer.
    """
    kept = [place for place in range(len(rows[0])) if any(row[place] for row in rows[1:])]
    widths = {place: max(len(row[place]) for row in rows) for place in kept}
    for place in (place for place in kept if rows[0][place] in CUT):
        too_wide = sum(widths.values()) + 2 * len(kept) - WIDTH
        widths[place] = max(widths[place] - max(too_wide, 0), min(widths[place], CUT[rows[0][place]]))
    for row in rows:
        cells = (_cell(row[place], widths[place], rows[0][place] in right) for place in kept)
        yield f"  {'  '.join(cells)}".rstrip()


def _cell(text: str, width: int, right: bool) -> str:
    short = text if len(text) <= width else f"{text[: width - 1]}…"
    return f"{short:>{width}}" if right else f"{short:{width}}"


def _folded(text: str, indent: str = "    ") -> list[str]:
    return wrap(text, WIDTH, initial_indent="  ", subsequent_indent=indent, break_on_hyphens=False)
