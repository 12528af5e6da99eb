"""CSV and other delimited text: every cell as the text it is, but for days, and how the bytes were taken for text said.

A file is UTF-8, or UTF-16 if it begins as one. Bytes that are neither do not say which characters they are: they are read
as Windows-1252, the commonest of what Excel writes in Western Europe, and a person has to say that this is right.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import polars as pl

from instruments.problems import Problem, Where
from surveys.counted import number_of
from surveys.imports._delimited_days import with_days
from surveys.imports.raw import RawColumn, RawTable
from surveys.refusals import UnreadableFile, refusal

SUFFIXES = (".csv", ".tsv", ".txt")
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
HEADER_WITHIN = 30
"""Lines from the top in which the names are looked for."""
QUALTRICS = '{"ImportId"'
NOT_SURE = "unknown_encoding"
"""The rule of the remark that a person has to decide on."""


def read(path: Path, called: str, known: Collection[str], sheet: str) -> RawTable:
    """The file's one table. The delimiter is the one that gives its header most known names."""
    if sheet:
        raise refusal(
            UnreadableFile,
            "no_such_sheet",
            Where(called, sheet=sheet),
            "a text file has no sheets",
            hint="leave out --sheet",
        )
    text, how = _decoded(path.read_bytes(), called)
    top = "\n".join(text.split("\n", HEADER_WITHIN)[:HEADER_WITHIN])
    delimiter = max(DELIMITERS, key=lambda mark: max(_known_names(top, mark, known)))
    if not any(_known_names(top, delimiter, known)):
        hint = "check that it is the right file, or name its columns with --map ITEM=COLUMN"
        where = Where(called, line=1)
        raise refusal(
            UnreadableFile, "no_known_column", where, "no column that the study asks for", hint=hint
        )
    lines = _lines(called, text, delimiter)
    counts = [_known(line, known) for line in lines[:HEADER_WITHIN]]
    return with_days(_table(called, lines, counts.index(max(counts)), delimiter, how), known)


def _decoded(content: bytes, called: str) -> tuple[str, Problem]:
    """The text, and the encoding in words; a problem to decide on if it could be another."""
    try:
        if content.startswith(UTF16):
            return content.decode("utf-16"), Problem("encoding", Where(called), "UTF-16", level="note")
        return content.decode("utf-8-sig"), Problem("encoding", Where(called), "UTF-8", level="note")
    except UnicodeDecodeError as error:
        if content.startswith(UTF16):
            hint = "it may be cut short: ask for it to be sent again"
            found = "text that begins as UTF-16 and is not"
            raise refusal(UnreadableFile, "damaged_file", Where(called), found, hint=hint) from error
    return _as_windows(content, called)


def _as_windows(content: bytes, called: str) -> tuple[str, Problem]:
    hint = "in Excel, save it as `CSV UTF-8`"
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        found = "text that is neither UTF-8 nor Windows-1252"
        raise refusal(UnreadableFile, "not_utf8", Where(called), found, hint=hint) from error
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if not line.isascii()]
    found = f"text that is not UTF-8, which Windows-1252 would make words of, first in line {lines[0]}"
    return text, Problem(NOT_SURE, Where(called), found, "UTF-8", hint)


def _known_names(top: str, delimiter: str, known: Collection[str]) -> list[int]:
    """How many known names each of the first lines has; a quote that ends further below is no concern here."""
    lines = csv.reader(io.StringIO(top, newline=""), delimiter=delimiter)
    try:
        return [_known(line, known) for line in lines] or [0]
    except csv.Error:  # with this delimiter it is no table
        return [0]


def _known(line: Sequence[str], known: Collection[str]) -> int:
    return sum(cell.strip().lower() in known for cell in line)


def _lines(called: str, text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise refusal(
            UnreadableFile,
            "damaged_file",
            Where(called),
            f"broken quoting ({error})",
            hint="ask for it as .xlsx",
        ) from error


def _table(called: str, lines: list[list[str]], header: int, delimiter: str, how: Problem) -> RawTable:
    names = [name.strip() for name in lines[header]]
    labels, first = _questions(lines, header)
    below = list(enumerate(lines[first:], start=first + 1))
    body = [(number, cells) for number, cells in below if any(map(str.strip, cells))]
    for number, cells in body:
        if len(cells) != len(names):
            where = Where(called, row=number)
            raise refusal(
                UnreadableFile, "ragged_row", where, f"{len(cells)} cells", f"{len(names)}, as in the header"
            )
    columns = tuple(
        RawColumn(
            name,
            pl.Series([cells[place].strip() or None for _, cells in body], dtype=pl.String),
            label=labels[place].strip(),
        )
        for place, name in enumerate(names)
        if name
    )
    rows = tuple(number for number, _ in body)
    whole = {number for number, cells in below if len(cells or [""]) == len(names)}
    dialect = Problem("dialect", Where(called), f"cells parted by a {DELIMITERS[delimiter]}", level="note")
    return RawTable(
        called,
        "",
        rows,
        columns,
        surroundings=tuple(_around(lines, header, first)),
        blank=tuple(sorted(whole - set(rows))),
        remarks=(how, dialect, *_heading(called, lines, header, first), *_trimmed(called, names, body)),
    )


def _questions(lines: list[list[str]], header: int) -> tuple[list[str], int]:
    """The question of each column, and the place of the first line below all headings.

    Qualtrics has two lines below the names: the questions, and what it knows each by. Otherwise a line just above the
    names that has a cell for each is of questions.
    """
    names = lines[header]
    below = lines[header + 1 : header + 3]
    if len(below) == 2 and any(cell.lstrip().startswith(QUALTRICS) for cell in below[1]):
        return _as_wide(below[0], names), header + 3
    above = lines[header - 1] if header else []
    full = len(above) == len(names) and sum(map(bool, map(str.strip, above))) > len(names) / 2
    return (above if full else [""] * len(names)), header + 1


def _as_wide(line: list[str], names: list[str]) -> list[str]:
    return (line + [""] * len(names))[: len(names)]


def _around(lines: list[list[str]], header: int, first: int) -> Iterator[tuple[str, str]]:
    """Every text of the lines above the names and between them and the answers."""
    for number in (*range(header), *range(header + 1, first)):
        for cell in filter(None, map(str.strip, lines[number])):
            yield f"line {number + 1}", cell


def _heading(called: str, lines: list[list[str]], header: int, first: int) -> Iterator[Problem]:
    if header:
        found = f"names in line {header + 1}; what stands above is no answer"
        yield Problem("header", Where(called, line=header + 1), found, level="note")
    if first > header + 1:
        found = "three lines of names, as Qualtrics writes them: names, questions, its own ids"
        yield Problem("qualtrics", Where(called, line=header + 1), found, level="note")


def _trimmed(called: str, names: list[str], body: list[tuple[int, list[str]]]) -> Iterator[Problem]:
    """A note for each column in which something stood between blanks, which are not kept."""
    for place, name in enumerate(names):
        rows = [number for number, cells in body if cells[place].strip() not in ("", cells[place])]
        if name and rows:
            found = f"blanks around what stands in {number_of(len(rows), 'cell')}, first in row {rows[0]}: not kept"
            yield Problem("trimmed", Where(called, field=name), found, level="note")
