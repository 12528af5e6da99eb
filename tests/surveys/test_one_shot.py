"""Scoring a file without any study."""

import openpyxl
import polars as pl
import pyreadstat
import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.imports import read_table
from surveys.one_shot import scored_file
from surveys.refusals import AnswersWithProblems
from tests.surveys.conftest import ULS8, csv_of, everything_in


def score(path, *ids, names=None, leave_missing=False):
    return scored_file(path, ids or ("uls8",), names or {}, "", leave_missing)


def rules_of(error):
    return [problem.rule for problem in error.value.problems]


def test_the_files_own_columns_come_first_as_they_were(tmp_path):
    dataset = score(csv_of(tmp_path / "a.csv", {"id": "007", **ULS8, "remark": "=1+1"}))
    assert dataset.frame.columns[:10] == ["id", *ULS8, "remark"]
    assert dataset.frame.row(0)[0] == "007"
    assert dataset.frame["uls8_total"].to_list() == [18.0]
    assert [column.name for column in dataset.columns] == dataset.frame.columns


def test_several_instruments_may_be_scored_at_once(tmp_path):
    bprs = {f"bprs24_{n}": 1 for n in range(1, 25)}
    frame = score(csv_of(tmp_path / "a.csv", {**ULS8, **bprs}), "uls8", "bprs24").frame
    assert (frame["uls8_total"][0], frame["bprs24_total"][0]) == (18.0, 24.0)


def test_other_column_names_are_mapped(tmp_path):
    row = {f"L{n}": 2 for n in range(1, 9)}
    frame = score(csv_of(tmp_path / "a.csv", row), names={f"uls8_{n}": f"l{n}" for n in range(1, 9)}).frame
    assert frame.columns[:8] == list(row)
    assert frame["uls8_total"].to_list() == [18.0]


@pytest.mark.parametrize(
    ("change", "rules"),
    [
        ({"uls8_3": "7"}, ["undeclared_value"]),
        ({"uls8_3": "often"}, ["not_an_answer"]),
        ({"uls8_3": "NaN"}, ["not_an_answer"]),
        ({"uls8_total": "18"}, ["column_exists"]),
        ({"uls8_3": "7", "uls8_4": "x"}, ["not_an_answer", "undeclared_value"]),
    ],
)
def test_what_must_not_be_scored_is_refused_with_its_cell(tmp_path, change, rules):
    with pytest.raises(AnswersWithProblems) as error:
        score(csv_of(tmp_path / "a.csv", {**ULS8, **change}))
    assert rules_of(error) == rules


def test_an_absent_column_is_refused_with_the_nearest_name(tmp_path):
    row = {name.replace("uls8_3", "uls8_03"): value for name, value in ULS8.items()}
    with pytest.raises(AnswersWithProblems, match="did you mean `uls8_03`"):
        score(csv_of(tmp_path / "a.csv", row))


def test_values_without_meaning_may_be_left_out_of_the_score_but_not_out_of_the_file(tmp_path):
    path = csv_of(tmp_path / "a.csv", {**ULS8, "uls8_3": "often"}, {**ULS8, "uls8_3": "7"})
    frame = score(path, leave_missing=True).frame
    assert frame["uls8_3"].to_list() == ["often", "7"]
    assert frame["uls8_total"].to_list() == [None, None]
    assert frame["uls8_total_why"].to_list() == ["undeclared_value"] * 2


def spss(path, **changes):
    frame = pl.DataFrame(
        {name: [float(value), 99.0, -9.0] for name, value in ULS8.items()} | {"group": [1.0, 2.0, 1.0]}
    )
    labels = {"uls8_1": {1: "Nie", 99: "Verweigert"}, "group": {1: "left", 2: "right"}}
    pyreadstat.write_sav(
        frame,
        path,
        column_labels={"uls8_1": "Mir fehlt Gesellschaft", "group": "Which hand"},
        variable_value_labels=labels,
        missing_ranges={name: [99] for name in ULS8},
        **changes,
    )
    return path


