"""What came back and when it was due: held interviews close their line, and a date that cannot be is a query."""

from __future__ import annotations

from datetime import date

import pytest

from surveys.answers.correcting import record
from surveys.answers.corrections import Correction
from surveys.checks.queries import fingerprint
from surveys.derived import Derived
from surveys.followup.slots import FollowUp
from surveys.study import Study, open_study
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.followup.conftest import MONDAY, REGISTER, STUDY

ANSWERS = {f"uls8_{n}": 2 for n in range(1, 9)}
AT_FOUR = (
    ANSWERS
    | {f"eq5d3l_{name}": 1 for name in ("mobility", "selfcare", "usual", "pain", "anxiety")}
    | {"eq5d3l_vas": 80}
)


def write(place, register: str = REGISTER, study: str = STUDY) -> Study:
    (place / "participants.csv").write_text(register, encoding="utf-8")
    (place / "study.yaml").write_text(study, encoding="utf-8")
    return open_study(place)


def came_back(
    study: Study, who: str, day: str | None, timepoint: str = "4m", name: str = "returns.csv"
) -> Study:
    answers = AT_FOUR if timepoint == "4m" else ANSWERS
    form = {"participant_id": who, "interview_date": day, "interview_mode": 1, **answers}
    bring_in(study, csv_of(study.folder.parent / name, form), timepoint=timepoint)
    return study


def rules(study: Study) -> list[str]:
    """Of the queries about dates."""
    about = [each for each in Derived(study).validation.queries if each.item == "interview_date"]
    return sorted(each.rule for each in about)


@pytest.mark.parametrize(
    ("day", "state", "held"),
    [
        ("2015-02-27", "held", date(2015, 2, 27)),
        (None, "held", None),  # an interview without its date was held all the same
        ("2015-03-03", "due", None),  # on that Monday it is to come
        (
            "2099-03-02",
            "held",
            None,
        ),  # later than its file came in: a slip of the pen, and no day to wait for
    ],
)
def test_an_imported_interview_closes_its_slot(monday, day, state, held):
    slot = FollowUp(Derived(came_back(monday, "A0001", day)), MONDAY).slot("A0001", "4m")
    assert (slot.state, slot.held) == (state, held)


WITHDRAWN = "A0002,A,2014-10-01,withdrew_interviews,2015-01-15,R1,2015-03-01\n"


@pytest.mark.parametrize(
    ("day", "ended"),
    [
        ("2015-01-15", False),  # the day itself
        ("2015-01-16", True),
        ("2015-02-28", True),
        ("2015-03-01", False),  # consented again
    ],
)
def test_an_interview_between_withdrawal_and_consent_is_an_error(place, day, ended):
    register = REGISTER.replace("interviewer\n", "interviewer,reconsented\n")
    register = register.replace("A0002,A,2014-10-01,active,,R1\n", WITHDRAWN)
    assert ("after_status_ended" in rules(came_back(write(place, register), "A0002", day))) == ended


FROM_DISCHARGE = STUDY.replace("id: 4m,", "id: 4m, anchor: discharge,")


@pytest.mark.parametrize(
    ("discharged", "day", "found"),
    [
        ("", "2015-06-30", []),  # no window is known, so none is missed
        ("", "2014-10-01", ["before_randomised"]),
        ("2014-11-15", "2015-03-15", []),
        ("2014-11-15", "2015-06-30", ["outside_window"]),
    ],
)
def test_an_interview_is_looked_at_beside_its_own_anchor(place, discharged, day, found):
    register = REGISTER.replace("interviewer\n", "interviewer,discharged\n").replace(
        "A0001,A,2014-10-31,active,,R1\n", f"A0001,A,2014-10-31,active,,R1,{discharged}\n"
    )
    assert rules(came_back(write(place, register, FROM_DISCHARGE), "A0001", day)) == found


RE_ANCHORED = STUDY.replace("id: 18m,", "id: 18m, re_anchor: {late_by: 28},")


def test_an_interview_after_a_late_one_is_looked_at_beside_the_window_that_was_moved(place):
    study = came_back(write(place, study=RE_ANCHORED), "A0001", "2015-04-20")  # 51 days after 28 February
    came_back(study, "A0001", "2016-06-20", "18m", "later.csv")  # 14 months after it; 51 days after 30 April
    assert rules(study) == ["outside_optimum"]  # at 4 months
    (place / "study.yaml").write_text(STUDY, encoding="utf-8")
    assert rules(open_study(place)) == ["outside_optimum", "outside_optimum"]


def test_what_was_said_of_a_date_expires_when_the_interview_before_it_turns_out_to_be_another_day(place):
    study = came_back(write(place, study=RE_ANCHORED), "A0001", "2015-04-20")
    came_back(study, "A0001", "2016-09-15", "18m", "later.csv")

    def seen() -> str:
        queries = Derived(study).validation.queries
        (found,) = (each for each in queries if (each.timepoint, each.item) == ("18m", "interview_date"))
        return fingerprint(found)

    before = seen()
    record(study, [Correction("A0001", "4m", "interview_date", "2015-04-20", "2015-04-10", "keying", "form")])
    assert seen() != before
