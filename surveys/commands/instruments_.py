"""`surveys instruments`: what the library holds, and how to add to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import instrument_here, say, study_option
from surveys.commands.instruments_certify import certify
from surveys.commands.instruments_vectors import vectors
from surveys.counted import number_of

if TYPE_CHECKING:
    from instruments import Instrument


@click.group("instruments")
def command() -> None:
    """The library of instruments: list them, read one, start a new one, hold another scorer to one.

    \b
    surveys instruments list
    surveys instruments show uls8
    """


@command.command("list")
def list_() -> None:
    """One line for each instrument of the library."""
    from instruments import library

    for instrument in library():
        unverified = " · has unverified facts" if _unverified(instrument) else ""
        scores = ", ".join(score.id for score in instrument.scores)
        click.echo(f"{instrument.id:14} {instrument.version:5} {instrument.title}")
        click.echo(
            f"{'':20} {number_of(len(instrument.items), 'item')}; {scores}; wording: {instrument.licence.wording}{unverified}"
        )


@command.command("show")
@click.argument("id")
@study_option
def show(id: str, folder: Path) -> None:
    """Everything the definition of ID says, in words: as the study has it, or else the library.

    \b
    surveys instruments show uls8
    surveys instruments show mhs6 --study my-trial
    """
    from scoring import plans_for
    from scoring.change_words import declared_of_change

    here = instrument_here(id, folder)
    instrument = here.instrument
    click.echo(
        f"{instrument.title}\n{instrument.id} {instrument.version} · {instrument.mode} · {instrument.recall}"
    )
    click.echo(f"\n{instrument.citation}\nItems and codes: {instrument.source} ({instrument.confidence})")
    licence = instrument.licence
    click.echo(
        f"Licence: {licence.holder}: {licence.terms}; wording: {licence.wording} ({licence.confidence})"
    )
    click.echo("\nItems")
    for number, item in enumerate(instrument.items, start=1):
        answers = ", ".join(f"{code} {label}" for code, label in instrument.options(item).items())
        limits = f"{item.limits[0]:g} to {item.limits[1]:g}" if item.limits else item.kind
        click.echo(f"  {number:2}. {item.id:16} {item.label}\n      {answers or limits}")
    for plan in plans_for(instrument, here.missing_reasons):
        score = instrument.score(plan.score)
        click.echo(f"\n{score.id}: {score.label}; higher is {score.higher_is}")
        for step in plan.steps:
            click.echo(f"  {step}")
        click.echo(f"  Key: {score.source} ({score.confidence})")
        click.echo(f"  Missing rule: {score.missing.source} ({score.missing.confidence})")
        if score.bands:
            click.echo(f"  Bands: {score.bands.source} ({score.bands.confidence})")
        if score.structure:
            said = score.structure
            click.echo(f"  Structure: {said.kind}; {said.source} ({said.confidence})")
        for each in declared_of_change(plan):
            click.echo(f"  {each.what}: {each.words} {each.fact.source} ({each.fact.confidence})")
    for note in instrument.notes:
        click.echo(f"\nNote: {note}")


@command.command("plan")
@click.argument("id")
@click.argument("score", required=False)
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@study_option
def plan(id: str, score: str | None, as_json: bool, folder: Path) -> None:
    """How each score of ID is made, or one SCORE, a sentence a step: as the study has it, or else the library.

    \b
    surveys instruments plan uls8
    surveys instruments plan lsns6 lsns6_family --json
    """
    import json

    from scoring import plan_for
    from surveys.report.explanation.as_json import plan_as_dict
    from surveys.report.explanation.terminal import rule_lines

    here = instrument_here(id, folder)
    instrument = here.instrument
    plans = [plan_for(instrument, each, here.missing_reasons) for each in _scores(instrument, score)]
    if as_json:
        click.echo(
            json.dumps([plan_as_dict(instrument, each) for each in plans], indent=1, ensure_ascii=False)
        )
        return
    click.echo(f"{instrument.id} {instrument.version}: {instrument.title}")
    for each in plans:
        click.echo(f"\n{each.score}: {each.label}; higher is {each.higher_is}")
        for line in rule_lines(instrument, each):
            click.echo(line)


def _scores(instrument: Instrument, score: str | None) -> list[str]:
    from instruments.finding import nearest
    from instruments.problems import Where
    from surveys.refusals import Refusal, refusal

    known = [each.id for each in instrument.scores]
    if score is not None and score not in known:
        found = f"no score `{score}`"
        raise refusal(Refusal, "unknown_score", Where(instrument.id), found, hint=nearest(score, known))
    return known if score is None else [score]


def _unverified(instrument: Instrument) -> bool:
    policies = [score.missing for score in instrument.scores]
    bands = [score.bands for score in instrument.scores if score.bands]
    structures = [score.structure for score in instrument.scores if score.structure]
    changes = [score.change for score in instrument.scores if score.change]
    declared = [fact for each in changes for fact in (each.reliable, each.important) if fact]
    facts = [instrument, instrument.licence, *instrument.scores, *policies, *bands, *structures, *declared]
    return any(fact.confidence == "unverified" for fact in facts)


@command.command("new")
@click.argument("id")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write (ID.yaml unless named)."
)
def new(id: str, out: Path | None) -> None:
    """Start a definition: a small invented instrument to change line by line.

    \b
    surveys instruments new sws4
    surveys check sws4.yaml
    """
    from surveys.durable import write_new_file
    from surveys.new_instrument import definition_to_start_from

    path = out or Path(f"{id}.yaml")
    write_new_file(path, definition_to_start_from(id).encode())
    say(f"Made {path}. Change it line by line, then: surveys check {path}")


@command.command("json-schema")
@click.option("--study", is_flag=True, help="The schema of a study.yaml instead.")
def json_schema(study: bool) -> None:
    """The JSON Schema by which an editor completes and underlines a definition or a study.yaml.

    \b
    surveys instruments json-schema > instrument.schema.json
    then, as the first line of a definition:
    # yaml-language-server: $schema=instrument.schema.json
    """
    import json

    from surveys.json_schema import instrument_schema, study_schema

    click.echo(json.dumps(study_schema() if study else instrument_schema(), indent=1))


command.add_command(vectors)
command.add_command(certify)
