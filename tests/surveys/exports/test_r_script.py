"""What the R script gives, in R itself: types, levels, reasons, and the same from any folder and in any locale."""

from __future__ import annotations

import math
import os
import subprocess
import time
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from surveys.dataset import Column, Dataset
from surveys.exports import CannotExport, export, losses
from tests.programs import find, run
from tests.surveys.exports.readers import said_by_r
from tests.surveys.exports.samples import EVERYTHING, NOBODY, REASONS, one

NINE = {-9: "Refused"}
AWKWARD = {
    1: 'She said "no"',
    2: "back\\slash \\u00e9 \\n",
    3: "two\nlines\tand a tab",
    4: "Zoë, größer – 𝒵 😀",
    5: "é" * 12_000,
    6: "=1+1",
    7: "'tis",
    8: "NA",
    9: " blanks around ",
    10: "# no remark; $x <- y %s {0} \x07",
}


def exported(dataset: Dataset, folder: Path) -> Path:
    return export(dataset, folder, ["r"])[0].files[0]


def said(dataset: Dataset, folder: Path, kind: str) -> list[list[str]]:
    return said_by_r(exported(dataset, folder), folder)[kind]


def cells(dataset: Dataset, folder: Path, column: str) -> list[str]:
    return [words for name, _, words in said(dataset, folder, "cell") if name == column]


@pytest.mark.parametrize("dataset", [EVERYTHING, NOBODY], ids=lambda dataset: dataset.name)
def test_choices_are_factors_dates_are_dates_and_numbers_numbers_whoever_answered(dataset, tmp_path):
    kinds = {name: kind for name, _, kind in said(dataset, tmp_path, "name")}
    reasons = [name for name in kinds if name.endswith("_missing") and name != "nobody_missing"]
    assert {name: kind for name, kind in kinds.items() if name not in reasons} == {
        **dict.fromkeys(["uls8_1", "bprs_1", "all_refused", "a_name_of_thirty_two_characters0"], "factor"),
        **dict.fromkeys(["participant", "said", "unsaid"], "character"),
        **dict.fromkeys(["nobody_missing", "all_blank", "score"], "numeric"),
        **dict.fromkeys(["visited", "never"], "Date"),
    }
    assert reasons == (
        ["uls8_1_missing", "bprs_1_missing", "all_refused_missing"] if dataset.frame.height else []
    )


def test_levels_are_in_the_order_of_codes_whatever_the_order_of_labels_and_answers(tmp_path):
    dataset = one(
        pl.Series("x", [3.0, 1.0, 2.0]), value_labels={3: "Alpha", 1: "Omega", 2: "Beta", 4: "Nobody"}
    )
    assert [level for _, _, level in said(dataset, tmp_path, "level")] == ["Omega", "Beta", "Alpha", "Nobody"]
    assert said(dataset, tmp_path / "again", "labels") == [
        ["x", "1", "Omega"],
        ["x", "2", "Beta"],
        ["x", "3", "Alpha"],
        ["x", "4", "Nobody"],
    ]


def test_a_reason_is_a_level_beside_the_answer_and_a_blank_is_neither(tmp_path):
    dataset = one(
        pl.Series("x", [1.0, -9.0, None]), value_labels={1: "Yes"}, missing_labels={-8: "Other", **NINE}
    )
    assert cells(dataset, tmp_path, "x") == ["Yes", "", ""]
    assert cells(dataset, tmp_path / "again", "x_missing") == ["", "Refused", ""]
    levels = [level for name, _, level in said(dataset, tmp_path / "levels", "level") if name == "x_missing"]
    assert levels == ["Refused", "Other"]


@pytest.mark.parametrize(
    ("measure", "values"), [("scale", [0.0, 100.0]), ("ordinal", [0.0, 55.0, 100.0]), ("nominal", [0.0, 0.5])]
)
def test_where_only_some_values_have_labels_a_number_stays_a_number(measure, values, tmp_path):
    labels = {0: "Worst", 100: "Best"}
    dataset = one(pl.Series("x", values), measure=measure, value_labels=labels, decimals=1)
    found = said_by_r(exported(dataset, tmp_path), tmp_path)
    assert found["name"][1] == ["x", "", "numeric"]
    assert found["labels"] == [["x", "0", "Worst"], ["x", "100", "Best"]]
    assert [float(words) for name, _, words in found["cell"] if name == "x"] == values


