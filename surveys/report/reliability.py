"""The agreement of raters on the terminal: numbers of people, nothing about any of them, and no rater's code."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from surveys.psychometrics import FEWEST
from surveys.reliability import Agreement, Reliability
from surveys.report.plain_tables import Table, table_lines
from surveys.report.psychometrics.words import with_interval

WIDTH = 100
HEADS = ("Score", "People", "Agreement (95% interval)", "Consistency (95% interval)")
MEANINGS = (
    "Agreement, ICC(A,1), which is ICC(2,1) of Shrout and Fleiss (1979): how far raters give the same score. "
    "A rater who rates higher than another throughout lowers it.",
    "Consistency, ICC(C,1) or ICC(3,1): how far they tell people apart alike. Such a rater does not lower it.",
    "Both are of one rater's score, as of an interview that one person holds; intervals are those of McGraw and "
    "Wong (1996). People are those for whom every rater has the score.",
)

OF_FEW = (
    f"of fewer than {FEWEST} a figure says more about them than about the raters. Read the interval, not the figure, "
    "and have more people rated by all raters before anything rests on it."
)


def reliability_lines(found: Reliability) -> Iterator[str]:
    """Every line, from the instrument's title to what the figures mean."""
    left_out = f"; {found.left_out} more, rated by some of them only, left out" if found.left_out else ""
    yield found.instrument.title
    yield f"{found.people} people, each rated by all {found.raters} raters{left_out}."
    yield ""
    yield from table_lines(Table("", HEADS, [(each.score.id, _cells(each)) for each in found.scores]))
    for each in found.scores:
        if each.why_not:
            yield from wrap(f"None of {each.score.id}: {each.why_not}.", WIDTH)
    few = sorted({each.people for each in found.scores if each.correlations and each.people < FEWEST})
    if few:
        yield from ("", *wrap(f"FEW PEOPLE, {few[0]}{f' to {few[-1]}' if few[1:] else ''}: {OF_FEW}", WIDTH))
    for meaning in MEANINGS:
        yield from ("", *wrap(meaning, WIDTH))


def _cells(each: Agreement) -> list[str]:
    found = each.correlations
    agreement, consistency = (found.agreement, found.consistency) if found else (None, None)
    return [f"{each.people}", with_interval(agreement), with_interval(consistency)]
