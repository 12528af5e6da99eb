"""What may come into a study, what is refused, and that a refusal changes nothing."""

import os
import stat
from dataclasses import fields

import openpyxl
import polars as pl
import pyreadstat
import pytest
from click.testing import CliRunner

from instruments.problems import ProblemsError
from surveys.answers.responses import read_responses
from surveys.cli import cli
from surveys.derived import Derived
from surveys.importing import examine, take
from surveys.record import ledger
from surveys.record.sources import Entry
from surveys.refusals import AnswersWithProblems, SafeguardRefused
from tests.surveys.conftest import REGISTER, bring_in, csv_of, everything_in, form


def look_at(study, path, names=None):
    return examine(study, study.timepoint("4m"), path, names or {})


def test_a_file_is_kept_as_it_came_under_its_hash_and_read_only(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", form())
    file = look_at(study, path)
    take(study, [file])
    kept = study.folder / "sources" / f"{file.entry.sha256}.csv"
    assert kept.read_bytes() == path.read_bytes()
    assert not kept.stat().st_mode & (stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH) or os.name == "nt"


def test_the_same_file_twice_is_recognised(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", form())
    bring_in(study, path)
    before = everything_in(study.folder)
    again = look_at(study, path)
    assert not again.new
    take(study, [again])
    assert everything_in(study.folder) == before


def test_an_import_says_what_it_holds_in_numbers(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", {**form(uls8_3="3?"), "helpful_note": "x"})
    file = look_at(study, path)
    assert (file.entry.rows, len(file.odd), file.unused) == (1, 1, ("helpful_note",))
    assert list(file.entry.instruments) == ["uls8", "eq5d3l", "workbook_use"]


def test_a_file_may_hold_some_of_the_instruments_but_not_some_of_an_instrument(study, tmp_path):
    whole = {name: value for name, value in form().items() if not name.startswith(("eq5d", "wb_"))}
    assert look_at(study, csv_of(tmp_path / "one.csv", whole)).absent == ("eq5d3l", "workbook_use")
    del whole["uls8_4"]
    with pytest.raises(AnswersWithProblems, match="uls8 without its column uls8_4"):
        look_at(study, csv_of(tmp_path / "part.csv", whole))


def test_a_column_of_another_name_is_mapped_for_good(study, tmp_path):
    row = form()
    row["lonely4"] = row.pop("uls8_4")
    row["code"] = row.pop("participant_id")
    path = csv_of(tmp_path / "returns.csv", row)
    names = {"uls8_4": "lonely4", "participant_id": "code"}
    take(study, [look_at(study, path, names)])
    assert read_responses(study).answers["4m", "uls8"].frame["uls8_4"].to_list() == [2.0]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"participant_id": "A0009"}, "unknown_participant"),
        ({"participant_id": " "}, "unknown_participant"),
        ({"arm": "1"}, "allocation"),
        ({"Treatment_Group": "2"}, "allocation"),
        ({"delivered": "Control"}, "allocation"),
        ({"surname": "x"}, "identifier"),
        ({"date_of_birth": "1970-01-01"}, "identifier"),
        ({"Post code": "x"}, "identifier"),
        ({"nhs_number": "x"}, "identifier"),
        ({"initials": "x"}, "identifier"),
        ({"group": "1"}, "allocation"),
        ({"trt": "1"}, "allocation"),
        ({"delivered": " intervention "}, "allocation"),
        ({"participant_id": "Jo Bloggs"}, "unknown_participant"),
    ],
)
def test_each_safeguard_refuses_says_why_and_changes_nothing(study, tmp_path, change, rule):
    before = everything_in(study.folder)
    path = csv_of(tmp_path / "returns.csv", {**form(), **change})
    with pytest.raises(SafeguardRefused) as error:
        look_at(study, path)
    assert {problem.rule for problem in error.value.problems} == {rule}
    assert everything_in(study.folder) == before


def test_a_file_name_that_speaks_of_allocation_is_refused(study, tmp_path):
    with pytest.raises(SafeguardRefused, match="file name"):
        look_at(study, csv_of(tmp_path / "treatment arm.csv", form()))


def test_ids_that_a_spreadsheet_made_numbers_are_matched_as_text(study, tmp_path):
    with pytest.raises(SafeguardRefused, match="not the form of an id"):
        look_at(study, csv_of(tmp_path / "returns.csv", form(participant_id="17")))


def test_rows_blank_throughout_hold_no_form(study, tmp_path):
    blank = {name: None for name in form() if name.startswith("eq5d")}
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(participant_id="A0002", **blank)))
    answers = read_responses(study).answers
    assert answers["4m", "eq5d3l"].frame.height == 1
    assert answers["4m", "uls8"].frame.height == answers["4m", "interview"].frame.height == 2


def run(study, *words: str):
    return CliRunner().invoke(cli, [*words, "--study", str(study.folder)])


