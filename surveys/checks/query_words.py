"""What a query says: what was found, what would do, one thing to try. Coded values only, never a cell's text."""

from __future__ import annotations

import math
from typing import Any

from instruments import Instrument, Item
from instruments.model import missing_reasons_for
from surveys.answers.corrections import CONFLICT
from surveys.checks.allowed import allowed_in_words
from surveys.schema import RULES
from surveys.study import Study


def words_of(
    study: Study, instrument: Instrument, item: Item | None, rule: str, value: Any
) -> tuple[str, str, str]:
    """What was found, what would do, and one thing to try: coded values only, never text of a cell."""
    if rule == "undeclared_value" and item is not None:
        return f"found {value:g}", answers_in_words(study, instrument, item), "look at the paper form"
    if rule == "unknown_missing_code" and item is not None:
        hint = "ask what the code means; recode it in a copy of the file"
        return (
            "found a code that only the file declares missing",
            answers_in_words(study, instrument, item),
            hint,
        )
    if rule == "not_an_answer" and item is not None:
        return (
            "found text that is no number",
            answers_in_words(study, instrument, item),
            "look at the paper form",
        )
    if rule == "in_conflict":
        return (
            "found two values that contradict one another",
            "one of them",
            f"settle it: surveys correct … --from '{CONFLICT}' --to VALUE",
        )
    if rule == "not_a_date":
        return (
            "found text that is no date",
            "a date, or a blank",
            "write it as 2026-03-31, or as a date cell in Excel",
        )
    if rule == "answered_though_closed" and item is not None and item.ask_if is not None:
        return (
            f"found {value:g}",
            f"nothing, as {item.ask_if.item} closes it",
            f"look at {item.ask_if.item} and this item",
        )
    if rule == "unusual_value" and item is not None and item.usual is not None:
        usual = f"usually {item.usual[0]:g} to {item.usual[1]:g}"
        return f"found {value:g}", usual, "look at the paper form; accept it if it is right"
    if rule == "not_applicable_though_open" and item is not None and item.ask_if is not None:
        gate = item.ask_if.item
        return f"found {value:g}", f"an answer, as {gate} opens it", f"look at {gate} and this item"
    return RULES[rule].words, "", _HINTS.get(rule, "")


_HINTS = {
    "duplicate_form": "find out which form is right, and take the other out",
    "before_randomised": "look at the date on the form and in the register",
    "after_status_ended": "look at the date on the form and the status in the register",
    "waves_out_of_order": "look at the dates of both interviews",
    "form_incomplete": "look at the paper form; where there is no answer, key the reason",
    "instrument_absent": "was it asked? key it, or its missing reasons",
    "keyed_once": "have it keyed by the other keyer, and compare again with --replaces",
    "outside_window": "look at the date; a late or early interview stays in the data",
    "correction_adrift": "was the form sent again? correct it there, if it is still wrong",
    "blank": "look at the paper form",
    "date_blank": "look at the paper form",
}


def hint_of(rule: str) -> str:
    """One thing to try about a problem of a whole form."""
    return _HINTS.get(rule, "")


def answers_in_words(study: Study, instrument: Instrument, item: Item) -> str:
    """What may stand in an item's cell in this study."""
    return allowed_in_words(instrument, item, missing_reasons_for(instrument, study.missing_reasons))


def is_number(text: str) -> bool:
    """Whether the text of a cell is a number that one could calculate with."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
