"""Spread and change of scores: of three people whose scores are 14, 18 and 22, and later 18, 22 and 22."""

from datetime import date

import pytest

from surveys.report.team.scores_sections import change_section, reliability_section, spread_section
from surveys.study import open_study
from surveys.team.mean_change import MeanChange
from tests.surveys.conftest import bring_in, csv_of
from tests.surveys.team.conftest import all_alike, report_of

LATE = date(2016, 12, 31)


@pytest.fixture
def found(twice):
    return report_of(twice, LATE)


def test_a_score_is_spread_as_its_values_are(found):
    four, eighteen = found.spreads
    assert (four.timepoint, four.n, four.mean, four.sd) == ("4m", 3, 18, 4)
    assert (four.lowest, four.lower_quartile, four.median, four.upper_quartile, four.highest) == (
        *(14, 16, 18, 20, 22),
    )
    assert (eighteen.n, eighteen.median, eighteen.lower_quartile) == (3, 22, 20)


def test_bars_count_everybody_over_the_whole_range(found):
    four, eighteen = (each.stretches for each in found.spreads)
    assert list(four) == list(eighteen)
    assert (sum(four.values()), sum(eighteen.values())) == (3, 3)
    first, *_, last = four
    assert first.startswith("8")
    assert last.endswith("32")


def test_change_is_of_those_with_both_and_has_students_interval(found):
    (change,) = found.changes
    assert (change.timepoint, change.n, change.before) == ("18m", 3, 18)
    assert change.after == pytest.approx(62 / 3)
    assert change.change == pytest.approx(8 / 3)
    assert change.sd == pytest.approx((16 / 3) ** 0.5)
    half = 4.302653 * (16 / 3) ** 0.5 / 3**0.5
    assert (change.low, change.high) == pytest.approx((8 / 3 - half, 8 / 3 + half), abs=1e-5)


def test_who_has_a_score_only_once_is_in_no_change(twice, tmp_path):
    (twice.folder / "participants.csv").write_text(
        (twice.folder / "participants.csv").read_text(encoding="utf-8") + "A0003,A,2014-11-04,active,\n",
        encoding="utf-8",
    )
    bring_in(twice, csv_of(tmp_path / "one.csv", all_alike("A0003", 4, "2016-05-03")), "18m")
    found = report_of(twice, LATE)
    assert [each.n for each in found.spreads] == [3, 4]
    assert [each.n for each in found.changes] == [3]


def test_pictures_are_told_in_words_and_tables_hold_their_numbers(found):
    spread, change = spread_section(found), change_section(found)
    assert spread.pictures[0].picture.says == (
        "Loneliness, total · uls8_total, from 8 to 32: 4 months, n 3, median 18, quartiles 16 and 20; "
        "18 months, n 3, median 22, quartiles 20 and 22."
    )
    assert spread.tables[0].rows[0] == (
        "Loneliness, total · uls8_total",
        ["4 months", "3", "18.00", "4.00", "14", "16", "18", "20", "22", "–", "–"],
    )
    (bars,) = spread.more
    assert sum(int(cells[0]) for _, cells in bars.rows) == 3
    assert change.title == "Change since 4 months"
    assert "mean change at 18 months 2.67 (-3.07 to 8.40), n 3." in change.pictures[0].picture.says
    assert change.tables[0].rows == [
        (
            "Loneliness, total · uls8_total",
            ["18 months", "3", "18.00", "20.67", "2.67 (-3.07 to 8.40)", "2.31"],
        )
    ]


def test_of_one_person_there_is_a_change_and_no_interval(twice):
    register = (twice.folder / "participants.csv").read_text(encoding="utf-8").splitlines()
    (twice.folder / "participants.csv").write_text("\n".join([*register[:2], ""]), encoding="utf-8")
    found = report_of(twice, LATE)
    assert found.changes == [MeanChange("18m", "uls8", "uls8_total", 1, 18, 22, 4, None, None, None)]
    assert found.spreads[0].sd is None
    (row,) = change_section(found).tables[0].rows
    assert row[1] == ["18 months", "1", "18.00", "22.00", "4.00", "–"]
    assert change_section(found).pictures


def test_a_study_without_a_baseline_says_that_there_is_no_change(followed):
    section = change_section(report_of(followed))
    assert "study.yaml names no baseline" in section.paragraphs[0]
    assert not section.tables


def test_nobody_with_both_and_nobody_with_a_score_is_said(twice):
    register = (twice.folder / "participants.csv").read_text(encoding="utf-8").splitlines()
    died = [line for line in register if "died" in line]
    (twice.folder / "participants.csv").write_text("\n".join([register[0], *died, ""]), encoding="utf-8")
    found = report_of(twice, LATE)
    for make in (spread_section, change_section, reliability_section):
        section = make(found)
        assert len(section.paragraphs) == 1
        assert [*section.tables, *section.pictures, *section.more] == []


def test_how_well_scores_measure_is_what_the_psychometrics_say(followed):
    section = reliability_section(report_of(followed))
    (table,) = section.tables
    assert table.title == "4 months"
    assert {name for name, _ in table.rows} == {"uls8_total", "eq5d3l_index", "eq5d3l_health", "wb_use"}
    assert any(words.startswith("No alpha") for words in section.paragraphs)


def test_an_index_has_its_own_decimals(followed):
    (index,) = (
        each for each in spread_section(report_of(followed)).tables[0].rows if "eq5d3l_index" in each[0]
    )
    assert index[1][2] == "1.000"


def test_who_has_it_then_and_others_later_are_no_change(study, tmp_path):
    path = study.folder / "study.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "baseline: 4m\n", encoding="utf-8")
    study = open_study(study.folder)
    bring_in(study, csv_of(tmp_path / "a.csv", all_alike("A0001", 2, "2015-03-02")), "4m")
    bring_in(study, csv_of(tmp_path / "b.csv", all_alike("A0002", 2, "2016-05-02")), "18m")
    found = report_of(study, LATE)
    assert [each.n for each in found.spreads] == [1, 1]
    assert found.changes == []
    assert change_section(found).paragraphs == ["Nobody has a score both then and later yet."]
