"""The made-up trial: the same from the same seed, true to its definitions, and wrong only where it says so."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path
from statistics import correlation
from typing import Any
from zipfile import ZipFile

import openpyxl
import pyreadstat
import pytest

from instruments.model import missing_reasons_for
from surveys.firewall import ARMS
from surveys.new_study import new_study
from surveys.refusals import Refusal, SafeguardRefused
from surveys.register.reader import read_register
from surveys.study import Study, open_study
from surveys.synthetic import Planted, SyntheticTrial, make_trial
from surveys.synthetic.errors import KINDS
from surveys.synthetic.people import SHARES, window_of

TITLE = "SYNTHETIC version of a trial"
PARTICIPANTS = 100
SPEAKS = re.compile(r"allocat|\barms?\b|intervention|randomi[sz]ed[ _]to")

Table = dict[int, dict[str, Any]]


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch):
    """What is flushed when is `durable.py`'s own matter."""
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


def made(folder: Path, participants: int, seed: int) -> SyntheticTrial:
    new_study(folder, "core-trial", TITLE, "synthetic")
    return make_trial(folder, participants, seed)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("synthetic") / "trial"


@pytest.fixture(scope="module")
def trial(folder) -> SyntheticTrial:
    return made(folder, PARTICIPANTS, 2014)


@pytest.fixture(scope="module")
def study(folder, trial) -> Study:
    return open_study(folder)


@cache
def table(path: Path) -> Table:
    """Row number → column → cell, by a reader that is not the toolkit's."""
    rows: dict[int, list[Any]]
    if path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(path).worksheets[0]
        rows = dict(enumerate(map(list, sheet.values), start=1))
        header = next(number for number, row in rows.items() if row[0] == "participant_id")
    elif path.suffix == ".csv":
        first = path.read_text(encoding="utf-8-sig").split("\n", 1)[0]
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = dict(enumerate(csv.reader(file, delimiter=";" if ";" in first else ","), start=1))
        header = 1
    else:
        frame, _ = pyreadstat.read_sav(str(path), user_missing=True, output_format="polars")
        rows = {0: frame.columns, **dict(enumerate(map(list, frame.iter_rows()), start=1))}
        header = 0
    names = rows[header]
    return {number: dict(zip(names, row, strict=True)) for number, row in rows.items() if number > header}


