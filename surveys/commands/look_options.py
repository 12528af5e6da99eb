"""How a printed form is to look: the options of `surveys schedule` that choose a Look."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import click


def look_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command is given `look`. --annotated and --self-completion are for different readers and exclude one another."""

    @click.option(
        "--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help="Of what size."
    )
    @click.option("--large-print", "large", is_flag=True, help="16 points and up, a question at a time.")
    @click.option("--self-completion", "own_hand", is_flag=True, help="For the person to fill in alone.")
    @click.option("--annotated", is_flag=True, help="With variable names and scores, for statisticians.")
    @click.option(
        "--language",
        default="en",
        show_default=True,
        metavar="CODE",
        help="Which of the study's wordings: ar, zh-Hans.",
    )
    @functools.wraps(command)
    def with_look(
        *, paper: str, large: bool, own_hand: bool, annotated: bool, language: str, **others: Any
    ) -> None:
        from surveys.forms.look import Look

        if own_hand and annotated:
            raise click.UsageError("--annotated and --self-completion are for different readers: take one.")
        look = Look("us-letter" if paper == "letter" else "a4", large, annotated, own_hand, language)
        command(look=look, **others)

    return with_look
