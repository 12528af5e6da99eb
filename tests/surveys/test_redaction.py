"""Personal data that came in by mistake is gone, for good and on record, and everything else can still be proved."""

import hashlib
import json
import os
import re
import shutil
import time

import openpyxl
import pytest
from click.testing import CliRunner

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.cli import cli
from surveys.derived import Derived
from surveys.record import ledger
from surveys.record.audit import audit
from surveys.record.event_files import content_of
from surveys.record.rebuild import rebuild
from surveys.record.redaction import Plan, plan_for_file, plan_for_text, redact, undone
from surveys.record.sources import sources
from surveys.refusals import AnswersWithProblems, Refusal, SafeguardRefused
from surveys.study import open_study
from tests.surveys.conftest import bring_in, csv_of, everything_in
from tests.surveys.small_store import (
    WORDS,
    copy_of,
    correct,
    full_store,
    merge,
    new_store,
    replace_file,
    row,
    take_out,
)
from tests.surveys.test_double_entry import compare
from tests.surveys.test_kill import KILLED
from tests.surveys.test_kill import run as run_until

NOTE = "corrections.0.note"


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return full_store(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def store(whole, tmp_path):
    shutil.copytree(whole.folder, tmp_path / "study")
    return open_study(tmp_path / "study")


def run(study, *words):
    return CliRunner().invoke(cli, ["redact", *words, "--study", str(study.folder)])


def first_correction(study):
    return next(event for event in ledger.events(study.folder) if event.kind == "correction")


def redactions(study):
    return [event for event in ledger.events(study.folder) if event.kind == "redaction"]


def kept(study):
    """Every file of ledger and sources."""
    return everything_in(study.folder / "ledger") | everything_in(study.folder / "sources")


def answers(study):
    return {key: list(map(Row, each.frame.rows())) for key, each in Derived(study).responses.answers.items()}


class Row(tuple):
    """A row in which a cell that is no number is the same as itself."""

    def __eq__(self, other):
        return repr(tuple(self)) == repr(tuple(other))

    __hash__ = tuple.__hash__


def taken_out(study, field=NOTE, event=None):
    return redact(study, plan_for_text(study, (event or first_correction(study)).id, field), "a name in it")


# Words in an event.


def test_the_words_are_gone_and_the_record_is_whole(store):
    event, before, now = first_correction(store), answers(store), kept(store)
    assert any(WORDS.encode() in content for content in now.values())
    said = run(store, event.id[:12], NOTE, "--reason", "a name in a note")
    assert said.exit_code == 0
    assert WORDS not in said.output
    assert not [name for name, content in kept(store).items() if b"Canary" in content]
    assert len(kept(store).keys() ^ now.keys()) == 1  # the redaction's own
    assert answers(store) == before
    assert audit(store, [event.id[:12]]).undone == ()
    again = first_correction(store)
    assert (again.id, again.at, again.by, again.parents) == (event.id, event.at, event.by, event.parents)
    assert again.body["corrections"][0] == {**event.body["corrections"][0], "note": "[redacted]"}


def test_the_redaction_is_on_record_with_who_when_which_field_and_why(store, monkeypatch):
    monkeypatch.setenv("SURVEYS_USER", "data.manager")
    event = first_correction(store)
    made = taken_out(store)
    assert (made.kind, made.by, made.body["reason"]) == ("redaction", "data.manager", "a name in it")
    (told,) = made.body["events"]
    assert (told["event"], told["fields"]) == (event.id, {NOTE: "[redacted]"})


def test_every_other_change_of_a_redacted_event_is_still_found(store):
    event = first_correction(store)
    taken_out(store)
    path = ledger.files(store.folder)[event.id].path
    content = path.read_bytes()
    for place in range(len(content)):
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        with pytest.raises(Refusal):
            ledger.events(store.folder)


def test_without_its_redaction_a_redacted_event_is_a_changed_one(store):
    made = taken_out(store)
    ledger.files(store.folder)[made.id].path.unlink()
    with pytest.raises(Refusal, match="content was changed"):
        ledger.events(store.folder)


def test_the_same_words_in_another_event_go_with_them(store):
    correct(store, "sws4_1", "1", "0", note=WORDS)
    made = taken_out(store)
    assert len(made.body["events"]) == 2
    assert not [name for name, content in kept(store).items() if b"Canary" in content]


def test_the_reason_of_a_redaction_can_be_redacted_too(store):
    made = redact(store, plan_for_text(store, first_correction(store).id, NOTE), "named Jane Canary")
    taken_out(store, "reason", made)
    assert not [name for name, content in kept(store).items() if b"Canary" in content]
    assert audit(store, []).undone == ()


def test_words_are_redacted_once(store):
    event = first_correction(store)
    taken_out(store)
    before = everything_in(store.folder)
    assert "Redacted before" in run(store, event.id, NOTE, "--reason", "again").stderr
    assert everything_in(store.folder) == before


@pytest.mark.parametrize(
    "field", ["corrections.0.reason", "corrections.0.old", "corrections.0.nota", "kind", "corrections"]
)
def test_a_field_that_is_no_free_text_is_refused_with_those_that_are(store, field):
    before = everything_in(store.folder)
    said = run(store, first_correction(store).id, field, "--reason", "x")
    assert said.exit_code == 10
    assert WORDS not in said.output
    assert NOTE in said.stderr
    assert everything_in(store.folder) == before


@pytest.mark.parametrize("id", ["00000000", ""])
def test_an_event_that_is_not_there_is_refused(store, id):
    assert run(store, id, NOTE, "--reason", "x").exit_code in (2, 10)


@pytest.mark.parametrize(
    "words",
    [(), ("abc",), ("--file", "x", "abc", "note"), ("abc", "note", "--reason", " "), ("--file", "x")],
)
def test_a_redaction_states_what_and_why(store, words):
    more = () if "--reason" in words or words == ("--file", "x") else ("--reason", "x")
    assert run(store, *words, *more).exit_code == 2


def test_a_number_that_may_be_somebodys_can_go_and_a_code_that_is_the_same_stays(tmp_path):
    study = new_store(tmp_path / "study")
    bring_in(study, csv_of(tmp_path / "a.csv", row(sws4_3=7)))
    correct(study, "sws4_3", "7", "3", note="3")
    correct(study, "sws4_3", "3", "2", note="07700 900123")
    correct(study, "interviewer", "blank", "07700900123")
    correct(study, "interviewer", "07700900123", "INT01")
    for event, field in (
        (first_correction(study), NOTE),
        (ledger.events(study.folder)[2], NOTE),
        (ledger.events(study.folder)[4], "corrections.0.old"),
    ):
        taken_out(study, field, event)
    (first, *_) = [each.body["corrections"][0] for each in study.events() if each.kind == "correction"]
    assert (first["old"], first["new"], first["note"]) == ("7", "3", "[redacted]")
    assert not [name for name, content in kept(study).items() if b"900123" in content]
    assert answers(study)["4m", "sws4"][0][-2:] == (2.0, 3.0)


def test_a_batchs_and_a_sheets_name_can_go_once_no_answer_needs_it(tmp_path):
    study = new_store(tmp_path / "study")
    for number, sheet in enumerate(("Jane Canary", "Answers")):
        book = openpyxl.Workbook()
        book.active.title = sheet
        book.active.append(list(row()))
        book.active.append(list(row().values()))
        book.save(tmp_path / f"{number}.xlsx")
    bring_in(study, tmp_path / "0.xlsx")
    event = ledger.events(study.folder)[0]
    with pytest.raises(SafeguardRefused, match="answers rest on"):
        plan_for_text(study, event.id, "files.0.sheet")
    replace_file(study, tmp_path / "1.xlsx", "0.xlsx")
    before = answers(study)
    taken_out(study, "files.0.sheet", event)
    compare(
        study,
        csv_of(tmp_path / "Jane Canary.csv", row("A0002")),
        csv_of(tmp_path / "b.csv", row("A0002", sws4_1=0)),
    )
    taken_out(study, "batch", ledger.events(study.folder)[-1])
    taken_out(study, "first.file", ledger.events(study.folder)[-2])
    assert not [path for path, text in kept(study).items() if path.endswith(".json") and b"Canary" in text]
    assert before["4m", "sws4"][0] in answers(study)["4m", "sws4"]


def test_a_reason_that_tells_the_arm_is_refused(store):
    before = everything_in(store.folder)
    said = run(store, first_correction(store).id, NOTE, "--reason", "says control, the arm allocated")
    assert said.exit_code == 13
    assert everything_in(store.folder) == before


def test_words_that_answers_rest_on_are_refused(store):
    text = {"old": "2?", "new": "2"}
    event = next(
        each for each in store.events() if each.body.get("corrections", [{}])[0].get("old") == text["old"]
    )
    before = everything_in(store.folder)
    with pytest.raises(SafeguardRefused, match="answers rest on"):
        plan_for_text(store, event.id, "corrections.0.old")
    assert everything_in(store.folder) == before


def test_an_old_value_can_go_once_a_clean_file_has_come(tmp_path):
    study = new_store(tmp_path / "study")
    bring_in(study, csv_of(tmp_path / "a.csv", row(interviewer="Jane Canary")))
    correct(study, "interviewer", "Jane Canary", "INT01")
    replace_file(study, csv_of(tmp_path / "a2.csv", row(interviewer="INT01")), "a.csv")
    before = answers(study)
    taken_out(study, "corrections.0.old")
    redact(study, plan_for_file(study, "a.csv"), "a name in it")
    assert answers(study) == before
    assert not [name for name, content in kept(study).items() if b"Canary" in content]
    assert audit(study, []).redacted == 1


def test_a_files_name_goes_from_every_event_and_its_rows_stay_what_they_were(tmp_path):
    study = new_store(tmp_path / "study")
    bring_in(study, csv_of(tmp_path / "Jane Canary.csv", row(sws4_3=7), row("A0002"), row("A0002")))
    bring_in(study, csv_of(tmp_path / "other.csv", row("A0003")))
    correct(study, "sws4_3", "7", "3", file="Jane Canary.csv", row=2)  # type: ignore[arg-type]
    take_out(study, "Jane Canary.csv", 4, "A0002")
    forms = {(each[0], each[3]) for each in answers(study)["4m", "sws4"]}
    event = ledger.events(study.folder)[0]
    taken_out(study, "files.0.file", event)
    assert not [name for name, content in kept(study).items() if b"Canary" in content]
    assert {(each[0], each[3]) for each in answers(study)["4m", "sws4"]} == forms
    assert Derived(study).responses.answers["4m", "sws4"].frame["sws4_3"].to_list() == [3.0, 0.0, 0.0]
    (name,) = {source.file for source in sources(study)} - {"other.csv"}
    assert re.fullmatch(r"\[redacted\] [0-9a-f]{12}\.csv", name)


# A kept file.


def test_a_file_that_was_replaced_is_gone_and_the_record_is_whole(store, tmp_path):
    replace_file(store, csv_of(tmp_path / "again.csv", row()), "returns.csv")
    sha256 = ledger.events(store.folder)[0].body["files"][0]["sha256"]
    before = answers(store)
    assert run(store, "--file", "returns.csv", "--reason", "a column of names").exit_code == 0
    assert not list((store.folder / "sources").glob(f"{sha256}*"))
    found = audit(store, [])
    assert (found.sources, found.redacted, found.undone) == (1, 1, ())
    assert answers(store) == before
    (first, *_) = rebuild(store)
    assert first.cannot == "returns.csv was redacted since"
    said = CliRunner().invoke(cli, ["audit", "A0002", "--study", str(store.folder)]).stdout
    assert "were redacted, and what they held cannot be told: returns.csv" in said


def test_a_file_that_was_taken_out_whole_is_gone_and_cannot_be_put_back(tmp_path):
    study = new_store(tmp_path / "study")
    bring_in(study, csv_of(tmp_path / "a.csv", row()))
    bring_in(study, csv_of(tmp_path / "b.csv", row("A0002")))
    take_out(study, "a.csv", 0, reason="other_file")
    redact(study, plan_for_file(study, "a.csv"), "of another study")
    assert [each[0] for each in answers(study)["4m", "sws4"]] == ["A0002"]
    assert audit(study, []).sources == 1
    with pytest.raises(AnswersWithProblems, match="was redacted"):
        take_out(study, "a.csv", 0, reason="restored")


def test_a_file_that_was_redacted_cannot_come_in_again(store, tmp_path):
    replace_file(store, csv_of(tmp_path / "again.csv", row()), "returns.csv")
    redact(store, plan_for_file(store, "returns.csv"), "names")
    before = everything_in(store.folder)
    with pytest.raises(Refusal, match="a file that was redacted"):
        bring_in(store, _returns(tmp_path))
    assert everything_in(store.folder) == before


def _returns(tmp_path):
    """The very bytes of the store's file."""
    people = [row("A0001", sws4_3=7), row("A0002", sws4_1="2?"), row("A0003"), row("A0003")]
    return csv_of(tmp_path / "returns.csv", *people)


def test_a_file_that_is_in_use_is_refused_with_the_way_out(store):
    before = everything_in(store.folder)
    said = run(store, "--file", "returns.csv", "--reason", "names")
    assert said.exit_code == 13
    assert "--replaces" in said.stderr
    assert everything_in(store.folder) == before


def test_the_studys_own_file_as_it_was_at_a_release_can_go_once_it_is_another(store):
    path = store.folder / "participants.csv"
    (old,) = [each for each in (store.folder / "sources").iterdir() if each.read_bytes() == path.read_bytes()]
    assert run(store, "--file", old.stem[:12], "--reason", "x").exit_code == 13
    path.write_text(path.read_text(encoding="utf-8").replace("B0001", "B0009"), encoding="utf-8")
    assert run(store, "--file", old.stem[:12], "--reason", "x").exit_code == 0
    assert not old.exists()
    assert audit(store, []).redacted == 1


@pytest.mark.parametrize("name", ["nothing.csv", "ffffffffff", "a.csv"])
def test_a_file_that_is_not_there_or_there_twice_is_refused(tmp_path, name):
    study = new_store(tmp_path / "study")
    copies = [copy_of(study, tmp_path / folder) for folder in ("one", "two")]
    for n, copy in enumerate(copies):
        bring_in(copy, csv_of(copy.folder / "a.csv", row(f"A000{n + 1}")))
    for copy in copies:
        merge(study, copy)
    with pytest.raises(Refusal, match="kept files called so"):
        plan_for_file(study, name)


# Stopped, apart, and brought back.

STEP = 1 if os.environ.get("SURVEYS_FUZZ") == "1" else 5
"""Between kills: before every change of a file, or of every fifth."""


@pytest.mark.parametrize("what", ["words", "a file"])
def test_a_redaction_killed_anywhere_leaves_a_whole_record_and_is_finished_by_the_same_command(
    store, tmp_path, what
):
    correct(store, "sws4_1", "1", "0", note=WORDS)  # two events to rewrite
    replace_file(store, csv_of(tmp_path / "again.csv", row()), "returns.csv")
    words = (first_correction(store).id, NOTE) if what == "words" else ("--file", "returns.csv")
    command = ("redact", *words, "--reason", "a name", "--study")
    before, kills, states = answers(store), 0, set()
    while True:
        study = copy_of(store, tmp_path / f"{kills}")
        ended = run_until(kills + 1, *command, study.folder)
        audit(study, [])
        assert answers(study) == before
        states.add((len(redactions(study)), len(undone(study))))
        if ended != KILLED:
            break
        kills += STEP
        assert run_until(10_000, *command, study.folder) == 0
        assert (len(redactions(study)), undone(study)) == (1, [])
        shutil.rmtree(study.folder)
    assert kills >= 6
    if STEP == 1:
        assert states >= ({(0, 0), (1, 2), (1, 1), (1, 0)} if what == "words" else {(0, 0), (1, 1), (1, 0)})


def test_two_people_who_redact_one_event_apart_have_it_redacted_together(tmp_path):
    study = new_store(tmp_path / "new")
    bring_in(study, csv_of(tmp_path / "a.csv", row()))
    made = record(
        study,
        [
            Correction("A0001", "4m", item, old, "1", "keying", "form", note=note)
            for item, old, note in (("sws4_2", "2", "Jo Canary"), ("sws4_4", "3", "Al Canary"))
        ],
    )
    other = copy_of(study, tmp_path / "other")
    taken_out(study, "corrections.0.note", made)
    taken_out(other, "corrections.1.note", made)
    merge(study, other)
    assert audit(study, []).undone != ()
    redact(study, Plan({}, {}), "both")
    assert not [name for name, content in kept(study).items() if b"Canary" in content]
    assert audit(study, []).undone == ()


@pytest.mark.parametrize("what", ["words", "a file"])
def test_what_a_backup_brought_back_is_told_and_goes_again(store, tmp_path, what):
    replace_file(store, csv_of(tmp_path / "again.csv", row()), "returns.csv")
    backup = copy_of(store, tmp_path / "backup")
    event = first_correction(store)
    words = (event.id, NOTE) if what == "words" else ("--file", "returns.csv")
    run(store, *words, "--reason", "names")
    for path in (backup.folder / "ledger").iterdir():
        shutil.copy(path, store.folder / "ledger" / path.name)
    for path in (backup.folder / "sources").iterdir():
        if not (store.folder / "sources" / path.name).exists():
            shutil.copy(path, store.folder / "sources" / path.name)
    assert len(audit(store, []).undone) == 1
    said = CliRunner().invoke(cli, ["audit", "--study", str(store.folder)])
    assert "is as it was before" in said.stderr
    assert run(store, *words, "--reason", "names").exit_code == 0
    assert audit(store, []).undone == ()
    assert len(redactions(store)) == 1


def test_files_that_may_still_hold_the_words_are_named(store, tmp_path):
    (store.folder / "reports").mkdir()
    (store.folder / "reports" / "queries.xlsx").write_bytes(b"a report")
    (store.folder / "mail.txt").write_text(f"dear all, I {WORDS}", encoding="utf-8")
    (store.folder / "plan.txt").write_text("nothing", encoding="utf-8")
    (store.folder / "ledger" / ".new.part").write_bytes(b"half")
    said = run(store, first_correction(store).id, NOTE, "--reason", "names").stderr
    named = {line.rpartition("study/")[2] for line in said.splitlines() if "may still hold" in line}
    assert {"reports/queries.xlsx", "mail.txt", "ledger/.new.part", "releases/001/receipt.json"} <= named
    assert "plan.txt" not in named


def test_a_release_that_knew_neither_the_event_nor_the_file_is_not_named(store):
    correct(store, "sws4_1", "1", "0", note="Jane Canary again")
    last = ledger.events(store.folder)[-1]
    assert "releases/001" not in run(store, last.id, NOTE, "--reason", "names").stderr


def test_a_copy_of_a_redacted_file_elsewhere_in_the_study_is_named(store, tmp_path):
    replace_file(store, csv_of(tmp_path / "again.csv", row()), "returns.csv")
    (store.folder / "returns").mkdir()
    shutil.copy(_returns(tmp_path), store.folder / "returns" / "returns.csv")
    assert "returns/returns.csv" in run(store, "--file", "returns.csv", "--reason", "names").stderr


def test_what_stopped_commands_left_behind_long_ago_goes_too(store):
    for name in ("ledger", "sources"):
        part = store.folder / name / ".left.part"
        part.write_text(WORDS, encoding="utf-8")
        os.utime(part, (time.time() - 7200,) * 2)
    run(store, first_correction(store).id, NOTE, "--reason", "names")
    assert not [name for name, content in kept(store).items() if b"Canary" in content]


def test_a_false_redaction_that_puts_an_event_after_itself_is_found(store):
    event, last = ledger.events(store.folder)[0], ledger.events(store.folder)[-1]
    path = ledger.files(store.folder)[event.id].path
    content = content_of({**json.loads(path.read_bytes()), "parents": [last.id]})
    false = {"event": event.id, "fields": {}, "sha256": hashlib.sha256(content).hexdigest()}
    ledger.append(store.folder, "redaction", {"reason": "x", "events": [false], "files": []})
    path.write_bytes(content)
    with pytest.raises(Refusal, match="come after one another"):
        ledger.events(store.folder)
