"""`surveys queries`: what somebody has to look at, as a table, as a list to fill in, and back again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option, typed
from surveys.commands.lock_ import warn_if_locked

if TYPE_CHECKING:
    from surveys.checks.answering import Taken
    from surveys.checks.queries import Standing
    from surveys.derived import Derived

STATES = ("open", "answered", "accepted", "closed")
"""As in `queries.py`, which is too heavy to import for a line of help; a test holds the two together."""


@click.group("queries")
def command() -> None:
    """List the queries, make a list to fill in, and take the answers back.

    \b
    surveys queries list --state open
    surveys queries export --site A
    surveys queries answer reports/queries-site-A.xlsx
    """


@command.command("list")
@click.option("--state", type=click.Choice(STATES), help="Only those that stand so.")
@click.option("--site", default="", help="Only those of this site's people.")
@click.option("--participant", default="", help="Only those of this person.")
@click.option("--rule", default="", help="Only those of this rule, such as outside_window.")
@study_option
def list_(state: str | None, site: str, participant: str, rule: str, folder: Path) -> None:
    """List the queries in coded values: open, answered and accepted ones, or those closed.

    \b
    surveys queries list --state open --site A
    """
    from surveys.derived import Derived
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    _know(derived, site, rule, participant)
    found = [
        each
        for each in _standings(derived, state)
        if site in ("", each.query.site)
        and participant in ("", each.query.participant)
        and rule in ("", each.query.rule, each.query.declared)
    ]
    if found:
        say(_HEAD)
    for each in found:
        click.echo(_line(each))
    say(f"\nQueries: {len(found)}.")
    if any(each.waits for each in found):
        say(
            "Next: surveys queries export, or surveys correct PARTICIPANT TIMEPOINT ITEM --from OLD --to NEW …"
        )
    else:
        say("Next: nothing here waits for an answer; surveys status")


_HEAD = f"{'query':10} {'state':8} {'level':7} {'person':10} {'at':4} {'item':18} found"


def _standings(derived: Derived, state: str | None) -> list[Standing]:
    from surveys.checks.queries import closed, standing

    if state == "closed":
        return closed(derived.study, derived.validation, derived.register)
    every = standing(derived.study, derived.validation)
    return [each for each in every if state in (None, each.state)]


def _know(derived: Derived, site: str, rule: str = "", participant: str = "") -> None:
    """Raise Refusal for a site, rule or person that is not there, so that an empty list means that nothing is open."""
    from instruments.finding import nearest
    from instruments.problems import Where
    from surveys.refusals import AnswersWithProblems, refusal
    from surveys.schema import RULES

    declared = [each.id for each in derived.study.file.contradictions]
    for option, said, known in (
        ("--site", site, derived.study.file.sites),
        ("--rule", rule, {*RULES, *declared}),
    ):
        if said and said not in known:
            hint = nearest(said, known)
            raise refusal(AnswersWithProblems, "unknown_choice", Where(option), f"`{said}`", hint=hint)
    if participant and participant not in derived.register:
        hint = "ids are in the register, with capitals and zeros as there"
        found = "somebody who is not in the register"
        raise refusal(AnswersWithProblems, "unknown_choice", Where("--participant"), found, hint=hint)


def _line(each: Standing) -> str:
    query = each.query
    item = query.item or query.instrument
    return (
        f"{query.id:10} {each.state:8} {query.level:7} {query.participant:10} {query.timepoint:4} "
        f"{item:18} {query.problem.found}"
    )


@command.command("export")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write: .xlsx or .csv to fill in, .json for machines (reports/, unless named).",
)
@click.option("--site", default="", help="Only the queries of this site's people.")
@study_option
def export(out: Path | None, site: str, folder: Path) -> None:
    """Make a list of the queries with columns to fill in. A list that is there is never replaced.

    \b
    surveys queries export
    surveys queries export --site A --out queries-site-A.xlsx
    """
    from surveys.checks.queries import standing
    from surveys.derived import Derived
    from surveys.durable import write_new_file
    from surveys.report.query_list import list_name
    from surveys.study import open_study

    study = open_study(folder)
    derived = Derived(study)
    _know(derived, site)
    found = [
        each
        for each in standing(study, derived.validation)
        if site in ("", each.query.site) and each.query.level != "note"
    ]
    content = _content(derived, found, out.suffix.lower() if out else ".xlsx")
    path = out or study.folder / "reports" / list_name(content)
    if out or not path.exists():
        write_new_file(path, content)
    say(f"Made {path}. Queries: {len(found)}.")
    say(f"Next: fill in the brown columns, then: surveys queries answer {typed(path)}")


def _content(derived: Derived, found: list[Standing], suffix: str) -> bytes:
    from surveys.report.query_list import query_list, query_list_csv, query_list_json

    kinds = {".xlsx": query_list, ".csv": query_list_csv, ".json": query_list_json}
    if suffix not in kinds:
        raise click.UsageError(f"--out ends in one of {', '.join(kinds)}.")
    return kinds[suffix](derived.study, found)


@command.command("answer")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@study_option
def answer(file: Path, folder: Path) -> None:
    """Take in a filled list: corrections, rows taken out, replies, and what is right as it is.

    \b
    surveys queries answer reports/queries-site-A.xlsx
    """
    take_list(file, folder)


def take_list(file: Path, folder: Path) -> None:
    """The filled list is on record, and what it came to is said."""
    from surveys.checks.answering import take_answers
    from surveys.checks.queries import standing
    from surveys.derived import Derived
    from surveys.study import open_study

    study = open_study(folder)
    taken = take_answers(Derived(study), file)
    _tell(taken, file)
    if taken.event is None:
        return
    warn_if_locked(study)
    left = sum(each.waits for each in standing(study, Derived(study).validation))
    say(f"Queries that are open now: {left}." if left else "No query is open now.")
    say("Next: surveys validate" if left else "Next: surveys score")


def _tell(taken: Taken, file: Path) -> None:
    if taken.left:
        say(f"Rows that are not filled in: {taken.left}.")
    if taken.known:
        say(f"Rows that were on record already: {taken.known}.")
    if taken.event is None:
        say(f"{file.name}: nothing new, nothing was changed.")
        return
    counts = {
        "corrections": taken.corrections,
        "rows taken out": taken.withdrawals,
        "right as they are": taken.accepted,
        "replies": taken.replies,
    }
    said = ", ".join(f"{words} {n}" for words, n in counts.items() if n)
    say(f"{file.name}: {said}. Recorded as event {taken.event.id[:8]}.")
