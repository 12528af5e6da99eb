"""One fault of a study's calendar at a time, with the line that it is told at."""

import pytest

from surveys.refusals import Refusal
from surveys.study import Study, open_study

STUDY = """title: A study
synthetic: true
id_pattern: "[A-Z][0-9]{4}"
sites: {A: North team, B: South team}
calendar:
  time_zone: Europe/London
  holidays: {country: GB, subdivision: ENG}
interviewers:
  INT01: [A, B]
timepoints:
  - id: 4m
    label: 4 months
    months: 4
    end_of_month: last_day
    optimum: [-14, 14]
    permitted: [-28, 56]
    instruments: [uls8]
  - id: 8m
    label: 8 months
    months: 8
    end_of_month: last_day
    re_anchor: {late_by: 28}
    optimum: [-14, 14]
    permitted: [-28, 56]
    instruments: [uls8]
"""
SECOND = STUDY[STUDY.index("  - id: 8m") :]
"""From line 18 on."""


def opened(folder, text: str) -> Study:
    (folder / "study.yaml").write_text(text, encoding="utf-8")
    return open_study(folder)


def faults(folder, text: str) -> list[tuple[str, int]]:
    with pytest.raises(Refusal) as error:
        opened(folder, text)
    return [(problem.rule, problem.where.line) for problem in error.value.problems]


def test_the_study_without_a_fault_is_opened(tmp_path):
    assert opened(tmp_path, STUDY).file.counts_on_interviews


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("    months: 4\n    end_of_month: last_day\n", "", "interval", 11),
        ("months: 4\n", "months: 4\n    days: 120\n", "interval", 11),
        ("    end_of_month: last_day\n    optimum", "    optimum", "no_end_of_month", 11),
        ("months: 4\n", "days: 120\n", "no_months", 14),
        ("optimum: [-14, 14]", "optimum: [-29, 14]", "window_order", 15),
        ("optimum: [-14, 14]", "optimum: [-14, 57]", "window_order", 15),
        ("optimum: [-14, 14]", "optimum: [14, -14]", "window_order", 15),
        ("permitted: [-28, 56]", "permitted: [1, 56]", "window_order", 15),
        (
            "optimum: [-14, 14]\n    permitted: [-28, 56]",
            "optimum: [14, 28]\n    permitted: [14, 56]",
            "window_without_due",
            16,
        ),
        ("INT01: [A, B]", "INT01: [A, B]\n  int01: [A]", "repeated_interviewer", 10),
        ("INT01: [A, B]", "unassigned: [A, B]", "reserved_interviewer", 9),
        ("months: 4\n", "months: 4\n    anchor: previous_interview\n", "no_previous", 14),
        ("months: 4\n", "months: 4\n    re_anchor: {late_by: 1}\n", "no_previous", 14),
        ("Europe/London", "Europe/Londn", "unknown_time_zone", 6),
        ("Europe/London", "../zone", "unknown_time_zone", 6),
        ("country: GB", "country: QQ", "unknown_holidays", 7),
        ("subdivision: ENG", "subdivision: XYZ", "unknown_holidays", 7),
        ("INT01: [A, B]", "INT01: [A, C]", "unknown_site", 9),
    ],
)
def test_each_fault_of_the_first_timepoint_and_the_rules_is_found_at_its_line(tmp_path, old, new, rule, line):
    assert (rule, line) in faults(tmp_path, STUDY.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("months: 8\n", "months: 8\n    anchor: previous_interview\n", "re_anchor_unlike", 23),
        ("months: 8\n", "months: 8\n    anchor: discharge\n", "re_anchor_unlike", 23),
        ("months: 8\n    end_of_month: last_day\n", "days: 240\n", "re_anchor_unlike", 21),
        ("months: 8\n", "months: 4\n", "timepoint_order", 20),
        ("months: 8\n", "months: 3\n", "timepoint_order", 20),
        ("months: 8\n", "months: 5\n", "windows_overlap", 24),
        # 4 months apart are 120 days at least: 56 days after the first and 64 before the second meet on one of them
        ("permitted: [-28, 56]", "permitted: [-64, 56]", "windows_overlap", 24),
    ],
)
def test_each_fault_between_two_timepoints_is_found_at_its_line(tmp_path, old, new, rule, line):
    assert faults(tmp_path, STUDY.replace(SECOND, SECOND.replace(old, new, 1))) == [(rule, line)]


def test_an_interview_counted_from_the_one_before_it_opens_after_it(tmp_path):
    counted = SECOND.replace("    re_anchor: {late_by: 28}\n", "    anchor: previous_interview\n")
    opened(tmp_path, STUDY.replace(SECOND, counted.replace("months: 8", "months: 2")))
    short = counted.replace("months: 8", "months: 1")  # February has 28 days: it would open on the day itself
    assert faults(tmp_path, STUDY.replace(SECOND, short)) == [("windows_overlap", 24)]


def test_once_a_late_interview_moves_the_next_it_moves_all_that_follow(tmp_path):
    last = (
        SECOND.replace("8m", "12m")
        .replace("months: 8", "months: 12")
        .replace("    re_anchor: {late_by: 28}\n", "")
    )
    assert faults(tmp_path, STUDY + last) == [("re_anchor_stops", 26)]
    opened(tmp_path, STUDY + SECOND.replace("8m", "12m").replace("months: 8", "months: 12"))


def test_windows_that_stop_a_day_short_of_one_another_are_allowed(tmp_path):
    opened(tmp_path, STUDY.replace(SECOND, SECOND.replace("permitted: [-28, 56]", "permitted: [-63, 56]")))


def test_windows_overlap_also_with_an_interview_of_another_anchor_between_them(tmp_path):
    between = SECOND.replace("8m", "d1").replace("    re_anchor: {late_by: 28}\n", "    anchor: discharge\n")
    last = SECOND.replace("months: 8\n", "months: 5\n").replace("    re_anchor: {late_by: 28}\n", "")
    assert faults(tmp_path, STUDY.replace(SECOND, between + last)) == [("windows_overlap", 31)]


def test_a_fault_says_what_would_do_and_what_to_try(tmp_path):
    with pytest.raises(Refusal) as error:
        opened(tmp_path, STUDY.replace("Europe/London", "Europe/Londn"))
    (problem,) = error.value.problems
    assert (problem.found, problem.hint) == ("no time zone `Europe/Londn`", "did you mean `Europe/London`?")


def test_an_overlap_is_shown_on_a_day_on_which_it_happens(tmp_path):
    # 1 November and 56 days is 27 December, and so is 1 March less 64
    close = STUDY.replace(SECOND, SECOND.replace("permitted: [-28, 56]", "permitted: [-64, 56]"))
    with pytest.raises(
        Refusal, match=r"from 2024-07-01, `8m` opens on 2024-12-27, and `4m` closes on 2024-12-27"
    ):
        opened(tmp_path, close)
