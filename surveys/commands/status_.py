"""`surveys status`: one screen about the study."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import study_option

if TYPE_CHECKING:
    from surveys.derived import Derived


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
    derived = Derived(study)
    now = status(derived, today(study))
    if now.synthetic:
        click.echo("SYNTHETIC DATA. These people do not exist.")
    click.echo(now.title)
    click.echo(
        f"\nPeople      {sum(now.people.values())}: "
        + ", ".join(f"{n} {s}" for s, n in sorted(now.people.items()))
    )
    _tell_of_register(derived)
    click.echo(
        f"\n{'Interviews':22}{'back':>8}{'form to come':>14}{'due now':>9}{'to come':>9}{'not had':>9}"
    )
    for point in now.timepoints:
        click.echo(
            f"{point.id:4}{point.label[:18]:18}{point.back:8}{point.form_to_come:14}{point.due:9}{point.to_come:9}{point.missed:9}"
        )
    queries = now.queries
    click.echo(
        f"\nQueries     {queries.open} open ({queries.errors} errors), {queries.answered} answered, "
        f"{queries.accepted} accepted as they are"
    )
    if queries.conflicts:
        click.echo(f"Conflicts   {queries.conflicts} answers about which two people differ")
    if now.risks:
        ask = "answer asks" if now.risks == 1 else "answers ask"
        click.echo(f"Risk        {now.risks} {ask} for the risk protocol: surveys risk list")
    state = "up to date" if now.release_is_current else "older than the answers"
    click.echo(f"Release     {f'{now.release}, {state}' if now.release else 'none yet'}")
    if now.lock:
        same = (
            "nothing has changed since"
            if now.locked_is_current
            else "the answers or what reads them have changed since"
        )
        click.echo(f"Lock        release {now.lock.release}, since {now.lock.since}; {same}")
    click.echo(f"\nNext        {now.next_step}")


def _tell_of_register(derived: Derived) -> None:
    """How many people the register says something of that the ledger does not have, if there are any."""
    from surveys.record.register_history import recorded_register
    from surveys.register.changes import changes_since
    from surveys.register.words import in_short

    changes = changes_since(recorded_register(derived.study.events()), derived.register)
    if changes.people:
        click.echo(f"Register    not recorded yet: {in_short(changes)} (surveys register)")
