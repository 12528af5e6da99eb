"""Stata files since Stata 13, in which each part stands between two tags, and a map says where each begins."""

from __future__ import annotations

from itertools import accumulate
from typing import Any, Literal

import numpy as np

from surveys.imports.structure._dta_parts import (
    LAYOUTS,
    LONG_TEXT,
    Layout,
    take_formats,
    take_names,
    take_sort_order,
    take_types,
    take_value_labels,
    widths_of,
)
from surveys.imports.structure._file_bytes import FileBytes

ORDERS = {b"LSF": "<", b"MSF": ">"}
DATES = (0, 17)
KINDS_OF_TEXT = (129, 130)
BYTES_OF_A_VARIABLE = {117: (4,), 118: (2,), 119: (3, 2)}
"""Of the eight by which an observation names a long text; the others are for the observation where it stands first. In release
119 Stata and pandas take three, ReadStat 1.1.9 two.
"""


class _Parts:
    """The file, and where each of its parts was found to begin."""

    def __init__(self, file: FileBytes) -> None:
        self.file, self.begins = file, [0]

    def tag(self, tag: bytes) -> None:
        """Take it. Raises UnreadableFile if it is not there."""
        self.file.need(
            self.file.take(len(tag) + 2) == b"<%b>" % tag, "its parts are not where they should be"
        )

    def begin(self, tag: bytes) -> None:
        """Take the tag of a part that is in the map."""
        self.begins.append(self.file.at)
        self.tag(tag)

    def goes_on(self, tag: bytes) -> bool:
        """Whether that tag comes next, which is taken."""
        found = self.file.content.startswith(tag, self.file.at)
        self.file.at += len(tag) * found
        return found


def walk_tagged(file: FileBytes) -> None:
    """Raises UnreadableFile for a file that is not built so from its first byte to its last, or whose map says otherwise."""
    parts = _Parts(file)
    release, variables, observations = _header(parts)
    layout = LAYOUTS[release]
    parts.begin(b"map")
    said = file.counts(8, 14)
    parts.tag(b"/map")
    parts.begin(b"variable_types")
    kinds = take_types(file, layout, variables)
    parts.tag(b"/variable_types")
    _descriptors(parts, layout, variables)
    _characteristics(parts)
    parts.begin(b"data")
    widths = widths_of(layout, kinds)
    data = np.frombuffer(file.take(observations * sum(widths)), dtype=np.uint8).reshape(
        observations, sum(widths)
    )
    parts.tag(b"/data")
    there = _long_texts(parts, release, variables, observations)
    begins = [at for at, kind in zip(accumulate(widths, initial=0), kinds, strict=False) if kind == LONG_TEXT]
    _refuse_long_texts(file, [data[:, at : at + 8] for at in begins], there)
    _value_labels(parts, layout)
    parts.begin(b"/stata_dta")
    file.need(said == (*parts.begins, file.at), "its map says that its parts are elsewhere")
    file.need(file.at == len(file.content), "something follows its end")


def _header(parts: _Parts) -> tuple[int, int, int]:
    """The release, and how many variables and observations it says there are."""
    file = parts.file
    for tag in (b"stata_dta", b"header", b"release"):
        parts.tag(tag)
    release = int(number) if (number := file.take(3)).isdigit() else 0
    file.need(release in LAYOUTS and release >= 117, "of a release that is not known here")
    for tag in (b"/release", b"byteorder"):
        parts.tag(tag)
    order = file.take(3)
    file.need(order in ORDERS, "it says another order of bytes than there is")
    file.order = ORDERS[order]
    for tag in (b"/byteorder", b"K"):
        parts.tag(tag)
    (variables,) = file.counts(4 if release == 119 else 2)
    file.need(variables > 0, "it has no variables")
    for tag in (b"/K", b"N"):
        parts.tag(tag)
    (observations,) = file.counts(4 if release == 117 else 8)
    for tag in (b"/N", b"label"):
        parts.tag(tag)
    file.take(file.counts(1 if release == 117 else 2)[0])
    for tag in (b"/label", b"timestamp"):
        parts.tag(tag)
    (length,) = file.counts(1)
    file.need(length in DATES, "its date is none")
    file.take(length)
    for tag in (b"/timestamp", b"/header"):
        parts.tag(tag)
    return release, variables, observations


def _descriptors(parts: _Parts, layout: Layout, variables: int) -> None:
    file = parts.file
    for tag, take in ((b"varnames", take_names), (b"sortlist", take_sort_order), (b"formats", take_formats)):
        parts.begin(tag)
        take(file, layout, variables)
        parts.tag(b"/" + tag)
    for tag, width in ((b"value_label_names", layout.name), (b"variable_labels", layout.label)):
        parts.begin(tag)
        file.take(width * variables)
        parts.tag(b"/" + tag)


def _characteristics(parts: _Parts) -> None:
    parts.begin(b"characteristics")
    while parts.goes_on(b"<ch>"):
        parts.file.take(parts.file.integer())
        parts.tag(b"/ch")
    parts.tag(b"/characteristics")


def _long_texts(parts: _Parts, release: int, variables: int, observations: int) -> set[bytes]:
    """Where each of them stands first, in the eight bytes by which the observations name it."""
    file, there = parts.file, {bytes(8)}
    parts.begin(b"strls")
    while parts.goes_on(b"GSO"):
        (variable,), (observation,) = file.counts(4), file.counts(4 if release == 117 else 8)
        (kind,) = file.counts(1)
        sound = 0 < variable <= variables and 0 < observation <= observations and kind in KINDS_OF_TEXT
        file.need(sound, "a long text is of no cell")
        file.take(file.counts(4)[0])
        there |= {
            _named(file.order, length, variable, observation) for length in BYTES_OF_A_VARIABLE[release]
        }
    parts.tag(b"/strls")
    return there


def _named(order: str, length: int, variable: int, observation: int) -> bytes:
    """The number of the variable in so many bytes, and that of the observation in the others of eight."""
    ends: Literal["little", "big"] = "little" if order == "<" else "big"
    return (variable % (1 << 8 * length)).to_bytes(length, ends) + observation.to_bytes(8 - length, ends)


def _refuse_long_texts(file: FileBytes, cells: list[Any], there: set[bytes]) -> None:
    """Readers take a long text that is not there as none, so that answers of another kind would be blanks."""
    for column in cells:
        found = {bytes(each) for each in np.unique(column, axis=0)}
        file.need(found <= there, "a long text is not there")


def _value_labels(parts: _Parts, layout: Layout) -> None:
    parts.begin(b"value_labels")
    while parts.goes_on(b"<lbl>"):
        take_value_labels(parts.file, layout)
        parts.tag(b"/lbl")
    parts.tag(b"/value_labels")
