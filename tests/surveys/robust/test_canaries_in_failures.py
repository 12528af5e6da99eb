"""Every way to be refused or to fail, on files that hold what names a person: none of it is shown or left behind.

What somebody types on the command line may be said back to them, as an id or a value that is not known; the
words of a file never are.
"""

import errno
import os
import subprocess
import sys

import pytest

from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in, form
from tests.surveys.robust import planted
from tests.surveys.robust.canaries import (
    BIRTHDAYS,
    EMAILS,
    NAMES,
    NHS_NUMBERS,
    PHONES,
    POSTCODES,
    canaries_in,
)
from tests.surveys.robust.planted import NOTE
from tests.surveys.robust.test_canaries import AT, leaks, place, tell

__all__ = ["place", "tell"]
CORRECT = ("correct", "A0001", "4m", "uls8_1", "--reason", "keying", "--source", "form", "--study", "study")


@pytest.fixture
def study(place):
    """A study with one file of words for codes, and a folder for what comes next."""
    (place / "in").mkdir()
    found = open_study(planted.planted_study(place / "study"))
    bring_in(found, csv_of(place / "in" / "words.csv", form(**planted.IN_CELLS)))
    return found


def text(path, words, encoding="utf-8"):
    path.write_bytes(words.encode(encoding))


HEADER = "participant_id,interview_date,uls8_1,remarks\n"
FILES = {
    "a workbook cut short": ("cut.xlsx", 11, lambda path: path.write_bytes(planted.planted_workbook(path).read_bytes()[:-900])),
    "no workbook": ("none.xlsx", 11, lambda path: text(path, NOTE)),
    "an SPSS file cut short": ("cut.sav", 11, lambda path: path.write_bytes(planted.planted_spss(path).read_bytes()[:700])),
    "a short row": ("short.csv", 11, lambda path: text(path, f"{HEADER}A0001,{NAMES[0]}\n")),
    "broken quotes": ("quotes.csv", 11, lambda path: text(path, f'{HEADER}A0001,,2,"{NAMES[1]}" {POSTCODES[0]}\n')),
    "not UTF-8": ("latin.csv", 11, lambda path: text(path, f"{HEADER}A0001,,2,caf\u00e9 {NAMES[2]}\n", "latin-1")),
    "no header": ("headless.csv", 11, lambda path: text(path, f"A0001,{NAMES[3]},{PHONES[0]}\n")),
    "an unknown kind": ("words.doc", 11, lambda path: text(path, NOTE)),
    "a name for an id": ("name.csv", 13, lambda path: csv_of(path, form(participant_id=NAMES[4]))),
    "a number for an id": ("nhs.csv", 13, lambda path: csv_of(path, form(participant_id=NHS_NUMBERS[0].replace(" ", "")))),
    "a column of names": ("names.csv", 13, lambda path: csv_of(path, form(surname=NAMES[5], email=EMAILS[0]))),
    "a column of words": ("words-of.csv", 13, lambda path: csv_of(path, form(helpful=f"{PHONES[0]}, {EMAILS[0]}, {NHS_NUMBERS[0]}, {POSTCODES[0]}"))),
    "the arm": ("arm.csv", 13, lambda path: csv_of(path, form(arm=f"control {NAMES[6]}", uls8_1=NAMES[7]))),
    "an incomplete form": ("part.csv", 12, lambda path: text(path, f"{HEADER}A0001,{BIRTHDAYS[0]},{NAMES[8]},{EMAILS[1]}\n")),
}  # fmt: skip


@pytest.mark.parametrize("what", FILES)
def test_a_file_that_is_refused_is_refused_without_its_words(what, study, place, tell):
    name, code, make = FILES[what]
    make(place / "in" / name)
    before = everything_in(study.folder)
    told = tell("import", f"in/{name}", *AT)
    assert (told.code, list(leaks(told, place))) == (code, [])
    assert everything_in(study.folder) == before


REGISTERS = {
    "status": f"A0001,A,2014-10-31,moved to {POSTCODES[1]},\n",
    "site": f"A0001,{NAMES[9]},2014-10-31,active,\n",
    "id": f"{NAMES[10]},A,2014-10-31,active,\n" * 2,
    "randomised": f"A0001,A,{NAMES[11]},active,{BIRTHDAYS[1]}\n",
    "names": f"A0001,A,2014-10-31,active,,{NAMES[12]}\n",
}


@pytest.mark.parametrize("field", REGISTERS)
@pytest.mark.parametrize("command", ["check", "status"])
def test_a_register_that_is_refused_is_refused_without_its_words(command, field, study, place, tell):
    header = "id,site,randomised,status,status_date" + (",surname" if field == "names" else "")
    text(study.folder / "participants.csv", f"{header}\n{REGISTERS[field]}")
    told = tell(*(("check", "study") if command == "check" else ("status", "--study", "study")))
    assert (told.code, list(leaks(told, place))) == (
        13 if (command, field) == ("status", "names") else 10,
        [],
    )


