"""Everything that was made, made again from sources and ledger alone, and held against what is there.

It is done in a copy of the study in a temporary folder, and nothing in the study is changed. A release is
made again as of the events that its receipt lists, with the study's own files as they were kept at the
time. Where something differs that it was made with, such as a package's version, that is said: it is the answer to most differences.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from instruments.problems import ProblemsError
from surveys.derived import Derived
from surveys.differences.differences import Earlier
from surveys.past_releases import as_earlier, codebook_in, folder_before, receipt_in
from surveys.record.sources import kept_study_file, redacted_files
from surveys.refusals import Refusal
from surveys.register.file import register_file
from surveys.release import build
from surveys.release_inputs import made_from_now
from surveys.scored import write_scores
from surveys.study import Study, open_study


@dataclass(frozen=True)
class Rebuilt:
    """One thing that was made again: how many files agree, which differ, and what it was made with that differs.

    `cannot` says why it could not be made again; then nothing was compared.
    """

    what: str
    agree: int
    differ: tuple[str, ...]
    with_other: tuple[str, ...]
    cannot: str = ""


def rebuild(study: Study) -> Iterator[Rebuilt]:
    """Each release, then `reports/scores.csv` if it is there. Raises Refusal if the ledger is not whole."""
    study.events()
    # In the study's folder and no other: what a kill would leave there is still where answers may be.
    with TemporaryDirectory(prefix=".rebuild-", suffix=".part", dir=study.folder) as temporary:
        twin = Path(temporary) / "study"
        _copy(study, twin)
        for folder in sorted(path for path in (study.folder / "releases").glob("[0-9]*") if path.is_dir()):
            yield _release_again(study, folder, twin)
        if (study.folder / "reports" / "scores.csv").is_file():
            yield _scores_again(study, twin)


def rebuilt_release(study: Study, folder: Path) -> Rebuilt:
    """The release in `folder`, made again and compared. Raises Refusal if the ledger is not whole."""
    study.events()
    with TemporaryDirectory(prefix=".rebuild-", suffix=".part", dir=study.folder) as temporary:
        twin = Path(temporary) / "study"
        _copy(study, twin)
        return _release_again(study, folder, twin)


def _copy(study: Study, twin: Path) -> None:
    for name in ("ledger", "sources"):
        if (study.folder / name).is_dir():
            # Without their modes: a file that is read-only could not be cleared away on Windows.
            shutil.copytree(study.folder / name, twin / name, copy_function=shutil.copyfile)


def _release_again(study: Study, folder: Path, twin: Path) -> Rebuilt:
    receipt = receipt_in(folder)
    what, inputs = f"release {folder.name}", receipt["inputs"]
    try:
        cannot, earlier = _cannot(study, receipt), _earlier(study, receipt)
        previous = folder_before(folder)
        before = codebook_in(previous) if previous else None
    except Refusal as error:
        return Rebuilt(what, 0, (), (), _in_words(error))
    if cannot:
        return Rebuilt(what, 0, (), (), cannot)
    _set_up(twin, {name: kept_study_file(study, name, sha256) for name, sha256 in inputs["study"].items()})
    again = twin / "releases" / folder.name
    try:
        then = replace(open_study(twin), as_of=frozenset(inputs["ledger"]))
        other = tuple(_differences(inputs, made_from_now(then)))
        build(Derived(then), again, folder.name, inputs, earlier, before)
    except ProblemsError as error:
        return Rebuilt(what, 0, (), (), _in_words(error))
    names = sorted(
        {path.name for place in (folder, again) for path in place.iterdir()}
        & {*receipt["files"], "receipt.json"}
    )
    differ = tuple(name for name in names if not _same(folder / name, again / name))
    return Rebuilt(what, len(names) - len(differ), differ, other)


def _in_words(error: ProblemsError) -> str:
    return f"{error.problems[0].where}: {error.problems[0].found}"


def _earlier(study: Study, receipt: Mapping[str, Any]) -> Earlier | None:
    """The release that this one was compared with, as it is kept. Raises Refusal if it is not as it was released."""
    compared = receipt["compared_with"]
    if compared is None:
        return None
    return as_earlier(study.folder / "releases" / compared["release"], locked=compared["locked"])


def _cannot(study: Study, receipt: Mapping[str, Any]) -> str:
    """Why a release cannot be made again from what is kept, if so."""
    inputs = receipt["inputs"]
    used = {each["sha256"]: each["file"] for each in inputs["sources"]}
    used |= {sha256: name for name, sha256 in inputs["study"].items()}
    gone = sorted(name for sha256, name in used.items() if sha256 in redacted_files(study.events()))
    if gone:
        return f"{', '.join(gone)} was redacted since"
    absent = [
        name for name, sha256 in inputs["study"].items() if not kept_study_file(study, name, sha256).is_file()
    ]
    if absent:
        return f"{', '.join(absent)} as it was then is not kept"
    return _cannot_compare(study, receipt) if receipt["compared_with"] else ""


def _cannot_compare(study: Study, receipt: Mapping[str, Any]) -> str:
    """Why what brought its differences about cannot be found again, if so: they rest on files of the earlier release too."""
    number = receipt["compared_with"]["release"]
    since = [event for event in study.events() if event.id not in receipt["inputs"]["ledger"]]
    gone = redacted_files(since)
    before = receipt_in(study.folder / "releases" / number)["inputs"]["sources"]
    names = sorted(each["file"] for each in before if each["sha256"] in gone)
    if names:
        return f"{', '.join(names)}, with which release {number} was made, was redacted since"
    fields = [
        field
        for event in since
        if event.kind == "redaction"
        for each in event.body["events"]
        for field in each["fields"]
    ]
    if any(field.rpartition(".")[2] in ("file", "sheet") for field in fields):
        return "the name of a file or sheet was redacted since"
    return ""


def _set_up(twin: Path, files: Mapping[str, Path]) -> None:
    """The twin's own files are these and no others."""
    shutil.rmtree(twin / "instruments", ignore_errors=True)
    for name, kept in files.items():
        (twin / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(kept, twin / name)


def _scores_again(study: Study, twin: Path) -> Rebuilt:
    own = [
        study.folder / "study.yaml",
        register_file(study.folder),
        *study.folder.glob("instruments/*.yaml"),
    ]
    _set_up(twin, {path.relative_to(study.folder).as_posix(): path for path in own})
    name = "reports/scores.csv"
    now = open_study(twin)
    same = _same(study.folder / name, write_scores(now, Derived(now).scored))
    return Rebuilt(name, int(same), () if same else (name,), ())


def _differences(then: Any, now: Any, path: str = "") -> Iterator[str]:
    """In words, each thing that a release was made with and that is another now."""
    if isinstance(then, Mapping) and isinstance(now, Mapping):
        for name in sorted({*then, *now}):
            yield from _differences(then.get(name), now.get(name), f"{path} {name}".strip())
    elif then != now:
        yield f"{path}: {_short(then)} then, {_short(now)} now"


def _short(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return f"{len(value)} ({hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:12]})"
    return str(value)[:12]


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()
