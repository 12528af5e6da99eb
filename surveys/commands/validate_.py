"""`surveys validate`: every problem of the answers, on the terminal, as a page and as a query list."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("validate")
@study_option
def command(folder: Path) -> None:
    """Check every answer imported so far, and list what somebody has to look at.

    \b
    surveys validate
    """
    from surveys.derived import Derived
    from surveys.report.validation import write_validation
    from surveys.schema import RULES
    from surveys.study import open_study

    study = open_study(folder)
    found = Derived(study).validation
    say(f"{found.forms:,} forms, {found.cells:,} cells.")
    counts = Counter((query.level, query.rule) for query in found.queries)
    for (level, rule), n in sorted(counts.items(), key=lambda each: (each[0][0], -each[1])):
        say(f"{n:6,}  {level:8} {RULES[rule].words}")
    for query in found.errors[:3]:
        say(f"\n{query.id}  {query.participant}\n{query.problem}")
    if len(found.errors) > 3:
        say(f"\n… and {len(found.errors) - 3} more errors.")
    say("\nSee:")
    for path in write_validation(study, found):
        say(f"  {path}")
    say(
        "Next: open the page, answer the queries; then surveys score"
        if found.queries
        else "Next: surveys score"
    )
    if found.errors:
        raise click.exceptions.Exit(12)
