"""`surveys schedule` of one thing: an instrument, response cards, a blank schedule, or that of a participant."""

from __future__ import annotations

from pathlib import Path

from surveys.commands import say
from surveys.commands.schedule_wanted import Wanted


def one_instrument(wanted: Wanted, id: str, *, cards: bool) -> None:
    """Write one instrument alone, or its response cards; a study here gives words and missing reasons."""
    from instruments import STANDARD_MISSING_REASONS, load
    from surveys.durable import write_file
    from surveys.forms import instrument_cards, instrument_form, writer
    from surveys.study import open_study
    from surveys.wording import wording_files

    folder, look = wanted.folder, wanted.look
    study = open_study(folder) if (folder / "study.yaml").is_file() else None
    reasons = study.missing_reasons if study else STANDARD_MISSING_REASONS
    instrument, wordings = load(id, folder / "instruments"), wording_files(study) if study else None
    if cards:
        content = instrument_cards(instrument, reasons, look, wordings)
    else:
        content = writer(instrument_form(instrument, reasons, look, wordings), wanted.format)({})
    name = Path(id).name.removesuffix(".yaml")
    path = wanted.out or Path(f"{'cards-' if cards else ''}{name}{wanted.ending}")
    write_file(path, content)
    say(f"Wrote {path}.")
    say(f"{wanted.next()}, or add the instrument to a timepoint of study.yaml.")


def response_cards(wanted: Wanted, timepoint: str) -> None:
    """Write the response cards of a timepoint."""
    from surveys.durable import write_file

    path = wanted.place(f"cards-{timepoint}")
    write_file(path, wanted.schedule(wanted.derived(), timepoint).cards())
    say(f"Wrote {path}.")
    say("Next: print it on one side, on card. A schedule says at each question which card goes with it.")


def blank_schedule(wanted: Wanted, timepoint: str) -> None:
    """Write the schedule of a timepoint for nobody in particular."""
    from surveys.durable import write_file

    path = wanted.place(f"schedule-{timepoint}")
    write_file(path, wanted.schedule(wanted.derived(), timepoint).written(wanted.format))
    say(f"Wrote {path}, with a space for the participant's id on each page.")
    say(f"{wanted.next()}, or name a --participant to have the id and dates on it.")


def personal_schedule(wanted: Wanted, timepoint: str, participant: str) -> None:
    """Write the schedule of a timepoint with a participant's id and dates."""
    from surveys.durable import write_file
    from surveys.forms import file_name, person_at
    from surveys.register.file import register_file

    derived = wanted.derived()
    schedule = wanted.schedule(derived, timepoint)
    person = person_at(derived.register, participant, register_file(wanted.folder))
    path = wanted.place(timepoint, file_name(person))
    write_file(path, schedule.written(wanted.format, person))
    say(f"Wrote {path}.")
    say(f"{wanted.next()}, on both sides. It holds no name; keep it with the site's study papers.")
