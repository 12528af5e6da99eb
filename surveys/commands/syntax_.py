"""`surveys syntax`: the same scores as a program for SPSS, R or Stata."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("syntax")
@click.option("--language", type=click.Choice(["spss", "r", "stata"]), required=True)
@click.option(
    "--instrument",
    "id",
    default="",
    help="Of this instrument alone, by id or by its file, without any study.",
)
@click.option(
    "--data", default="answers", help="With --instrument: the data file's name, without its suffix."
)
@click.option(
    "--key", default="participant_id", help="With --instrument: the column that says whose a row is."
)
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write (else it is shown)."
)
@study_option
def command(language: str, id: str, data: str, key: str, out: Path | None, folder: Path) -> None:
    """Write every score as a program that a statistician can read, run and change.

    \b
    surveys syntax --language spss
    surveys syntax --language r --instrument uls8 --data loneliness --out score-uls8.R
    """
    from instruments import load
    from surveys.durable import write_new_file
    from surveys.study import open_study
    from surveys.syntax import LANGUAGES, instrument_job, study_job

    job = instrument_job(load(id), data, key) if id else study_job(open_study(folder))
    program = LANGUAGES[language].program(job)
    if out is None:
        click.echo(program, nl=False)
        return
    write_new_file(out, program.encode())
    say(f"Made {out}: {len(job.outputs())} columns from {len(job.columns())}.")
    say(f"Next: put it beside {job.data}.{'dta' if language == 'stata' else 'sav'}, read it, and run it.")
