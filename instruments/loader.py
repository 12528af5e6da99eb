"""Instruments by id, from the library that travels with the toolkit or from a folder of definitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from instruments import reader
from instruments.checks import problems_in
from instruments.finding import nearest
from instruments.model import Instrument
from instruments.problems import Problem, ProblemsError, Where, errors_in
from instruments.reader import Document
from instruments.shape import shaped


@dataclass(frozen=True)
class Loaded:
    """A definition file: its document, the instrument if it has the shape of one, and every problem."""

    document: Document
    instrument: Instrument | None
    problems: list[Problem]


def load_file(path: Path) -> Loaded:
    """The definition in the file at `path`, whatever its faults."""
    document = reader.read(path)
    instrument = shaped(document, Instrument)
    found = problems_in(instrument, document) if instrument else document.problems
    return Loaded(document, instrument, found)


def library_folder() -> Path:
    """Where the definitions that travel with the toolkit are."""
    with as_file(files("instruments") / "library") as folder:
        return folder


def definitions_in(folder: Path) -> dict[str, Path]:
    """Id → file, by file name, of each definition in `folder`."""
    return {path.stem: path for path in sorted(folder.glob("*.yaml"))}


def load(id: str, *folders: Path) -> Instrument:
    """The instrument `id`, from `folders` first and then the library; or that of a file, by its path (`….yaml`).

    Raises ProblemsError if there is none, or if its definition has a fault.
    """
    if id.endswith(".yaml"):
        return _load_file_at(Path(id))
    paths = {
        **definitions_in(library_folder()),
        **{k: v for f in reversed(folders) for k, v in definitions_in(f).items()},
    }
    if id not in paths:
        where = Where(str(folders[0]) if folders else "the library")
        raise ProblemsError(
            [Problem("unknown_instrument", where, f"no instrument `{id}`", hint=nearest(id, paths))]
        )
    return _load_path(paths[id], paths[id].stat().st_mtime_ns)


def _load_file_at(path: Path) -> Instrument:
    if not path.is_file():
        raise ProblemsError([Problem("unknown_instrument", Where(str(path)), "no such file")])
    return _load_path(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _load_path(path: Path, changed: int) -> Instrument:
    loaded = load_file(path)
    if loaded.instrument is None or errors_in(loaded.problems):
        raise ProblemsError(loaded.problems)
    if differs := file_name_differs(loaded):
        raise ProblemsError(differs)
    return loaded.instrument


def file_name_differs(loaded: Loaded) -> list[Problem]:
    """A problem if the definition's id is not its file's name, by which it is looked for."""
    path, instrument = Path(loaded.document.file), loaded.instrument
    if instrument is None or instrument.id == path.stem:
        return []
    found = f"the id `{instrument.id}` in a file named `{path.name}`, by which it is looked for"
    hint = f"rename the file to `{instrument.id}.yaml`, or give the instrument the id that it is to have"
    where = loaded.document.where(("id",))
    return [Problem("file_name_differs", where, found, f"`{instrument.id}.yaml`", hint)]


def library() -> Iterator[Instrument]:
    """Every instrument of the library, in alphabetical order of id."""
    return (load(id) for id in definitions_in(library_folder()))
