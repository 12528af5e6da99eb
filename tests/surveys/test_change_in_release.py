"""A release says how each score changed since the baseline, and of whom it cannot be said, and why."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import polars as pl
import pyreadstat
import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.derived import Derived
from surveys.release import build, release
from surveys.release_inputs import made_from_now
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of

STUDY = """
title: A small study of sleep
synthetic: true
id_pattern: "[AB][0-9]{4}"
sites: {A: North team}
timepoints:
  - {id: 0m, label: Baseline, months: 0, end_of_month: last_day, optimum: [-7, 0], permitted: [-28, 0], instruments: [sws4]}
  - {id: 4m, label: 4 months, months: 4, end_of_month: last_day, optimum: [-14, 14], permitted: [-28, 56], instruments: [sws4, uls8]}
  - {id: 18m, label: 18 months, months: 18, end_of_month: last_day, optimum: [-14, 28], permitted: [-28, 84], instruments: [uls8]}
"""
REGISTER = "id,site,randomised,status,status_date\n" + "".join(
    f"A000{n},A,2014-10-31,active,\n" for n in range(1, 5)
)
DECLARED = """    higher_is: worse
    change:
      reliable: {by: 3, source: an invented manual, confidence: unverified}
      important: {by: 2, source: an invented survey, confidence: verified}
