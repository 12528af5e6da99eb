"""SPSS system files: every record walked within the file, and the cases counted, before a native reader sees them.

Layout: PSPP developers' guide, "System File Format". A value-label record that names no variable crashes ReadStat 1.1.9
(pyreadstat 1.3.7); a header with fewer cases than the file holds hides the rest from every reader.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

from instruments.problems import Problem
from surveys.imports.structure._file_bytes import FileBytes
from surveys.imports.structure._sav_cases import refuse_cases
from surveys.imports.structure._sav_extensions import Extensions, take_extension
from surveys.imports.structure._sav_variables import Variable, refuse_names, take_variable

SUFFIXES = (".sav", ".zsav")
UNCOMPRESSED, BYTE_CODE, ZLIB = 0, 1, 2
MOST_SEGMENTS = 500_000
"""Numbers and pieces of text of one case."""
DOCUMENT_LINE = 80
BIAS = 100.0
"""What every writer of byte code takes from its numbers; another would shift every answer."""


@dataclass
class Header:
    """What stands at the top of the file. `cases` is -1 where a program did not know."""

    compression: int
    case_size: int
    cases: int
    weight: int


@dataclass
class Dictionary:
    """The variables, a segment of eight bytes each: None where one goes on; and what the other records say."""

    segments: list[Variable | None] = field(default_factory=list)
    extensions: Extensions = field(default_factory=Extensions)
    ascii: bool = True


def check(content: bytes, called: str) -> tuple[Problem, ...]:
    """What a person must decide on: weights, and texts of which nothing says the encoding. Raises UnreadableFile."""
    file = FileBytes(content, called)
    header = _header(file)
    dictionary = _dictionary(file, header)
    refuse_cases(file, header.compression, header.cases, dictionary.segments)
    return tuple(_remarks(file, header, dictionary))


def _header(file: FileBytes) -> Header:
    magic = file.take(4)
    if magic not in (b"$FL2", b"$FL3"):
        file.damaged("it does not begin as one (encrypted, perhaps)")
    file.take(60)
    layout = file.take(4)
    file.order = "<" if layout[1:] == b"\0\0\0" else ">"
    file.need(layout.strip(b"\0") in (b"\2", b"\3"), "its layout is none that there is")
    case_size, compression, weight, cases = file.integers(4)
    file.need(
        compression in ((ZLIB,) if magic == b"$FL3" else (UNCOMPRESSED, BYTE_CODE)),
        "packed in an unknown way",
    )
    file.need(compression == UNCOMPRESSED or file.float() == BIAS, "its numbers are shifted")
    if compression == UNCOMPRESSED:
        file.take(8)
    file.need(cases >= -1, "its number of cases is none")
    file.take(17 + 64 + 3)
    return Header(compression, case_size, cases, weight)


def _dictionary(file: FileBytes, header: Header) -> Dictionary:
    found = Dictionary()
    while (kind := file.integer()) != 999:
        if kind == 2:
            found.segments += take_variable(file)
            file.need(len(found.segments) <= MOST_SEGMENTS, "more variables than any file of answers has")
        elif kind == 3:
            _value_labels(file, found.segments)
        elif kind == 6:
            file.take(DOCUMENT_LINE * _count(file, "its notes"))
        elif kind == 7:
            take_extension(file, found.extensions)
        else:
            file.damaged("it has a record of a kind that there is not")
    file.integer()
    found.ascii = file.content[: file.at].split(b"$FL", 1)[-1].isascii()
    _refuse_contradictions(file, header, found)
    return found


def _refuse_contradictions(file: FileBytes, header: Header, found: Dictionary) -> None:
    size = len(found.segments)
    file.need(bool(size), "it has no variables")
    if header.case_size > 0 and header.case_size != size:
        file.damaged(f"its header says {header.case_size:,} segments a case, and there are {size:,}")
    file.need(0 <= header.weight <= size, "its weight is none of its variables")
    said = found.extensions.cases
    if said is not None and said not in (-1, header.cases):
        file.damaged(f"it says {header.cases:,} cases in one place, and {said:,} in another")
    refuse_names(file, found.segments, found.extensions)


def _value_labels(file: FileBytes, segments: list[Variable | None]) -> None:
    values = []
    for _ in range(_count(file, "its value labels")):
        values.append(file.take(8))
        length = file.take(1)[0]
        file.take((length + 8) // 8 * 8 - 1)
    file.need(file.integer() == 4, "value labels are for no variable")
    count = _count(file, "its value labels")
    named = [segments[at - 1] if 0 < at <= len(segments) else None for at in file.integers(count)]
    variables = [each for each in named if each is not None]
    file.need(0 < len(variables) == len(named), "value labels are for a variable that is not there")
    file.need(
        len({each.is_text for each in variables}) == 1, "value labels are for numbers and texts at once"
    )
    file.need(all(each.width <= 8 for each in variables), "value labels are for a text that is too long")
    if variables[0].is_text:  # padded with NULs by PSPP 1.6, with blanks by ReadStat
        texts = not any(b"\0" in value.rstrip(b"\0") for value in values)
        file.need(texts, "value labels of numbers are for texts")


def _count(file: FileBytes, of: str) -> int:
    count = file.integer()
    file.need(0 < count <= len(file.content), f"{of} are of an impossible number")
    return count


def _remarks(file: FileBytes, header: Header, found: Dictionary) -> Iterator[Problem]:
    if header.weight:
        variable = found.segments[header.weight - 1]
        file.need(variable is not None and not variable.is_text, "its weight is none of its variables")
        said = "weights: the file counts some people more than once, and what is read does not"
        yield Problem("file_weights", file.where, said, hint="ask whether they may be left out")
    encoding = found.extensions.encoding
    if not found.ascii and not encoding:
        said = "words with other letters than a to z, and nothing that says in which encoding they are"
        yield Problem("unknown_encoding", file.where, said, hint="ask for it to be saved as Unicode")
    elif encoding and not _is_known(encoding):
        file.damaged("it names an encoding that there is not")


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding.replace("windows-", "cp"))
    except (LookupError, ValueError):
        return False
    return True
