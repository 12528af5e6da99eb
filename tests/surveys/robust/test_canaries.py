"""What names a person comes in by mistake, and goes no further: not to a terminal, a log, a temporary file, or
to anybody else.

By design shown are: names of files and sheets, headings of columns, and coded values. By design the study's
own staff see the words of a cell in the validation page, the query list, and a history written with --out;
these are for their owner only. The file that is scored alone keeps its own columns, as its owner made it.
"""

import os
import stat
import sys
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from surveys import cli
from surveys.record.ledger import events
from tests.surveys.robust import planted
from tests.surveys.robust.canaries import CANARIES, canaries_in, canaries_in_file
from tests.surveys.robust.planted import NOTE


@dataclass(frozen=True)
class Told:
    """What a command was, how it ended, what it said, and the temporary files and folders that it made."""

    words: tuple[str, ...]
    code: int
    said: str
    temporary: tuple[str, ...]


MADE: list[str] = []


def note_temporary(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("tempfile.mkstemp", "tempfile.mkdtemp"):
        MADE.append(str(arguments[0]))


sys.addaudithook(note_temporary)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder to work in, with another for the system's temporary files."""
    for name in ("work", "temporary"):
        (tmp_path / name).mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("SURVEYS_USER", "tester")
    monkeypatch.delenv("SURVEYS_TRACEBACK", raising=False)
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def tell(place, monkeypatch, capfd):
    """Run a command as the console does, and give back all that came of it."""

    def told(*words: object) -> Told:
        monkeypatch.setattr(sys, "argv", ["surveys", *map(str, words)])
        MADE.clear()
        capfd.readouterr()
        with warnings.catch_warnings(), pytest.raises(SystemExit) as ended:
            cli.main()
        said = "".join(capfd.readouterr())
        temporary = tuple(path for path in MADE if path.startswith(str(place.parent / "temporary")))
        return Told(tuple(map(str, words)), int(ended.value.code or 0), said, temporary)

    return told


def leaks(told: Told, place: Path) -> Iterator[str]:
    """What a command let out: on the terminal, in a temporary file, or in the folder it was run in."""
    name = " ".join(told.words[:2])
    for canary in sorted(canaries_in(told.said)):
        yield f"{name} says `{canary}`"
    for path in told.temporary:
        yield f"{name} makes {Path(path).name} in the system's temporary folder"
    for path in (place.parent / "temporary").iterdir():
        yield f"{name} leaves {path.name} in the system's temporary folder"
    for path in place.iterdir():
        if path.is_file() and path.suffix == ".part":
            yield f"{name} leaves {path.name}"


AT = ("--timepoint", "4m", "--study", "study")
LIFE = {
    "check": [("check", "study")],
    "register": [("register", "--all", "--study", "study"), ("register", "record", "--study", "study")],
    "schema": [("schema", "uls8", "--study", "study")],
    "schedule": [
        ("schedule", "--timepoint", "4m", "--study", "study"),
        ("schedule", "--timepoint", "4m", "--participant", "A0001", "--study", "study"),
        ("schedule", "--due", "--on", "2015-03-02", "--study", "study"),
    ],
    "workbook": [("workbook", "--timepoint", "4m", "--study", "study")],
    "contact": [
        (*("contact", "A0001", "--mode", "phone", "--outcome", "no_answer", "--on", "2015-03-01"), *AT),
        ("contact", "A0001", "--study", "study"),
    ],
    "due": [
        ("due", "--on", "2015-03-02", "--study", "study"),
        ("due", "--why", "A0001", "--study", "study"),
        *(("due", "--on", "2015-03-02", "--out", f"work.{kind}", "--study", "study")
          for kind in ("xlsx", "csv", "html", "pdf", "ics")),
    ],
    "remind": [
        ("remind", "--make-templates", "--study", "study"),
        ("remind", "--on", "2015-03-02", "--study", "study"),
    ],
    "import": [
        (*("import", "in/words.csv", "--map", f"wb_meetings={planted.HEADING}"), *AT),
        ("import", "in/notes.xlsx", "in/labels.sav", *AT),
        ("import", "in/bprs.csv", "--timepoint", "18m", "--study", "study"),
    ],
    "compare": [
        ("compare", "in/first.csv", "in/second.csv", "--timepoint", "4m", "--keyers", "AB,CD", "--study", "study"),
    ],
    "risk": [
        ("risk", "list", "--study", "study"),
        ("risk", "acknowledge", "A0001", "18m", "bprs24_4", "--action", "other", "--note", NOTE, "--study", "study"),
        ("risk", "list", "--all", "--study", "study"),
    ],
    "validate": [("validate", "--study", "study")],
    "queries": [
        ("queries", "list", "--study", "study"),
        ("queries", "export", "--out", "list.xlsx", "--study", "study"),
        ("queries", "export", "--out", "for-machines.json", "--study", "study"),
        ("queries", "answer", "filled.xlsx", "--study", "study"),
        ("queries", "list", "--state", "answered", "--study", "study"),
    ],
    "correct": [
        (*("correct", "A0001", "4m", "uls8_1", "--from", planted.IN_CELLS["uls8_1"], "--to", "3"),
         *("--reason", "other", "--source", "form", "--note", NOTE, "--study", "study")),
        (*("correct", "A0001", "4m", "interviewer", "--from", planted.IN_CELLS["interviewer"], "--to", "INT01"),
         *("--reason", "keying", "--source", "form", "--study", "study")),
    ],
    "score": [
        ("score", "--study", "study"),
        ("score", "in/alone.csv", "--instrument", "uls8", "--undeclared", "leave-missing", "--out", "scored.xlsx"),
        ("score", "in/alone.csv", "--instrument", "uls8", "--undeclared", "leave-missing", "--out", "scored.csv", "--engine", "duckdb"),
    ],
    "explain": [
        ("explain", "A0001", "4m", "uls8_total", "--study", "study"),
        ("explain", "A0001", "4m", "wb_use", "--json", "--study", "study"),
    ],
    "psychometrics": [("psychometrics", "--study", "study")],
    "report": [("report", "--study", "study")],
    "reliability": [("reliability", "in/rated.csv", "--instrument", "bprs24", "--rater", "rater")],
    "records": [
        (*("records", "in/episodes.csv", "--instrument", "acute_care", "--until", "2016-07-31"),
         *("--out", "acute-care.csv", "--study", "study")),
    ],
    "release": [("release", "--study", "study")],
    "share": [("share", "--out", "shared", "--study", "study")],
    "syntax": [("syntax", "--language", "spss", "--study", "study")],
    "verify": [("verify", "001", "--study", "study")],
    "lock": [("lock", "--reason", "all are back", "--study", "study")],
    "unblind": [
        ("unblind", "--allocation", "in/arms.csv", "--out", "unblinded", "--reason", "analysis", "--study", "study"),
    ],
    "summary": [("summary", "--arms", "in/arms.csv", "--out", "by-arm.csv", "--study", "study")],
    "audit": [
        ("audit", "--study", "study"),
        ("audit", "A0001", "--study", "study"),
        ("audit", "A0001", "4m", "uls8_1", "--study", "study"),
        ("audit", "B0001", "4m", "interview_date", "--study", "study"),
        ("audit", "--file", "words.csv", "--study", "study"),
    ],
    "rebuild": [("rebuild", "--study", "study")],
    "tracker": [
        ("tracker", "--study", "study"),
        ("tracker", "--on", "2015-03-02", "--out", "tracker.json", "--study", "study"),
    ],
    "status": [("status", "--study", "study")],
    "redact": [("redact", "EVENT", "corrections.0.note", "--reason", "a name in a note", "--study", "study")],
    "wording": [("wording", "check", "--study", "study"), ("wording", "new", "uls8", "en", "--study", "study")],
}  # fmt: skip
"""Every command that takes a study, in an order in which each has something to do."""
WITHOUT_A_STUDY = ("demo", "init", "instruments")
"""What these are given is about no person."""


def test_every_command_is_tried_or_takes_no_study():
    assert {*LIFE, *WITHOUT_A_STUDY} == set(cli.COMMANDS)


def fill_in(listed: Path, filled: Path) -> None:
    """Reply, in words that name somebody, to the first query of a list."""
    workbook = openpyxl.load_workbook(listed)
    sheet = workbook["Queries"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for name, value in {
        "Answer": "reply",
        "Reply": NOTE,
        "Answered by": "tester",
        "Answered on": "2026-01-05",
    }.items():
        sheet.cell(2, columns[name], value)
    workbook.save(filled)


@pytest.fixture
def life(place, tell):
    """All that the commands of LIFE let out, over a whole study; and the study."""
    (place / "in").mkdir()
    planted.planted_study(place / "study")
    planted.planted_csv(place / "in" / "words.csv")
    planted.planted_workbook(place / "in" / "notes.xlsx")
    planted.planted_spss(place / "in" / "labels.sav")
    planted.planted_bprs(place / "in" / "bprs.csv")
    planted.keyed_twice(place / "in")
    planted.alone(place / "in" / "alone.csv")
    planted.rated_twice(place / "in" / "rated.csv")
    planted.an_episode(place / "in" / "episodes.csv")
    planted.arms(place / "in" / "arms.csv")
    let_out, failed = [], []
    for words in (words for each in LIFE.values() for words in each):
        if "filled.xlsx" in words:
            fill_in(place / "list.xlsx", place / "filled.xlsx")
        if "EVENT" in words:
            (event,) = (
                each.id[:12] for each in events(place / "study") if NOTE in str(each.body.get("corrections"))
            )
            words = tuple(event if word == "EVENT" else word for word in words)
        told = tell(*words)
        let_out += leaks(told, place)
        if told.code not in (0, 12) or "Nothing was changed" in told.said:
            failed.append(f"{words}: {told.code}\n{told.said}")
    return let_out, failed, place


MADE_OUTSIDE = (
    "list.xlsx",
    "for-machines.json",
    "scored.xlsx",
    "tracker.json",
    "acute-care.csv",
    "by-arm.csv",
)


def others_may_read(place: Path) -> set[str]:
    """The names of files made by a command that somebody else may read."""
    made = [
        path for path in (place / "study").rglob("*") if path.is_file() and path.parent != place / "study"
    ]
    made += [place / name for name in MADE_OUTSIDE]
    made += (place / "shared").iterdir()
    return {path.name for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077}


def test_no_command_lets_out_what_names_a_person(life):
    let_out, failed, place = life
    assert failed == []
    assert let_out == []
    inputs = [
        path
        for folder in ("in", "study/sources", "study")
        for path in (place / folder).iterdir()
        if path.is_file()
    ]
    found = {canary for path in (*inputs, place / "filled.xlsx") for canary in canaries_in_file(path)}
    assert found | canaries_in(NOTE) == set(CANARIES), "every canary was somewhere"
    outputs = [
        *(place / "study" / "releases").rglob("*"),
        *(place / "study" / "reports").glob("validation-*.json"),
        *(place / "study" / "reports").glob("tracker-*.html"),
        *(place / "study" / "reports").glob("psychometrics.*"),
        *(place / "study" / "reports").glob("team-report.*"),
    ]
    outputs += [
        place / "tracker.json",
        place / "for-machines.json",
        place / "acute-care.csv",
        place / "by-arm.csv",
        place / "study" / "reports" / "scores.csv",
    ]
    outputs += (place / "study" / "forms").rglob("*")
    outputs += (place / "shared").iterdir()
    files = [path for path in outputs if path.is_file()]
    assert len(files) > 20
    assert {str(path): sorted(canaries_in_file(path)) for path in files if canaries_in_file(path)} == {}
    assert len(set(CANARIES)) == 50
    assert os.name == "nt" or others_may_read(place) == set()
