"""The history of the register in the ledger: recorded once, by any command that writes there, and told again."""

from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.derived import Derived
from surveys.record import ledger
from surveys.record.contacts import Contact
from surveys.record.event_fields import redactable_texts
from surveys.record.event_files import Event
from surveys.record.redaction import plan_for_text, redact
from surveys.record.register_history import FIELDS, body_of, recorded_register
from surveys.register.changes import changes_since, register_changes
from surveys.register.participant import Participant
from surveys.register.recording import record_register
from surveys.release import release
from surveys.release_inputs import made_from_now
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.edited_register import (
    NEW,
    WITHDRAWN,
    change,
    contact_with,
    kinds,
    recorded,
    remove,
    run,
    write,
)
from tests.surveys.small_store import copy_of, correct, merge, new_store, row

__all__ = ["recorded"]


def import_one(study, id="A0002"):
    return run(
        study,
        "import",
        str(csv_of(study.folder.parent / f"{id}.csv", form(participant_id=id))),
        "--timepoint",
        "4m",
    )


def test_an_import_records_the_register_first_and_says_so_in_one_line(study):
    said = import_one(study)
    assert (said.exit_code, kinds(study)) == (0, ["register", "import"])
    assert f"Register: 4 people added, recorded as {study.events()[0].id[:12]}." in said.stderr.splitlines()
    change(study, "A0002", **WITHDRAWN)
    again = import_one(study, "A0001").stderr
    assert "Register: 1 person changed; 1 person does not take part any more, recorded as" in again
    assert "Register:" not in import_one(study, "B0002").stderr


def test_an_import_is_not_stopped_by_what_waits_and_says_that_it_waits(recorded):
    remove(recorded, "A0001")
    said = import_one(recorded)
    assert (said.exit_code, kinds(recorded)) == (0, ["register", "import", "import"])
    assert "Register: 1 to be looked at: surveys register." in said.stderr


def test_a_site_that_changes_before_the_first_answers_come_does_not_wait(recorded):
    change(recorded, "A0002", site="B")
    assert "to be looked at" not in import_one(recorded).stderr
    assert register_changes(recorded).people == 0


def test_an_import_that_is_refused_records_nothing_of_the_register(study):
    assert import_one(study, "A0099").exit_code == 13
    assert kinds(study) == []


def test_a_command_that_is_refused_after_the_register_was_recorded_says_that_nothing_else_was_changed(
    recorded,
):
    (recorded.folder / "releases" / "001").mkdir(parents=True)
    (recorded.folder / "releases" / "001" / "receipt.json").write_text("no receipt", encoding="utf-8")
    assert "\nNothing was changed." in run(recorded, "release").stderr
    change(recorded, "A0003", **NEW)
    assert "\nNothing else was changed." in run(recorded, "release").stderr


def test_status_says_how_many_changes_are_not_recorded(recorded):
    assert "Register" not in run(recorded, "status").stdout
    change(recorded, "A0003", **NEW)
    change(recorded, "A0002", **WITHDRAWN)
    said = run(recorded, "status").stdout
    assert (
        "Register    not recorded yet: 1 person changed, 1 person added; 1 person does not take part any more"
        in said
    )


# Releases.


@pytest.fixture
def small(tmp_path):
    """A study that is released in a moment, with answers of A0001."""
    study = new_store(tmp_path / "small")
    bring_in(study, csv_of(tmp_path / "small.csv", row()))
    return study


def test_a_release_is_up_to_date_after_contacts_and_after_the_register_is_recorded(small):
    release(Derived(small))
    before = made_from_now(small)
    record_register(small)
    contact_with(small, "A0002")
    assert kinds(small) == ["import", "release", "register", "contact"]
    assert made_from_now(small) == before
    assert "001, up to date" in run(small, "status").stdout
    assert "Nothing has changed since release 001" in run(small, "release").stderr


def test_a_release_is_older_than_a_register_that_was_edited_and_than_a_correction(small):
    before = made_from_now(small)
    correct(small, "sws4_1", "1", "2")
    assert made_from_now(small) != before
    before = made_from_now(small)
    change(small, "A0002", **WITHDRAWN)
    assert made_from_now(small) != before


def test_a_release_made_between_contacts_and_register_events_is_made_again_alike(small):
    contact_with(small, "A0002")
    correct(small, "sws4_1", "1", "2")
    run(small, "release")
    change(small, "A0002", **WITHDRAWN)
    record_register(small)
    said = run(small, "rebuild")
    assert said.exit_code == 0, said.output
    assert run(small, "audit").exit_code == 0


# The ledger.


def test_two_branches_without_sight_of_one_another_are_both_recorded_in_the_ledgers_order(recorded, tmp_path):
    other = copy_of(recorded, tmp_path / "other")
    change(recorded, "A0002", **WITHDRAWN)
    change(recorded, "A0003", **NEW)
    record_register(recorded)
    change(other, "A0002", status="moved", status_date="2015-03-01")
    change(other, "A0003", **NEW)
    change(other, "B0003", **{**NEW, "site": "B"})
    record_register(other)
    merge(recorded, other)
    found = recorded_register(recorded.events())
    assert {"A0003", "B0003"} <= found.people.keys()
    assert found.people["A0002"][FIELDS.index("status")] == "moved"
    changes = register_changes(recorded)
    assert ([each.new for each in changes.changes], changes.back) == (
        ["withdrew_interviews", "2015-02-20"],
        {},
    )
    assert list(changes.gone) == ["B0003"]


