"""The trial team's report as files: a self-contained page, PDF, and every number as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from surveys.calendar.day_words import in_full
from surveys.durable import write_file
from surveys.report.pages import pages
from surveys.report.pdf import pdf_of
from surveys.report.team.as_json import team_json
from surveys.report.team.completeness_section import completeness_section
from surveys.report.team.flow_section import flow_section
from surveys.report.team.follow_up_sections import keying_section, patterns_section, timing_section
from surveys.report.team.missingness import missingness_section
from surveys.report.team.rules_section import rules_section
from surveys.report.team.scores_sections import change_section, reliability_section, spread_section
from surveys.report.team.sections import Section
from surveys.report.team.words import count, share
from surveys.team.report import TeamReport

INSIDE = (
    "For the trial team alone: small numbers are shown as they are, so do not pass it on. Everybody is counted "
    "together or by site, and nothing is by arm. No name and no id of a person is in it."
)


@dataclass(frozen=True)
class TeamPage:
    """What `page.html.j2` and `print.typ.j2` may use."""

    title: str
    synthetic: bool
    day: str
    inside: str
    figures: Sequence[tuple[str, str]]
    sections: Sequence[Section]


def team_page(found: TeamReport) -> TeamPage:
    """The report in words, pictures and tables."""
    study = found.study
    interviewed = [
        (share(each.interviewed, each.due), f"of those due interviewed: {study.timepoint(id).label}")
        for id, each in found.flow.items()
        if each.due
    ]
    return TeamPage(
        title=study.title,
        synthetic=study.file.synthetic,
        day=in_full(found.cut),
        inside=INSIDE,
        figures=[
            (count(found.people), f"{'person' if found.people == 1 else 'people'} randomised"),
            *interviewed,
        ],
        sections=[make(found) for make in SECTIONS] if found.people else [],
    )


SECTIONS = (
    flow_section,
    completeness_section,
    missingness_section,
    rules_section,
    spread_section,
    change_section,
    reliability_section,
    patterns_section,
    timing_section,
    keying_section,
)


def team_files(found: TeamReport) -> dict[str, bytes]:
    """File name → content; the same numbers are the same bytes."""
    page = team_page(found)
    return {
        "team-report.html": pages().get_template("team/page.html.j2").render(page=page).encode(),
        "team-report.pdf": pdf_of("team/print.typ.j2", page=page),
        "team-report.json": team_json(found),
    }


def write_team_report(found: TeamReport) -> list[Path]:
    """The files in `reports/`; those there before are replaced."""
    folder = found.study.folder / "reports"
    paths = []
    for name, content in team_files(found).items():
        paths.append(folder / name)
        write_file(paths[-1], content)
    return paths
