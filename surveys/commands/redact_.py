"""`surveys redact`: personal data that came in by mistake, taken out of ledger and sources."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.command("redact")
@click.argument("event", required=False)
@click.argument("field", required=False)
@click.option(
    "--file", "name", metavar="NAME", help="A kept file instead, by its name or the start of its hash."
)
@click.option("--reason", required=True, help="Why, in words. No names: it stays in the ledger.")
@study_option
def command(event: str | None, field: str | None, name: str | None, reason: str, folder: Path) -> None:
    """Take out personal data that came in by mistake: the text in one FIELD of an EVENT, or a kept file.

    Never type the words themselves: `surveys audit … --out FILE` shows the event and the field that hold them.

    \b
    surveys redact 3f2a9c11d0e4 corrections.0.note --reason "a name in a note"
    surveys redact --file site-a.xlsx --reason "a column of names; a clean copy replaced it"
    """
    from surveys.record.redaction import plan_for_file, plan_for_text, redact
    from surveys.record.what_may_remain import clear_left_behind, may_still_hold
    from surveys.study import open_study

    if bool(event and field) == bool(name) or bool(event) != bool(field):
        raise click.UsageError("Name an EVENT and its FIELD, or a kept file with --file.")
    if not reason.strip():
        raise click.UsageError("--reason needs words.")
    study = open_study(folder)
    plan = plan_for_file(study, name) if name else plan_for_text(study, event or "", field or "")
    made = redact(study, plan, reason)
    clear_left_behind(study)
    if made is None:
        say("Redacted before; whatever was left to do of it is done.")
    else:
        fields = sum(map(len, plan.texts.values()))
        say(f"Recorded as {made.id[:12]}: taken out: fields {fields}, files {len(plan.files)}.")
    for path in may_still_hold(study, plan):
        say(f"  may still hold it: {path}")
    say("Next: look at these files; tell whoever keeps backups and copies of the study; then surveys audit")
