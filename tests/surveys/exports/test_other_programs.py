"""Programs that share no code with the writers read every label, missing code and value as it was meant.

PSPP and R haven for SPSS and Stata (haven and pyreadstat share ReadStat; PSPP and polars-readstat do not),
DuckDB for Parquet and CSV, LibreOffice for workbooks.
"""

from __future__ import annotations

import csv
import io
import math
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import polars_readstat
import pytest

from surveys.exports import export
from surveys.exports._fit import all_labels
from surveys.exports._flat import flat
from surveys.exports.dta import letters
from tests.programs import find, need_r_package, run
from tests.surveys.exports.samples import COLUMNS, EVERYTHING, REASONS, column

HAVEN = Path(__file__).with_name("haven.R")
SPSS_MISSING = {
    "uls8_1": "-9 THRU -4",
    "bprs_1": "-9 THRU -4; 0",
    "all_refused": "-9; -8",
    "nobody_missing": "-9 THRU -4",
}
SPSS_FORMATS = {"text": "A", "date": "DATE11", "number": "F"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("exported")
    export(EVERYTHING, made)
    return made


def cells() -> dict[str, list[Any]]:
    return {name: EVERYTHING.frame[name].to_list() for name in EVERYTHING.frame.columns}


@pytest.fixture(scope="module", params=["sav", "zsav"])
def pspp(request, folder, tmp_path_factory):
    """What PSPP says of the file: its tables by title, and the data it saves."""
    work = tmp_path_factory.mktemp("pspp")
    find("pspp")
    (work / "read.sps").write_text(
        f"GET FILE='{folder / f'everything.{request.param}'}'.\nDISPLAY DICTIONARY.\nDISPLAY DOCUMENTS.\nDISPLAY FILE LABEL.\n"
        "SAVE TRANSLATE /OUTFILE='data.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /TEXTOPTIONS DECIMAL=DOT.\n"
    )
    run("pspp", "read.sps", "-o", "said.csv", "-O", "format=csv", folder=work)
    blocks = (work / "said.csv").read_text("utf-8").split("Table: ")[1:]
    tables = {
        block.partition("\n")[0]: list(csv.reader(io.StringIO(block.partition("\n")[2]))) for block in blocks
    }
    with (work / "data.csv").open(encoding="utf-8", newline="") as file:
        return {**tables, "data": list(csv.reader(file))}


def test_pspp_reads_labels_measures_formats_and_missing_codes(pspp):
    head, *rows = [row for row in pspp["Variables"] if row]
    said = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    assert list(said) == [each.name for each in COLUMNS]
    for each in COLUMNS:
        variable = said[each.name]
        assert variable["Label"] == each.label
        assert variable["Measurement Level"] == each.measure.title()
        assert variable["Print Format"].startswith(SPSS_FORMATS[each.kind])
        assert variable["Missing Values"] == SPSS_MISSING.get(each.name, "")
    assert said["score"]["Print Format"].endswith(".3")
    assert said["said"]["Print Format"] == "A2045"


def test_pspp_reads_the_label_of_every_value_and_missing_code(pspp):
    said, variable = {}, ""
    for first, code, label in (row for row in pspp["Value Labels"][1:] if len(row) == 3):
        variable = first or variable
        missing = code.endswith("[a]")
        said[variable, int(code.removesuffix("[a]")), missing] = label
    assert said == {
        (each.label, code, code in each.missing_labels): label
        for each in COLUMNS
        for code, label in all_labels(each).items()
    }


def test_pspp_reads_notes_and_title(pspp):
    documents = pspp["Documents"][0][0].replace("\n", " ")
    assert documents == " ".join(EVERYTHING.notes)
    assert pspp["File Label"][0] == ["Label", EVERYTHING.title]


def test_pspp_reads_every_value(pspp):
    head, *rows = pspp["data"]
    assert head == EVERYTHING.frame.columns
    for name, values in cells().items():
        said = [row[head.index(name)] for row in rows]
        assert [_from_pspp(column(name).kind, cell) for cell in said] == values, name


def _from_pspp(kind: str, cell: str) -> Any:
    if not cell.strip():
        return None
    if kind == "number":
        return float(cell)
    return datetime.strptime(cell, "%m/%d/%Y").date() if kind == "date" else cell


def haven(path: Path, work: Path) -> dict[str, list[list[str]]]:
    """What R haven says of a file: kind of statement → (column, key, words)."""
    find("Rscript")
    need_r_package("haven", work)
    said: dict[str, list[list[str]]] = {}
    for line in run("Rscript", str(HAVEN), str(path), folder=work).split("\x1e")[:-1]:
        kind, *words = line.split("\x1f")
        said.setdefault(kind, []).append(words)
    return said


@pytest.fixture(scope="module")
def haven_sav(folder, tmp_path_factory):
    return haven(folder / "everything.sav", tmp_path_factory.mktemp("haven"))


@pytest.fixture(scope="module")
def haven_dta(folder, tmp_path_factory):
    return haven(folder / "everything.dta", tmp_path_factory.mktemp("haven"))


@pytest.mark.parametrize("suffix", ["sav", "dta"])
def test_haven_reads_title_labels_and_classes(suffix, request):
    said = request.getfixturevalue(f"haven_{suffix}")
    assert said["title"][0][2] == EVERYTHING.title
    assert [(name, label) for name, _, label in said["label"]] == [
        (each.name, each.label) for each in COLUMNS
    ]
    classes = {name: words for name, _, words in said["class"]}
    assert classes["visited"] == classes["never"] == "Date"
    assert classes["said"] == classes["unsaid"] == "character"
    assert classes["score"] == classes["all_blank"] == "numeric"
    assert "haven_labelled" in classes["uls8_1"]


def test_haven_reads_the_same_compressed(haven_sav, folder, tmp_path):
    assert haven(folder / "everything.zsav", tmp_path) == haven_sav


def test_haven_reads_every_label_of_spss(haven_sav):
    assert {(name, int(code)): label for name, code, label in haven_sav["value"]} == {
        (each.name, code): label for each in COLUMNS for code, label in all_labels(each).items()
    }


def test_haven_reads_every_missing_code_of_spss(haven_sav):
    ranges = [(name, int(code)) for name, _, code in haven_sav["na_range"]]
    assert ranges == [(name, code) for name in ("uls8_1", "bprs_1", "nobody_missing") for code in (-9, -4)]
    discrete = [(name, int(code)) for name, _, code in haven_sav["na_values"]]
    assert discrete == [("bprs_1", 0), ("all_refused", -9), ("all_refused", -8)]


def test_haven_reads_every_note_of_spss(haven_sav):
    assert " ".join(line for _, _, line in haven_sav["note"]) == " ".join(EVERYTHING.notes)


def test_haven_reads_every_value_of_spss(haven_sav):
    assert _haven_cells(haven_sav) == cells()


def test_haven_reads_every_label_of_stata_and_its_letters(haven_dta):
    letter = letters(EVERYTHING)
    expected = {
        (each.name, letter[code] if code in each.missing_labels else str(code)): f"{label} ({code})"
        if code in each.missing_labels
        else label
        for each in COLUMNS
        for code, label in all_labels(each).items()
    }
    assert {(name, code): label for name, code, label in haven_dta["value"]} == expected


def test_haven_reads_every_value_of_stata_and_every_tagged_missing(haven_dta):
    letter = letters(EVERYTHING)
    back = {f".{letter[code]}": float(code) for code in letter}
    assert _haven_cells(haven_dta, back) == cells()


def _haven_cells(
    said: dict[str, list[list[str]]], back: dict[str, float] | None = None
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {name: [] for name in EVERYTHING.frame.columns}
    for name, _, words in said["cell"]:
        found[name].append(_from_haven(column(name).kind, words, back or {}))
    return found


def _from_haven(kind: str, words: str, back: dict[str, float]) -> Any:
    if words == "":
        return None
    if kind == "number":
        return back[words] if words in back else float(words)
    return datetime.strptime(words, "%Y-%m-%d").date() if kind == "date" else words


@pytest.mark.parametrize("suffix", ["sav", "zsav", "dta"])
def test_polars_readstat_reads_every_value_and_reason(suffix, folder):
    found = polars_readstat.read_readstat(
        str(folder / f"everything.{suffix}"),
        preserve_order=True,
        informative_nulls=polars_readstat.InformativeNullOpts(columns="all", use_value_labels=False),
    )
    code = {f".{letter}": float(code) for code, letter in letters(EVERYTHING).items()}
    for name, values in cells().items():
        read = found[name].to_list()
        if column(name).missing_labels:
            reasons = found[f"{name}_null"].to_list()
            reasons = [
                None if why is None else code.get(why) if why in code else float(why) for why in reasons
            ]
            read = [why if value is None else value for value, why in zip(read, reasons, strict=True)]
        blank = [value or None for value in read] if column(name).kind == "text" else read
        assert blank == values, name


@pytest.mark.parametrize("suffix", ["sav", "zsav", "dta"])
def test_polars_readstat_reads_every_label(suffix, folder):
    said = polars_readstat.ScanReadstat(str(folder / f"everything.{suffix}")).metadata
    assert said["row_count"] == EVERYTHING.frame.height
    letter = {code: f"MISSING_{letter}" for code, letter in letters(EVERYTHING).items()}
    for each, variable in zip(COLUMNS, said["variables"], strict=True):
        assert (variable["name"], variable["label"]) == (each.name, each.label)
        labels = all_labels(each)
        if suffix == "dta":
            assert variable.get("value_labels", {}) == {
                letter[code] if code in each.missing_labels else str(code): f"{label} ({code})"
                if code in each.missing_labels
                else label
                for code, label in labels.items()
            }
        else:
            assert variable.get("value_labels", {}) == {str(code): label for code, label in labels.items()}


@pytest.mark.parametrize("suffix", ["sav", "zsav"])
def test_polars_readstat_reads_missing_ranges_and_measures(suffix, folder):
    said = polars_readstat.ScanReadstat(str(folder / f"everything.{suffix}")).metadata["variables"]
    missing = {each["name"]: each["missing_doubles"] for each in said if each["missing_doubles"]}
    assert missing == {
        "uls8_1": [-9, -4],
        "bprs_1": [-9, -4, 0],
        "all_refused": [-9, -8],
        "nobody_missing": [-9, -4],
    }
    assert [each["measure"].lower() for each in said] == [each.measure for each in COLUMNS]


def test_duckdb_reads_every_value_and_reason_of_parquet(folder):
    found = duckdb.sql(f"select * from '{folder / 'everything.parquet'}'")
    assert found.columns == flat(EVERYTHING).columns
    assert found.fetchall() == flat(EVERYTHING).rows()
    keys = duckdb.sql(
        f"select key::varchar from parquet_kv_metadata('{folder / 'everything.parquet'}')"
    ).fetchall()
    assert ("surveys.dataset",) in keys


def test_duckdb_reads_every_value_and_reason_of_csv(folder):
    types = {pl.Int64: "BIGINT", pl.Float64: "DOUBLE", pl.String: "VARCHAR", pl.Date: "DATE"}
    table = flat(EVERYTHING)
    columns = ", ".join(f"'{name}': '{types[type(dtype)]}'" for name, dtype in table.schema.items())
    path = folder / "everything.csv"
    found = duckdb.sql(f"select * from read_csv('{path}', header = true, columns = {{{columns}}})").fetchall()
    rows = [list(row) for row in table.rows()]
    rows[0][table.columns.index("said")] = "'=1+1"
    assert [list(row) for row in found] == rows


def test_libreoffice_reads_every_value_and_reason_and_no_formula(folder, tmp_path):
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    kind = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    find("soffice")
    run(
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        kind,
        str(folder / "everything.xlsx"),
        folder=tmp_path,
    )
    with (tmp_path / "everything-data.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    table = flat(EVERYTHING)
    assert head == table.columns
    for name, dtype in table.schema.items():
        said = [row[head.index(name)] for row in rows]
        for words, value in zip(said, table[name], strict=True):
            if value is None:
                assert words == ""
            elif dtype in (pl.Int64, pl.Float64):
                assert math.isclose(float(words), value, rel_tol=1e-14)  # it writes 15 digits
            else:
                assert words == str(value)
    with (tmp_path / "everything-values.csv").open(encoding="utf-8", newline="") as file:
        values = [tuple(row) for row in csv.reader(file)][1:]
    assert {row[:3] for row in values} == {
        (each.name, str(code), label) for each in COLUMNS for code, label in all_labels(each).items()
    }
    assert sum(row[3] == "missing reason" for row in values) == 3 * len(REASONS) + 3
