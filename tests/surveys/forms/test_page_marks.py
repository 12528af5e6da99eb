"""The mark of each page, as a scanner reads it: rendered, and decoded by another program than the one that lays it out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from surveys.calendar.windows import Calendar
from surveys.forms import Schedule
from surveys.forms.page_marks import page_mark
from surveys.register.participant import Participant
from surveys.study import open_study
from tests.programs import run
from tests.surveys.forms.samples import STUDY, pages, write_study


def read_as_scanned(pdf: bytes, folder: Path, dots_an_inch: int = 150) -> list[str]:
    """The mark of each page of a grey scan."""
    (folder / "form.pdf").write_bytes(pdf)
    run("pdftoppm", "-gray", "-r", str(dots_an_inch), "-png", "form.pdf", "page", folder=folder)
    found = [zxingcpp.read_barcodes(Image.open(path)) for path in sorted(folder.glob("page*.png"))]
    assert all(len(marks) == 1 for marks in found)
    return [marks[0].text for marks in found]


def test_a_scanned_page_says_whose_it_is_of_what_and_which(
    schedule: Schedule, personal: bytes, tmp_path: Path
) -> None:
    stamp = schedule.form.stamp.upper()
    assert read_as_scanned(personal, tmp_path) == [
        f"FU1/A0001/4M//1/{stamp}",
        f"FU1/A0001/4M/ULS8 1.0+EQ5D3L 1.0/2/{stamp}",
        f"FU1/A0001/4M//3/{stamp}",
    ]


def test_a_blank_page_says_all_but_whose_it_is(schedule: Schedule, blank: bytes, tmp_path: Path) -> None:
    assert read_as_scanned(blank, tmp_path)[0] == f"FU1//4M//1/{schedule.form.stamp.upper()}"


def test_a_mark_names_what_stands_on_its_page_where_one_form_is_longer_than_another(tmp_path: Path) -> None:
    """Many sites make the blank cover longer than a person's."""
    sites = ", ".join(f"S{n}: A site with a long name number {n}" for n in range(90))
    study = open_study(write_study(tmp_path, STUDY.replace("A: North, B: South", f"A: North, {sites}")))
    schedule = Schedule(study, study.timepoint("4m"), Calendar(study.file, {}))
    person = Participant("A0001", "A", date(2014, 10, 31), "active", None)
    blank, personal = pages(schedule.pdf()), pages(schedule.pdf(person))
    assert len(blank) > len(personal)
    assert pages(schedule.pdf()) == blank


def test_marks_of_two_people_differ_and_one_mark_is_always_the_same() -> None:
    first, second = (page_mark(id, "4m", ["uls8 1.0"], 3, "a1b2c3d4") for id in ("A0001", "A0002"))
    assert first != second
    assert first == page_mark("A0001", "4m", ["uls8 1.0"], 3, "a1b2c3d4")
    assert set(first) == {"0", "1"}


@pytest.mark.parametrize("id", ["a/b", "50%", "é✓", "ab01"])
def test_any_id_comes_back_from_its_mark(id: str) -> None:
    bits = page_mark(id, "4m", [], 1, "a1b2c3d4")
    side = round(len(bits) ** 0.5)
    image = Image.new("L", (side + 8, side + 8), 255)
    for at, bit in enumerate(bits):
        image.putpixel((4 + at % side, 4 + at // side), 0 if bit == "1" else 255)
    read = zxingcpp.read_barcodes(image.resize((4 * (side + 8), 4 * (side + 8)), 0))[0].text
    assert read.split("/")[1].replace("%2F", "/").replace("%25", "%") == id
