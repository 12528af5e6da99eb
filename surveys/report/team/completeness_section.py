"""How complete what came back is, as tables: score by score, the items that lack most answers, and site by site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from surveys.report.plain_tables import Table
from surveys.report.team.sections import Section
from surveys.report.team.words import count, n_of, with_share
from surveys.team.completeness import ScoreForms, SiteForms
from surveys.team.items import ItemForms, label_of
from surveys.team.report import TeamReport

WORST = 15
"""Items shown beside the others, which are folded away."""
WHY: Mapping[str, str] = {
    "nothing_answered": "Nothing answered",
    "too_many_missing": "Too many missing",
    "too_few_answered": "Too few answered",
    "undeclared_value": "No usable value",
    "under_query": "Query open",
    "contradicts_gate": "Against its gate",
    "forms_differ": "Forms differ",
}
"""Why there is no score, at the head of a column; `surveys explain` says it in full."""
LEGEND = (
    "Of those interviewed, how many have a form with anything of the instrument on it, how many of these have the "
    "score without lacking an item that applies to them, how many have the score, and what keeps the others from it. "
    "An item counts where it was to be asked: a question behind a closed gate is missing in nobody. No usable value: "
    "what stands there has no declared meaning, or two forms or keyers differ. Items that could show who got what are "
    "left out."
)


def completeness_section(found: TeamReport) -> Section:
    """The section."""
    items = [each for each in found.completeness.items if each.asked]
    worst = sorted(items, key=lambda each: -each.share)
    lacking = [each for each in worst if each.absent]
    tables = [_scores(found, point.id, point.label) for point in found.study.timepoints]
    if lacking:
        title = "Items without an answer, of those asked: those that lack most"
        tables.append(_items(found, title, lacking[:WORST]))
    return Section(
        title="Completeness",
        legend=LEGEND,
        tables=[*(table for table in tables if table.rows), *_sites(found)],
        more=[_items(found, "Every item", items)] if items else [],
    )


def _scores(found: TeamReport, timepoint: str, label: str) -> Table:
    mine = [each for each in found.completeness.scores if each.timepoint == timepoint]
    whys = [why for why in WHY if any(why in each.why for each in mine)]
    heads = ("Score", "Interviewed", "No form", "Complete", "Prorated", "Scored", *(WHY[why] for why in whys))
    return Table(f"{label}: scores", heads, [(score_name(found, each), _cells(each, whys)) for each in mine])


def score_name(found: TeamReport, each: ScoreForms) -> str:
    """`Loneliness · uls8_total`."""
    return f"{found.study.instruments[each.instrument].score(each.score).label} · {each.score}"


def _cells(each: ScoreForms, whys: Sequence[str]) -> list[str]:
    return [
        *(count(n) for n in (each.interviewed, each.no_form, each.complete, each.prorated)),
        with_share(each.scored, each.interviewed),
        *(count(each.why.get(why, 0)) for why in whys),
    ]


def _items(found: TeamReport, title: str, items: Sequence[ItemForms]) -> Table:
    whys = sorted({why for each in items for why in each.why})
    heads = ("Item", "Interview", "Asked", "Without an answer", *(why.capitalize() for why in whys))
    rows = [
        (
            label_of(found.study.instruments[each.instrument], each.item),
            [
                found.study.timepoint(each.timepoint).label,
                count(each.asked),
                with_share(each.absent, each.asked),
                *(count(each.why.get(why, 0)) for why in whys),
            ],
        )
        for each in items
    ]
    return Table(title, heads, rows)


def _sites(found: TeamReport) -> Iterator[Table]:
    """Two tables: answers that were asked for and are not there, and scores made."""
    yield _by_site(
        found,
        "By site: answers that are not there, of those asked for",
        lambda each: (each.asked - each.answered, each.asked),
    )
    yield _by_site(
        found,
        "By site: scores, of those that the forms could have",
        lambda each: (each.scored, each.to_score),
    )


def _by_site(found: TeamReport, title: str, part: Callable[[SiteForms], tuple[int, int]]) -> Table:
    points = found.study.timepoints
    of = {(each.site, each.timepoint): part(each) for each in found.completeness.sites}
    rows = [
        (f"{site} {name}", [n_of(*of[site, point.id]) for point in points])
        for site, name in found.study.file.sites.items()
    ]
    return Table(title, ("Site", *(point.label for point in points)), rows)
