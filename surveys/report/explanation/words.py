"""What the account of a score says in words: an answer, a correction, a place, why there is no score."""

from __future__ import annotations

from pathlib import Path

from scoring import Plan
from scoring.account import Taken
from surveys.answers.corrections import CONFLICT, REASONS, SOURCES, Recorded
from surveys.answers.origins import Came, Form, Origin
from surveys.answers.places import place_in_words
from surveys.answers.written import as_code
from surveys.explained import Explained
from surveys.imports.spss import SUFFIXES
from surveys.record.finding_events import SHORT
from surveys.record.value_in_words import meaning

FORMS_DIFFER = "forms_differ"


def why_in_words(plan: Plan, why: str) -> str:
    """Why there is no score."""
    return {
        "undeclared_value": "an answer is none that the definition knows",
        "under_query": "a data query about an answer is open",
        "contradicts_gate": "there is an answer to a question that was not to be asked",
        "nothing_answered": "nothing is answered",
        "too_many_missing": "more answers are missing than the rule allows",
        "too_few_answered": f"fewer than {plan.policy.at_least} are answered",
        FORMS_DIFFER: "forms of this person differ, and none of them is chosen",
    }[why]


def code_of(came: Came) -> str:
    """The value as it is keyed now; of what is no code only that it is a text."""
    return as_code(came.value).strip("`")


def means(found: Explained, item: str, came: Came) -> str:
    """The answer in the definition's words; nothing of a blank."""
    if not came.value:
        return ""
    if came.value == CONFLICT:
        return f"claimed: {', '.join(map(as_code, came.claims))}"
    return meaning(found.study, found.timepoint, item, came.value).removesuffix(", which is no answer")


def how_in_words(taken: Taken) -> str:
    """How a number came to enter a score, or why none did."""
    if taken.how:
        return taken.how
    if taken.state == "contradiction":
        return "not to be asked"
    if taken.keyed is not None:
        return ""
    return "does not apply" if taken.state == "not_applicable" else "nothing stands for it"


def corrected_in_words(each: Recorded) -> str:
    """`corrected 2026-11-26 by tester (715ce1aaabc6) from `3` to `1`: keyed otherwise than on the form; …`."""
    made, event = each.correction, each.event
    decided = "two entries decided" if event.kind == "adjudication" else "corrected"
    why, on = REASONS.get(made.reason, made.reason), SOURCES.get(made.source, made.source)
    query = f"; query {made.query}" if made.query else ""
    return (
        f"{decided} {event.at[:10]} by {event.by} ({event.id[:SHORT]}) from {as_code(made.old)} "
        f"to {as_code(made.new)}: {why}; source: {on}{query}"
    )


def form_in_words(form: Form) -> str:
    """Where the answers came from."""
    keyed = f", keyed by {form.keyer}" if form.keyer else ""
    at = form.at[:16].replace("T", " ")
    return (
        f"{place_in_words(*form.place)}{keyed}; imported {at} UTC by {form.by} ({form.event[:SHORT]}); "
        f"SHA-256 {form.sha256[:SHORT]}"
    )


def cell_in_words(item: str, origin: Origin) -> str:
    """The cell's address in a spreadsheet, and in an SPSS file its variable; elsewhere its column, if that is not
    the item's own name: the row is said with the file."""
    spss = Path(origin.place[0]).suffix.lower() in SUFFIXES
    return origin.address or (origin.column if spss or origin.column != item else "")
