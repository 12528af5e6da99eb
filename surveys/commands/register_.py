"""`surveys register`: what changed in the register since the ledger last had it, and the record of that."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import RECORDED, say, show_problems, study_option
from surveys.commands.lock_ import warn_if_locked

if TYPE_CHECKING:
    from surveys.study import Study


@click.command("register")
@click.argument("record", required=False, type=click.Choice(["record"]), metavar="[record]")
@click.option("--gone", multiple=True, metavar="ID", help="An id that is gone, and never was anybody's.")
@click.option("--confirm", multiple=True, metavar="ID", help="A person whose changes are meant.")
@click.option("--all", "everyone", is_flag=True, help="Each person, however many they are.")
@study_option
def command(
    record: str | None, gone: tuple[str, ...], confirm: tuple[str, ...], everyone: bool, folder: Path
) -> None:
    """Show what changed in the register since it was last recorded; with `record`, record it in the ledger.

    Importing, releasing and noting contacts record the changes too, but for those that somebody must confirm.

    \b
    surveys register
    surveys register record
    surveys register record --gone A0009 --confirm A0012
    """
    from surveys.study import open_study

    if (gone or confirm) and not record:
        raise click.UsageError("--gone and --confirm go with `surveys register record`.")
    study = open_study(folder)
    if record:
        _record(study, gone, confirm, _shown(everyone))
    else:
        _show(study, _shown(everyone))


def note_register(study: Study) -> None:
    """What changed in the register is recorded, but for what must be confirmed; a line says so, if there is anything.

    For commands that write to the ledger, before they do. Raises Refusal for a register with faults.
    """
    from surveys.register.recording import record_what_is_harmless
    from surveys.register.words import in_short

    done = record_what_is_harmless(study)
    said = [f"{in_short(done.changes)}, recorded as {done.event.id[:12]}"] if done.event else []
    if done.left:
        said.append(f"{len({each.participant for each in done.left})} to be looked at: surveys register")
    if said:
        say(f"Register: {'; '.join(said)}.")
    if done.event:
        _tell_of_dates(study)
        click.get_current_context().meta[RECORDED] = True
        warn_if_locked(study)


def tell_of_register(study: Study) -> None:
    """A line for each part of the ids that may tell the arm, and for each column of dates that are text."""
    from surveys.equal_shares import parts_in_equal_shares
    from surveys.register.reader import read_register

    for part in parts_in_equal_shares(read_register(study)):
        say(f"Look at {part} of the ids: at each site it has two or three values of about equal share,")
        say("in no order of time. If it tells the arm, whoever keeps the allocation must give other ids.\n")
    _tell_of_dates(study)


def _tell_of_dates(study: Study) -> None:
    from surveys.register.file import dates_read_from_text, register_file
    from surveys.register.participant import COLUMNS, OPTIONAL

    found = list(dates_read_from_text(register_file(study.folder), (*COLUMNS, *OPTIONAL)))
    for each in found:
        say(f"Register, {each.where.field}: {each.found}.")
    if found:
        say("Is that the order they were written in? In Excel, give the column the format yyyy-mm-dd.\n")


def _shown(everyone: bool) -> int:
    from surveys.register.words import SHOWN

    return sys.maxsize if everyone else SHOWN


def _show(study: Study, shown: int) -> None:
    from surveys.register.changes import register_changes
    from surveys.register.safeguards import held_back
    from surveys.register.words import lines_of, people

    tell_of_register(study)
    changes = register_changes(study)
    last = changes.before.last
    if study.file.synthetic:
        click.echo("SYNTHETIC DATA. These people do not exist.")
    recorded = (
        f"last recorded {last.at[:16].replace('T', ' ')} UTC by {last.by}, event {last.id[:12]}"
        if last
        else "not recorded yet"
    )
    click.echo(f"{people(len(changes.now))} in the register; {recorded}")
    for line in lines_of(changes, shown):
        click.echo(line)
    if not changes.people:
        say("Nothing has changed since.")
        return
    if changes.people > shown:
        say("\nsurveys register --all shows each person.")
    held = held_back(study, changes)
    if held:
        say("\nTo be looked at, before it is recorded:\n")
        show_problems([each.problem for each in held])
        say("Next: mend the register, or surveys register record with what is meant")
    else:
        say("\nNext: surveys register record")


def _record(study: Study, gone: tuple[str, ...], confirm: tuple[str, ...], shown: int) -> None:
    from surveys.register.recording import record_register
    from surveys.register.words import in_short, lines_of

    tell_of_register(study)
    done = record_register(study, gone, confirm)
    if not done.event:
        say("Nothing has changed since the register was last recorded.")
        return
    for line in lines_of(done.changes, shown):
        click.echo(line)
    say(f"\nRegister: {in_short(done.changes)}, recorded as {done.event.id[:12]}.")
    warn_if_locked(study)
    say("Next: surveys due")
