"""`surveys schema`: what may stand in each column of an instrument's answers, and every check of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from surveys.commands import say, study_option

if TYPE_CHECKING:
    from surveys.schema import AnswerSchema


@click.command("schema")
@click.argument("id")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@study_option
def command(id: str, as_json: bool, folder: Path) -> None:
    """What may stand in each column of the answers to ID, with every check: its name, level and meaning.

    \b
    surveys schema uls8
    surveys schema uls8 --json > uls8-schema.json
    surveys schema interview
    """
    import json

    from surveys.schema import as_dict

    schema = _schema(id, folder)
    if as_json:
        click.echo(json.dumps(as_dict(schema), indent=1, ensure_ascii=False))
    else:
        _show(schema)
    say(f"Made from the definition of {schema.name}.")
    if id != "interview":
        say(f'Next, in Python: schema_for("{id}").validate(frame, lazy=True), from surveys.schema')


def _schema(id: str, folder: Path) -> AnswerSchema:
    """By the study in the folder, its definitions and missing reasons; by the library where there is no study."""
    from instruments import STANDARD_MISSING_REASONS, load
    from surveys.schema import interview_schema, schema_for
    from surveys.study import interview, open_study

    reasons = STANDARD_MISSING_REASONS
    if (folder / "study.yaml").is_file():
        reasons = open_study(folder).missing_reasons
    if id == interview().id:
        return interview_schema(reasons)
    return schema_for(load(id, folder / "instruments"), reasons)


def _show(schema: AnswerSchema) -> None:
    from surveys.schema import RULES

    click.echo(schema.name)
    for column in schema.columns:
        click.echo(f"\n{column.name:16} {column.kind:7} {column.label}\n{'':24} {column.allowed}")
        for check in schema.checks:
            if check.column == column.name:
                rule = RULES[check.rule]
                click.echo(f"{'':16} {rule.level:7} {check.rule}: {rule.words}")
