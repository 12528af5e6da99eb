"""The paragraphs on missing data that journals ask for: every number in them is counted, none of them judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from surveys.calendar.day_words import in_full
from surveys.report.team.sections import Section
from surveys.report.team.words import count, listed, several, share, with_share
from surveys.study import Timepoint
from surveys.team.completeness import ScoreForms
from surveys.team.flow import Flow
from surveys.team.items import label_of
from surveys.team.report import TeamReport

LEGEND = (
    "Written from the data, to be taken into a manuscript and read again there. Scores are of those due; answers are of "
    "forms that came back, and of questions that were asked on them."
)


def missingness_section(found: TeamReport) -> Section:
    """What is missing at each timepoint, in sentences."""
    return Section("Missing data in words", LEGEND, paragraphs=list(_paragraphs(found)))


def _paragraphs(found: TeamReport) -> Iterator[str]:
    was = "was" if found.people == 1 else "were"
    yield f"{several(found.people, 'person', 'people')} {was} randomised by {_day(found)}."
    for point in found.study.timepoints:
        each = found.flow[point.id]
        sentences = [followed_up(point.label, each), *_scores(found, point), *_answers(found, point)]
        yield " ".join(sentences)


def _day(found: TeamReport) -> str:
    return in_full(found.cut).partition(" ")[2]


def followed_up(label: str, each: Flow) -> str:
    """`At 4 months, 4 people were due, and 1 was interviewed (25.0%); 3 were not (died 1, …).`"""
    ahead = f"{count(each.stopped_ahead)}{{}} stopped already" if each.stopped_ahead else ""
    if not each.due:
        return f"At {label}, nobody was due yet{'; ' + ahead.format('') if ahead else ''}."
    due = f"At {label}, {several(each.due, 'person was', 'people were')} due"
    if each.not_due:
        due += f" ({count(each.not_due)} not yet{', ' + ahead.format(' of whom') if ahead else ''})"
    if each.interviewed == each.due:
        return f"{due}, and {'all of them were' if each.due > 1 else 'was'} interviewed."
    said = f"{due}, and {_was(each.interviewed)} interviewed ({share(each.interviewed, each.due)})"
    if each.not_interviewed:
        why = ", ".join(f"{words} {count(n)}" for words, n in each.why.items())
        said += f"; {_was(each.not_interviewed)} not ({why})"
    if each.open:
        said += f"; the window of {count(each.open)} was still open"
    return f"{said}."


def _was(n: int) -> str:
    return f"{count(n)} {'was' if n == 1 else 'were'}"


def _scores(found: TeamReport, point: Timepoint) -> Iterator[str]:
    scores = [each for each in found.completeness.scores if each.timepoint == point.id]
    if not scores:
        return
    due = found.flow[point.id].due
    have = "; ".join(f"{_label(found, each)} {with_share(each.scored, due)}" for each in scores)
    yield f"Of those due, these have each score: {have}."


def _label(found: TeamReport, each: ScoreForms) -> str:
    """What a manuscript calls the score."""
    return found.study.instruments[each.instrument].score(each.score).label


def _answers(found: TeamReport, point: Timepoint) -> Iterator[str]:
    items = [each for each in found.completeness.items if each.timepoint == point.id and each.asked]
    asked, absent = sum(each.asked for each in items), sum(each.absent for each in items)
    if not items:
        return
    answers = f"Of {several(asked, 'answer')} asked for with {several(len(items), 'item')}"
    if not absent:
        yield f"{answers}, none is absent."
        return
    why: Counter[str] = Counter()
    for each in items:
        why.update(each.why)
    most, least = max(items, key=lambda each: each.share), min(items, key=lambda each: each.share)
    reasons = listed(
        f"{words} {count(n)}" for words, n in sorted(why.items(), key=lambda of: (-of[1], of[0]))
    )
    verb = "is" if absent == 1 else "are"
    yield f"{answers}, {with_share(absent, asked)} {verb} absent: {reasons}."
    instruments = found.study.instruments
    yield (
        f"By item, from {least.share:.1%} ({label_of(instruments[least.instrument], least.item)}) to "
        f"{most.share:.1%} ({label_of(instruments[most.instrument], most.item)}) are absent."
    )
