"""What a file's answers show only together: what the guards of `surveys.keying` find, as queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from surveys.answers.responses import Responses
from surveys.checks.query import Query, query_id
from surveys.keying import Finding, Looked, findings_in
from surveys.keying.looking import files_in_use
from surveys.register.participant import Participant
from surveys.study import Study


def queries_about_keying(
    study: Study, responses: Responses, register: Mapping[str, Participant]
) -> Iterator[Query]:
    """A query for each finding in each file in use. Most are about a file or a site, and so about no participant.

    A finding about a file of one site is that site's. There is no cell to correct: a query is answered in words, accepted, or goes when the file comes again.
    """
    for looked in files_in_use(study, register, responses):
        for found in findings_in(looked):
            yield _query(looked, found, register)


def _query(looked: Looked, found: Finding, register: Mapping[str, Participant]) -> Query:
    problem, place, who = found.problem, looked.place, found.participant
    sites = {part.site for part in looked.here}
    site = register[who].site if who in register else found.site or (sites.pop() if len(sites) == 1 else "")
    told_apart = (f"{place.file} {place.sheet} {found.site} {problem.where.field} {problem.where.row}",)
    return Query(
        id=query_id(problem.rule, place.timepoint, found.instrument, who, "", *told_apart),
        rule=problem.rule,
        level=problem.level,
        participant=who,
        site=site,
        timepoint=place.timepoint,
        instrument=found.instrument,
        item="",
        label="",
        problem=problem,
    )
