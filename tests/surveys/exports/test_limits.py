"""Each limit of each format: what is shortened is listed, what would change its meaning is refused."""

from __future__ import annotations

from datetime import date

import duckdb
import openpyxl
import polars as pl
import pyreadstat
import pytest

from instruments.problems import errors_in
from surveys.exports import export, losses
from surveys.exports._documents import document_lines
from surveys.exports._fit import in_bytes, in_characters
from surveys.exports.dta import letters
from tests.surveys.exports.samples import EVERYTHING, one

X = pl.Series("x", [1.0, -9.0, None])
NINE = {-9: "Refused"}


def rules(dataset, name):
    return {
        (problem.rule, problem.level)
        for problem in losses(dataset, name)
        if not problem.rule.startswith("does_not")
    }


@pytest.mark.parametrize(
    ("name", "rule", "described"),
    [
        ("sav", "label_too_long", {"label": "é" * 129}),
        ("sav", "value_label_too_long", {"value_labels": {1: "é" * 61}}),
        ("sav", "value_label_too_long", {"missing_labels": {-9: "x" * 121}}),
        ("dta", "label_too_long", {"label": "é" * 81}),
        ("dta", "value_label_too_long", {"value_labels": {1: "x" * 32_001}}),
    ],
)
def test_a_text_too_long_is_shortened_in_sight_and_listed(name, rule, described, tmp_path):
    dataset = one(X, **{"missing_labels": NINE, **described})
    assert rules(dataset, name) == {(rule, "warning")}
    (exported,) = export(dataset, tmp_path, [name])
    read = {"sav": pyreadstat.read_sav, "dta": pyreadstat.read_dta}[name]
    meta = read(exported.files[0], user_missing=True)[1]
    assert "…" in str(meta.column_labels) + str(meta.variable_value_labels)


@pytest.mark.parametrize(
    ("name", "described"),
    [
        ("sav", {"label": "é" * 128}),
        ("sav", {"value_labels": {1: "é" * 60}}),
        ("dta", {"label": "é" * 80}),
        ("dta", {"value_labels": {1: "x" * 31_984}}),
    ],
)
def test_a_text_just_within_its_limit_is_whole(name, described, tmp_path):
    dataset = one(X, **{"missing_labels": NINE, **described})
    assert not rules(dataset, name)
    assert export(dataset, tmp_path, [name])


@pytest.mark.parametrize("name", ["sav", "dta"])
def test_a_title_too_long_is_listed(name, tmp_path):
    dataset = EVERYTHING.__class__("t", "T" * 90, EVERYTHING.frame, EVERYTHING.columns)
    assert ("title_too_long", "warning") in rules(dataset, name)
    (exported,) = export(dataset, tmp_path, [name])
    if name == "sav":  # the documents have it whole
        assert "".join(pyreadstat.read_sav(exported.files[0])[1].notes) == "T" * 90


@pytest.mark.parametrize(
    ("name", "column", "rule"),
    [
        ("sav", "x" * 65, "name_unfit"),
        ("sav", "é" * 33, "name_unfit"),
        ("sav", "with", "name_unfit"),
        ("sav", "1x", "name_unfit"),
        ("sav", "x y", "name_unfit"),
        ("sav", "x_", "name_unfit"),
        ("dta", "x" * 33, "name_unfit"),
        ("dta", "using", "name_unfit"),
        ("dta", "str12", "name_unfit"),
        ("dta", "x.y", "name_unfit"),
        ("csv", "=x", "name_unfit"),
    ],
)
def test_a_name_that_a_format_refuses_is_an_error(name, column, rule):
    assert (rule, "error") in rules(one(X.alias(column), missing_labels=NINE), name)


@pytest.mark.parametrize(
    ("codes", "values", "expected"),
    [
        ([-9], [1.0], [(-9, -9)]),
        ([7, 8, 9], [1.0], [(7, 7), (8, 8), (9, 9)]),
        ([-9, -8, -7, -6, -5, -4], [1.0], [(-9, -4)]),
        ([-9, -8, -7, -6, -5, -4, 0], [1.0], [(-9, -4), (0, 0)]),
        ([-9, -8, -7, -6, -5, -4, 9], [0.0, 4.0], [(-9, -4), (9, 9)]),
        ([-99, 7, 8, 9], [1.0], [(-99, -99), (7, 9)]),
        ([-9, -8, -5, -4], [1.0], [(-9, -4)]),
        ([-9, -8, -7, -6], [-6.5], [(-9, -7), (-6, -6)]),
        ([-9, -8, -7, 8, 9], [1.0], None),
        ([-9, -8, -7, -6], [-7.5], None),
    ],
)
def test_missing_codes_are_one_range_and_one_more_or_refused(codes, values, expected, tmp_path):
    dataset = one(
        pl.Series("x", [*values, *map(float, codes)]), missing_labels={code: f"r{code}" for code in codes}
    )
    if expected is None:
        assert rules(dataset, "sav") == {("missing_codes_unfit", "error")}
        return
    (exported,) = export(dataset, tmp_path, ["sav"])
    ranges = pyreadstat.read_sav(exported.files[0], user_missing=True)[1].missing_ranges["x"]
    assert sorted((each["lo"], each["hi"]) for each in ranges) == expected


def test_a_labelled_value_between_missing_codes_is_never_made_missing():
    dataset = one(X, value_labels={-5: "Minus five"}, missing_labels={-9: "a", -8: "b", -3: "c", -2: "d"})
    assert rules(dataset, "sav") == {("missing_codes_unfit", "error")}


