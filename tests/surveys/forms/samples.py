"""A study that asks everything in the library, an instrument with every kind of item, and the words on a page."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from pypdf import PdfReader

from instruments.loader import definitions_in, library_folder
from instruments.model import Condition, Gate, Instrument, Item, Licence

LICENCE = Licence(
    status="free",
    holder="Doe & Roe",
    terms="free",
    wording="may be printed",
    source="made up for tests",
    confidence="verified",
)
LONG = "I have been able to do most of what I wanted to do"
SCALES = {
    "no_yes": {0: "No", 1: "Yes"},
    "often": {0: "Never", 1: "Rarely", 2: "Sometimes", 3: "Often"},
    "level": {1: LONG, 2: f"Not always: {LONG}"},
    "kept": {1: "Kept none", 2: "Kept some"},
}


def an_instrument(*items: Item, **changes: object) -> Instrument:
    """An invented instrument of these items."""
    used = {item.scale for item in items}
    stated = {
        "id": "sws4",
        "version": "1.0",
        "title": "Sleep Worry Scale",
        "citation": "invented",
        "source": "made up for tests",
        "confidence": "verified",
        "licence": LICENCE,
        "mode": "self-report",
        "recall": "the past 7 days",
        "minutes": 3,
        "scales": {name: scale for name, scale in SCALES.items() if name in used},
        "items": items,
    }
    return Instrument(**{**stated, **changes})


EVERY_KIND = (
    Item(id="n", label="introduction", text="Now about sleep.", kind="note"),
    Item(id="a", label="lies awake", scale="no_yes"),
    Item(id="b", label="nights", kind="number", limits=(0, 7), ask_if=Gate(item="a", at_least=1)),
    Item(id="c", label="weight change", kind="number", limits=(-5, 50), decimals=1),
    Item(id="d", label="since", kind="date", ask_if=Gate(item="b", at_least=3)),
    Item(id="e", label="in own words", kind="text", risk=Condition(at_least=1)),
    Item(id="f", label="activity", scale="level", not_applicable="never active"),
    Item(id="g", label="diary", scale="kept"),
    Item(id="h", label="dreads bedtime", scale="often"),
    Item(id="i", label="dreads waking", scale="often", ask_if=Gate(item="h", at_least=2)),
    Item(id="j", label="own health", kind="number", limits=(0, 100), appearance="vas"),
)

STUDY = """
title: Sleep trial
synthetic: true
id_pattern: "[A-F][0-9]{4}"
sites: {A: North, B: South}
timepoints:
  - {id: 4m, label: 4-month interview, months: 4, end_of_month: last_day, optimum: [-14, 14],
     permitted: [-30, 60], instruments: [uls8, eq5d3l], introduction: "Good #morning", closing: "Good *night*"}
  - {id: 18m, label: 18-month interview, months: 18, end_of_month: last_day, optimum: [-14, 14],
     permitted: [-30, 60], instruments: [LIBRARY]}
"""
REGISTER = """id,site,randomised,status,status_date
A0001,A,2014-10-31,active,
B0002,B,2014-03-12,died,2015-01-01
B0003,B,2014-03-12,withdrew_interviews,2015-01-01
A0004,A,2014-05-05,active,
A0005,A,2014-05-05,lost,2015-01-01
"""


def write_study(folder: Path, text: str = STUDY, register: str = REGISTER) -> Path:
    """A study's folder, whose last timepoint asks the whole library."""
    folder.mkdir(parents=True, exist_ok=True)
    every = ", ".join(definitions_in(library_folder()))
    (folder / "study.yaml").write_text(text.replace("LIBRARY", every), "utf-8")
    (folder / "participants.csv").write_text(register, "utf-8")
    return folder


@cache
def pages(pdf: bytes) -> list[str]:
    """The words of each page in reading order, spaces made single."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def words(pdf: bytes) -> str:
    return " ".join(pages(pdf))
