"""`surveys remind`: letters, emails and text messages for who is due. Nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option, with_progress
from surveys.commands.options import refuse_unknown, work_options

if TYPE_CHECKING:
    from surveys.followup.slots import FollowUp
    from surveys.reminders.filling import Filled
    from surveys.reminders.recipients import Recipients


@click.command("remind")
@work_options
@click.option(
    "--template", "chosen", multiple=True, metavar="NAME", help="Only this template, such as letter.docx."
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to write to.")
@click.option("--force", is_flag=True, help="Replace files there that say something else.")
@click.option("--make-templates", is_flag=True, help="Put templates to start from into the study, and stop.")
@study_option
def command(
    day: date | None,
    within: int,
    site: str,
    interviewer: str,
    chosen: tuple[str, ...],
    out: Path | None,
    force: bool,
    make_templates: bool,
    folder: Path,
) -> None:
    """Fill letters, emails and text messages for who is due or has an appointment. Nothing is sent.

    The study's own templates are in its folder `reminders`, and README.txt there says how to change them. No
    name or address is known here: whoever sends a letter adds them.

    \b
    surveys remind
    surveys remind --site A --within 1w --template letter.docx
    surveys remind --make-templates
    """
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.followup.slots import FollowUp
    from surveys.reminders.filling import filled, left_over, write
    from surveys.reminders.recipients import recipients
    from surveys.reminders.templates import templates_of
    from surveys.study import open_study

    study = open_study(folder)
    if make_templates:
        _make_templates(folder)
        return
    templates, now = templates_of(folder, chosen), today(study)
    followup = FollowUp(Derived(study), day or now)
    refuse_unknown(followup, site, interviewer)
    whom = recipients(followup, within, now, site, interviewer)
    made = filled(study, with_progress(whom.slots, "Reminders"), templates, followup.today)
    place = out or folder / "forms" / f"reminders-{followup.today}"
    write(study, place, made, "replace" if force else "keep")
    everybody = recipients(followup, within, now)
    _tell(followup, whom, made, now)
    _tell_of_left_over(left_over(followup, place, everybody.slots, templates_of(folder)))
    _tell_next(place, made)


def _make_templates(folder: Path) -> None:
    from surveys.reminders.defaults import make_templates

    new = make_templates(folder)
    for path in new:
        click.echo(path)
    say(f"Made {len(new)} files; those that were there already are as they were.")
    say(f"Next: read {folder / 'reminders' / 'README.txt'}, and put your own words into the templates")


def _tell(followup: FollowUp, whom: Recipients, made: Filled, now: date) -> None:
    """How many of each, and whatever speaks against using them as they are."""
    from surveys.calendar.day_words import in_short
    from surveys.reminders.checking import MARK

    if followup.study.file.synthetic:
        click.echo("SYNTHETIC DATA. These people do not exist.")
    for name, count in made.counts.items():
        click.echo(f"{count:6,}  {name}")
    if made.unwritten:
        say(
            f"\n`{MARK}: …]` stands still in {', '.join(made.unwritten)}: put your own words into the templates first."
        )
    _tell_of(whom.outcome_unsaid, "waits: nobody has said what came of an appointment (surveys contact ID)")
    _tell_of(whom.stopped_since, "left out: by the register as it is now, not to be asked any more")
    if followup.today < now:
        say(f"These are for {in_short(followup.today)}, which is past: make them again before you send any.")


def _tell_of(slots: Sequence[object], words: str) -> None:
    if slots:
        say(f"{len(slots):6,}  {words}")


def _tell_of_left_over(names: Sequence[str]) -> None:
    if names:
        say(
            f"\n{len(names):,} files in that folder are for nobody who is to be reminded now. Do not send them:"
        )
        for name in names[:SHOWN]:
            say(f"  {name}")
        if len(names) > SHOWN:
            say(f"  … and {len(names) - SHOWN:,} more")


SHOWN = 10


def _tell_next(place: Path, made: Filled) -> None:
    if not made.files:
        say("\nNobody is to be reminded. Nothing was written.")
        return
    say(f"\nMade {len(made.files):,} files in {place}. Nothing was sent.")
    say("Next: add names and addresses on paper, or from your own contact list; send them; and for each,")
    say("  surveys contact ID --mode letter --outcome sent")
