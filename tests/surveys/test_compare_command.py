"""`surveys compare` as a person runs it: what it says, what it makes, how it ends."""

import shutil

import openpyxl
import pytest

from surveys.answers.responses import read_responses
from surveys.double_entry.adjudication import COLUMNS, SHEET
from surveys.record import ledger
from surveys.register.recording import record_register
from tests.surveys.conftest import csv_of, everything_in, form, xlsx_of
from tests.surveys.test_commands import run
from tests.surveys.test_kill import KILLED, chosen, seen
from tests.surveys.test_kill import run as run_killed

CANARY = "Zaphod Beeblebrox of the third floor"


@pytest.fixture
def files(tmp_path):
    first = csv_of(tmp_path / "first.csv", form(interviewer=CANARY))
    return first, csv_of(tmp_path / "second.csv", form(uls8_1=3))


def compare(study, *words):
    return run("compare", *words, "--study", study.folder)


PAIR = ("--timepoint", "4m", "--keyers", "AB,CD")


def fill(study, **typed):
    """The adjudication workbook of the study with the same cells typed into every row."""
    (path,) = (study.folder / "reports").glob("adjudication-*.xlsx")
    workbook = openpyxl.load_workbook(path)
    sheet = workbook[SHEET]
    for row in range(2, sheet.max_row + 1):
        for column, value in typed.items():
            sheet.cell(row, COLUMNS.index(column) + 1).value = value
    workbook.save(path)
    return path


def test_comparing_shows_agreement_and_says_what_was_made_and_what_is_next(study, files):
    done = compare(study, *files, *PAIR)
    assert done.exit_code == 0
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "4m uls8 8 7 87.50% 52.91% to 97.76%" in lines
    assert [name for name in ("AB", "CD") if f"\n{name} " in done.stdout] == ["AB", "CD"]
    assert "no score uses until they are decided: 2" in done.stderr
    assert done.stderr.strip().endswith("surveys compare --adjudicated FILE")
    suffixes = sorted(path.suffix for path in (study.folder / "reports").iterdir())
    assert suffixes == [".csv", ".html", ".xlsx"]


def test_text_of_a_cell_is_never_shown(study, files):
    said = compare(study, *files, *PAIR).output
    assert CANARY not in said
    assert CANARY not in run("validate", "--study", study.folder).output
    pages = list((study.folder / "reports").glob("agreement-*"))
    assert len(pages) == 2
    assert not any(CANARY in path.read_text(encoding="utf-8") for path in pages)


def test_the_same_files_again_say_so_and_change_nothing(study, files):
    compare(study, *files, *PAIR)
    before = everything_in(study.folder)
    assert "compared before, unchanged" in compare(study, *files, *PAIR).stderr
    assert everything_in(study.folder) == before


def test_a_filled_workbook_comes_in_and_the_answers_are_scored(study, tmp_path):
    forms = csv_of(tmp_path / "a.csv", form()), csv_of(tmp_path / "b.csv", form(uls8_1=3))
    compare(study, *forms, *PAIR)
    path = fill(study, Final="3", Source="form", **{"Decided by": "EF"})
    done = compare(study, "--adjudicated", path)
    assert done.exit_code == 0
    assert "1 decided now, 0 decided before, 0 not filled in" in done.stderr
    assert "No difference waits" in done.stderr
    kinds = [event.kind for event in ledger.events(study.folder)]
    assert kinds == ["register", "double_entry", "adjudication"]
    assert run("score", "--study", study.folder).exit_code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (PAIR[:2], 2),
        (PAIR[2:], 2),
        ((*PAIR[:3], "AB"), 2),
        ((*PAIR[:3], "AB,ab"), 13),
        (("--timepoint", "9m", *PAIR[2:]), 10),
        ((*PAIR, "--map", "uls8_1=nowhere"), 12),
        ((*PAIR, "--sheet", "a", "--sheet", "b", "--sheet", "c"), 2),
    ],
)
def test_what_cannot_be_compared_ends_with_the_code_of_its_kind(study, files, words, code):
    before = everything_in(study.folder)
    assert compare(study, *files, *words).exit_code == code
    assert everything_in(study.folder) == before


def test_a_workbook_and_two_files_at_once_are_refused(study, files):
    assert compare(study, *files, "--adjudicated", files[0]).exit_code == 2


def test_below_the_required_agreement_scoring_and_release_end_with_12(study, files):
    compare(study, *files, *PAIR, "--batch", "March")
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "double_entry: {agreement: 0.99}\n", encoding="utf-8")
    for command in ("score", "release"):
        refused = run(command, "--study", study.folder)
        assert refused.exit_code == 12
        assert "--replaces March" in refused.stderr
    assert run("validate", "--study", study.folder).exit_code == 12, "the conflict is still to be found"
    assert run("status", "--study", study.folder).exit_code == 0


def test_a_workbook_has_its_sheet_and_a_text_file_none(study, tmp_path):

    path = tmp_path / "first.xlsx"
    xlsx_of(path, form(), sheet="Answers")
    done = compare(study, path, csv_of(tmp_path / "b.csv", form(uls8_1=3)), *PAIR, "--sheet", "Answers")
    assert done.exit_code == 0


def test_a_comparison_killed_anywhere_takes_in_both_files_or_neither(study, files, tmp_path):
    record_register(study)
    words = ("compare", *files, *PAIR, "--study")
    before = seen(study.folder)
    changes = -run_killed(0, *words, shutil.copytree(study.folder, tmp_path / "copy"), count=True)
    assert changes >= 12
    for n in chosen(changes):
        assert run_killed(n, *words, study.folder) == KILLED
        taken = [event for event in ledger.events(study.folder) if event.kind == "double_entry"]
        if not taken:
            now = seen(study.folder)
            assert {name: now[name] for name in now if not name.startswith("sources")} == before
        assert len(read_responses(study).batches) == len(taken)
        if taken:
            break
    assert run_killed(10_000, *words, study.folder) in (0, 12)
    assert [event.kind for event in ledger.events(study.folder)] == ["register", "double_entry"]
    assert len(list((study.folder / "reports").glob("[!.]*"))) == 3
