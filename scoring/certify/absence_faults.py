"""Faults with answers that are absent: what counts as absent, how much may be, and what stands for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from scoring.certify.fault import Fault, of_items, of_plan, of_policy
from scoring.certify.scorer import Filling, ReadItem, Scorer, Stands
from scoring.certify.tree import items_in, plans_in
from scoring.plan import Plan
from scoring.vectors import Vector

_STANDS: Mapping[Stands, str] = {
    "nothing": "takes what is there",
    "zero": "adds absent answers as 0",
    "zero_before_reversal": "takes absent answers as 0 and reverse-keys them",
    "lowest": "takes the lowest answer for an absent one",
    "highest": "takes the highest answer for an absent one",
    "person_mean": "takes the person's mean for absent answers",
    "rounded_mean": "takes the person's mean, rounded, for absent answers",
    "file_median": "takes the median of everybody in the file for absent answers",
    "file_mean": "takes the mean of everybody in the file for absent answers",
}


def absence_faults(
    plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]
) -> Iterator[Fault]:
    """What may be wrong with how a scorer treats absent answers."""
    for part in plans_in(plan):
        if not part.parts:
            yield from _fillings(part)
    yield from _codes(plan, vectors, found)
    yield from _inapplicable(plan)
    yield from _minimum(plan)
    if any(item.gate for item in items_in(plan)):
        words = "does not ask whether a question was to be asked"
        yield Fault("gates", "answers", words, of_items(lambda item: replace(item, gate=None)))


def _fillings(plan: Plan) -> Iterator[Fault]:
    """Each thing that may stand for absent answers, up to each number of them that somebody may have chosen."""
    n, allow = len(plan.items), plan.allow
    usual = {allow - 1, allow, allow + 1, n // 2, n - 1} & set(range(n))
    turned = any(item.reversed for item in plan.items)
    for stands, words in _STANDS.items():
        if (stands == "nothing") != (plan.rule.SKIPS) or (stands == "zero_before_reversal" and not turned):
            continue
        for limit in sorted({n - 1} if stands.startswith("file") else usual):
            if limit or stands == "person_mean":
                yield _filling(Filling(stands, limit, empty_too=False), words, n)
        if stands not in ("nothing", "person_mean", "rounded_mean"):  # of nothing there is no mean
            yield _filling(Filling(stands, n, empty_too=True), words, n)


def _filling(filling: Filling, words: str, n: int) -> Fault:
    if filling.limit == 0:
        said = "gives no score as soon as one answer is absent"
    elif filling.empty_too:
        said = f"{words}, however many, and scores an empty form"
    elif filling.limit == n - 1:
        said = f"{words}, as long as one is there"
    else:
        said = f"{words}, up to {filling.limit} of {n}"
    return Fault("filling", "missing", said, lambda scorer: replace(scorer, filling=filling))


def _codes(plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]) -> Iterator[Fault]:
    """Codes for absent answers taken as numbers, and undeclared values taken as answers or as absent ones."""
    taken = _codes_unlike_blanks(plan, vectors, found)
    decided = tuple(code for code in taken if not plan.missing_reasons[code].undecided)
    for codes in dict.fromkeys((taken, decided)):
        if codes:
            words = f"takes codes for absent answers as numbers ({', '.join(map(str, codes))})"
            yield Fault("codes", "reasons", words, _codes_as_numbers(codes))
    words = "takes a value that is no answer and no code (such as 99) as an answer"
    yield Fault("undeclared", "answers", words, of_items(lambda item: replace(item, anything=True)))
    words = "takes a value that is no answer and no code (such as 99) for an absent answer"
    yield Fault("undeclared", "answers", words, lambda scorer: replace(scorer, blanks_undeclared=True))
    if any(reason.undecided for reason in plan.missing_reasons.values()):
        words = "takes an answer under query for an absent one like any other"
        yield Fault("query", "reasons", words, of_plan(_without_queries))


def _codes_unlike_blanks(
    plan: Plan, vectors: Sequence[Vector], found: Mapping[int, float | None]
) -> tuple[int, ...]:
    """The codes for which the other scorer gives something else than for a blank in the same place."""
    by_form = {_as_key(vector.answers): vector for vector in vectors}
    taken = []
    for code, reason in plan.missing_reasons.items():
        for vector in (vector for vector in vectors if code in vector.answers.values()):
            blanked = {id: None if value == code else value for id, value in vector.answers.items()}
            twin = by_form.get(_as_key(blanked))
            if twin is None or not (reason.undecided or _score(plan, twin) == _score(plan, vector)):
                continue
            if found.get(twin.number) != found.get(vector.number):
                taken.append(code)
                break
    return tuple(taken)


def _score(plan: Plan, vector: Vector) -> float | None:
    return vector.expected[plan.score].score


def _as_key(form: Mapping[str, float | None]) -> tuple[float | None, ...]:
    return tuple(form.values())


def _codes_as_numbers(codes: tuple[int, ...]) -> Callable[[Scorer], Scorer]:
    def change(scorer: Scorer) -> Scorer:
        reasons = {code: reason for code, reason in scorer.plan.missing_reasons.items() if code not in codes}
        opened = of_items(_opened(codes))(scorer)
        return replace(opened, plan=replace(opened.plan, missing_reasons=reasons))

    return change


def _opened(codes: tuple[int, ...]) -> Callable[[ReadItem], ReadItem]:
    return lambda item: replace(item, codes_too=item.codes_too | set(codes))


def _without_queries(plan: Plan) -> Plan:
    reasons = {
        code: reason.model_copy(update={"reason": "missing"}) if reason.undecided else reason
        for code, reason in plan.missing_reasons.items()
    }
    return replace(plan, missing_reasons=reasons)


def _inapplicable(plan: Plan) -> Iterator[Fault]:
    """What does not apply taken for missing, left out, or taken as the lowest answer, where it should not be."""
    said = {
        "as_missing": "counts what does not apply as missing",
        "excluded": "leaves out what does not apply",
        "as_lowest": "takes what does not apply as the lowest answer",
    }
    for way, words in said.items():
        if way != plan.policy.not_applicable:
            change = of_policy(not_applicable=way, at_least=None)
            yield Fault("inapplicable", "not_applicable", words, change)
    if not all(item.may_not_apply for item in items_in(plan)):
        words = "accepts 'not applicable' for items that apply to everybody"
        change = of_items(lambda item: replace(item, may_not_apply=True))
        yield Fault("applies to all", "not_applicable", words, change)


def _minimum(plan: Plan) -> Iterator[Fault]:
    at_least = plan.policy.at_least
    if at_least is None:
        return
    for other in (at_least - 1, at_least + 1):
        words = f"needs {other} answered, not {at_least}"
        yield Fault("minimum", "missing", words, of_policy(at_least=other))
    words = f"does not ask for {at_least} answered"
    yield Fault("minimum", "missing", words, of_policy(at_least=None))
