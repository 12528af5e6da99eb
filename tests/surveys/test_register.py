"""The register: what each status stops, and every fault with its row, in CSV and in Excel."""

from __future__ import annotations

from datetime import date

import pytest

from surveys.refusals import Refusal
from surveys.register.participant import STATUSES, Participant
from surveys.register.reader import read_register
from surveys.study import Study, open_study
from tests.surveys.conftest import REGISTER, STUDY
from tests.surveys.register_files import EITHER, as_csv, as_xlsx

FULL = """id,site,randomised,status,status_date,discharged,interviewer,reconsented
A0001,A,2014-10-31,active,,2014-11-20,INT01,
A0002,A,2014-11-03,withdrew_interviews,2015-01-10,,,2015-03-01
B0001,B,2014-05-05,died,2014-09-20,,INT02,
B0002,B,2014-06-06,active,,,,
"""
"""With every optional column."""


@pytest.fixture
def team(study) -> Study:
    """The small study, with interviewers."""
    with_interviewers = STUDY + "interviewers: {INT01: [A], INT02: [A, B]}\n"
    (study.folder / "study.yaml").write_text(with_interviewers, encoding="utf-8")
    return open_study(study.folder)


@pytest.mark.parametrize(
    ("status", "since", "again", "day", "takes_part"),
    [
        ("active", "", "", "2015-03-02", True),
        ("withdrew_interviews", "2015-03-02", "", "2015-03-01", True),  # the day before
        ("withdrew_interviews", "2015-03-02", "", "2015-03-02", False),  # on that day
        ("withdrew_interviews", "2015-03-02", "", "2015-03-03", False),
        ("withdrew_all", "2015-03-02", "", "2015-03-01", True),
        ("withdrew_all", "2015-03-02", "", "2015-03-02", False),
        ("died", "2015-03-02", "", "2015-03-01", True),
        ("died", "2015-03-02", "", "2015-03-02", False),
        ("moved", "2015-03-02", "", "2015-03-02", False),
        ("lost", "2015-03-02", "", "2015-03-02", False),
        ("withdrew_interviews", "2015-03-02", "2015-05-01", "2015-04-30", False),  # consents again tomorrow
        ("withdrew_interviews", "2015-03-02", "2015-05-01", "2015-05-01", True),
        ("withdrew_all", "2015-03-02", "2015-05-01", "2015-05-02", True),
        ("withdrew_all", "2015-03-02", "2015-03-02", "2015-03-02", True),  # changed their mind at once
    ],
)
def test_a_status_stops_interviews_from_its_date_and_consent_given_again_allows_them(
    status, since, again, day, takes_part
):
    dates = [date.fromisoformat(text) if text else None for text in (since, again)]
    person = Participant("A0001", "A", date(2014, 10, 31), status, dates[0], reconsented=dates[1])
    assert person.takes_part(date.fromisoformat(day)) is takes_part


def test_each_status_but_active_says_what_nobody_does_any_more():
    assert [status for status, words in STATUSES.items() if "nobody asks" not in words] == ["active"]


@EITHER
def test_every_column_of_the_register_is_read(team, keep):
    keep(team, FULL)
    assert list(read_register(team).values()) == [
        Participant("A0001", "A", date(2014, 10, 31), "active", None, date(2014, 11, 20), "INT01"),
        Participant(
            *("A0002", "A", date(2014, 11, 3), "withdrew_interviews", date(2015, 1, 10)),
            reconsented=date(2015, 3, 1),
        ),
        Participant("B0001", "B", date(2014, 5, 5), "died", date(2014, 9, 20), interviewer="INT02"),
        Participant("B0002", "B", date(2014, 6, 6), "active"),
    ]


@EITHER
def test_optional_columns_may_be_absent_and_others_are_not_looked_at(study, keep):
    people = read_register(study)
    keep(study, REGISTER.replace("\n", ",x\n").replace("status_date,x", "status_date,remark"))
    assert read_register(study) == people
    assert {person.discharged for person in people.values()} == {None}
    assert {person.interviewer for person in people.values()} == {""}


