"""`surveys workbook`: an Excel workbook to key an interview's forms into."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option, typed
from surveys.counted import number_of

if TYPE_CHECKING:
    from surveys.register.participant import Participant
    from surveys.study import Study


@click.command("workbook")
@study_option
@click.option("--timepoint", required=True, metavar="ID", help="Which interview, such as 4m.")
@click.option("--site", default="", help="Only this site's people.")
@click.option(
    "--blank-rows",
    "blank",
    type=click.IntRange(0, 1000),
    default=0,
    metavar="N",
    help="Rows without an id besides, for people who join later.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write.")
def command(folder: Path, timepoint: str, site: str, blank: int, out: Path | None) -> None:
    """Make a workbook to key forms into: a row for everyone who takes part, and lists of what each question takes.

    It comes back with `surveys import`, without any mapping. What was not filled counts as nothing.

    \b
    surveys workbook --timepoint 4m
    surveys workbook --timepoint 4m --site A --blank-rows 5 --out site-a.xlsx
    """
    from surveys.durable import write_file
    from surveys.entry.book import entry_workbook
    from surveys.study import open_study

    study = open_study(folder)
    point = study.timepoint(timepoint)
    people = _people(study, site)
    if not people and not blank:
        say("Nobody takes part there. With --blank-rows the workbook has rows to type ids into.")
        return
    of_site = "-" + re.sub(r"[^\w-]+", "_", site) if site else ""
    path = out or folder / "forms" / f"entry-{timepoint}{of_site}.xlsx"
    write_file(path, entry_workbook(study, point, people, blank))
    more = f", and {number_of(blank, 'blank row')}" if blank else ""
    say(f"Wrote {path}, with rows for {number_of(len(people), 'participant')}{more}.")
    say(f"Next: fill it in, then surveys import {typed(path)} --timepoint {timepoint}")


def _people(study: Study, site: str) -> list[Participant]:
    """Who takes part today, of one site or of all, in the register's order. Raises Refusal for no site of the study."""
    from instruments.finding import nearest
    from instruments.problems import Where
    from surveys.calendar.today import today
    from surveys.refusals import Refusal, refusal
    from surveys.register.reader import read_register

    sites = study.file.sites
    if site and site not in sites:
        found = "one that study.yaml does not have"
        raise refusal(Refusal, "unknown_choice", Where("--site"), found, hint=nearest(site, sites))
    day = today(study)
    register = read_register(study)
    return [each for each in register.values() if each.takes_part(day) and site in ("", each.site)]
