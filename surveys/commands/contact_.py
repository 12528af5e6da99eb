"""`surveys contact`: what was done to reach somebody, appointments, why an interview was missed, a filled work list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from surveys.commands import say, show_problems, study_option
from surveys.commands.options import is_given, parse_day, parse_moment, parse_time, with_codes
from surveys.commands.register_ import note_register

if TYPE_CHECKING:
    from surveys.followup.contacting import Recorded
    from surveys.followup.slots import FollowUp, Slot
    from surveys.record.contacts import Contact


def _codes() -> Mapping[str, Mapping[str, str]]:
    from surveys.record.contacts import MODES, NEXT_STEPS, OUTCOMES, REASONS

    return {
        "--mode, and --appointment-mode": MODES,
        "--outcome": OUTCOMES,
        "--next": NEXT_STEPS,
        "--missed, why an interview was missed": REASONS,
    }


@click.command("contact", cls=with_codes(_codes))
@click.argument("what", required=False, metavar="[PARTICIPANT | LIST]")
@click.option(
    "--timepoint", default="", metavar="ID", help="Which interview; the one that is due, unless named."
)
@click.option(
    "--on", "day", callback=parse_day, metavar="DATE", help="The day of the contact; today, unless named."
)
@click.option("--at", callback=parse_time, metavar="HH:MM", help="And the time.")
@click.option("--mode", default="", metavar="CODE", help="How; the codes are below.")
@click.option("--outcome", default="", metavar="CODE", help="What came of it; the codes are below.")
@click.option("--by", "caller", default="", metavar="CODE", help="The interviewer who made it.")
@click.option("--next", "next_step", default="", metavar="CODE", help="What is to be done next.")
@click.option("--next-on", "next_day", callback=parse_day, metavar="DATE", help="And on which day.")
@click.option(
    "--for", "moment", callback=parse_moment, metavar='"DATE HH:MM"', help="When the appointment is."
)
@click.option("--minutes", type=int, help="How long it takes; as long as its instruments, unless named.")
@click.option(
    "--appointment-mode", default="visit", show_default=True, metavar="CODE", help="How it is held."
)
@click.option("--interviewer", default="", metavar="CODE", help="Who holds it; theirs, unless named.")
@click.option("--missed", default="", metavar="CODE", help="Why the interview was missed.")
@click.option(
    "--undo", default="", metavar="CONTACT", help="Take back a contact that was recorded by mistake."
)
@study_option
def command(what: str | None, folder: Path, **said: Any) -> None:
    """Record an attempt to reach somebody, or take in a filled work list. Alone with an id: show what was done.

    \b
    surveys contact A0001
    surveys contact A0001 --mode phone --outcome no_answer --next call --next-on 2015-03-05
    surveys contact A0001 --mode phone --outcome appointment --for "2015-03-10 14:00" --interviewer INT01
    surveys contact A0001 --timepoint 4m --missed unwell
    surveys contact this-week.xlsx
    """
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.followup.slots import FollowUp
    from surveys.study import open_study

    is_list = what is not None and what.lower().endswith((".xlsx", ".csv"))
    given = {name for name in said if is_given(name)}
    if what is None and not said["undo"]:
        raise click.UsageError("Name a participant, or a filled work list.")
    study = open_study(folder)
    followup = FollowUp(Derived(study), today(study))
    if said["undo"]:
        _refuse_others(given | ({"what"} if what else set()), {"undo"}, "--undo goes alone.")
        _undo(followup, said["undo"])
    elif is_list:
        _refuse_others(given, set(), "A list goes alone: it says everything itself.")
        _take_list(followup, Path(what or ""))
    elif said["missed"]:
        _refuse_others(given, {"missed", "timepoint"}, "--missed goes with --timepoint alone.")
        _say_why_missed(followup, what or "", said)
    elif given - {"timepoint"}:
        _refuse_half(said)
        _record(followup, what or "", said)
    else:
        _show(followup, what or "")


def _refuse_others(given: set[str], allowed: set[str], why: str) -> None:
    """What would be passed over is refused: somebody meant it."""
    if given - allowed:
        raise click.UsageError(why)


def _refuse_half(said: dict[str, Any]) -> None:
    if not said["mode"] or not said["outcome"]:
        raise click.UsageError("A contact needs --mode and --outcome; the codes: surveys contact --help")
    if not said["moment"] and any(map(is_given, ("minutes", "appointment_mode", "interviewer"))):
        raise click.UsageError('--minutes, --appointment-mode and --interviewer need --for "DATE HH:MM".')


def _recorded(followup: FollowUp, *said: Any, **more: Any) -> Recorded:
    """In the ledger, after what has changed in the register."""
    from surveys.followup.contacting import record

    note_register(followup.study)
    return record(followup, *said, **more)


def _undo(followup: FollowUp, id: str) -> None:

    done = _recorded(followup, undone=[id])
    say(f"Contact {id} counts no more. Recorded as event {done.event.id[:8] if done.event else ''}.")
    say("Next: surveys due")


def _take_list(followup: FollowUp, path: Path) -> None:
    from surveys.followup.filled_work_list import read_filled

    filled = read_filled(followup.study, path)
    _tell(_recorded(followup, filled.contacts, filled.missed, wheres=filled.wheres))
    if filled.left:
        say(f"Rows that are not filled in: {filled.left}.")


def _say_why_missed(followup: FollowUp, who: str, said: dict[str, Any]) -> None:
    from surveys.record.contacts import Missed

    missed = [slot.timepoint.id for slot in _slots_of(followup, who) if slot.state == "missed"]
    timepoint = said["timepoint"] or (missed[0] if len(missed) == 1 else "")
    if not timepoint:
        raise click.UsageError("Name the interview with --timepoint: not exactly one was missed.")
    _tell(_recorded(followup, missed=[Missed(who, timepoint, said["missed"])]))


def _record(followup: FollowUp, who: str, said: dict[str, Any]) -> None:
    from surveys.record.contacts import Contact

    _known(followup, who)
    then = replace(followup, today=min(said["day"] or followup.today, followup.today))
    timepoint = said["timepoint"] or _one_that_is_due(then, who)
    contact = Contact(
        participant=who,
        timepoint=timepoint,
        day=said["day"] or followup.today,
        mode=said["mode"],
        outcome=said["outcome"],
        at=said["at"],
        caller=said["caller"],
        next_step=said["next_step"],
        next_day=said["next_day"],
        appointment=_appointment(followup, who, timepoint, said) if said["moment"] else None,
    )
    _tell(_recorded(followup, [contact]), contact)


def _appointment(followup: FollowUp, who: str, timepoint: str, said: dict[str, Any]) -> Any:
    from surveys.followup.appointments import usual_minutes
    from surveys.record.contacts import Appointment

    moment, slot = said["moment"], followup.slot(who, timepoint)
    return Appointment(
        day=moment.date(),
        start=moment.time(),
        minutes=said["minutes"]
        if said["minutes"] is not None
        else usual_minutes(followup.study, slot.timepoint),
        mode=said["appointment_mode"],
        interviewer=said["interviewer"] or slot.interviewer,
    )


def _one_that_is_due(followup: FollowUp, who: str) -> str:
    """The timepoint that a contact is about if nobody says: the one whose window is open, else the next to open."""
    slots = _slots_of(followup, who)
    due = [slot.timepoint.id for slot in slots if slot.state in ("due", "not_reached", "interviewed")]
    if not due:
        due = [slot.timepoint.id for slot in slots if slot.state == "to_come"][:1]
    if len(due) == 1:
        return due[0]
    states = ", ".join(f"{slot.timepoint.id} {slot.state}" for slot in slots)
    raise click.UsageError(f"Name the interview with --timepoint: not exactly one is due ({states}).")


def _slots_of(followup: FollowUp, who: str) -> list[Slot]:
    _known(followup, who)
    return [followup.slot(who, timepoint.id) for timepoint in followup.study.timepoints]


def _known(followup: FollowUp, who: str) -> None:
    from surveys.register.file import register_file
    from surveys.register.participant import person_of

    person_of(followup.derived.register, who, register_file(followup.study.folder))


def _tell(done: Recorded, contact: Contact | None = None) -> None:
    from surveys.record.contacts import SHORT

    if done.known:
        say(f"On record already: {done.known}. Two alike on one day are told apart by their time, --at.")
    if done.event is None:
        say("Nothing new, nothing was changed.")
        return
    say(f"Recorded: {done.new}, as event {done.event.id[:8]}.")
    show_problems(done.warnings)
    if contact is not None:
        id = contact.id[:SHORT]
        say(f"It is contact {id}; to take it back: surveys contact --undo {id}")
    say("Next: surveys due")


def _show(followup: FollowUp, who: str) -> None:
    from surveys.followup.words import why

    for slot in _slots_of(followup, who):
        for line in why(followup, slot):
            click.echo(line)
    say("Next: surveys contact ID --mode CODE --outcome CODE; the codes: surveys contact --help")
