"""`surveys psychometrics`, as it is run."""

import dataclasses
import re
from importlib.resources import files

import polars as pl
import pytest
from click.testing import CliRunner

from surveys.cli import cli
from surveys.derived import Derived
from surveys.psychometrics import FEWEST, measured
from surveys.report.psychometrics.page import PsychometricsPage, psychometrics_page
from surveys.report.psychometrics.words import REMARKS, TAGS
from tests.surveys.conftest import ULS8, bring_in, csv_of, form
from tests.surveys.test_pages import seen_in_a_browser

PEOPLE = [f"A{n:04}" for n in range(1, 13)]
REGISTER = "id,site,randomised,status,status_date\n" + "".join(
    f"{id},A,2014-10-31,active,\n" for id in PEOPLE
)
UNRELATED = [
    [1, 4, 2, 3, 1, 4, 2, 1],
    [2, 1, 4, 4, 3, 2, 1, 3],
    [4, 2, 1, 1, 2, 3, 4, 4],
    [3, 3, 3, 2, 4, 1, 3, 2],
]
"""Answers to the eight items that do not go together."""


def answered(n, answers):
    return form(participant_id=PEOPLE[n], **dict(zip(ULS8, answers, strict=True)))


@pytest.fixture
def interviewed(study, tmp_path):
    """Twelve people whose answers about loneliness do not go together; one refused an item. All are in good health."""
    (study.folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    forms = [answered(n, UNRELATED[n % 4][n // 4 :] + UNRELATED[n % 4][: n // 4]) for n in range(12)]
    forms[11]["uls8_1"] = -9
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    return study


def run(study, code=0):
    done = CliRunner().invoke(cli, ["psychometrics", "--study", str(study.folder)])
    assert done.exit_code == code, done.output
    return done


def page_of(study):
    return (study.folder / "reports" / "psychometrics.html").read_text(encoding="utf-8")


def test_a_scale_whose_answers_do_not_go_together_is_flagged_with_what_that_says_and_does_not(interviewed):
    said = run(interviewed).stdout
    assert "SYNTHETIC DATA" in said
    assert re.search(r"uls8_total +scale +11 +11 +-?\d\.\d\d \(-?\d\.\d\d to -?\d\.\d\d\)", said)
    assert "Alpha of a scale below 0.70: uls8_total (4m)" in said
    assert "finds no fault with anybody's answer" in " ".join(said.split())
    assert "An item of a scale that goes against the others: uls8_total (4m)" in said


def test_perfect_health_is_at_the_ceiling_of_an_index_and_has_no_alpha(interviewed):
    said = run(interviewed).stdout
    assert re.search(r"eq5d3l_index +index +12 +12 +– +– +– +0\.0% +100\.0%", said)
    assert "More than 15% at the highest score: eq5d3l_index (4m)" in said
    assert "it does not add up its answers: eq5d3l_index (4m), eq5d3l_health (4m), wb_use (4m)" in " ".join(
        said.split()
    )


def test_scores_that_could_unmask_are_not_in_it(interviewed):
    assert "wb_met3" not in run(interviewed).stdout + page_of(interviewed)


def test_nothing_is_shown_of_fewer_than_ten_forms(study, tmp_path):
    (study.folder / "participants.csv").write_text(REGISTER, encoding="utf-8")
    bring_in(study, csv_of(tmp_path / "r.csv", *(answered(n, UNRELATED[n % 4]) for n in range(FEWEST - 1))))
    said = run(study).stdout
    assert re.search(r"uls8_total +scale +9 +9 +– +– +– +– +–", said)
    assert "No floor, ceiling: fewer than 10 forms have the score: uls8_total (4m)" in " ".join(said.split())
    assert "No alpha, omega, item-rest: fewer than 10 forms are complete: uls8_total (4m)" in said
    assert "Alpha of a scale below" not in said


def test_the_table_has_one_figure_a_row_and_says_why_one_is_not_there(interviewed):
    done = run(interviewed)
    assert "psychometrics.csv: one figure a row" in done.stderr
    table = pl.read_csv(interviewed.folder / "reports" / "psychometrics.csv")
    uls8 = table.filter(pl.col("score") == "uls8_total")
    assert uls8["measure"].to_list() == ["alpha", "omega", *["item_rest"] * 8, "floor", "ceiling"]
    assert uls8.row(0, named=True)["remark"] == "low_alpha"
    below = uls8.filter((pl.col("measure") == "item_rest") & (pl.col("value") < 0))
    assert below.height > 0
    assert below["remark"].to_list() == ["against_the_rest"] * below.height
    (ceiling,) = table.filter(
        (pl.col("score") == "eq5d3l_index") & (pl.col("measure") == "ceiling")
    ).to_dicts()
    assert (ceiling["n"], ceiling["value"], ceiling["remark"]) == (12, 1.0, "at_the_ceiling")
    (alpha,) = table.filter((pl.col("score") == "eq5d3l_index") & (pl.col("measure") == "alpha")).to_dicts()
    assert (alpha["value"], alpha["why_not"]) == (None, "it does not add up its answers")


def test_the_same_answers_make_the_same_files(interviewed):
    run(interviewed)
    first = {path.name: path.read_bytes() for path in (interviewed.folder / "reports").iterdir()}
    run(interviewed)
    assert first == {path.name: path.read_bytes() for path in (interviewed.folder / "reports").iterdir()}
    assert set(first) >= {"psychometrics.csv", "psychometrics.html"}


def test_nobody_is_named(interviewed):
    said = run(interviewed).output + page_of(interviewed)
    said += (interviewed.folder / "reports" / "psychometrics.csv").read_text(encoding="utf-8")
    assert not re.search(r"A00\d\d", said)


def test_a_study_without_answers_says_so(study):
    assert "–" not in run(study).stdout
    assert "No answers have come back yet" in page_of(study)


def test_real_data_are_not_called_synthetic(study):
    path = study.folder / "study.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("synthetic: true", "synthetic: false"), encoding="utf-8"
    )
    assert "SYNTHETIC" not in run(study).stdout + page_of(study)


def test_every_remark_has_its_words():
    assert set(REMARKS) == set(TAGS)


def test_the_page_is_whole_in_a_browser(interviewed, tmp_path):
    run(interviewed)
    document = seen_in_a_browser(interviewed.folder / "reports" / "psychometrics.html", tmp_path)
    assert "SYNTHETIC DATA" in document
    assert "low alpha" in document
    assert "below zero" in document
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", document), "nothing is fetched from anywhere"
    assert "<script" not in document


def test_the_page_uses_all_that_it_is_given():
    template = (files("surveys.report.psychometrics") / "page.html.j2").read_text(encoding="utf-8")
    used = set(re.findall(r"page\.([a-z_]+)", template)) - {"css"}
    assert {field.name for field in dataclasses.fields(PsychometricsPage)} == used


def test_a_label_is_shown_as_text(interviewed):
    found = list(measured(Derived(interviewed).scored))
    strange = [
        dataclasses.replace(each, score=each.score.model_copy(update={"label": "<img src=x>"}))
        for each in found
    ]
    page = psychometrics_page(interviewed, strange)
    assert "<img" not in page
    assert "&lt;img" in page
