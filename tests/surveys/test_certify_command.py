"""`surveys instruments vectors` and `certify`, as a person with another scorer runs them."""

from __future__ import annotations

import csv

import openpyxl
import pytest
from click.testing import CliRunner

from scoring.vectors import KINDS
from surveys.cli import cli
from tests.programs import find, need_r_package, run


def surveys(*words):
    return CliRunner().invoke(cli, [str(word) for word in words])


@pytest.fixture
def place(tmp_path):
    assert surveys("instruments", "vectors", "uls8", "--out", tmp_path).exit_code == 0
    return tmp_path


def rows(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def given(place, id, score, name="given.csv", out=None):
    """The answers of a scorer: `score` takes what was keyed for each item, None for a blank."""
    out = out or f"{id}_total"
    path = place / name
    with path.open("w", encoding="utf-8") as file:
        file.write(f"vector,{out}\n")
        for row in rows(place / f"{id}-vectors.csv"):
            keyed = [float(v) if v else None for name, v in row.items() if name not in ("vector", "shows")]
            value = score(keyed)
            file.write(f"{row['vector']},{'NA' if value is None else value}\n")
    return path


def uls8(keyed):
    """As the definition says."""
    turned = [None if v is None else 5 - v if n in (2, 5) else v for n, v in enumerate(keyed)]
    return sum(turned) if all(v in (1, 2, 3, 4) for v in turned) else None


def redcap(keyed):
    """`sum()`: blanks are passed over, and everything keyed is a number."""
    turned = [5 - v if n in (2, 5) else v for n, v in enumerate(keyed) if v is not None]
    return sum(turned)


def certified(place, path, *words):
    return surveys("instruments", "certify", "uls8", "--against", path, *words)


def test_the_answers_are_written_apart_from_what_they_score(place):
    answers, expected = rows(place / "uls8-vectors.csv"), rows(place / "uls8-expected.csv")
    assert [row["vector"] for row in answers] == [row["vector"] for row in expected]
    assert list(answers[0]) == ["vector", *(f"uls8_{n}" for n in range(1, 9)), "shows"]
    assert "uls8_total" in expected[0]
    book = openpyxl.load_workbook(place / "uls8-vectors.xlsx")
    assert book.sheetnames == ["Read me", "Answers", "Expected"]
    assert any("SYNTHETIC" in str(cell) for row in book["Read me"].values for cell in row)
    assert book["Answers"].max_row == len(answers) + 1


def test_files_are_not_replaced_unless_asked(place):
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    result = surveys("instruments", "vectors", "uls8", "--out", place)
    assert result.exit_code == 10
    assert "--force" in result.stderr
    assert surveys("instruments", "vectors", "uls8", "--out", place, "--force").exit_code == 0
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_a_scorer_that_agrees_is_certified(place):
    result = certified(place, given(place, "uls8", uls8))
    assert result.exit_code == 0
    assert "Certified: all" in result.stdout


def test_a_column_of_another_name_is_mapped(place):
    path = given(place, "uls8", uls8, out="loneliness")
    assert certified(place, path, "--map", "uls8_total=loneliness").exit_code == 0
    assert "--map uls8_total=COLUMN" in certified(place, path).stderr


def test_a_partial_sum_is_named_where_codes_are_never_given(place):
    result = certified(
        place,
        given(place, "uls8", redcap),
        "--leave-out",
        "missing_reason",
        "--leave-out",
        "undeclared_value",
    )
    assert result.exit_code == 12
    assert "adds absent answers as 0, however many, and scores an empty form" in result.stdout
    assert "none published; the scorer written for the All of Us cohort" in result.stdout


def test_what_was_left_out_is_said_on_the_certificate(place):
    result = certified(place, given(place, "uls8", uls8), "--leave-out", "undeclared_value")
    assert "but for undeclared_value, which it was not tried on" in result.stdout


def test_a_reversal_left_out_is_named(place):
    def wrong(keyed):
        score = uls8(keyed)
        return None if score is None else score - (5 - keyed[2]) + keyed[2]

    result = certified(place, given(place, "uls8", wrong))
    assert result.exit_code == 12
    assert "does not reverse-key uls8_3" in result.stdout
    assert "items 3 and 6 reversed as 5 - x" in result.stdout


def test_vectors_that_are_not_in_the_file_are_said(place):
    path = given(place, "uls8", uls8)
    path.write_text("\n".join(path.read_text().splitlines()[:-2]) + "\n", encoding="utf-8")
    result = certified(place, path)
    assert result.exit_code == 12
    assert "2 vectors are not in the file" in result.stdout


def test_a_difference_that_no_rule_explains_is_shown_by_kind(place, monkeypatch):
    monkeypatch.setattr("scoring.certify.diagnosis.MOST", 1)
    result = certified(place, given(place, "uls8", lambda keyed: (uls8(keyed) or 0) ** 2))
    assert "It breaks no rule in a way that we know of" in result.stdout
    assert "one_item" in result.stdout


def test_a_mean_rounded_to_its_decimals_agrees_where_they_are_said(tmp_path):
    surveys("instruments", "vectors", "imr", "--out", tmp_path)
    path = tmp_path / "given.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("vector,imr_total\n")
        for row in rows(tmp_path / "imr-expected.csv"):
            value = row["imr_total"]
            file.write(f"{row['vector']},{round(float(value), 1) if value else ''}\n")
    words = ("instruments", "certify", "imr", "--against", path)
    assert surveys(*words).exit_code == 12
    assert surveys(*words, "--decimals", 1).exit_code == 0


def test_bands_are_compared_where_the_file_has_them(tmp_path):
    surveys("instruments", "vectors", "lsns6", "--score", "lsns6_total", "--out", tmp_path)
    words = ("instruments", "certify", "lsns6", "--score", "lsns6_total", "--against")
    assert surveys(*words, tmp_path / "lsns6-expected.csv").exit_code == 0
    path = tmp_path / "wrong.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("vector,lsns6_total,lsns6_total_band\n")
        for row in rows(tmp_path / "lsns6-expected.csv"):
            score = row["lsns6_total"]
            band = "" if not score else 2 if float(score) > 12 else 1
            file.write(f"{row['vector']},{score},{band}\n")
    result = surveys(*words, path)
    assert result.exit_code == 12
    assert "begins each band above its edge, not at it" in result.stdout
    assert "lsns6_total: all" in result.stdout


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1,8", "no number of a vector"),
        ("{first},8", "a vector that is there already"),
        ("{last},eight", "text that is no number"),
    ],
)
def test_what_cannot_be_a_scorers_answer_is_refused(place, line, said):
    path = given(place, "uls8", uls8)
    lines = path.read_text().splitlines()
    first, last = lines[1].split(",")[0], lines[-1].split(",")[0]
    kept = lines[:-1] if "{last}" in line else lines
    path.write_text("\n".join([*kept, line.format(first=first, last=last)]) + "\n", encoding="utf-8")
    result = certified(place, path)
    assert result.exit_code == 12
    assert said in result.stderr


