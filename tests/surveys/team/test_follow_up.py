"""Patterns, timing and keying, on studies so small that each can be counted by looking."""

from collections import Counter
from datetime import date

import pytest

from surveys.derived import Derived
from surveys.followup.slots import STATES, FollowUp
from surveys.report.team.follow_up_sections import WINDOWS, keying_section, patterns_section, timing_section
from surveys.report.team.timing_picture import timing_picture
from surveys.team.patterns import MARKS, Pattern, Timing
from surveys.tracker.retention import TIMINGS
from tests.surveys.conftest import bring_in, csv_of, form
from tests.surveys.team.conftest import all_alike, report_of
from tests.surveys.test_double_entry import keyed_twice

LATE = date(2016, 12, 31)


def test_each_person_is_in_one_pattern(twice):
    found = report_of(twice, LATE)
    assert found.patterns == [Pattern(("yes", "yes"), 3), Pattern(("no", "no"), 1)]
    section = patterns_section(found)
    assert section.paragraphs == ["Interviewed, of 4 people: every time 3, never 1."]
    assert section.tables[0].rows[1] == ("Never", ["no", "no", "1", "25.0%"])


def test_patterns_are_those_that_a_slow_count_finds(followed):
    slots = FollowUp(Derived(followed), date(2015, 7, 1)).slots
    counted: Counter[tuple[str, ...]] = Counter()
    for id in Derived(followed).register:
        counted[tuple(MARKS[slot.state] for slot in slots if slot.person.id == id)] += 1
    found = report_of(followed)
    assert {tuple(each.marks): each.people for each in found.patterns} == counted
    assert sum(each.people for each in found.patterns) == found.people


@pytest.mark.parametrize(
    ("marks", "kind"),
    [
        (("yes", "yes", "yes"), "every time"),
        (("no", "no", "no"), "never"),
        (("yes", "no", "no"), "dropped out"),
        (("yes", "no", "yes"), "came back"),
        (("no", "yes", "no"), "came back"),
        (("yes", "not yet", "not yet"), "not yet known"),
    ],
)
def test_a_pattern_has_its_words(marks, kind):
    assert Pattern(marks, 1).kind == kind


def test_every_way_in_which_an_interview_can_stand_is_a_mark():
    assert set(MARKS) == set(STATES)


def test_days_are_counted_from_the_due_date(twice):
    """Due on 28 February, 3 March 2015 and 6 October 2014; then on 30 April, 3 May 2016 and 6 December 2015."""
    four, eighteen = report_of(twice, LATE).timings
    assert four.days == {-1: 1, 2: 1, 147: 1}
    assert eighteen.days == {-1: 1, 2: 1, 148: 1}
    assert (four.n, four.median, four.lower_quartile, four.upper_quartile) == (3, 2, 0.5, 74.5)
    assert four.weeks == {(-3, 3): 2, (144, 150): 1}


def test_what_lies_far_from_its_window_is_said_in_the_picture_and_in_the_table(twice):
    section = timing_section(report_of(twice, LATE))
    assert ">1 later<" in section.pictures[0].picture.on_page
    assert section.pictures[0].picture.says == (
        "4 months: 3 interviews, median 2.0 days from the due date, quartiles 0.5 and 74.5."
    )
    windows, days = section.tables
    assert windows.rows[0] == ("4 months", ["3", "2", "0", "1", "0", "0"])
    assert days.rows[0] == ("4 months", ["3", "-1", "0.5", "2.0", "74.5", "147"])
    assert section.more[0].rows == [("-3 to 3", ["2"]), ("144 to 150", ["1"])]


def test_a_picture_of_nothing_near_the_window_says_how_much_lies_earlier():
    far = Timing("4m", 2, (-14, 14), (-28, 56), -400, -400, -400, {-400: 2})
    assert ">2 earlier<" in timing_picture("far", far, "far").on_page


def test_without_a_known_day_there_are_no_days(study, tmp_path):
    bring_in(study, csv_of(tmp_path / "r.csv", {**all_alike("A0001", 2, ""), "interview_date": None}))
    section = timing_section(report_of(study))
    assert [table.title for table in section.tables] == ["By window"]
    assert section.tables[0].rows[0] == ("4 months", ["1", "0", "0", "0", "1", "0"])


def test_every_time_of_an_interview_heads_a_column():
    assert set(WINDOWS) == set(TIMINGS)


def test_two_keyers_are_held_against_one_another_without_what_could_unmask(study, tmp_path):
    keyed_twice(study, tmp_path, [form()], [form(uls8_1=3, wb_meetings=4)])
    found = report_of(study)
    alike = {each.instrument: (each.alike, each.compared) for each in found.keying}
    assert alike["uls8"] == (7, 8)
    assert alike["workbook_use"] == (2, 2), "the number of meetings is not among them"
    (table,) = keying_section(found).tables
    assert table.rows[0][1][:4] == ["4 months", "7", "8", "87.50%"]
    assert table.rows[-1][0] == "The interview"


def test_nothing_keyed_twice_is_said(followed):
    assert keying_section(report_of(followed)).paragraphs == ["Nothing was keyed by two people."]