def test_codes_that_an_spss_file_declares_missing_count_as_missing_and_stay_as_they_are(tmp_path):
    dataset = score(spss(tmp_path / "a.sav"))
    assert dataset.frame["uls8_total"].to_list() == [18.0, None, None]
    assert dataset.frame["uls8_total_missing"].to_list() == [0, 8, 8]
    assert dataset.frame["uls8_1"].to_list() == [2, 99, -9]


def run(*words):
    return CliRunner().invoke(cli, ["score", *map(str, words)])


def test_a_scored_spss_file_keeps_every_label_and_missing_code(tmp_path):
    out = tmp_path / "out.sav"
    assert run(spss(tmp_path / "a.sav"), "--instrument", "uls8", "--out", out).exit_code == 0
    frame, meta = pyreadstat.read_sav(out, user_missing=True, output_format="polars")
    assert frame["uls8_1"].to_list() == [2, 99, -9]
    assert meta.column_names_to_labels["uls8_1"] == "Mir fehlt Gesellschaft"
    assert meta.variable_value_labels["uls8_1"] == {1: "Nie", 99: "Verweigert"}
    assert meta.variable_value_labels["group"] == {1: "left", 2: "right"}
    assert meta.missing_ranges["uls8_1"] == [{"lo": 99, "hi": 99}]
    assert frame["uls8_total"].to_list() == [18, None, None]


@pytest.mark.parametrize("suffix", ["csv", "sav", "zsav", "dta", "xlsx", "parquet"])
def test_the_suffix_decides_the_format(tmp_path, suffix):
    out = tmp_path / f"out.{suffix}"
    result = run(csv_of(tmp_path / "a.csv", ULS8), "--instrument", "uls8", "--out", out)
    assert result.exit_code == 0, result.stderr
    assert out.stat().st_size


@pytest.mark.parametrize(("out", "code"), [("out.doc", 10), ("a.csv", 2), ("nowhere/out.csv", 10)])
def test_an_out_file_that_cannot_be_is_refused_and_nothing_is_written(tmp_path, out, code):
    path = csv_of(tmp_path / "a.csv", ULS8)
    before = everything_in(tmp_path)
    assert run(path, "--instrument", "uls8", "--out", tmp_path / out).exit_code == code
    assert everything_in(tmp_path) == before


def test_an_out_file_is_replaced_only_when_asked(tmp_path):
    path = csv_of(tmp_path / "a.csv", ULS8)
    out = tmp_path / "out.csv"
    assert run(path, "--instrument", "uls8", "--out", out).exit_code == 0
    assert run(path, "--instrument", "uls8", "--out", out).exit_code == 10
    assert run(path, "--instrument", "uls8", "--out", out, "--force").exit_code == 0


def test_problems_of_answers_end_with_their_own_exit_code(tmp_path):
    result = run(
        csv_of(tmp_path / "a.csv", {**ULS8, "uls8_2": "5"}),
        "--instrument",
        "uls8",
        "--out",
        tmp_path / "o.csv",
    )
    assert result.exit_code == 12
    assert 'row 2 › column "uls8_2"' in result.stderr
    assert not (tmp_path / "o.csv").exists()


def test_a_file_needs_an_instrument_and_a_place_for_the_result(tmp_path):
    assert run(csv_of(tmp_path / "a.csv", ULS8)).exit_code == 2


def test_no_file_beside_the_out_file_is_replaced_unasked(tmp_path):
    (tmp_path / "out.datapackage.json").write_text("mine")
    assert (
        run(csv_of(tmp_path / "a.csv", ULS8), "--instrument", "uls8", "--out", tmp_path / "out.csv").exit_code
        == 10
    )
    assert (tmp_path / "out.datapackage.json").read_text() == "mine"
    assert not (tmp_path / "out.csv").exists()


def test_the_same_instrument_twice_is_scored_once(tmp_path):
    assert score(csv_of(tmp_path / "a.csv", ULS8), "uls8", "uls8").frame["uls8_total"].to_list() == [18.0]


def test_parts_of_numbers_in_a_declared_range_do_not_make_whole_answers_missing(tmp_path):
    frame = pl.DataFrame({name: [float(value)] for name, value in ULS8.items()} | {"weight": [8.0]})
    pyreadstat.write_sav(frame, tmp_path / "a.sav", missing_ranges={"weight": [{"lo": 8.2, "hi": 9}]})
    column = next(column for column in score(tmp_path / "a.sav").columns if column.name == "weight")
    assert list(column.missing_labels) == [9]


