"""`surveys remind`: its files, and all that it says of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from surveys.cli import cli
from surveys.reminders.defaults import default_templates
from tests.surveys.followup.reminding import SAYS_SO, study_of


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch):
    """What is flushed when is `durable.py`'s own matter."""
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


EVERY = ["A0001-4m-email.txt", "A0001-4m-letter.docx", "A0001-4m-text.txt"]


def remind(folder: Path, *words: object, on: str = "2015-03-02") -> Result:
    return CliRunner().invoke(cli, ["remind", "--study", str(folder), "--on", on, *map(str, words)])


def names_in(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


@pytest.fixture
def two(tmp_path):
    """A study of two people at two sites, both due, and the folder of their reminders."""
    folder = tmp_path / "study"
    study_of(folder, "A0001,A,2014-10-31,active,,\nB0001,B,2014-10-31,active,,")
    return folder, folder / "forms" / "reminders-2015-03-02"


def test_there_is_a_file_for_each_person_and_template_and_nothing_is_sent(two):
    folder, place = two
    done = remind(folder)
    assert done.exit_code == 0, done.output
    assert names_in(place) == [*EVERY, *(name.replace("A0001", "B0001") for name in EVERY)]
    assert "     2  letter.docx" in done.stdout
    assert "Made 6 files" in done.stderr
    assert "Nothing was sent" in done.stderr
    assert "SYNTHETIC" in done.stdout
    assert "A0001" not in done.output


@pytest.mark.parametrize(
    ("choice", "made"),
    [
        (("--site", "B", "--template", "letter"), ["B0001-4m-letter.docx"]),
        (("--site", "B", "--template", "email.txt"), ["B0001-4m-email.txt"]),
        (
            ("--template", "text", "--template", "email-appointment"),
            ["A0001-4m-text.txt", "B0001-4m-text.txt"],
        ),
    ],
)
def test_one_may_choose_whose_and_which(two, choice, made):
    folder, place = two
    assert remind(folder, *choice).exit_code == 0
    assert names_in(place) == made


def test_a_template_or_site_that_there_is_not_is_refused_with_the_nearest(two):
    folder, _ = two
    for choice, hint in ((("--template", "leter.docx"), "`letter.docx`"), (("--site", "C"), "A, B")):
        done = remind(folder, *choice)
        assert done.exit_code == 10
        assert hint in done.stderr
    assert not (folder / "forms").exists()


def test_made_again_they_are_the_same_and_a_changed_one_is_kept(two):
    folder, place = two
    assert remind(folder).exit_code == 0
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    assert remind(folder).exit_code == 0
    (place / "A0001-4m-email.txt").write_text("our own words")
    again = remind(folder)
    assert again.exit_code == 10
    assert "A0001-4m-email.txt" in again.stderr
    assert (place / "A0001-4m-email.txt").read_text() == "our own words"
    assert remind(folder, "--force").exit_code == 0
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_a_fault_in_any_template_leaves_nothing_written(two):
    folder, _ = two
    (folder / "reminders" / "text.txt").write_text(SAYS_SO + "\n{{ neme }}", encoding="utf-8")
    (folder / "reminders" / "letter.docx").write_bytes(b"no zip")
    done = remind(folder)
    assert done.exit_code == 11
    assert "text.txt:2" in done.stderr
    assert "not a readable Word file" in done.stderr
    assert not (folder / "forms").exists()


def test_a_letter_made_before_somebody_died_is_pointed_out(two):
    folder, place = two
    assert remind(folder).exit_code == 0
    register = folder / "participants.csv"
    died = register.read_text().replace("B,2014-10-31,active,,", "B,2014-10-31,died,2015-03-01,")
    register.write_text(died)
    (place / "notes-4m-of-mine.txt").write_text("not a reminder of ours")
    done = remind(folder, "--site", "A")
    assert "3 files" in done.stderr
    assert "B0001-4m-letter.docx" in done.stderr
    assert "A0001-4m-letter.docx" not in done.stderr
    assert "notes" not in done.stderr


def test_words_that_the_study_has_to_put_in_are_asked_for(two):
    folder, _ = two
    assert "[WRITE HERE" in remind(folder, "--template", "text").stderr
    template = folder / "reminders" / "text.txt"
    template.write_text(template.read_text().replace("[WRITE HERE: number]", "the number on our card"))
    assert "[WRITE HERE" not in remind(folder, "--template", "text", "--force").stderr


def test_what_is_filled_is_never_put_among_the_templates(two):
    folder, _ = two
    before = names_in(folder / "reminders")
    done = remind(folder, "--out", folder / "forms" / ".." / "reminders")
    assert done.exit_code == 10
    assert names_in(folder / "reminders") == before


def test_letters_for_a_day_that_is_past_say_so(two):
    folder, _ = two
    assert "which is past" in remind(folder).stderr
    assert "which is past" not in remind(folder, on="2100-01-01").stderr


def test_where_nobody_is_due_nothing_is_written(two):
    folder, _ = two
    done = remind(folder, on="2014-11-05")
    assert done.exit_code == 0
    assert "Nobody is to be reminded" in done.stderr
    assert not (folder / "forms").exists()


def test_a_study_without_templates_is_told_how_to_get_them_and_keeps_its_own(study):
    done = remind(study.folder)
    assert done.exit_code == 10
    assert "--make-templates" in done.stderr
    own = study.folder / "reminders" / "text.txt"
    own.parent.mkdir()
    own.write_text("our own")
    assert remind(study.folder, "--make-templates").exit_code == 0
    assert set(names_in(own.parent)) == set(default_templates())
    assert own.read_text() == "our own"


def test_what_programs_leave_beside_templates_is_none(two):
    folder, place = two
    for name in ("~$letter.docx", ".text.txt", "readme.TXT", "Thumbs.db"):
        (folder / "reminders" / name).write_bytes(b"{{")
    assert remind(folder).exit_code == 0
    assert len(names_in(place)) == 6
