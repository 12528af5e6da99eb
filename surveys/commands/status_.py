"""`surveys status`: one screen about the study."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import study_option


@click.command("status")
@study_option
def command(folder: Path) -> None:
    """Say where the study stands, and what to do next.

    \b
    surveys status
    """
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.status import status
    from surveys.study import open_study

    study = open_study(folder)
    now = status(Derived(study), today(study))
    if now.synthetic:
        click.echo("SYNTHETIC DATA. These people do not exist.")
    click.echo(now.title)
    click.echo(
        f"\nPeople      {sum(now.people.values())}: "
        + ", ".join(f"{n} {s}" for s, n in sorted(now.people.items()))
    )
    click.echo(f"\n{'Interviews':22}{'back':>8}{'due now':>9}{'to come':>9}{'not had':>9}")
    for point in now.timepoints:
        click.echo(
            f"{point.id:4}{point.label[:18]:18}{point.back:8}{point.due:9}{point.to_come:9}{point.missed:9}"
        )
    queries = now.queries
    click.echo(
        f"\nQueries     {queries.open} open ({queries.errors} errors), {queries.answered} answered, "
        f"{queries.accepted} accepted as they are"
    )
    if queries.conflicts:
        click.echo(f"Conflicts   {queries.conflicts} answers about which two people differ")
    if now.risks:
        click.echo(f"Risk        {now.risks} answers ask for the risk protocol: surveys risk list")
    state = "up to date" if now.release_is_current else "older than the answers"
    click.echo(f"Release     {f'{now.release}, {state}' if now.release else 'none yet'}")
    click.echo(f"\nNext        {now.next_step}")
