"""What an import found, assumed and changed is shown; what only a person can decide waits for one; a dry run writes nothing."""

from __future__ import annotations

import json

import polars as pl
import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.imports.decisions import DECISIONS
from surveys.record import ledger
from surveys.record.sources import sources
from tests.surveys.conftest import csv_of, everything_in, form

WINDOWS = "unknown_encoding"


def run(study, *words):
    return CliRunner().invoke(
        cli, ["import", *map(str, words), "--timepoint", "4m", "--study", str(study.folder)]
    )


def western(path, *forms):
    """A file as Excel saves it in Western Europe, with a name of a workbook reader in it that is not ASCII."""
    csv_of(path, *forms)
    path.write_bytes(path.read_text(encoding="utf-8").replace("INT01", "ZOË").encode("cp1252"))
    return path


def said_of(study):
    (data,) = (study.folder / "reports" / "imports").glob("*.json")
    return json.loads(data.read_bytes())


def test_every_row_and_cell_of_a_file_is_accounted_for(study, tmp_path):
    forms = [form(uls8_1=-9, uls8_2=None, uls8_3="3?"), form(participant_id="A0002", helpful="x")]
    done = run(study, csv_of(tmp_path / "a.csv", *[{"helpful": None, **each} for each in forms]))
    assert done.exit_code == 0, done.output
    said = said_of(study)
    counts = said["reconciliation"]
    assert (counts["rows"], counts["people"]) == (2, 2)
    assert counts["forms"]["uls8"] == 2
    assert counts["cells"] == sum(counts[each] for each in ("answered", "reasons", "odd", "blank"))
    first, second, third, *_ = [each for each in said["items"] if each["instrument"] == "uls8"]
    assert (first["answered"], first["reasons"]) == (1, {"-9": 1})
    assert (second["answered"], second["blank"], second["lowest"], second["highest"]) == (1, 1, 2, 2)
    assert (third["answered"], third["odd"]) == (1, 1)
    assert said["unused"] == ["helpful"]
    assert {each["rule"] for each in said["remarks"]} >= {"encoding", "dialect"}


def test_the_page_shows_the_same_and_no_answer_in_words(study, tmp_path):
    done = run(study, csv_of(tmp_path / "a.csv", form(uls8_3="CANARY", interview_date="CANARY-day")))
    (page,) = (study.folder / "reports" / "imports").glob("*.html")
    assert str(page) in done.output
    words = page.read_text(encoding="utf-8")
    assert "CANARY" not in words
    assert "SYNTHETIC DATA" in words
    assert "cells parted by a comma" in words


def test_what_is_to_be_decided_stops_an_import_and_says_how_to_go_on(study, tmp_path):
    before = everything_in(study.folder)
    refused = run(study, western(tmp_path / "a.csv", form()))
    assert refused.exit_code == 11
    assert "if that is right, add --accept unknown_encoding --reason TEXT" in refused.output
    assert everything_in(study.folder) == before


def test_what_a_person_accepts_is_on_record_with_the_reason_and_is_read_so_ever_after(study, tmp_path):
    path = western(tmp_path / "a.csv", form())
    done = run(study, path, "--accept", WINDOWS, "--reason", "site D saves from old Excel")
    assert done.exit_code == 0, done.output
    (source,) = sources(study)
    assert list(source.entry.accepted) == [WINDOWS]
    assert "not UTF-8" in source.entry.accepted[WINDOWS]
    assert source.entry.accepted_because == "site D saves from old Excel"
    said = said_of(study)
    assert said["accepted_because"] == "site D saves from old Excel"
    (page,) = (study.folder / "reports" / "imports").glob("*.html")
    assert DECISIONS[WINDOWS] in page.read_text(encoding="utf-8")
    assert CliRunner().invoke(cli, ["validate", "--study", str(study.folder)]).exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--accept", WINDOWS], 2, "--accept and --reason go together"),
        (["--reason", "because"], 2, "--accept and --reason go together"),
        (["--accept", "everything", "--reason", "x"], 2, "hidden_rows"),
        (["--accept", "hidden_rows", "--reason", "x"], 10, "nothing to accept as hidden_rows"),
        (["--accept", "hidden_rows", "--reason", "she was allocated to control"], 13, "allocation"),
    ],
)
def test_what_cannot_be_accepted_is_refused(study, tmp_path, words, code, said):
    done = run(study, csv_of(tmp_path / "a.csv", form()), *words)
    assert done.exit_code == code
    assert said in done.output
    assert not ledger.events(study.folder)


def test_a_decision_is_about_one_file(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", form())
    assert run(study, path, path, "--accept", WINDOWS, "--reason", "x").exit_code == 2


def test_a_dry_run_says_what_an_import_would_and_writes_nothing(study, tmp_path):
    path, before = csv_of(tmp_path / "a.csv", form()), everything_in(study.folder)
    dry = run(study, path, "--dry-run")
    assert dry.exit_code == 0
    assert everything_in(study.folder) == before
    done = run(study, path)
    for line in dry.output.splitlines()[:-1]:
        assert line in done.output
    assert dry.output.splitlines()[-1] == "Nothing was written: --dry-run."


def test_a_dry_run_of_a_file_that_would_be_refused_is_refused(study, tmp_path):
    dry = run(study, csv_of(tmp_path / "a.csv", form(participant_id="Z9999")), "--dry-run")
    assert dry.exit_code == 13


def test_dates_and_texts_are_counted_without_their_values(study, tmp_path):
    run(study, csv_of(tmp_path / "a.csv", form(), form(participant_id="A0002", interview_date="not a day")))
    (date,) = [each for each in said_of(study)["items"] if each["item"] == "interview_date"]
    assert (date["answered"], date["odd"], date["lowest"]) == (1, 1, None)


def test_a_file_of_people_with_the_same_answers_has_one_different_value(study, tmp_path):
    path = csv_of(tmp_path / "a.csv", form(), form(participant_id="A0002"))
    run(study, path)
    frame = pl.read_csv(path)
    (item,) = [each for each in said_of(study)["items"] if each["item"] == "uls8_1"]
    assert (item["distinct"], item["column"]) == (frame["uls8_1"].n_unique(), "uls8_1")


def test_a_terminal_shows_every_warning_and_the_first_notes(study, tmp_path):
    spaced = {f"uls8_{n}": f" {n % 4 + 1}" for n in range(1, 9)}
    done = run(study, csv_of(tmp_path / "a.csv", form(**spaced)))
    assert "uls8_1: blanks around what stands in 1 cell, first in row 2: not kept" in done.output
    assert "uls8_8: blanks" not in done.output
    assert "and 4 more notes" in done.output


def test_a_proposal_for_a_file_in_windows_letters_needs_the_same_decision(study, tmp_path):
    renamed = {name.replace("uls8_8", "ULS-8 q08"): value for name, value in form().items()}
    path = western(tmp_path / "a.csv", renamed)
    assert run(study, path, "--propose", "a").exit_code == 11
    assert run(study, path, "--propose", "a", "--accept", WINDOWS, "--reason", "old Excel").exit_code == 0
