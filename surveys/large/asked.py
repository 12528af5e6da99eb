"""Whether what is asked of an engine can be done, before anything is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from instruments.problems import Problem, Where
from surveys.refusals import Refusal

FORMATS = (".parquet", ".csv")


def refuse_what_cannot_be(engine: str, path: Path, out: Path, replace: bool) -> None:
    """Raise Refusal if the engine cannot read `path` or write `out`, or if `out` is there and not to be replaced."""
    problems = [*_formats(engine, path, out), *_places(path, out, replace)]
    if problems:
        raise Refusal(problems)


def _formats(engine: str, path: Path, out: Path) -> Iterator[Problem]:
    for each in (path, out):
        if each.suffix.lower() not in FORMATS:
            found = f"a file that ends in `{each.suffix}`, which --engine {engine} neither reads nor writes"
            hint = "leave --engine away: what fits into memory is scored there"
            yield Problem("unknown_format", Where(str(each)), found, " or ".join(FORMATS), hint)
    if set("*?[]{}") & set(str(path)):
        found = "one of * ? [ ] { } in its name, by which engines mean many files"
        yield Problem("name_of_many", Where(str(path)), found, hint="rename it, or its folder")


def _places(path: Path, out: Path, replace: bool) -> Iterator[Problem]:
    if not path.is_file():
        yield Problem("no_file", Where(str(path)), "no such file")
    if not out.parent.is_dir():
        yield Problem("no_folder", Where(str(out.parent)), "no such folder", hint="make it first")
    if out.is_dir() and not (out / "_SUCCESS").is_file():
        found = "a folder, and not one that Spark wrote"
        yield Problem("file_exists", Where(str(out)), found, hint="choose another name")
    elif out.exists() and not replace:
        hint = "choose another name, or replace it with --force"
        yield Problem("file_exists", Where(str(out)), "a file of that name", hint=hint)
