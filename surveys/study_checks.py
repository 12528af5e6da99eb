"""Whether the parts of a `study.yaml` agree with one another, and with the instruments that it names.

Each fault is a problem with its line and column. What the parts are is `study.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from instruments import load, reader
from instruments.checks import problems_in
from instruments.finding import nearest
from instruments.item_checks import answers_to_try
from instruments.problems import Problem, ProblemsError, Where
from instruments.reader import Document
from scoring import output_columns, plans_for
from scoring.checks import STAGES, problems_of_scores
from scoring.states import scorable
from surveys.calendar.rule_checks import problems_of_calendar
from surveys.checks.completeness import problems_of_completeness
from surveys.checks.contradictions import problems_of_contradictions
from surveys.columns import exact_name
from surveys.columns_of_change import names_of_change
from surveys.forbidden_words import ARM_NAMED, ARMS, TOLD, plain, speaks_of_allocation
from surveys.identity.declared import problems_of_identity
from surveys.telling_words import problems_of_words
from surveys.unmasking import withheld_from

if TYPE_CHECKING:
    from surveys.study import Study

RESERVED = ("participant", "participant_id", "site", "timepoint", "interviewed", "interview_day")
"""Names that the dataset, and the files that come back, use for other things."""


def problems_of_study(study: Study, document: Document) -> list[Problem]:
    """What does not agree within a study file, or between it and the instruments it names."""
    problems: list[Problem] = []

    def say(rule: str, path: reader.Path_, found: str, expected: str = "", hint: str = "") -> None:
        problems.append(Problem(rule, document.where(path), found, expected, hint))

    try:
        re.compile(study.file.id_pattern)
    except re.error as error:
        say("id_pattern", ("id_pattern",), f"`{study.file.id_pattern}` is not a pattern ({error})")
    problems += problems_of_calendar(study.file, document)
    seen: set[str] = set()
    for number, timepoint in enumerate(study.timepoints):
        path = ("timepoints", number)
        if timepoint.id in seen:
            say("repeated_timepoint", (*path, "id"), f"`{timepoint.id}` a second time", "each timepoint once")
        seen.add(timepoint.id)
        for place, id in enumerate(timepoint.instruments):
            if id in timepoint.instruments[:place]:
                say("repeated_instrument", (*path, "instruments", place), f"`{id}` a second time", "once")
            where = document.where((*path, "instruments", place))
            problems += [each for each in _faults(id, study, where) if each not in problems]
    if study.file.baseline is not None and study.file.baseline not in seen:
        say(
            "unknown_timepoint",
            ("baseline",),
            f"no timepoint `{study.file.baseline}`",
            "",
            nearest(study.file.baseline, seen),
        )
    for name, kind in (("not_applicable", "not_applicable"), ("under_query", "missing")):
        if (name, kind) not in {(reason.reason, reason.counts_as) for reason in study.missing_reasons}:
            say(f"no_{name}", ("missing_reasons",), f"no reason `{name}` that counts as `{kind}`", "one")
    codes = Counter(reason.code for reason in study.missing_reasons)
    for number, reason in enumerate(study.missing_reasons):
        if codes[reason.code] > 1:
            say(
                "repeated_missing_code",
                ("missing_reasons", number, "code"),
                f"{reason.code} has two meanings",
                "one",
            )
    if not problems:
        problems += [*_risk_problems(study, document), *_policy_problems(study, document)]
        problems += _allocation_asked_for(study, document)
        problems += problems_of_words(study, document)
        problems += problems_of_contradictions(study, document)
        problems += problems_of_completeness(study, document)
        problems += problems_of_identity(study, document)
        problems += _free_text_problems(study, document)
    return problems


def _faults(id: str, study: Study, where: Where) -> list[Problem]:
    """What keeps an instrument from being read: where its definition says it or, if there is none, `where` it is named."""
    try:
        load(id, study.folder / "instruments")
    except ProblemsError as error:
        return [
            replace(each, where=where) if each.rule == "unknown_instrument" else each
            for each in error.problems
        ]
    return []


def _risk_problems(study: Study, document: Document) -> Iterator[Problem]:
    """A study's own word on risk is about an item that it asks, and says when."""
    asked = {
        item.id: (each, item)
        for each in study.instruments.values()
        for item in each.items
        if item.kind in ("choice", "number")
    }
    for id, condition in study.file.risk.items():
        where = document.where(("risk", id))
        if id not in asked:
            yield Problem("unknown_item", where, f"no item `{id}` at any timepoint", hint=nearest(id, asked))
        if condition.at_least is condition.at_most is condition.equals is None:
            yield Problem("no_condition", where, "no condition", "`at_least`, `at_most` or `equals`")
        elif id in asked and not any(map(condition.holds_for, answers_to_try(*asked[id], condition))):
            found = f"no answer to `{id}` is a risk by this"
            yield Problem("risk_never_met", where, found, "a condition that some answer meets")