@EITHER
@pytest.mark.parametrize(
    ("old", "new", "rule", "row"),
    [
        ("A0002,", "A002,", "ill_formed_id", 3),
        ("A0002,", "A0001,", "repeated_id", 3),
        ("A0001,A", "A0001,C", "unknown_site", 2),
        ("died", "dead", "unknown_status", 4),
        ("died", "withdrew", "unknown_status", 4),
        ("B0002,B,2014-06-06,active", "B0002,B,2014-06-06,", "unknown_status", 5),
        ("2014-10-31", "2014-02-30", "ill_formed_date", 2),
        ("2014-10-31", "9999-12-31", "ill_formed_date", 2),
        ("2014-10-31", "", "ill_formed_date", 2),
        ("2014-09-20", "", "no_status_date", 4),
        ("2014-09-20", "2014-05-04", "status_too_early", 4),  # randomised on the 5th
        ("2014-09-20", "Christmas", "ill_formed_date", 4),
        ("INT01", "INT09", "unknown_interviewer", 2),
        ("2015-03-01", "soon", "ill_formed_date", 3),
        ("2015-03-01", "2015-01-09", "reconsent_too_early", 3),
        (",INT02,\n", ",INT02,2014-10-01\n", "reconsent_of_nobody", 4),  # of somebody who died
        ("INT01,\n", "INT01,2014-12-01\n", "reconsent_of_nobody", 2),  # of somebody who never withdrew
    ],
)
def test_each_fault_of_the_register_is_found_with_its_row(team, keep, old, new, rule, row):
    keep(team, FULL.replace(old, new, 1))
    with pytest.raises(Refusal) as error:
        read_register(team)
    assert [(problem.rule, problem.where.row) for problem in error.value.problems] == [(rule, row)]


@pytest.mark.parametrize(("old", "new"), [("2014-10-31", "31/10/2014"), ("2014-11-20", "20.11.2014")])
def test_in_a_text_file_a_day_is_written_in_one_way(team, old, new):
    as_csv(team, FULL.replace(old, new, 1))
    with pytest.raises(Refusal) as error:
        read_register(team)
    assert [(problem.rule, problem.where.row) for problem in error.value.problems] == [("ill_formed_date", 2)]


def test_in_a_workbook_a_doubtful_day_is_refused_and_one_that_can_be_no_other_is_read(team):
    as_xlsx(team, FULL.replace("2014-10-31", "31/10/2014", 1))
    with pytest.raises(Refusal, match="random"):
        read_register(team)
    as_xlsx(team, FULL.replace("2014-11-20", "20.11.2014", 1))
    assert read_register(team)["A0001"].discharged == date(2014, 11, 20)


def test_every_fault_is_told_at_once_and_no_value_that_could_name_somebody(study):
    as_csv(study, REGISTER.replace("A0002", "Aurelia Quillfeather").replace("died", "gone away"))
    with pytest.raises(Refusal) as error:
        read_register(study)
    assert [problem.rule for problem in error.value.problems] == ["ill_formed_id", "unknown_status"]
    assert "Quillfeather" not in str(error.value)
    assert "gone away" not in str(error.value)


def test_withdrew_alone_is_explained(study):
    as_csv(study, REGISTER.replace("died", "withdrew"))
    with pytest.raises(Refusal, match="`withdrew` alone does not say what is to stop"):
        read_register(study)


@EITHER
def test_a_register_without_a_column_says_which(study, keep):
    keep(study, REGISTER.replace("site", "team"))
    with pytest.raises(Refusal, match="no column `site`"):
        read_register(study)


@EITHER
def test_a_register_with_a_column_twice_says_which(study, keep):
    keep(study, REGISTER.replace("\n", ",active\n").replace("status_date,active", "status_date,status"))
    with pytest.raises(Refusal, match=r"the column (name )?`status` more than once"):
        read_register(study)


def test_somebody_may_consent_again_on_the_day_of_the_withdrawal(team):
    as_csv(team, FULL.replace("2015-03-01", "2015-01-10"))
    assert read_register(team)["A0002"].reconsented == date(2015, 1, 10)


@pytest.mark.parametrize("day", ["20141031", "2014-W44-5", "2014-304"])
def test_a_day_is_written_in_one_way_alone(study, day):
    as_csv(study, REGISTER.replace("2014-10-31", day, 1))
    with pytest.raises(Refusal, match="a date such as 2026-03-31"):
        read_register(study)
