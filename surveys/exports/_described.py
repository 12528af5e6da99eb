"""A dataset's columns as plain data, for the formats that carry a description as JSON or as a sheet."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from surveys.dataset import Column, Dataset
from surveys.exports._flat import whole_columns, with_reasons


def described(dataset: Dataset) -> dict[str, Any]:
    """Title, notes and every column of a dataset: all that its table does not say itself."""
    return {
        "name": dataset.name,
        "title": dataset.title,
        "notes": list(dataset.notes),
        "columns": [_column(column) for column in dataset.columns],
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "label": column.label,
        "kind": column.kind,
        "measure": column.measure,
        "decimals": column.decimals,
        "value_labels": _coded(column.value_labels),
        "missing_labels": _coded(column.missing_labels),
        "instrument": column.instrument,
        "version": column.version,
        "timepoint": column.timepoint,
        "words": list(column.words),
    }


def _coded(labels: Any) -> list[dict[str, Any]]:
    return [{"value": code, "label": labels[code]} for code in labels]


def table_schema(dataset: Dataset) -> list[dict[str, Any]]:
    """The fields of a Table Schema (Data Package 2) for the flat layout, in the order of its columns."""
    reasons, whole = with_reasons(dataset), whole_columns(dataset)
    return [
        field
        for column in dataset.columns
        for field in (
            _field(dataset, column, whole),
            *([_reason_field(column)] if column.name in reasons else []),
        )
    ]


def _field(dataset: Dataset, column: Column, whole: Set[str]) -> dict[str, Any]:
    number = "integer" if column.name in whole else "number"
    field: dict[str, Any] = {
        "name": column.name,
        "type": number if column.kind == "number" else {"text": "string", "date": "date"}[column.kind],
        "title": column.label,
        "description": " ".join(column.words),
        **_categories(dataset, column, number),
        "missingReasons": _coded(column.missing_labels),
        "measure": column.measure,
        "decimals": column.decimals,
        "instrument": column.instrument,
        "version": column.version,
        "timepoint": column.timepoint,
    }
    return {key: value for key, value in field.items() if value not in ("", [])}


def _categories(dataset: Dataset, column: Column, number: str) -> dict[str, Any]:
    """`categories` promises that there are no other values; labels of some values only are `valueLabels`."""
    if not column.value_labels:
        return {}
    known = {*column.value_labels, *column.missing_labels}
    if number != "integer" or not set(dataset.frame[column.name].drop_nulls().unique()) <= known:
        return {"valueLabels": _coded(column.value_labels)}
    return {
        "categories": _coded(column.value_labels),
        "categoriesOrdered": column.measure == "ordinal",
        "constraints": {"minimum": min(column.value_labels), "maximum": max(column.value_labels)},
    }


def _reason_field(column: Column) -> dict[str, Any]:
    labels = list(dict.fromkeys(column.missing_labels.values()))
    return {
        "name": f"{column.name}_missing",
        "type": "string",
        "title": f"{column.label}: why missing",
        "description": f"The reason for which `{column.name}` has no value. Empty beside an empty value: a blank.",
        "categories": labels,
        "categoriesOrdered": False,
    }
