"""`surveys report`: the trial team's report as a page, as PDF and as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("report")
@study_option
def command(folder: Path) -> None:
    """Write the trial team's report: who was followed up, what is missing, how the scores are spread and change.

    As of the last thing recorded; over everybody and by site, never by arm. Small numbers are shown, so it is for
    the team alone.

    \b
    surveys report
    """
    from surveys.derived import Derived
    from surveys.report.team.page import write_team_report
    from surveys.study import open_study
    from surveys.team.data_cut import data_cut
    from surveys.team.report import team_report

    derived = Derived(open_study(folder))
    found = team_report(derived, data_cut(derived))
    page, paper, data = write_team_report(found)
    click.echo(f"{found.people:,} randomised, data as of {found.cut}")
    for id, each in found.flow.items():
        label = found.study.timepoint(id).label
        click.echo(f"  {label}: {each.interviewed:,} of {each.due:,} due interviewed")
    say(f"\nMade {paper} and {data}.")
    say(f"See: {page}")
    say(
        "Next: surveys psychometrics says what of the scores to look at again; surveys tracker, what is to be done"
    )
