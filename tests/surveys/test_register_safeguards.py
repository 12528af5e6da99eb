"""No id of the register is free again, nobody's data change hands unnoticed, and no withdrawal is forgotten."""

import pytest

from surveys.record.register_history import FIELDS, recorded_register
from surveys.refusals import Refusal
from surveys.register.changes import register_changes
from surveys.register.recording import record_register, record_what_is_harmless
from tests.surveys.edited_register import NEW, WITHDRAWN, change, contact_with, recorded, remove, run

__all__ = ["recorded"]


def rules(refused):
    return [problem.rule for problem in refused.value.problems]


def gone(study):
    remove(study, "A0002")


def gone_with_answers(study):
    remove(study, "A0001")


def gone_with_contacts(study):
    contact_with(study, "A0002")
    remove(study, "A0002")


def back(study):
    remove(study, "A0002")
    record_register(study, gone=["A0002"])
    change(study, "A0002", **NEW)


def moved_to_another_site(study):
    change(study, "A0001", site="B")


def randomised_another_day(study):
    change(study, "A0001", randomised="2014-11-30")


def randomised_another_day_after_a_contact(study):
    contact_with(study, "A0002")
    change(study, "A0002", randomised="2014-11-30")


def withdrawal_forgotten(study):
    change(study, "A0002", **WITHDRAWN)
    record_register(study)
    change(study, "A0002", status="active", status_date="")


def withdrawal_weakened(study):
    change(study, "A0002", **{**WITHDRAWN, "status": "withdrew_all"})
    record_register(study)
    change(study, "A0002", status="withdrew_interviews")


def back_from_the_dead(study):
    change(study, "B0001", status="lost")


def withdrawal_put_off(study):
    change(study, "B0001", status_date="2015-09-20")


WAIT = [
    (back_from_the_dead, "withdrawal_forgotten", "--confirm", "B0001"),
    (withdrawal_put_off, "withdrawal_put_off", "--confirm", "B0001"),
    (gone, "id_gone", "--gone", "A0002"),
    (gone_with_answers, "id_gone_with_data", "", "A0001"),
    (gone_with_contacts, "id_gone_with_data", "", "A0002"),
    (back, "id_back", "--confirm", "A0002"),
    (moved_to_another_site, "site_changed", "--confirm", "A0001"),
    (randomised_another_day, "randomised_changed", "--confirm", "A0001"),
    (randomised_another_day_after_a_contact, "randomised_changed", "--confirm", "A0002"),
    (withdrawal_forgotten, "withdrawal_forgotten", "--confirm", "A0002"),
    (withdrawal_weakened, "withdrawal_forgotten", "--confirm", "A0002"),
]


@pytest.mark.parametrize(("edit", "rule", "option", "id"), WAIT)
def test_what_waits_is_refused_and_recorded_only_with_its_own_option(recorded, edit, rule, option, id):
    edit(recorded)
    change(recorded, "B0002", discharged="2014-07-01")
    before = len(recorded.events())
    shown = run(recorded, "register")
    assert (shown.exit_code, f"{recorded.folder / 'participants.csv'}  {id}" in shown.stderr) == (0, True)
    with pytest.raises(Refusal) as refused:
        record_register(recorded)
    assert rules(refused) == [rule]
    for other in {"--gone", "--confirm"} - {option}:
        assert run(recorded, "register", "record", other, id).exit_code == 10
    assert len(recorded.events()) == before
    if option:
        assert run(recorded, "register", "record", option, id).exit_code == 0
        assert register_changes(recorded).people == 0


@pytest.mark.parametrize(("edit", "rule", "option", "id"), WAIT)
def test_unasked_all_is_recorded_but_what_waits_and_that_stays_until_it_is_mended(
    recorded, edit, rule, option, id
):
    edit(recorded)
    change(recorded, "B0002", discharged="2014-07-01")
    done = record_what_is_harmless(recorded)
    assert [each.problem.rule for each in done.left] == [rule]
    assert [each["participant"] for each in done.event.body["changes"]] == ["B0002"]
    again = record_what_is_harmless(recorded)
    assert (again.event, [each.problem.rule for each in again.left]) == (None, [rule])
    last = recorded_register(recorded.events())
    if rule == "id_back":
        remove(recorded, id)
    else:
        change(recorded, id, **dict(zip(FIELDS, last.people[id], strict=True)))
    assert register_changes(recorded).people == 0


@pytest.mark.parametrize(
    ("id", "fields"),
    [
        ("A0002", {"site": "B"}),
        ("A0002", {"randomised": "2014-11-30"}),
        ("A0001", {"interviewer": ""}),
        ("A0001", WITHDRAWN),
        ("B0001", {"status_date": "2014-09-19"}),
        ("A0003", NEW),
    ],
)
def test_what_changes_nobodys_data_is_recorded_unasked(recorded, id, fields):
    change(recorded, id, **fields)
    assert record_what_is_harmless(recorded).left == []
    assert register_changes(recorded).people == 0


def test_who_withdrew_may_withdraw_from_more_die_or_consent_again(study):
    for fields in (
        WITHDRAWN,
        {"status": "withdrew_all"},
        {"reconsented": "2015-06-01"},
        {"status": "died", "reconsented": ""},
    ):
        change(study, "A0002", **fields)
        record_register(study)
    assert register_changes(study).people == 0


def test_a_person_who_waits_is_recorded_in_all_that_does_not_wait(recorded):
    change(recorded, "A0001", site="B", discharged="2014-12-01")
    assert [each["field"] for each in record_what_is_harmless(recorded).event.body["changes"]] == [
        "discharged"
    ]
    assert [each.field for each in register_changes(recorded).changes] == ["site"]


@pytest.mark.parametrize("option", ["--gone", "--confirm"])
def test_confirming_what_does_not_wait_is_refused(recorded, option):
    change(recorded, "A0003", **NEW)
    said = run(recorded, "register", "record", option, "A0003")
    assert said.exit_code == 10
    assert "none: nothing waits for that" in said.stderr
    assert register_changes(recorded).people == 1


def test_an_id_that_is_gone_stays_known_with_what_it_was(recorded):
    remove(recorded, "A0002")
    record_register(recorded, gone=["A0002"])
    found = recorded_register(recorded.events())
    assert "A0002" not in found.people
    assert dict(zip(FIELDS, found.gone["A0002"], strict=True))["randomised"] == "2014-11-03"


def test_confirmations_go_with_record(study):
    assert run(study, "register", "--gone", "A0001").exit_code == 2
