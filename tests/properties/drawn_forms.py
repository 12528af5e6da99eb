"""Forms drawn at random for any instrument: complete, nearly complete, and as wild as returns can be."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from instruments.loader import library, load_file
from instruments.model import Instrument, Item, missing_reasons_for
from scoring.explain import ScoredRow
from scoring.plan import Plan, plans_for

INVENTED = Path(__file__).parents[1] / "instruments"


def _invented(id: str) -> Instrument:
    instrument = load_file(INVENTED / f"{id}.yaml").instrument
    assert instrument is not None
    return instrument


INSTRUMENTS = [*library(), _invented("sws4"), _invented("edq"), _invented("mfs")]
"""Every instrument of the library, and three invented ones with what it lacks."""

PLANS = {instrument.id: plans_for(instrument) for instrument in INSTRUMENTS}

Row = dict[str, float | None]


def scorable(instrument: Instrument) -> list[Item]:
    """The items that a score may use."""
    return [item for item in instrument.items if instrument.limits(item) is not None]


def answers(instrument: Instrument, item: Item) -> list[float]:
    """The declared answers of an item; of a number, its limits and some between."""
    low, high = instrument.limits(item) or (0, 0)
    return list(instrument.options(item)) or [low, high, (low + high) / 2, low + 1, high - 1]


def absences(instrument: Instrument) -> list[float | None]:
    """A blank and every declared missing code."""
    return [None, *missing_reasons_for(instrument)]


def undeclared(instrument: Instrument, item: Item) -> list[float]:
    """Values that are neither an answer to the item nor a missing code."""
    odd = [-99, -1, -9.5, 0.25, 1.5, 101, 1e9, float("inf"), float("-inf"), float("nan")]
    low, high = instrument.limits(item) or (0, 0)
    codes = instrument.options(item)
    if codes:
        return [value for value in odd if value not in codes]
    return [value for value in odd if not low <= value <= high or value != round(value, item.decimals)]


def complete(instrument: Instrument) -> st.SearchStrategy[Row]:
    """Forms with an answer to each item."""
    return st.fixed_dictionaries(
        {item.id: st.sampled_from(answers(instrument, item)) for item in scorable(instrument)}
    )


def empty(instrument: Instrument) -> st.SearchStrategy[Row]:
    """Forms with blanks and missing codes alone."""
    return st.fixed_dictionaries(
        {item.id: st.sampled_from(absences(instrument)) for item in scorable(instrument)}
    )


def declared(instrument: Instrument) -> st.SearchStrategy[Row]:
    """Forms with answers, blanks and missing codes: some of each, or few absent."""
    return st.tuples(
        complete(instrument),
        st.dictionaries(
            st.sampled_from([item.id for item in scorable(instrument)]),
            st.sampled_from(absences(instrument)),
            max_size=len(scorable(instrument)),
        ),
    ).map(lambda drawn: {**drawn[0], **drawn[1]})


def wild(instrument: Instrument) -> st.SearchStrategy[Row]:
    """Forms with all of that and undeclared values too."""
    one = st.one_of(
        [
            st.tuples(st.just(item.id), st.sampled_from(undeclared(instrument, item)))
            for item in scorable(instrument)
        ]
    )
    return st.tuples(declared(instrument), st.lists(one, max_size=2)).map(
        lambda drawn: {**drawn[0], **dict(drawn[1])}
    )


def random_rows(instrument: Instrument, count: int, seed: int) -> list[Row]:
    """The same many forms each time, without NaN, which not every kind of table can tell from a blank."""
    chance = random.Random(seed)

    def cell(item: Item, absent: float, odd: float) -> float | None:
        draw = chance.random()
        if draw < odd:
            return chance.choice([value for value in undeclared(instrument, item) if value == value])
        pool = absences(instrument) if draw < odd + absent else answers(instrument, item)
        return chance.choice(pool)

    moods = [(0.0, 0.0), (0.05, 0.0), (0.3, 0.0), (0.05, 0.02), (1.0, 0.0)]
    return [
        {item.id: cell(item, *mood) for item in scorable(instrument)}
        for mood in (chance.choice(moods) for _ in range(count))
    ]


def expected_columns(plan: Plan, row: ScoredRow) -> dict[str, Any]:
    """What the engine's columns should hold for a row of the oracle."""
    columns = {
        plan.score: row.score,
        f"{plan.score}_answered": row.answered,
        f"{plan.score}_missing": row.missing,
        f"{plan.score}_na": row.not_applicable,
        f"{plan.score}_prorated": row.prorated,
        f"{plan.score}_raw": row.raw,
        f"{plan.score}_band": row.band,
        f"{plan.score}_why": row.why or None,
    }
    return columns if plan.bands else {name: v for name, v in columns.items() if not name.endswith("_band")}
