"""The validation report: a page that somebody can act on without code, an Excel query list, and JSON."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from surveys.checks.queries import Standing, standing
from surveys.checks.validate import LEVELS, Query, Validation
from surveys.durable import write_file
from surveys.report.pages import pages
from surveys.report.query_list import list_name, query_list
from surveys.report.where_problems_lie import Grid, Strip, site_by_instrument, worst_items
from surveys.schema import RULES
from surveys.study import Study


@dataclass(frozen=True)
class Tally:
    """How many queries of a kind there are; `share` is its part of the largest, in per cent."""

    words: str
    level: str
    n: int
    share: int


@dataclass(frozen=True)
class PersonQueries:
    """One person's queries, and whether any of them is an error."""

    id: str
    standings: Sequence[Standing]
    has_error: bool


@dataclass(frozen=True)
class SiteQueries:
    """The people of one site who have queries."""

    name: str
    n: int
    people: Sequence[PersonQueries]


@dataclass(frozen=True)
class ValidationPage:
    """What `validation.html.j2` may use. Everything but `accepted` and `notes` is about what is to be done."""

    title: str
    synthetic: bool
    forms: int
    cells: int
    errors: int
    warnings: int
    answered: int
    by_rule: Sequence[Tally]
    grid: Grid
    items: Sequence[Strip]
    sites: Sequence[SiteQueries]
    accepted: Sequence[Standing]
    notes: Sequence[Standing]


def validation_files(study: Study, validation: Validation) -> Mapping[str, bytes]:
    """File name → content of the three. Names carry a hash of what is said, so that a list that somebody
    has written in is never replaced by another."""
    standings = standing(study, validation)
    page = validation_page(study, validation, standings).encode()
    plain = json.dumps([as_dict(each) for each in standings], indent=1, ensure_ascii=False).encode()
    stamp = hashlib.sha256(page + plain).hexdigest()[:8]
    queries = query_list(study, [each for each in standings if each.query.level != "note"])
    return {f"validation-{stamp}.html": page, f"validation-{stamp}.json": plain, list_name(queries): queries}


def write_validation(study: Study, validation: Validation) -> list[Path]:
    """The three files are in `reports/`. One that is there already is left: somebody may have written in it."""
    paths = []
    for name, content in validation_files(study, validation).items():
        path = study.folder / "reports" / name
        if not path.exists():
            write_file(path, content)
        paths.append(path)
    return paths


def validation_page(study: Study, validation: Validation, standings: Sequence[Standing]) -> str:
    """The report as one self-contained page."""
    notes = [each for each in standings if each.query.level == "note"]
    asked = [each for each in standings if each.query.level != "note"]
    to_do = [each for each in asked if each.state != "accepted"]
    queries = [each.query for each in to_do]
    levels = Counter(query.level for query in queries)
    page = ValidationPage(
        title=study.title,
        synthetic=study.file.synthetic,
        forms=validation.forms,
        cells=validation.cells,
        errors=levels["error"],
        warnings=levels["warning"],
        answered=sum(each.state == "answered" for each in to_do),
        by_rule=_by_rule(study, queries),
        grid=site_by_instrument(study, queries),
        items=worst_items(queries),
        sites=list(_by_site(study, to_do)),
        accepted=[each for each in asked if each.state == "accepted"],
        notes=notes,
    )
    return pages().get_template("validation.html.j2").render(page=page)


def _by_rule(study: Study, queries: Iterable[Query]) -> list[Tally]:
    counts = Counter((query.level, words_of_rule(study, query)) for query in queries)
    most = max(counts.values(), default=1)
    ordered = sorted(counts.items(), key=lambda each: (LEVELS.index(each[0][0]), -each[1], each[0][1]))
    return [Tally(words, level, n, round(100 * n / most)) for (level, words), n in ordered]


def words_of_rule(study: Study, query: Query) -> str:
    """What a rule is about; of a contradiction, what the study says of it."""
    declared = {each.id: each.words for each in study.file.contradictions}
    if query.rule == "contradiction" and query.declared in declared:
        return f"a contradiction: {declared[query.declared]}"
    return RULES[query.rule].words


def _by_site(study: Study, standings: Iterable[Standing]) -> Iterable[SiteQueries]:
    ordered = sorted(standings, key=_order)
    for (site, _), group in groupby(ordered, key=_stands_under):
        found = list(group)
        people = [
            PersonQueries(person, list(theirs), theirs[0].query.level == "error")
            for person, theirs in (
                (person, list(each)) for person, each in groupby(found, lambda each: each.query.participant)
            )
        ]
        name = (
            f"{site} {study.file.sites.get(site, '')}" if site else _NOWHERE[bool(found[0].query.participant)]
        )
        yield SiteQueries(name, len(found), people)


_NOWHERE = {False: "Files as a whole", True: "Not in the register"}
"""What has no site: findings about files, and people whom the register does not have."""


def _stands_under(each: Standing) -> tuple[str, bool]:
    """A site; or without one, whether it is about somebody."""
    return each.query.site, not each.query.site and bool(each.query.participant)


def _order(standing_: Standing) -> tuple[object, ...]:
    """By site and person, the worst first."""
    query = standing_.query
    return (
        *(query.site == "", query.site, query.participant, LEVELS.index(query.level)),
        *(query.timepoint, query.instrument, query.item),
    )


def as_dict(each: Standing) -> dict[str, object]:
    """A query as plain data; what stood in a cell of text, and what people said, is not part of it."""
    query = each.query
    return {
        "id": query.id,
        "state": each.state,
        "participant": query.participant,
        "site": query.site,
        "timepoint": query.timepoint,
        "instrument": query.instrument,
        "item": query.item,
        "declared": query.declared,
        **query.problem.as_dict(),
    }
