"""`surveys schedule`: interview schedules to print."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import study_option
from surveys.commands.look_options import look_options
from surveys.commands.options import is_given, work_options
from surveys.commands.schedule_one import blank_schedule, one_instrument, personal_schedule, response_cards
from surveys.commands.schedule_packs import every_pack, packs_that_are_due
from surveys.commands.schedule_wanted import PRINT, Wanted

if TYPE_CHECKING:
    from surveys.forms import Format
    from surveys.forms.look import Look


@click.command("schedule")
@study_option
@click.option("--timepoint", metavar="ID", help="Which interview, such as 4m.")
@click.option("--participant", metavar="ID", help="For one participant, with their dates.")
@click.option("--all", "everyone", is_flag=True, help="For every participant who takes part, a file each.")
@click.option(
    "--due", is_flag=True, help="For everyone whom the coming days need one for, with a cover sheet."
)
@work_options
@click.option(
    "--instrument", metavar="ID", help="One instrument alone, by id or by its file; needs no study."
)
@click.option("--cards", is_flag=True, help="The response cards of a timepoint, or of one instrument.")
@look_options
@click.option(
    "--format",
    type=click.Choice(list(PRINT)),
    default="pdf",
    show_default=True,
    help="pdf is laid out best and has a mark on each page; docx can be edited.",
)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where to write (a folder, with --all and --due)."
)
def command(
    folder: Path,
    timepoint: str | None,
    participant: str | None,
    everyone: bool,
    due: bool,
    day: date | None,
    within: int,
    site: str,
    interviewer: str,
    instrument: str | None,
    cards: bool,
    look: Look,
    format: Format,
    out: Path | None,
) -> None:
    """Print interview schedules. --on, --within, --site and --interviewer go with --due.

    \b
    surveys schedule --timepoint 4m                        a blank one
    surveys schedule --timepoint 4m --participant A0001    with a participant's id and dates
    surveys schedule --due --within 2w                     those that the coming fortnight needs
    surveys schedule --timepoint 4m --all                  one for everybody who takes part
    surveys schedule --instrument uls8                     one instrument alone
    surveys schedule --timepoint 4m --cards                its response cards, a sheet each
    surveys schedule --timepoint 4m --annotated            with variable names, for statisticians
    surveys schedule --timepoint 4m --format docx          for Word, to edit what is yours
    """
    asked = [bool(each) for each in (participant, everyone, due, instrument)]
    if sum(asked) > 1:
        raise click.UsageError("--participant, --all, --due and --instrument are choices: take one of them.")
    if (due or instrument) and timepoint:
        raise click.UsageError("--due and --instrument stand without --timepoint.")
    if not due and any(map(is_given, ("day", "within", "site", "interviewer"))):
        raise click.UsageError("--on, --within, --site and --interviewer go with --due.")
    if cards and (participant or everyone or due or look.own_hand or look.annotated):
        raise click.UsageError(
            "--cards are the same for everybody: they go with --timepoint or --instrument alone."
        )
    if cards and format != "pdf":
        raise click.UsageError("--cards are PDF: their letters are as large as a sheet has room for.")
    wanted = Wanted(folder, look, format, out)
    if instrument:
        one_instrument(wanted, instrument, cards=cards)
    elif due:
        packs_that_are_due(wanted, day, within, site, interviewer)
    elif not timepoint:
        raise click.UsageError("Name the interview with --timepoint, or choose --due or --instrument.")
    elif cards:
        response_cards(wanted, timepoint)
    elif everyone:
        every_pack(wanted, timepoint)
    elif participant is not None:
        personal_schedule(wanted, timepoint, participant)
    else:
        blank_schedule(wanted, timepoint)