def test_a_missing_code_has_one_letter_in_every_column():
    assert letters(EVERYTHING) == {-9: "a", -8: "b", -7: "c", -6: "d", -5: "e", -4: "f", 0: "g"}


@pytest.mark.parametrize("length", range(28, 33))
def test_stata_has_labels_under_the_longest_of_names(length, tmp_path):
    names = [f"{letter * (length - 1)}_" for letter in "xyz"]
    described = [
        one(X.alias(name), value_labels={1: f"One of {name}"}, missing_labels=NINE).columns[1]
        for name in names
    ]
    frame = pl.DataFrame([X.alias(name) for name in names])
    (exported,) = export(EVERYTHING.__class__("long", "Long", frame, tuple(described)), tmp_path, ["dta"])
    meta = pyreadstat.read_dta(exported.files[0], user_missing=True)[1]
    assert meta.column_names == names
    assert meta.variable_value_labels == {name: {1: f"One of {name}", "a": "Refused (-9)"} for name in names}


def test_more_missing_codes_than_letters_is_an_error():
    dataset = one(X, missing_labels={-code: f"r{code}" for code in range(1, 28)})
    assert ("too_many_missing_codes", "error") in rules(dataset, "dta")


def test_a_date_before_the_calendar_of_spss_is_an_error():
    assert ("date_too_early", "error") in rules(one(pl.Series("x", [date(1582, 10, 14)])), "sav")
    assert not rules(one(pl.Series("x", [date(1582, 10, 15), None])), "sav")


def test_dates_before_excel_make_the_column_text_and_are_listed(tmp_path):
    dataset = one(pl.Series("x", [date(1900, 2, 28), date(2024, 1, 2)]))
    assert rules(dataset, "xlsx") == {("dates_as_text", "warning")}
    (exported,) = export(dataset, tmp_path, ["xlsx"])
    cells = openpyxl.load_workbook(exported.files[0])["data"]["B"]
    assert [cell.value for cell in cells] == ["x", "1900-02-28", "2024-01-02"]


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path):
    (exported,) = export(
        one(pl.Series("x", ["=1+1", "+1", "-1", "@x", "https://x.invalid"]), label="=2"), tmp_path, ["xlsx"]
    )
    cells = [cell for sheet in openpyxl.load_workbook(exported.files[0]) for row in sheet for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_a_csv_guards_texts_but_not_numbers(tmp_path):
    dataset = one(pl.Series("x", ["=1+1", "-9", "-9a", "@x", "'tis", "plain"]))
    (exported,) = export(dataset, tmp_path, ["csv"])
    texts = [line.partition(",")[2] for line in exported.files[0].read_text().splitlines()[1:]]
    assert texts == ["'=1+1", "-9", "'-9a", "'@x", "''tis", "plain"]


def test_a_reason_has_a_column_only_where_one_stands(tmp_path):
    (exported,) = export(EVERYTHING, tmp_path, ["csv"])
    added = set(pl.read_csv(exported.files[0]).columns) - set(EVERYTHING.frame.columns)
    assert added == {"uls8_1_missing", "bprs_1_missing", "all_refused_missing"}


def test_a_reason_column_that_would_take_a_name_is_an_error():
    frame = pl.DataFrame({"x": [-9.0], "x_missing": [1.0]})
    columns = (one(X, missing_labels=NINE).columns[1], one(X.alias("x_missing")).columns[1])
    dataset = EVERYTHING.__class__("clash", "Clash", frame, columns)
    for name in ("csv", "parquet", "xlsx"):
        assert ("name_taken", "error") in rules(dataset, name)


def test_two_reasons_with_one_label_are_listed():
    dataset = one(X, missing_labels={-9: "No answer", -8: "No answer"})
    assert ("labels_alike", "warning") in rules(dataset, "parquet")


@pytest.mark.parametrize("name", ["sav", "dta"])
def test_reasons_in_text_are_listed_where_a_format_cannot_mark_them(name, tmp_path):
    dataset = one(pl.Series("x", ["-9", "words", None]), missing_labels=NINE)
    assert rules(dataset, name) == {("reasons_in_text", "warning")}
    assert export(dataset, tmp_path, [name])


def test_reasons_in_text_stand_beside_it_elsewhere(tmp_path):
    dataset = one(pl.Series("x", ["-9", "words", None]), missing_labels=NINE)
    (exported,) = export(dataset, tmp_path, ["parquet"])
    found = duckdb.sql(f"select x, x_missing from '{exported.files[0]}'").fetchall()
    assert found == [(None, "Refused"), ("words", None), (None, None)]


def test_a_text_longer_than_spss_holds_is_listed(tmp_path):
    dataset = one(pl.Series("x", ["é" * 20_000]))
    assert ("text_too_long", "warning") in rules(dataset, "sav")
    (exported,) = export(dataset, tmp_path, ["sav"])
    assert pyreadstat.read_sav(exported.files[0], output_format="polars")[0]["x"][0].endswith("é…")


def test_a_short_text_keeps_its_place():
    assert in_bytes(5)("ééé") == "é…"
    assert in_characters(3)("abcd") == "ab…"
    assert in_bytes(6)("ééé") == "ééé"


def test_documents_have_lines_of_eighty_bytes():
    lines = document_lines(["ü" * 100 + " end", "short", ""])
    assert max(len(line.encode()) for line in lines) <= 80
    assert "".join(lines[:3]).replace(" ", "") == "ü" * 100 + "end"
    assert lines[-2:] == ["short", ""]


def test_a_warning_never_stops_an_export():
    assert not errors_in(losses(one(X, label="é" * 300, missing_labels=NINE), "sav"))
