"""`surveys schedule`: interview schedules to print."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option, with_progress
from surveys.commands.look_options import look_options
from surveys.commands.options import is_given, refuse_unknown, work_options

if TYPE_CHECKING:
    from surveys.followup.slots import Slot
    from surveys.forms import Schedule
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
    out: Path | None,
) -> None:
    """Print interview schedules as tagged PDF. --on, --within, --site and --interviewer go with --due.

    \b
    surveys schedule --timepoint 4m                        a blank one
    surveys schedule --timepoint 4m --participant A0001    with a participant's id and dates
    surveys schedule --due --within 2w                     those that the coming fortnight needs
    surveys schedule --timepoint 4m --all                  one for everybody who takes part
    surveys schedule --instrument uls8                     one instrument alone
    surveys schedule --timepoint 4m --cards                its response cards, a sheet each
    surveys schedule --timepoint 4m --annotated            with variable names, for statisticians
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
    if instrument:
        _one_instrument(folder, instrument, cards, look, out)
    elif due:
        _packs_that_are_due(folder, day, within, site, interviewer, look, out)
    elif not timepoint:
        raise click.UsageError("Name the interview with --timepoint, or choose --due or --instrument.")
    elif cards:
        _cards(folder, timepoint, look, out)
    elif everyone:
        _every_pack(folder, timepoint, look, out)
    else:
        _one_schedule(folder, timepoint, participant, look, out)


def _one_instrument(folder: Path, id: str, cards: bool, look: Look, out: Path | None) -> None:
    from instruments import STANDARD_MISSING_REASONS, load
    from surveys.durable import write_file
    from surveys.forms import instrument_cards, instrument_pdf
    from surveys.study import open_study
    from surveys.wording import wording_files

    study = open_study(folder) if (folder / "study.yaml").is_file() else None
    reasons = study.missing_reasons if study else STANDARD_MISSING_REASONS
    printed = instrument_cards if cards else instrument_pdf
    content = printed(
        load(id, folder / "instruments"), reasons, look, wording_files(study) if study else None
    )
    name = Path(id).name.removesuffix(".yaml")
    path = out or Path(f"{'cards-' if cards else ''}{name}{look.suffix}.pdf")
    write_file(path, content)
    say(f"Wrote {path}.")
    say("Next: print it at 100 %, or add the instrument to a timepoint of study.yaml.")


def _cards(folder: Path, timepoint: str, look: Look, out: Path | None) -> None:
    from surveys.derived import Derived
    from surveys.durable import write_file
    from surveys.forms import Schedule
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    path = out or folder / "forms" / f"cards-{timepoint}{look.suffix}.pdf"
    write_file(
        path, Schedule(derived.study, derived.study.timepoint(timepoint), derived.calendar, look).cards()
    )
    say(f"Wrote {path}.")
    say("Next: print it on one side, on card. A schedule says at each question which card goes with it.")


def _one_schedule(
    folder: Path, timepoint: str, participant: str | None, look: Look, out: Path | None
) -> None:
    from surveys.derived import Derived
    from surveys.durable import write_file
    from surveys.forms import Schedule, file_name, person_at
    from surveys.register.file import register_file
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    schedule = Schedule(derived.study, derived.study.timepoint(timepoint), derived.calendar, look)
    if participant is None:
        path = out or folder / "forms" / f"schedule-{timepoint}{look.suffix}.pdf"
        write_file(path, schedule.pdf())
        say(f"Wrote {path}, with a space for the participant's id on each page.")
        say("Next: print it at 100 %, or name a --participant to have the id and dates on it.")
        return
    person = person_at(derived.register, participant, register_file(folder))
    path = out or folder / "forms" / timepoint / f"{file_name(person)}{look.suffix}.pdf"
    write_file(path, schedule.pdf(person))
    say(f"Wrote {path}.")
    say("Next: print it at 100 %, on both sides. It holds no name; keep it with the site's study papers.")


def _every_pack(folder: Path, timepoint: str, look: Look, out: Path | None) -> None:
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.durable import write_file
    from surveys.forms import Schedule, file_name, taking_part
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    schedule = Schedule(derived.study, derived.study.timepoint(timepoint), derived.calendar, look)
    people = taking_part(derived.register, today(derived.study))
    place = out or folder / "forms" / timepoint
    for person in with_progress(people, "Schedules"):
        write_file(place / f"{file_name(person)}{look.suffix}.pdf", schedule.pdf(person))
    say(f"Wrote {len(people)} {'schedule' if len(people) == 1 else 'schedules'} in {place}.")
    say("Next: print them at 100 %, on both sides. Only who takes part has one.")


def _packs_that_are_due(
    folder: Path,
    day: date | None,
    within: int,
    site: str,
    interviewer: str,
    look: Look,
    out: Path | None,
) -> None:
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.durable import write_file
    from surveys.followup.packs import packs
    from surveys.followup.slots import FollowUp
    from surveys.followup.work_list import work_list
    from surveys.forms import Schedule
    from surveys.report.work_list.cover_sheet import cover_sheet
    from surveys.study import open_study

    study = open_study(folder)
    followup = FollowUp(Derived(study), day or today(study))
    refuse_unknown(followup, site, interviewer)
    found = work_list(followup, within, site, interviewer)
    needed = packs(followup, found, today(study))
    if not needed:
        say("Nobody needs one in that time. surveys due says who is due and when.")
        return
    place = out or folder / "forms" / f"due-{followup.today}"
    points = {slot.timepoint.id: slot.timepoint for slot in needed}
    schedules = {id: Schedule(study, point, followup.calendar, look) for id, point in points.items()}
    for slot in with_progress(needed, "Schedules"):
        write_file(place / pack_name(slot), _pack(schedules, slot))
    write_file(place / "cover-sheet.pdf", cover_sheet(study, found, needed))
    say(
        f"Wrote {len(needed)} {'schedule' if len(needed) == 1 else 'schedules'} and a cover sheet in {place}."
    )
    say("Next: print the cover sheet, then the schedules in its order, at 100 %, on both sides.")


def pack_name(slot: Slot) -> str:
    """The file of a person's schedule at a timepoint."""
    from surveys.forms import file_name

    return f"{file_name(slot.person)}-{slot.timepoint.id}.pdf"


def _pack(schedules: dict[str, Schedule], slot: Slot) -> bytes:
    return schedules[slot.timepoint.id].pdf(slot.person)
