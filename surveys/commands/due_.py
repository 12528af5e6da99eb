"""`surveys due`: whom to interview, most urgent first, as a table, a list to fill in, a page, or calendars."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option, typed
from surveys.commands.options import refuse_unknown, work_options
from surveys.commands.register_ import note_register

if TYPE_CHECKING:
    from surveys.followup.slots import FollowUp
    from surveys.followup.work_list import WorkList


@click.command("due")
@work_options
@click.option("--why", "who", default="", metavar="ID", help="How the due dates of this person came about.")
@click.option(
    "--out", type=click.Path(path_type=Path), help="Write .xlsx or .csv to fill in, .pdf, .html, or .ics."
)
@study_option
def command(
    day: date | None, within: int, site: str, interviewer: str, who: str, out: Path | None, folder: Path
) -> None:
    """List whom to interview, the most urgent first, and what else waits for somebody.

    A list in .xlsx or .csv is filled in and comes back with `surveys contact LIST`. With .ics there is a file
    for each interviewer.

    \b
    surveys due
    surveys due --site A --within 1w --out this-week.xlsx
    surveys due --out calendars/work.ics
    surveys due --why A0001
    """
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.followup.slots import FollowUp
    from surveys.followup.work_list import work_list
    from surveys.study import open_study

    study = open_study(folder)
    followup = FollowUp(Derived(study), day or today(study))
    if who:
        _explain(followup, who)
        return
    refuse_unknown(followup, site, interviewer)
    found = work_list(followup, within, site, interviewer)
    if out is None:
        from surveys.report.work_list.terminal import work_list_lines

        click.echo("\n".join(work_list_lines(study, found)))
        if found.why_missed:
            say("\nWhy an interview was missed: surveys contact ID --timepoint T --missed REASON")
            say(
                "If it was held: surveys contact ID --timepoint T --mode visit --outcome interviewed --on DATE"
            )
        say(
            "\nNext: surveys due --out FILE.xlsx makes a list to fill in; surveys due --why ID says why somebody is due"
        )
    else:
        _write(followup, found, out)


def _write(followup: FollowUp, found: WorkList, out: Path) -> None:
    from surveys.durable import write_file, write_new_file
    from surveys.report.work_list.files import writers

    suffix = out.suffix.lower()
    if suffix == ".ics":
        _write_calendars(followup, found, out)
        return
    if suffix not in writers():
        raise click.UsageError(f"--out ends in one of {', '.join((*writers(), '.ics'))}.")
    content = writers()[suffix](followup.study, found)
    to_fill = suffix in (".xlsx", ".csv")
    (write_new_file if to_fill else write_file)(out, content)  # a list may have been written in
    say(f"Wrote {out}. To interview: {len(found.due)}.")
    if to_fill:
        say(f"Next: fill in the brown columns, then: surveys contact {typed(out)}")
    else:
        say(
            "Next: surveys due --out FILE.xlsx makes a list to fill in; surveys schedule --due prints the schedules"
        )


def _write_calendars(followup: FollowUp, found: WorkList, out: Path) -> None:
    from surveys.durable import write_file
    from surveys.report.calendars.files import calendar_files

    note_register(followup.study)  # entries are known by what is in the ledger
    files = calendar_files(followup, found)
    for who, content in files.items():
        path = out.with_name(f"{out.stem}-{who}{out.suffix}")
        write_file(path, content)
        say(f"Wrote {path}.")
    none = [code for code in followup.study.file.interviewers if code not in files]
    if none and not found.site and not found.interviewer:
        say(
            f"Without one, as there is nothing to put into it: {', '.join(none)}. An older file of theirs is out of date."
        )
    if files:
        say("Next: import each into a calendar of its interviewer's; the next one replaces what changed")
    else:
        say("Nobody has anything to put into a calendar.")


def _explain(followup: FollowUp, who: str) -> None:
    from surveys.calendar.day_words import in_short
    from surveys.followup.words import why
    from surveys.register.file import register_file
    from surveys.register.participant import person_of

    person_of(followup.derived.register, who, register_file(followup.study.folder))
    say(f"As of {in_short(followup.today)}:\n")
    for timepoint in followup.study.timepoints:
        for line in why(followup, followup.slot(who, timepoint.id)):
            click.echo(line)
