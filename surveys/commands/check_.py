"""`surveys check`: every problem of definitions, at once, and every worked example run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, show_problems
from surveys.commands.register_ import tell_of_register
from surveys.counted import number_of

if TYPE_CHECKING:
    from instruments.problems import Problem


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
def command(paths: tuple[Path, ...]) -> None:
    """Check instrument definitions, a study.yaml, or the whole library.

    \b
    surveys check                      the library
    surveys check uls8.yaml my-trial   a definition, a folder of them, or a study
    """
    from instruments.loader import definitions_in, library_folder
    from instruments.problems import Where
    from scoring.checks import check_file
    from surveys.refusals import Refusal, refusal

    problems, checked = [], 0
    for path in paths or (library_folder(),):
        if path.name == "study.yaml" or (path / "study.yaml").is_file():
            problems += _problems_of_study(path if path.is_dir() else path.parent)
            checked += 1
            path = path / "instruments" if path.is_dir() else path.parent / "instruments"
        for file in definitions_in(path).values() if path.is_dir() or not path.exists() else [path]:
            problems += [each for each in check_file(file) if each not in problems]
            checked += 1
    if not checked:
        raise refusal(
            Refusal, "nothing_to_check", Where(str(paths[0])), "no definition and no study.yaml here"
        )
    if problems:
        show_problems(problems, shown=len(problems))
        say(f"{number_of(len(problems), 'problem')} in {number_of(checked, 'file')}.")
        raise click.exceptions.Exit(10)
    say(f"{number_of(checked, 'file')}, no problems; every worked example gives its scores.")


def _problems_of_study(folder: Path) -> list[Problem]:
    from instruments.problems import ProblemsError
    from surveys.record.sources import imported
    from surveys.study import open_study
    from surveys.wording import worded, wording_files

    try:
        study = open_study(folder)
        tell_of_register(study)
        for instrument, language in (wordings := wording_files(study)):
            worded(study.instruments[instrument], wordings, language)
        for timepoint in sorted({source.timepoint for source in imported(study)}):
            study.timepoint(timepoint)  # one that answers came in for cannot go
    except ProblemsError as error:
        return error.problems
    return []
