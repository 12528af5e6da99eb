"""The psychometrics as one self-contained page. No person, site or arm is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scoring.psychometrics.estimate import Estimate
from scoring.psychometrics.remarks import LOWEST_ALPHA
from surveys.durable import write_file
from surveys.psychometrics import Measured
from surveys.report.pages import pages
from surveys.report.psychometrics.tables import (
    HEADS,
    by_timepoint,
    cells,
    figure_table,
    named,
    to_look_at,
    without,
)
from surveys.report.psychometrics.words import DEFINITIONS, REMARKS, TAGS, decimal
from surveys.study import Study


@dataclass(frozen=True)
class Bar:
    """An interval along a line from 0 to 1, in per cent of it; what lies below 0 is cut off."""

    left: float
    width: float
    point: float


@dataclass(frozen=True)
class Row:
    """One score: its cells as HEADS says, the picture of its alpha, and what of it to look at again.

    `asked` is the alpha asked of it, in per cent of the line; None of what is not declared to be a scale.
    """

    score: str
    label: str
    cells: Sequence[str]
    bar: Bar | None
    asked: float | None
    tags: Sequence[str]


@dataclass(frozen=True)
class ItemRow:
    """One item against the sum of the others."""

    id: str
    label: str
    value: str
    below: bool


@dataclass(frozen=True)
class PsychometricsPage:
    """What `page.html.j2` may use: tables by timepoint, and the items of each score below."""

    title: str
    synthetic: bool
    scores: int
    again: int
    heads: Sequence[str]
    look_at: Sequence[tuple[str, str, str]]
    timepoints: Sequence[tuple[str, Sequence[Row]]]
    items: Sequence[tuple[str, Sequence[ItemRow]]]
    without: Mapping[str, str]
    definitions: Mapping[str, str]


def write_psychometrics(study: Study, found: Sequence[Measured]) -> list[Path]:
    """`reports/psychometrics.html` and `.csv` hold the figures; those there before are replaced."""
    contents = {
        "html": psychometrics_page(study, found).encode(),
        "csv": figure_table(found).write_csv().encode(),
    }
    paths = [study.folder / "reports" / f"psychometrics.{suffix}" for suffix in contents]
    for path, content in zip(paths, contents.values(), strict=True):
        write_file(path, content)
    return paths


def psychometrics_page(study: Study, found: Sequence[Measured]) -> str:
    """The report as a page."""
    labels = {id: study.timepoint(id).label for id in by_timepoint(found)}
    page = PsychometricsPage(
        title=study.title,
        synthetic=study.file.synthetic,
        scores=len({each.score.id for each in found}),
        again=len({each.score.id for each in found if each.remarks}),
        heads=HEADS,
        look_at=[(*REMARKS[remark], named(scores)) for remark, scores in to_look_at(found).items()],
        timepoints=[
            (labels[id], [_row(each) for each in group]) for id, group in by_timepoint(found).items()
        ],
        items=[
            (f"{labels[each.timepoint]}: {each.score.label}", _items(each))
            for each in found
            if each.figures.item_rest
        ],
        without=without(found),
        definitions=DEFINITIONS,
    )
    return pages().get_template("psychometrics/page.html.j2").render(page=page)


def _row(each: Measured) -> Row:
    scale = each.score.structure is not None and each.score.structure.kind == "scale"
    return Row(
        score=each.score.id,
        label=each.score.label,
        cells=cells(each),
        bar=_bar(each.figures.alpha) if each.figures.alpha else None,
        asked=100 * LOWEST_ALPHA if scale else None,
        tags=[TAGS[remark] for remark in each.remarks],
    )


def _bar(alpha: Estimate) -> Bar:
    low, point, high = (round(100 * max(end, 0.0), 1) for end in (alpha.low, alpha.value, alpha.high))
    return Bar(low, round(high - low, 1), point)


def _items(each: Measured) -> list[ItemRow]:
    return [
        ItemRow(id, each.instrument.item(id).label, decimal(value), value is not None and value < 0)
        for id, value in each.figures.item_rest.items()
    ]
