"""`surveys tracker`: retention, where it is heading, and the work ahead, on the terminal, as a page or as JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option
from surveys.commands.options import parse_day

if TYPE_CHECKING:
    from surveys.tracker.tracker import Tracker


@click.command("tracker")
@click.option("--on", "day", callback=parse_day, metavar="DATE", help="As things stood on that day.")
@click.option(
    "--weeks",
    type=click.IntRange(1, 52),
    default=8,
    show_default=True,
    help="How many weeks of work to show.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write .html or .json there.")
@study_option
def command(day: date | None, weeks: int, out: Path | None, folder: Path) -> None:
    """Show retention by timepoint, site and interviewer, where it is heading, and the work of the weeks ahead.

    \b
    surveys tracker
    surveys tracker --on 2015-03-02 --weeks 4
    surveys tracker --out tracker.json
    """
    from surveys.calendar.today import today
    from surveys.derived import Derived
    from surveys.followup.slots import FollowUp
    from surveys.report.tracker.terminal import tracker_lines
    from surveys.study import open_study
    from surveys.tracker.tracker import tracker

    if out and out.suffix not in (".html", ".json"):
        raise click.UsageError("--out ends in .html or .json.")
    study = open_study(folder)
    found = tracker(FollowUp(Derived(study), day or today(study)), weeks)
    for line in tracker_lines(found):
        click.echo(line)
    say(f"\nSee: {_write(found, out)}")
    say("Next: surveys due says whom to interview; the page says what each word counts")


def _write(found: Tracker, out: Path | None) -> Path:
    """The file that the numbers are in: the page in reports/, unless another is named."""
    from surveys.durable import write_file

    if out is not None and out.suffix == ".json":
        from surveys.report.tracker.as_json import tracker_json

        write_file(out, tracker_json(found).encode())
        return out
    from surveys.report.tracker.page import tracker_page, write_tracker  # draws: matplotlib takes its time

    if out is None:
        return write_tracker(found)
    write_file(out, tracker_page(found).encode())
    return out
