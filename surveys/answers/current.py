"""The answers as they are now: what the files say, with every correction and withdrawal of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from instruments import Instrument
from instruments.model import missing_reasons_for
from surveys.answers.corrections import CONFLICT, Recorded, Withdrawal, corrections_in, withdrawn
from surveys.answers.responses import Responses, Unread, read_responses
from surveys.answers.settled import Settled, settled
from surveys.answers.typed import typed_values
from surveys.answers.written import written
from surveys.imports import RawColumn
from surveys.record.ledger import lineage
from surveys.study import Study, interview

SITE = "site"
"""The site that a file names for a person; it can be corrected as an item of the interview can."""


@dataclass(frozen=True)
class Cell:
    """One answer as a file has it: in which table and row of it, whose, and what is written there."""

    key: tuple[str, str]
    index: int
    column: str
    item: str
    place: tuple[str, str, int]
    participant: str
    base: str
    claims: tuple[str, ...] = ()


def current_responses(study: Study) -> Responses:
    """What is to be checked, scored and released. Raises Refusal if ledger or sources are not whole."""
    return corrected(study, read_responses(study))


def corrected(study: Study, responses: Responses) -> Responses:
    """The answers after everything that the ledger says about them."""
    past = study.events()
    kept = without(responses, withdrawn(past))
    changes = by_cell(corrections_in(past))
    if not changes:
        return kept
    follows = lineage(past)
    found = list(_cells(kept, changes))
    values = [(cell, settled(cell.base, _of(changes, cell), follows, claims=cell.claims)) for cell in found]
    used = {id(change) for cell in found for change in _of(changes, cell)}
    adrift = [made.correction for each in changes.values() for made in each if id(made) not in used]
    changed = [(cell, now) for cell, now in values if (now.value, now.claims) != (cell.base, cell.claims)]
    return replace(_with(study, kept, changed), adrift=tuple(adrift))


def by_cell(changes: list[Recorded]) -> dict[tuple[str, str, str], list[Recorded]]:
    """(timepoint, participant, item) → its corrections, in order."""
    grouped: dict[tuple[str, str, str], list[Recorded]] = defaultdict(list)
    for change in changes:
        correction = change.correction
        grouped[correction.timepoint, correction.participant, correction.item].append(change)
    return grouped


def without(responses: Responses, rows: list[Withdrawal]) -> Responses:
    """The answers without the rows that were taken out.

    A row that was taken out because the interview is there in another row stays in use if no other form of
    an instrument is left: two people may have taken out one each, without sight of one another.
    """
    left = without_rows(responses, rows)
    needed = [row for row in rows if row.reason == "repeated" and lost_with(responses, left, row)]
    return without_rows(responses, [row for row in rows if row not in needed]) if needed else left


def lost_with(responses: Responses, left: Responses, row: Withdrawal) -> list[str]:
    """The instruments of which the row holds a form, and its person would have none among those `left`."""
    return [
        id
        for (timepoint, id), each in responses.answers.items()
        if timepoint == row.timepoint and row.row and rows_of(each.frame, row).height
        if (timepoint, id) not in left.answers
        or row.participant not in left.answers[timepoint, id].frame["participant"]
    ]


def without_rows(responses: Responses, rows: list[Withdrawal]) -> Responses:
    """The answers without these rows, whoever is left without a form."""
    if not rows:
        return responses
    answers = {}
    for key, each in responses.answers.items():
        frame = each.frame
        for row in (row for row in rows if row.timepoint == key[0]):
            frame = frame.filter(~_is_of_row(row))
        if frame.height:
            answers[key] = replace(each, frame=frame)
    unread = tuple(odd for odd in responses.unread if not any(_is_of(odd, row) for row in rows))
    return replace(responses, answers=answers, unread=unread)


def rows_of(frame: pl.DataFrame, row: Withdrawal) -> pl.DataFrame:
    """The rows of an answer table that a withdrawal is about."""
    return frame.filter(_is_of_row(row))


def _is_of_row(row: Withdrawal) -> pl.Expr:
    here = (pl.col("_file") == row.file) & (pl.col("_sheet") == row.sheet)
    return (
        here & (pl.col("_row") == row.row) & (pl.col("participant") == row.participant) if row.row else here
    )


def _is_of(odd: Unread, row: Withdrawal) -> bool:
    one = (odd.row, odd.participant) == (row.row, row.participant) or not row.row
    return one and (odd.timepoint, odd.file, odd.sheet) == (row.timepoint, row.file, row.sheet)


def cells_of(responses: Responses, timepoint: str, participant: str, item: str) -> list[Cell]:
    """The person's answer to the item at the timepoint, once for each form that holds it."""
    return list(_cells(responses, [(timepoint, participant, item)]))


