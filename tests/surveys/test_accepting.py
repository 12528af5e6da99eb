"""What a person has to decide about a file, in every command that reads one: it stops, says how to go on, and keeps the reason."""

import openpyxl
import pyreadstat
import pytest

from surveys.record import ledger
from tests.surveys.conftest import ULS8, csv_of, everything_in, form, xlsx_of
from tests.surveys.test_commands import run

WHY = ("--reason", "the site filters its lists")
PAIR = ("--timepoint", "4m", "--keyers", "AB,CD")


def with_hidden_row(path, *rows):
    xlsx_of(path, *rows)
    workbook = openpyxl.load_workbook(path)
    workbook.active.row_dimensions[2].hidden = True
    workbook.save(path)
    return path


def score(path, *words, suffix="sav"):
    out = path.with_name(f"scored.{suffix}")
    return run("score", path, "--instrument", "uls8", "--out", out, *words)


def test_a_file_to_decide_on_is_scored_once_it_is_accepted_and_the_scored_file_says_so(tmp_path):
    path = with_hidden_row(tmp_path / "a.xlsx", {"id": "A1", **ULS8})
    stopped = score(path)
    assert stopped.exit_code == 11
    assert "if that is right, add --accept hidden_rows --reason TEXT" in stopped.stderr
    done = score(path, "--accept", "hidden_rows", *WHY)
    assert done.exit_code == 0
    assert "Accepted by a person as hidden_rows, because the site filters its lists" in done.stderr
    notes = " ".join(line.strip() for line in pyreadstat.read_sav(str(tmp_path / "scored.sav"))[1].notes)
    assert "Accepted by a person as hidden_rows, because the site filters its lists" in notes


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--accept", "hidden_rows"), 2, "go together"),
        (("--accept", "anything", *WHY), 2, "is nothing to accept. There is"),
        (("--accept", "formulas", *WHY), 10, "nothing to accept as formulas"),
        (("--accept", "hidden_rows", "--reason", "she was allocated to control"), 13, "speak of allocation"),
        (("--accept", "hidden_rows", *WHY, "--engine", "duckdb"), 2, "without --engine"),
    ],
)
def test_what_cannot_be_accepted_is_said_and_nothing_is_scored(tmp_path, words, code, said):
    rows = {"id": "A1", **ULS8}
    path = (
        xlsx_of(tmp_path / "a.xlsx", rows)
        if "formulas" in words
        else with_hidden_row(tmp_path / "a.xlsx", rows)
    )
    before = everything_in(tmp_path)
    done = score(path, *words)
    assert done.exit_code == code
    assert said in " ".join(done.stderr.split())
    assert everything_in(tmp_path) == before


def test_what_is_accepted_of_one_of_two_keyed_files_is_kept_with_that_file(study, tmp_path):
    first = csv_of(tmp_path / "first.csv", form())
    second = with_hidden_row(tmp_path / "second.xlsx", form())
    stopped = run("compare", first, second, *PAIR, "--study", study.folder)
    assert stopped.exit_code == 11
    assert "add --accept hidden_rows --reason TEXT" in stopped.stderr
    done = run("compare", first, second, *PAIR, "--accept", "hidden_rows", *WHY, "--study", study.folder)
    assert done.exit_code == 0
    assert "accepted as hidden_rows: hidden rows that hold answers: 1, in row 2" in done.stderr
    body = ledger.events(study.folder)[-1].body
    assert body["first"]["accepted"] == {}
    assert body["second"]["accepted"] == {"hidden_rows": "hidden rows that hold answers: 1, in row 2"}
    assert (body["first"]["accepted_because"], body["second"]["accepted_because"]) == ("", WHY[1])
    assert run("validate", "--study", study.folder).exit_code in (0, 12)


def test_what_neither_of_two_keyed_files_has_is_nothing_to_accept(study, tmp_path):
    files = csv_of(tmp_path / "first.csv", form()), csv_of(tmp_path / "second.csv", form(uls8_1=3))
    before = everything_in(study.folder)
    done = run("compare", *files, *PAIR, "--accept", "formulas", *WHY, "--study", study.folder)
    assert (done.exit_code, everything_in(study.folder)) == (10, before)
    assert "nothing to accept as formulas" in done.stderr
