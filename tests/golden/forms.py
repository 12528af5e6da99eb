"""The forms that are held to golden files: an instrument with every kind of item, and the trial's own packs."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from surveys.calendar.windows import Calendar
from surveys.forms import Schedule, instrument_pdf
from surveys.forms.look import Look
from surveys.new_study import new_study
from surveys.register.participant import Participant
from tests.programs import run
from tests.surveys.forms.samples import EVERY_KIND, an_instrument, pages

FOLDER = Path(__file__).parent / "forms"
PERSON = Participant("A0001", "A", date(2014, 10, 31), "active", None)
LOOKS = {
    "plain": Look(),
    "large": Look(large=True),
    "annotated": Look("us-letter", annotated=True),
    "own-hand": Look(own_hand=True),
}
TEXTS = ("4m", "18m", "cards", *LOOKS)
PICTURES = tuple(LOOKS)
DOTS_AN_INCH = 60


def said(name: str) -> str:
    """The words of each page, a line each."""
    return "\n".join(f"{number}: {words}" for number, words in enumerate(pages(pdf(name)), start=1)) + "\n"


def pictures(name: str, folder: Path) -> dict[int, Image.Image]:
    """Page → what it looks like, in greys."""
    (folder / "form.pdf").write_bytes(pdf(name))
    run("pdftoppm", "-gray", "-r", str(DOTS_AN_INCH), "-png", "form.pdf", "page", folder=folder)
    return dict(enumerate(map(Image.open, sorted(folder.glob("page*.png"))), start=1))


@cache
def pdf(name: str) -> bytes:
    if name in LOOKS:
        return instrument_pdf(an_instrument(*EVERY_KIND), look=LOOKS[name])
    with TemporaryDirectory() as place:
        study = new_study(Path(place) / "trial", "core-trial", "Golden trial", "synthetic")
        schedule = Schedule(
            study, study.timepoint("4m" if name == "cards" else name), Calendar(study.file, {})
        )
        return schedule.cards() if name == "cards" else schedule.pdf(PERSON)