"""
HERE = Path(__file__).parents[1] / "instruments" / "sws4.yaml"


@pytest.fixture
def asleep(tmp_path):
    """A study that asks its own questionnaire at baseline and at 4 months."""
    folder = tmp_path / "asleep"
    (folder / "instruments").mkdir(parents=True)
    definition = HERE.read_text(encoding="utf-8").replace("    higher_is: worse\n", DECLARED)
    (folder / "instruments" / "sws4.yaml").write_text(definition, encoding="utf-8")
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    (folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    return open_study(folder)


def form(person: str, day: str, *answers: int) -> dict[str, object]:
    keyed = {f"sws4_{n}": answer for n, answer in enumerate(answers, start=1)}
    return {
        "participant_id": person,
        "interview_date": day,
        "interviewer": "INT01",
        "interview_mode": 1,
        "mask_broken": 0,
        **keyed,
    }


@pytest.fixture
def returned(asleep, tmp_path):
    """Item 2 is reverse-keyed. The first has 12 and then 9; the second 0 and no second form; the third refused too
    much at first; the fourth had one answer filled in and is now worse."""
    first = [
        form("A0001", "2014-10-30", 3, 0, 3, 3),
        form("A0002", "2014-10-30", 0, 3, 0, 0),
        form("A0003", "2014-10-30", 1, -9, -9, 1),
        form("A0004", "2014-10-30", 1, 2, 1, -9),
    ]
    second = [
        form("A0001", "2015-03-02", 3, 1, 3, 1),
        form("A0003", "2015-03-02", 1, 2, 1, 1),
        form("A0004", "2015-03-02", 2, 1, 2, 1),
    ]
    bring_in(asleep, csv_of(tmp_path / "first.csv", *first), "0m")
    bring_in(asleep, csv_of(tmp_path / "second.csv", *second), "4m")
    return asleep


SUFFIXES = ["before", "band_before", "change", "reliable", "important", "responder", "band_crossed", "any_prorated", "change_why"]  # fmt: skip


def changes(folder: Path, point: str) -> list[tuple]:
    frame = pl.read_parquet(folder / "analysis-long.parquet").filter(pl.col("timepoint") == point)
    return frame.select(f"sws4_total_{suffix}" for suffix in SUFFIXES).rows()


def test_each_person_has_a_change_or_the_reason_why_not(returned):
    folder = release(Derived(returned)).folder
    assert changes(folder, "4m") == [
        (12, 3, -3, 1, 1, 1, 0, 0, None),
        (0, 1, None, None, None, None, None, None, "after_missing"),
        (None, None, None, None, None, None, None, None, "before_missing"),
        (4, 1, 3, -1, -1, 0, 1, 1, None),
    ]


def test_a_timepoint_without_the_question_and_the_baseline_itself_have_no_change_and_no_reason(returned):
    folder = release(Derived(returned)).folder
    for point in ("0m", "18m"):
        assert set(changes(folder, point)) == {(None,) * len(SUFFIXES)}


def test_every_format_holds_the_change(returned):
    folder = release(Derived(returned)).folder
    spss, about = pyreadstat.read_sav(folder / "analysis-long.sav")
    assert spss["sws4_total_change"].dropna().to_list() == [-3, 3]
    assert about.variable_value_labels["sws4_total_reliable"] == {-1: "Worse", 0: "Unchanged", 1: "Improved"}
    stata, _ = pyreadstat.read_dta(folder / "analysis-long.dta")
    text = pl.read_csv(folder / "analysis-long.csv")
    sheet = openpyxl.load_workbook(folder / "analysis-long.xlsx", read_only=True).worksheets[0]
    rows = list(sheet.values)
    place = rows[0].index("sws4_total_change")
    assert stata["sws4_total_change"].dropna().to_list() == [-3, 3]
    assert text["sws4_total_change"].drop_nulls().to_list() == [-3, 3]
    assert [row[place] for row in rows[1:] if len(row) > place and row[place] is not None] == [-3, 3]


def test_the_wide_dataset_has_no_changes(returned):
    folder = release(Derived(returned)).folder
    names = pl.read_parquet(folder / "analysis-wide.parquet").columns
    assert not [name for name in names if "change" in name or "responder" in name]


def test_the_codebook_says_what_a_change_rests_on_and_where_that_was_read(returned):
    folder = release(Derived(returned)).folder
    book = json.loads((folder / "codebook.json").read_text(encoding="utf-8"))
    entries = {entry["name"]: entry for section in book["sections"] for entry in section["entries"]}
    assert entries["sws4_total_change"]["steps"][1] == "A fall is an improvement."
    assert entries["sws4_total_reliable"]["steps"] == ["Reliable if 3 or more, either way."]
    (fact,) = entries["sws4_total_reliable"]["facts"]
    assert (fact["source"], fact["confidence"]) == ("an invented manual", "unverified")
    assert entries["sws4_total_responder"]["facts"][0]["source"] == "an invented survey"
    assert entries["sws4_total_before"]["facts"] == []
    why = {line["label"]: line["counts"] for line in entries["sws4_total_change_why"]["lines"]}
    assert why == {"before_missing": [0, 1, 0], "after_missing": [0, 1, 0], "blank": [4, 2, 4]}


def test_the_receipt_counts_changes_and_reasons(returned):
    assert release(Derived(returned)).receipt["changes"] == {
        "4m sws4_total": {
            "people": 4,
            "changed": 2,
            "missing_because": {"after_missing": 1, "before_missing": 1},
        }
    }


def test_the_notes_say_from_when_change_is_counted_and_of_what_there_is_none(returned):
    read_me = (release(Derived(returned)).folder / "README.txt").read_text(encoding="utf-8")
    assert "Change is counted from Baseline (0m): the later score minus the earlier one." in read_me
    assert "Without a change, because not asked at 0m: uls8_total." in read_me


def test_the_terminal_says_how_many_have_a_change(returned):
    said = CliRunner().invoke(cli, ["release", "--study", str(returned.folder)]).output
    assert "change since the baseline at 4m: 1 score, for 2 of 4 people" in said


def test_what_a_definition_declares_of_change_is_shown_and_what_is_unverified_is_marked(
    returned, monkeypatch
):
    monkeypatch.setattr("instruments.library", lambda: [returned.instruments["sws4"]])
    shown = CliRunner().invoke(cli, ["instruments", "show", "sws4", "--study", str(returned.folder)]).output
    assert "  Reliable change: Reliable if 3 or more, either way. an invented manual (unverified)\n" in shown
    assert (
        "  Important change: Important if 2 or more, either way. A responder improved by 2 or more. an invented survey (verified)\n"
        in shown
    )
    assert "has unverified facts" in CliRunner().invoke(cli, ["instruments", "list"]).output


def test_without_answers_at_baseline_nobody_has_a_change_and_all_have_the_reason(asleep, tmp_path):
    bring_in(asleep, csv_of(tmp_path / "second.csv", form("A0001", "2015-03-02", 3, 1, 3, 1)), "4m")
    made = release(Derived(asleep))
    assert [row[-1] for row in changes(made.folder, "4m")] == ["before_missing", *["both_missing"] * 3]
    assert made.receipt["changes"]["4m sws4_total"]["changed"] == 0


def test_a_study_without_a_baseline_has_no_change_and_says_so(study):
    made = release(Derived(study))
    assert made.receipt["changes"] == {}
    assert "No change is given: the first timepoint is not due at once" in (
        made.folder / "README.txt"
    ).read_text(encoding="utf-8")
    assert "uls8_total_change" not in pl.read_parquet(made.folder / "analysis-long.parquet").columns


def test_a_study_may_name_its_baseline(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "baseline: 4m\n", encoding="utf-8")
    named = open_study(study.folder)
    folder = tmp_path / "built"
    assert set(build(Derived(named), folder, "001", made_from_now(named), None, None)["changes"]) == {
        "18m uls8_total"
    }


def test_what_could_show_the_allocation_has_no_change_either(study):
    text = (study.folder / "study.yaml").read_text(encoding="utf-8")
    asked = text.replace("[uls8, bprs24]", "[uls8, workbook_use]") + "baseline: 4m\n"
    (study.folder / "study.yaml").write_text(asked, encoding="utf-8")
    found = release(Derived(open_study(study.folder))).receipt["changes"]
    assert set(found) == {"18m uls8_total", "18m wb_use"}