def _cells(responses: Responses, keys: Mapping[Any, Any] | list[tuple[str, str, str]]) -> Iterator[Cell]:
    texts = {odd.address: odd for odd in responses.unread}
    wanted: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    owner = {
        item.id: each.instrument.id for each in responses.answers.values() for item in each.instrument.items
    }
    owner[SITE] = interview().id
    for timepoint, participant, item in keys:
        if item in owner:
            wanted[timepoint, owner[item]][participant].append(item)
    for key, people in wanted.items():
        if key not in responses.answers:
            continue
        frame = responses.answers[key].frame
        rows = frame.with_row_index("_index").filter(pl.col("participant").is_in(list(people)))
        for row in rows.iter_rows(named=True):
            place = (row["_file"], row["_sheet"], row["_row"])
            for item in people[row["participant"]]:
                odd = texts.get((key[0], *place, row["participant"], item))
                column = "_site" if item == SITE else item
                base = CONFLICT if odd and odd.claims else written(row[column], odd.text if odd else "")
                claims = odd.claims if odd else ()
                yield Cell(key, row["_index"], column, item, place, row["participant"], base, claims)


def _of(changes: Mapping[tuple[str, str, str], list[Recorded]], cell: Cell) -> list[Recorded]:
    key = (cell.key[0], cell.participant, cell.item)
    return [change for change in changes[key] if change.correction.applies_to(*cell.place)]


def _with(study: Study, responses: Responses, changed: list[tuple[Cell, Settled]]) -> Responses:
    """The answers with these values in these cells, column by column."""
    columns: dict[tuple[tuple[str, str], str], list[tuple[Cell, Settled]]] = defaultdict(list)
    for cell, now in changed:
        columns[cell.key, cell.column].append((cell, now))
    answers = dict(responses.answers)
    unread = {odd.address: odd for odd in responses.unread}
    for (key, column), cells in columns.items():
        frame, rows = answers[key].frame, [cell.index for cell, _ in cells]
        values, odd = _typed(
            study, answers[key].instrument, [cell for cell, _ in cells], [now for _, now in cells]
        )
        answers[key] = replace(answers[key], frame=frame.with_columns(frame[column].scatter(rows, values)))
        for cell, _ in cells:
            unread.pop((cell.key[0], *cell.place, cell.participant, cell.item), None)
        unread |= {each.address: each for each in odd}
    return replace(responses, answers=answers, unread=tuple(unread.values()))


def _typed(
    study: Study, instrument: Instrument, cells: list[Cell], now: list[Settled]
) -> tuple[pl.Series, list[Unread]]:
    """The values of one item as its column takes them; one in conflict is no answer, and says what was claimed."""
    texts = pl.Series([None if each.claims else each.value or None for each in now], dtype=pl.String)
    values, odd = texts, list[tuple[int, str]]()
    if cells[0].item != SITE:
        item = instrument.item(cells[0].item)
        reasons = missing_reasons_for(instrument, study.missing_reasons)
        values, odd = typed_values(RawColumn(item.id, texts), item, reasons)
    disputed = [place for place, each in enumerate(now) if each.claims]
    if values.dtype == pl.Float64:
        values = values.scatter(disputed, float("nan"))
    unread = [_unread(cells[place], text) for place, text in odd]
    return values, unread + [_unread(cells[place], CONFLICT, now[place].claims) for place in disputed]


def _unread(cell: Cell, text: str, claims: tuple[str, ...] = ()) -> Unread:
    file, sheet, row = cell.place
    return Unread(file, sheet, row, cell.participant, cell.item, text, cell.key[0], claims)
