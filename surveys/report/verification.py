"""The verification report: a PDF that can be signed and filed, and the same as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from surveys.report.pdf import pdf_of
from surveys.verification import TOLERANCE, Verification

SHOWN = 20
"""Cases shown in full in the PDF; the JSON holds them all."""


@dataclass(frozen=True)
class Line:
    """One column of a case: its name, what the release says and what the program says."""

    name: str
    ours: str
    theirs: str
    differs: bool


def verification_files(found: Verification) -> dict[str, bytes]:
    """File name → content. The name says which programs took part; the same verification gives the same bytes."""
    names = "-".join(["verification", *(each.program.lower() for each in found.compared)])
    return {f"{names}.pdf": as_pdf(found), f"{names}.json": as_json(found)}


def as_json(found: Verification) -> bytes:
    """Everything, with every case."""
    record = {**asdict(found), "holds": found.holds, "tolerance": TOLERANCE}
    return (json.dumps(record, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def as_pdf(found: Verification) -> bytes:
    """The report as tagged PDF/UA-1."""
    return pdf_of("verification.typ.j2", found=found, tolerance=f"{TOLERANCE:g}", shown=SHOWN, lines=lines)


def lines(case: Any) -> list[Line]:
    """The columns of a case, those that differ marked."""
    return [
        Line(name, _said(case.ours[name]), _said(case.theirs[name]), name in case.differing)
        for name in case.ours
    ]


def _said(value: Any) -> str:
    if value is None or value == "":
        return "none"
    return f"{value:.12g}" if isinstance(value, float) else str(value)
