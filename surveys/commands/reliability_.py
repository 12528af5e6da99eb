"""`surveys reliability`: how far raters who rated the same people agree, from a file of ratings."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say
from surveys.commands.import_ import parse_names


@click.command("reliability")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--instrument", "id", required=True, help="What was rated, such as bprs24.")
@click.option("--rater", required=True, metavar="COLUMN", help="The column that says who rated.")
@click.option("--map", "names", multiple=True, callback=parse_names, help="ITEM=COLUMN where a name differs.")
@click.option("--sheet", default="", help="The sheet of a workbook, where several hold answers.")
def command(file: Path, id: str, rater: str, names: dict[str, str], sheet: str) -> None:
    """Show how far raters who rated the same people agree: intraclass correlations of each score.

    FILE has a row for each person and rater, a column `participant_id`, one of raters, and one for each item. It
    is scored as `surveys score` would. Needs no study, and keeps nothing.

    \b
    surveys reliability joint-ratings.xlsx --instrument bprs24 --rater interviewer
    """
    from surveys.reliability import reliability
    from surveys.report.reliability import reliability_lines

    for line in reliability_lines(reliability(file, id, rater, names, sheet)):
        click.echo(line)
    say("\nNothing was written: keep what you need with  > agreement.txt")
