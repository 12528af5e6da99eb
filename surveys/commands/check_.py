"""`surveys check`: every problem of definitions, at once, and every worked example run."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, show_problems


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
def command(paths: tuple[Path, ...]) -> None:
    """Check instrument definitions, a study.yaml, or the whole library.

    \b
    surveys check                      the library
    surveys check uls8.yaml my-trial   a definition, a folder of them, or a study
    """
    from instruments.loader import definitions_in, library_folder
    from scoring.checks import check_file
    from surveys.study import open_study

    problems, checked = [], 0
    for path in paths or (library_folder(),):
        if path.name == "study.yaml" or (path / "study.yaml").is_file():
            open_study(path if path.is_dir() else path.parent)
            checked += 1
            path = path / "instruments" if path.is_dir() else path.parent / "instruments"
        for file in definitions_in(path).values() if path.is_dir() or not path.exists() else [path]:
            problems += check_file(file)
            checked += 1
    if problems:
        show_problems(problems, shown=len(problems))
        say(f"{len(problems)} problems in {checked} files.")
        raise click.exceptions.Exit(10)
    say(f"{checked} files, no problems; every worked example gives its scores.")
