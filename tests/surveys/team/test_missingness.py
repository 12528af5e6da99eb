"""The paragraphs on missing data: each number in them can be counted on the three forms of `lacking`."""

import dataclasses

import pytest

from instruments.model import Allowance
from scoring import plans_for
from surveys.report.team.missingness import followed_up, missingness_section
from surveys.report.team.rules_section import HALF, STANDS, rule_in_words, rules_section
from surveys.study import open_study
from surveys.team.flow import Flow
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.team.conftest import ULS8_MAY_LACK_TWO, report_of


def flow_of(**changes):
    parts = {
        "randomised": 1,
        "not_due": 0,
        "stopped_ahead": 0,
        "due": 1,
        "interviewed": 1,
        "not_interviewed": 0,
        "open": 0,
    }
    return Flow(**{**parts, "timing": {}, "why": {}, **changes})


def test_what_is_missing_is_said_in_sentences(lacking):
    who, four, eighteen = missingness_section(report_of(lacking)).paragraphs
    assert who == "4 people were randomised by 1 July 2015."
    assert four == (
        "At 4 months, 4 people were due, and 3 were interviewed (75.0%); 1 was not (died 1). Of those due, these have "
        "each score: Loneliness, total 1 (25.0%); EQ-5D-3L index, UK time trade-off set (Dolan 1997) 2 (50.0%); "
        "EQ VAS, own health today 3 (75.0%); Use of the workbook (not read, "
        "read, read and made written plans) 2 (50.0%). Of 39 answers asked for with 16 items, 5 (12.8%) are "
        "absent: answered behind a closed gate 1, blank 1, does not know 1, no usable value 1 and refused 1. "
        "By item, from 0.0% (uls8_4 left out) to 50.0% (uls8_1 companionship lacking) are absent."
    )
    assert eighteen == "At 18 months, nobody was due yet; 1 stopped already."


def test_nothing_absent_is_said_too(followed):
    _, four, _ = missingness_section(report_of(followed)).paragraphs
    assert four.endswith("Of 16 answers asked for with 16 items, none is absent.")


@pytest.mark.parametrize(
    ("flow", "said"),
    [
        (flow_of(), "1 person was due, and was interviewed."),
        (flow_of(due=2, interviewed=2), "2 people were due, and all of them were interviewed."),
        (
            flow_of(due=3, interviewed=1, open=2),
            "3 people were due, and 1 was interviewed (33.3%); the window of 2 was still open.",
        ),
        (flow_of(due=0, not_due=1, interviewed=0), "nobody was due yet."),
        (
            flow_of(not_due=3, stopped_ahead=2),
            "1 person was due (3 not yet, 2 of whom stopped already), and was interviewed.",
        ),
    ],
)
def test_one_and_several_have_their_words(flow, said):
    assert followed_up("4 months", flow) == f"At 4 months, {said}"


def test_a_rule_is_told_with_its_source_and_how_often_it_was_used(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + ULS8_MAY_LACK_TWO, encoding="utf-8")
    study = open_study(study.folder)
    forms = [
        form(),
        form(participant_id="A0002", uls8_1=-9, uls8_2=-8),
        form(participant_id="B0002", uls8_1=-9),
    ]
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    section = rules_section(report_of(study))
    assert section.paragraphs[0] == (
        "Loneliness, total · uls8_total: up to 2 of 8 items may be missing, and for what is missing stands the mean of "
        "the person's other answers to the score. Source: made up for a test (unverified)."
    )
    assert "wb_met" not in " ".join(section.paragraphs)
    (table,) = section.tables
    assert table.rows == [("Loneliness, total · uls8_total", ["4 months", "2 of 3", "1", "1", "0", "0"])]


def test_without_prorating_that_is_said(followed):
    section = rules_section(report_of(followed))
    assert section.paragraphs[-1] == "No score was prorated."
    assert not section.tables


def test_a_question_that_may_not_apply_has_its_part_of_the_rule(study):
    plans = {plan.score: plan for plan in plans_for(study.instruments["workbook_use"])}
    use = plans["wb_use"]
    assert rule_in_words(use) == (
        "no item may be missing; an item that does not apply scores as the answer printed lowest"
    )
    excluded = use.policy.model_copy(update={"not_applicable": "excluded", "at_least": 1})
    said = rule_in_words(dataclasses.replace(use, policy=excluded))
    assert said.endswith("an item that does not apply is left out if at least 1 are answered")
    said = rule_in_words(dataclasses.replace(use, policy=excluded, rule_name="sum"))
    assert said.endswith("are answered, and the mean of those stands for it")


def test_a_limit_for_a_part_of_the_items_is_told(study):
    (plan,) = plans_for(study.instruments["uls8"])
    within = plan.policy.model_copy(update={"within": (Allowance(items=("uls8_1", "uls8_2"), allow=1),)})
    assert rule_in_words(dataclasses.replace(plan, policy=within)) == (
        "no item may be missing; of uls8_1 and uls8_2 no more than 1"
    )


def test_every_rule_of_a_definition_has_its_words(study):
    fields = type(study.instruments["uls8"].scores[0].missing).model_fields
    assert set(STANDS) == set(fields["fill"].annotation.__args__)
    assert set(HALF) == set(fields["rounding"].annotation.__args__)
