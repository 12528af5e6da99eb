"""How complete forms are: counts that can be counted by hand on three forms."""

import pytest

from surveys.report.team.completeness_section import WHY, completeness_section
from surveys.study import open_study
from surveys.team.items import AGAINST_GATE, BLANK, NOT_USABLE
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.team.conftest import ULS8_MAY_LACK_TWO, report_of


def score_of(found, score, timepoint="4m"):
    (one,) = (
        each for each in found.completeness.scores if (each.score, each.timepoint) == (score, timepoint)
    )
    return one


def item_of(found, item):
    (one,) = (each for each in found.completeness.items if each.item == item)
    return one


def test_everybody_interviewed_has_a_score_or_a_reason_for_none(lacking):
    found = report_of(lacking)
    assert [each.interviewed for each in found.completeness.scores] == [3, 3, 3, 3]
    for each in found.completeness.scores:
        assert each.interviewed == each.scored + each.no_form + sum(each.why.values())
        assert each.forms == each.interviewed - each.no_form


def test_an_instrument_left_blank_is_no_form_and_a_cell_of_no_meaning_no_score(lacking):
    uls8 = score_of(report_of(lacking), "uls8_total")
    assert (uls8.no_form, uls8.forms, uls8.complete, uls8.scored) == (1, 2, 1, 1)
    assert uls8.why == {"undeclared_value": 1}


def test_an_instrument_of_which_no_form_came_back_is_not_left_out(study, tmp_path):
    forms = {
        "participant_id": "A0001",
        "interview_date": "2015-03-02",
        **{f"uls8_{n}": 2 for n in range(1, 9)},
    }
    bring_in(study, csv_of(tmp_path / "returns.csv", forms))
    found = report_of(study)
    index, use = score_of(found, "eq5d3l_index"), score_of(found, "wb_use")
    assert [(each.interviewed, each.no_form, each.scored) for each in (index, use)] == [(1, 1, 0), (1, 1, 0)]
    assert "wb_met3" not in {each.score for each in found.completeness.scores}


def test_a_question_behind_a_closed_gate_is_missing_in_nobody(lacking):
    found = report_of(lacking)
    use, plans = score_of(found, "wb_use"), item_of(found, "wb_plans")
    assert (use.complete, use.scored, use.why) == (2, 2, {"contradicts_gate": 1})
    assert (plans.forms, plans.asked, plans.answered, plans.why) == (3, 2, 1, {AGAINST_GATE: 1})


@pytest.mark.parametrize(
    ("item", "forms", "why"),
    [
        ("uls8_1", 2, {"refused": 1}),
        ("uls8_2", 2, {BLANK: 1}),
        ("uls8_3", 2, {NOT_USABLE: 1}),
        ("eq5d3l_mobility", 3, {"does not know": 1}),
        ("uls8_4", 2, {}),
    ],
)
def test_each_item_says_what_stands_in_the_place_of_an_answer(lacking, item, forms, why):
    each = item_of(report_of(lacking), item)
    assert (each.forms, each.asked, each.absent, each.why) == (forms, forms, len(why), why)


def test_sites_add_up_what_was_asked_answered_and_scored(lacking):
    sites = {each.site: each for each in report_of(lacking).completeness.sites if each.timepoint == "4m"}
    counted = {
        id: (each.interviews, each.asked, each.answered, each.to_score, each.scored)
        for id, each in sites.items()
    }
    assert counted == {"A": (2, 15 + 16, 15 + 13, 8, 7), "B": (1, 8, 6, 3, 1)}


def test_a_prorated_score_is_counted_with_how_much_it_lacks(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + ULS8_MAY_LACK_TWO, encoding="utf-8")
    study = open_study(study.folder)
    forms = [
        form(),
        form(participant_id="A0002", uls8_1=-9, uls8_2=-8),
        form(participant_id="B0002", uls8_1=-9),
    ]
    bring_in(study, csv_of(tmp_path / "returns.csv", *forms))
    uls8 = score_of(report_of(study), "uls8_total")
    assert (uls8.complete, uls8.prorated, uls8.scored) == (1, 2, 3)
    assert uls8.by_absent == {1: 1, 2: 1}


def test_the_items_that_lack_most_come_first(lacking):
    section = completeness_section(report_of(lacking))
    (worst,) = (table for table in section.tables if table.title.startswith("Items without"))
    assert [name.split()[0] for name, _ in worst.rows] == [
        *("uls8_1", "uls8_2", "uls8_3", "wb_plans", "eq5d3l_mobility")
    ]
    assert worst.rows[0][1][:3] == ["4 months", "2", "1 (50.0%)"]
    (every,) = section.more
    assert len(every.rows) == 8 + 6 + 2


def test_forms_without_a_gap_have_no_worst_items(followed):
    section = completeness_section(report_of(followed))
    assert not [table for table in section.tables if table.title.startswith("Items without")]


def test_every_reason_that_keeps_a_score_away_has_its_words(lacking):
    found = report_of(lacking)
    assert {why for each in found.completeness.scores for why in each.why} <= set(WHY)