def test_numbers_are_as_they_were_but_for_the_last_digit(tmp_path):
    values = [10 / 3, 24.947241, 1e10 / 7, -0.1, 5e-324, 1.7976931348623157e308, 2.0**53, 0.0]
    found = [float(words) for words in cells(one(pl.Series("x", values)), tmp_path, "x")]
    assert all(math.isclose(a, b, rel_tol=1e-15) or a == b for a, b in zip(found, values, strict=True))
    assert found[-2:] == [2.0**53, 0.0]
    assert {loss.rule for loss in losses(one(pl.Series("x", [1.0, None])), "r")} == set()
    assert {loss.rule for loss in losses(one(pl.Series("x", [0.5])), "r")} == {"does_not_keep_numbers"}


def test_awkward_labels_arrive_whole(tmp_path):
    label = " ".join(AWKWARD.values())
    dataset = replace(
        one(
            pl.Series("x", [float(code) for code in AWKWARD]),
            label=label,
            value_labels=AWKWARD,
            words=(label, "b"),
        ),
        title=label,
        notes=(label, "short"),
    )
    found = said_by_r(exported(dataset, tmp_path), tmp_path)
    assert [words for name, _, words in found["cell"] if name == "x"] == list(AWKWARD.values())
    assert [label for _, _, label in found["labels"]] == list(AWKWARD.values())
    assert (
        found["title"][0][2] == found["label"][1][2] == found["words"][0][2] == found["note"][0][2] == label
    )


def test_awkward_reasons_arrive_whole(tmp_path):
    reasons = {-code: label for code, label in AWKWARD.items()}
    dataset = one(pl.Series("x", [float(code) for code in reasons]), missing_labels=reasons)
    assert cells(dataset, tmp_path, "x_missing") == list(reasons.values())


def test_two_codes_with_one_label_are_two_levels(tmp_path):
    dataset = one(pl.Series("x", [1.0, 2.0, 3.0]), value_labels={1: "Other", 2: "Yes", 3: "Other"})
    assert cells(dataset, tmp_path, "x") == ["Other (1)", "Yes (2)", "Other (3)"]


def test_a_reason_without_a_label_is_listed_since_it_becomes_a_blank(tmp_path):
    dataset = one(pl.Series("x", [-9.0]), missing_labels={-9: ""})
    assert "reason_without_label" in {loss.rule for loss in losses(dataset, "r")}
    assert cells(dataset, tmp_path, "x_missing") == [""]


@pytest.mark.parametrize(
    "name", ["x y", "a`b", "größe", "if", "1x", "back\\slash", ".x", "a.b", "x_missing", "name", "_"]
)
def test_a_column_may_have_a_name_that_r_has_not(name, tmp_path):
    dataset = one(pl.Series(name, [1.0, -9.0]), value_labels={1: "Yes"}, missing_labels=NINE)
    assert [each for each, _, _ in said(dataset, tmp_path, "name")] == [
        "participant",
        name,
        f"{name}_missing",
    ]
    assert cells(dataset, tmp_path / "again", name) == ["Yes", ""]


@pytest.mark.parametrize("kind", ["number", "text", "date"])
def test_a_table_of_one_column_in_which_nothing_stands_has_its_rows(kind, tmp_path):
    dtype = {"number": pl.Float64(), "text": pl.String(), "date": pl.Date()}[kind]
    frame = pl.DataFrame({"x": pl.Series([None, None, None], dtype=dtype)})
    dataset = Dataset("blank", "Blank", frame, (Column("x", "It", kind, "nominal"),))
    assert cells(dataset, tmp_path, "x") == ["", "", ""]


def test_a_carriage_return_is_listed(tmp_path):
    dataset = one(pl.Series("x", ["a\r\nb", "c"]))
    assert "line_ends" in {loss.rule for loss in losses(dataset, "r")}
    assert cells(dataset, tmp_path, "x") == ["a\nb", "c"]
    assert not losses(one(pl.Series("x", ["a\nb"])), "r")


def test_names_that_the_table_cannot_have_are_refused(tmp_path):
    with pytest.raises(CannotExport, match="a spreadsheet may take for a formula"):
        export(one(pl.Series("=x", [1.0])), tmp_path, ["r"])


LOAD = 'cat(dim({name}), as.character({name}$uls8_1), "\\n")'
FIVE = "5 15 Never NA NA Often NA"


