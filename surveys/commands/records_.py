"""`surveys records`: episodes of care or meetings, a row each, as one row a person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from surveys.commands import say, study_option
from surveys.commands.import_ import parse_names
from surveys.commands.options import parse_day


@click.command("records")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--instrument",
    "id",
    type=click.Choice(["acute_care", "peer_meetings"]),
    required=True,
    help="What they are of.",
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The CSV file to write."
)
@click.option(
    "--since",
    type=click.Choice(["randomised", "discharged"]),
    default="randomised",
    help="Of acute care: the register's date from which the year is counted.",
)
@click.option(
    "--until",
    callback=parse_day,
    metavar="DATE",
    help="Of acute care: when records were read, where no column `read_until` says.",
)
@click.option("--map", "names", multiple=True, callback=parse_names, help="NAME=COLUMN where a name differs.")
@click.option("--sheet", default="", help="The sheet of a workbook, where several hold rows.")
@study_option
def command(
    file: Path,
    id: str,
    out: Path,
    since: str,
    until: date | None,
    names: dict[str, str],
    sheet: str,
    folder: Path,
) -> None:
    """Turn rows of records into one row a person, ready to import.

    Of acute care, FILE has the columns participant_id, began, ended (blank: not yet) and, where it differs between
    people, read_until. Of meetings: participant_id, held, attended, complete. A row without a date says that the
    records were read and hold nothing; a person without a row is left out.

    \b
    surveys records episodes.xlsx --instrument acute_care --until 2016-07-31 --out acute-care.csv
    surveys import acute-care.csv --timepoint 12m
    """
    from surveys.durable import write_new_file
    from surveys.extraction.acute_care import Period
    from surveys.extraction.extract import extracted
    from surveys.register.reader import read_register
    from surveys.study import open_study

    study = open_study(folder)
    period = Period("discharged" if since == "discharged" else "randomised", until)
    found = extracted(id, file, read_register(study), names, sheet, period)
    write_new_file(out, found.frame.write_csv().encode())
    say(f"Made {out}: {found.frame.height} people from {found.rows} rows.")
    if found.people_without:
        people = "1 person" if found.people_without == 1 else f"{found.people_without} people"
        say(f"Left out, since the file has no row of them: {people} of the register.")
    if found.ends_unknown:
        people = "1 person has" if found.ends_unknown == 1 else f"{found.ends_unknown} people have"
        say(
            f"{people} an episode without an end before a later one, which counts as the same episode going on."
        )
        say("If it did end, and that was not written down, fill it in and make this again.")
    say(f"Next: surveys import {out} --timepoint …, one that asks for {id}")
