"""What several commands take: days, times, stretches of days, who and where, and codes with their meanings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import click

from surveys.commands import Command

if TYPE_CHECKING:
    from surveys.followup.slots import FollowUp

Codes = Callable[[], Mapping[str, Mapping[str, str]]]
"""Heading → code → what it means; asked for when help is, as it is declared in heavier places."""


def with_codes(codes: Codes) -> type[click.Command]:
    """A kind of command whose help ends with its codes."""

    class WithCodes(click.Command):
        def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
            for heading, meanings in codes().items():
                with formatter.section(heading):
                    formatter.write_dl(list(meanings.items()))

    return WithCodes


def is_given(option: str) -> bool:
    """Whether somebody wrote the option, rather than that it has a value of its own."""
    source = click.get_current_context().get_parameter_source(option)
    return source is click.core.ParameterSource.COMMANDLINE


def work_options(command: Command) -> Command:
    """From which day on, how far ahead, and for whom: what chooses a stretch of the work list."""
    for option in (
        click.option("--interviewer", default="", metavar="CODE", help="Only the work of this interviewer."),
        click.option("--site", default="", help="Only this site's people."),
        click.option(
            "--within",
            default="14d",
            callback=parse_within,
            metavar="DAYS",
            help="How far to look ahead: 14d, 2w.",
        ),
        click.option(
            "--on",
            "day",
            callback=parse_day,
            metavar="DATE",
            help="As things stood, or will, on that day; today, unless named.",
        ),
    ):
        command = option(command)
    return command


def parse_day(ctx: click.Context, option: click.Parameter, text: str | None) -> date | None:
    """A day such as 2015-03-02."""
    if text is None:
        return None
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        day = date.max
    if not 1900 <= day.year < 2200:
        raise click.BadParameter(f"`{text}` is not a day such as 2015-03-02", ctx, option)
    return day


def parse_within(ctx: click.Context, option: click.Parameter, text: str) -> int:
    """Days, as `14`, `14d` or `2w`."""
    found = re.fullmatch(r"([0-9]{1,3})([dw]?)", text.lower())
    if not found:
        raise click.BadParameter(
            f"`{text}` is no number of days, such as 14d, or weeks, such as 2w", ctx, option
        )
    return int(found[1]) * (7 if found[2] == "w" else 1)


def parse_time(ctx: click.Context, option: click.Parameter, text: str | None) -> time | None:
    """A time of day such as 14:30."""
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%H:%M").time()
    except ValueError:
        raise click.BadParameter(f"`{text}` is not a time such as 14:30", ctx, option) from None


def parse_moment(ctx: click.Context, option: click.Parameter, text: str | None) -> datetime | None:
    """A day and time such as 2015-03-10 14:00."""
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M")
    except ValueError:
        raise click.BadParameter(f'`{text}` is not like "2015-03-10 14:00"', ctx, option) from None


def refuse_unknown(followup: FollowUp, site: str, interviewer: str) -> None:
    """Raise Refusal for a site or interviewer that the study does not have, so that an empty list means no work."""
    from instruments.finding import nearest
    from instruments.problems import Where
    from surveys.refusals import Refusal, refusal

    file = followup.study.file
    for option, said, known in (
        ("--site", site, file.sites),
        ("--interviewer", interviewer, file.interviewers),
    ):
        if said and said not in known:
            hint = nearest(said, known) if known else "study.yaml lists no interviewers"
            found = "one that study.yaml does not have"
            raise refusal(Refusal, "unknown_choice", Where(option), found, hint=hint)
