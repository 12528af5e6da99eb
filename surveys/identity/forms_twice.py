"""Two forms of one person and interview, one here and one in another file: whether they say the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import polars as pl

from instruments.problems import Level, Problem, Where
from surveys.answers.responses import Answers, Responses
from surveys.counted import number_of
from surveys.imports import RawTable

_THERE = " there"
TOGETHER = (
    "look at the forms: is one of them under another's id, or keyed again? Put it right in a copy of the file. If both are "
    "to be kept, import one after the other: `surveys validate` then asks which of the two counts"
)


def remarks_on_forms(
    table: RawTable, answers: Sequence[Answers], others: Responses, together: Collection[str], replaced: str
) -> Iterator[Problem]:
    """How many people have a form in another file too, for each such file: with other answers, or with the same.

    Other answers than in a file that comes in `together` with this one stop both. The file that this one stands for
    (`replaced`) is left aside. What one of the two leaves blank, or has something that is no answer for, contradicts nothing.
    """
    found = [_twice(each, others, replaced) for each in answers]
    twice = pl.concat([each for each in found if each is not None] or [pl.DataFrame(schema=_SCHEMA)])
    for (file,), forms in twice.group_by("file", maintain_order=True):
        other, same = forms.filter("differs"), forms.filter(~pl.col("differs"))
        comes_too, place = file in together, _in_its_place(str(file), answers[0].timepoint)
        if other.height:
            hint = TOGETHER if comes_too else place
            yield _remark("other_answers", table, other, "other", hint, "error" if comes_too else "warning")
        people = same.filter(~pl.col("participant").is_in(other["participant"].implode()))
        if people.height:
            hint = "was the same file sent in two formats?" if comes_too else place
            yield _remark("same_answers", table, people, "the same", hint, "warning")


_SCHEMA = {
    "participant": pl.String,
    "row": pl.Int64,
    "file": pl.String,
    "row_there": pl.Int64,
    "differs": pl.Boolean,
    "instrument": pl.String,
}


def _in_its_place(file: str, timepoint: str) -> str:
    return (
        f"if this is a corrected copy of it, import it with --replaces {file}, or take that one out afterwards: surveys correct "
        f"--withdraw {file} --timepoint {timepoint} --reason repeated --source record; else `surveys validate` asks which form counts"
    )


def _twice(answers: Answers, others: Responses, replaced: str) -> pl.DataFrame | None:
    """The forms of people who have one elsewhere too, and whether some answer is another; None if there are none."""
    there = others.answers.get((answers.timepoint, answers.instrument.id))
    if there is None:
        return None
    here = answers.frame
    theirs = there.frame.filter(pl.col("_file") != replaced).join(here, on="participant", how="semi")
    if theirs.is_empty():
        return None
    items = [name for name in here.columns if name != "participant" and not name.startswith("_")]
    both = here.join(theirs, on="participant", suffix=_THERE).with_columns(pl.col(pl.Float64).fill_nan(None))
    differs = pl.any_horizontal((pl.col(item) != pl.col(item + _THERE)).fill_null(False) for item in items)
    return both.select(
        "participant",
        pl.col("_row").alias("row"),
        pl.col(f"_file{_THERE}").alias("file"),
        pl.col(f"_row{_THERE}").alias("row_there"),
        differs.alias("differs"),
        pl.lit(answers.instrument.id).alias("instrument"),
    ).cast(_SCHEMA)  # type: ignore[arg-type]


def _remark(rule: str, table: RawTable, forms: pl.DataFrame, which: str, hint: str, level: Level) -> Problem:
    first = forms.sort("row", maintain_order=True).row(0, named=True)
    people = forms["participant"].n_unique()
    found = (
        f"{number_of(people, 'person', 'people')} with {which} answers in `{first['file']}`, "
        f"first `{first['participant']}` ({first['instrument']}): row {first['row']:,} here, row {first['row_there']:,} there"
    )
    where = Where(table.file, sheet=table.sheet, row=first["row"], field="participant_id")
    return Problem(rule, where, found, "one form of a person and interview", hint, level)