def test_of_several_files_all_come_in_or_none(study, tmp_path):
    good = csv_of(tmp_path / "good.csv", form())
    bad = csv_of(tmp_path / "bad.csv", form(participant_id="A0009"))
    before = everything_in(study.folder)
    result = run(study, "import", str(good), str(bad), "--timepoint", "4m")
    assert result.exit_code == 13
    assert "Nothing was changed." in result.stderr
    assert everything_in(study.folder) == before
    assert run(study, "import", str(good), "--timepoint", "4m").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["import", "nowhere.csv", "--timepoint", "4m"], 11),
        (["import", "x.csv", "--timepoint", "9m"], 10),
        (["import"], 2),
        (["import", "x.csv", "--timepoint", "4m", "--map", "uls8_1"], 2),
        (["nothing"], 2),
    ],
)
def test_exit_codes_say_what_kind_of_mistake_it_was(study, words, code):
    assert run(study, *words).exit_code == code


def test_a_source_that_was_changed_or_lost_is_found(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    (kept,) = (study.folder / "sources").iterdir()
    kept.chmod(0o600)
    kept.write_bytes(kept.read_bytes().replace(b"A0001", b"A0002"))
    with pytest.raises(ProblemsError, match="was changed"):
        read_responses(study)
    kept.unlink()
    with pytest.raises(ProblemsError, match="is gone"):
        read_responses(study)


def test_the_ledger_says_what_was_imported_and_holds_no_answer(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    (event,) = ledger.events(study.folder)
    assert event.kind == "import"
    (file,) = event.body["files"]
    assert file["instruments"] == {"uls8": "1.0", "eq5d3l": "1.0", "workbook_use": "1.0"}
    assert set(file) == {field.name for field in fields(Entry)}
    assert set(event.body) == {"timepoint", "files"}


def test_a_corrected_file_stands_for_the_earlier_one_which_is_kept(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="3?"), form(participant_id="A0002")))
    corrected = csv_of(tmp_path / "corrected.csv", form(uls8_3="3"), form(participant_id="A0002"))
    words = ("import", str(corrected), "--timepoint", "4m", "--replaces")
    assert run(study, *words, "return.csv").exit_code == 10
    assert run(study, *words, "returns.csv").exit_code == 0
    answers = read_responses(study)
    assert answers.answers["4m", "uls8"].frame["uls8_3"].to_list() == [3.0, 2.0]
    assert answers.unread == ()
    assert len(list((study.folder / "sources").iterdir())) == 2
    assert run(study, "validate").exit_code == 0


def test_a_file_that_came_in_beside_the_other_is_not_taken_in_twice(study, tmp_path):
    """Forgotten at first, `--replaces` would put the same rows into the study a second time."""
    bring_in(study, csv_of(tmp_path / "returns.csv", form()))
    corrected = str(csv_of(tmp_path / "corrected.csv", form(uls8_3="3")))
    assert run(study, "import", corrected, "--timepoint", "4m").exit_code == 0
    before = everything_in(study.folder)
    refused = run(study, "import", corrected, "--timepoint", "4m", "--replaces", "returns.csv")
    assert (refused.exit_code, everything_in(study.folder)) == (12, before)
    hint = next(line for line in refused.stderr.splitlines() if "--withdraw" in line).partition("surveys ")[2]
    assert run(study, *hint.split()).exit_code == 0
    assert read_responses(study).answers["4m", "uls8"].frame["uls8_3"].to_list() == [2.0, 3.0]
    assert Derived(study).responses.answers["4m", "uls8"].frame["uls8_3"].to_list() == [3.0]


def test_of_a_file_that_was_replaced_already_the_hint_names_what_stands_for_it(study, tmp_path):
    for name in ("returns-a.csv", "returns-b.csv"):
        bring_in(study, csv_of(tmp_path / name, form(participant_id=f"A000{1 + ('b' in name)}")))
    words = ("--timepoint", "4m", "--replaces", "returns-a.csv")
    assert run(study, "import", str(csv_of(tmp_path / "two.csv", form(uls8_3="3"))), *words).exit_code == 0
    again = run(study, "import", str(csv_of(tmp_path / "three.csv", form(uls8_3="4"))), *words)
    assert "`two.csv` stands for it already" in again.stderr


def test_a_file_stands_for_one_other_at_most(study, tmp_path):
    path = csv_of(tmp_path / "returns.csv", form())
    assert run(study, "import", str(path), str(path), "--timepoint", "4m", "--replaces", "x").exit_code == 2


def test_nothing_that_is_not_an_id_is_shown_in_its_place(study, tmp_path):
    result = run(
        study,
        "import",
        str(csv_of(tmp_path / "r.csv", form(participant_id="Jo Bloggs"))),
        "--timepoint",
        "4m",
    )
    assert result.exit_code == 13
    assert "Bloggs" not in result.output
    assert (
        "`A0001` in other letters"
        in run(
            study,
            "import",
            str(csv_of(tmp_path / "r.csv", form(participant_id="a0001"))),
            "--timepoint",
            "4m",
        ).output
    )


