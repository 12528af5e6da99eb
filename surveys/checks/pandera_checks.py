"""The rules of cells as Pandera checks, registered by name, and the schemas made of them.

Pandera gives a check of a column that column alone on pandas and the whole table on Polars; a gate is in
another column, so the check here asks for the whole table on both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import narwhals as nw
import pandera.polars as polars_schemas
import polars as pl
from pandera.api.base.checks import CheckResult
from pandera.api.polars.types import PolarsData
from pandera.errors import SchemaError
from pandera.polars import Check

from surveys.schema import RULES, AnswerSchema, Backend, CellCheck, Kind

PanderaSchema = Any
"""A DataFrameSchema of `pandera.polars` or `pandera.pandas`, which have no common type."""


class AnswerCheck(Check):
    """A registered check: `name` is the rule, `title` its level, `description` its words."""

    def __call__(self, check_obj: Any, column: str | None = None) -> CheckResult:
        """Which cells of the column pass; on pandas too the other columns of the row take part."""
        if isinstance(check_obj, pl.LazyFrame):
            return cast(CheckResult, Check.get_backend(check_obj)(self)(check_obj, column))
        table = nw.from_native(check_obj, eager_only=True)
        passes: nw.Expr = cast(dict[str, Any], self.statistics)["passes"]
        passed = table.select(passes.alias(str(column))).to_native()[column]
        return CheckResult(passed, bool(passed.all()), check_obj[column], check_obj[column][~passed])


def _register(rule: str) -> None:
    """`Check.<rule>` is known to Pandera from here on."""

    def cells_that_pass(data: Any, *, passes: nw.Expr) -> pl.LazyFrame:
        passed = nw.from_native(data.lazyframe).select(passes.alias(str(data.key)))
        return cast(pl.LazyFrame, passed.to_native())

    cells_that_pass.__name__ = rule
    cells_that_pass.__annotations__["data"] = PolarsData  # by which Pandera chooses among implementations
    Check.register_builtin_check_fn(cells_that_pass)


for _rule in RULES:
    _register(_rule)


def pandera_schema(schema: AnswerSchema, backend: Backend) -> PanderaSchema:
    """The schema for frames of Polars or of pandas: each column there, of its type, and every check."""
    pandera = _pandera(backend)
    checks: dict[str, list[Check]] = {column.name: [] for column in schema.columns}
    for check in schema.checks:
        checks[check.column].append(_check(check))
    columns = {
        column.name: pandera.Column(
            _TYPES[backend][column.kind],
            checks[column.name],
            coerce=column.kind == "number" and backend == "pandas",  # on Polars an absent column stops it
            nullable=True,
            title=column.label,
            description=column.allowed,
        )
        for column in schema.columns
    }
    return pandera.DataFrameSchema(columns, name=schema.name)


def failing(schema: AnswerSchema, frame: pl.DataFrame) -> Iterator[tuple[str, str, list[int]]]:
    """(rule, column, rows) of each check that some cells fail, as one Pandera check of whole rows finds them.

    The check keeps which cells of a row fail, so that Pandera need not ask for each rule and column apart.
    Raises Pandera's SchemaError for a column that is absent or of another type.
    """
    masks: list[pl.DataFrame] = []

    def row_passes(data: PolarsData) -> pl.LazyFrame:
        masks.append(schema.failed(data.lazyframe))
        return masks[-1].lazy().select(row=~pl.any_horizontal(pl.all()))

    check = polars_schemas.Check(row_passes, name="row_passes")
    typed = pandera_schema(replace(schema, checks=()), "polars")
    typed.checks = [check] if schema.checks else []
    try:
        typed.validate(frame)
    except SchemaError as error:
        if error.check is not check:
            raise
        for each, mask in zip(schema.checks, masks[-1].get_columns(), strict=True):
            if mask.any():
                yield each.rule, each.column, mask.arg_true().to_list()


def validated(schema: AnswerSchema, frame: Any, *, lazy: bool) -> Any:
    """The frame, whole numbers as floating point, if every check passes. Raises Pandera's errors.

    A column that is absent or of another type is told before any cell is looked at.
    """
    backend: Backend = "pandas"
    if isinstance(frame, pl.DataFrame | pl.LazyFrame):
        backend, frame = "polars", frame.with_columns(_whole_numbers(schema, frame))
    pandera_schema(replace(schema, checks=()), backend).validate(frame, lazy=lazy)
    return pandera_schema(schema, backend).validate(frame, lazy=lazy)


def _whole_numbers(schema: AnswerSchema, frame: pl.DataFrame | pl.LazyFrame) -> list[pl.Expr]:
    numbers = {column.name for column in schema.columns if column.kind == "number"}
    return [
        pl.col(name).cast(pl.Float64)
        for name, kind in frame.collect_schema().items()
        if name in numbers and (kind.is_integer() or kind == pl.Null)
    ]


def _pandera(backend: Backend) -> Any:
    if backend == "polars":
        return polars_schemas
    import pandera.pandas

    return pandera.pandas


_TYPES: dict[Backend, dict[Kind, Any]] = {
    "polars": {"number": pl.Float64, "date": pl.Date, "text": pl.String},
    "pandas": {"number": "float64", "date": "datetime64[us]", "text": "str"},
}


def _check(check: CellCheck) -> Any:
    rule = RULES[check.rule]
    words = {"name": check.rule, "title": rule.level, "description": rule.words, "ignore_na": False}
    return AnswerCheck.from_builtin_check_name(
        check.rule, words, error=check.rule, statistics={"passes": check.passes}, passes=check.passes
    )
