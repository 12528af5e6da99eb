"""Whether each score of a definition names a rule that there is, and states what that rule takes."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from instruments.finding import Finding, nearest
from instruments.model import Instrument
from scoring import rules
from scoring.plan import parameters_of


def unknown_rule(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.rule not in rules.names():
            found = f"`{score.rule}` is not a scoring rule"
            yield Finding(("scores", number, "rule"), found, hint=nearest(score.rule, rules.names()))


def wrong_parameters(instrument: Instrument) -> Iterator[Finding]:
    for number, score in enumerate(instrument.scores):
        if score.rule not in rules.names():
            continue
        try:
            parameters_of(score)
        except ValidationError as error:
            for place, detail in _told_once(error).items():
                path = ("scores", number, "parameters", *place)
                yield Finding(path, *_wrong_parameter(score.rule, detail))


def _told_once(error: ValidationError) -> dict[tuple[int | str, ...], ErrorDetails]:
    """Place → what does not fit there: of a number the first that is said, of a list not that its entries fell away."""
    told: dict[tuple[int | str, ...], ErrorDetails] = {}
    for detail in error.errors():
        told.setdefault(tuple(step for step in detail["loc"] if step not in ("int", "float")), detail)
    return {
        place: detail
        for place, detail in told.items()
        if detail["type"] != "too_short" or not any(place == other[: len(place)] != other for other in told)
    }


def _wrong_parameter(rule: str, detail: ErrorDetails) -> tuple[str, str, str]:
    """What was found, what would do, and one thing to try, of one parameter; those of a part of one as Pydantic says."""
    name, whole = str(detail["loc"][-1]), len(detail["loc"]) == 1
    if not (whole and detail["type"] in ("missing", "extra_forbidden")):
        number = detail["loc"][-1] in ("int", "float")
        said = "input should be a number" if number else detail["msg"].lower()
        return f"parameters of `{rule}`: {said}", "", ""
    takes = list(rules.rule(rule).Parameters.model_fields)
    stated = ", ".join(f"{each}: …" for each in takes)
    expected = f"`parameters: {{{stated}}}`, which `{rule}` takes" if takes else f"none: `{rule}` takes none"
    if detail["type"] == "missing":
        return f"no `{name}`", expected, ""
    return f"`{name}`", expected, nearest(name, takes) if takes else "delete it"
