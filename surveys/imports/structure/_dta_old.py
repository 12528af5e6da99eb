"""Stata files of Stata 8 to 12, in which one part follows the other without a word between them."""

from __future__ import annotations

from surveys.imports.structure._dta_parts import (
    LAYOUTS,
    take_formats,
    take_names,
    take_sort_order,
    take_types,
    take_value_labels,
    widths_of,
)
from surveys.imports.structure._file_bytes import FileBytes

RELEASES = (113, 114, 115)
ORDERS = {1: ">", 2: "<"}
FILE_LABEL, DATE = 81, 18
CHARACTERISTIC = 1


def walk_old(file: FileBytes) -> None:
    """Raises UnreadableFile for a file that is not built so from its first byte to its last."""
    release, order, kind, _ = file.take(4)
    file.need(order in ORDERS and kind == 1, "it does not begin as one")
    file.order = ORDERS[order]
    layout = LAYOUTS[release]
    (variables,), (observations,) = file.counts(2), file.counts(4)
    file.take(FILE_LABEL + DATE)
    kinds = take_types(file, layout, variables)
    take_names(file, layout, variables)
    take_sort_order(file, layout, variables)
    take_formats(file, layout, variables)
    file.take(variables * (layout.name + layout.label))
    _take_characteristics(file)
    file.take(observations * sum(widths_of(layout, kinds)))
    while file.at < len(file.content):
        take_value_labels(file, layout)


def _take_characteristics(file: FileBytes) -> None:
    while True:
        (kind,), length = file.counts(1), file.integer()
        if (kind, length) == (0, 0):
            return
        file.need(kind == CHARACTERISTIC, "it has a note of a kind that there is not")
        file.take(length)
