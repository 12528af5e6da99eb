"""The agreement of raters, from a file of their ratings."""

import re

import numpy as np
import pytest
from click.testing import CliRunner

from scoring.psychometrics.icc import intraclass_correlations
from surveys.cli import cli
from surveys.refusals import AnswersWithProblems, Refusal
from surveys.reliability import reliability
from tests.surveys.conftest import ULS8, csv_of

RATED = {"P1": (1, 2), "P2": (3, 3), "P3": (5, 7), "P4": (2, 2)}


def rating(person, rater, value, **changes):
    return {"participant_id": person, "rater": rater} | {f"bprs24_{n}": value for n in range(1, 25)} | changes


def ratings(**changes):
    """Four people whom R1 and R2 rated, every item alike."""
    return [
        rating(person, rater, value, **changes)
        for person, values in RATED.items()
        for rater, value in zip(("R1", "R2"), values, strict=True)
    ]


def agree(path, rater="rater", names=None):
    return reliability(path, "bprs24", rater, names or {}, "")


def rules_of(error):
    return [problem.rule for problem in error.value.problems]


def test_each_score_has_the_correlations_of_what_the_raters_gave(tmp_path):
    found = agree(csv_of(tmp_path / "r.csv", *ratings()))
    totals = intraclass_correlations(24.0 * np.array(list(RATED.values())))
    assert (found.raters, found.people, found.left_out) == (2, 4, 0)
    assert found.scores[0].score.id == "bprs24_total"
    assert found.scores[0].correlations.agreement.value == pytest.approx(totals.agreement.value)
    assert found.scores[0].correlations.consistency.low == pytest.approx(totals.consistency.low)


def test_the_order_of_rows_is_irrelevant(tmp_path):
    first, second = (
        agree(csv_of(tmp_path / f"{n}.csv", *rows)) for n, rows in enumerate((ratings(), ratings()[::-1]))
    )
    assert first == second


def test_people_whom_only_one_rated_are_left_out_and_counted(tmp_path):
    found = agree(csv_of(tmp_path / "r.csv", *ratings(), rating("P5", "R2", 6)))
    assert (found.people, found.left_out) == (4, 1)
    assert found.scores[0].people == 4


def test_a_score_that_one_rater_does_not_have_takes_its_person_out_of_that_score_only(tmp_path):
    rows = ratings()
    rows[0]["bprs24_16"] = 0  # not assessed
    found = {each.score.id: each for each in agree(csv_of(tmp_path / "r.csv", *rows)).scores}
    assert found["bprs24_total"].people == found["bprs24_negative"].people == 3
    assert found["bprs24_affect"].people == 4


def test_raters_who_tell_nobody_apart_have_no_correlation_and_a_reason(tmp_path):
    rows = [rating(person, rater, 2) for person in RATED for rater in ("R1", "R2")]
    found = agree(csv_of(tmp_path / "r.csv", *rows))
    assert {each.why_not for each in found.scores} == {"people hardly differ in their mean rating"}


@pytest.mark.parametrize(
    ("rows", "rules"),
    [
        ([*ratings(), rating("P1", "R2", 2)], ["rated_twice"]),
        ([*ratings(), rating("P9", "", 2), rating("", "R1", 2)], ["no_rater", "no_rater"]),
        (ratings()[::2], ["no_joint_ratings"]),
        ([rating("P1", "R1", 1), rating("P1", "R2", 2), rating("P2", "R3", 3)], ["no_joint_ratings"]),
        (ratings(bprs24_3=9), ["undeclared_value"] * 8),
    ],
)
def test_ratings_that_do_not_say_who_agrees_with_whom_are_refused(tmp_path, rows, rules):
    with pytest.raises(AnswersWithProblems) as error:
        agree(csv_of(tmp_path / "r.csv", *rows))
    assert rules_of(error) == rules


def test_what_is_no_rating_is_to_be_put_right_and_not_left_out_by_an_option_that_is_not_there(tmp_path):
    with pytest.raises(AnswersWithProblems) as error:
        agree(csv_of(tmp_path / "r.csv", *ratings(bprs24_3=9)))
    assert {each.hint for each in error.value.problems} == {
        "correct it in the file, or key why there is no rating"
    }
    with pytest.raises(AnswersWithProblems) as error:
        agree(csv_of(tmp_path / "r.csv", *ratings()), names={"bprs24_3": "nowhere"})
    assert "key why" not in str(error.value)


