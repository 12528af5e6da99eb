"""`surveys schedule`: interview schedules to print."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option, with_progress


@click.command("schedule")
@study_option
@click.option("--timepoint", metavar="ID", help="Which interview, such as 4m.")
@click.option("--participant", metavar="ID", help="For one participant, with their dates.")
@click.option("--all", "everyone", is_flag=True, help="For every active participant, a file each.")
@click.option("--instrument", metavar="ID", help="One instrument alone; needs no study.")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write (a folder, with --all).")
def command(
    folder: Path,
    timepoint: str | None,
    participant: str | None,
    everyone: bool,
    instrument: str | None,
    out: Path | None,
) -> None:
    """Print interview schedules as tagged PDF.

    \b
    surveys schedule --timepoint 4m                        a blank one
    surveys schedule --timepoint 4m --participant A0001    with a participant's id and dates
    surveys schedule --timepoint 4m --all                  one for every active participant
    surveys schedule --instrument uls8                     one instrument alone
    """
    if instrument:
        if timepoint or participant or everyone:
            raise click.UsageError("--instrument stands alone: leave out the other choices.")
        _one_instrument(folder, instrument, out or Path(f"{instrument}.pdf"))
        return
    if not timepoint:
        raise click.UsageError("Name the interview with --timepoint, or one instrument with --instrument.")
    if participant and everyone:
        raise click.UsageError("--participant is for one, --all for everyone: choose one of them.")
    if everyone:
        _every_pack(folder, timepoint, out)
    else:
        _one_schedule(folder, timepoint, participant, out)


def _one_instrument(folder: Path, id: str, out: Path) -> None:
    from instruments import STANDARD_MISSING_REASONS, load
    from surveys.durable import write_file
    from surveys.forms import instrument_pdf
    from surveys.study import open_study

    has_study = (folder / "study.yaml").is_file()
    reasons = open_study(folder).missing_reasons if has_study else STANDARD_MISSING_REASONS
    content = instrument_pdf(load(id, folder / "instruments"), reasons)
    write_file(out, content)
    say(f"Wrote {out}.")
    say("Next: print it at 100 %, or add the instrument to a timepoint of study.yaml.")


def _one_schedule(folder: Path, timepoint: str, participant: str | None, out: Path | None) -> None:
    from surveys.derived import Derived
    from surveys.durable import write_file
    from surveys.forms import Schedule, file_name, person_at
    from surveys.register_file import register_file
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    study = derived.study
    schedule = Schedule(study, study.timepoint(timepoint), derived.calendar)
    if participant is None:
        path = out or folder / "forms" / f"schedule-{timepoint}.pdf"
        write_file(path, schedule.pdf())
        say(f"Wrote {path}, with a space for the participant's id on each page.")
        say("Next: print it at 100 %, or name a --participant to have the id and dates on it.")
        return
    person = person_at(derived.register, participant, register_file(folder))
    path = out or folder / "forms" / timepoint / f"{file_name(person)}.pdf"
    write_file(path, schedule.pdf(person))
    say(f"Wrote {path}.")
    say("Next: print it at 100 %, on both sides. It holds no name; keep it with the site's study papers.")


def _every_pack(folder: Path, timepoint: str, out: Path | None) -> None:
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.durable import write_file
    from surveys.forms import Schedule, file_name, taking_part
    from surveys.study import open_study

    derived = Derived(open_study(folder))
    schedule = Schedule(derived.study, derived.study.timepoint(timepoint), derived.calendar)
    people = taking_part(derived.register, today(derived.study))
    place = out or folder / "forms" / timepoint
    for person in with_progress(people, "Schedules"):
        write_file(place / f"{file_name(person)}.pdf", schedule.pdf(person))
    say(f"Wrote {len(people)} {'schedule' if len(people) == 1 else 'schedules'} in {place}.")
    say("Next: print them at 100 %, on both sides. Only active participants have one.")
