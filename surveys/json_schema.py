"""JSON Schemas of a definition and of `study.yaml`, with the rules and parameters that there are now."""

from __future__ import annotations

from typing import Any

from instruments import Instrument
from scoring import rules
from surveys.study import StudyFile

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def instrument_schema() -> dict[str, Any]:
    """The schema of a definition: rules by name, and the parameters that go with each."""
    schema = Instrument.model_json_schema()
    stated = {name: rules.rule(name).Parameters.model_json_schema() for name in rules.names()}
    for parameters in stated.values():
        schema["$defs"] |= parameters.pop("$defs", {})
    score = schema["$defs"]["Score"]
    score["properties"]["rule"] = {"enum": list(rules.names()), "description": "A file of scoring/rules."}
    score["allOf"] = [
        {
            "if": {"properties": {"rule": {"const": name}}},
            "then": {"properties": {"parameters": parameters}},
        }
        for name, parameters in stated.items()
    ]
    return {"$schema": DRAFT, **_said(schema)}


def study_schema() -> dict[str, Any]:
    """The schema of `study.yaml`."""
    return {"$schema": DRAFT, **_said(StudyFile.model_json_schema())}


def _said(schema: Any) -> Any:
    """YAML keys of codes and edges are numbers; JSON Schema knows only text for them, so patterns go."""
    if isinstance(schema, dict):
        return {key: _said(value) for key, value in schema.items() if key != "propertyNames"}
    return [_said(part) for part in schema] if isinstance(schema, list) else schema
