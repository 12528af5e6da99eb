"""A second release carries what is another than in the first: as a page, as a table, in its receipt, as counts."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from surveys.answers.correcting import record
from surveys.answers.corrections import Withdrawal
from surveys.cli import cli
from surveys.derived import Derived
from surveys.record.rebuild import rebuild
from surveys.record.redaction import plan_for_file, plan_for_text, redact
from surveys.refusals import Refusal
from surveys.release import release
from surveys.report.differences import page
from surveys.report.differences.page import differences_page
from surveys.report.differences.words import COUNTED, counts_in_words
from surveys.study import Study, open_study
from tests.surveys.conftest import everything_in
from tests.surveys.differences.conftest import LONELY, asleep_in, bring, correct, form


@pytest.fixture
def twice(asleep: Study, once: Path) -> Study:
    """Two releases: between them a form came in, an answer was corrected, and a file was put in place of another."""
    shutil.rmtree(asleep.folder)
    return open_study(shutil.copytree(once, asleep.folder))


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that study. Not to be changed."""
    place = tmp_path_factory.mktemp("twice")
    asleep = asleep_in(place)
    release(Derived(asleep))
    bring(asleep, place / "a&b.csv", [form("A0003", "2015-03-03", 1, 2, 1, 1, **LONELY)], "4m")
    correct(asleep, "A0001", "4m", "uls8_1", "2", "-9")
    rows = [form("A0001", "2014-10-30", 3, 0, 3, 0), form("A0002", "2014-10-30", 0, 3, 0, 0)]
    rows += [form("A0003", "2014-10-30", 1, 2, 1, 1)]
    bring(asleep, place / "better.csv", rows, "0m", replaces="first.csv")
    release(Derived(asleep))
    return asleep.folder


def folder(study: Study, number: str) -> Path:
    return study.folder / "releases" / number


def test_the_first_release_is_compared_with_none_and_the_second_says_with_which(twice):
    first, second = (everything_in(folder(twice, number)) for number in ("001", "002"))
    assert second.keys() - first.keys() == {
        "differences.csv",
        "differences.datapackage.json",
        "differences.html",
    }
    assert b'"compared_with": null' in first["receipt.json"]
    assert b"all that is another than in release 001" in second["README.txt"]


def test_the_page_has_every_row_of_the_table_and_names_its_people_and_reasons(twice):
    words = (folder(twice, "002") / "differences.html").read_text(encoding="utf-8")
    for row in csv.DictReader((folder(twice, "002") / "differences.csv").open(encoding="utf-8")):
        for name in ("participant", "variable", "new_label"):
            assert row[name].replace("_", " ") in words.replace("_", " "), row
    assert "a&amp;b.csv › row 2 came in" in words
    assert "interview, sws4, uls8" in words
    assert "-9 Refused" in words
    assert "first.csv (0m) is used no more" in words


def test_the_page_shows_what_it_has_room_for_and_says_how_much_is_left(twice, since, monkeypatch):
    correct(twice, "A0002", "4m", "uls8_1", "2", "4")
    found = since()
    monkeypatch.setattr(page, "SHOWN", 1)
    words = differences_page(twice, "003", "2026-01-01T00:00:00", found)
    assert found.counts["cells"] == 1
    correct(twice, "A0002", "4m", "uls8_2", "2", "4")
    correct(twice, "A0002", "4m", "uls8_3", "2", "4")
    more = differences_page(twice, "003", "2026-01-01T00:00:00", since())
    assert "more row" not in words
    assert "2 more rows: <code>differences.csv</code>" in more


def test_a_release_without_a_difference_says_so(asleep, since):
    words = differences_page(asleep, "002", "2026-01-01T00:00:00", since())
    assert "No person, form, cell, score or variable is another." in words
    assert "<h2 " not in words


def test_the_terminal_says_how_much_and_of_nobody_what(asleep, tmp_path):
    release(Derived(asleep))
    correct(asleep, "A0001", "4m", "uls8_1", "2", "4")
    said = CliRunner().invoke(cli, ["release", "--study", str(asleep.folder)])
    assert said.exit_code == 0, said.stderr
    assert "  against release 001: 1 cell changed, 1 score changed; see differences.html\n" in said.stderr
    assert not re.search("A000[0-9]", said.output)


def test_counts_are_said_of_one_and_of_many_and_of_none():
    assert counts_in_words(dict.fromkeys(COUNTED, 0)) == "no person, form, cell, score or variable is another"
    assert counts_in_words({"people_in": 1, "cells": 1200}) == "1 person in, 1,200 cells changed"


def test_the_same_study_elsewhere_gives_the_same_bytes(asleep, tmp_path, monkeypatch):
    release(Derived(asleep))
    correct(asleep, "A0001", "4m", "uls8_1", "2", "4")
    copy = tmp_path / "elsewhere"
    shutil.copytree(asleep.folder, copy)
    one = everything_in(release(Derived(asleep)).folder)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("SURVEYS_USER", "somebody.else")
    assert everything_in(release(Derived(open_study(copy))).folder) == one


def test_both_releases_can_be_made_again_to_the_byte(twice):
    assert [(each.what, each.differ, each.cannot) for each in rebuild(twice)] == [
        ("release 001", (), ""),
        ("release 002", (), ""),
    ]


def test_a_release_is_not_made_again_without_a_file_of_the_earlier_one_that_was_redacted_since(twice):
    redact(twice, plan_for_file(twice, "first.csv"), "names in it")
    assert [each.cannot for each in rebuild(twice)] == [
        "first.csv was redacted since",
        "first.csv, with which release 001 was made, was redacted since",
    ]


def test_a_release_is_not_made_again_where_the_name_of_a_file_was_redacted_since(twice):
    imported = next(event for event in twice.events() if "a&b.csv" in str(event.body))
    redact(twice, plan_for_text(twice, imported.id, "files.0.file"), "a name in a name")
    assert [each.cannot for each in rebuild(twice)] == ["", "the name of a file or sheet was redacted since"]


def test_a_redacted_note_keeps_no_release_from_being_made_again(asleep):
    release(Derived(asleep))
    event = record(
        asleep, [], [Withdrawal("4m", "second.csv", "", 3, "A0002", "other", "form", note="said by Ann")]
    )
    release(Derived(asleep))
    redact(asleep, plan_for_text(asleep, event.id, "withdrawals.0.note"), "a name")
    assert [(each.differ, each.cannot) for each in rebuild(asleep)] == [((), ""), ((), "")]


@pytest.mark.parametrize("name", ["analysis-long.sav", "analysis-long.parquet"])
def test_a_release_is_not_compared_with_one_that_was_changed(asleep, name):
    first = release(Derived(asleep)).folder
    correct(asleep, "A0001", "4m", "uls8_1", "2", "4")
    (first / name).write_bytes((first / name).read_bytes() + b" ")
    with pytest.raises(Refusal, match="not as it was released"):
        release(Derived(asleep))
    assert not folder(asleep, "002").exists()


def test_a_changed_earlier_release_keeps_a_later_one_from_being_made_again(twice):
    path = folder(twice, "001") / "analysis-long.sav"
    path.write_bytes(path.read_bytes() + b" ")
    _, second = rebuild(twice)
    assert second.cannot.endswith("001/analysis-long.sav: a file that is not as it was released")
