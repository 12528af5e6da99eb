"""Notes as SPSS documents: lines of at most 80 bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LINE_BYTES = 80


def document_lines(notes: Iterable[str]) -> list[str]:
    """The notes in lines, each note beginning a new one; words are kept whole where they fit."""
    return [line for note in notes for line in _wrapped(" ".join(note.split()))]


def _wrapped(note: str) -> Iterator[str]:
    line = ""
    for word in note.split(" "):
        for piece in _pieces(word):
            if line and len(f"{line} {piece}".encode()) > LINE_BYTES:
                yield line
                line = piece
            else:
                line = f"{line} {piece}".strip()
    yield line


def _pieces(word: str) -> Iterator[str]:
    """A word in pieces of at most a line, cut between characters."""
    piece = ""
    for character in word:
        if len((piece + character).encode()) > LINE_BYTES:
            yield piece
            piece = ""
        piece += character
    yield piece
