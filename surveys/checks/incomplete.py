"""Forms with fewer answers than the study asks of them, and interviews without an instrument that they were to ask."""

from __future__ import annotations

import math
from collections.abc import Iterator

import narwhals as nw
import polars as pl

from instruments import Instrument, MissingReason
from instruments.model import missing_reasons_for
from scoring.plan import NO_DIFFERENCE
from scoring.states import scorable, states
from surveys.answers.responses import Answers, Responses
from surveys.checks.query import Found, Words
from surveys.checks.query_words import hint_of
from surveys.study import Study, interview

Key = tuple[str, str]
"""A timepoint and an instrument."""


def incomplete(study: Study, responses: Responses) -> Iterator[tuple[Key, Found]]:
    """What is short of the completeness that the study declares; nothing, if it declares none."""
    for each in study.file.completeness:
        for timepoint in (at for at in study.timepoints if each.instrument in at.instruments):
            key = (timepoint.id, each.instrument)
            forms, interviews = (
                responses.answers.get(key),
                responses.answers.get((timepoint.id, interview().id)),
            )
            if forms is not None:
                for found in _too_few(forms, each.answered, study.missing_reasons):
                    yield key, found
            if interviews is not None:
                for found in _absent(interviews, forms, each.instrument):
                    yield (timepoint.id, interview().id), found


def _too_few(forms: Answers, share: float, reasons: tuple[MissingReason, ...]) -> Iterator[Found]:
    counted = nw.from_native(forms.frame).select(*_counts(forms.instrument, reasons)).to_native()
    for row, (answered, asked) in enumerate(counted.iter_rows()):
        if answered < share * asked - NO_DIFFERENCE:
            needed = math.ceil(share * asked - NO_DIFFERENCE)
            words = Words(
                f"found {answered} of {asked} questions answered",
                f"at least {needed}",
                hint_of("form_incomplete"),
            )
            yield Found("form_incomplete", "", row, words, grounds=f"{answered}|{asked}|{needed}")


def _counts(instrument: Instrument, study_reasons: tuple[MissingReason, ...]) -> Iterator[nw.Expr]:
    """How many questions are answered, and how many were to be: neither closed by a gate nor inapplicable."""
    reasons, items = missing_reasons_for(instrument, study_reasons), scorable(instrument)
    only_one_arm = {item.id for item in instrument.items if "unmasks" in item.flags}
    found = [states(item, items, reasons) for item in items.values() if item.id not in only_one_arm]
    answered = [each["answered"].cast(nw.Int64) for each in found]
    absent = [each[state].cast(nw.Int64) for each in found for state in ("missing", "undeclared")]
    yield nw.sum_horizontal(*answered).alias("answered")
    yield nw.sum_horizontal(*answered, *absent).alias("asked")


def _absent(interviews: Answers, forms: Answers | None, instrument: str) -> Iterator[Found]:
    """The first interview of each person that has no form of the instrument."""
    there = forms.frame.get_column("participant") if forms else pl.Series(dtype=pl.String)
    people = interviews.frame.with_row_index("_index").unique(
        "participant", keep="first", maintain_order=True
    )
    for row in people.filter(~pl.col("participant").is_in(there.implode())).get_column("_index").to_list():
        words = Words(
            f"found no answer to {instrument}",
            "a form of it, or missing reasons",
            hint_of("instrument_absent"),
        )
        yield Found("instrument_absent", "", row, words, grounds=instrument, instrument=instrument)
