"""What the library's instruments do not need is written rightly too: reversed numbers, few codes, odd labels."""

from dataclasses import replace

import pytest

from instruments import load
from instruments.model import MissingReason
from scoring import plan_for
from scoring.syntax import r, spss, stata
from scoring.syntax.job import Job
from scoring.syntax.lines import broken
from scoring.syntax.program import statements_for
from scoring.syntax.statements import CountCodes, If, Round, Within

REVERSED = Within("k_a", "a", 0, 10, 1, mirror=10)


def test_a_reversed_number_is_what_is_left_of_its_range():
    assert spss.written(REVERSED) == [
        "RECODE a (0 THRU 10=COPY) (ELSE=SYSMIS) INTO k_a.",
        "IF (ABS(k_a * 10 - RND(k_a * 10)) > 1E-6) k_a = $SYSMIS.",
        "COMPUTE k_a = 10 - k_a.",
    ]
    assert r.written(REVERSED) == ["d$k_a <- 10 - in_range(d$a, 0, 10, 1)"]
    assert stata.written(REVERSED, {})[1].startswith("generate double k_a = 10 - a if inrange(a, 0, 10)")


@pytest.mark.parametrize(
    ("negative", "line"), [(False, "IF (n < 4) s = RND(s)."), (True, "IF (n < 4) s = s_up.")]
)
def test_a_half_is_rounded_up_on_either_side_of_zero(negative, line):
    statement = Round("s", 0, negative, [If("n", "<", 4)])
    assert spss.written(statement)[-1] == line
    assert r.written(statement)[-1] == "d$s[rows] <- half_up(d$s, 0)[rows]"
    assert stata.written(statement, {}) == ["replace s = floor(s + 0.5) if n < 4"]


@pytest.mark.parametrize(("lowest", "negative"), [(-4.0, True), (0.0, False)])
def test_a_score_is_rounded_as_what_can_be_below_zero_where_it_can(lowest, negative):
    plan = plan_for(load("uls8"), "uls8_total")
    policy = plan.policy.model_copy(update={"rounding": "half_up"})
    written = statements_for(replace(plan, policy=policy, range=(lowest, 8.0)))
    assert [each.negative for each in written if isinstance(each, Round)] == [negative]


def test_no_codes_to_count_is_none_counted():
    statement = CountCodes("n", ["a", "b"], [], blanks=False)
    assert spss.written(statement) == ["COMPUTE n = 0."]
    assert stata.written(statement, {}) == ["capture drop n", "generate n = 0"]
    assert r.written(statement) == ['d$n <- count_codes(d[c("a", "b")], c(), FALSE)']


def test_three_missing_codes_are_named_and_more_are_a_range():
    def missing(*codes):
        reasons = tuple(MissingReason(code=code, label="Isn't there", reason="gone") for code in codes)
        job = Job("T", "t", "d", "o", ("id",), (load("uls8"),), reasons, frozenset(), {})
        program = spss.program(job)
        assert "'Isn''t there'" in program
        return program.split("MISSING VALUES ", 1)[1].split("(", 1)[1].split(")", 1)[0]

    assert missing(-9, -8) == "-9, -8"
    assert missing(-9, -8, -7, -6) == "-9 THRU -6"
    assert missing(-9, -8, -7, 99) == "-9 THRU -7, 99"
    assert missing(-99, -8, -7, -6) == "-8 THRU -6, -99"


def test_a_quoted_text_is_never_broken():
    text = "VALUE LABELS a 1 'one two three four' 2 \"five six seven eight\""
    assert broken(text, "  ", 30) == [
        "VALUE LABELS a 1",
        "  'one two three four' 2",
        '  "five six seven eight"',
    ]


@pytest.mark.parametrize(
    ("module", "said"), [(spss, "'it''s'"), (r, '"it\'s \\"so\\""'), (stata, "`\"it's\"'")]
)
def test_a_quotation_mark_in_a_text_stays_one(module, said):
    assert module.quoted('it\'s "so"' if module is r else "it's") == said


@pytest.mark.parametrize("language", [spss, r, stata])
def test_an_instrument_that_is_withheld_whole_leaves_nothing_in_a_program(language):
    def program(*ids):
        instruments = tuple(load(id) for id in ids)
        withheld = frozenset(item.id for item in load("peer_meetings").items)
        withheld |= {score.id for score in load("peer_meetings").scores}
        return language.program(Job("T", "t", "d", "o", ("id",), instruments, (), withheld, {}))

    assert program("uls8", "peer_meetings") == program("uls8")