def event_of(body):
    return Event("0" * 64, "register", "2026", "me", (), body)


def person(fields):
    """Somebody of whom the register says this."""
    return SimpleNamespace(**dict(zip(FIELDS, fields, strict=True)))


texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=6)
people = st.dictionaries(texts, st.tuples(*[texts] * len(FIELDS)), max_size=3)


@settings(max_examples=50)
@given(people, people)
def test_whatever_is_added_changed_and_gone_is_read_back_from_events_as_it_is(first, then):
    events = [event_of(body_of((), first, ()))]
    before = recorded_register(events)
    assert before.people == first
    changes = changes_since(before, {id: person(fields) for id, fields in then.items()})
    events.append(event_of(body_of(changes.changes, {**changes.added, **changes.back}, changes.gone)))
    after = recorded_register(events)
    assert after.people == then
    assert after.gone == {id: fields for id, fields in first.items() if id not in then}


def test_a_column_that_the_register_had_not_yet_is_blank_in_what_was_recorded_before():
    body = {"columns": ["id", "status", "site"], "added": ["A0001,active,A"], "changes": [], "gone": []}
    fields = recorded_register([event_of(body)]).people["A0001"]
    assert {name: said for name, said in zip(FIELDS, fields, strict=True) if said} == {
        "site": "A",
        "status": "active",
    }


def test_a_person_who_is_added_takes_no_more_room_than_a_line(study):
    write(study, [{"id": f"A{n:04}", **NEW} for n in range(1000)])
    record_register(study)
    (path,) = (study.folder / "ledger").glob("*.json")
    assert path.stat().st_size < 1000 * 40


def test_every_column_of_the_register_is_recorded():
    assert {"id", *FIELDS} == set(Participant.__dataclass_fields__)


def test_nothing_in_a_register_event_is_free_text_and_words_elsewhere_are_redacted_as_before(recorded):
    change(recorded, "A0002", **WITHDRAWN)
    record_register(recorded)
    contact_with(recorded, "B0002")
    assert [
        redactable_texts(event) for event in recorded.events() if event.kind in ("register", "contact")
    ] == [{}, {}, {}]
    correct(recorded, "uls8_1", "2", "3", note="withdrew_interviews")
    id = recorded.events()[-1].id
    redact(recorded, plan_for_text(recorded, id[:12], "corrections.0.note"), "a name in a note")
    assert recorded.events()[-2].body["corrections"][0]["note"] == "[redacted]"
    assert register_changes(recorded).people == 0
    assert run(recorded, "audit").exit_code == 0


def test_the_history_of_a_person_tells_their_register_contacts_and_missed_interviews_in_plain_words(recorded):
    body = {
        "contacts": [
            {"participant": "A0002", "timepoint": "4m", "day": "2015-03-02", "mode": "phone", "outcome": "appointment",
             "at": "14:05", "caller": "INT02", "next_step": "visit", "next_day": "2015-03-04",
             "appointment": {"day": "2015-03-04", "start": "10:00", "minutes": 45, "mode": "visit", "interviewer": "INT01"}},
            {"participant": "A0001", "timepoint": "4m", "day": "2015-03-02", "mode": "text", "outcome": "sent", "next_day": "2015-03-05"},
        ],
        "missed": [{"participant": "A0002", "timepoint": "18m", "reason": "unwell"}],
        "undone": [],
    }  # fmt: skip
    ledger.append(recorded.folder, "contact", body)
    id = Contact("A0001", "4m", date(2015, 3, 2), "text", "sent", next_day=date(2015, 3, 5)).id
    ledger.append(recorded.folder, "contact", {"contacts": [], "missed": [], "undone": [id]})
    change(recorded, "A0002", **WITHDRAWN)
    record_register(recorded)
    remove(recorded, "B0002")
    record_register(recorded, gone=["B0002"])
    said = run(recorded, "audit", "A0002").stdout
    for words in (
        "A0002 in the register: site A, randomised 2014-11-03, status active",
        "A0002 in the register, status from `active` to `withdrew_interviews`: withdrew from interviews: nobody asks",
        "A0002 in the register, status_date from `blank` to `2015-02-20`",
        "A0002 4m contact of 2015-03-02 at 14:05 by INT02, telephone call: an appointment was agreed"
        " for 2015-03-04 at 10:00, 45 minutes, visit, by INT01; next: visit on 2015-03-04",
        "A0002 18m not held: too unwell to be interviewed",
    ):
        assert words in said
    assert "A0001" not in said
    other = run(recorded, "audit", "A0001").stdout
    assert "A0001 4m contact of 2015-03-02, text message: sent; no answer yet; next on 2015-03-05\n" in other
    assert "A0001 4m contact of 2015-03-02, text message: taken back, it was recorded by mistake" in other
    assert (
        "no more in the register, and confirmed never to have been" in run(recorded, "audit", "B0002").stdout
    )
    run(recorded, "audit", "A0002", "--out", str(recorded.folder / "told.txt"))
    told = (recorded.folder / "told.txt").read_text(encoding="utf-8")
    assert "contacts, and why interviews were missed" in told
    assert "changes of the register" in told
