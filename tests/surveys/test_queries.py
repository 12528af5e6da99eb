"""Queries: their numbers, and where each stands by what was said of it."""

import shutil

import pytest

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction, Withdrawal
from surveys.checks.queries import STATES, closed, fingerprint, standing
from surveys.commands.queries_ import STATES as CHOICES
from surveys.derived import Derived
from surveys.importing import examine, take
from surveys.record import ledger
from surveys.study import open_study
from tests.surveys.conftest import STUDY, bring_in, csv_of, form


def standings(study):
    return standing(study, Derived(study).validation)


def the_one(study, rule):
    (found,) = [each for each in standings(study) if each.query.rule == rule]
    return found


def closed_now(study):
    derived = Derived(study)
    return closed(study, derived.validation, derived.register)


def say(study, kind, query, words="", seen=""):
    said = {
        "query": query.id,
        "seen": seen or fingerprint(query),
        "kind": kind,
        "words": words,
        "by": "INT01",
    }
    return ledger.append(study.folder, "query_list", {"answers": [said]})


def replaced(study, path, earlier):
    take(study, [examine(study, study.timepoint("4m"), path, {}, replaces=earlier)])


def correct(study, item, old, new, reason="keying"):
    record(study, [Correction("A0001", "4m", item, old, new, reason, "form")])


def moved(study, rule):
    """A way to change what a study finds by changing what it says."""
    path = study.folder / "study.yaml"
    path.write_text(STUDY.replace(*rule), encoding="utf-8")
    return open_study(study.folder)


LATE = {"interview_date": "2015-09-01"}


@pytest.fixture
def late(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(**LATE)))
    return study


@pytest.fixture
def seven(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7")))
    return study


def test_a_query_nobody_answered_is_open(seven):
    found = the_one(seven, "undeclared_value")
    assert (found.state, found.answers) == ("open", ())


@pytest.mark.parametrize(("kind", "state"), [("reply", "answered"), ("accept", "accepted")])
def test_an_answer_stays_while_the_problem_does(seven, kind, state):
    say(seven, kind, the_one(seven, "undeclared_value").query, "seen on the form")
    found = the_one(seven, "undeclared_value")
    assert (found.state, [each.words for each in found.answers]) == (state, ["seen on the form"])
    correct(seven, "uls8_1", "2", "1")
    assert the_one(seven, "undeclared_value").state == state


def test_accepting_a_value_without_meaning_does_not_score_it(seven):
    before = next(each for each in Derived(seven).scored if each.instrument.id == "uls8").frame
    say(seven, "accept", the_one(seven, "undeclared_value").query)
    after = next(each for each in Derived(seven).scored if each.instrument.id == "uls8").frame
    assert after.equals(before)
    assert after["uls8_total"].to_list() == [None]


@pytest.mark.parametrize("kind", ["reply", "accept"])
@pytest.mark.parametrize("change", ["corrected", "replaced"])
def test_an_answer_expires_when_the_value_changes(late, tmp_path, kind, change):
    say(late, kind, the_one(late, "outside_window").query)
    if change == "corrected":
        correct(late, "interview_date", "2015-09-01", "2015-09-02")
    else:
        replaced(late, csv_of(tmp_path / "b.csv", form(interview_date="2015-09-02")), "returns.csv")
    found = the_one(late, "outside_window")
    assert (found.state, len(found.expired)) == ("open", 1)


@pytest.mark.parametrize(
    "rule",
    [
        ("permitted: [-28, 56]", "permitted: [-28, 57]"),
        ("months: 4, end_of_month: last_day", "months: 4, end_of_month: first_of_next"),
    ],
)
def test_an_accepted_exception_expires_when_the_limits_change(late, rule):
    say(late, "accept", the_one(late, "outside_window").query)
    assert the_one(moved(late, rule), "outside_window").state == "open"


def test_an_accepted_exception_expires_when_the_words_of_its_rule_change(late, monkeypatch):
    from dataclasses import replace

    from surveys import schema

    say(late, "accept", the_one(late, "outside_window").query)
    rule = replace(schema.RULES["outside_window"], words="an interview at an odd time")
    monkeypatch.setitem(schema.RULES, "outside_window", rule)
    assert the_one(late, "outside_window").state == "open"


def test_an_accepted_exception_expires_when_the_answer_that_closes_its_question_changes(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(wb_read="0", wb_plans="1")))
    say(study, "accept", the_one(study, "answered_though_closed").query)
    correct(study, "wb_read", "0", "-9")
    assert "accepted" not in {each.state for each in standings(study)}


