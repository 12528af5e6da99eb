"""`surveys verify`: a release made again, and its scores made by programs that share no code with ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option

if TYPE_CHECKING:
    from surveys.verification import Compared, Verification


@click.command("verify")
@click.argument("release")
@click.option(
    "--with",
    "programs",
    multiple=True,
    type=click.Choice(["pspp", "r"]),
    help="A program that scores the released items; may be repeated.",
)
@study_option
def command(release: str, programs: tuple[str, ...], folder: Path) -> None:
    """Make a release again and compare every byte; have other programs score it and compare every cell.

    \b
    surveys verify 001
    surveys verify 001 --with pspp --with r
    """
    from surveys.record import ledger
    from surveys.report.verification import verification_files
    from surveys.study import open_study
    from surveys.verification import keep, verify

    study = open_study(folder)
    ledger.actor()  # refused before an hour's work
    found = verify(study, release, list(dict.fromkeys(programs)))
    _tell(found)
    for path in keep(study, found, verification_files(found)):
        say(f"Made {path}")
    if not found.holds:
        say("Next: read the report; each difference is shown with our steps beside theirs.")
        raise click.exceptions.Exit(12)
    say("Next: sign the report and file it with the release.")


def _tell(found: Verification) -> None:
    say(
        f"{found.examples} worked examples of {found.instruments} instruments; {len(found.wrong_examples)} wrong."
    )
    again = found.rebuilt
    if again.cannot:
        say(f"Release {found.release} cannot be made again: {again.cannot}.")
    else:
        say(f"Release {found.release}: {again.agree} files agree byte for byte, {len(again.differ)} differ.")
    for name in again.differ:
        say(f"  {name}")
    for each in found.compared:
        _tell_of(each)


def _tell_of(each: Compared) -> None:
    say(
        f"{each.program}: {each.cells:,} cells of {each.compared:,} scores; {len(each.cases)} scores differ;"
        f" largest difference {each.largest_difference:.3g}."
    )
    for case in each.cases[:5]:
        say(f"  {case.participant} {case.timepoint} {case.score}: {', '.join(case.differing)}")
