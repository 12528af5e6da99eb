"""The psychometrics on a terminal: a table for each timepoint, and what to look at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from surveys.psychometrics import Measured
from surveys.report.plain_tables import table_lines
from surveys.report.psychometrics.tables import named, timepoint_tables, to_look_at, without
from surveys.report.psychometrics.words import REMARKS
from surveys.study import Study

WIDTH = 100


def psychometrics_lines(study: Study, found: Sequence[Measured]) -> Iterator[str]:
    """Every line, from the study's title to the reasons for what is not there."""
    if study.file.synthetic:
        yield "SYNTHETIC DATA. These people do not exist."
    yield study.title
    for table in timepoint_tables(study, found):
        yield from ("", table.title, *table_lines(table))
    for remark, scores in to_look_at(found).items():
        title, meaning = REMARKS[remark]
        yield from ("", *wrap(f"{title}: {named(scores)}", WIDTH))
        yield from wrap(meaning, WIDTH, initial_indent="  ", subsequent_indent="  ")
    for number, (why, about) in enumerate(without(found).items()):
        yield from ([""] if number == 0 else [])
        yield from wrap(f"{why}: {about}", WIDTH, subsequent_indent="  ")
