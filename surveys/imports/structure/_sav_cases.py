"""The cases of an SPSS system file: as many as it says, each whole, and each block of a `.zsav` as its checksum says."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np

from surveys.imports.structure._file_bytes import FileBytes
from surveys.imports.structure._sav_variables import Variable

UNCOMPRESSED, BYTE_CODE = 0, 1
SEGMENT = 8
SKIP, END, RAW, SPACES, BLANK = 0, 252, 253, 254, 255
MOST_INFLATED = 2**30
HIGHEST_RATIO = 1_032
"""What zlib can do at most: a block that says more is a lie."""
TRAILER, ENTRY = 24, 24
Segments = Sequence[Variable | None]


def refuse_cases(file: FileBytes, compression: int, cases: int, segments: Segments) -> None:
    """Raises UnreadableFile if the cases are not whole, not as many as the header says, or of another kind than their variables."""
    if compression == UNCOMPRESSED:
        _refuse_count(file, len(file.content) - file.at, SEGMENT * len(segments), cases)
    elif compression == BYTE_CODE:
        _refuse_codes(file, file.content[file.at :], cases, segments)
    else:
        _refuse_codes(file, _inflated(file), cases, segments)


def _refuse_count(file: FileBytes, length: int, of_one: int, said: int) -> None:
    found, rest = divmod(length, of_one)
    file.need(not rest, "it ends within a case: it is cut short, or longer than it was")
    if said not in (-1, found):
        file.damaged(f"it says that it holds {said:,} cases, and holds {found:,}")


def _refuse_codes(file: FileBytes, data: bytes, cases: int, segments: Segments) -> None:
    """The data are words of eight codes, each followed by the eight bytes of every code that says so."""
    file.need(len(data) % SEGMENT == 0, "it ends within a case: it is cut short")
    words = np.frombuffer(data, dtype=np.uint8).reshape(-1, SEGMENT)
    codes = words[_places_of_codes(file, words)].ravel()
    ends = np.flatnonzero(codes == END)
    if ends.size:
        file.need(
            bool((codes[ends[0] :][codes[ends[0] :] != END] == SKIP).all()), "something follows its last case"
        )
        codes = codes[: ends[0]]
    is_kept = codes != SKIP
    before = np.cumsum(is_kept)[~is_kept]
    file.need(not (before % len(segments)).any(), "a piece of a case is missing")
    kept = codes[is_kept]
    _refuse_count(file, SEGMENT * kept.size, SEGMENT * len(segments), cases)
    _refuse_kinds(file, kept.reshape(-1, len(segments)), segments)


def _places_of_codes(file: FileBytes, words: np.ndarray[Any, Any]) -> list[int]:
    steps = ((words == RAW).sum(axis=1) + 1).tolist()
    places, at, end = [], 0, len(steps)
    while at < end:
        places.append(at)
        at += steps[at]
    file.need(at == end, "it ends within a case: it is cut short")
    return places


def _refuse_kinds(file: FileBytes, codes: np.ndarray[Any, Any], segments: Segments) -> None:
    texts = np.array([_is_text(segments, place) for place in range(len(segments))])
    of_texts, of_numbers = codes[:, texts], codes[:, ~texts]
    file.need(
        bool(((of_texts == RAW) | (of_texts == SPACES)).all()), "a number stands where a text should be"
    )
    file.need(not (of_numbers == SPACES).any(), "a text stands where a number should be")


def _is_text(segments: Segments, place: int) -> bool:
    variable = segments[place]
    return variable is None or variable.is_text


def _inflated(file: FileBytes) -> bytes:
    """All blocks, each of the size and with the checksum that it says. They fill the file from here to its list of them."""
    begin = file.at
    header, trailer, length = file.long(), file.long(), file.long()
    sound = header == begin and begin + 24 <= trailer and trailer + length == len(file.content)
    file.need(sound, "its blocks are not where it says: it is cut short")
    file.at = trailer
    bias, zero, _, count = file.long(), file.long(), file.integer(), file.integer()
    file.need((bias, zero) == (-100, 0), "its numbers are shifted")
    file.need(count >= 0 and length == TRAILER + ENTRY * count, "its list of blocks is none")
    blocks, logical, place = [], begin, begin + 24
    for _ in range(count):
        at, stored_at, size, stored = file.long(), file.long(), file.integer(), file.integer()
        file.need(at == logical and stored_at == place and size > 0 and stored > 0, "its blocks overlap")
        file.need(size <= HIGHEST_RATIO * stored + SEGMENT, "a block says that it holds more than it can")
        file.need(logical - begin + size <= MOST_INFLATED, "it is larger than any file of answers")
        blocks.append(_block(file, file.content[place : place + stored], size))
        logical, place = logical + size, place + stored
    file.need(place == trailer, "its blocks overlap")
    return b"".join(blocks)


def _block(file: FileBytes, stored: bytes, size: int) -> bytes:
    inflating = zlib.decompressobj()
    try:
        block = inflating.decompress(stored, size + 1)
    except zlib.error:
        file.damaged("one of its blocks has another checksum than it should")
    sound = len(block) == size and inflating.eof and not inflating.unused_data
    file.need(sound, "one of its blocks is not what it says")
    return block
