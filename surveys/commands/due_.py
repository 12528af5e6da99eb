"""`surveys due`: whom to interview, most urgent first, as a table, a list to fill in, a page, or calendars."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.commands.register_ import note_register

if TYPE_CHECKING:
    from surveys.followup.slots import FollowUp
    from surveys.followup.work_list import Due, WorkList


def parse_day(ctx: click.Context, option: click.Parameter, text: str | None) -> date | None:
    """A day such as 2015-03-02."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"`{text}` is not a day such as 2015-03-02", ctx, option) from None


def parse_within(ctx: click.Context, option: click.Parameter, text: str) -> int:
    """Days, as `14`, `14d` or `2w`."""
    found = re.fullmatch(r"([0-9]{1,3})([dw]?)", text)
    if not found:
        raise click.BadParameter(
            f"`{text}` is no number of days, such as 14d, or weeks, such as 2w", ctx, option
        )
    return int(found[1]) * (7 if found[2] == "w" else 1)


@click.command("due")
@click.option(
    "--on", "day", callback=parse_day, metavar="DATE", help="As things stood, or will, on that day."
)
@click.option(
    "--within", default="14d", callback=parse_within, metavar="DAYS", help="How far to look ahead: 14d, 2w."
)
@click.option("--site", default="", help="Only this site's people.")
@click.option("--interviewer", default="", metavar="CODE", help="Only the work of this interviewer.")
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
        _show(followup, found)
    else:
        _write(followup, found, out)


def refuse_unknown(followup: FollowUp, site: str, interviewer: str) -> None:
    """Raise Refusal for a site or interviewer that the study does not have, so that an empty list means no work."""
    from instruments.finding import nearest
    from instruments.problems import Where
    from surveys.refusals import Refusal, refusal

    file = followup.study.file
    for option, said, known in (
        ("--site", site, file.sites),
        ("--interviewer", interviewer, file.interviewers),
    ):
        if said and said not in known:
            expected = ", ".join(known) or "none: study.yaml lists no interviewers"
            raise refusal(Refusal, "unknown_choice", Where(option), "one that study.yaml does not have", expected,
                          nearest(said, known))  # fmt: skip


def _write(followup: FollowUp, found: WorkList, out: Path) -> None:
    from surveys.durable import write_file, write_new_file
    from surveys.report.work_list import writers

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
        say(f"Next: fill in the brown columns, then: surveys contact {out}")
    else:
        say(
            "Next: surveys due --out FILE.xlsx makes a list to fill in; surveys schedule --due prints the schedules"
        )


def _write_calendars(followup: FollowUp, found: WorkList, out: Path) -> None:
    from surveys.durable import write_file
    from surveys.report.calendars.files import calendar_files

    note_register(followup.study)  # entries are known by what is in the ledger
    for who, content in calendar_files(followup, found).items():
        path = out.with_name(f"{out.stem}-{who}{out.suffix}")
        write_file(path, content)
        say(f"Wrote {path}.")
    say("Next: import each into its interviewer's calendar; the next one replaces what changed")


def _explain(followup: FollowUp, who: str) -> None:
    from surveys.calendar.day_words import in_short
    from surveys.followup.words import why
    from surveys.register import person_of
    from surveys.register_file import register_file

    person_of(followup.derived.register, who, register_file(followup.study.folder))
    say(f"As of {in_short(followup.today)}:\n")
    for timepoint in followup.study.timepoints:
        for line in why(followup, followup.slot(who, timepoint.id)):
            click.echo(line)


def _show(followup: FollowUp, found: WorkList) -> None:
    from surveys.calendar.day_words import in_short
    from surveys.followup.work_list import IN_WORDS, URGENCIES

    if followup.study.file.synthetic:
        click.echo("SYNTHETIC DATA. These people do not exist.")
    click.echo(f"{followup.study.title}\n{in_short(found.today)} and the {found.within} days after it")
    for urgency in URGENCIES:
        lines = [each for each in found.due if each.urgency == urgency]
        if lines:
            click.echo(f"\n{IN_WORDS[urgency]}: {len(lines)}")
            head = (*_HEAD, lines[0].what_happens, "", "contacts", "last", "next")
            for line in _table([head, *(_cells(each, found.today) for each in lines)]):
                click.echo(line)
    _show_appointments(found)
    _show_what_waits(found)
    if not found.due:
        click.echo("\nNobody is due.")
    say(
        "\nNext: surveys due --out FILE.xlsx makes a list to fill in; surveys due --why ID says why somebody is due"
    )


_HEAD = ("person", "at", "site", "by whom", "due")


def _cells(each: Due, today: date) -> tuple[str, ...]:
    from surveys.calendar.day_words import in_brief
    from surveys.followup.words import last_contact, next_step

    slot = each.slot
    due = in_brief(slot.window.due, today) if slot.window else ""
    days = (each.by - today).days
    left = "today" if days == 0 else f"in {days} day{'' if days == 1 else 's'}"
    return (
        *(slot.person.id, slot.timepoint.id, slot.person.site, slot.interviewer or "nobody", due),
        *(in_brief(each.by, today), left),
        *(str(len(slot.contacts)), last_contact(slot, today) or "none", next_step(slot, today)),
    )


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        yield "  " + "  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def _show_appointments(found: WorkList) -> None:
    from surveys.followup.words import when
    from surveys.record.contacts import MODES

    if found.appointments:
        click.echo(f"\nAppointments: {len(found.appointments)}")
    rows = [
        (
            *(when(each, found.today), f"{each.minutes} min", slot.person.id, slot.timepoint.id),
            *(each.interviewer or "nobody", MODES[each.mode]),
            "say what came of it" if each.day < found.today else "",
        )
        for slot, each in found.appointments
    ]
    for line in _table(rows) if rows else ():
        click.echo(line)
    for problem in found.warnings:
        click.echo(f"  ! {problem.where}: {problem.found}; expected {problem.expected}")


def _show_what_waits(found: WorkList) -> None:
    waits = {
        "Interviewed, form to come": found.forms_to_come,
        "Missed, and nobody has said why (surveys contact ID --timepoint T --missed REASON)": found.why_missed,
        "No more attempts, the study's number of them reached nobody": found.given_up,
        "Without the date in the register that the interview is counted from": found.no_anchor,
    }
    for words, slots in waits.items():
        if slots:
            click.echo(f"\n{words}: {len(slots)}")
            click.echo("  " + ", ".join(f"{slot.person.id} {slot.timepoint.id}" for slot in slots))
