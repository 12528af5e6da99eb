"""What another scorer gave for the test vectors, read from its file whatever the format, and held against them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from instruments import Instrument, MissingReason
from instruments.finding import nearest
from instruments.model import Sourced
from instruments.problems import Problem, Where
from scoring.certify import Broken, Verdict, certify, certify_bands
from scoring.vectors import KINDS, Vector
from surveys.imports import RawColumn, RawTable
from surveys.imports.guarded import read_guarded
from surveys.refusals import AnswersWithProblems, Refusal, refusal

NO_SCORE = ("", ".", "na", "nan", "null", "#n/a")
"""What a text file holds, in small letters, where another program has no number."""
DECIMAL_COMMA = re.compile(r"[-+]?[0-9]+,[0-9]+")
EXACT = 1e-6
"""Numbers no further apart than this agree, where nobody says to how many decimals the other scorer rounds."""

Cell = TypeVar("Cell")


@dataclass(frozen=True)
class Given:
    """What another scorer gave: score or band column → vector number → value, None for none."""

    scores: Mapping[str, Mapping[int, float | None]]
    bands: Mapping[str, Mapping[int, str | float | None]]


def wanted_scores(instrument: Instrument, scores: Sequence[str]) -> list[str]:
    """The scores named, or all. Raises Refusal for one that the instrument does not have, or if it has none."""
    known = [score.id for score in instrument.scores]
    unknown = [score for score in scores if score not in known]
    if unknown or not known:
        found = f"no score `{unknown[0]}`" if unknown else "no score at all"
        hint = nearest(unknown[0], known) if unknown else "it has nothing to hold a scorer to"
        raise refusal(Refusal, "unknown_score", Where(instrument.id), found, hint=hint)
    return list(dict.fromkeys(scores)) or known


def refuse_unknown_kinds(kinds: Sequence[str]) -> None:
    """Raise Refusal for a kind of vector that there is not."""
    for kind in kinds:
        if kind not in KINDS:
            raise refusal(
                Refusal,
                "unknown_kind",
                Where("--leave-out"),
                f"no kind `{kind}`",
                hint=nearest(kind, list(KINDS)),
            )


def without_kinds(vectors: Sequence[Vector], kinds: Sequence[str]) -> list[Vector]:
    """The vectors of no such kind. Raises Refusal if there is none left: nothing would be tried."""
    kept = [each for each in vectors if not set(each.kinds) & set(kinds)]
    if not kept:
        hint = "leave out fewer kinds"
        raise refusal(Refusal, "nothing_to_try", Where("--leave-out"), "no vector is left", hint=hint)
    return kept


def source_of(instrument: Instrument, score: str, broken: Broken) -> str:
    """Where the rule that is broken was read, and how sure that is."""
    if broken.part == "reasons":
        return "missing reasons: the study's table of codes for absent answers"
    found = instrument.score(score)
    stated: Sourced = found
    if broken.part == "answers":
        stated = instrument
    elif broken.part in ("missing", "not_applicable", "rounding"):
        stated = found.missing
    elif broken.part == "bands" and found.bands:
        stated = found.bands
    return f"{broken.part.replace('_', ' ')}: {stated.source} ({stated.confidence})"


def tolerance_for(decimals: int | None) -> float:
    """How far apart two numbers may be that agree: half of the last decimal that the other scorer gives."""
    return EXACT if decimals is None else 0.5 * 10**-decimals + 1e-9


def verdicts(
    instrument: Instrument,
    scores: Sequence[str],
    vectors: Sequence[Vector],
    given: Given,
    tolerance: float,
    missing_reasons: tuple[MissingReason, ...],
) -> Iterator[Verdict]:
    """For each score, and for its bands where the file has them, how the other scorer compares."""
    for score in scores:
        yield certify(instrument, score, vectors, given.scores[score], tolerance, missing_reasons)
        if score in given.bands:
            yield certify_bands(instrument, score, vectors, given.scores[score], given.bands[score])


def read_given(
    path: Path,
    instrument: Instrument,
    scores: Sequence[str],
    vectors: Sequence[Vector],
    names: Mapping[str, str],
    sheet: str,
) -> Given:
    """What the file at `path` holds for `vectors`. `names` maps `vector`, a score or its band to its column.

    Raises UnreadableFile, and AnswersWithProblems for an absent column, a number that is no vector's or is
    there twice, and text where a number should be.
    """
    with_bands = [score for score in scores if instrument.score(score).bands]
    outputs = ["vector", *scores, *(f"{score}_band" for score in with_bands)]
    table = read_guarded(path, {names.get(name, name).lower() for name in outputs}, sheet)
    problems = [*_unknown(table, names, outputs), *_absent(table, ["vector", *scores], names)]
    if problems:
        raise AnswersWithProblems(problems)
    numbers, problems = _numbers(table, _column(table, "vector", names), instrument, vectors)
    found, bands = {}, {}
    for score in scores:
        found[score], odd = _values(table, _column(table, score, names), numbers, _number)
        problems += odd
    for score in with_bands:
        if table.column(names.get(f"{score}_band", f"{score}_band")):
            bands[score], _ = _values(table, _column(table, f"{score}_band", names), numbers, _band)
    if problems:
        raise AnswersWithProblems(_each_once(problems))
    return Given(found, bands)


def _each_once(problems: Sequence[Problem]) -> list[Problem]:
    """Each fault where it is first met, with in how many rows it is: a column written wrongly is one thing to mend."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for each in problems:
        alike.setdefault((each.where.field, each.found, each.hint), []).append(each)
    return [_with_others(*same) for same in alike.values()]


