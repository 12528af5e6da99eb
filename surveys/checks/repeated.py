"""Forms that are there more than once, and interviews out of order: what no single row can show."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import polars as pl

from surveys.answers.responses import Answers, Responses
from surveys.checks.query import Found, Words
from surveys.study import Study, Timepoint, interview


def of_people_with_several(forms: pl.DataFrame) -> pl.DataFrame:
    """The forms of people who have more than one, `_index` their rows."""
    indexed = forms.with_row_index("_index")
    if forms.get_column("participant").n_unique() == forms.height:
        return indexed.clear()
    return indexed.filter(pl.col("participant").is_duplicated())


def repeated_forms(answers: Answers) -> Iterator[Found]:
    """Rows of people with more than one form of the instrument: alike throughout, or not."""
    items = [column for column in answers.frame.columns if not column.startswith("_")]
    kinds = pl.struct(items).n_unique().over("participant")
    for row, different in of_people_with_several(answers.frame).select("_index", kinds).iter_rows():
        yield Found("duplicate_form" if different > 1 else "same_form_twice", "participant", row)


def waves_out_of_order(
    study: Study, responses: Responses, timepoint: Timepoint, told: Collection[int]
) -> Iterator[Found]:
    """Interviews dated before one of the same person at an earlier timepoint; rows in `told` have a worse fault."""
    dates = _dates(responses, timepoint)
    earlier = study.timepoints[: study.timepoints.index(timepoint)]
    for before in earlier:
        both = dates.join(
            _dates(responses, before).select("participant", earlier="interview_date"), on="participant"
        ).filter(pl.col("interview_date") < pl.col("earlier"))
        for row in both.get_column("_index").unique(maintain_order=True).to_list():
            if row not in told:
                words = Words(
                    f"found a date before that of {before.label}", "a later date", "look at both dates"
                )
                grounds = both.filter(pl.col("_index") == row).select("interview_date", "earlier")
                yield Found(
                    "waves_out_of_order", "interview_date", row, words, declared=before.id,
                    grounds="|".join(map(str, grounds.row(0))),
                )  # fmt: skip


def _dates(responses: Responses, timepoint: Timepoint) -> pl.DataFrame:
    answers = responses.answers.get((timepoint.id, interview().id))
    if answers is None:
        kinds = {"participant": pl.String, "interview_date": pl.Date, "_index": pl.UInt32}
        return pl.DataFrame(schema=kinds)
    dates = answers.frame.with_row_index("_index").select("participant", "interview_date", "_index")
    return dates.drop_nulls("interview_date")
