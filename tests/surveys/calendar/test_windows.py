"""Windows worked out by hand: each anchor, closed days, late interviews, and the words that explain them."""

import pytest

from tests.surveys.calendar.small_calendars import ENGLAND, calendar, day, months, person, timepoint

FOUR = months("4m", 4)
UNKNOWN, NOT_HELD, UNDATED = "unknown", "not held", "undated"


def test_a_window_is_counted_in_days_from_the_due_date():
    window = calendar(FOUR).window(person("2014-10-31"), FOUR)
    assert (window.nominal, window.due) == (day("2015-02-28"), day("2015-02-28"))
    assert (window.best_from, window.best_until) == (day("2015-02-14"), day("2015-03-14"))  # 14 days each way
    assert (window.opens, window.closes) == (day("2015-01-31"), day("2015-04-25"))  # 28 before, 31 + 25 after


@pytest.mark.parametrize(
    ("point", "randomised", "discharged", "due"),
    [
        (FOUR, "2014-10-31", "", "2015-02-28"),  # no 31 February
        (months("4m", 4, end_of_month="first_of_next"), "2014-10-31", "", "2015-03-01"),
        (FOUR, "2014-10-31", "2014-11-10", "2015-02-28"),  # a date of discharge that this does not count from
        (months("4m", 4, anchor="discharge"), "2014-10-31", "2014-11-10", "2015-03-10"),
        (months("4m", 4, anchor="discharge"), "2014-10-31", "", UNKNOWN),
        (timepoint("28d", days=28), "2014-10-31", "", "2014-11-28"),  # no month to be too short
        (timepoint("120d", days=120), "2015-11-01", "", "2016-02-29"),  # 29 + 31 + 31 + 29 in a leap year
        (
            timepoint("120d", days=120),
            "2014-11-01",
            "",
            "2015-03-01",
        ),  # 29 + 31 + 31 + 28 + 1 in a common one
        (timepoint("0d", days=0), "2014-10-31", "", "2014-10-31"),
        (months("0m", 0), "2014-10-31", "", "2014-10-31"),
    ],
)
def test_an_interview_is_counted_from_its_anchor(point, randomised, discharged, due):
    window = calendar(point).window(person(randomised, discharged), point)
    assert (window.due.isoformat() if window else UNKNOWN) == due


FOURTEEN_ON = months("18m", 14, anchor="previous_interview")


@pytest.mark.parametrize(
    ("held", "due", "said"),
    [
        ("2015-03-20", "2016-05-20", "the interview at visit 4m, held"),  # 14 months after 20 March
        ("2014-12-31", "2016-02-29", "the interview at visit 4m, held"),  # no 31 February 2016
        (NOT_HELD, "2016-04-28", "no dated interview at visit 4m yet, so from the day on which that is due"),
        (UNDATED, "2016-04-28", "no dated interview at visit 4m yet, so from the day on which that is due"),
    ],
)
def test_an_interview_may_be_counted_from_the_one_before(held, due, said):
    known = {} if held == NOT_HELD else {("4m", "A0001"): None if held == UNDATED else day(held)}
    window = calendar(FOUR, FOURTEEN_ON, held=known).window(person("2014-10-31"), FOURTEEN_ON)
    assert (window.due, window.steps[0].words) == (day(due), said)


def test_what_is_counted_from_an_unknown_discharge_is_unknown_too():
    first = months("4m", 4, anchor="discharge")
    assert calendar(first, FOURTEEN_ON).window(person("2014-10-31"), FOURTEEN_ON) is None


@pytest.mark.parametrize(
    ("randomised", "closed_days", "permitted", "due"),
    [
        ("2014-10-31", "keep", (-28, 56), "2015-02-28"),  # a Saturday, and so it stays
        ("2014-10-31", "next", (-28, 56), "2015-03-02"),
        ("2014-10-31", "previous", (-28, 56), "2015-02-27"),
        ("2014-10-31", "nearest", (-28, 56), "2015-02-27"),
        ("2014-10-31", "next", (0, 2), "2015-03-02"),  # Monday is the last permitted day
        ("2014-10-31", "next", (0, 1), "2015-02-28"),  # Monday is outside: Saturday stays
        ("2014-10-31", "previous", (0, 2), "2015-02-28"),  # Friday is outside
        ("2014-12-03", "next", (-28, 56), "2015-04-07"),  # Good Friday, weekend and Easter Monday beside it
        (
            "2014-12-03",
            "next",
            (-28, 3),
            "2015-04-03",
        ),  # Easter Monday is permitted but closed; Tuesday is outside
        ("2014-12-07", "previous", (-28, 56), "2015-04-07"),  # a Tuesday: nothing to move
    ],
)
def test_a_due_date_moves_off_a_closed_day_within_the_permitted_window(
    randomised, closed_days, permitted, due
):
    point = months("4m", 4, closed_days=closed_days, permitted=permitted, optimum=(0, 0))
    window = calendar(point, holidays=ENGLAND).window(person(randomised), point)
    assert window.due == day(due)
    assert (window.closes - window.nominal).days == permitted[1]  # the window itself does not move


