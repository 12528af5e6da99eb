"""The columns that a person fills: one for each item, with what may stand in its cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from instruments import Instrument, Item, MissingReason
from surveys.answers.in_words import labels_for, words_in
from surveys.imports import RawColumn
from surveys.study import Study, Timepoint, interview
from surveys.wording.file import Wordings, wording_files
from surveys.wording.worded import worded
from surveys.workbook import escaped

LONGEST_CHOICE = 255
"""Letters of a line in a drop-down, as Excel shows them."""
INTERVIEWER = "interviewer"
LANGUAGE = "en"
"""Of the study's wordings, the one by which a team keys."""
LAST = "mask_broken"
"""The interview's own item that is asked when every other answer is down, as on paper."""


@dataclass(frozen=True)
class Choice:
    """A line of a drop-down: what is put into the cell, and what that is."""

    text: str
    meaning: str


@dataclass(frozen=True)
class Column:
    """An item, the number printed beside it (0 for the interview's own), and the reasons for which it may have no answer.

    `worded` is the instrument in the study's own words, as its form is printed; an import knows the definition's alone. `known` are all the study's reasons, by which an import reads words. `offered` are the texts that an item of text
    is chosen from, where the study lists them.
    """

    instrument: Instrument
    worded: Instrument
    item: Item
    number: int
    reasons: tuple[MissingReason, ...]
    known: tuple[MissingReason, ...]
    offered: tuple[Choice, ...] = ()

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def shown(self) -> Item:
        """The item in the study's own words."""
        return self.worded.item(self.id)

    @property
    def options(self) -> dict[int, str]:
        """Code → label of the answers; empty for anything but a choice."""
        return self.instrument.options(self.item)

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The lines of its drop-down: each code with its label, then those codes alone, for who types; or what is offered."""
        if self.item.kind != "choice":
            return self.offered
        absent = {reason.code: reason.label for reason in self.reasons if reason.code not in self.options}
        codes = {code: (label, "an answer") for code, label in self.options.items()}
        codes |= {code: (label, "why there is no answer") for code, label in absent.items()}
        words = {code: self._in_words(code, label) for code, (label, _) in codes.items()}
        return (
            *(
                Choice(words[code], what + self._printed(code))
                if words[code]
                else _alone(code, label, what + self._printed(code))
                for code, (label, what) in codes.items()
            ),
            *(_alone(code, label, what) for code, (label, what) in codes.items() if words[code]),
        )

    def _printed(self, code: int) -> str:
        """What the study's form has for an answer, if that is not the definition's label."""
        printed = self.worded.options(self.shown).get(code)
        return "" if printed in (None, self.options.get(code)) else f", on the form: {printed}"

    def _in_words(self, code: int, label: str) -> str:
        """`1 = Never`, or a label that begins with its code, where an import reads that as the code; else empty."""
        plain = " ".join(label.split())
        text = plain if plain.startswith(f"{code} ") else f"{code} = {plain}"
        labels = labels_for(self.instrument, self.item, self.known)
        word = words_in(RawColumn(self.id, pl.Series([text])), labels).get(text)
        read = word is not None and word.code == code and not word.contradicts
        fits = escaped(text) == text and len(text) <= LONGEST_CHOICE
        return text if read and fits and plain != str(code) else ""


def _alone(code: int, label: str, what: str) -> Choice:
    """A code without its label, for who types it, or where no line can hold the label."""
    return Choice(str(code), what if label == str(code) else f"{what}, by its code alone: {label}")


def columns_at(study: Study, timepoint: Timepoint) -> list[Column]:
    """What is keyed of an interview, in its order. Raises Refusal for a wording with errors."""
    own = list(_columns(study, interview(), {}))
    wordings = wording_files(study)
    asked = [column for each in study.instruments_at(timepoint) for column in _columns(study, each, wordings)]
    return [
        *(each for each in own if each.id != LAST),
        *asked,
        *(each for each in own if each.id == LAST),
    ]


def _columns(study: Study, instrument: Instrument, wordings: Wordings) -> Iterator[Column]:
    printed = worded(instrument, wordings, LANGUAGE)
    answered = [item for item in instrument.items if item.kind != "note"]
    team = study.file.interviewers
    for number, item in enumerate(answered, start=1):
        yield Column(
            instrument,
            printed,
            item,
            0 if instrument is interview() else number,
            _reasons(study, instrument, item),
            study.missing_reasons,
            tuple(Choice(code, f"interviews at {', '.join(sites)}") for code, sites in team.items())
            if item.id == INTERVIEWER
            else (),
        )


def _reasons(study: Study, instrument: Instrument, item: Item) -> tuple[MissingReason, ...]:
    """Not applicable is a reason only where an item may not apply; a text or a date is there, or is not."""
    if item.kind not in ("choice", "number"):
        return ()
    may_not_apply = item.ask_if is not None or item.not_applicable != ""
    general = (r for r in study.missing_reasons if may_not_apply or r.counts_as != "not_applicable")
    by_code = {reason.code: reason for reason in (*general, *instrument.missing_reasons)}
    return tuple(by_code.values())
