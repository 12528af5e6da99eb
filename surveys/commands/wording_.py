"""`surveys wording`: what a study has of licensed wording and translations, and files to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, show_problems, study_option
from surveys.counted import number_of


@click.group("wording")
def command() -> None:
    """Licensed wording and translations in a study's folder, which its forms print.

    \b
    surveys wording new uls8 en
    surveys wording check
    """


@command.command("check")
@study_option
def check(folder: Path) -> None:
    """What is missing of each wording, stale, or not permitted; exit code 10 if a form cannot be printed.

    \b
    surveys wording check --study my-trial
    """
    from instruments.problems import errors_in
    from surveys.study import open_study
    from surveys.wording import wording_files
    from surveys.wording.file import read_wording
    from surveys.wording.problems import problems_of

    study = open_study(folder)
    files = wording_files(study)
    problems = [
        problem
        for (instrument, _), path in files.items()
        for problem in problems_of(read_wording(path), study.instruments[instrument])
    ]
    show_problems(problems, shown=len(problems))
    for id in study.instruments:
        languages = sorted(language for instrument, language in files if instrument == id)
        click.echo(f"{id:14} {', '.join(languages) or 'no wording; its form has what the definition has'}")
    if errors_in(problems):
        say(f"{number_of(len(errors_in(problems)), 'error')}: forms in these words cannot be printed.")
        raise click.exceptions.Exit(10)
    if not files:
        say("Next: surveys wording new INSTRUMENT LANGUAGE makes a file to fill in.")


@command.command("new")
@click.argument("instrument")
@click.argument("language")
@study_option
def new(instrument: str, language: str, folder: Path) -> None:
    """A file to fill in with the words of INSTRUMENT in LANGUAGE, as `en` or `ar`.

    \b
    surveys wording new csq8 en
    """
    from surveys.durable import write_file
    from surveys.study import open_study
    from surveys.wording.file import new_file, text_to_fill

    study = open_study(folder)
    path = new_file(study, instrument, language)
    write_file(path, text_to_fill(study.instruments[instrument], language).encode())
    say(f"Wrote {path}.")
    say("Next: type the words into it, then surveys wording check, and surveys schedule --language.")
