"""Every number of the trial team's report as plain data."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from surveys.team.report import TeamReport


def team_json(found: TeamReport) -> bytes:
    """The report as JSON: days are texts such as 2015-03-02, numbers have six decimals at most."""
    return (json.dumps(_rounded(as_dict(found)), indent=1, ensure_ascii=False) + "\n").encode()


def as_dict(found: TeamReport) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "study": found.study.title,
        "synthetic": found.study.file.synthetic,
        "data_as_of": str(found.cut),
        "people": found.people,
        "flow": [{"timepoint": id, **asdict(each)} for id, each in found.flow.items()],
        "flow_by_site": [
            {"site": site, "timepoint": id, **asdict(each)} for (site, id), each in found.flow_by_site.items()
        ],
        "completeness": asdict(found.completeness),
        "scores": [asdict(each) for each in found.spreads],
        "changes": [asdict(each) for each in found.changes],
        "reliability": [
            {"timepoint": each.timepoint, "score": each.score.id, **asdict(each.figures)}
            for each in found.measured
        ],
        "patterns": [{**asdict(each), "kind": each.kind} for each in found.patterns],
        "timing": [asdict(each) for each in found.timings],
        "double_entry": [
            {
                **asdict(each),
                "share": each.rate.share if each.compared else None,
                "interval": each.rate.interval,
            }
            for each in found.keying
        ],
    }


def _rounded(data: Any) -> Any:
    """The same without what the last bits of a machine's arithmetic say."""
    if isinstance(data, float):
        return round(data, 6)
    if isinstance(data, dict):
        return {name: _rounded(value) for name, value in data.items()}
    return [_rounded(value) for value in data] if isinstance(data, list | tuple) else data
