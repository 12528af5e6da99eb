"""The validation report: a page that somebody can act on without code, an Excel query list, and JSON."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from surveys.durable import write_file
from surveys.report.pages import pages
from surveys.schema import RULES
from surveys.study import Study
from surveys.validate import Query, Validation
from surveys.workbook import Sheet, workbook_bytes


@dataclass(frozen=True)
class Tally:
    """How many queries of a kind there are; `share` is its part of the largest, in per cent."""

    name: str
    words: str
    level: str
    n: int
    share: int


@dataclass(frozen=True)
class ValidationPage:
    """What `validation.html.j2` may use."""

    title: str
    synthetic: bool
    forms: int
    cells: int
    errors: int
    warnings: int
    by_rule: Sequence[Tally]
    by_site: Sequence[Tally]
    by_instrument: Sequence[Tally]
    people: Sequence[tuple[str, Sequence[Query]]]


def validation_files(study: Study, validation: Validation) -> Mapping[str, bytes]:
    """File name → content of the three. Names carry a hash of the queries, so that a list that somebody
    has written in is never replaced by another."""
    content = json.dumps(
        [as_dict(query) for query in validation.queries], indent=1, ensure_ascii=False
    ).encode()
    stamp = hashlib.sha256(content).hexdigest()[:8]
    return {
        f"validation-{stamp}.html": validation_page(study, validation).encode(),
        f"validation-{stamp}.json": content,
        f"queries-{stamp}.xlsx": query_list(study, validation),
    }


def write_validation(study: Study, validation: Validation) -> list[Path]:
    """The three files are in `reports/`. One that is there already is left: somebody may have written in it."""
    paths = []
    for name, content in validation_files(study, validation).items():
        path = study.folder / "reports" / name
        if not path.exists():
            write_file(path, content)
        paths.append(path)
    return paths


def validation_page(study: Study, validation: Validation) -> str:
    """The report as one self-contained page."""
    queries = validation.queries
    site_names = {site: f"{site} {name}" for site, name in study.file.sites.items()} | {
        "": "not in the register"
    }
    page = ValidationPage(
        title=study.title,
        synthetic=study.file.synthetic,
        forms=validation.forms,
        cells=validation.cells,
        errors=len(validation.errors),
        warnings=len(queries) - len(validation.errors),
        by_rule=_tallies(Counter((query.rule, RULES[query.rule].words, query.level) for query in queries)),
        by_site=_tallies(Counter((query.site, site_names[query.site], "") for query in queries)),
        by_instrument=_tallies(Counter((query.instrument, _title(study, query), "") for query in queries)),
        people=[
            (person, list(group))
            for person, group in groupby(sorted(queries, key=_by_person), key=lambda query: query.participant)
        ],
    )
    return pages().get_template("validation.html.j2").render(page=page)


def _title(study: Study, query: Query) -> str:
    instrument = study.instruments.get(query.instrument)
    return instrument.title if instrument else "About the interview"


def _by_person(query: Query) -> tuple[str, str, str, str, str]:
    return query.participant, query.level, query.timepoint, query.instrument, query.item


def _tallies(counts: Counter[tuple[str, str, str]]) -> list[Tally]:
    most = max(counts.values(), default=1)
    return [
        Tally(name, words, level, n, round(100 * n / most))
        for (name, words, level), n in sorted(
            counts.items(), key=lambda each: (each[0][2], -each[1], each[0])
        )
    ]


def query_list(study: Study, validation: Validation) -> bytes:
    """The queries as a workbook with columns to be filled in."""
    to_fill = ("Answer", "New value", "Answered by", "Answered on")
    header = (
        *("Query", "Level", "Site", "Participant", "Timepoint", "Instrument", "Item", "About"),
        *("File", "Sheet", "Row", "Found", "In the cell", "Expected", "What to do"),
        *to_fill,
    )
    rows = [(*_row(query), "", "", "", "") for query in validation.queries]
    widths = (10, 9, 6, 12, 10, 14, 18, 30, 26, 14, 6, 34, 14, 46, 36, 30, 10, 14, 12)
    about = Sheet(
        "About",
        ("About this list",),
        [
            (f"{'SYNTHETIC DATA. ' if study.file.synthetic else ''}{study.title}",),
            ("One row a query. A query keeps its number for as long as the problem is there.",),
            ("Fill in the four last columns; change nothing else.",),
        ],
        (90,),
    )
    return workbook_bytes(
        f"Data queries: {study.title}", [Sheet("Queries", header, rows, widths, to_fill), about]
    )


def _row(query: Query) -> tuple[str | int | None, ...]:
    where, problem = query.problem.where, query.problem
    return (
        *(query.id, query.level, query.site, query.participant, query.timepoint, query.instrument),
        *(query.item, query.label, where.file, where.sheet, where.row),
        *(problem.found, query.text, problem.expected, problem.hint),
    )


def as_dict(query: Query) -> dict[str, object]:
    """A query as plain data; what stood in a cell of text is not part of it."""
    return {
        "id": query.id,
        "participant": query.participant,
        "site": query.site,
        "timepoint": query.timepoint,
        "instrument": query.instrument,
        "item": query.item,
        **query.problem.as_dict(),
    }
