"""A text of ten thousand letters is printed to its end, wherever it stands: what does not fit on a page is split."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from instruments.model import Item
from surveys.forms import instrument_pdf
from surveys.forms.look import Look
from tests.programs import run
from tests.surveys.forms.samples import an_instrument

LONG = " ".join(f"w{n:04}" for n in range(1_700))
PLACES = ["alone", "matrix", "answer", "instructions", "title"]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("place", PLACES)
def test_every_word_of_a_long_text_is_on_a_page(place: str, large: bool, tmp_path: Path) -> None:
    items = [
        Item(id="a", label=LONG if place == "matrix" else "a", scale="s"),
        Item(id="b", label="b", scale="s"),
        Item(id="c", label=LONG if place == "alone" else "c", kind="text"),
    ]
    around = {name: LONG for name in ("title", "instructions") if name == place}
    scales = {"s": {0: LONG if place == "answer" else "No", 1: "Yes"}}
    pdf = instrument_pdf(an_instrument(*items, scales=scales, **around), look=Look(large=large))
    (tmp_path / "form.pdf").write_bytes(pdf)
    text = run(
        "pdftotext", "form.pdf", "-", folder=tmp_path
    )  # which leaves out what is beyond the edge of a page
    assert len(set(re.findall(r"\bw\d{4}\b", text))) == 1_700
