"""Errors of keying and pairing, each planted in one site's file of the synthetic trial: what people do to whole columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

import polars as pl

from instruments import Instrument
from surveys.imports import RawColumn, RawTable

Plant = Callable[[RawTable, Mapping[str, Instrument], Random], RawTable | None]
"""The file with the error in it; None where it cannot hold one."""


def changed(table: RawTable, columns: Mapping[str, RawColumn]) -> RawTable:
    """The table with these columns in place of those of the same names."""
    return replace(table, columns=tuple(columns.get(each.name, each) for each in table.columns))


def _choices(instrument: Instrument) -> list[str]:
    return [item.id for item in instrument.items if item.kind == "choice"]


def _moved(table: RawTable, instrument: Instrument, ids: Sequence[str], move: Callable[[pl.Expr, float, float], pl.Expr]) -> RawTable:  # fmt: skip
    """The answers to these items moved; codes of absence stay as they are."""
    columns = {}
    for id in ids:
        column, options = table.column(id), instrument.options(instrument.item(id))
        assert column is not None
        number = pl.col(id).cast(pl.Float64, strict=False)
        answer = number.is_in([float(code) for code in options]).fill_null(False)
        moved = move(number, min(options), max(options)).cast(column.values.dtype)
        value = pl.when(answer).then(moved).otherwise(pl.col(id))
        columns[column.name] = replace(
            column, values=pl.DataFrame({id: column.values}).select(value.alias(id))[id]
        )
    return changed(table, columns)


def _scale_shifted(by: int, names: Sequence[str]) -> Plant:
    def plant(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
        instrument = known[rng.choice(names)]
        return _moved(table, instrument, _choices(instrument), lambda value, _, __: value + by)

    return plant


def _item_shifted(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    instrument, by = known[rng.choice(("qpr15", "uls8", "lsns6", "csq8"))], rng.choice((1, -1))
    return _moved(table, instrument, [rng.choice(_choices(instrument))], lambda value, _, __: value + by)


def _key_reversed(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    instrument = known["uls8"]
    return _moved(
        table, instrument, instrument.scores[0].reversed, lambda value, low, high: low + high - value
    )


def _item_reversed(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    instrument = known[rng.choice(("qpr15", "uls8", "lsns6", "csq8", "imr"))]
    id = rng.choice(instrument.scores[0].items)
    return _moved(table, instrument, [id], lambda value, low, high: low + high - value)


def _labels_reversed(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    """In words that are nearly those of the definition: the very words are refused before."""
    instrument = known[rng.choice(("qpr15", "uls8", "lsns6", "csq8"))]
    columns = {}
    for item in instrument.items:
        column, options = table.column(item.id), instrument.options(item)
        if column is not None and options:
            turned = {min(options) + max(options) - code: f"{label}." for code, label in options.items()}
            columns[column.name] = replace(column, value_labels=turned)
    return changed(table, columns)


def _headings_exchanged(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    one, other = _two_items(table, known, rng)
    return changed(table, {one.name: replace(one, label=other.label), other.name: replace(other, label=one.label)})  # fmt: skip


def _columns_exchanged(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    one, other = _two_items(table, known, rng)
    return changed(table, {one.name: replace(one, values=other.values), other.name: replace(other, values=one.values)})  # fmt: skip


def _two_items(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> tuple[RawColumn, RawColumn]:
    """The columns of two items of one instrument."""
    instrument = known[rng.choice(("qpr15", "uls8", "lsns6", "csq8", "bprs24"))]
    one, other = (table.column(id) for id in rng.sample(_choices(instrument), 2))
    assert one is not None
    assert other is not None
    return one, other


def _total_not_reversed(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    total = table.column("uls8_total")
    assert total is not None
    ids = known["uls8"].scores[0].items
    frame = pl.DataFrame(
        {each.name: each.values for each in table.columns if each.name in (*ids, total.name)}
    )
    added = pl.sum_horizontal(pl.col(ids).cast(pl.Float64, strict=False))
    values = frame.select(pl.when(pl.col(total.name).is_not_null()).then(added)).to_series()
    return changed(table, {total.name: replace(total, values=values)})


def _some_totals(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable | None:
    """Three totals that are mistyped."""
    total = table.column(rng.choice(("uls8_total", "qpr15_total", "lsns6_total")))
    assert total is not None
    there = total.values.is_not_null().arg_true().to_list()
    if len(there) < 3:
        return None
    rows = rng.sample(there, 3)
    values = total.values.scatter(rows, [total.values[row] + rng.choice((1, 2, 9, 10)) for row in rows])
    return changed(table, {total.name: replace(total, values=values)})


def _row_copied(share: float) -> Plant:
    """One row's answers, or the first part of them, under the id of the next."""

    def plant(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable | None:
        if len(table.rows) < 2:
            return None
        row = rng.randrange(1, len(table.rows))
        ids = [id for each in known.values() for id in _choices(each) if table.column(id) is not None]
        columns = {}
        for id in ids[: round(share * len(ids))]:
            column = table.column(id)
            assert column is not None
            columns[column.name] = replace(column, values=column.values.scatter(row, column.values[row - 1]))
        return changed(table, columns)

    return plant


def _straight(table: RawTable, known: Mapping[str, Instrument], rng: Random) -> RawTable:
    """One interviewer gives a third of the forms of uls8 one answer throughout."""
    who = table.column("interviewer")
    assert who is not None
    name = rng.choice(sorted(set(who.values.drop_nulls())))
    rows = [row for row, each in enumerate(who.values) if each == name and rng.random() < 1 / 3]
    answers = [float(rng.randint(1, 4)) for _ in rows]
    columns = {}
    for id in _choices(known["uls8"]):
        column = table.column(id)
        assert column is not None
        columns[column.name] = replace(
            column, values=column.values.scatter(rows, pl.Series(answers).cast(column.values.dtype))
        )
    return changed(table, columns)


KINDS: Mapping[str, tuple[str, Plant]] = {
    "scale shifted up": (
        "range_shifted",
        _scale_shifted(1, ("qpr15", "uls8", "lsns6", "csq8", "imr", "bprs24")),
    ),
    "scale shifted down": ("range_shifted", _scale_shifted(-1, ("qpr15", "uls8", "lsns6", "csq8", "imr"))),
    "bprs24 keyed 0 to 6": ("range_shifted", _scale_shifted(-1, ("bprs24",))),
    "one item shifted": ("range_shifted", _item_shifted),
    "reverse-keyed items reversed before": ("item_reversed", _key_reversed),
    "one item reversed": ("item_reversed", _item_reversed),
    "labels in reversed order": ("labels_contradict", _labels_reversed),
    "headings exchanged": ("labels_swapped", _headings_exchanged),
    "two columns exchanged": ("labels_swapped", _columns_exchanged),
    "totals without reversing": ("total_disagrees", _total_not_reversed),
    "three totals mistyped": ("total_disagrees", _some_totals),
    "a row under another id": ("rows_repeated", _row_copied(1.0)),
    "half a row under another id": ("rows_repeated", _row_copied(0.5)),
    "an interviewer's forms alike throughout": ("straight_lining", _straight),
}
"""Kind of error → the rule that is to find it, and what plants it."""
