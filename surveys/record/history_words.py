"""What was done, in plain words: one line here for each kind of event, and one for each kind of thing in an event.

A new kind of either needs a line in a table, and until it has one it is still told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from surveys.answers.corrections import REASONS, SOURCES, WITHDRAWALS
from surveys.answers.places import place_in_words
from surveys.answers.written import as_code, shown
from surveys.record import contacts, locks, register_history
from surveys.record.event_parts import Part
from surveys.register.participant import STATUSES
from surveys.risk import ACTIONS

Quote = Callable[[str], str]
"""How a value is said: `as_code` where others may see it, `in_full` in a file of one's own."""

KINDS: Mapping[str, str] = {
    "import": "files imported",
    "double_entry": "two files imported that two people keyed",
    "correction": "corrections",
    "query_list": "a query list that came back",
    "adjudication": "differences of a double entry decided",
    "acknowledgement": "answers that ask for the risk protocol acted on",
    contacts.KIND: "contacts, and why interviews were missed",
    register_history.KIND: "changes of the register",
    "release": "a release",
    "verification": "a release verified",
    locks.KIND: "the data locked at a release",
    locks.UNBLINDING: "the blind lifted, outside the study",
    "sharing": "what may be shared of a release, made outside the study",
    "redaction": "a redaction",
}


def kind_in_words(kind: str) -> str:
    """What an event of that kind is."""
    return KINDS.get(kind, f"an event of the kind `{kind}`")


def in_full(value: str) -> str:
    """The value as it is, for a file that only its owner can read."""
    return f"`{shown(value)}`"


def in_words(name: str, part: Part, quote: Quote) -> str:
    """What one part of an event says, `name` being where in the event it stands."""
    return PARTS[name](part, quote) if name in PARTS else f"named in `{name}`"


def _correction(part: Part, quote: Quote) -> str:
    where = f" in {_place(part)}" if part["file"] else ""
    query = f"; query {part['query']}" if part["query"] else ""
    return (
        f"{_answer_of(part)} corrected{where} from {quote(part['old'])} to {quote(part['new'])}: "
        f"{_said(REASONS, part['reason'])}; source: {_said(SOURCES, part['source'])}{query}"
    )


def _withdrawal(part: Part, quote: Quote) -> str:
    rows = _place(part) if part["row"] else f"every row of {_place(part)}"
    done = "put back" if part["reason"] == "restored" else "taken out"
    return f"{rows} {done}: {_said(WITHDRAWALS, part['reason'])}; source: {_said(SOURCES, part['source'])}"


def _acknowledged(part: Part, quote: Quote) -> str:
    return f"{_answer_of(part)}, {quote(part['value'])}, acted on: {_said(ACTIONS, part['action'])}"


def _query_answer(part: Part, quote: Quote) -> str:
    done = "accepted as it is" if part["kind"] == "accept" else "answered"
    return f"query {part['query']} {done}"


def _register_change(part: Part, quote: Quote) -> str:
    """Everything in a register is a code or a date that was held against the study, and so may be shown."""
    said = f": {STATUSES[part['new']]}" if part["field"] == "status" and part["new"] in STATUSES else ""
    values = (f"`{shown(part[name])}`" for name in ("old", "new"))
    return f"{part['participant']} in the register, {part['field']} from {' to '.join(values)}{said}"


def _added(part: Part, quote: Quote) -> str:
    said = (f"{name} {part[name]}" for name in register_history.FIELDS if part[name])
    return f"{part['participant']} in the register: {', '.join(said)}"


def _gone(part: Part, quote: Quote) -> str:
    return f"{part['participant']} no more in the register, and confirmed never to have been anybody's id"


def _contact(part: Part, quote: Quote) -> str:
    words = f"{_contact_of(part)}: {_said(contacts.OUTCOMES, part['outcome'])}{_appointment(part)}"
    if "next_step" in part:
        words += f"; next: {_said(contacts.NEXT_STEPS, part['next_step'])}"
    if "next_day" in part:
        words += f"{'' if 'next_step' in part else '; next'} on {part['next_day']}"
    return words


def _contact_of(part: Part) -> str:
    at = f" at {part['at']}" if "at" in part else ""
    by = f" by {part['caller']}" if "caller" in part else ""
    mode = _said(contacts.MODES, part["mode"])
    return f"{part['participant']} {part['timepoint']} contact of {part['day']}{at}{by}, {mode}"


def _appointment(part: Part) -> str:
    if "appointment" not in part:
        return ""
    held = part["appointment"]
    by = f", by {held['interviewer']}" if held.get("interviewer") else ""
    mode = _said(contacts.MODES, held["mode"])
    return f" for {held['day']} at {held['start']}, {held['minutes']} minutes, {mode}{by}"


def _contact_undone(part: Part, quote: Quote) -> str:
    return f"{_contact_of(part)}: taken back, it was recorded by mistake"


def _missed(part: Part, quote: Quote) -> str:
    return f"{part['participant']} {part['timepoint']} not held: {_said(contacts.REASONS, part['reason'])}"


PARTS: Mapping[str, Callable[[Part, Quote], str]] = {
    "corrections": _correction,
    "withdrawals": _withdrawal,
    "acknowledged": _acknowledged,
    "answers": _query_answer,
    "changes": _register_change,
    "added": _added,
    "gone": _gone,
    "contacts": _contact,
    "undone": _contact_undone,
    "missed": _missed,
}


def _answer_of(part: Part) -> str:
    return f"{part['participant']} {part['timepoint']} {part['item']}"


def _place(part: Part) -> str:
    return place_in_words(part["file"], part["sheet"], part["row"])


def _said(words: Mapping[str, str], code: str) -> str:
    return words.get(code, as_code(code))
