"""Locking the data: what is locked is what is released, and whatever changes afterwards says so and is held against it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from surveys.answers.correcting import record
from surveys.answers.corrections import Withdrawal
from surveys.cli import cli
from surveys.derived import Derived
from surveys.record import ledger
from surveys.record.event_fields import free_texts
from surveys.record.locks import lock_in_force, locks_in
from surveys.record.rebuild import rebuild
from surveys.record.redaction import plan_for_text, redact
from surveys.release import release
from surveys.study import Study
from tests.surveys.conftest import csv_of, everything_in
from tests.surveys.differences.conftest import LONELY, bring, correct, form, rewrite
from tests.surveys.test_kill import KILLED
from tests.surveys.test_kill import run as killed_at

WHY = "every interview is back"


def run(study: Study, *words: object) -> Result:
    return CliRunner().invoke(cli, [*map(str, words), "--study", str(study.folder)])


def lock(study: Study, *words: str) -> Result:
    return run(study, "lock", *words, "--reason", WHY)


@pytest.fixture
def locked(asleep: Study) -> Study:
    release(Derived(asleep))
    assert lock(asleep).exit_code == 0
    return asleep


def refused(study: Study, *words: str) -> str:
    """What the command says, which changes nothing."""
    before = everything_in(study.folder)
    said = lock(study, *words)
    assert said.exit_code == 10, said.output
    assert "Nothing was changed." in said.stderr
    assert everything_in(study.folder) == before
    return said.stderr


def test_a_lock_is_on_record_with_the_release_its_receipt_the_reason_and_who(asleep, monkeypatch):
    monkeypatch.setenv("SURVEYS_USER", "anna")
    folder = release(Derived(asleep)).folder
    before = everything_in(folder)
    said = lock(asleep)
    event = ledger.events(asleep.folder)[-1]
    noted = next(each.body for each in ledger.events(asleep.folder) if each.kind == "release")
    assert (event.kind, event.by) == ("lock", "anna")
    assert event.body == {"release": "001", "receipt_sha256": noted["receipt_sha256"], "reason": WHY}
    assert said.stderr.startswith("THE DATA ARE LOCKED at release 001: ")
    assert f"Recorded as {event.id[:12]}" in said.stderr
    assert "  open when it was released: 0 errors, " in said.stderr
    assert everything_in(folder) == before


def test_a_lock_does_not_make_the_release_out_of_date(locked):
    assert not release(Derived(locked)).new
    said = run(locked, "release").stderr
    assert "Nothing has changed since release 001" in said
    assert "The data are locked at release 001, since " in said
    assert "is not locked" not in said


def test_locking_again_records_nothing(locked):
    before = everything_in(locked.folder)
    said = lock(locked, "001")
    assert (said.exit_code, everything_in(locked.folder)) == (0, before)
    assert "at release 001 already, since " in said.stderr


def test_without_a_release_there_is_nothing_to_lock(asleep):
    assert "nothing that could be locked" in refused(asleep)


def test_a_release_that_is_not_there_is_not_locked(locked):
    said = refused(locked, "01")
    assert "no release 01; expected 001, the newest" in said
    assert "did you mean `001`?" in said


def test_an_older_release_is_not_locked(locked):
    correct(locked, "A0001", "4m", "uls8_1", "2", "4")
    release(Derived(locked))
    assert "release 001, and 002 is newer" in refused(locked, "001")


def test_what_is_not_in_the_release_cannot_be_locked(asleep, tmp_path):
    release(Derived(asleep))
    correct(asleep, "A0001", "4m", "uls8_1", "2", "4")
    assert "a release that is not of what is on record now: 1 event since; expected" in refused(asleep)
    bring(asleep, tmp_path / "third.csv", [form("A0003", "2015-03-03", 1, 2, 1, 1, **LONELY)], "4m")
    rewrite(asleep, "participants.csv", "A0004,A", "A0004,B")
    said = refused(asleep, "001")
    assert "third.csv (4m) came in; participants.csv changed; 2 events since" in said
    assert "surveys release; look at its differences; then lock that one" in said


def test_a_release_that_is_not_whole_is_not_locked(asleep):
    path = release(Derived(asleep)).folder / "codebook.html"
    path.write_bytes(path.read_bytes() + b" ")
    assert "a file that is not as it was released" in refused(asleep)


def test_a_release_that_the_ledger_does_not_have_is_not_locked_until_it_has(asleep):
    release(Derived(asleep))
    newest = max((asleep.folder / "ledger").iterdir(), key=lambda path: path.name)
    newest.unlink()  # as if the command had been killed before it could record it
    assert "a release that is not in the ledger" in refused(asleep)
    release(Derived(asleep))
    assert lock(asleep).exit_code == 0


def test_a_lock_killed_anywhere_is_on_record_once_or_not_begun(asleep):
    release(Derived(asleep))
    before, n = everything_in(asleep.folder), 1
    while killed_at(n, "lock", "--reason", WHY, "--study", asleep.folder) == KILLED:
        names = {name for name in everything_in(asleep.folder) if "/." not in name}
        assert bool(locks_in(asleep.events())) == (names != set(before))
        n += 1
    assert n > 3
    assert len([event for event in asleep.events() if event.kind == "lock"]) == 1


def test_a_reason_needs_words_and_tells_no_allocation(asleep):
    release(Derived(asleep))
    blank = run(asleep, "lock", "--reason", "  ")
    assert (blank.exit_code, "--reason needs words" in blank.stderr) == (2, True)
    told = run(asleep, "lock", "--reason", "A0001 was allocated to the control arm")
    assert told.exit_code == 13
    assert not locks_in(ledger.events(asleep.folder))


def test_a_reason_can_be_redacted_and_the_lock_stands(locked):
    event = ledger.events(locked.folder)[-1]
    assert free_texts(event) == {"reason": WHY}
    redact(locked, plan_for_text(locked, event.id, "reason"), "a name")
    found = lock_in_force(ledger.events(locked.folder))
    assert (found.release, found.event.body["reason"]) == ("001", "[redacted]")


LOUD = "THE DATA WERE LOCKED at release 001, "


def test_an_import_is_recorded_and_says_loudly_that_data_were_locked(locked, tmp_path):
    path = csv_of(tmp_path / "third.csv", form("A0003", "2015-03-03", 1, 2, 1, 1, **LONELY))
    said = run(locked, "import", path, "--timepoint", "4m")
    assert (said.exit_code, LOUD in said.stderr) == (0, True)
    assert "the next release will differ from it" in said.stderr
    assert LOUD not in run(locked, "import", path, "--timepoint", "4m").stderr


WHAT = ("--from", "2", "--to", "4", "--reason", "keying", "--source", "form")
ROW = ("--timepoint", "4m", "--participant", "A0002", "--reason", "other_person", "--source", "form")


def test_corrections_and_rows_taken_out_or_put_back_say_it_too(locked):
    for words in (
        ("correct", "A0001", "4m", "uls8_1", *WHAT),
        ("correct", "--withdraw", "second.csv:3", *ROW),
        ("correct", "--restore", "second.csv:3", *ROW[:4], *ROW[6:]),
    ):
        said = run(locked, *words)
        assert (said.exit_code, LOUD in said.stderr) == (0, True), said.output


def test_a_query_list_that_came_back_says_it_too(asleep, tmp_path):
    import openpyxl

    correct(asleep, "A0001", "4m", "interview_date", "2015-03-02", "2016-03-02")
    release(Derived(asleep))
    lock(asleep)
    assert run(asleep, "queries", "export", "--out", tmp_path / "list.xlsx").exit_code == 0
    workbook = openpyxl.load_workbook(tmp_path / "list.xlsx")
    sheet = workbook["Queries"]
    heads = next(n for n in range(1, 30) if sheet.cell(n, 1).value == "Query")
    columns = {cell.value: cell.column for cell in sheet[heads]}
    workbook.save(tmp_path / "empty.xlsx")
    empty = run(asleep, "queries", "answer", tmp_path / "empty.xlsx")
    sheet.cell(heads + 1, columns["Answer"]).value = "reply"
    sheet.cell(heads + 1, columns["Reply"]).value = "looked for"
    workbook.save(tmp_path / "filled.xlsx")
    said = run(asleep, "queries", "answer", tmp_path / "filled.xlsx")
    assert (empty.exit_code, LOUD in empty.stderr) == (0, False), empty.output
    assert (said.exit_code, LOUD in said.stderr) == (0, True), said.output


def test_a_double_entry_and_its_decisions_say_it_too(locked, tmp_path):
    import openpyxl

    rows = form("A0003", "2015-03-03", 1, 2, 1, 1, **LONELY)
    first, second = csv_of(tmp_path / "one.csv", rows), csv_of(tmp_path / "two.csv", {**rows, "uls8_1": 3})
    words = ("compare", first, second, "--timepoint", "4m", "--keyers", "AB,CD")
    said = run(locked, *words)
    assert (said.exit_code, LOUD in said.stderr) == (0, True), said.output
    assert LOUD not in run(locked, *words).stderr
    (workbook,) = (locked.folder / "reports").glob("adjudication-*.xlsx")
    assert LOUD not in run(locked, "compare", "--adjudicated", workbook).stderr
    book = openpyxl.load_workbook(workbook)
    sheet = next(sheet for sheet in book if any(cell.value == "Final" for row in sheet for cell in row))
    heads = next(row[0].row for row in sheet if any(cell.value == "Final" for cell in row))
    columns = {cell.value: cell.column for cell in sheet[heads]}
    for name, value in (("Final", 3), ("Decided by", "EF"), ("Source", "form")):
        sheet.cell(heads + 1, columns[name]).value = value
    book.save(tmp_path / "decided.xlsx")
    said = run(locked, "compare", "--adjudicated", tmp_path / "decided.xlsx")
    assert (said.exit_code, LOUD in said.stderr) == (0, True), said.output


def test_a_recorded_change_of_the_register_says_it_too(locked):
    run(locked, "register", "record")
    rewrite(locked, "participants.csv", "A0004,A,2014-10-31,active,", "A0004,A,2014-10-31,moved,2015-01-01")
    said = run(locked, "register", "record")
    assert (said.exit_code, LOUD in said.stderr) == (0, True), said.output


CONTACT = ("contact", "A0001", "--mode", "phone", "--outcome", "no_answer", "--on", "2015-03-01")


@pytest.mark.parametrize(
    "words",
    [
        CONTACT,
        ("due", "--on", "2015-03-02", "--out", "WORK"),
        ("release",),
        ("import", "FORM", "--timepoint", "4m"),
        ("compare", "FORM", "FORM2", "--timepoint", "4m", "--keyers", "AB,CD"),
    ],
    ids=lambda words: words[0],
)
def test_a_command_that_records_a_change_of_the_register_by_the_way_says_it_once(locked, tmp_path, words):
    run(locked, "register", "record")
    rewrite(locked, "participants.csv", "A0004,A,2014-10-31,active,", "A0004,A,2014-10-31,moved,2015-01-01")
    rows = form("A0003", "2015-03-03", 1, 2, 1, 1, **LONELY)
    paths = {
        "WORK": tmp_path / "work.ics",
        "FORM": csv_of(tmp_path / "one.csv", rows),
        "FORM2": csv_of(tmp_path / "two.csv", {**rows, "uls8_1": 3}),
    }
    said = run(locked, *(paths.get(word, word) for word in words))
    assert "Register: " in said.stderr
    assert (said.exit_code, said.stderr.count(LOUD)) == (0, 1), said.output


def test_a_contact_changes_nothing_that_was_locked(locked):
    run(locked, "register", "record")
    said = run(locked, *CONTACT)
    assert (said.exit_code, LOUD in said.stderr) == (0, False), said.output


def test_before_a_lock_nothing_is_said_of_one(asleep):
    release(Derived(asleep))
    assert "LOCKED" not in run(asleep, "correct", "A0001", "4m", "uls8_1", *WHAT).stderr
    assert "Lock " not in run(asleep, "status").stdout
    assert "locked" not in run(asleep, "release").stderr


def test_after_a_lock_releases_are_compared_with_the_locked_one_until_another_is_locked(locked):
    seen = []
    for n, (old, new) in enumerate([("2", "4"), ("4", "3"), ("3", "1")], start=2):
        correct(locked, "A0001", "4m", "uls8_1", old, new)
        said = run(locked, "release").stderr
        compared = release(Derived(locked)).receipt["compared_with"]
        seen.append((compared["release"], compared["locked"], compared["counts"]["cells"]))
        assert f"against the locked release {compared['release']}: 1 cell changed" in said
        assert (
            f"Release 00{n} is another, and is not locked. If it is to be analysed: surveys lock 00{n}"
            in said
        )
        if n == 3:
            assert lock(locked, "003").exit_code == 0
    assert seen == [("001", True, 1), ("001", True, 1), ("003", True, 1)]
    page = (locked.folder / "releases" / "002" / "differences.html").read_text(encoding="utf-8")
    assert "The data were locked at release 001." in page
    assert [each.release for each in locks_in(ledger.events(locked.folder))] == ["001", "003"]
    assert all(not each.differ and not each.cannot for each in rebuild(locked))


def test_the_status_says_since_when_and_whether_anything_changed(locked):
    said = run(locked, "status").stdout
    assert "Lock        release 001, since 20" in said
    assert "; nothing has changed since\n" in said
    record(locked, [], [Withdrawal("4m", "second.csv", "", 3, "A0002", "other_person", "form")])
    assert "; the answers or what reads them have changed since\n" in run(locked, "status").stdout
    release(Derived(locked))
    assert "Lock        release 001, since 20" in run(locked, "status").stdout
    assert "have changed since\n" in run(locked, "status").stdout


def test_the_audit_counts_a_lock_and_finds_it_changed(locked):
    assert "1 lock" in run(locked, "audit").stdout
    path = next(path for path in (locked.folder / "ledger").iterdir() if b'"lock"' in path.read_bytes())
    path.chmod(0o600)
    path.write_bytes(path.read_bytes().replace(WHY.encode(), b"another reason"))
    assert run(locked, "audit").exit_code == 10


def test_a_lock_of_a_release_that_is_gone_stops_the_next_release(locked):
    correct(locked, "A0001", "4m", "uls8_1", "2", "4")
    release(Derived(locked))
    correct(locked, "A0001", "4m", "uls8_1", "4", "3")
    (Path(locked.folder) / "releases" / "001" / "receipt.json").unlink()
    said = run(locked, "release")
    assert said.exit_code == 10
    assert "no readable receipt" in said.stderr
