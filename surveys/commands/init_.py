"""`surveys init`: the folder of a new study."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, typed


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--template", default="core-trial", show_default=True, help="What to start from: core-trial or blank."
)
@click.option("--title", help="The study's title, in place of the template's.")
def command(folder: Path, template: str, title: str | None) -> None:
    """Make the folder of a new study, with a study.yaml that explains itself.

    \b
    surveys init my-trial
    surveys init my-survey --template blank --title "Sleep after discharge"
    """
    from surveys.new_study import new_study

    study = new_study(folder, template, title, people="real")
    last = study.timepoints[min(1, len(study.timepoints) - 1)].id
    say(f"Made a study in {folder}: study.yaml, an empty participants.csv, and folders for what will come.")
    say("Next:")
    say(f"  1. read {folder / 'study.yaml'}, and replace what its notes call a placeholder")
    say(f"  2. list the participants in {folder / 'participants.csv'} (no names, and nobody's arm)")
    say(f"  3. surveys check {typed(folder)}")
    say("  4. read reminders/README.txt, if you write letters, emails or texts")
    say(f"  5. surveys schedule --study {typed(folder)} --timepoint {last}")