LATE_BY_28 = {"re_anchor": {"late_by": 28}}
IN_MONTHS = (FOUR, months("8m", 8, **LATE_BY_28), months("12m", 12, **LATE_BY_28))
IN_DAYS = tuple(timepoint(f"{number}d", days=number, re_anchor=rule) for number, rule in
                ((28, None), (56, {"late_by": 7}), (84, {"late_by": 7})))  # fmt: skip
BACK_TO_PLAN = (FOUR, months("8m", 8, **LATE_BY_28), months("12m", 12))


@pytest.mark.parametrize(
    ("points", "held", "second", "third"),
    [
        # randomised on 15 October 2014: due on 15 February, 15 June and 15 October 2015
        (IN_MONTHS, {}, "2015-06-15", "2015-10-15"),
        (IN_MONTHS, {"4m": "2015-03-15"}, "2015-06-15", "2015-10-15"),  # 28 days late, which is allowed
        (IN_MONTHS, {"4m": "2015-03-16"}, "2015-07-16", "2015-11-16"),  # a day more: 4 and 8 months after it
        (
            IN_MONTHS,
            {"4m": "2015-03-16", "8m": "2015-08-13"},
            "2015-07-16",
            "2015-11-16",
        ),  # 28 days after 16 July
        (IN_MONTHS, {"4m": "2015-03-16", "8m": "2015-08-14"}, "2015-07-16", "2015-12-14"),  # 29: late again
        (
            IN_MONTHS,
            {"4m": "2015-03-16", "8m": "2015-06-20"},
            "2015-07-16",
            "2015-11-16",
        ),  # early changes nothing
        (IN_MONTHS, {"8m": "2015-07-14"}, "2015-06-15", "2015-11-14"),  # only the second was late, by 29
        (IN_MONTHS, {"4m": "2015-01-20"}, "2015-06-15", "2015-10-15"),  # early
        (IN_MONTHS, {"4m": None}, "2015-06-15", "2015-10-15"),  # held, nobody knows when
        (
            BACK_TO_PLAN,
            {"4m": "2015-03-16"},
            "2015-07-16",
            "2015-10-15",
        ),  # the third is not to be re-anchored
        # due on 12 November, 10 December 2014 and 7 January 2015
        (IN_DAYS, {}, "2014-12-10", "2015-01-07"),
        (IN_DAYS, {"28d": "2014-11-19"}, "2014-12-10", "2015-01-07"),  # 7 days late
        (IN_DAYS, {"28d": "2014-11-20"}, "2014-12-18", "2015-01-15"),  # 8: 28 and 56 days after it
    ],
)
def test_after_an_interview_that_was_too_late_those_that_follow_count_on_from_it(points, held, second, third):
    known = {(id, "A0001"): when and day(when) for id, when in held.items()}
    found = [calendar(*points, held=known).window(person("2014-10-15"), point).due for point in points[1:]]
    assert found == [day(second), day(third)]


def test_a_window_that_was_re_anchored_follows_the_end_of_months_from_the_late_day():
    known = {("4m", "A0001"): day("2015-03-31")}  # due on 28 February: 31 days late
    window = calendar(*IN_MONTHS, held=known).window(person("2014-10-31"), IN_MONTHS[1])
    assert window.due == day("2015-07-31")  # and not 30 June, or 30 July


def words(window) -> list[str]:
    return [f"{step.day}: {step.words}" for step in window.steps]


def test_the_steps_say_how_a_due_date_came_about():
    point = months("4m", 4, closed_days="next")
    assert words(calendar(point).window(person("2014-10-31"), point)) == [
        "2014-10-31: randomised",
        "2015-02-28: 4 months later; the month has no day 31, so the last day of that month (`last_day`)",
        "2015-03-02: that is a Saturday: to the next working day",
    ]


def test_the_steps_name_the_holiday_and_say_why_a_day_stays():
    point = months("4m", 4, closed_days="next", permitted=(-28, 3), optimum=(0, 0))
    assert words(calendar(point, holidays=ENGLAND).window(person("2014-12-03"), point))[2:] == [
        "2015-04-03: that is a Friday, Good Friday; the next working day is outside the permitted window, "
        "so it stays"
    ]


def test_the_steps_of_a_re_anchored_window_show_the_plan_and_what_put_it_aside():
    known = {("4m", "A0001"): day("2015-03-16")}
    window = calendar(*IN_MONTHS, held=known).window(person("2014-10-15"), IN_MONTHS[2])
    late = "the interview at visit 4m was held 29 days after its due date, more than 28"
    assert words(window) == [
        "2014-10-15: randomised",
        "2015-10-15: 12 months later",
        f"2015-03-16: {late}: counted from that day instead",
        "2015-11-16: 8 months later",
    ]
