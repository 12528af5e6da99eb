"""What a file says of a dataset, in the words of `KEEPS`, read by each format's own reader."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pyreadstat

from surveys.dataset import Column, Dataset
from surveys.exports._flat import flat
from tests.programs import run
from tests.surveys.exports.samples import REASONS

Seen = dict[str, Any]
LOADED = Path(__file__).with_name("loaded.R")


def expected(dataset: Dataset) -> Seen:
    """What a file that keeps everything says."""
    columns = dataset.columns
    return {
        "title": dataset.title,
        "notes": " ".join(dataset.notes),
        "names": [column.name for column in columns],
        "variable_labels": {column.name: column.label for column in columns},
        "value_labels": {column.name: dict(column.value_labels) for column in columns if column.value_labels},
        "missing_codes": {column.name: dict(column.missing_labels) for column in columns if column.missing_labels},
        "missing_reasons": _cells(dataset, lambda column, value: value in column.missing_labels),
        "blanks": _cells(dataset, lambda column, value: value is None and column.kind != "text"),
        "empty_text": _cells(dataset, lambda column, value: value == ""),
        "measure": {column.name: column.measure for column in columns},
        "decimals": {column.name: column.decimals for column in columns if column.kind == "number"},
        "dates": _cells(dataset, lambda column, value: column.kind == "date"),
        "numbers": _cells(dataset, lambda column, value: column.kind == "number" and value not in column.missing_labels),
        "words": {column.name: " ".join(column.words) for column in columns},
        "origin": {column.name: (column.instrument, column.version, column.timepoint) for column in columns},
    }  # fmt: skip


def _cells(dataset: Dataset, chosen: Callable[[Column, Any], bool]) -> dict[tuple[str, int], Any]:
    return {
        (column.name, row): value
        for column in dataset.columns
        for row, value in enumerate(dataset.frame[column.name])
        if chosen(column, value)
    }


def _as_seen(dataset: Dataset, frame: pl.DataFrame, **words: Any) -> Seen:
    """Cells of `frame`, codes in place, described as the file describes them."""
    read = Dataset(dataset.name, "", frame, dataset.columns)
    return {**{word: seen for word, seen in expected(read).items() if not isinstance(seen, str)}, **words}


def read_sav(dataset: Dataset, path: Path) -> Seen:
    frame, meta = pyreadstat.read_sav(path, user_missing=True, output_format="polars")
    labels = meta.variable_value_labels
    missing = {name: _codes(ranges, labels[name]) for name, ranges in meta.missing_ranges.items()}
    return _as_seen(
        dataset,
        _typed(frame, dataset),
        title=meta.file_label,
        notes=" ".join(line.strip() for line in meta.notes),
        names=meta.column_names,
        variable_labels=meta.column_names_to_labels,
        value_labels=_without(labels, missing),
        missing_codes=missing,
        measure=meta.variable_measure,
        decimals=_decimals(meta, "F"),
        words=None,
        origin=None,
    )


read_zsav = read_sav


def _codes(ranges: list[dict[str, float]], labels: dict[float, str]) -> dict[float, str]:
    return {code: label for code, label in labels.items() if any(r["lo"] <= code <= r["hi"] for r in ranges)}


def _without(labels: Seen, missing: Seen) -> Seen:
    kept = {
        name: {k: v for k, v in each.items() if k not in missing.get(name, {})}
        for name, each in labels.items()
    }
    return {name: each for name, each in kept.items() if each}


def _typed(frame: pl.DataFrame, dataset: Dataset) -> pl.DataFrame:
    return frame.with_columns(
        pl.col(n).cast(t) for n, t in dataset.frame.schema.items() if frame[n].dtype == pl.Null
    )


def _decimals(meta: Any, letter: str) -> dict[str, int]:
    forms = {name: form for name, form in meta.original_variable_types.items() if letter in form}
    return {name: int(form.strip("f").partition(".")[2] or 0) for name, form in forms.items()}


def read_dta(dataset: Dataset, path: Path) -> Seen:
    frame, meta = pyreadstat.read_dta(path, user_missing=True, output_format="polars")
    code = dict(zip("abcdefg", [*REASONS, 0], strict=True))
    missing = {
        name: {
            code[letter]: _label(label, code[letter]) for letter, label in labels.items() if letter in code
        }
        for name, labels in meta.variable_value_labels.items()
    }
    values = {
        name: {k: v for k, v in each.items() if k not in code}
        for name, each in meta.variable_value_labels.items()
    }
    back = {
        name: pl.Series(name, [code.get(value, value) for value in frame[name].to_list()], pl.Float64)
        for name in missing
    }
    return _as_seen(
        dataset,
        _typed(frame.with_columns(**back), dataset),
        title=meta.file_label,
        names=meta.column_names,
        variable_labels=meta.column_names_to_labels,
        value_labels={name: each for name, each in values.items() if each},
        missing_codes={name: each for name, each in missing.items() if each},
        decimals=_decimals(meta, "f"),
        notes=None,
        measure=None,
        words=None,
        origin=None,
    )


def _label(label: str, code: int) -> str:
    assert label.endswith(f" ({code})")
    return label.removesuffix(f" ({code})")


def read_csv(dataset: Dataset, path: Path) -> Seen:
    package = json.loads(path.with_suffix(".datapackage.json").read_text("utf-8"))
    fields = package["resources"][0]["schema"]["fields"]
    types = {"integer": pl.Int64, "number": pl.Float64, "string": pl.String, "date": pl.Date}
    frame = pl.read_csv(
        path, schema={field["name"]: types[field["type"]] for field in fields}, try_parse_dates=True
    )
    frame = frame.with_columns(pl.col(pl.String).str.replace("^'", ""))
    own = {field["name"]: field for field in fields if field["name"] in dataset.frame.columns}
    codes = {
        name: _coded(field.get("categories", field.get("valueLabels", []))) for name, field in own.items()
    }
    missing = {name: _coded(field.get("missingReasons", [])) for name, field in own.items()}
    return _as_seen(
        dataset,
        restored(frame, dataset.columns),
        title=package["title"],
        notes=" ".join(package["notes"][:-1]),
        names=list(own),
        variable_labels={name: field["title"] for name, field in own.items()},
        value_labels={name: each for name, each in codes.items() if each},
        missing_codes={name: each for name, each in missing.items() if each},
        measure={name: field["measure"] for name, field in own.items()},
        decimals={name: field["decimals"] for name, field in own.items() if field["type"] in ("integer", "number")},
        words={name: field.get("description", "") for name, field in own.items()},
        origin={name: tuple(field.get(k, "") for k in ("instrument", "version", "timepoint")) for name, field in own.items()},
    )  # fmt: skip


def _coded(labels: list[dict[str, Any]]) -> dict[int, str]:
    return {each["value"]: each["label"] for each in labels}


def read_parquet(dataset: Dataset, path: Path) -> Seen:
    said = json.loads(pl.read_parquet_metadata(path)["surveys.dataset"])
    columns = tuple(
        Column(
            **{
                **each,
                "value_labels": _coded(each["value_labels"]),
                "missing_labels": _coded(each["missing_labels"]),
            }
        )
        for each in said["columns"]
    )
    frame = restored(pl.read_parquet(path), columns)
    return expected(Dataset(said["name"], said["title"], frame, columns, tuple(said["notes"])))


def said_by_r(path: Path, work: Path) -> dict[str, list[list[str]]]:
    """What R says of the data frame that a script gives: kind of statement → (column, key, words)."""
    said: dict[str, list[list[str]]] = defaultdict(list)
    for line in run("Rscript", LOADED, path, folder=work).split("\x1e")[:-1]:
        kind, *words = line.split("\x1f")
        said[kind].append(words)
    return said


def read_r(dataset: Dataset, path: Path) -> Seen:
    said = said_by_r(path, path.parent)
    one = {kind: {name: words for name, _, words in lines} for kind, lines in said.items()}
    codes = {kind: _codes_said(said[kind]) for kind in ("labels", "missing")}
    own = [name for name in one["name"] if name in dataset.frame.columns]
    cells: dict[str, list[str]] = {name: [] for name in one["name"]}
    for name, _, words in said["cell"]:
        cells[name].append(words)
    columns = {
        name: _column_said(cells[name], one["name"][name], codes["labels"].get(name)) for name in cells
    }
    words: dict[str, list[str]] = defaultdict(list)
    for name, _, each in said["words"]:
        words[name].append(each)
    origins = ("instrument", "version", "timepoint")
    return _as_seen(
        dataset,
        restored(pl.DataFrame(columns), dataset.columns),
        title=said["title"][0][2],
        notes=" ".join(each for _, _, each in said["note"]),
        names=own,
        variable_labels={name: one["label"][name] for name in own},
        value_labels={name: each for name, each in codes["labels"].items() if name in own},
        missing_codes=codes["missing"],
        measure={name: one["measure"][name] for name in own},
        decimals={name: int(number) for name, number in one["decimals"].items()},
        words={name: " ".join(words[name]) for name in own},
        origin={name: tuple(one.get(kind, {}).get(name, "") for kind in origins) for name in own},
    )  # fmt: skip


def _codes_said(lines: list[list[str]]) -> dict[str, dict[int, str]]:
    said: dict[str, dict[int, str]] = defaultdict(dict)
    for name, code, label in lines:
        said[name][int(code)] = label
    return dict(said)


def _column_said(cells: list[str], kind: str, labels: dict[int, str] | None) -> pl.Series:
    """A column of the data frame: an answer's level as its code, a reason's, whose codes are no answers, in words."""
    if kind == "factor" and labels and min(labels) >= 0:
        code = {"": None, **{label: float(code) for code, label in labels.items()}}
        return pl.Series([code[cell] for cell in cells], dtype=pl.Float64)
    if kind == "numeric":
        return pl.Series([float(cell) if cell else None for cell in cells], dtype=pl.Float64)
    texts = pl.Series([cell or None for cell in cells], dtype=pl.String)
    return texts.str.to_date("%Y-%m-%d") if kind == "Date" else texts


def read_xlsx(dataset: Dataset, path: Path) -> Seen:
    book = openpyxl.load_workbook(path)
    head, *rows = [[cell.value for cell in row] for row in book["data"].iter_rows()]
    whole = flat(dataset)
    days = {n for n, t in whole.schema.items() if t == pl.Date}
    cells = {n: [_day(row[k]) if n in days else row[k] for row in rows] for k, n in enumerate(head)}
    frame = pl.DataFrame({n: pl.Series(n, cells[n], whole[n].dtype) for n in head})
    top, *variables = [[cell.value for cell in row] for row in book["variables"].iter_rows()]
    said = [{k: v if v is not None else "" for k, v in zip(top, row, strict=True)} for row in variables]
    values = [[cell.value for cell in row] for row in book["values"].iter_rows(min_row=2)]
    about = [(row[0].value, row[1].value) for row in book["about"].iter_rows(min_row=2)]

    def coded(means: str) -> dict[str, dict[int, str]]:
        rows = [row for row in values if row[3] == means]
        return {
            name: {row[1]: row[2] for row in rows if row[0] == name}
            for name in dict.fromkeys(r[0] for r in rows)
        }

    return _as_seen(
        dataset,
        restored(frame, dataset.columns),
        title=dict(about)["title"],
        notes=" ".join(words for kind, words in about if kind == "note"),
        names=[each["name"] for each in said],
        variable_labels={each["name"]: each["label"] for each in said},
        value_labels=coded("value"),
        missing_codes=coded("missing reason"),
        measure={each["name"]: each["measure"] for each in said},
        decimals={each["name"]: each["decimals"] for each in said if each["type"] == "number"},
        words={each["name"]: each["how it is made"] for each in said},
        origin={each["name"]: (each["instrument"], each["version"], each["timepoint"]) for each in said},
    )


def _day(value: Any) -> Any:
    """A day from a date cell, or from ISO text where the column holds a day that Excel has not."""
    if value is None:
        return None
    return pl.Series([value]).str.to_date().item() if isinstance(value, str) else value.date()


def restored(table: pl.DataFrame, columns: Sequence[Column]) -> pl.DataFrame:
    """The dataset's own table again, codes in the cells, from a table in this layout."""
    return table.select(_restored(column, table.columns) for column in columns)


def _restored(column: Column, names: list[str]) -> pl.Expr:
    value = pl.col(column.name).cast(
        {"number": pl.Float64(), "text": pl.String(), "date": pl.Date()}[column.kind]
    )
    if f"{column.name}_missing" not in names or not column.missing_labels:
        return value
    codes = {label: code for code, label in column.missing_labels.items()}
    code = pl.col(f"{column.name}_missing").replace_strict(codes, default=None, return_dtype=pl.Int64)
    return pl.coalesce(value, code.cast(pl.Float64 if column.kind == "number" else pl.String)).alias(
        column.name
    )
