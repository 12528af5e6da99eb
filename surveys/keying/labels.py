"""What the file calls each code, against what the definition calls it: in reversed order, or shifted by one.

A code with the very label of another code is refused when columns are matched (`matching.label_problems`). Here are
labels in other words: the definition's own order, reversed, and shifted by one are tried, and the one that fits best is
told if it is not the definition's. The words of a file are never told: they could name somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from instruments import Instrument, Item
from instruments.model import MissingReason
from surveys.imports import RawColumn
from surveys.keying.alike import alike, plain
from surveys.keying.parts import Finding, Looked, finding
from surveys.keying.units import named

FITS = 0.8
"""Labels that are as like as this, on the average, are taken for one another."""
BETTER = 2
"""So many times less may be unlike in another order than in the definition's own: agree and disagree are half alike."""

Labels = Mapping[int, str]


@dataclass(frozen=True)
class Said:
    """What is to be said of the labels of some columns: of which level, what was found, what to do."""

    contradicts: bool
    found: str
    hint: str


def contradicted(looked: Looked) -> Iterator[Finding]:
    """A finding for the columns of an instrument whose labels are of other codes; a note where only the words differ."""
    for instrument, here, _ in looked.by_instrument():
        told: dict[Said, list[str]] = {}
        for item in here[0].items:
            column = looked.words.items.get(item.id)
            said = _said(instrument, item, column, here[0].reasons) if column else None
            if said:
                told.setdefault(said, []).append(item.id)
        for said, ids in told.items():
            yield finding(
                looked, "labels_contradict", instrument.id, f"{named(ids, instrument.id)}: {said.found}", said.hint,
                column=ids[0] if len(ids) == 1 else "", level="warning" if said.contradicts else "note",
            )  # fmt: skip


def _said(
    instrument: Instrument, item: Item, column: RawColumn, reasons: Mapping[int, MissingReason]
) -> Said | None:
    options = {int(code): plain(label) for code, label in instrument.options(item).items()}
    labels = {
        int(code): plain(label)
        for code, label in column.value_labels.items()
        if isinstance(code, int | float) and code not in (set(reasons) - set(options)) and plain(label)
    }
    if all(options.get(code) == label for code, label in labels.items()):
        return None
    return _numbered(column, options) or _ordered(labels, options) or _worded(labels, options)


def _ordered(labels: Labels, options: Labels) -> Said | None:
    """Labels that fit the definition in another order, or that stand beside other codes altogether."""
    low, high = min(options), max(options)
    orders = {
        "as they are defined": {code: code for code in labels},
        "in reversed order": {code: low + high - code for code in labels},
        "shifted by +1": {code: code - 1 for code in labels},
        "shifted by -1": {code: code + 1 for code in labels},
    }
    fits = {order: _fit(labels, options, meant) for order, meant in orders.items()}
    best = max(fits, key=lambda order: fits[order])
    plainly = fits["as they are defined"]
    if best != "as they are defined" and fits[best] >= FITS and 1 - fits[best] <= (1 - plainly) / BETTER:
        code = min(code for code, meant in orders[best].items() if meant in options)
        found = (
            f"labelled {best}: what the file calls {code} is {orders[best][code]} by definition "
            f"(the words are {fits[best]:.0%} alike so, {plainly:.0%} as defined)"
        )
        return Said(True, found, "ask how it was keyed; recode the file if it was keyed as it says")
    for by in (1, -1):
        if len(labels) == len(options) and set(labels) == {code + by for code in options}:
            found = f"labelled from {min(labels)} to {max(labels)}, and defined from {low} to {high}"
            return Said(True, found, "ask how it was keyed; recode the file if it was keyed as it says")
    return None


def _fit(labels: Labels, options: Labels, meant: Mapping[int, int]) -> float:
    return sum(alike(label, options.get(meant[code], "")) for code, label in labels.items()) / len(labels)


def _worded(labels: Labels, options: Labels) -> Said:
    other = {code: label for code, label in labels.items() if options.get(code) != label}
    found = f"other words for the same codes: {', '.join(map(str, sorted(other)))}"
    return Said(False, found, "nothing, if they mean the same")


def _numbered(column: RawColumn, options: Labels) -> Said | None:
    """Labels that begin with a number, all of another code, where the definition's do not."""
    begins = {
        code: _first_number(str(label)) for code, label in column.value_labels.items() if code in options
    }
    apart = {number - int(code) for code, number in begins.items() if number is not None}
    if None in begins.values() or len(begins) < 2 or len(apart) != 1 or apart == {0}:
        return None
    if any(label[:1].isdigit() for label in options.values()):
        return None
    code = min(begins)
    found = (
        f"the file's labels begin with other numbers than the codes: that of {int(code)} with {begins[code]}"
    )
    return Said(True, found, "ask which numbers stand on the form; recode the file if it was keyed otherwise")


def _first_number(label: str) -> int | None:
    found = re.match(r"\s*(-?\d+)\s*[=:.)\s]", label + " ")
    return int(found[1]) if found else None
