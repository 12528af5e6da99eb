"""Exports: one file a format. What is written is read back and compared before it gets its name.

A format's file defines:

    SUFFIX                        the end of its file's name
    KEEPS                         what it carries of a dataset, in the words of `_keeps.py`
    losses(dataset)               errors if it must not be written, warnings for what it holds only in part
    write(dataset, path)          the file, and any companion of the same stem beside it, such as the table
                                  that a script loads; another format may write the same companion
    differences(dataset, path)    a sentence for each way in which the file, read again, is another

A new file here is a new format: nothing else is edited. Files whose names begin with `_` are shared.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from instruments.problems import Problem, Where, errors_in
from surveys.dataset import Dataset
from surveys.durable import rename, sync_folder
from surveys.exports._contract import contract_problems
from surveys.exports._keeps import not_kept
from surveys.refusals import Refusal, refusal


class Exporter(Protocol):
    """What each format's module provides."""

    SUFFIX: str
    KEEPS: frozenset[str]

    def losses(self, dataset: Dataset) -> list[Problem]:
        """What the format cannot hold of this dataset."""
        ...

    def write(self, dataset: Dataset, path: Path) -> None:
        """Write the file."""
        ...

    def differences(self, dataset: Dataset, path: Path) -> Iterator[str]:
        """How the file differs from the dataset."""
        ...


class CannotExport(Refusal):
    """A dataset that a format cannot hold without changing its meaning."""

    exit_code = 12


class ExportFailed(Refusal):
    """A file that could not be written, or that is not what was to be written when read back."""

    exit_code = 11


@dataclass(frozen=True)
class Exported:
    """A format's files under their final names, and what they do not keep of the dataset."""

    format: str
    files: tuple[Path, ...]
    sha256: tuple[str, ...]
    rows: int
    columns: int
    losses: tuple[Problem, ...]


def names() -> list[str]:
    """The names of the formats there are."""
    return sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))


def exporter(name: str) -> Exporter:
    """The format of that name; KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return cast(Exporter, import_module(f"surveys.exports.{name}"))


def losses(dataset: Dataset, name: str) -> list[Problem]:
    """All that one format cannot hold of a dataset, errors and warnings, before anything is written."""
    return contract_problems(dataset) or [
        *exporter(name).losses(dataset),
        *not_kept(dataset, dataset.name + exporter(name).SUFFIX, exporter(name).KEEPS),
    ]


def export(dataset: Dataset, folder: Path, formats: Sequence[str] | None = None) -> list[Exported]:
    """`folder` holds the dataset in each format, every file compared with it and readable by its owner only.

    All or none: CannotExport if a format cannot hold the dataset, ExportFailed if writing or reading back
    fails, Refusal if a file of a final name exists; then nothing is under any final name.
    """
    chosen = list(formats) if formats is not None else names()
    lost = {name: losses(dataset, name) for name in chosen}
    problems = list(dict.fromkeys(problem for each in lost.values() for problem in errors_in(each)))
    if problems:
        raise CannotExport(problems)
    _refuse_unwritable_path(folder)
    _make_folder(folder)
    rough = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    try:
        written = {name: _written(dataset, name, rough / name, folder) for name in chosen}
        hashes = {path: _sha256(path) for paths in written.values() for path in paths}
        _place(_each_once(hashes, folder), folder)
    finally:
        shutil.rmtree(rough, ignore_errors=True)
    return [
        Exported(
            name,
            tuple(folder / path.name for path in written[name]),
            tuple(hashes[path] for path in written[name]),
            *dataset.frame.shape,
            tuple(lost[name]),
        )
        for name in chosen
    ]


def _refuse_unwritable_path(folder: Path) -> None:
    """Libraries that write files take paths as UTF-8 alone. In a locale of another encoding, Python has such a path in part as bytes."""
    try:
        str(folder).encode()
    except UnicodeEncodeError as error:
        found = f"a path that cannot be read as text in this locale ({sys.getfilesystemencoding()})"
        hint = "run it with PYTHONUTF8=1 or in a locale of UTF-8, or in a folder with a name of plain letters"
        where = Where(os.fsencode(folder).decode("ascii", "backslashreplace"))
        raise refusal(ExportFailed, "path_not_text", where, found, "UTF-8", hint) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(folder, error) from error


def _written(dataset: Dataset, name: str, rough: Path, folder: Path) -> list[Path]:
    """The files of one format in a folder of its own, compared with the dataset and on the disk."""
    file = dataset.name + exporter(name).SUFFIX
    try:
        rough.mkdir()
        exporter(name).write(dataset, rough / file)
        differences = list(exporter(name).differences(dataset, rough / file))
        paths = sorted(rough.iterdir())
        for path in paths:
            _keep(path)
    # Whatever a library raises while it writes or reads what it wrote: the file is not what was meant.
    except Exception as error:
        raise _failed(folder / file, error) from error
    if differences:
        raise ExportFailed(
            [Problem("read_back_differs", Where(str(folder / file)), each) for each in differences]
        )
    return paths


def _each_once(hashes: Mapping[Path, str], folder: Path) -> list[Path]:
    """One file of each name: two formats may write the same companion, if they write it alike."""
    once: dict[str, Path] = {}
    for path, sha256 in hashes.items():
        if hashes[once.setdefault(path.name, path)] != sha256:
            where = Where(str(folder / path.name))
            raise refusal(ExportFailed, "not_alike", where, "two formats wrote it, and each another")
    return list(once.values())


def _keep(path: Path) -> None:
    path.chmod(0o600)
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _failed(path: Path, error: Exception) -> Refusal:
    """The refusal that names the file. A library's own words may hold answers, so only a system's are shown."""
    found = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    hint = "make room or choose another folder, then run it again"
    return refusal(ExportFailed, "not_written", Where(str(path)), f"could not be written: {found}", hint=hint)


def _place(paths: list[Path], folder: Path) -> None:
    """Give every file its final name, or none of them."""
    taken = [folder / path.name for path in paths if (folder / path.name).exists()]
    if taken:
        hint = "choose another folder, or move the files away"
        raise Refusal(
            [Problem("file_exists", Where(str(path)), "a file of that name", hint=hint) for path in taken]
        )
    placed: list[Path] = []
    try:
        for path in paths:
            rename(path, folder / path.name)
            placed.append(folder / path.name)
        sync_folder(folder)
    except OSError as error:
        for path in placed:
            path.unlink(missing_ok=True)
        raise _failed(
            folder / paths[len(placed) - 1 if len(placed) == len(paths) else len(placed)].name, error
        ) from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
