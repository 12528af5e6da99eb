"""Answers that stand in a file as words: `Never`, or `1 = Never`, read as the code where the label is the definition's own.

A label is the definition's if it is the same but for case and blanks, and no two codes have it, or it stands beside the
one that is meant; nothing is guessed. What is no label stays the word it is. A code that stands beside another code's label is a contradiction, and read as neither.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

import polars as pl

from instruments import Instrument, Item, MissingReason
from instruments.model import missing_reasons_for
from instruments.problems import Problem, Where
from surveys.imports import RawColumn, RawTable

NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")
CODE_FIRST = re.compile(r"\(?(-?\d+)\)?\s*[=:.)–—-]?\s*(\S.*)")
LABEL_FIRST = re.compile(r"(.*\S)\s*[(\[](-?\d+)[)\]]")
DAY_NUMBER = re.compile(r"[2-6]\d{4}(\.\d+)?")
"""A number of days since 1900 that is of the years 1954 to 2091, as a spreadsheet stores a date."""

Labels = Mapping[int, str]
"""Code → label, of an item's answers and of the reasons for which there is none."""


@dataclass(frozen=True)
class Word:
    """A text that is an answer's label: the code of that label, and the code that the text gives beside it, if any."""

    code: int
    given: int | None = None

    @property
    def contradicts(self) -> bool:
        """Whether the code beside the label is another one's."""
        return self.given not in (None, self.code)


def labels_for(instrument: Instrument, item: Item, reasons: tuple[MissingReason, ...]) -> dict[int, str]:
    """The labels that an answer to a choice may be given by; none for items of other kinds."""
    if item.kind != "choice":
        return {}
    absent = {code: reason.label for code, reason in missing_reasons_for(instrument, reasons).items()}
    return {**absent, **instrument.options(item)}


def in_codes(column: RawColumn, labels: Labels) -> RawColumn:
    """The column with each answer in words as its code."""
    words = words_in(column, labels)
    codes = {text: str(word.code) for text, word in words.items() if not word.contradicts}
    return replace(column, values=column.values.replace(codes)) if codes else column


def words_in(column: RawColumn, labels: Labels) -> dict[str, Word]:
    """The column's texts that are answers in words."""
    if not labels or column.values.dtype != pl.String:
        return {}
    codes = _by_label(labels)
    texts = column.values.drop_nulls().unique().sort()
    return {text: word for text in texts if (word := _word(text.strip(), labels, codes))}


def contradictions(
    table: RawTable, instrument: Instrument, names: Mapping[str, str], reasons: tuple[MissingReason, ...]
) -> Iterator[Problem]:
    """A problem for each code that stands beside the label of another: the file was keyed another way."""
    for column, labels in _choices(table, instrument, names, reasons):
        for text, word in words_in(column, labels).items():
            if word.contradicts:
                said = f"{_counted(table, column, [text])}: {word.given} beside `{labels[word.code]}`"
                found = f"{said}, which is {word.code} in {instrument.id}"
                where = Where(table.file, sheet=table.sheet, field=column.name)
                hint = "ask how it was keyed, and recode the file or have a mapping proposed"
                yield Problem("labels_contradict", where, found, f"{word.code} {labels[word.code]}", hint)


def remarks_on_words(
    table: RawTable, instrument: Instrument, names: Mapping[str, str], reasons: tuple[MissingReason, ...]
) -> Iterator[Problem]:
    """A note on each column with answers in words, and a warning on each of numbers where dates are asked."""
    for column, labels in _choices(table, instrument, names, reasons):
        words = words_in(column, labels)
        for pair, rule, what in (
            (False, "answers_in_words", "answers as words"),
            (True, "codes_with_labels", "codes with their labels"),
        ):
            texts = [text for text, word in words.items() if (word.given is not None) == pair]
            if texts:
                where = Where(table.file, sheet=table.sheet, field=column.name)
                found = f"{what} in {_counted(table, column, texts)}: read as the definition's codes for them"
                yield Problem(rule, where, found, level="note")
    yield from _day_numbers(table, instrument, names)


def _choices(
    table: RawTable, instrument: Instrument, names: Mapping[str, str], reasons: tuple[MissingReason, ...]
) -> Iterator[tuple[RawColumn, Labels]]:
    for item in instrument.items:
        column = table.column(names.get(item.id, item.id))
        if column is not None and (labels := labels_for(instrument, item, reasons)):
            yield column, labels


def _day_numbers(table: RawTable, instrument: Instrument, names: Mapping[str, str]) -> Iterator[Problem]:
    for item in instrument.items:
        column = table.column(names.get(item.id, item.id)) if item.kind == "date" else None
        if column is None or column.values.dtype == pl.Date:
            continue
        texts = column.values.cast(pl.String)
        numbers = [text for text in texts.drop_nulls().unique() if DAY_NUMBER.fullmatch(text.strip())]
        if numbers:
            found = f"a number where a date is asked, in {_counted(table, replace(column, values=texts), numbers)}: not read as one"
            hint = "if it is a spreadsheet's number of a day, give the column the format of a date there"
            where = Where(table.file, sheet=table.sheet, field=column.name)
            yield Problem("day_numbers", where, found, hint=hint, level="warning")


def _counted(table: RawTable, column: RawColumn, texts: Collection[str]) -> str:
    """In how many cells one of the texts stands, and the first one's address, or its row where there are no addresses."""
    rows = [table.rows[at] for at in column.values.is_in(list(texts)).arg_true()]
    cells = "cell" if len(rows) == 1 else "cells"
    return f"{len(rows):,} {cells}, first {column.letters or 'in row '}{rows[0]}"


def _word(text: str, labels: Labels, codes: Mapping[str, int]) -> Word | None:
    """The answer that a text is the label of, alone or beside a code; None if it is none. `codes` are by label."""
    if NUMBER.fullmatch(text):
        return None
    if (code := codes.get(_plain(text))) is not None:
        return Word(code)
    for pattern, number, label in ((CODE_FIRST, 1, 2), (LABEL_FIRST, 2, 1)):
        parts = pattern.fullmatch(text)
        if parts and _plain(parts[label]) == _plain(labels.get(given := int(parts[number]), "")):
            return Word(given, given)
        if parts and (code := codes.get(_plain(parts[label]))) is not None:
            return Word(code, int(parts[number]))
    return None


def _by_label(labels: Labels) -> dict[str, int]:
    """Plain label → its code, without those that several codes have."""
    plain = [_plain(label) for label in labels.values()]
    return {_plain(label): code for code, label in labels.items() if plain.count(_plain(label)) == 1}


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())
