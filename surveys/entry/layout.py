"""What a data-entry workbook says, whoever's rows are in it: heads, notes, drop-downs and instructions, as plain texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from surveys.entry.columns import Choice, Column, columns_at
from surveys.entry.stamp import Stamp, keyed_hash
from surveys.forms.skips import when_asked
from surveys.study import Study, Timepoint, interview
from surveys.workbook import runs, storable

ANSWERS, INSTRUCTIONS, CODES = "Answers", "Instructions", "Codes"
WHO = ("participant_id", "site", "timepoint")
"""The columns that say whose row it is, before those that are filled."""
HEADS = 3
"""Rows above the answers: the instrument where it begins, what is asked, and the column's name, which an import reads."""
SYNTHETIC = "SYNTHETIC DATA"
CODES_HEAD = ("Questions", "Choose or type", "What it is")


@dataclass(frozen=True)
class DropDown:
    """Lines that several questions share, and the name of the cells in which they stand, which formulas call them by."""

    name: str
    choices: tuple[Choice, ...]
    items: tuple[str, ...]
    first: int

    @property
    def cells(self) -> str:
        """Where its lines stand on the sheet of codes."""
        return f"'{CODES}'!$B${self.first}:$B${self.first + len(self.choices) - 1}"


@dataclass(frozen=True)
class Layout:
    """The workbook of one timepoint of a study."""

    study: Study
    timepoint: Timepoint

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """What is filled, in the order of the interview."""
        return tuple(columns_at(self.study, self.timepoint))

    @cached_property
    def stamp(self) -> Stamp:
        """What the workbook is known by when it comes back."""
        asked = (interview(), *self.study.instruments_at(self.timepoint))
        reasons = self.study.missing_reasons
        return Stamp(
            " ".join(storable(self.study.title).split()),
            self.timepoint.id,
            ANSWERS,
            {each.id: (each.version, keyed_hash(each, reasons)) for each in asked},
        )

    @cached_property
    def drop_downs(self) -> tuple[DropDown, ...]:
        """Each list of choices once, in the order in which it is first needed."""
        sites = tuple(Choice(id, name) for id, name in self.study.file.sites.items())
        items: dict[tuple[Choice, ...], list[str]] = {sites: ["site"]}
        for column in self.columns:
            if column.choices:
                items.setdefault(column.choices, []).append(column.id)
        found, first = [], 2
        for number, (choices, ids) in enumerate(items.items(), start=1):
            found.append(DropDown(f"choices_{number}", choices, tuple(ids), first))
            first += len(choices)
        return tuple(found)

    def heads(self) -> list[list[str]]:
        """The rows above the answers, as wide as the sheet."""
        above = SYNTHETIC if self.study.file.synthetic else ""
        columns = self.columns
        before = (None, *columns)
        groups = (
            "" if other and other.instrument is each.instrument else each.worded.title
            for other, each in zip(before, columns, strict=False)
        )
        return [
            [above, "", "", *groups],
            ["Participant id", "Site", "Interview", *map(short, columns)],
            [*WHO, *(each.id for each in columns)],
        ]

    def notes(self) -> list[str]:
        """What is shown at each column's name: the question in full, when it is asked, and what it takes."""
        numbers = {each.id: each.number for each in self.columns}
        return ["\n".join(_note(column, numbers)) for column in self.columns]

    def codes(self) -> Iterator[tuple[str, str, str]]:
        """The rows of the sheet of codes."""
        for each in self.drop_downs:
            for number, choice in enumerate(each.choices):
                yield self._named(each.items) if number == 0 else "", choice.text, choice.meaning

    def _named(self, items: Sequence[str]) -> str:
        """Columns as a person lists them: `uls8_1 to uls8_8`."""
        names = [*WHO, *(column.id for column in self.columns)]
        stretches = runs([names.index(item) for item in items])
        return ", ".join(
            names[first] if first == last else f"{names[first]} to {names[last]}" for first, last in stretches
        )

    def instructions(self) -> list[tuple[str, str]]:
        """The rows of the sheet of instructions."""
        synthetic = f"{SYNTHETIC}. These people do not exist. " if self.study.file.synthetic else ""
        sites = ", ".join(f"{id} {name}" for id, name in self.study.file.sites.items())
        reasons = self.study.missing_reasons
        return [
            ("Study", f"{synthetic}{self.study.title}"),
            ("Interview", f"{self.timepoint.label} ({self.timepoint.id})"),
            ("Rows", f"On the sheet {ANSWERS}, one row for each person. Leave the row of somebody who has not been interviewed as it is: it counts as nothing."),
            ("Columns", "In the order of the form: the instrument where it begins, then the number and topic of each question, then the name of the column. Point at a name to read the question in full."),
            ("Answers", "Choose from the list in the cell, or type the code alone. A number or a date is typed; a date as 2015-03-31."),
            ("No answer", "Do not leave a question empty that was asked: give the reason by its code. Empty means that nobody knows why."),
            *((f"Reason {each.code}", f"{each.label}. {'Only where a question may not apply.' if each.counts_as == 'not_applicable' else 'Anywhere but in a text or a date.'}") for each in reasons),
            ("Grey", "The question is not to be asked, because of the answer to an earlier one: leave it empty."),
            ("Amber", "Something stands where nothing was to be asked: look at the form, and correct it here or at the earlier question."),
            ("Locked", "Ids, names of columns and lists are locked, without a password, so that nothing is overwritten by accident."),
            ("More people", "Rows without an id, if there are any, are at the end: type the id first. Ids must be those of the register."),
            ("Sites", sites),
            ("Privacy", "Codes only. Nothing that names anybody, and nothing about who was offered what."),
            ("Then", f"surveys import THIS FILE --timepoint {self.timepoint.id}"),
        ]  # fmt: skip

    def words(self) -> set[str]:
        """Every text that the workbook has from the study itself, as it stands in a cell or a note."""
        texts = [
            *(text for row in self.heads() for text in row),
            *self.notes(),
            *CODES_HEAD,
            *(text for row in self.codes() for text in row),
            *(text for row in self.instructions() for text in row),
            *self.stamp.lines(),
        ]
        return {" ".join(storable(text).split()) for text in texts}


def short(column: Column) -> str:
    """A column's question in a few words, with the number that it has on the form."""
    return f"{column.number}. {column.item.label}" if column.number else column.item.label


def takes(column: Column) -> str:
    """What is typed into a column, in a sentence; of a choice, that there is a list."""
    item = column.item
    codes = ", ".join(f"{each.code} {each.label}" for each in column.reasons)
    if item.kind == "number":
        low, high = item.limits or (0, 0)
        return f"A number from {low:g} to {high:g}. If there is none: {codes}."
    if item.kind == "date":
        return "A date, such as 2015-03-31."
    if item.kind == "choice":
        return "Choose from the list, or type the code alone."
    return "Choose from the list." if column.offered else "A text. Codes only: nothing that names anybody."


def _note(column: Column, numbers: Mapping[str, int]) -> Iterator[str]:
    item = column.shown
    yield f"{column.worded.title}{f', question {column.number}' if column.number else ''}:"
    yield item.text or item.label
    if asked := when_asked(column.worded, item, numbers):
        yield asked
    if item.not_applicable:
        yield f"Not applicable if {item.not_applicable}."
    yield takes(column)
