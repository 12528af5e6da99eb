"""An R script that loads the `.csv` beside it as a data frame: choices as factors, dates as dates. Base R, no package.

All that R has no place for is in attributes of each column. The script is in ASCII, so that neither the encoding nor
the locale of whoever runs it changes a label. It writes the `.csv` and its descriptor too, the same as `csv.py`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from instruments.problems import Problem, Where, errors_in
from surveys.dataset import Column, Dataset
from surveys.exports import csv
from surveys.exports._flat import flat_problems, with_reasons
from surveys.exports._keeps import KEEPABLE

SUFFIX = ".R"
KEEPS = frozenset(KEEPABLE) - {"empty_text", "numbers"}
LOADER = files("surveys.exports").joinpath("_loader.R").read_text(encoding="utf-8")
PIECE = 72
"""Characters of a text in one line of the script."""
RESERVED = frozenset(
    [
        "if",
        "else",
        "repeat",
        "while",
        "function",
        "for",
        "next",
        "break",
        "in",
        "TRUE",
        "FALSE",
        "NULL",
        "NA",
        "NaN",
        "Inf",
    ]
)

Sets = dict[tuple[tuple[int, str], ...], str]


def losses(dataset: Dataset) -> list[Problem]:
    """What the `.csv` cannot hold, and a warning for each column in which R reads a text or reason as another."""
    file = dataset.name + SUFFIX
    return [
        *(errors_in(csv.losses(dataset)) or flat_problems(dataset, file)),
        *_read_otherwise(dataset, file),
    ]


def _read_otherwise(dataset: Dataset, file: str) -> Iterator[Problem]:
    reasons = with_reasons(dataset)
    for column in dataset.columns:
        where, values = Where(file, field=column.name), dataset.frame[column.name]
        if column.kind == "text" and values.str.contains("\r", literal=True).any():
            found, hint = "R reads a carriage return in a text as the end of a line", "the `.parquet` has it"
            yield Problem("line_ends", where, found, hint=hint, level="warning")
        if column.name in reasons and "" in column.missing_labels.values():
            found, hint = "a missing reason without a label becomes a blank", "give the reason a label"
            yield Problem("reason_without_label", where, found, hint=hint, level="warning")


def write(dataset: Dataset, path: Path) -> None:
    """`path` is the script; the table that it loads is beside it, of the same stem, with its descriptor."""
    csv.write(dataset, path.with_suffix(csv.SUFFIX))
    path.write_text(_script(dataset, path.with_suffix(csv.SUFFIX)), encoding="ascii", newline="\n")


def differences(dataset: Dataset, path: Path) -> Iterator[str]:
    """A sentence for each way in which the files, read again, are not what was to be written."""
    yield from csv.differences(dataset, path.with_suffix(csv.SUFFIX))
    if path.read_text(encoding="ascii") != _script(dataset, path.with_suffix(csv.SUFFIX)):
        yield "the script is not what was to be written"


def _script(dataset: Dataset, table: Path) -> str:
    name, file = _object_name(dataset.name), _quoted(dataset.name + csv.SUFFIX)
    sets: Sets = {}
    columns = "\n".join(_columns(dataset, sets))
    md5 = hashlib.md5(table.read_bytes(), usedforsecurity=False).hexdigest()
    return f"""\
# Loads {file}, which is beside this file, as the data frame `{name}`. Base R; no package is needed.
#
#     source({_quoted(dataset.name + SUFFIX)})
#
# A choice is a factor, its levels in the order of their codes, which are in attr(x, "labels"). A number stays a
# number, with labels of some of its values in attr(x, "labels"). An absent answer is NA, and NAME_missing beside
# NAME says why; where that is NA too, or not there, nothing was said. attr(x, "missing") has the codes of the reasons.
# attr(x, "label") describes the column, and so do "measure", "decimals", "words", "instrument", "version" and
# "timepoint"; attr({name}, "title") and attr({name}, "notes") the whole. Attributes may go where rows are chosen.

{LOADER}
{"".join(_sets(sets))}
{columns}

{name} <- .loading$loaded(
  {file}, {_quoted(md5)}, {dataset.frame.height},
  {_quoted(dataset.title)},
  {_vector([_quoted(note) for note in dataset.notes])}
)
rm(.loading)
if (sys.nframe() == 0L) cat("Loaded {name}:", nrow({name}), "rows,", ncol({name}), "columns.\\n")
invisible({name})
"""


def _object_name(name: str) -> str:
    plain = re.sub(r"[^A-Za-z0-9_]", "_", name)
    return plain if re.match(r"[A-Za-z]", plain) and plain not in RESERVED else f"data_{plain}"


def _sets(sets: Sets) -> Iterator[str]:
    for labels, name in sets.items():
        codes = _vector([str(code) for code, _ in labels])
        yield f"{name} <- .loading$coded(\n  {codes},\n  {_vector([_quoted(label) for _, label in labels])}\n)\n"


def _set(sets: Sets, labels: Mapping[int, str]) -> str:
    """The script's name of these labels, in rising order of code; columns that share them share the name."""
    return sets.setdefault(tuple(sorted(labels.items())), f".loading$labels_{len(sets) + 1}")


def _columns(dataset: Dataset, sets: Sets) -> Iterator[str]:
    reasons = with_reasons(dataset)
    for column in dataset.columns:
        kind = "choice" if _is_choice(dataset, column) else column.kind
        yield _column(column.name, kind, column.label, _about(column, sets))
        if column.name in reasons:
            labels = {"labels": _set(sets, column.missing_labels)}
            yield _column(f"{column.name}_missing", "reason", f"{column.label}: why missing", labels)


def _about(column: Column, sets: Sets) -> dict[str, str]:
    """Attribute → its value in R, of all that is said of a column."""
    about = {
        "measure": _quoted(column.measure),
        "decimals": str(column.decimals) if column.kind == "number" else "",
        "instrument": _quoted(column.instrument) if column.instrument else "",
        "version": _quoted(column.version) if column.version else "",
        "timepoint": _quoted(column.timepoint) if column.timepoint else "",
        "words": _vector([_quoted(word) for word in column.words]) if column.words else "",
        "labels": _set(sets, column.value_labels) if column.value_labels else "",
        "missing": _set(sets, column.missing_labels) if column.missing_labels else "",
    }
    return {word: value for word, value in about.items() if value}


def _is_choice(dataset: Dataset, column: Column) -> bool:
    """Whether the labels are answers, not names for points of a scale, and every value has one."""
    known = {*column.value_labels, *column.missing_labels}
    values = set(dataset.frame[column.name].drop_nulls().unique())
    return bool(column.value_labels) and column.measure != "scale" and values <= known


def _column(name: str, kind: str, label: str, about: Mapping[str, str]) -> str:
    """A statement of its own: one of all columns would take R minutes to read."""
    words = "".join(f",\n  {word} = {value}" for word, value in about.items())
    return f".loading$column(\n  {_quoted(name)}, {_quoted(kind)}, {_quoted(label)}{words}\n)"


def _vector(values: list[str]) -> str:
    return f"c({', '.join(values)})" if values else "NULL"


def _quoted(text: str) -> str:
    """A literal of R in ASCII; a long one in pieces, since R takes only so many escapes in one."""
    pieces = [text[start : start + PIECE] for start in range(0, len(text), PIECE)] or [""]
    literals = ['"' + "".join(map(_escaped, piece)) + '"' for piece in pieces]
    return literals[0] if len(literals) == 1 else "paste0(\n    " + ",\n    ".join(literals) + "\n  )"


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if " " <= character <= "~":
        return character
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"
