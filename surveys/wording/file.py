"""`wording/INSTRUMENT.LANGUAGE.yaml`: what may stand in it, and whether it fits the definition that it is of.

instrument: uls8
version: "1.0"                        # of the definition whose items these are
language: ar                          # as BCP 47 writes it
permission: licence 123 of the holder # what lets this study print them; needed unless the licence of all lets anybody
items: {uls8_1: "…"}                  # item: its words
answers: {frequency: {1: "…"}}        # scale, or item with answers of its own: code: words
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from instruments import reader
from instruments.finding import nearest
from instruments.model import Frozen, Instrument, InstrumentId, ItemId, Words
from instruments.problems import Problem, Where
from instruments.reader import Document
from instruments.shape import shaped
from surveys.refusals import Refusal, refusal
from surveys.study import Study

FOLDER = "wording"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
"""A language by BCP 47, with a script and a country if need be: ar, zh-Hans, en-GB."""
TO_FILL = "…"
"""Stands in a file to fill in where words are to come."""
NAME = re.compile(rf"(?P<instrument>[a-z][a-z0-9_]*)\.(?P<language>{LANGUAGE.pattern})\.yaml")

Wordings = Mapping[tuple[str, str], Path]
"""(instrument, language) → the file of its words."""


class Wording(Frozen):
    """The words of an instrument in one language. What is "" or not there stays as the definition has it."""

    instrument: InstrumentId
    version: Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+$")]
    language: Annotated[str, Field(pattern=rf"^{LANGUAGE.pattern}$")]
    permission: str = ""
    title: str = ""
    recall: str = ""
    instructions: str = ""
    items: dict[ItemId, Words] = {}
    answers: dict[Words, Annotated[dict[int, Words], Field(min_length=2)]] = {}
    not_applicable: dict[ItemId, Words] = {}

    @property
    def is_english(self) -> bool:
        """Whether its language is that of the library's definitions."""
        return self.language.split("-")[0] == "en"


@dataclass(frozen=True)
class WordingFile:
    """A wording, and the document that says where each part of it stands."""

    wording: Wording
    document: Document


def wording_files(study: Study) -> Wordings:
    """Those of a study. Raises Refusal for a YAML file whose name says neither."""
    found, ill_named = {}, []
    for path in sorted((study.folder / FOLDER).glob("*.yaml")):
        name = NAME.fullmatch(path.name)
        if name is None or name["instrument"] not in study.instruments:
            ill_named.append(_ill_named(path, study, name["instrument"] if name else ""))
        else:
            found[name["instrument"], name["language"]] = path
    if ill_named:
        raise Refusal(ill_named)
    return found


def read_wording(path: Path) -> WordingFile:
    """What a file says. Raises Refusal with every problem of its shape, or if it is of another instrument or language than its name."""
    document = reader.read(path)
    wording = shaped(document, Wording)
    if wording is None:
        raise Refusal(document.problems)
    if path.name != f"{wording.instrument}.{wording.language}.yaml":
        found = f"the words of `{wording.instrument}` in `{wording.language}`"
        raise refusal(
            Refusal, "other_name", Where(str(path)), found, f"`{wording.instrument}.{wording.language}.yaml`"
        )
    return WordingFile(wording, document)


def new_file(study: Study, instrument: str, language: str) -> Path:
    """Where a new wording is to stand. Raises Refusal for an unknown instrument, no language, or if there is one."""
    if instrument not in study.instruments:
        where, found = (
            Where(str(study.folder / "study.yaml")),
            f"`{instrument}` is no instrument of this study",
        )
        raise refusal(
            Refusal, "unknown_instrument", where, found, hint=nearest(instrument, study.instruments)
        )
    if not LANGUAGE.fullmatch(language):
        expected = "a code as en, ar, zh-Hans or en-GB"
        raise refusal(Refusal, "ill_formed_word", Where("LANGUAGE"), f"`{language}`", expected)
    path = study.folder / FOLDER / f"{instrument}.{language}.yaml"
    if path.exists():
        hint = "correct it, or move it away"
        raise refusal(Refusal, "file_exists", Where(str(path)), "its wording is here already", hint=hint)
    return path


def text_to_fill(instrument: Instrument, language: str) -> str:
    """A file to fill in: every item and every answer, with the words or the label of the definition beside it."""
    licence = instrument.licence
    lines = [
        f"# The words of {instrument.title}, to be typed from your own copy. Replace each {TO_FILL}",
        f"instrument: {instrument.id}",
        f'version: "{instrument.version}"',
        f"language: {language}",
    ]
    if licence.wording != "may be printed":
        lines.append(f"# {licence.holder}: {_one_line(licence.terms)}")
        lines.append(
            f"permission: {TO_FILL}  # what lets this study print them, as the number of its licence"
        )
    lines += ['title: ""', 'instructions: ""', "items:"]
    lines += [f"  {item.id}: {TO_FILL}  # {_one_line(item.text or item.label)}" for item in instrument.items]
    if instrument.scales:
        lines.append("answers:  # of a scale; or by the id of an item that has answers of its own")
    for name, scale in instrument.scales.items():
        lines.append(f"  {name}:")
        lines += [f"    {code}: {TO_FILL}  # {_one_line(label)}" for code, label in scale.items()]
    return "\n".join(lines) + "\n"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _ill_named(path: Path, study: Study, instrument: str) -> Problem:
    found = (
        f"`{instrument}` is no instrument of this study" if instrument else "a name that says no instrument"
    )
    return Problem("ill_named_wording", Where(str(path)), found, "INSTRUMENT.LANGUAGE.yaml, as uls8.en.yaml")
