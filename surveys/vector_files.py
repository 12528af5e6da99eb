"""Test vectors as files: the answers alone for another scorer, and apart from them what each form scores."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

from instruments import Instrument, MissingReason
from instruments.problems import Problem, Where
from scoring import Plan, plan_for
from scoring.vectors import Vector
from surveys import exports
from surveys.columns import item_column
from surveys.dataset import Column, Dataset
from surveys.durable import write_file
from surveys.refusals import Refusal
from surveys.workbook import Sheet, workbook_bytes

Row = list[Any]
NAMES = ("vectors.csv", "expected.csv", "vectors.xlsx", "vectors.sav")


def vector_files(
    instrument: Instrument, vectors: Sequence[Vector], missing_reasons: tuple[MissingReason, ...]
) -> Mapping[str, bytes]:
    """File name → content: the answers as CSV and for SPSS, what they score as CSV, and both as a workbook."""
    answers, expected = list(_answers(vectors)), list(_expected(instrument, vectors))
    sheets = [
        Sheet(
            "Read me",
            ["Test vectors"],
            [[line] for line in face(instrument, vectors, missing_reasons)],
            widths=[140],
        ),
        Sheet("Answers", answers[0], answers[1:]),
        Sheet("Expected", expected[0], expected[1:]),
    ]
    contents = (
        _csv(answers),
        _csv(expected),
        workbook_bytes(f"Test vectors: {instrument.title}", sheets),
        _sav(instrument, vectors, missing_reasons),
    )
    return {f"{instrument.id}-{name}": each for name, each in zip(NAMES, contents, strict=True)}


def write_vectors(folder: Path, files: Mapping[str, bytes], replace: bool) -> list[Path]:
    """The files are in the folder. Raises Refusal, before any is, for each that is there already unless `replace`."""
    paths = {folder / name: content for name, content in files.items()}
    taken = [path for path in paths if path.exists()]
    if taken and not replace:
        hint = "choose another folder with --out, or replace them with --force"
        raise Refusal(
            Problem("file_exists", Where(str(path)), "a file of that name", hint=hint) for path in taken
        )
    for path, content in paths.items():
        write_file(path, content)
    return list(paths)


def face(
    instrument: Instrument, vectors: Sequence[Vector], missing_reasons: tuple[MissingReason, ...]
) -> Iterator[str]:
    """What the files say of themselves, line by line."""
    scores = ", ".join(vectors[0].expected)
    reasons = ", ".join(f"{reason.code} {reason.label.lower()}" for reason in missing_reasons)
    yield f"{instrument.title}, definition {instrument.id} {instrument.version}: {scores}."
    yield f"SYNTHETIC: {len(vectors)} forms that nobody filled in."
    yield "Answers: a row a form. A blank is not answered. Codes for absent answers: " + reasons + "."
    yield "Some forms hold on purpose what is no answer, such as 99: a score must not be made from it."
    yield "Expected: what the definition gives for each; a blank is no score, and the column _why says why."
    yield "To try another scorer: have it score the answers, keep the column `vector`, and then"
    yield f"surveys instruments certify {instrument.id} --against FILE"
    yield "The last three digits of a number are a check: another version's vectors have other numbers."


def _answers(vectors: Sequence[Vector]) -> Iterator[Row]:
    items = list(vectors[0].answers)
    yield ["vector", *items, "shows"]
    for vector in vectors:
        yield [vector.number, *(_plain(vector.answers[id]) for id in items), vector.shows]


def _expected(instrument: Instrument, vectors: Sequence[Vector]) -> Iterator[Row]:
    plans = [plan_for(instrument, score) for score in vectors[0].expected]
    yield ["vector", *(name for plan in plans for name in _columns(plan)), "shows"]
    for vector in vectors:
        cells = (cell for plan in plans for cell in _cells(plan, vector))
        yield [vector.number, *cells, vector.shows]


def _columns(plan: Plan) -> list[str]:
    return [plan.score, *([f"{plan.score}_band"] if plan.bands else []), f"{plan.score}_why"]


def _cells(plan: Plan, vector: Vector) -> Row:
    expected = vector.expected[plan.score]
    return [_plain(expected.score), *([expected.band] if plan.bands else []), expected.why or None]


def _plain(value: float | None) -> float | None:
    """A whole number without a point."""
    return int(value) if value is not None and float(value).is_integer() else value


def _csv(rows: Sequence[Row]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _sav(
    instrument: Instrument, vectors: Sequence[Vector], missing_reasons: tuple[MissingReason, ...]
) -> bytes:
    items = [item for item in instrument.items if item.id in vectors[0].answers]
    number = Column("vector", "Number of the test vector", "number", "nominal")
    columns = (number, *(item_column(instrument, item, missing_reasons) for item in items))
    values: dict[str, list[float | None]] = {
        "vector": [vector.number for vector in vectors],
        **{item.id: [vector.answers[item.id] for vector in vectors] for item in items},
    }
    frame = pl.DataFrame({name: pl.Series(each, dtype=pl.Float64) for name, each in values.items()})
    name = f"{instrument.id}-vectors"
    dataset = Dataset(
        name, "Synthetic test vectors", frame, columns, tuple(face(instrument, vectors, missing_reasons))
    )
    with TemporaryDirectory() as place:
        exports.export(dataset, Path(place), ["sav"])
        return (Path(place) / f"{name}.sav").read_bytes()