def _with_others(first: Problem, *others: Problem) -> Problem:
    if not others:
        return first
    rows = f"{len(others)} more row{'s' if len(others) > 1 else ''}"
    return replace(first, found=f"{first.found}, here and in {rows}")


def _column(table: RawTable, name: str, names: Mapping[str, str]) -> RawColumn:
    column = table.column(names.get(name, name))
    assert column is not None  # looked for by `_absent`
    return column


def _unknown(table: RawTable, names: Mapping[str, str], outputs: Sequence[str]) -> Iterator[Problem]:
    """Names that were mapped and are none of a column that is looked for, or to a column that is not there."""
    where = Where(table.file, sheet=table.sheet)
    for name, column in names.items():
        if name not in outputs:
            found = f"--map of `{name}`, which is not looked for"
            yield Problem("unknown_item", where, found, hint=nearest(name, outputs))
        elif table.column(column) is None:
            hint = nearest(column, [each.name for each in table.columns])
            yield Problem(
                "missing_column", where, f"no column `{column}`, which `{name}` is mapped to", hint=hint
            )


def _absent(table: RawTable, wanted: Sequence[str], names: Mapping[str, str]) -> Iterator[Problem]:
    where = Where(table.file, sheet=table.sheet)
    for name in wanted:
        if name not in names and table.column(name) is None:
            hint = f"map it: --map {name}=COLUMN"
            if name != "vector":
                hint += "; or name with --score only what this scorer makes"
            yield Problem("missing_column", where, f"no column `{name}`", hint=hint)


def _numbers(
    table: RawTable, column: RawColumn, instrument: Instrument, vectors: Sequence[Vector]
) -> tuple[list[int | None], list[Problem]]:
    """The number of each row's vector, and a problem for each that is none or is there twice."""
    known = {vector.number for vector in vectors}
    numbers: list[int | None] = []
    problems = []
    for row, value in zip(table.rows, column.values.to_list(), strict=True):
        number = _number(value)
        wrong = (
            "no number of a vector"
            if number not in known
            else "a vector that is there already"
            if number in numbers
            else ""
        )
        numbers.append(int(number) if number is not None and math.isfinite(number) else None)
        if wrong:
            where = Where(table.file, sheet=table.sheet, row=row, field=column.name)
            hint = f"make them anew with `surveys instruments vectors {instrument.id}`, and score those"
            expected = f"each vector of {instrument.id} {instrument.version} once"
            problems.append(Problem("unknown_vector", where, wrong, expected, hint))
    return numbers, problems


def _values(
    table: RawTable, column: RawColumn, numbers: Sequence[int | None], read: Callable[[object], Cell]
) -> tuple[dict[int, Cell], list[Problem]]:
    """Vector number → what the column holds, None where the file itself calls it missing; and each odd cell."""
    values: dict[int, Cell] = {}
    problems = []
    for row, number, value in zip(table.rows, numbers, column.values.to_list(), strict=True):
        missing = isinstance(value, float) and any(low <= value <= high for low, high in column.missing)
        found = read(None if missing else value)
        if isinstance(found, float) and math.isinf(found):
            where = Where(table.file, sheet=table.sheet, row=row, field=column.name)
            problems.append(Problem("not_a_number", where, *_no_number(str(value))))
        if number is not None:
            values[number] = found
    return values, problems


def _no_number(text: str) -> tuple[str, str, str]:
    """What stands where a number should be, what would do, and one thing to try."""
    if DECIMAL_COMMA.fullmatch(text.strip()):
        hint = "have the other program write 8.5 for 8,5, or send .xlsx or .sav, where a number is a number"
        return "a number with a decimal comma", "a decimal point", hint
    hint = f"leave the cell empty where there is no score ({', '.join(NO_SCORE[1:])} will do)"
    return "text that is no number", "a number", hint


def _number(value: object) -> float | None:
    """The number in a cell; none for none, infinity for text that is no number."""
    if value is None or str(value).strip().lower() in NO_SCORE:
        return None
    try:
        return float(str(value))
    except ValueError:
        return math.inf


def _band(value: object) -> str | float | None:
    number = _number(value)
    return str(value) if number is not None and math.isinf(number) else number