BLANK_ROWS = "uls8_1,uls8_2,uls8_3,uls8_4,uls8_5,uls8_6,uls8_7,uls8_8\n,,,,,,,\n{0}\n\n , ,,,,,,\n{0}\n,,,,,,,\n".format(
    ",".join("2" * 8)
)
"""Five rows, three of them blank, and an empty line, which is no row."""


@pytest.mark.parametrize("engine", [(), ("--engine", "duckdb")])
def test_a_row_in_is_a_row_out_though_nothing_stands_in_it(tmp_path, engine):
    path, out = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_text(BLANK_ROWS, encoding="utf-8")
    words = ["score", str(path), "--instrument", "uls8", "--out", str(out), *engine]
    done = CliRunner().invoke(cli, words)
    assert "b.csv: 5 rows" in done.stderr, done.output
    frame = pl.read_csv(out)
    assert frame["uls8_total"].to_list() == [None, 18, None, 18, None]
    assert frame["uls8_total_why"].to_list() == [
        "nothing_answered",
        None,
        "nothing_answered",
        None,
        "nothing_answered",
    ]


def test_blank_rows_of_a_sheet_stay_up_to_the_last_that_is_filled(tmp_path):
    book = openpyxl.Workbook()
    answers = [*ULS8.values()]
    for row in ([*ULS8], [], answers, [], [" "] * 8, answers, [], [" "]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    frame = score(tmp_path / "a.xlsx").frame
    assert frame["uls8_total"].to_list() == [None, 18, None, None, 18]


def test_a_row_below_blank_ones_is_told_by_its_own_number(tmp_path):
    (tmp_path / "a.csv").write_text(BLANK_ROWS.replace("2,2\n,", "2,7\n,"), encoding="utf-8")
    with pytest.raises(AnswersWithProblems) as error:
        score(tmp_path / "a.csv")
    assert [problem.where.row for problem in error.value.problems] == [6]


def test_an_empty_line_is_a_blank_answer_where_there_is_but_one_column(tmp_path):
    (tmp_path / "a.csv").write_text("eq5d3l_vas\n80\n\n70\n", encoding="utf-8")
    assert read_table(tmp_path / "a.csv", {"eq5d3l_vas"}).blank == (3,)


def test_an_r_script_comes_with_the_table_that_it_loads(tmp_path):
    assert run(spss(tmp_path / "a.sav"), "--instrument", "uls8", "--out", tmp_path / "out.r").exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"a.sav", "out.R", "out.csv", "out.datapackage.json"}


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_table_of_a_script_never_takes_the_place_of_the_answers(tmp_path, force):
    path = csv_of(tmp_path / "a.csv", ULS8)
    before = everything_in(tmp_path)
    done = run(path, "--instrument", "uls8", "--out", tmp_path / "a.R", *force)
    assert (done.exit_code, everything_in(tmp_path)) == (10, before)
    assert "which would be lost" in done.output


def test_the_formats_are_named_by_their_suffixes(tmp_path):
    done = run(csv_of(tmp_path / "a.csv", ULS8), "--instrument", "uls8", "--out", tmp_path / "a.sas")
    assert "one of .csv, .dta, .parquet, .R, .sav, .xlsx, .zsav" in " ".join(done.output.split())


def test_what_was_read_otherwise_than_it_stands_is_among_the_notes(tmp_path):
    cells = pl.Series([1.0, "a"], dtype=pl.Object)
    frame = pl.DataFrame(
        {"id": ["A1", "A2"], "uls8_1": cells, **{f"uls8_{n}": [2.0, 2.0] for n in range(2, 9)}}
    )
    path = tmp_path / "answers.dta"
    pyreadstat.write_dta(frame, path, version=14, missing_user_values={"uls8_1": ["a"]})
    notes = score(path, leave_missing=True).notes
    assert (
        "As it was read, column uls8_1: the missing value .a in 1 cell, first in row 2: kept as a word"
        in notes
    )
