"""`surveys risk`: answers that ask for the risk protocol, and the record that somebody acted on each."""

from __future__ import annotations

from pathlib import Path

import click

from surveys.commands import say, study_option


@click.group("risk")
def command() -> None:
    """List answers that ask for the study's risk protocol, and record what was done about each.

    \b
    surveys risk list
    surveys risk acknowledge A0001 4m bprs24_4 --action protocol
    """


@command.command("list")
@click.option("--all", "everyone", is_flag=True, help="Those that were acknowledged too.")
@study_option
def list_(everyone: bool, folder: Path) -> None:
    """List the answers that wait for somebody to act, and make a page of them.

    \b
    surveys risk list
    """
    from surveys.derived import Derived
    from surveys.report.risk import write_risk_page
    from surveys.study import open_study

    study = open_study(folder)
    derived = Derived(study)
    waiting = [each for each in derived.risks if not each.acknowledged]
    for each in derived.risks if everyone else waiting:
        done = ", ".join(f"{told.action} by {told.by} on {told.at[:10]}" for told in each.acknowledged)
        click.echo(
            f"{each.site:4} {each.participant:10} {each.timepoint:4} {each.item:16} {_shown(each.value):8} {done or 'waits'}"
        )
    if not waiting:
        say("No answer waits for anybody.")
        return
    wait = "answer waits" if len(waiting) == 1 else "answers wait"
    say(f"\n{len(waiting)} {wait}. Made {write_risk_page(study, waiting)}")
    say(
        "Next: act as the protocol says, then surveys risk acknowledge PARTICIPANT TIMEPOINT ITEM --action CODE"
    )


def _shown(value: str) -> str:
    return value if value.lstrip("-").isdigit() else "(text)"


@command.command("acknowledge")
@click.argument("participant")
@click.argument("timepoint")
@click.argument("item")
@click.option(
    "--action",
    required=True,
    help="protocol (it was followed), known (the team knows), keying (keyed wrongly), other.",
)
@click.option("--note", default="", help="What was done, in words. No names: it stays in the ledger.")
@study_option
def acknowledge_(participant: str, timepoint: str, item: str, action: str, note: str, folder: Path) -> None:
    """Record that somebody acted on one answer. Another answer by the same person asks again.

    \b
    surveys risk acknowledge A0001 4m bprs24_4 --action protocol
    """
    from surveys.derived import Derived
    from surveys.risk import ACTIONS, Acknowledgement, acknowledge
    from surveys.study import open_study

    study = open_study(folder)
    told = Acknowledgement(participant, timepoint, item, action, note)
    event = acknowledge(study, Derived(study).risks, told)
    say(f"Recorded as {event.id[:12]}: {participant} {timepoint} {item}, {ACTIONS[action]}.")
    left = sum(not each.acknowledged for each in Derived(study).risks)
    say(f"Next: surveys risk list ({left} wait)" if left else "No answer waits for anybody.")