def _free_text_problems(study: Study, document: Document) -> Iterator[Problem]:
    """A text that a study asks to have in its releases is an item of text that it asks, and could not show the allocation."""
    texts = {item.id for each in study.instruments.values() for item in each.items if item.kind == "text"}
    withheld = {id for each in study.instruments.values() for id in withheld_from(each)}
    for place, id in enumerate(study.file.release.free_text):
        where = document.where(("release", "free_text", place))
        if id not in texts:
            found = f"no item of text `{id}` at any timepoint"
            yield Problem("unknown_item", where, found, hint=nearest(id, texts))
        elif id in withheld:
            found = f"`{id}`, which could show the allocation"
            yield Problem("allocation", where, found, "texts that could not", "leave it out")


def _policy_problems(study: Study, document: Document) -> list[Problem]:
    known = {score.id for instrument in study.instruments.values() for score in instrument.scores}
    problems = [
        Problem(
            "unknown_score",
            document.where(("missing_policies", id)),
            f"no score `{id}` at any timepoint",
            hint=nearest(id, known),
        )
        for id in study.file.missing_policies.keys() - known
    ]
    for instrument in study.instruments.values():
        found = problems_in(instrument, document) or problems_of_scores(instrument, document, STAGES[:3])
        problems += [replace(problem, found=f"{instrument.id}: {problem.found}") for problem in found]
    return problems or [*_codes_that_are_answers(study, document), *_names_used_twice(study, document)]


def _allocation_asked_for(study: Study, document: Document) -> Iterator[Problem]:
    """A question whose name or options are those of the allocation takes it in, and a release gives it away."""
    where = document.where(("timepoints",))
    hint = "flag the item `unmasks`, or ask nothing that tells the allocation"
    for instrument in study.instruments.values():
        for item in instrument.items:
            options = instrument.options(item).values()
            asked = any(each.search(plain(item.label)) for each in (TOLD, ARM_NAMED))
            named = speaks_of_allocation(item.id) or any(ARMS.fullmatch(plain(each)) for each in options)
            if (named or asked) and "unmasks" not in item.flags:
                found = f"`{item.id}` of {instrument.id}, which looks like the allocation"
                yield Problem("allocation", where, found, "no question that tells it", hint)


def _codes_that_are_answers(study: Study, document: Document) -> Iterator[Problem]:
    """A code of the study's table means an answer nowhere, and nothing else to an instrument."""
    where = document.where(("missing_reasons",))
    for instrument in study.instruments.values():
        own = {reason.code for reason in instrument.missing_reasons}
        for reason in study.missing_reasons:
            if reason.code in own:
                found = f"{reason.code} has another meaning in {instrument.id}"
                yield Problem("repeated_missing_code", where, found, "a code of its own")
            for item in scorable(instrument).values():
                if item.allows(reason.code):
                    found = f"{reason.code} is an answer to `{item.id}`"
                    yield Problem("missing_code_is_an_answer", where, found, "codes outside the answers")


def _names_used_twice(study: Study, document: Document) -> Iterator[Problem]:
    """Each column of the dataset has one name, and each name one column."""
    owners: dict[str, str] = dict.fromkeys(RESERVED, "the dataset itself")
    exact = study.file.release.exact_dates
    for instrument in study.definitions.values():
        plans = plans_for(instrument)
        outputs = [name for plan in plans for name in (*output_columns(plan), *names_of_change(plan))]
        outputs += [exact_name(item.id) for item in instrument.items if exact and item.kind == "date"]
        for name in (*(item.id for item in instrument.items), *outputs):
            if name in owners:
                found = f"`{name}` of {instrument.id} is a name of {owners[name]} too"
                yield Problem(
                    "name_used_twice", document.where(("timepoints",)), found, "one name, one column"
                )
            owners[name] = instrument.id
