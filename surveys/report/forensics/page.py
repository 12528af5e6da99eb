"""The forensics of an imported file: a self-contained page for a person, JSON for a program, both in `reports/imports/`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from instruments.problems import Problem
from surveys.durable import write_file
from surveys.forensics import Forensics, ItemCounts
from surveys.imports.decisions import DECISIONS
from surveys.report.pages import pages
from surveys.study import Study

FOLDER = PurePath("reports", "imports")
REMARKS = ("What was found, assumed and changed", "Nothing: every cell was read as it stands.")
KEYING = (
    "What looks keyed or paired in another way than is defined",
    "Nothing: ranges, signs, labels, totals and rows are as the definitions would have them, as far as this file can tell.",
)
NO_ANSWER = "cell that is no answer"


@dataclass(frozen=True)
class ForensicsPage:
    """What `page.html.j2` may use: figures are a number, and its words for one and for several, `lists` an id, a title, what is said if there is nothing, and what there is."""

    found: Forensics
    figures: Sequence[tuple[int, str, str]]
    lists: Sequence[tuple[str, str, str, Sequence[Problem]]]
    decisions: Sequence[tuple[str, str]]
    items: Mapping[str, Sequence[ItemCounts]]


def forensics_page(found: Forensics) -> str:
    """The page."""
    counts = found.reconciliation
    by_instrument: dict[str, list[ItemCounts]] = {}
    for each in found.items:
        by_instrument.setdefault(each.instrument, []).append(each)
    page = ForensicsPage(
        found=found,
        figures=[
            (counts.rows, "row", "rows"),
            (counts.people, "person", "people"),
            (counts.cells, "cell of an item", "cells of items"),
            (counts.answered, "answer", "answers"),
            (counts.reasons, "missing reason", "missing reasons"),
            (counts.blank, "blank", "blanks"),
            (counts.odd, NO_ANSWER, "cells that are no answer"),
        ],
        lists=[("remarks", *REMARKS, found.remarks), ("keying", *KEYING, found.keying)],
        decisions=[(DECISIONS[rule], words) for rule, words in found.accepted.items()],
        items=by_instrument,
    )
    return pages().get_template("forensics/page.html.j2").render(page=page, no_answer=NO_ANSWER)


def forensics_path(study: Study, found: Forensics) -> Path:
    """Where the page is: in `reports/imports/`, named after the file and its SHA-256."""
    name = f"{PurePath(found.file).stem}-{found.sha256[:12]}-{found.timepoint}.html"
    return study.folder / FOLDER / name


def write_forensics(study: Study, found: Forensics) -> Path:
    """The page and its JSON are beside one another, the page last; its path."""
    path = forensics_path(study, found)
    path.parent.mkdir(parents=True, exist_ok=True)
    data = json.dumps(found.as_dict(), indent=1, ensure_ascii=False) + "\n"
    write_file(path.with_suffix(".json"), data.encode())
    write_file(path, forensics_page(found).encode())
    return path
