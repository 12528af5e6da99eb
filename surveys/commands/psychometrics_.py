"""`surveys psychometrics`: how well a study's scores measure, on the terminal, as a page and as a table."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("psychometrics")
@study_option
def command(folder: Path) -> None:
    """Show alpha, omega, item-rest correlations, floor and ceiling of each score at each timepoint.

    Over everybody, so nothing by arm. Of fewer than ten forms nothing is shown.

    \b
    surveys psychometrics
    """
    from surveys.derived import Derived
    from surveys.psychometrics import measured
    from surveys.report.psychometrics.page import write_psychometrics
    from surveys.report.psychometrics.terminal import psychometrics_lines
    from surveys.study import open_study

    study = open_study(folder)
    found = list(measured(Derived(study).scored))
    for line in psychometrics_lines(study, found):
        click.echo(line)
    page, table = write_psychometrics(study, found)
    say(f"\nMade {table}: one figure a row.")
    say(f"See: {page}")
    say(
        "Next: surveys instruments show ID says of each score what its definition states, and where that was read"
    )
