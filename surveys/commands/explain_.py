"""`surveys explain`: how one person's score came about, from the cell in the file to the number."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("explain")
@click.argument("participant")
@click.argument("timepoint")
@click.argument("score")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@study_option
def command(participant: str, timepoint: str, score: str, as_json: bool, folder: Path) -> None:
    """Tell how a SCORE of one person came about: each answer, where it stood, what was filled, every number.

    \b
    surveys explain A0001 4m uls8_total
    surveys explain A0001 4m uls8_total --json > uls8-of-A0001.json
    """
    import json

    from surveys.explained import explain
    from surveys.study import open_study

    found = explain(open_study(folder), participant, timepoint, score)
    if as_json:
        from surveys.report.explanation.as_json import explanation_as_dict

        click.echo(json.dumps(explanation_as_dict(found), indent=1, ensure_ascii=False))
        return
    from surveys.report.explanation.terminal import explanation_lines

    for line in explanation_lines(found):
        click.echo(line)
    say(f"\nNext: surveys audit {participant} {timepoint} ITEM tells everything that was done to one answer")
