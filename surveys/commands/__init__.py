"""One file a command: arguments in, one call, words out. Data goes to stdout, talk to stderr.

Nothing heavy is imported at the top of these files, so that `surveys --help` stays instant.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from instruments.problems import Problem
    from surveys.in_force import InForce

Command = TypeVar("Command", bound=Callable[..., Any])
Thing = TypeVar("Thing")

RECORDED = "surveys.recorded"
"""In a command's context once it has recorded something on the way to what it was asked for."""
SHOWN = 12
"""Problems shown in full on the terminal; the report holds them all."""


def study_option(command: Command) -> Command:
    """The study that a command works on: `--study DIR`, this folder unless named."""
    return click.option(
        "--study",
        "folder",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path(),
        help="The study's folder (this one, unless named).",
    )(command)


def instrument_here(id: str, folder: Path) -> InForce:
    """The definition of `id` that holds in `folder`; says which one that is, where there is a study.

    Raises Refusal if somebody named a study's folder and there is none.
    """
    from surveys.in_force import in_force
    from surveys.study import open_study

    source = click.get_current_context().get_parameter_source("folder")
    if source is click.core.ParameterSource.COMMANDLINE:
        open_study(folder)
    found = in_force(id, folder)
    if found.words:
        say(found.words)
    return found


def typed(path: Path) -> str:
    """The path as one types it in a command: in quotes if it has a space in it."""
    return f'"{path}"' if " " in str(path) else str(path)


def say(words: str = "") -> None:
    """Talk to the person: on stderr, so that data on stdout stays data."""
    click.echo(words, err=True)


def show_problems(problems: Sequence[Problem], shown: int = SHOWN) -> None:
    """The first problems in full, and how many more there are."""
    for problem in problems[:shown]:
        say(f"{problem}\n")
    if len(problems) > shown:
        say(f"… and {len(problems) - shown} more.\n")


def with_progress(things: Sequence[Thing], label: str) -> Iterator[Thing]:
    """The things, one by one, with a bar on stderr where a person is watching."""
    with click.progressbar(length=len(things), label=label, file=sys.stderr) as bar:
        for thing in things:
            yield thing
            bar.update(1)
