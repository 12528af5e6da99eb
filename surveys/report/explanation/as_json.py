"""The account of a score, and the plan of one, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from instruments import Instrument
from scoring import Plan
from scoring.account import Account, Taken
from surveys.answers.corrections import Recorded
from surveys.answers.origins import Came, Form
from surveys.answers.written import as_code
from surveys.explained import Explained
from surveys.report.explanation.words import FORMS_DIFFER, code_of, how_in_words, means


def explanation_as_dict(found: Explained) -> dict[str, Any]:
    """Everything that is known of the score. A text that was written is `(text)`, as on the terminal."""
    return {
        "participant": found.participant,
        "timepoint": found.timepoint,
        "synthetic": found.study.file.synthetic,
        "plan": plan_as_dict(found.instrument, found.plan),
        "answers": {
            id: {
                "label": found.instrument.item(id).label,
                "forms": [_came(found, id, came) for came in cames],
            }
            for id, cames in found.answers.items()
        },
        "account": _account(found.account) if found.account else {"score": None, "why": FORMS_DIFFER},
        "forms": [_form(form) for form in found.forms],
    }


def _came(found: Explained, id: str, came: Came) -> dict[str, Any]:
    return {
        "code": code_of(came),
        "answer": means(found, id, came),
        "cells": [
            {**_place(each.place), "column": each.column, "address": each.address, "stood": _code(each.stood)}
            for each in came.origins
        ],
        "corrections": [_correction(each) for each in came.corrections],
    }


def _correction(each: Recorded) -> dict[str, Any]:
    made, event = each.correction, each.event
    return {
        "event": event.id,
        "kind": event.kind,
        "at": event.at,
        "by": event.by,
        "from": _code(made.old),
        "to": _code(made.new),
        "reason": made.reason,
        "source": made.source,
        "query": made.query,
    }


def _account(told: Account) -> dict[str, Any]:
    result = told.result
    return {
        "score": result.score,
        "band": result.band,
        "why": result.why,
        "answered": result.answered,
        "missing": result.missing,
        "not_applicable": result.not_applicable,
        "prorated": result.prorated,
        "inputs": [_taken(each) for each in told.taken],
        "numbers": [asdict(each) for each in told.numbers],
    }


def _taken(taken: Taken) -> dict[str, Any]:
    plain = {"id": taken.id, "state": taken.state, "enters": taken.keyed, "how": how_in_words(taken)}
    return {**plain, "made_before": _account(taken.part)} if taken.part else plain


def _form(form: Form) -> dict[str, Any]:
    return {
        **_place(form.place),
        "sha256": form.sha256,
        "event": form.event,
        "at": form.at,
        "by": form.by,
    } | ({"keyer": form.keyer} if form.keyer else {})


def _place(place: tuple[str, str, int]) -> dict[str, Any]:
    return dict(zip(("file", "sheet", "row"), place, strict=True))


def _code(value: str) -> str:
    return as_code(value).strip("`")


def plan_as_dict(instrument: Instrument, plan: Plan) -> dict[str, Any]:
    """How a score is made: in sentences, and what each of its inputs is; with what it is made from."""
    score = instrument.score(plan.score)
    facts = {"key": score, "missing_rule": score.missing, **({"bands": score.bands} if score.bands else {})}
    return {
        "score": plan.score,
        "label": plan.label,
        "instrument": plan.instrument,
        "version": plan.version,
        "rule": plan.rule_name,
        "parameters": plan.parameters.model_dump(mode="json"),
        "steps": list(plan.steps),
        "inputs": list(_inputs(plan)),
        "range": list(plan.range),
        "higher_is": plan.higher_is,
        "facts": {name: {"source": f.source, "confidence": f.confidence} for name, f in facts.items()},
        "made_before": [plan_as_dict(instrument, part) for part in plan.parts.values()],
    }


def _inputs(plan: Plan) -> Iterator[dict[str, Any]]:
    for item in plan.items:
        plain: dict[str, Any] = {"id": item.id, "low": item.low, "high": item.high, "reversed": item.reversed}
        gate = item.gate.model_dump(mode="json", exclude_none=True) if item.gate else None
        recoded = {str(code): value for code, value in item.values.items()} if item.values else None
        yield plain | ({"asked_if": gate} if gate else {}) | ({"recoded": recoded} if recoded else {})
