"""Ways to stop that a person can mend, each with the exit code of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from instruments.problems import Problem, ProblemsError, Where


class Refusal(ProblemsError):
    """Stop here, change nothing, say why. The base class is for definitions and study files."""

    exit_code = 10


class UnreadableFile(Refusal):
    """A file that cannot be read as what it should be."""

    exit_code = 11


class AnswersWithProblems(Refusal):
    """Answers that do not fit their definitions."""

    exit_code = 12


class SafeguardRefused(Refusal):
    """Allocation, identity or licence: something must not go further."""

    exit_code = 13


def refusal(
    kind: type[Refusal], rule: str, where: Where, found: str, expected: str = "", hint: str = ""
) -> Refusal:
    """A refusal with one problem."""
    return kind([Problem(rule, where, found, expected, hint)])


def refusals_together(refused: Sequence[ProblemsError]) -> Refusal:
    """One refusal with the problems of all, of the kind that weighs most."""
    kinds = [type(error) for error in refused if isinstance(error, Refusal)]
    kind = max(kinds, key=lambda kind: kind.exit_code, default=Refusal)
    return kind([problem for error in refused for problem in error.problems])