def plain(cell: Any) -> Any:
    """A number as int, a day as date, a blank as None, other text as it is, whatever the layout."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, float):
        return int(cell)
    if not isinstance(cell, str):
        return cell
    text = cell.strip()
    if re.fullmatch(r"-?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return date.fromisoformat(text)
    return text or None


def rows_of(trial: SyntheticTrial, *timepoints: str) -> list[tuple[str, int, dict[str, Any]]]:
    return [
        (returned.path.name, number, {name: plain(cell) for name, cell in row.items()})
        for returned in trial.returns
        if returned.timepoint in timepoints
        for number, row in table(returned.path).items()
    ]


def row_at(trial: SyntheticTrial, planted: Planted) -> dict[str, Any]:
    (path,) = [returned.path for returned in trial.returns if returned.path.name == planted.file]
    return {name: plain(cell) for name, cell in table(path)[planted.row].items()}


def planted_of(trial: SyntheticTrial, kind: str) -> list[Planted]:
    return [planted for planted in trial.planted if planted.kind == kind]


# ---- the same each time -------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_bytes(tmp_path):
    first, second = (made(tmp_path / name, 12, 7) for name in ("first", "second"))
    assert first.planted == second.planted
    assert first.participants == second.participants
    for one, other in zip(first.returns, second.returns, strict=True):
        assert (one.path.name, one.path.read_bytes()) == (other.path.name, other.path.read_bytes())


def test_no_file_carries_the_time_of_day(trial):
    for returned in trial.returns:
        if returned.path.suffix in (".sav", ".zsav"):
            _, meta = pyreadstat.read_sav(str(returned.path), metadataonly=True)
            assert meta.creation_time == datetime(2017, 1, 1)
        elif returned.path.suffix == ".xlsx":
            with ZipFile(returned.path) as archive:
                assert {part.date_time for part in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
            assert openpyxl.load_workbook(returned.path).properties.modified == datetime(2000, 1, 1)


def test_another_seed_gives_other_people(tmp_path):
    first, second = (made(tmp_path / str(seed), 6, seed) for seed in (1, 2))
    assert first.participants != second.participants


# ---- the register -------------------------------------------------------------------------------


def test_the_register_is_read_as_it_was_made(trial, study):
    assert tuple(read_register(study).values()) == trial.participants
    assert len(trial.participants) == PARTICIPANTS


def test_the_six_sites_are_of_unequal_size(trial):
    sizes = Counter(person.site for person in trial.participants)
    assert list(sizes) == ["A", "B", "C", "D", "E", "F"]
    assert sorted(sizes.values(), reverse=True) == list(sizes.values())
    assert len(set(sizes.values())) == len(SHARES)


def test_everybody_was_randomised_while_the_trial_recruited(trial):
    days = [person.randomised for person in trial.participants]
    assert date(2014, 3, 12) <= min(days)
    assert max(days) <= date(2015, 7, 3)


def test_only_those_who_left_have_a_date_of_leaving(trial):
    for person in trial.participants:
        assert (person.status == "active") == (person.status_date is None)
        assert person.status_date is None or person.status_date > person.randomised


def test_nobody_is_interviewed_after_leaving(trial):
    left = {person.id: person.status_date for person in trial.participants if person.status_date}
    for _, _, row in rows_of(trial, "0m", "4m", "18m"):
        if row["participant_id"] in left and isinstance(row["interview_date"], date):
            assert row["interview_date"] < left[row["participant_id"]]


@pytest.mark.parametrize(("timepoint", "missed"), [("0m", 0), ("4m", 0.22), ("18m", 0.35)])
def test_about_so_many_miss_an_interview(trial, timepoint, missed):
    seen = {row["participant_id"] for _, _, row in rows_of(trial, timepoint)}
    assert 1 - len(seen) / PARTICIPANTS == pytest.approx(missed, abs=0.01)


# ---- the files ----------------------------------------------------------------------------------


def test_each_site_sends_its_own_layout(trial):
    suffixes = {
        returned.path.stem[-1]: returned.path.suffix
        for returned in trial.returns
        if returned.timepoint == "4m"
    }
    assert suffixes == {"A": ".xlsx", "B": ".xlsx", "C": ".xlsx", "D": ".sav", "E": ".zsav", "F": ".csv"}


def test_every_row_is_of_somebody_in_the_register_and_of_the_files_site(trial):
    sites = {person.id: person.site for person in trial.participants}
    for name, _, row in rows_of(trial, "0m", "4m", "18m"):
        assert row["site"] == sites[row["participant_id"]]
        assert "all-sites" in name or f"site-{row['site']}" in name


def test_every_file_has_every_item_of_its_interview(trial, study):
    for returned in trial.returns:
        asked = study.instruments_at(study.timepoint(returned.timepoint))
        (columns,) = {tuple(row) for row in table(returned.path).values()}
        assert columns[:6] == (
            *("participant_id", "site", "interview_date"),
            *("interviewer", "interview_mode", "mask_broken"),
        )
        assert list(columns[6:]) == [item.id for instrument in asked for item in instrument.items]


def test_one_excel_team_writes_notes_above_its_header(trial):
    firsts = {
        returned.path.stem[-1]: openpyxl.load_workbook(returned.path).worksheets[0]["A1"].value
        for returned in trial.returns
        if returned.path.suffix == ".xlsx"
    }
    assert firsts["A"] == firsts["C"] == "participant_id"
    assert firsts["B"].startswith("SYNTHETIC")


def test_one_excel_team_keeps_numbers_as_text_with_stray_spaces(trial):
    (path,) = [
        returned.path for returned in trial.returns if returned.path.name == "synthetic-4m-site-C.xlsx"
    ]
    cells = [cell for row in table(path).values() for name, cell in row.items() if name != "interview_date"]
    assert all(cell is None or isinstance(cell, str) for cell in cells)
    assert any(cell != cell.strip() for cell in cells if cell)


def test_excel_dates_are_dates_except_where_planted(trial):
    planted = {(error.file, error.row) for error in planted_of(trial, "not_a_date")}
    for returned in trial.returns:
        if returned.path.suffix == ".xlsx":
            for number, row in table(returned.path).items():
                is_date = isinstance(row["interview_date"], datetime)
                assert is_date == ((returned.path.name, number) not in planted)


def test_spss_files_carry_labels_missing_codes_and_levels(trial):
    (path,) = [
        returned.path for returned in trial.returns if returned.path.name == "synthetic-4m-site-E.zsav"
    ]
    _, meta = pyreadstat.read_sav(str(path), user_missing=True)
    assert meta.column_names_to_labels["uls8_1"] == "companionship lacking"
    assert meta.variable_value_labels["uls8_1"][4] == "Often"
    assert meta.variable_value_labels["uls8_1"][-9] == "Refused"
    assert meta.missing_ranges["uls8_1"] == [{"lo": -9, "hi": -4}]
    assert meta.missing_ranges["bprs24_1"] == [{"lo": -9, "hi": -4}, {"lo": 0, "hi": 0}]
    assert meta.variable_measure["uls8_1"] == "ordinal"
    assert meta.variable_measure["site"] == "nominal"
    assert meta.variable_measure["eq5d3l_vas"] == "scale"


def test_the_csv_team_uses_a_comma_and_then_a_semicolon(trial):
    marks = {
        returned.timepoint: returned.path.read_bytes()[: len("\ufeffparticipant_id,".encode())]
        for returned in trial.returns
        if returned.path.suffix == ".csv"
    }
    assert marks == {"4m": "\ufeffparticipant_id,".encode(), "18m": "\ufeffparticipant_id;".encode()}


def test_everything_says_that_it_is_synthetic(trial, study):
    assert "SYNTHETIC" in study.title
    for returned in trial.returns:
        assert returned.path.name.startswith("synthetic-")
        if returned.path.suffix == ".xlsx":
            workbook = openpyxl.load_workbook(returned.path)
            assert "SYNTHETIC" in workbook.worksheets[0].title
            assert "SYNTHETIC" in workbook.properties.title
            assert "SYNTHETIC" in workbook.properties.subject
        elif returned.path.suffix != ".csv":
            _, meta = pyreadstat.read_sav(str(returned.path), metadataonly=True)
            assert "SYNTHETIC" in meta.file_label
            assert "SYNTHETIC" in meta.notes[0]


def test_nothing_speaks_of_allocation(trial, folder):
    words = [(folder / "participants.csv").read_text()]
    for returned in trial.returns:
        words.append(returned.path.name)
        words += [str(cell) for row in table(returned.path).values() for pair in row.items() for cell in pair]
        if returned.path.suffix == ".xlsx":
            for sheet in openpyxl.load_workbook(returned.path).worksheets:
                words += [sheet.title, *(str(cell) for row in sheet.values for cell in row)]
        elif returned.path.suffix != ".csv":
            _, meta = pyreadstat.read_sav(str(returned.path), metadataonly=True)
            words += [meta.file_label, *meta.notes, *map(str, meta.column_labels)]
            words += [label for labels in meta.variable_value_labels.values() for label in labels.values()]
    found = [word for word in set(words) if SPEAKS.search(word.lower()) or ARMS.match(word.lower())]
    assert found == []


# ---- the answers --------------------------------------------------------------------------------


def test_the_baseline_is_clean(trial, study):
    baseline = study.timepoint("0m")
    people = {person.id: person for person in trial.participants}
    (returned,) = [returned for returned in trial.returns if returned.timepoint == "0m"]
    assert returned.path.name not in {planted.file for planted in trial.planted}
    for _, _, row in rows_of(trial, "0m"):
        due = window_of(baseline, people[row["participant_id"]].randomised)
        assert due.opens <= row["interview_date"] <= due.closes
        for instrument in study.instruments_at(baseline):
            for item in instrument.items:
                low, high = instrument.limits(item)
                assert low <= row[item.id] <= high


def test_every_cell_is_declared_except_where_planted(trial, study):
    planted = {
        (error.file, error.row, error.column)
        for error in trial.planted
        if error.kind in ("undeclared_value", "not_an_answer")
    }
    odd = set()
    for timepoint in ("4m", "18m"):
        for name, number, row in rows_of(trial, timepoint):
            for instrument in study.instruments_at(study.timepoint(timepoint)):
                codes = {None, *missing_reasons_for(instrument, study.missing_reasons)}
                for item in instrument.items:
                    low, high = instrument.limits(item)
                    value = row[item.id]
                    if value not in codes and not (isinstance(value, int) and low <= value <= high):
                        odd.add((name, number, item.id))
    assert odd == planted


def test_dates_keep_to_their_windows_except_where_planted(trial, study):
    planted = {
        (error.file, error.row)
        for error in trial.planted
        if error.kind in ("outside_window", "before_randomised")
    }
    people, odd = {person.id: person for person in trial.participants}, set()
    for timepoint in ("4m", "18m"):
        for name, number, row in rows_of(trial, timepoint):
            due = window_of(study.timepoint(timepoint), people[row["participant_id"]].randomised)
            day = row["interview_date"]
            if isinstance(day, date) and not due.opens <= day <= due.closes:
                odd.add((name, number))
    assert odd == planted


def test_plans_are_not_asked_of_those_who_read_nothing_except_where_planted(trial):
    planted = {(error.file, error.row) for error in planted_of(trial, "answered_though_closed")}
    unread = [found for found in rows_of(trial, "4m", "18m") if found[2]["wb_read"] == 0]
    odd = {(name, number) for name, number, row in unread if row["wb_plans"] not in (None, -7)}
    assert odd == planted
    assert {row["wb_plans"] for _, _, row in unread} >= {None, -7}


def test_what_is_rated_by_looking_is_not_assessed_by_telephone(trial):
    by_telephone = [row for _, _, row in rows_of(trial, "4m", "18m") if row["interview_mode"] == 2]
    assert by_telephone
    spoilt = {planted.participant for planted in trial.planted}
    for row in by_telephone:
        if row["participant_id"] not in spoilt:
            assert {row[f"bprs24_{number}"] for number in range(15, 25)} in ({0}, {-6})
            assert row["bprs24_14"] != 0


def test_there_are_refusals_blanks_and_items_that_do_not_apply(trial):
    rows = [row for _, _, row in rows_of(trial, "4m", "18m")]
    seen = Counter(value for row in rows for value in row.values())
    assert all(seen[code] for code in (-9, -8, None))
    assert any(row["imr_13"] == -7 for row in rows)
    unknown = sum(row["wb_meetings"] in (-8, -6) for row in rows)
    assert unknown / len(rows) > 0.8


def test_answers_go_the_way_of_their_direction_and_keying(trial):
    rows = [row for _, _, row in rows_of(trial, "0m")]
    lonely, outgoing, recovered, problem, vas = (
        [row[item] for row in rows] for item in ("uls8_1", "uls8_3", "qpr15_1", "eq5d3l_pain", "eq5d3l_vas")
    )
    assert correlation(lonely, outgoing) < -0.2
    assert correlation(lonely, recovered) < -0.1
    assert correlation(problem, vas) < -0.1
    assert correlation(recovered, vas) > 0.1


# ---- the planted errors -------------------------------------------------------------------------


def test_there_is_an_error_of_every_kind_and_one_in_a_form_at_most(trial):
    assert {planted.kind for planted in trial.planted} == set(KINDS)
    forms = [(planted.file, planted.row) for planted in trial.planted]
    assert len(set(forms)) == len(forms)


def test_planted_errors_name_the_person_and_the_sheet_where_they_are(trial):
    for planted in trial.planted:
        assert row_at(trial, planted)["participant_id"] == planted.participant
        (path,) = [returned.path for returned in trial.returns if returned.path.name == planted.file]
        sheet = openpyxl.load_workbook(path).worksheets[0].title if path.suffix == ".xlsx" else ""
        assert planted.sheet == sheet
        assert planted.item == planted.column


def test_mistyped_answers_are_in_the_files_that_people_type(trial):
    for planted in planted_of(trial, "not_an_answer"):
        assert planted.file.endswith((".xlsx", ".csv"))
        assert isinstance(row_at(trial, planted)[planted.column], str)
        assert f"`{row_at(trial, planted)[planted.column]}`" in planted.what


def test_out_of_range_values_are_there_as_told(trial):
    for planted in planted_of(trial, "undeclared_value"):
        assert planted.what.startswith(f"{row_at(trial, planted)[planted.column]} where ")


def test_a_date_in_words_is_the_day_of_the_interview(trial):
    for planted in planted_of(trial, "not_a_date"):
        assert re.fullmatch(
            r"\d{1,2}(st|nd|rd|th) [A-Z][a-z]+ 20\d\d", row_at(trial, planted)["interview_date"]
        )


@pytest.mark.parametrize(("kind", "differing"), [("duplicate_form", 1), ("same_form_twice", 0)])
def test_a_form_keyed_twice_differs_in_so_many_answers(trial, kind, differing):
    for planted in planted_of(trial, kind):
        forms = [
            row
            for name, _, row in rows_of(trial, "4m", "18m")
            if name == planted.file and row["participant_id"] == planted.participant
        ]
        assert len(forms) == 2
        first, second = forms
        assert [name for name in first if first[name] != second[name]] == [planted.column] * differing


def test_nobody_else_has_two_forms_in_a_file(trial):
    twice = {planted.participant for planted in trial.planted if "form" in planted.kind}
    counted = Counter((name, row["participant_id"]) for name, _, row in rows_of(trial, "4m", "18m"))
    assert {person for (_, person), forms in counted.items() if forms > 1} == twice


# ---- sizes and refusals -------------------------------------------------------------------------


@pytest.mark.parametrize("participants", [1, 2, 12])
def test_a_small_trial_can_be_made(tmp_path, participants):
    trial = made(tmp_path / "trial", participants, 3)
    assert len(trial.participants) == participants
    assert all(returned.forms for returned in trial.returns)
    assert participants < 12 or {planted.kind for planted in trial.planted} == set(KINDS)


@pytest.mark.parametrize("participants", [0, -1, 10_000])
def test_a_number_that_ids_cannot_hold_is_refused(tmp_path, participants):
    new_study(tmp_path, "core-trial", TITLE, "synthetic")
    with pytest.raises(ValueError, match="participants"):
        make_trial(tmp_path, participants, 1)


@pytest.mark.parametrize(("title", "people"), [("A trial", "synthetic"), (TITLE, "real")])
def test_a_study_that_does_not_say_it_is_synthetic_is_never_filled(tmp_path, title, people):
    new_study(tmp_path, "core-trial", title, people)
    with pytest.raises(SafeguardRefused) as refused:
        make_trial(tmp_path, 12, 1)
    assert refused.value.problems[0].rule == "not_synthetic"
    assert not (tmp_path / "returns").exists()


def test_a_register_with_people_is_never_replaced(tmp_path):
    made(tmp_path / "trial", 3, 1)
    before = (tmp_path / "trial" / "participants.csv").read_bytes()
    with pytest.raises(SafeguardRefused):
        make_trial(tmp_path / "trial", 3, 2)
    assert (tmp_path / "trial" / "participants.csv").read_bytes() == before


def test_another_design_is_refused(tmp_path):
    new_study(tmp_path, "blank", TITLE, "synthetic")
    with pytest.raises(Refusal) as refused:
        make_trial(tmp_path, 12, 1)
    assert refused.value.problems[0].rule == "other_design"


@pytest.mark.parametrize(("one", "other"), [("qpr15", "qpr22"), ("bprs24", "bprs18")])
def test_the_other_version_of_an_instrument_can_be_asked(tmp_path, one, other):
    new_study(tmp_path, "core-trial", TITLE, "synthetic")
    path = tmp_path / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(f"- {one} ", f"- {other} "), encoding="utf-8")
    trial = make_trial(tmp_path, 3, 1)
    assert f"{other}_1" in table(trial.returns[0].path)[1]
