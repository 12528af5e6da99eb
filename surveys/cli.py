"""The `surveys` command: finds each command's file when it is asked for, and turns refusals into exit codes."""

from __future__ import annotations

import gc
import sys
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import click

COMMANDS = (
    "demo",
    "init",
    "status",
    "register",
    "due",
    "remind",
    "contact",
    "tracker",
    "wording",
    "schedule",
    "workbook",
    "records",
    "import",
    "compare",
    "risk",
    "validate",
    "queries",
    "correct",
    "score",
    "explain",
    "psychometrics",
    "reliability",
    "report",
    "release",
    "verify",
    "share",
    "lock",
    "unblind",
    "summary",
    "audit",
    "rebuild",
    "redact",
    "check",
    "instruments",
    "schema",
    "syntax",
)
"""In the order of a study's life, as `surveys --help` lists them."""


class Commands(click.Group):
    """Commands by file name, imported when used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"surveys.commands.{name}_").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal is shown with its problems and ends with its exit code."""
        from instruments.problems import ProblemsError
        from surveys.commands import RECORDED, say, show_problems

        try:
            return super().invoke(ctx)
        except ProblemsError as error:
            say()
            show_problems(error.problems)
            say("Nothing else was changed." if ctx.meta.get(RECORDED) else "Nothing was changed.")
            ctx.exit(getattr(error, "exit_code", 10))
        except BrokenPipeError:  # whoever read our output has seen enough: nothing to tell
            raise
        except OSError as error:
            path = Path(str(error.filename or "a file"))
            # A name that begins with a dot was on its way to its own.
            say(f"\n{path.parent if path.name.startswith('.') else path}")
            say(f"  {(error.strerror or 'cannot be used').lower()}")
            say("  hint: is there room on the disk, and may you write there? is the file open elsewhere?\n")
            say("Nothing that was finished is lost; what was being written is there whole, or not at all.")
            ctx.exit(11)


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="followup-surveys", prog_name="surveys")
def cli() -> None:
    """Interview schedules, imports, checks, scores and releases for follow-up surveys.

    \b
    Start here:   surveys demo
    Your study:   surveys init my-trial
    """


def main() -> None:
    """The console command. Terminals that cannot show a character get a plain one."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    gc.set_threshold(100_000, 20, 20)  # a command is short, and many small things in it live to its end
    warnings.simplefilter("ignore")  # a library's warning may hold what stands in a cell
    try:
        cli(prog_name="surveys")
    except (SystemExit, KeyboardInterrupt):
        raise
    # Our own mistake: its words may hold answers, so they stay unsaid. Where Rust panics, it is no Exception.
    except BaseException as error:  # noqa: BLE001
        sys.exit(_own_mistake(error))


def _own_mistake(error: BaseException) -> int:
    """Say that something is wrong with the toolkit, and where, without a value of anybody's."""
    import os
    import traceback

    from surveys.commands import say

    if os.environ.get("SURVEYS_TRACEBACK"):
        traceback.print_exception(error)
        return 1
    frame = traceback.extract_tb(error.__traceback__)[-1]
    say(
        f"\nThis is a mistake of the toolkit, not of yours: {type(error).__name__} at {frame.name}, line {frame.lineno}."
    )
    say("Please report it. SURVEYS_TRACEBACK=1 shows more, but may show answers: do not send that on unread.")
    return 1
