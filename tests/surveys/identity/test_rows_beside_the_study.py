"""What rows say of their timepoint, site, day and person, beside what is known."""

import pytest

from surveys.deciding import Decided
from surveys.importing import examine, take
from surveys.record.sources import sources
from surveys.refusals import AnswersWithProblems, Refusal
from tests.surveys.conftest import csv_of, form
from tests.surveys.identity.conftest import about_people


def look_at(study, path, timepoint="4m", accept=(), replaces=""):
    return examine(
        study,
        study.timepoint(timepoint),
        path,
        {},
        replaces=replaces,
        person=Decided(accept, "it was asked" if accept else ""),
    )


@pytest.mark.parametrize("column", ["timepoint", "Visit", "event", "wave"])
@pytest.mark.parametrize("words", ["18m", "18 months", "Month 18", "month_18_arm_1", "18", "18.0"])
def test_rows_of_another_timepoint_are_refused(study, tmp_path, column, words):
    rows = form(**{column: "4m"}), form(participant_id="A0002", **{column: words})
    with pytest.raises(AnswersWithProblems, match="1 row of `18m`; expected rows of `4m`") as error:
        look_at(study, csv_of(tmp_path / "r.csv", *rows))
    assert [(each.rule, each.where.row, each.where.field) for each in error.value.problems] == [
        ("other_timepoint", 3, column)
    ]


@pytest.mark.parametrize("words", ["4m", "4 months", "M4", "month_4", "4", "4.0", None])
def test_rows_that_say_their_timepoint_come_in_without_a_word(study, tmp_path, words):
    assert about_people(look_at(study, csv_of(tmp_path / "r.csv", form(timepoint=words)))) == []


@pytest.mark.parametrize("words", ["1", "2", "follow-up", "T1"])
def test_the_place_of_a_visit_in_a_list_is_said_to_be_no_name_of_a_timepoint(study, tmp_path, words):
    (remark,) = about_people(look_at(study, csv_of(tmp_path / "r.csv", form(visit=words))))
    assert (remark.rule, remark.level) == ("timepoint_in_other_words", "note")
    assert "1 row of what is no timepoint's name here, taken for `4m`" in remark.found


def test_rows_of_another_site_are_counted_as_the_file_comes_in(study, tmp_path):
    rows = form(site="A"), form(participant_id="A0002", site="B"), form(participant_id="B0001", site=None)
    (remark,) = about_people(look_at(study, csv_of(tmp_path / "r.csv", *rows)))
    assert (remark.rule, remark.level, remark.where.row) == ("other_site", "warning", 3)
    assert remark.found.startswith("1 row with a site that is not the person's")


def test_days_to_come_are_said_as_the_file_comes_in(study, tmp_path):
    (remark,) = about_people(
        look_at(
            study,
            csv_of(tmp_path / "r.csv", form(), form(participant_id="A0002", interview_date="2999-03-02")),
        )
    )
    assert (remark.rule, remark.level, remark.where.row) == ("day_to_come", "warning", 3)


INVARIANTS = "invariants: [birth_year, sex]\n"


def two_people(one, other):
    return form(birth_year=one[0], sex=one[1]), form(
        participant_id="A0002", birth_year=other[0], sex=other[1]
    )


def test_people_with_another_birth_year_than_before_are_for_a_person_to_decide(made, tmp_path):
    study = made(INVARIANTS)
    take(study, [look_at(study, csv_of(tmp_path / "one.csv", *two_people((1950, "F"), (1961, "M"))))])
    later = csv_of(tmp_path / "two.csv", *two_people((1950, "F"), ("1962.0", "m")))
    with pytest.raises(
        AnswersWithProblems, match="1 person has another `birth_year` than in a file that is here"
    ) as error:
        look_at(study, later)
    (problem,) = error.value.problems
    assert (problem.rule, problem.where.row, problem.where.field) == ("invariants", 3, "birth_year")
    assert "first `A0002` in row 3, in `one.csv`" in problem.found
    assert "196" not in problem.found
    taken = look_at(study, later, accept=("invariants",))
    assert taken.entry.accepted == {"invariants": f"birth_year: {problem.found}"}
    take(study, [taken])
    assert [each.entry.accepted_because for each in sources(study)] == ["", "it was asked"]


def test_ids_that_were_exchanged_are_said_to_be(made, tmp_path):
    study = made(INVARIANTS)
    take(study, [look_at(study, csv_of(tmp_path / "one.csv", *two_people((1950, "F"), (1961, "M"))))])
    with pytest.raises(
        AnswersWithProblems, match="as if the ids `A0001` and `A0002` were exchanged"
    ) as error:
        look_at(study, csv_of(tmp_path / "two.csv", *two_people((1961, "M"), (1950, "F"))))
    assert [each.where.field for each in error.value.problems] == ["birth_year", "sex"]


def test_two_rows_of_one_person_are_held_against_one_another(made, tmp_path):
    rows = form(birth_year=1950), form(birth_year=1951)
    with pytest.raises(AnswersWithProblems, match=r"1 person has another `birth_year`.*in `r\.csv`"):
        look_at(made(INVARIANTS), csv_of(tmp_path / "r.csv", *rows))


def test_a_blank_a_missing_code_and_a_column_that_is_not_there_contradict_nothing(made, tmp_path):
    study = made(INVARIANTS)
    take(study, [look_at(study, csv_of(tmp_path / "one.csv", *two_people((1950, "F"), (None, "-8"))))])
    two = csv_of(tmp_path / "two.csv", *two_people((-9, None), (1961, "M")))
    three = csv_of(tmp_path / "three.csv", form(uls8_1=4))
    remarks = [each for path in (two, three) for each in about_people(look_at(study, path))]
    assert "invariants" not in {each.rule for each in remarks}


def test_a_corrected_file_is_not_held_against_the_one_that_it_stands_for(made, tmp_path):
    study = made(INVARIANTS)
    take(study, [look_at(study, csv_of(tmp_path / "one.csv", form(birth_year=1950)))])
    path = csv_of(tmp_path / "two.csv", form(birth_year=1951))
    assert about_people(look_at(study, path, replaces="one.csv")) == []


def test_a_declared_column_is_used_and_no_list_of_unused_ones_has_it(made, tmp_path):
    assert look_at(made(INVARIANTS), csv_of(tmp_path / "r.csv", form(birth_year=1950))).unused == ()


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ("invariants: [uls8_1]\n", "invariant_is_asked"),
        ("invariants: [initials]\n", "identifier"),
        ("invariants: [arm]\n", "identifier"),
    ],
)
def test_an_answer_or_a_name_is_no_invariant(made, lines, rule):
    with pytest.raises(Refusal) as error:
        made(lines)
    assert [each.rule for each in error.value.problems] == [rule]
