"""`surveys validate`: every problem of the answers, on the terminal, as a page and as a query list."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option

if TYPE_CHECKING:
    from surveys.checks.queries import Standing
    from surveys.study import Study


@click.command("validate")
@study_option
def command(folder: Path) -> None:
    """Check every answer imported so far, and list what somebody has to look at.

    \b
    surveys validate
    """
    from surveys.checks.queries import standing
    from surveys.derived import Derived
    from surveys.report.validation import write_validation
    from surveys.study import open_study

    study = open_study(folder)
    found = Derived(study).validation
    standings = standing(study, found)
    say(f"{found.forms:,} forms, {found.cells:,} cells.")
    _count(study, standings)
    errors = [each.query for each in standings if each.query.level == "error" and each.state != "accepted"]
    for query in errors[:3]:
        say(f"\n{query.id}  {query.participant}\n{query.problem}")
    if len(errors) > 3:
        say(f"\n… and {len(errors) - 3} more errors.")
    say("\nSee:")
    for path in write_validation(study, found):
        say(f"  {path}")
    say("Next: open the page, answer the queries; then surveys score" if standings else "Next: surveys score")
    if errors:
        raise click.exceptions.Exit(12)


def _count(study: Study, standings: list[Standing]) -> None:
    """How many of each rule there are, the worst first, and how many stand open."""
    from surveys.checks.validate import LEVELS
    from surveys.report.validation import words_of_rule

    counts = Counter((each.query.level, words_of_rule(study, each.query)) for each in standings)
    for (level, words), n in sorted(counts.items(), key=lambda each: (LEVELS.index(each[0][0]), -each[1])):
        say(f"{n:6,}  {level:8} {words}")
    states = Counter(each.state for each in standings if each.query.level != "note")
    if states:
        say("Queries: " + ", ".join(f"{n:,} {state}" for state, n in sorted(states.items())) + ".")
