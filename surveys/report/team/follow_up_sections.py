"""Patterns of interviews, their timing, and the agreement of keyers, as sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from surveys.report.plain_tables import Table
from surveys.report.team.sections import Drawn, Section
from surveys.report.team.timing_picture import timing_picture
from surveys.report.team.words import count, number, several, share
from surveys.study import interview
from surveys.team.patterns import Timing
from surveys.team.report import TeamReport

WINDOWS: Mapping[str, str] = {
    "best": "In optimum",
    "permitted": "In permitted only",
    "outside": "Outside",
    "undated": "Day unknown",
    "form_to_come": "Form to come",
}
PATTERNS = (
    "Each person is in one row: whether they were interviewed, or may still be. Dropped out: interviewed until "
    "somewhere, then never again. Came back: missed, and interviewed later."
)
WHEN = (
    "Days from the due date by the calendar, of interviews whose day is known. Below the bars, the thick line is the "
    "optimum window and the thin line the permitted one, as study.yaml states them. A picture reaches four weeks beyond "
    "that; how many lie further is said in it."
)
KEYING = (
    "Cells that two people keyed alike, of the cells that both keyed, with Wilson's 95% interval; the interview is "
    "what is noted about it, such as its date."
)


def patterns_section(found: TeamReport) -> Section:
    """Who was interviewed at which timepoints."""
    labels = [point.label for point in found.study.timepoints]
    rows = [
        (each.kind.capitalize(), [*each.marks, count(each.people), share(each.people, found.people)])
        for each in found.patterns
    ]
    kinds: Counter[str] = Counter()
    for each in found.patterns:
        kinds[each.kind] += each.people
    said = ", ".join(
        f"{words} {count(n)}" for words, n in sorted(kinds.items(), key=lambda of: (-of[1], of[0]))
    )
    return Section(
        "Patterns of interviews",
        PATTERNS,
        paragraphs=[f"Interviewed, of {several(found.people, 'person', 'people')}: {said}."],
        tables=[Table("Interviewed", ("Pattern", *labels, "People", "Of all"), rows)],
    )


def timing_section(found: TeamReport) -> Section:
    """When interviews were held, against their windows."""
    heads = ("Interview", "Interviewed", *WINDOWS.values())
    windows = [
        (
            found.study.timepoint(id).label,
            [count(each.interviewed), *(count(each.timing[kind]) for kind in WINDOWS)],
        )
        for id, each in found.flow.items()
    ]
    return Section(
        "Timing against windows",
        WHEN,
        pictures=[_drawn(found, each) for each in found.timings],
        tables=[Table("By window", heads, windows), *_days(found)],
        more=[_weeks(found, each) for each in found.timings],
    )


def _drawn(found: TeamReport, each: Timing) -> Drawn:
    label = found.study.timepoint(each.timepoint).label
    cuts = (number(each.lower_quartile, 1), number(each.upper_quartile, 1))
    said = (
        f"{label}: {several(each.n, 'interview')}, median {number(each.median, 1)} days from the due date, quartiles "
        f"{cuts[0]} and {cuts[1]}."
    )
    return Drawn(label, timing_picture(f"timing-{each.timepoint}", each, said))


def _days(found: TeamReport) -> Iterator[Table]:
    heads = ("Interview", "Day known", "Earliest", "Quartile 1", "Median", "Quartile 3", "Latest")
    rows = [
        (
            found.study.timepoint(each.timepoint).label,
            [
                *(count(each.n), count(min(each.days))),
                *(number(cut, 1) for cut in (each.lower_quartile, each.median, each.upper_quartile)),
                count(max(each.days)),
            ],
        )
        for each in found.timings
    ]
    if rows:
        yield Table("Days from the due date", heads, rows)


def _weeks(found: TeamReport, each: Timing) -> Table:
    rows = [(f"{first} to {last}", [count(n)]) for (first, last), n in each.weeks.items()]
    return Table(f"Bars: {found.study.timepoint(each.timepoint).label}", ("Days", "Interviews"), rows)


def keying_section(found: TeamReport) -> Section:
    """How well two keyers agree; that nothing was keyed twice, if so."""
    titles = {id: each.title for id, each in found.study.instruments.items()} | {
        interview().id: "The interview"
    }
    rows = [
        (
            titles[each.instrument],
            [
                *(found.study.timepoint(each.timepoint).label, count(each.alike), count(each.compared)),
                *(f"{each.rate.share:.2%}", f"{each.rate.interval[0]:.2%} to {each.rate.interval[1]:.2%}"),
            ],
        )
        for each in found.keying
        if each.compared
    ]
    heads = ("Instrument", "Interview", "Alike", "Compared", "Agreement", "95% interval")
    return Section(
        "Agreement of two keyers",
        KEYING,
        paragraphs=[] if rows else ["Nothing was keyed by two people."],
        tables=[Table("Keyed twice", heads, rows)] if rows else [],
    )
