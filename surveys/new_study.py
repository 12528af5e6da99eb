"""A new study's folder: its study.yaml from a template, an empty register, and places for what will come."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from instruments.finding import nearest
from instruments.problems import Problem, Where
from surveys.durable import rename, write_file
from surveys.refusals import Refusal, refusal
from surveys.register.file import FILES
from surveys.register.participant import COLUMNS
from surveys.reminders.defaults import default_templates, default_text
from surveys.reminders.templates import FOLDER, README
from surveys.study import Study, open_study

FOLDERS = {
    "sources": "Returned files as they came, kept by `surveys import`. Never change or delete one.\n",
    "ledger": "What was done to this study and when, one file each. Never change or delete one.\n",
    "forms": "Interview schedules made by `surveys schedule`, and reminders by `surveys remind`.\n",
    "reports": "Reports made by `surveys validate` and others. They can be made again at any time.\n",
    "releases": "Numbered datasets made by `surveys release`.\n",
    "wording": "Licensed wording and translations, INSTRUMENT.LANGUAGE.yaml. See `surveys wording new`.\n",
    "mappings": "How files with other names or codes are read: NAME.yaml, proposed by `surveys import --propose NAME`.\n",
    "reminders": default_text(README),
    "instruments": "This study's own instrument definitions, one file each: ID.yaml. See `surveys instruments new`.\n",
}
"""Folder → what its README.txt says."""
REGISTER = ",".join(COLUMNS) + "\n"


def templates() -> dict[str, Path]:
    """Name → file of each template."""
    with as_file(files("surveys") / "templates") as folder:
        return {path.stem: path for path in sorted(folder.glob("*.yaml"))}


def new_study(folder: Path, template: str, title: str | None, people: Literal["real", "synthetic"]) -> Study:
    """A study in `folder`, which may be new, or hold anything but a study.

    `title` replaces the template's own. Raises Refusal, and leaves what was there as it was, if the
    folder holds a study already or something that is in the way.
    """
    content = _content(template, title, people)
    _refuse_what_is_in_the_way(folder, content)
    try:
        around = folder if folder.is_dir() else folder.parent
        around.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=around, prefix=".new-study-") as place:
            built = Path(place) / "study"
            for name, held in content.items():
                write_file(built / name, held)
            study = open_study(built)
            _put(built, folder, content)
    except OSError as error:
        where, hint = Where(str(folder)), "choose a folder that you may write to"
        raise refusal(
            Refusal, "cannot_write", where, f"cannot write here ({error.strerror})", hint=hint
        ) from error
    return replace(study, folder=folder)


def _put(built: Path, folder: Path, content: dict[str, bytes]) -> None:
    """A new folder appears whole; in one that exists, study.yaml, which makes it a study, comes last."""
    if not folder.exists():
        rename(built, folder)
        return
    for name in content:
        (folder / name).parent.mkdir(exist_ok=True)
        rename(built / name, folder / name)


def _content(template: str, title: str | None, people: Literal["real", "synthetic"]) -> dict[str, bytes]:
    """File → content, study.yaml last."""
    known = templates()
    if template not in known:
        hint = nearest(template, known)
        where, found = Where("surveys init"), f"no template `{template}`"
        raise refusal(
            Refusal, "unknown_template", where, found, " or ".join(f"`{name}`" for name in known), hint
        )
    text = known[template].read_text(encoding="utf-8")
    if title is not None:
        text = _with_line(text, "title", quoted(title))
    text = _with_line(text, "synthetic", "true" if people == "synthetic" else "false")
    readmes = {f"{folder}/README.txt": said for folder, said in FOLDERS.items()}
    texts = {**readmes, "participants.csv": REGISTER, "study.yaml": text}
    reminders = {f"{FOLDER}/{name}": held for name, held in default_templates().items()}
    return {**reminders, **{name: said.encode() for name, said in texts.items()}}


def _with_line(text: str, field: str, value: str) -> str:
    """The text with the value of its one top-level `field:` replaced."""
    changed, count = re.subn(rf"^{field}:.*$", lambda _: f"{field}: {value}", text, flags=re.MULTILINE)
    if count != 1:
        raise AssertionError(f"a template has {count} lines `{field}:`")
    return changed


def quoted(title: str) -> str:
    """The title as a YAML string on one line, whatever is in it; line breaks become spaces.

    Raises Refusal if nothing that can be printed is left.
    """
    plain = "".join(mark for mark in " ".join(title.split()) if mark.isprintable())
    if not plain:
        raise refusal(Refusal, "empty_title", Where("surveys init"), "an empty title", "a few words")
    return json.dumps(plain, ensure_ascii=False)


def _refuse_what_is_in_the_way(folder: Path, content: dict[str, bytes]) -> None:
    if (folder / "study.yaml").exists():
        hint = "name another folder, or change its study.yaml"
        raise refusal(Refusal, "study_exists", Where(str(folder)), "a study is here already", hint=hint)
    if folder.exists() and not folder.is_dir():
        raise refusal(Refusal, "in_the_way", Where(str(folder)), "a file", "a folder, or a name not in use")
    problems = [
        Problem(
            "in_the_way",
            Where(str(path)),
            "this is here already",
            hint="move it away, or name another folder",
        )
        for path in _in_the_way(folder, content)
    ]
    if problems:
        raise Refusal(problems)


def _in_the_way(folder: Path, content: dict[str, bytes]) -> list[Path]:
    """What a study would overwrite or adopt. What an earlier, interrupted attempt left is not in the way."""
    ours = {folder / name: held for name, held in content.items()}
    inside = [path for name in FOLDERS for path in sorted((folder / name).glob("*"))]
    named = [folder / name for name in (*FOLDERS, *FILES)]
    return [
        path
        for path in (*named, *inside)
        if path.exists() and not (path.is_dir() and path in named) and not _holds(path, ours.get(path))
    ]


def _holds(path: Path, content: bytes | None) -> bool:
    return path.is_file() and path.read_bytes() == content
