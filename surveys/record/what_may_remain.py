"""Where words that were redacted may still be: files made from the answers, and what was left or put elsewhere."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

from surveys.past_releases import receipt_in
from surveys.record.redaction import Plan
from surveys.release import LEFT_BEHIND
from surveys.study import Study


def clear_left_behind(study: Study) -> None:
    """What stopped commands left half-written in ledger and sources is gone, unless somebody may be writing it."""
    for part in _parts(study):
        if time.time() - part.stat().st_mtime > LEFT_BEHIND.total_seconds():
            part.unlink(missing_ok=True)


def may_still_hold(study: Study, plan: Plan) -> list[Path]:
    """Files that somebody must look at: every report, the releases that knew the event or the file, and any
    other file of the study that has the same bytes or, in plain text, the same words."""
    found = {
        *_all_in(study.folder / "reports"),
        *_releases(study, plan),
        *_parts(study),
        *(path for path in _all_in(study.folder) if _holds(path, plan)),
    }
    return sorted(found)


def _parts(study: Study) -> list[Path]:
    return [part for name in ("ledger", "sources") for part in (study.folder / name).glob(".*.part")]


def _all_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path.name != "README.txt")


def _releases(study: Study, plan: Plan) -> Iterator[Path]:
    for path in (study.folder / "releases").glob("*/receipt.json"):
        inputs = receipt_in(path.parent)["inputs"]
        known = {
            *inputs["ledger"],
            *(each["sha256"] for each in inputs["sources"]),
            *inputs["study"].values(),
        }
        if known & {*plan.texts, *plan.files}:
            yield from _all_in(path.parent)


def _holds(path: Path, plan: Plan) -> bool:
    content = path.read_bytes()
    same = hashlib.sha256(content).hexdigest() in plan.files
    return same or (bool(plan.words) and plan.words.encode() in content)