STUDIES = {
    "a field that is not known": f"{planted.STUDY}contact: {NOTE}\n",
    "notes that are no list": f"{planted.STUDY}notes: {NOTE}\n",
    "broken YAML": f"{planted.STUDY}notes: [{NOTE}\n",
}


@pytest.mark.parametrize("what", STUDIES)
def test_a_study_file_that_is_refused_is_refused_without_its_words(what, study, place, tell):
    text(study.folder / "study.yaml", STUDIES[what])
    told = tell("check", "study")
    assert (told.code, list(leaks(told, place))) == (10, [])


WORDS = {
    "a wrong old value": (*CORRECT, "--from", "3", "--to", "2"),
    "no code for a new value": (*CORRECT, "--from", planted.IN_CELLS["uls8_1"], "--to", NAMES[13]),
    "no code for an old value": (*CORRECT, "--from", NAMES[13], "--to", "2"),
    "a mapping to no column": ("import", "in/words.csv", "--map", f"uls8_1={NAMES[14]}", *AT),
    "a mapping of no item": ("import", "in/words.csv", "--map", f"loneliness={NAMES[14]}", *AT),
    "words for codes, scored alone": ("score", "in/words.csv", "--instrument", "uls8", "--out", "scored.csv"),
    "a list that is none": ("queries", "answer", "in/words.csv", "--study", "study"),
    "decisions that are none": ("compare", "--adjudicated", "in/words.csv", "--study", "study"),
    "a pair that is one": (*("compare", "in/words.csv", "in/words.csv", "--keyers", "AB,CD"), *AT),
    "nobody to acknowledge": (*("risk", "acknowledge", "A0001", "4m", "uls8_1"),
                              *("--action", "other", "--note", NOTE, "--study", "study")),
    "nothing to redact": ("redact", "0123456789ab", "note", "--reason", NOTE, "--study", "study"),
}  # fmt: skip


@pytest.mark.parametrize("what", WORDS)
def test_a_command_that_is_refused_is_refused_without_the_words_of_a_cell(what, study, place, tell):
    before = everything_in(study.folder)
    told = tell(*WORDS[what])
    assert told.code in (10, 11, 12, 13)
    assert list(leaks(told, place)) == []
    assert everything_in(study.folder) == before


COMMANDS = {
    "import": ("import", "in/notes.xlsx", *AT),
    "correct": (*CORRECT, "--from", planted.IN_CELLS["uls8_1"], "--to", "2", "--note", NOTE),
    "validate": ("validate", "--study", "study"),
    "queries": ("queries", "export", "--study", "study"),
    "score": ("score", "--study", "study"),
    "score alone": (*("score", "in/words.csv", "--instrument", "uls8"),
                    *("--undeclared", "leave-missing", "--out", "scored.xlsx")),
    "release": ("release", "--study", "study"),
    "schedule": ("schedule", "--timepoint", "4m", "--participant", "A0001", "--study", "study"),
}  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_leaves_nothing_and_shows_nothing(command, study, place, tell, monkeypatch):
    planted.planted_workbook(place / "in" / "notes.xlsx")
    before = everything_in(study.folder)

    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    told = tell(*COMMANDS[command])
    assert (told.code, list(leaks(told, place))) == (11, [])
    assert everything_in(study.folder) == before
    assert {path.name for path in place.iterdir()} == {"in", "study"}


class Panic(BaseException):
    """As a library in Rust raises it: no Exception."""


@pytest.mark.parametrize("kind", [ValueError, Panic])
def test_a_mistake_of_ours_is_told_without_its_words(kind, study, place, tell, monkeypatch):
    def mistaken(*_):
        raise kind(NOTE)

    monkeypatch.setattr("surveys.derived.validate", mistaken)
    told = tell("validate", "--study", "study")
    assert (told.code, list(leaks(told, place))) == (1, [])
    assert "mistake of the toolkit" in told.said


def test_what_a_library_warns_of_is_not_shown(study, place):
    path = planted.planted_workbook(place / "in" / "notes.xlsx", beyond=True)
    reading = f"import openpyxl; openpyxl.load_workbook({str(path)!r})"
    warned = subprocess.run([sys.executable, "-c", reading], capture_output=True, text=True, check=True)
    assert canaries_in(warned.stderr), "the library's warning holds what stands in the cell"
    importing = "from surveys.cli import main; main()"
    command = [sys.executable, "-c", importing, *COMMANDS["import"]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, canaries_in(done.stdout + done.stderr)) == (11, set())
    assert "two readers read as two things" in done.stderr
