"""A study's scores, held against those that were made before: what is another now, and what brought it about.

Everything is in `reports/`, and can be made again or thrown away: the scores, what they were made from
(`scores.json`), each earlier table of scores that was another, and each list of what changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import polars as pl

from surveys.derived import Derived
from surveys.durable import write_file
from surveys.record.ledger import heads
from surveys.score_causes import Causes, digests
from surveys.score_changes import changes
from surveys.scored import SCORES, scores_of
from surveys.study import Study
from surveys.unmasking import withheld_from


@dataclass(frozen=True)
class Made:
    """What a table of scores was made from: when (UTC), by which version, after which events, by which plans."""

    scores: str
    at: str
    tool: str
    heads: tuple[str, ...]
    plans: Mapping[str, str]


@dataclass(frozen=True)
class Rescored:
    """The scores as they are now, and what is not as it was before.

    `before` is False if there are no earlier scores to compare with, and `why_not` says why if there once were;
    `since` says when they were made, "" if nobody knows. `changed` has a row for each score of a person that is
    another, with `because`; `listed` and `kept` are files.
    """

    path: Path
    before: bool
    why_not: str
    since: str
    changed: pl.DataFrame
    listed: Path | None
    kept: Path | None


def rescore(derived: Derived, now: datetime) -> Rescored:
    """The scores are in `reports/scores.csv`; those that were there are kept, and what changed is listed.

    Raises AnswersWithProblems as scoring does. Killed anywhere, it leaves the earlier scores or these, each whole.
    """
    study, reports = derived.study, derived.study.folder / "reports"
    content = scores_of(derived.scored).write_csv().encode()
    path = reports / "scores.csv"
    old = path.read_bytes() if path.is_file() else b""
    made = _made(reports)
    why_not = _why_not(old, content, made)
    earlier = None if why_not else table_in(old)
    made = None if why_not else made
    found = _changes(derived, earlier, table_in(content), made)
    kept = _kept(reports, old, made) if old not in (b"", content) else None
    listed = _listed(reports, found)
    write_file(path, content)
    write_file(reports / "scores.json", _as_json(_made_now(study, derived, content, now)))
    return Rescored(path, earlier is not None, why_not, made.at if made else "", found, listed, kept)


def _why_not(old: bytes, now: bytes, made: Made | None) -> str:
    """Why what stands in `scores.csv` is not to be compared with: by `scores.json` it is not what was made.

    If it is what is made now, a run was stopped between the two files, and nothing is amiss.
    """
    if made is None or old == now or made.scores == hashlib.sha256(old).hexdigest():
        return ""
    return f"reports/scores.csv {'was changed since it was made on' if old else 'is gone, made on'} {made.at[:10]}"


def table_in(content: bytes) -> pl.DataFrame | None:
    """The table of scores in a file's content; None if it is none, such as one of another version of the toolkit."""
    try:
        table = pl.read_csv(BytesIO(content), schema_overrides=SCORES)
    except pl.exceptions.PolarsError:
        return None
    return table if dict(table.schema) == SCORES else None


def _changes(
    derived: Derived, earlier: pl.DataFrame | None, now: pl.DataFrame | None, made: Made | None
) -> pl.DataFrame:
    """What is another now, each with what brought it about; nothing of a score that may not be shown any more."""
    assert now is not None  # our own file
    before = now.clear() if earlier is None else earlier
    study = derived.study
    hidden = {score for each in study.instruments.values() for score in withheld_from(each)}
    found = changes(before.filter(~pl.col("score").is_in(list(hidden))), now)
    if earlier is None:
        return found.clear().with_columns(pl.lit("").alias("because"))
    if made is None:
        return found.with_columns(pl.lit("").alias("because"))
    causes = Causes(derived, made.heads, made.plans, made.tool)
    because = [causes.of(row) for row in found.iter_rows(named=True)]
    return found.with_columns(pl.Series("because", because, dtype=pl.String))


def _kept(reports: Path, old: bytes, made: Made | None) -> Path:
    """The earlier scores are in a file of their own, named by the day on which they were made, and a hash of them."""
    path = reports / f"scores-{f'{made.at[:10]}-' if made else ''}{_short(old)}.csv"
    write_file(path, old)
    return path


def _listed(reports: Path, found: pl.DataFrame) -> Path | None:
    """`reports/scores-changed-….csv`, named by a hash of what it says; None if no score changed."""
    if found.is_empty():
        return None
    content = found.write_csv().encode()
    path = reports / f"scores-changed-{_short(content)}.csv"
    write_file(path, content)
    return path


def _made(reports: Path) -> Made | None:
    """What the scores before were made from; None if that is not known."""
    try:
        said = json.loads((reports / "scores.json").read_bytes())
        return Made(said["scores"], said["at"], said["tool"], tuple(said["heads"]), dict(said["plans"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def _made_now(study: Study, derived: Derived, content: bytes, now: datetime) -> Made:
    return Made(
        scores=hashlib.sha256(content).hexdigest(),
        at=now.isoformat(timespec="seconds"),
        tool=f"followup-surveys {version('followup-surveys')}",
        heads=tuple(sorted(heads(study.events()))),
        plans=digests(plan for each in derived.scored for plan in each.plans),
    )


def _as_json(made: Made) -> bytes:
    return (json.dumps(asdict(made), indent=1, sort_keys=True) + "\n").encode()


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]
