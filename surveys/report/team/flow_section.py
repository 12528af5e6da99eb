"""Who was followed up: the flow diagram, its numbers, and the same by site."""

from __future__ import annotations

from collections.abc import Mapping

from surveys.report.plain_tables import Table
from surveys.report.team.flow_picture import flow_in_words, flow_picture
from surveys.report.team.sections import Drawn, Section
from surveys.report.team.words import count, n_of, share
from surveys.team.flow import Flow
from surveys.team.report import TeamReport

LEGEND = (
    "Due: the window has opened, or the interview was held before. Stopped already: not yet due, but the person died, "
    "withdrew, moved, cannot be found or declined. They are not among those not interviewed before their window opens, as "
    "nobody knows so early who will be. Why somebody was not interviewed is what the register says of them, else what was "
    "said of that interview."
)
HEADS = (
    "Randomised",
    "Not yet due",
    "Stopped already",
    "Due",
    "Interviewed",
    "Of those due",
    "Not interviewed",
    "Still open",
)


def flow_section(found: TeamReport) -> Section:
    """The section, of a study with somebody in it."""
    flows = {found.study.timepoint(id).label: each for id, each in found.flow.items()}
    picture = flow_picture(found.people, flows, flow_in_words(found.people, flows))
    why = _why(flows)
    return Section(
        title="Follow-up flow",
        legend=LEGEND,
        pictures=[Drawn("Randomised, interviewed, and why not", picture)],
        tables=[
            Table(
                "Randomised, due and interviewed",
                ("Interview", *HEADS),
                [(label, _cells(each)) for label, each in flows.items()],
            ),
            *([why] if why.rows else []),
            _by_site(found),
        ],
    )


def _cells(each: Flow) -> list[str]:
    first = [
        count(n) for n in (each.randomised, each.not_due, each.stopped_ahead, each.due, each.interviewed)
    ]
    return [*first, share(each.interviewed, each.due), count(each.not_interviewed), count(each.open)]


def _why(flows: Mapping[str, Flow]) -> Table:
    words = list(dict.fromkeys(said for each in flows.values() for said in each.why))
    rows = [(said, [count(each.why.get(said, 0)) for each in flows.values()]) for said in words]
    return Table("Not interviewed, because", ("Why", *flows), rows)


def _by_site(found: TeamReport) -> Table:
    points = found.study.timepoints
    heads = ("Site", "Randomised", *(point.label for point in points))
    rows = []
    for site, name in found.study.file.sites.items():
        flows = [found.flow_by_site[site, point.id] for point in points]
        rows.append((f"{site} {name}", [count(flows[0].randomised), *map(_of_due, flows)]))
    rows.append(("All", [count(found.people), *map(_of_due, found.flow.values())]))
    return Table("By site: interviewed, of those due", heads, rows)


def _of_due(each: Flow) -> str:
    return n_of(each.interviewed, each.due)
