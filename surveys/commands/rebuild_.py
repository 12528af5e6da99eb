"""`surveys rebuild`: everything made again from sources and ledger, and held against what is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option

if TYPE_CHECKING:
    from surveys.record.rebuild import Rebuilt


@click.command("rebuild")
@study_option
def command(folder: Path) -> None:
    """Make every release and the scores again from sources and ledger, and prove that the bytes agree.

    It works in a temporary folder and changes nothing in the study.

    \b
    surveys rebuild
    """
    from surveys.record.rebuild import rebuild
    from surveys.study import open_study

    found = []
    for each in rebuild(open_study(folder)):
        click.echo(_line(each))
        found.append(each)
        for name in each.differ:
            click.echo(f"  differs: {name}")
        for words in each.with_other:
            click.echo(f"  made with something else: {words}")
    if not found:
        say("Nothing was made yet. Next: surveys release")
    if any(each.cannot for each in found):
        say("What was redacted on purpose cannot be made again; look at anything else that could not.")
    if any(each.differ or (each.cannot and "redacted" not in each.cannot) for each in found):
        say(
            "Not everything agrees. With the versions of the receipt it may: install them, then surveys rebuild."
        )
        say(
            "Old scores are written again by `surveys score`, and a release is put right from a copy: surveys audit."
        )
        raise click.exceptions.Exit(12)
    say("Next: surveys audit, which proves the ledger and the sources themselves.")


def _line(each: Rebuilt) -> str:
    if each.cannot:
        return f"{each.what}: cannot be made again: {each.cannot}"
    return f"{each.what}: {each.agree} file{'' if each.agree == 1 else 's'} agree" + (
        f", {len(each.differ)} differ" if each.differ else ""
    )
