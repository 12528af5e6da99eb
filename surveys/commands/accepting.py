"""`--accept RULE --reason TEXT`: what a person decided about a file, and the hint that says so where a file is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from instruments.problems import Problem
    from surveys.deciding import Decided
    from surveys.refusals import Refusal

Command = TypeVar("Command", bound="Callable[..., Any]")


def accept_options(kept: str) -> Callable[[Command], Command]:
    """The two options, as `accepted` and `reason`; `kept` says where the reason is kept."""

    def with_options(command: Command) -> Command:
        reason = click.option(
            "--reason", default="", metavar="TEXT", help=f"Why you accept it, for the {kept}."
        )
        accept = click.option(
            "--accept",
            "accepted",
            multiple=True,
            metavar="RULE",
            help="What you decided about the file, by its rule; with --reason.",
        )
        return accept(reason(command))

    return with_options


def decided(accepted: tuple[str, ...], reason: str) -> Decided:
    """What the options say. Raises UsageError for one without the other, BadParameter, with those there are, for another rule."""
    from surveys.deciding import Decided
    from surveys.imports.decisions import DECISIONS

    if bool(accepted) != bool(reason.strip()):
        raise click.UsageError("--accept and --reason go together.")
    unknown = [rule for rule in accepted if rule not in DECISIONS]
    if unknown:
        there = "\n".join(f"  {rule}: {words}" for rule, words in DECISIONS.items())
        raise click.BadParameter(
            f"`{unknown[0]}` is nothing to accept. There is:\n{there}", param_hint="--accept"
        )
    return Decided(tuple(dict.fromkeys(accepted)), reason.strip())


def with_a_way_on(refused: Refusal, how: str = "add") -> Refusal:
    """The refusal; each problem that a person may accept says `how`."""
    from surveys.imports.decisions import DECISIONS

    def said(problem: Problem) -> Problem:
        if problem.rule not in DECISIONS:
            return problem
        way = f"if that is right, {how} --accept {problem.rule} --reason TEXT"
        return replace(problem, hint=f"{problem.hint}; {way}" if problem.hint else way)

    return type(refused)([said(problem) for problem in refused.problems])
