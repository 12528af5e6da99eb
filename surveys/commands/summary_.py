"""`surveys summary`: each score by arm, from an allocation that stays outside the study."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("summary")
@click.option(
    "--arms",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Columns participant_id and arm; not in the study's folder.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The CSV file to write; not in the study's folder.",
)
@click.option("--timepoint", metavar="ID", help="Only this one.")
@click.option("--force", is_flag=True, help="Replace the file named by --out.")
@study_option
def command(arms: Path, out: Path, timepoint: str | None, force: bool, folder: Path) -> None:
    """Describe each score by arm, once the blind is lifted.

    For statisticians: of a score that is 0 or 1, how many of how many; of others mean (SD) and median [quartiles]. The
    allocation is read where it lies. It is not copied, nothing is recorded, and nobody who is still blind may see this.

    \b
    surveys summary --arms ../unblinded/arms.csv --out ../unblinded/summary.csv
    """
    from surveys.derived import Derived
    from surveys.durable import write_file, write_new_file
    from surveys.study import open_study
    from surveys.summary import as_table, by_arm, in_words, read_arms, refuse_inside

    study = open_study(folder)
    refuse_inside(arms, out)
    derived = Derived(study)
    allocated = read_arms(arms, derived.register)
    if timepoint:
        study.timepoint(timepoint)
    found = [each for each in derived.scored if timepoint in (None, each.timepoint)]
    lines = list(by_arm(found, allocated))
    content = as_table(lines).write_csv().encode()
    (write_file if force else write_new_file)(out, content)
    say("This shows the allocation. Keep it from everybody who is still blind.\n")
    for line in lines:
        click.echo(f"{line.timepoint:4} {line.score:18} {line.arm:16} {in_words(line)}")
    say(f"\nMade {out}: {len(lines)} lines.")