@pytest.mark.parametrize(
    "sheets",
    [
        {"Randomisation": [["id", "arm"], ["A0001", 1]]},
        {"Other": [["Surname"], ["x"]]},
        {"Read me": [["Allocation: A0001 intervention"]]},
    ],
)
def test_the_whole_workbook_is_looked_at_because_the_whole_is_kept(study, tmp_path, sheets):
    book = openpyxl.Workbook()
    book.active.append(list(form()))
    book.active.append(list(form().values()))
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "returns.xlsx")
    with pytest.raises(SafeguardRefused):
        look_at(study, tmp_path / "returns.xlsx")


def test_questions_above_a_table_may_speak_of_treatment(study, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["knowledge of illness and treatment"])
    book.active.append(list(form()))
    book.active.append(list(form().values()))
    book.save(tmp_path / "returns.xlsx")
    assert look_at(study, tmp_path / "returns.xlsx").entry.rows == 1


def test_a_formula_that_was_never_worked_out_is_no_blank(study, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(list(form()))
    book.active.append(list(form(uls8_3="=1+1").values()))
    book.save(tmp_path / "returns.xlsx")
    assert len(look_at(study, tmp_path / "returns.xlsx").odd) == 1


@pytest.mark.parametrize("header", ["arm", "name", "Date of birth", "group"])
def test_the_register_may_hold_no_allocation_and_no_name(study, header):
    text = REGISTER.replace("status_date\n", f"status_date,{header}\n")
    (study.folder / "participants.csv").write_text(text, encoding="utf-8")
    assert run(study, "status").exit_code == 13
    assert CliRunner().invoke(cli, ["check", str(study.folder)]).exit_code != 0


@pytest.mark.parametrize(
    ("names", "rule"),
    [
        ({"uls8_99": "uls8_1"}, "unknown_item"),
        ({"uls8_1": "nowhere"}, "missing_column"),
        ({"uls8_1": "uls8_2", "uls8_3": "uls8_2"}, "column_for_two"),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused(study, tmp_path, names, rule):
    with pytest.raises(AnswersWithProblems) as error:
        look_at(study, csv_of(tmp_path / "returns.csv", form()), names)
    assert rule in {problem.rule for problem in error.value.problems}


def test_labels_of_a_file_that_contradict_the_definition_are_refused(study, tmp_path):
    frame = pl.DataFrame([{**form(), "interview_date": None}]).cast({"interview_date": pl.String})
    labels = {1: "Often", 2: "Sometimes", 3: "Rarely", 4: "Never"}
    pyreadstat.write_sav(frame, tmp_path / "returns.sav", variable_value_labels={"uls8_1": labels})
    with pytest.raises(AnswersWithProblems, match="labels 1 as `Often`, which is 4"):
        look_at(study, tmp_path / "returns.sav")


@pytest.mark.parametrize("id", [1001.6, 9.4e19])
def test_a_number_that_is_no_id_is_refused_and_not_shown(study, tmp_path, id):
    book = openpyxl.Workbook()
    book.active.append(list(form()))
    book.active.append(list(form(participant_id=id).values()))
    book.save(tmp_path / "returns.xlsx")
    with pytest.raises(AnswersWithProblems, match="a number that is no id") as error:
        look_at(study, tmp_path / "returns.xlsx")
    assert str(id)[:3] not in str(error.value)


def test_a_replacement_can_be_taken_back_and_a_mapping_put_right(study, tmp_path):
    one = csv_of(tmp_path / "one.csv", form(uls8_1=1))
    two = csv_of(tmp_path / "two.csv", form(uls8_1=2))
    first = ("import", str(one), "--timepoint", "4m")
    assert run(study, *first).exit_code == 0
    assert run(study, "import", str(two), "--timepoint", "4m", "--replaces", "one.csv").exit_code == 0
    assert run(study, *first, "--replaces", "two.csv").exit_code == 0
    assert read_responses(study).answers["4m", "uls8"].frame["uls8_1"].to_list() == [1.0]
    swapped = ("--map", "uls8_1=uls8_2", "--map", "uls8_2=uls8_1", "--replaces", "one.csv")
    assert run(study, *first, *swapped).exit_code == 0
    assert read_responses(study).answers["4m", "uls8"].frame["uls8_1"].to_list() == [2.0]


def test_equal_files_in_one_command_are_one_file(study, tmp_path):
    paths = [str(csv_of(tmp_path / name, form())) for name in ("one.csv", "two.csv")]
    assert run(study, "import", *paths, "--timepoint", "4m").exit_code == 0
    assert read_responses(study).answers["4m", "uls8"].frame.height == 1


def test_one_table_is_not_two_timepoints(study, tmp_path):
    whole = {name: value for name, value in form().items() if not name.startswith(("eq5d", "wb_"))}
    path = csv_of(tmp_path / "returns.csv", whole)
    assert run(study, "import", str(path), "--timepoint", "4m").exit_code == 0
    assert run(study, "import", str(path), "--timepoint", "18m").exit_code == 12


def test_a_folder_that_cannot_be_written_is_said_to_be_one(study, tmp_path, monkeypatch):
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "study")

    path = csv_of(tmp_path / "returns.csv", form())
    monkeypatch.setattr("surveys.durable._write_new", denied)
    result = run(study, "import", str(path), "--timepoint", "4m")
    assert result.exit_code == 11
    assert "permission denied" in result.stderr
