"""From a document to a model: every field that does not fit is a problem with its line and column."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from instruments.fields import hint_for
from instruments.problems import Problem
from instruments.reader import Document, Path_

Model = TypeVar("Model", bound=BaseModel)


def shaped(document: Document, model: type[Model]) -> Model | None:
    """The document as a `model`, or None after adding what does not fit to `document.problems`.

    JSON is the way in because it is where Pydantic is strict about words and numbers and still
    takes a list for a tuple.
    """
    if document.problems:
        return None
    try:
        return model.model_validate_json(json.dumps(document.data))
    except ValidationError as error:
        # What fits no part of a union is told once, not once for each part.
        told: dict[Path_, ErrorDetails] = {}
        for detail in error.errors():
            told.setdefault(_path(document, detail), detail)
        document.problems.extend(
            _problem(document, path, detail, model)
            for path, detail in told.items()
            if not (detail["type"] == "too_short" and _holds_another(path, told))
        )
        return None


def _path(document: Document, detail: ErrorDetails) -> Path_:
    """Pydantic's location as a path in the document: names of types dropped, keys as they were written."""
    path: Path_ = ()
    for step in detail["loc"]:
        inside = (place for place in document.places if place and place[:-1] == path)
        path = next((place for place in inside if _as_json(place[-1]) == str(step)), path)
    return (*path, detail["loc"][-1]) if detail["type"] == "missing" else path


def _as_json(key: Any) -> str:
    return key if isinstance(key, str) else json.dumps(key)


def _holds_another(path: Path_, paths: Iterable[Path_]) -> bool:
    """A list is also short of the entries that did not fit; those are told already."""
    return any(other[: len(path)] == path for other in paths if other != path)


def _problem(document: Document, path: Path_, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
    kind, where = detail["type"], document.where(path)
    if kind == "missing":
        return Problem("missing_field", where, f"no `{path[-1]}`", "it stated", f"add `{path[-1]}: …`")
    if kind == "extra_forbidden":
        found = f"`{path[-1]}` is not a field here"
        return Problem("unknown_field", where, found, hint=hint_for(path, model))
    if kind == "string_type" and type(detail["input"]) is int and path[-2:-1] in (("items",), ("reversed",)):
        hint = _item_numbered(document, detail["input"])
        return Problem("wrong_kind", where, f"the number {detail['input']}", "an item by its id", hint)
    found = f"`{_shown(detail['input'])}`"
    if kind in ("tuple_type", "dict_type", "model_type") and isinstance(detail["input"], str):
        found = "words"  # such as a note, which may say more than a terminal should show
    if kind == "literal_error":
        return Problem("unknown_word", where, found, str(detail["ctx"]["expected"]).replace("'", "`"))
    if kind == "string_pattern_mismatch":
        return Problem("ill_formed_word", where, found, _in_words(str(detail["ctx"]["pattern"])))
    if kind in ("int_type", "float_type") and detail["loc"][-1] in ("int", "float"):
        return Problem("wrong_kind", where, found, "a number")
    said = detail["msg"].removeprefix("Input should be ")
    return Problem("wrong_kind", where, found, _EXPECTED.get(kind, said))


def _item_numbered(document: Document, number: int) -> str:
    """A hint with the id of the item of that number, counted from 1; none where there is no such item."""
    items = enumerate(document.data.get("items") or (), start=1)
    ids = [item["id"] for place, item in items if place == number and isinstance(item, dict) and "id" in item]
    return f"did you mean `{ids[0]}`?" if ids else ""


_EXPECTED = {
    "string_type": "words, in quotes if they could be read as a number",
    "string_too_short": "words",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "too_short": "more entries",
    "too_long": "fewer entries",
}
"""Pydantic's kind of error → what would do."""


def _in_words(pattern: str) -> str:
    """A pattern of `model.py` as a person would say it."""
    if pattern == r"^[0-9]+\.[0-9]+$":
        return 'a version such as "1.0", in quotes'
    longest = re.search(r",([0-9]+)}", pattern)
    return "small letters, digits and `_`, a letter first" + (
        f", at most {int(longest[1]) + 1}" if longest else ""
    )


def _shown(value: Any) -> str:
    return str(value) if len(str(value)) <= 60 else f"{str(value)[:57]}…"
