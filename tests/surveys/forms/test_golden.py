"""What forms say and how they look, held to files that somebody has read and looked at.

`python -m tests.golden.write_forms` writes them anew: look at each difference before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.golden.forms import FOLDER, PICTURES, TEXTS, pdf, pictures, said
from tests.programs import find, run

UNLIKE = 2.0
"""Of 255, the mean difference that another version of the renderer makes to the edges of letters; a line that moved makes more."""


@pytest.mark.parametrize("name", TEXTS)
def test_a_form_says_the_same_in_the_same_order_on_as_many_pages(name: str) -> None:
    assert said(name) == (FOLDER / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", PICTURES)
def test_a_form_looks_the_same(name: str, tmp_path: Path) -> None:
    find("pdftoppm")
    for page, picture in pictures(name, tmp_path).items():
        golden = Image.open(FOLDER / f"{name}-{page}.png")
        assert picture.size == golden.size
        assert mean_difference(picture, golden) < UNLIKE


@pytest.mark.parametrize("name", PICTURES)
def test_a_photocopy_loses_nothing(name: str, tmp_path: Path) -> None:
    """Every point of a form is a grey."""
    (tmp_path / "form.pdf").write_bytes(pdf(name))
    run("pdftoppm", "-r", "40", "-png", "form.pdf", "page", folder=tmp_path)
    for path in tmp_path.glob("page*.png"):
        red, green, blue = Image.open(path).convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()


def test_a_line_that_moved_is_seen() -> None:
    golden = Image.open(FOLDER / f"{PICTURES[0]}-1.png")
    assert mean_difference(ImageChops.offset(golden, 0, 3), golden) > UNLIKE


def mean_difference(one: Image.Image, other: Image.Image) -> float:
    return float(ImageStat.Stat(ImageChops.difference(one.convert("L"), other.convert("L"))).mean[0])