@pytest.mark.parametrize(
    "code",
    [
        'source("some where/everything.R")',
        'source("some where/everything.R", chdir = TRUE)',
        'setwd("some where"); source("everything.R")',
        'setwd("elsewhere"); source("../some where/everything.R", encoding = "UTF-8")',
        'load_it <- function(path) source(path); load_it("some where/everything.R")',
        'source("elsewhere/outer.R")',
        'everything <- source("some where/everything.R", local = new.env())$value',
        'setwd("some where"); eval(parse("everything.R"))',
    ],
)
def test_the_script_finds_its_table_however_it_is_sourced(code, tmp_path):
    exported(EVERYTHING, tmp_path / "some where")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "outer.R").write_text('source("some where/everything.R")\n')
    assert (
        run("Rscript", "-e", f"{code}; {LOAD.format(name='everything')}", folder=tmp_path)
        .split("\n")[-2]
        .strip()
        == FIVE
    )


def test_the_script_run_by_itself_says_what_it_loaded(tmp_path):
    path = exported(EVERYTHING, tmp_path / "some where")
    assert (
        run("Rscript", "some where/everything.R", folder=tmp_path)
        == "Loaded everything: 5 rows, 15 columns.\n"
    )
    (tmp_path / "main.R").write_text(f'source("{path}")\nif (nrow(everything) != 5) stop()\n')
    assert run("Rscript", "main.R", folder=tmp_path) == ""


def test_a_thousand_columns_are_loaded_in_seconds(tmp_path):
    names = [f"x{number}" for number in range(1000)]
    columns = tuple(one(pl.Series(name, [1.0]), value_labels={1: "Yes"}).columns[1] for name in names)
    path = exported(
        Dataset("wide", "Wide", pl.DataFrame([pl.Series(name, [1.0]) for name in names]), columns), tmp_path
    )
    begun = time.monotonic()
    assert "1000 columns" in run("Rscript", path, folder=tmp_path)
    assert time.monotonic() - begun < 15  # as one expression it took a minute


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_every_label_is_the_same_in_any_locale(locale, tmp_path):
    path = exported(EVERYTHING, tmp_path)
    code = (
        f'source("{path}"); x <- everything$uls8_1; '
        'cat(utf8ToInt(levels(x)[3]), utf8ToInt(attr(x, "label"))[20:25], as.integer(x), as.integer(everything$uls8_1_missing), '
        'nchar(everything$said, "chars")[4], utf8ToInt(everything$said[4])[3])'
    )
    done = subprocess.run(
        [find("Rscript"), "-e", code],
        env={**os.environ, "LC_ALL": locale, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    manchmal, label = (
        [str(ord(c)) for c in "„Manchmal“"],
        [str(ord(c)) for c in "Lacks companionship – wie häufig?"[19:25]],
    )
    whole = [
        *manchmal,
        *label,
        *["1", "NA", "NA", "4", "NA", "NA", "1", "NA", "NA", "6"],
        str(len('Zoë, "so"\nso')),
        str(ord("ë")),
    ]
    assert done.stdout.split() == whole


def test_a_script_is_plain_ascii(tmp_path):
    assert exported(EVERYTHING, tmp_path).read_bytes().isascii()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda path: path.unlink(), "everything.csv is not beside this script: put it there"),
        (lambda path: path.write_text(path.read_text().replace("p01", "p99")), "is not the file that was written with this script"),
    ],
    ids=["gone", "changed"],
)  # fmt: skip
def test_another_table_is_never_loaded_for_the_one_that_was_written(damage, words, tmp_path):
    damage(exported(EVERYTHING, tmp_path).with_suffix(".csv"))
    done = subprocess.run(
        [find("Rscript"), "everything.R"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert words in done.stderr


@pytest.mark.parametrize(
    ("name", "object_name"),
    [("analysis-long", "analysis_long"), ("2015", "data_2015"), ("if", "data_if"), ("größe 1", "gr__e_1"), ("_", "data__")],
)  # fmt: skip
def test_the_data_frame_is_named_after_the_file(name, object_name, tmp_path):
    path = exported(replace(EVERYTHING, name=name), tmp_path)
    code = f'source("{path}"); {LOAD.format(name=object_name)}; cat(ls())'
    assert run("Rscript", "-e", code, folder=tmp_path) == f"{FIVE} \n{object_name}"


def test_every_reason_of_a_form_has_its_code(tmp_path):
    missing = said(EVERYTHING, tmp_path, "missing")
    assert [(int(code), label) for name, code, label in missing if name == "uls8_1"] == sorted(
        REASONS.items()
    )
