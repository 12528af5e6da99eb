"""The risk page: answers that ask for the study's protocol and that nobody has acknowledged, to act on today."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from surveys.durable import write_file
from surveys.report.pages import pages
from surveys.risk import ACTIONS, RiskAnswer
from surveys.study import Study


@dataclass(frozen=True)
class RiskPage:
    """What `risk.html.j2` may use: the protocol in paragraphs, and who waits, by site."""

    title: str
    synthetic: bool
    protocol: Sequence[str]
    waiting: int
    sites: Sequence[tuple[str, Sequence[RiskAnswer]]]
    actions: Sequence[tuple[str, str]]


def risk_page(study: Study, waiting: Sequence[RiskAnswer]) -> str:
    """The page for the answers that wait, as one self-contained page."""
    names = study.file.sites
    page = RiskPage(
        title=study.title,
        synthetic=study.file.synthetic,
        protocol=study.file.risk_protocol.split("\n\n") if study.file.risk_protocol else [],
        waiting=len(waiting),
        sites=[
            (f"{site} {names.get(site, 'not in the register')}".strip(), list(group))
            for site, group in groupby(waiting, key=lambda each: each.site)
        ],
        actions=list(ACTIONS.items()),
    )
    return pages().get_template("risk.html.j2").render(page=page)


def write_risk_page(study: Study, waiting: Sequence[RiskAnswer]) -> Path:
    """`reports/risk-….html`, named by a hash of who waits."""
    content = risk_page(study, waiting).encode()
    path = study.folder / "reports" / f"risk-{hashlib.sha256(content).hexdigest()[:8]}.html"
    if not path.exists():
        write_file(path, content)
    return path