def test_who_was_rated_twice_is_told_by_row_and_not_by_id(tmp_path):
    with pytest.raises(AnswersWithProblems) as error:
        agree(csv_of(tmp_path / "r.csv", *ratings(), rating("P1", "R2", 2)))
    said = str(error.value)
    assert "row 10" in said
    assert "of row 3 once more" in said
    assert "P1" not in said
    assert "R2" not in said


def test_a_column_of_raters_that_is_not_there_is_answered_with_the_nearest(tmp_path):
    with pytest.raises(AnswersWithProblems, match="did you mean `rater`"):
        agree(csv_of(tmp_path / "r.csv", *ratings()), rater="ratr")


def test_without_ids_there_is_nobody_to_agree_about(tmp_path):
    rows = [{name: value for name, value in row.items() if name != "participant_id"} for row in ratings()]
    path = csv_of(tmp_path / "r.csv", *({**row, "who": n // 2} for n, row in enumerate(rows)))
    with pytest.raises(AnswersWithProblems) as error:
        agree(path)
    assert rules_of(error) == ["no_id_column"]
    assert agree(path, names={"participant_id": "who"}).people == 4


def test_nobody_rates_a_self_report(tmp_path):
    path = csv_of(tmp_path / "r.csv", {"participant_id": "P1", "rater": "R1", **ULS8})
    with pytest.raises(Refusal, match="surveys compare") as error:
        reliability(path, "uls8", "rater", {}, "")
    assert rules_of(error) == ["not_rated"]


def test_the_command_shows_people_and_intervals_and_names_nobody(tmp_path):
    rows = [*ratings(), rating("P5", "R2", 6)]
    path = csv_of(tmp_path / "ratings.csv", *rows)
    done = CliRunner().invoke(cli, ["reliability", str(path), "--instrument", "bprs24", "--rater", "rater"])
    assert done.exit_code == 0, done.output
    assert (
        "4 people, each rated by all 2 raters; 1 more, rated by some of them only, left out." in done.stdout
    )
    assert re.search(r"bprs24_affect +4 +0\.\d\d \(-?\d\.\d\d to 0\.\d\d\) +0\.\d\d", done.stdout)
    assert "ICC(2,1)" in done.stdout
    assert "Nothing was written" in done.stderr
    assert not re.search(r"\b[PR][1-5]\b", done.output)
    assert [each.name for each in tmp_path.iterdir()] == ["ratings.csv"]


def test_a_score_without_a_correlation_says_why(tmp_path):
    rows = [rating(person, rater, 2) for person in RATED for rater in ("R1", "R2")]
    path = csv_of(tmp_path / "ratings.csv", *rows)
    done = CliRunner().invoke(cli, ["reliability", str(path), "--instrument", "bprs24", "--rater", "rater"])
    assert re.search(r"bprs24_total +4 +– +–", done.stdout)
    assert "None of bprs24_total: people hardly differ in their mean rating." in done.stdout


@pytest.mark.parametrize(("people", "few"), [(9, True), (10, False)])
def test_of_few_people_it_is_said_that_they_are_few(tmp_path, people, few):
    rows = [
        rating(f"P{n}", rater, 1 + (n + more) % 7)
        for n in range(people)
        for rater, more in (("R1", 0), ("R2", n % 2))
    ]
    path = csv_of(tmp_path / "ratings.csv", *rows)
    said = CliRunner().invoke(cli, ["reliability", str(path), "--instrument", "bprs24", "--rater", "rater"])
    assert said.exit_code == 0, said.output
    assert ("FEW PEOPLE, 9: of fewer than 10 a figure says more about them" in said.stdout) is few


def test_scores_of_which_several_numbers_of_people_have_ratings_are_said_to_be_from_few_to_fewer(tmp_path):
    rows = ratings()
    rows[0]["bprs24_1"] = -9
    path = csv_of(tmp_path / "ratings.csv", *rows)
    said = CliRunner().invoke(cli, ["reliability", str(path), "--instrument", "bprs24", "--rater", "rater"])
    assert "FEW PEOPLE, 3 to 4: " in said.stdout
