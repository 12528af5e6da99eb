"""Write the pages of docs/reference from the commands and the library; with --check, say whether they are up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from instruments import Instrument, library
from scoring import plans_for
from scoring.change_words import declared_of_change
from surveys.cli import cli

REFERENCE = Path(__file__).parent / "reference"
MADE = "<!-- Made by docs/make_reference.py: change the source, then `make docs`. -->\n"


def commands_page() -> str:
    """The `--help` of every command."""
    parts = [MADE, "# Commands\n"]
    for words, command in [("surveys", cli), *_below("surveys", cli)]:
        context = click.Context(command, info_name=words, max_content_width=100, terminal_width=100)
        parts.append(f"## {words}\n\n```\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def _below(words: str, group: click.Command) -> list[tuple[str, click.Command]]:
    if not isinstance(group, click.Group):
        return []
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found += [(f"{words} {name}", command), *_below(f"{words} {name}", command)]
    return found


def library_page() -> str:
    """Every instrument: its scores in words, and what is unverified about it."""
    return "\n".join([MADE, "# The library\n", *(_instrument(instrument) for instrument in library())])


def _instrument(instrument: Instrument) -> str:
    lines = [
        f"## {instrument.title}\n",
        f"`{instrument.id}` {instrument.version} · {instrument.mode} · {len(instrument.items)} items\n",
    ]
    lines += [f"{instrument.citation}\n", f"Items and codes: {_fact(instrument)}\n"]
    licence = instrument.licence
    lines.append(
        f"Licence: {licence.holder}; {licence.terms}. Wording: {licence.wording}. {_fact(licence)}\n"
    )
    for plan in plans_for(instrument):
        score = instrument.score(plan.score)
        lines.append(f"**`{score.id}`** {score.label}; higher is {score.higher_is}\n")
        lines += [f"- {step}" for step in plan.steps]
        lines += [f"- Key: {_fact(score)}", f"- Missing-item rule: {_fact(score.missing)}"]
        lines += [f"- Bands: {_fact(score.bands)}"] if score.bands else []
        if score.structure:
            lines.append(f"- Structure: {score.structure.kind}; {_fact(score.structure)}")
        lines += [f"- {each.what}: {each.words} {_fact(each.fact)}" for each in declared_of_change(plan)]
        lines.append("")
    lines += [f"> {note}\n" for note in instrument.notes]
    return "\n".join(lines)


def _fact(fact: object) -> str:
    source, confidence = getattr(fact, "source", ""), getattr(fact, "confidence", "")
    return f"{source}" if confidence == "verified" else f"**unverified**: {source}"


PAGES = {"commands.md": commands_page, "library.md": library_page}


def main() -> int:
    """Write the pages, or with --check compare them; the exit code says whether they were up to date."""
    stale = [name for name, make in PAGES.items() if not _same(REFERENCE / name, make())]
    if "--check" in sys.argv:
        print(
            f"out of date: {', '.join(stale)}; run `make docs`" if stale else "docs/reference is up to date"
        )
        return bool(stale)
    for name in stale:
        REFERENCE.mkdir(exist_ok=True)
        (REFERENCE / name).write_text(PAGES[name](), encoding="utf-8", newline="\n")
        print(f"wrote docs/reference/{name}")
    return 0


def _same(path: Path, content: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == content


if __name__ == "__main__":
    sys.exit(main())
