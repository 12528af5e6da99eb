"""One file a command: arguments in, one call, words out. Data goes to stdout, talk to stderr.

Nothing heavy is imported at the top of these files, so that `surveys --help` stays instant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from instruments.problems import Problem

Command = TypeVar("Command", bound=Callable[..., Any])
Thing = TypeVar("Thing")

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


def say(words: str = "") -> None:
    """Talk to the person: on stderr, so that data on stdout stays data."""
    click.echo(words, err=True)


def show_problems(problems: Sequence[Problem], shown: int = SHOWN) -> None:
    """The first problems in full, and how many more there are."""
    for problem in problems[:shown]:
        say(f"{problem}\n")
    if len(problems) > shown:
        say(f"… and {len(problems) - shown} more.\n")


def with_progress(things: Iterable[Thing], label: str, length: int | None = None) -> Iterator[Thing]:
    """The things, one by one, with a bar on stderr where a person is watching."""
    bar = click.progressbar(things, length, label, file=click.get_text_stream("stderr"))
    with bar:
        yield from bar
