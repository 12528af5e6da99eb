"""What stands for a missing answer: each score's rule in words with its source, and how often it was used."""

from __future__ import annotations

from collections.abc import Iterator

from instruments.model import MissingPolicy
from scoring import Plan, plans_for
from surveys.report.plain_tables import Table
from surveys.report.team.completeness_section import score_name
from surveys.report.team.sections import Section
from surveys.report.team.words import count, listed, several
from surveys.scored import withheld_from
from surveys.team.report import TeamReport

LEGEND = (
    "The rule of each score for answers that are missing or do not apply, with where it was read and how sure that is. "
    "A score is prorated where something stands for such an answer."
)
STANDS = {
    "none": "nothing stands for what is missing",
    "person_mean": "for what is missing stands the mean of the person's other answers to the score",
    "rounded_mean": "for what is missing stands the mean of the person's other answers to the score, as a whole number",
    "worst": "for what is missing stands the worst answer",
    "best": "for what is missing stands the best answer",
}
HALF = {"none": "", "half_up": ", rounded half up", "half_even": ", rounded with halves to the even number"}


def rules_section(found: TeamReport) -> Section:
    """The rules, those alike together, and the number of prorated scores."""
    table = _prorated(found)
    none = [] if table.rows else ["No score was prorated."]
    return Section(
        "How missing answers are scored",
        LEGEND,
        [*_rules(found), *none],
        tables=[table] if table.rows else [],
    )


def _rules(found: TeamReport) -> Iterator[str]:
    alike: dict[tuple[str, str, str], list[str]] = {}
    for instrument in found.study.instruments.values():
        withheld = withheld_from(instrument)
        for plan in plans_for(instrument, found.study.missing_reasons):
            if plan.score not in withheld:
                policy = plan.policy
                key = (rule_in_words(plan), policy.source, policy.confidence)
                alike.setdefault(key, []).append(f"{plan.label} · {plan.score}")
    for (words, source, confidence), names in alike.items():
        yield f"{'; '.join(names)}: {words}. Source: {source} ({confidence})."


def rule_in_words(plan: Plan) -> str:
    """What the score does without some of its items."""
    policy, n = plan.policy, len(plan.items)
    what = "score that it is made from" if all(item.derived for item in plan.items) else "item"
    parts = [
        f"up to {plan.allow} of {several(n, what)} may be missing, and {STANDS[policy.fill]}{HALF[policy.rounding]}"
        if plan.allow
        else f"no {what} may be missing",
        *(f"of {listed(each.items)} no more than {each.allow}" for each in policy.within),
        *_not_applicable(plan, policy),
    ]
    return "; ".join(parts)


def _not_applicable(plan: Plan, policy: MissingPolicy) -> Iterator[str]:
    if not any(item.may_not_apply for item in plan.items):
        return
    yield {
        "as_missing": "an item that does not apply counts as missing",
        "excluded": f"an item that does not apply is left out if at least {policy.at_least} are answered"
        f"{', and the mean of those stands for it' if plan.rule_name in ('sum', 'mean') else ''}",
        "as_lowest": "an item that does not apply scores as the answer printed lowest",
    }[policy.not_applicable]


def _prorated(found: TeamReport) -> Table:
    heads = (
        "Score",
        "Interview",
        "Prorated",
        "For 1 item",
        "For 2 items",
        "For more",
        "In a score it is made of",
    )
    rows = [
        (
            score_name(found, each),
            [
                found.study.timepoint(each.timepoint).label,
                f"{count(each.prorated)} of {count(each.scored)}",
                *(count(each.by_absent.get(n, 0)) for n in (1, 2)),
                count(sum(n for absent, n in each.by_absent.items() if absent > 2)),
                count(each.by_absent.get(0, 0)),
            ],
        )
        for each in found.completeness.scores
        if each.prorated
    ]
    return Table("Prorated, of those scored", heads, rows)
