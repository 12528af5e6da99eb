"""A problem that a person can mend: where it is, what was found, what would do, one thing to try.

Problems are values. They are collected and shown together; exceptions are kept for our own mistakes
and for the moment when nothing more can be done with what was given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

Level = Literal["error", "warning", "note"]
"""A note is to be seen; nobody is asked to answer it."""


@dataclass(frozen=True)
class Where:
    """A place: in a text file (`line`, `column`, `path`) or in a table (`sheet`, `row`, `field`)."""

    file: str
    line: int | None = None
    column: int | None = None
    path: str = ""
    sheet: str = ""
    row: int | None = None
    field: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        if self.path:
            place += f"  {self.path}"
        row = f"row {self.row}" if self.row is not None else ""
        field = f'column "{self.field}"' if self.field else ""
        return " › ".join(part for part in (place, self.sheet, row, field) if part)


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `rule` is a stable name; the other fields are words for a person."""

    rule: str
    where: Where
    found: str
    expected: str = ""
    hint: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        said = self.found + (f"; expected {self.expected}" if self.expected else "")
        lines = [str(self.where), f"  {said}"]
        if self.hint:
            lines.append(f"  hint: {self.hint}")
        return "\n".join(lines)

    def as_dict(self) -> dict[str, Any]:
        """The problem as plain data, places that do not apply left out."""
        plain = asdict(self)
        plain["where"] = {name: value for name, value in plain["where"].items() if value not in (None, "")}
        return plain


class ProblemsError(Exception):
    """Nothing more can be done with what was given; `problems` say why, all at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))


def errors_in(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop work, without warnings and notes."""
    return [problem for problem in problems if problem.level == "error"]