def test_an_exception_is_accepted_for_good_while_other_rows_change(late, tmp_path):
    say(late, "accept", the_one(late, "outside_window").query)
    path = csv_of(tmp_path / "b.csv", form(participant_id="A0002"), form(**LATE, uls8_1=1))
    replaced(late, path, "returns.csv")
    assert the_one(late, "outside_window").state == "accepted"


def test_the_last_word_counts(late):
    query = the_one(late, "outside_window").query
    say(late, "accept", query)
    say(late, "reply", query, "we ask again")
    assert the_one(late, "outside_window").state == "answered"
    say(late, "accept", query)
    assert the_one(late, "outside_window").state == "accepted"


@pytest.mark.parametrize(
    ("one", "two", "state"), [("accept", "reply", "answered"), ("accept", "accept", "accepted")]
)
def test_of_two_who_answered_apart_both_are_shown_and_no_clock_decides(late, tmp_path, one, two, state):
    query = the_one(late, "outside_window").query
    apart = tmp_path / "apart"
    shutil.copytree(late.folder, apart)
    say(late, one, query)
    say(open_study(apart), two, query)
    for path in (apart / "ledger").iterdir():
        shutil.copy(path, late.folder / "ledger" / path.name)
    found = the_one(late, "outside_window")
    assert (found.state, sorted(each.kind for each in found.answers)) == (state, sorted([one, two]))


def test_an_acceptance_of_another_value_accepts_nothing(late):
    say(late, "accept", the_one(late, "outside_window").query, seen="0" * 16)
    assert the_one(late, "outside_window").state == "open"


def test_a_query_is_closed_by_a_correction_and_open_again_after_its_undoing(seven):
    query = the_one(seven, "undeclared_value").query
    say(seven, "reply", query, "looking at the form")
    correct(seven, "uls8_3", "7", "3")
    assert standings(seven) == []
    (found,) = closed_now(seven)
    assert (found.query.id, found.state, found.answers[0].words) == (
        query.id,
        "closed",
        "looking at the form",
    )
    correct(seven, "uls8_3", "3", "7", "undo")
    assert closed_now(seven) == []


def test_a_query_is_closed_by_a_file_that_replaces_another(seven, tmp_path):
    query = the_one(seven, "undeclared_value").query
    replaced(seven, csv_of(tmp_path / "b.csv", form(uls8_3="9")), "returns.csv")
    assert closed_now(seven) == []  # the same problem, with another value
    replaced(seven, csv_of(tmp_path / "c.csv", form(uls8_3="3")), "b.csv")
    assert [each.query.id for each in closed_now(seven)] == [query.id]


def test_a_query_is_closed_by_taking_a_row_out(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(), form(uls8_3="1")))
    ids = {each.query.id for each in standings(study)}
    record(study, [], [Withdrawal("4m", "returns.csv", "", 3, "A0001", "repeated", "form")])
    assert standings(study) == []
    assert {each.query.id for each in closed_now(study)} == ids


def test_a_query_keeps_its_number_from_run_to_run_and_when_rows_are_added_above(study, tmp_path):
    odd = [form(uls8_3="7"), form(uls8_3="8", site="B")]
    bring_in(study, csv_of(tmp_path / "returns.csv", *odd))
    before = [each.query.id for each in standings(study)]
    assert [each.query.id for each in standings(open_study(study.folder))] == before
    replaced(study, csv_of(tmp_path / "b.csv", form(participant_id="A0002"), *odd), "returns.csv")
    assert [each.query.id for each in standings(study)] == before


def test_the_second_forms_query_keeps_its_number_when_the_first_ones_is_closed(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "returns.csv", form(uls8_3="7"), form(uls8_3="8")))
    found = {each.query.value: each.query.id for each in standings(study) if each.query.item == "uls8_3"}
    record(
        study,
        [Correction("A0001", "4m", "uls8_3", "7", "3", "keying", "form", file="returns.csv", row=2)],
    )
    (left,) = [each.query for each in standings(study) if each.query.item == "uls8_3"]
    assert (left.value, left.id) == ("8", found["8"])


def test_the_commands_states_are_those_of_queries():
    assert CHOICES == STATES