def test_one_fault_of_many_rows_is_told_once_with_their_number(place):
    path = given(place, "uls8", lambda keyed: "eight")
    path.write_text(path.read_text().replace("eight", "NA", 1), encoding="utf-8")
    said = certified(place, path).stderr
    others = len(rows(place / "uls8-vectors.csv")) - 2
    assert said.count("text that is no number") == 1
    assert f'row 3 › column "uls8_total"\n  text that is no number, here and in {others} more rows;' in said


def test_a_fault_of_two_rows_is_told_of_one_row_more(place):
    path = given(place, "uls8", uls8)
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines, "1,8", "2,8"]) + "\n", encoding="utf-8")
    assert "no number of a vector, here and in 1 more row;" in certified(place, path).stderr


def test_a_decimal_comma_is_called_one(place):
    path = place / "given.csv"
    numbers = [row["vector"] for row in rows(place / "uls8-vectors.csv")]
    path.write_text("vector;uls8_total\n" + "".join(f"{n};8,5\n" for n in numbers), encoding="utf-8")
    said = certified(place, path).stderr
    assert (
        f"a number with a decimal comma, here and in {len(numbers) - 1} more rows; expected a decimal point"
        in said
    )
    assert "hint: have the other program write 8.5 for 8,5" in said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--score", "uls8_totl"), 10, "did you mean `uls8_total`?"),
        (("--leave-out", "gates"), 10, "did you mean `gate`?"),
        (("--map", "uls8_totl=x"), 12, "did you mean `uls8_total`?"),
        (("--map", "uls8_total=x"), 12, "no column `x`"),
    ],
)
def test_a_name_that_there_is_not_is_answered_with_the_nearest(place, words, code, said):
    result = certified(place, given(place, "uls8", uls8), *words)
    assert result.exit_code == code
    assert said in result.stderr


def test_nothing_is_certified_on_no_vectors(place):
    words = [word for kind in KINDS for word in ("--leave-out", kind)]
    result = certified(place, given(place, "uls8", uls8), *words)
    assert (result.exit_code, "no vector is left" in result.stderr) == (10, True)


def written_and_run(place, language):
    name, program = {"r": ("s.R", "Rscript"), "spss": ("s.sps", "pspp")}[language]
    syntax = ("syntax", "--language", language, "--instrument", "uls8", "--data", "uls8-vectors")
    assert surveys(*syntax, "--key", "vector", "--out", place / name).exit_code == 0
    run(program, name, folder=place)
    return place / f"uls8-vectors-scored.{'csv' if language == 'r' else 'sav'}"


@pytest.mark.parametrize("language", ["r", "spss"])
def test_the_programs_that_are_written_are_certified(place, language):
    find("Rscript" if language == "r" else "pspp")
    if language == "r":
        need_r_package("haven", place)
    result = certified(place, written_and_run(place, language))
    assert result.exit_code == 0, result.stdout


PSYCH = """
suppressMessages(library(psych)); library(haven)
d <- as.data.frame(zap_labels(read_sav("csq8-vectors.sav")))
s <- suppressWarnings(scoreItems(list(t = paste0("csq8_", 1:8)), d[, -1], totals = TRUE))
write.csv(data.frame(vector = d$vector, csq8_total = s$scores[, 1]), "psych.csv", row.names = FALSE)
"""


def test_what_psych_does_by_default_is_named(tmp_path):
    find("Rscript")
    need_r_package("psych", tmp_path)
    need_r_package("haven", tmp_path)
    surveys("instruments", "vectors", "csq8", "--out", tmp_path)
    (tmp_path / "psych.R").write_text(PSYCH, encoding="utf-8")
    run("Rscript", "psych.R", folder=tmp_path)
    result = surveys("instruments", "certify", "csq8", "--against", tmp_path / "psych.csv")
    assert result.exit_code == 12
    assert "takes the median of everybody in the file for absent answers" in result.stdout
    assert "takes a value that is no answer and no code (such as 99) as an answer" in result.stdout
