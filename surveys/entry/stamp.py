"""What a data-entry workbook says of itself on a hidden sheet: for which interview it was made, and by which definitions.

An import reads the sheet of answers that the stamp names, and holds the definitions against those of the study now.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from instruments import Instrument, MissingReason
from instruments.model import missing_reasons_for

SHEET = "stamp"
HEAD = "followup-surveys data-entry workbook, 1"
LINES = (
    re.compile(r"study: (?P<study>.+)"),
    re.compile(r"timepoint: (?P<timepoint>[a-z0-9]{1,4})"),
    re.compile(r"sheet: (?P<sheet>.+)"),
)
DEFINITION = re.compile(r"definition: ([a-z][a-z0-9_]*) ([0-9]+\.[0-9]+) ([a-p]{16})")
AS_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""A hash without digits, which could look like somebody's telephone number."""


@dataclass(frozen=True)
class Stamp:
    """A study's title, the timepoint's id, the sheet of answers, and of each instrument its version and what is keyed."""

    study: str
    timepoint: str
    sheet: str
    definitions: Mapping[str, tuple[str, str]]

    def lines(self) -> list[str]:
        """The stamp as the cells of one column."""
        return [
            HEAD,
            f"study: {self.study}",
            f"timepoint: {self.timepoint}",
            f"sheet: {self.sheet}",
            *(f"definition: {id} {version} {keyed}" for id, (version, keyed) in self.definitions.items()),
        ]


def stamp_of(lines: Sequence[object]) -> Stamp | None:
    """The stamp that these cells are; None if they are none, or hold anything else besides."""
    texts = [line for line in lines if isinstance(line, str)]
    if len(texts) < len(lines) or len(texts) <= len(LINES) or texts[0] != HEAD:
        return None
    said = [pattern.fullmatch(text) for pattern, text in zip(LINES, texts[1:], strict=False)]
    found = [DEFINITION.fullmatch(text) for text in texts[1 + len(LINES) :]]
    if not all(said) or not all(found):
        return None
    fields = {name: words for each in said if each for name, words in each.groupdict().items()}
    return Stamp(**fields, definitions={each[1]: (each[2], each[3]) for each in found if each})


def keyed_hash(instrument: Instrument, reasons: tuple[MissingReason, ...]) -> str:
    """Sixteen letters that change when an item, a code, a label or a limit does: what a workbook was keyed by.

    How scores are made of the answers is not in it.
    """
    codes = {code: reason.label for code, reason in missing_reasons_for(instrument, reasons).items()}
    items = [item.model_dump(mode="json", exclude={"risk", "usual", "flags"}) for item in instrument.items]
    content = json.dumps([items, instrument.model_dump(mode="json")["scales"], codes], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()[:16].translate(AS_LETTERS)
