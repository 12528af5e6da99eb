"""Two tables of scores, an earlier and a later one: whose score is another now, by how much, and in which band.

Tables in, a table out. Where the earlier one is kept, and what brought a change about, is known elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from surveys.scored import SCORES

WHOSE = ("participant", "timepoint", "score")
BESIDE = ("answered", "missing", "na", "prorated", "raw", "why")
SHOWN = 12
"""Changes told on the terminal; the file holds them all."""
KINDS = {
    "changed": "another score",
    "appeared": "a score where there was none",
    "vanished": "no score where there was one",
    "band": "the same score in another band",
    "beside": "the same score, or none as before, with another count or reason beside it",
}
"""What may have become of a score."""


def changes(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """One row for each score of each person that is not as it was; those that weigh most first.

    `crossed` says whether the score was in one band and is in another.
    """
    joined = _side(before, "before").join(_side(after, "after"), on=WHOSE, how="full", coalesce=True)
    was, now = pl.col("value_before"), pl.col("value_after")
    other_band = pl.col("band_before").ne_missing(pl.col("band_after"))
    kind = (
        pl.when(was.is_null() & now.is_not_null())
        .then(pl.lit("appeared"))
        .when(was.is_not_null() & now.is_null())
        .then(pl.lit("vanished"))
        .when(was.ne_missing(now))
        .then(pl.lit("changed"))
        .when(other_band)
        .then(pl.lit("band"))
        .when(_differs_beside())
        .then(pl.lit("beside"))
    )
    found = joined.with_columns(
        kind.alias("change"),
        (now - was).alias("difference"),
        (other_band & pl.col("band_before").is_not_null() & pl.col("band_after").is_not_null()).alias(
            "crossed"
        ),
    ).filter(pl.col("change").is_not_null())
    weight = pl.col("change").replace_strict({kind: n for n, kind in enumerate(KINDS)}, return_dtype=pl.Int64)
    order = [~pl.col("crossed"), weight, -pl.col("difference").abs(), *map(pl.col, WHOSE)]
    return found.sort(order, nulls_last=True).select(*WHOSE, *REPORTED)


REPORTED = (
    *("change", "instrument_before", "instrument_after", "value_before", "value_after", "difference"),
    *("band_before", "band_after", "crossed", "why_before", "why_after"),
)


def _side(table: pl.DataFrame, when: str) -> pl.DataFrame:
    names = [name for name in SCORES if name not in WHOSE]
    return table.select(*WHOSE, *(pl.col(name).alias(f"{name}_{when}") for name in names))


def _differs_beside() -> pl.Expr:
    return pl.any_horizontal(pl.col(f"{name}_before").ne_missing(pl.col(f"{name}_after")) for name in BESIDE)


TALLIED = ("changed", "appeared", "vanished", "in another band", "only beside it")
"""What is counted of a score, in the order of `tallies`."""


def tallies(
    found: pl.DataFrame, order: Sequence[tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], tuple[int, ...]]]:
    """For each timepoint and score in which anything changed, in `order`, how many people have each kind of change."""
    groups = {(str(key[0]), str(key[1])): rows for key, rows in found.group_by("timepoint", "score")}
    for key in [*(key for key in order if key in groups), *sorted(groups.keys() - set(order))]:
        kinds, crossed = groups[key]["change"].to_list(), int(groups[key]["crossed"].sum())
        numbers = [kinds.count(kind) for kind in ("changed", "appeared", "vanished")]
        yield key, (*numbers, crossed, kinds.count("beside"))


def tally_lines(found: pl.DataFrame, order: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The same as a table."""
    yield f"{'':4} {'score':20} " + "  ".join(TALLIED)
    for (timepoint, score), numbers in tallies(found, order):
        counts = "  ".join(f"{number:{len(head)}}" for number, head in zip(numbers, TALLIED, strict=True))
        yield f"{timepoint:4} {score:20} {counts}"


def change_lines(found: pl.DataFrame, shown: int = SHOWN) -> Iterator[str]:
    """The first changes, each in a line, and how many more there are."""
    for row in found.head(shown).iter_rows(named=True):
        yield change_in_words(row)
    if found.height > shown:
        yield f"… and {found.height - shown} more."


def change_in_words(row: Mapping[str, Any]) -> str:
    """`A0020 4m bprs24_total: 48 to 46 (-2); bprs24_3 corrected (3f43cc820988)`."""
    whose = f"{row['participant']} {row['timepoint']} {row['score']}"
    because = f"; {row['because']}" if row["because"] else ""
    return f"{whose}: {_what(row)}{because}"


def _what(row: Mapping[str, Any]) -> str:
    before, after = said_of_score(row, "before"), said_of_score(row, "after")
    if row["change"] == "changed":
        return f"{before} to {after} ({row['difference']:+.6g})"
    if row["change"] == "beside":
        return f"{after}, as before; counts or reason beside it are others"
    return f"{before} to {after}"


def said_of_score(row: Mapping[str, Any], when: str) -> str:
    """`48 (Moderate)`, or `none (too many missing)`: the score before or after."""
    value, band, why = (row[f"{name}_{when}"] for name in ("value", "band", "why"))
    if value is None:
        return f"none ({why.replace('_', ' ')})" if why else "none"
    return f"{value:.6g} ({band})" if band else f"{value:.6g}"
