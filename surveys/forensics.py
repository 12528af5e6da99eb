"""What was found in a file, what was assumed and changed on the way to answers, and what came of it: in counts, without a value.

Every transfer ends with a reconciliation (ICH E6(R3) 4.2.5): how many rows, people, forms and cells were in the file,
and what became of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import polars as pl

from instruments import MissingReason
from instruments.model import missing_reasons_for
from instruments.problems import Problem
from surveys.answers.responses import Answers
from surveys.examined import Examined
from surveys.study import Study


@dataclass(frozen=True)
class ItemCounts:
    """One item of the file: its column, and how many forms hold what. `reasons` are by code; `odd` are no answers."""

    instrument: str
    item: str
    column: str
    forms: int
    answered: int
    distinct: int
    lowest: float | None
    highest: float | None
    reasons: Mapping[str, int]
    odd: int
    blank: int


@dataclass(frozen=True)
class Reconciliation:
    """What was in the file, and what became of it. Cells are those of the items, in rows with a form of their instrument."""

    rows: int
    people: int
    forms: Mapping[str, int]
    cells: int
    answered: int
    reasons: int
    odd: int
    blank: int


@dataclass(frozen=True)
class Forensics:
    """All that is said of one file; `remarks` are in the order in which it was read; `keying` is for a person to look at."""

    study: str
    synthetic: bool
    timepoint: str
    file: str
    sha256: str
    size: int
    sheet: str
    mapping: str
    columns: Mapping[str, str]
    unused: Sequence[str]
    absent: Sequence[str]
    remarks: Sequence[Problem]
    accepted: Mapping[str, str]
    accepted_because: str
    reconciliation: Reconciliation
    items: Sequence[ItemCounts]
    keying: Sequence[Problem]

    def as_dict(self) -> dict[str, Any]:
        """All of it as plain data."""
        said = {name: [each.as_dict() for each in getattr(self, name)] for name in ("remarks", "keying")}
        return {**asdict(self), **said}


def forensics(study: Study, file: Examined) -> Forensics:
    """What is said of a file that was examined, whether it is in the study or not."""
    entry = file.entry
    items = [each for answers in file.answers for each in _items(study, file, answers)]
    people = {who for answers in file.answers for who in answers.frame["participant"]}
    columns = {each.item: each.column for each in items if each.column}
    return Forensics(
        study=study.title,
        synthetic=study.file.synthetic,
        timepoint=file.timepoint,
        file=entry.file,
        sha256=entry.sha256,
        size=len(file.content),
        sheet=entry.sheet,
        mapping=entry.mapping,
        columns=columns,
        unused=file.unused,
        absent=file.absent,
        remarks=file.remarks,
        accepted=entry.accepted,
        accepted_because=entry.accepted_because,
        reconciliation=Reconciliation(
            rows=entry.rows,
            people=len(people),
            forms={answers.instrument.id: answers.frame.height for answers in file.answers},
            cells=sum(each.forms for each in items),
            answered=sum(each.answered for each in items),
            reasons=sum(sum(each.reasons.values()) for each in items),
            odd=sum(each.odd for each in items),
            blank=sum(each.blank for each in items),
        ),
        items=items,
        keying=file.keying,
    )


def _items(study: Study, file: Examined, answers: Answers) -> Iterator[ItemCounts]:
    known = missing_reasons_for(answers.instrument, study.missing_reasons)
    for item in answers.instrument.items:
        if item.kind == "note":
            continue
        column = file.table.column(file.entry.names.get(item.id, item.id))
        odd = sum((each.item == item.id) for each in file.odd)
        yield _counted(answers, item.id, column.name if column else "", known, odd)


def _counted(
    answers: Answers, item: str, column: str, known: Mapping[int, MissingReason], odd: int
) -> ItemCounts:
    values = answers.frame[item]
    numbers = values.dtype.is_numeric()
    absent = (
        values.is_in([float(code) for code in known])
        if numbers
        else pl.repeat(False, len(values), eager=True)
    )
    present = values.filter(~absent.fill_null(False)).drop_nulls()
    present = present.filter(present.is_not_nan()) if numbers else present
    counts = values.filter(absent.fill_null(False)).value_counts(sort=True).rows() if numbers else []
    reasons = {f"{code:g}": n for code, n in sorted(counts, reverse=True)}
    return ItemCounts(
        instrument=answers.instrument.id,
        item=item,
        column=column,
        forms=len(values),
        answered=len(present),
        distinct=present.n_unique(),
        lowest=_end(present.min()) if numbers else None,
        highest=_end(present.max()) if numbers else None,
        reasons=reasons,
        odd=odd,
        blank=len(values) - len(present) - sum(reasons.values()) - odd,
    )


def _end(value: Any) -> float | None:
    return None if value is None else float(value)
