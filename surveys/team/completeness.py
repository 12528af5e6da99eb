"""How complete what came back is: of each score, of each item, and at each site. Counts alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from scoring import Plan
from surveys.scored import Scored, shown_plans, totals, withheld_from
from surveys.study import Study
from surveys.team.flow import Flow
from surveys.team.items import ItemCells, ItemForms, cells_of_items, item_forms


@dataclass(frozen=True)
class ScoreForms:
    """What became of one score at one timepoint: `interviewed` is `scored`, `no_form` and those of `why` together.

    `complete` of those scored lack no item that applies, `prorated` have something in the place of an absent answer.
    `by_absent` says of how many of the prorated how many items had no answer: they were missing, or did not
    apply; none where only a score that it is made from was prorated.
    """

    timepoint: str
    instrument: str
    score: str
    interviewed: int
    no_form: int
    forms: int
    complete: int
    scored: int
    prorated: int
    by_absent: Mapping[int, int]
    why: Mapping[str, int]


@dataclass(frozen=True)
class SiteForms:
    """How complete the interviews of one site are: answers of those asked for, and scores of those that forms could have."""

    site: str
    timepoint: str
    interviews: int
    asked: int
    answered: int
    to_score: int
    scored: int


@dataclass(frozen=True)
class Completeness:
    """By score, by item, and by site, each in the study's order."""

    scores: Sequence[ScoreForms]
    items: Sequence[ItemForms]
    sites: Sequence[SiteForms]


def completeness(
    study: Study, forms: Sequence[Scored], flow: Mapping[str, Flow], sites: Mapping[str, str]
) -> Completeness:
    """Of these forms; `sites` says of each person at which site they are."""
    cells = {
        (each.timepoint, each.instrument.id): list(cells_of_items(each, study.missing_reasons))
        for each in forms
    }
    return Completeness(
        scores=list(_scores(study, forms, flow)),
        items=[
            item_forms(each, item) for each in forms for item in cells[each.timepoint, each.instrument.id]
        ],
        sites=list(_by_site(study, forms, cells, sites)),
    )


def _scores(study: Study, forms: Sequence[Scored], flow: Mapping[str, Flow]) -> Iterator[ScoreForms]:
    """Each score of what was asked where anybody was interviewed, also if no form of it came back."""
    found = {(each.timepoint, each.instrument.id): each for each in forms}
    for point, each in flow.items():
        for id in study.timepoint(point).instruments if each.interviewed else ():
            if (point, id) in found:
                yield from _of_forms(found[point, id], each.interviewed)
            else:
                yield from _without_forms(study, point, id, each.interviewed)


def _of_forms(each: Scored, interviewed: int) -> Iterator[ScoreForms]:
    for plan, total in zip(shown_plans(each), totals(each), strict=True):
        there = each.frame.filter(pl.col(plan.score).is_not_null())
        prorated = there.filter(pl.col(f"{plan.score}_prorated")).select(_lacking(plan)).to_series().to_list()
        yield ScoreForms(
            timepoint=each.timepoint,
            instrument=each.instrument.id,
            score=plan.score,
            interviewed=interviewed,
            no_form=interviewed - total.forms,
            forms=total.forms,
            complete=there.filter(pl.col(f"{plan.score}_missing") == 0).height,
            scored=total.scored,
            prorated=total.prorated,
            by_absent={n: prorated.count(n) for n in sorted(set(prorated))},
            why=dict(sorted(total.why.items())),
        )


def _lacking(plan: Plan) -> pl.Expr:
    """How many items have no answer of their own: missing, or not applicable unless that scores as the lowest."""
    missing, inapplicable = pl.col(f"{plan.score}_missing"), pl.col(f"{plan.score}_na")
    return missing if plan.policy.not_applicable == "as_lowest" else missing + inapplicable


def _without_forms(study: Study, timepoint: str, id: str, interviewed: int) -> Iterator[ScoreForms]:
    withheld = withheld_from(study.instruments[id])
    for score in study.instruments[id].scores:
        if score.id not in withheld:
            yield ScoreForms(timepoint, id, score.id, interviewed, interviewed, 0, 0, 0, 0, {}, {})


def _by_site(
    study: Study,
    forms: Sequence[Scored],
    cells: Mapping[tuple[str, str], Sequence[ItemCells]],
    sites: Mapping[str, str],
) -> Iterator[SiteForms]:
    for site in study.file.sites:
        for point in study.timepoints:
            mine = [each for each in forms if each.timepoint == point.id]
            yield _of_site(site, point.id, mine, cells, sites)


def _of_site(
    site: str,
    timepoint: str,
    forms: Sequence[Scored],
    cells: Mapping[tuple[str, str], Sequence[ItemCells]],
    sites: Mapping[str, str],
) -> SiteForms:
    people: set[str] = set()
    asked = answered = to_score = scored = 0
    for each in forms:
        here = each.frame["participant"].replace_strict(sites, return_dtype=pl.String) == site
        people.update(each.frame["participant"].filter(here))
        for item in cells[timepoint, each.instrument.id]:
            asked += int((item.asked & here).sum())
            answered += int((item.answered & here).sum())
        plans: Sequence[Plan] = shown_plans(each)
        to_score += len(plans) * int(here.sum())
        scored += sum(each.frame[plan.score].filter(here).count() for plan in plans)
    return SiteForms(site, timepoint, len(people), asked, answered, to_score, scored)
