"""A returned file as CSV, as Excel saves one: UTF-8 with a byte-order mark, lines that end in CR and LF."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from surveys.durable import write_file
from surveys.synthetic.returns import Return


def write_csv(path: Path, returned: Return) -> None:
    """The header and the rows; a blank is an empty cell, and a date is written 2026-03-31."""
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=returned.layout.delimiter, lineterminator="\r\n")
    table.writerow(returned.columns)
    table.writerows([row[column] for column in returned.columns] for row in returned.rows)
    write_file(path, text.getvalue().encode("utf-8-sig"))
