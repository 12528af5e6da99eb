"""`surveys demo`: the whole job on a synthetic trial, in seconds."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say

TOUR = (
    "surveys status",
    "surveys due --on 2015-03-02",
    "surveys due --why A0001",
    "surveys due --on 2015-03-02 --out monday.pdf",
    "surveys tracker --on 2015-03-02",
    "surveys schedule --due --on 2015-03-02 --site B",
    "surveys validate",
    "surveys queries list --site B",
    "surveys risk list",
    "surveys audit A0001",
    "surveys import returns/synthetic-4m-site-A.xlsx --timepoint 4m",
    "surveys score returns/synthetic-0m-all-sites.sav --instrument uls8 --out loneliness.sav --force",
    "surveys instruments show uls8",
)
"""Commands to try in the folder of a demonstration."""


@click.command("demo")
@click.argument(
    "folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path("demo")
)
@click.option("--participants", type=click.IntRange(1, 9999), default=441, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed makes the same trial.")
@click.option("--force", is_flag=True, help="Replace an earlier demonstration in DIR.")
def command(folder: Path, participants: int, seed: int, force: bool) -> None:
    """Make a synthetic trial and do the whole job on it. Nobody in it exists.

    \b
    surveys demo
    surveys demo my-demo --participants 60
    """
    from surveys.demo import demo

    say("A synthetic trial. Nobody in it exists.\n")
    for made in demo(folder, participants, seed, force):
        say(f"  {made.done}\n      {made.look_at}")
    tour = "\n".join(f"  {line}" for line in TOUR)
    say(
        f"""
Look around in {folder}:
  forms        interview schedules to print
  returns      what the six sites sent: Excel, SPSS and CSV, with errors in them
  reports      what validation found, as a page and as an Excel query list, which site A has answered
  releases     the analysis dataset in seven formats, its codebook and its receipt

Then try, in that folder (cd {folder}):
{tour}

Your own study: surveys init my-trial"""
    )
