"""The differences of a release as one self-contained page, for whoever analyses it. No allocation is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from surveys.dataset import Column
from surveys.differences.answers import Form
from surveys.differences.differences import Differences
from surveys.differences.sides import said
from surveys.differences.variables import Variable
from surveys.report.differences.words import counted
from surveys.report.pages import pages
from surveys.score_changes import KINDS, TALLIED, said_of_score, tallies
from surveys.study import Study

SHOWN = 1000
"""Rows of a table shown on the page; the table for programs holds them all."""


@dataclass(frozen=True)
class Table:
    """A table of the page, whose first column names each row; `left` are the rows that it has no room for."""

    id: str
    title: str
    note: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    left: int


@dataclass(frozen=True)
class DifferencesPage:
    """What `page.html.j2` may use: figures are a number and its words."""

    title: str
    synthetic: bool
    number: str
    earlier: str
    locked: bool
    cut: str
    cut_before: str
    figures: Sequence[tuple[int, str]]
    none: bool
    inputs: Sequence[tuple[str, str]]
    tables: Sequence[Table]


def differences_page(study: Study, number: str, cut: str, found: Differences) -> str:
    """The page of release `number`, of data up to `cut`, against the earlier one."""
    counts = found.counts
    page = DifferencesPage(
        title=study.title,
        synthetic=study.file.synthetic,
        number=number,
        earlier=found.earlier.number,
        locked=found.earlier.locked,
        cut=_moment(cut),
        cut_before=_moment(found.earlier.receipt["inputs"]["data_cut"]),
        figures=[(n, counted(name, n)) for name, n in counts.items()],
        none=not any(counts.values()),
        inputs=found.inputs,
        tables=[table for table in _tables(study, found) if table.rows],
    )
    return pages().get_template("differences/page.html.j2").render(page=page)


def _moment(at: str) -> str:
    return f"{at[:16].replace('T', ' ')} UTC"


def _tables(study: Study, found: Differences) -> Iterator[Table]:
    yield _people(found)
    yield _forms("in", "Forms that came in", found)
    yield _forms("out", "Forms that are gone", found)
    heads = ("Participant", "At", "Variable", "What it is", "As it was", "As it is", "Because")
    yield _table("cells", "Cells", "Of forms that both releases have.", heads, map(_cell, found.cells))
    yield _tally(study, found)
    what = ("Participant", "At", "Score", "What became of it", "As it was", "As it is", "By", "Because")
    rows = map(_score, found.scores.iter_rows(named=True))
    yield _table("scores", "Scores, one by one", "Those in another band come first.", what, rows)
    yield _variables(found)


def _people(found: Differences) -> Table:
    ways = ((found.people_in, "came in"), (found.people_out, "is not in it any more"))
    rows = [(id, became) for ids, became in ways for id in ids]
    note = "Nothing else of them is listed."
    return _table("people", "People", note, ("Participant", "What became of it"), rows)


def _tally(study: Study, found: Differences) -> Table:
    scores = found.scores["score"].unique().sort()
    order = [(point.id, score) for point in study.timepoints for score in scores]
    rows = [(f"{point} {score}", *map(str, n)) for (point, score), n in tallies(found.scores, order)]
    heads = ("Score", *(head.capitalize() for head in TALLIED))
    return _table("tally", "Scores, counted", "How many people have each kind of change.", heads, rows)


def _variables(found: Differences) -> Table:
    heads = ("Variable", "What became of it", "Label", "As it was", "As it is")
    rows = [(each.name, _became(each), each.label, each.old, each.new) for each in found.variables]
    note = "Of the long dataset; the wide one has the same by timepoint."
    return _table("variables", "Variables", note, heads, rows)


def _became(each: Variable) -> str:
    return {"in": "added", "out": "gone"}.get(each.way, f"other {each.what}")


def _table(id: str, title: str, note: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    every = list(rows)
    return Table(id, title, note, heads, every[:SHOWN], max(len(every) - SHOWN, 0))


def _forms(way: str, title: str, found: Differences) -> Table:
    """Forms of one interview that came or went for one reason are one row."""
    together: dict[tuple[str, str, str], list[Form]] = {}
    for form, because in found.forms:
        if form.way == way:
            together.setdefault((form.participant, form.timepoint, because), []).append(form)
    rows = [
        (who, when, ", ".join(form.instrument for form in forms), because)
        for (who, when, because), forms in together.items()
    ]
    heads = ("Participant", "At", "Instruments", "Because")
    return _table(f"forms-{way}", title, "Each with all its cells, which are not listed again.", heads, rows)


def _cell(found: tuple[Any, str]) -> Sequence[str]:
    cell, because = found
    name, label = cell.column.name, cell.column.label
    return (
        cell.participant,
        cell.timepoint,
        name,
        label,
        _value(cell.was, cell.old),
        _value(cell.column, cell.new),
        because,
    )


def _value(column: Column, value: Any) -> str:
    return " ".join(filter(None, said(column, value)))


def _score(row: Mapping[str, Any]) -> Sequence[str]:
    crossed = "in another band; " if row["crossed"] else ""
    by = "" if row["difference"] in (None, 0) else f"{row['difference']:+.6g}"
    values = (said_of_score(row, "before"), said_of_score(row, "after"))
    return (
        row["participant"],
        row["timepoint"],
        row["score"],
        crossed + KINDS[row["change"]],
        *values,
        by,
        row["because"],
    )
