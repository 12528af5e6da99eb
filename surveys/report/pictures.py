"""Pictures drawn by matplotlib as SVG to stand in a page: the same bytes for the same numbers, words as words.

What a picture shows, and of what, is where it is drawn. Matplotlib is imported by whoever imports this.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import matplotlib
from markupsafe import Markup, escape
from matplotlib.figure import Figure

INK, SOFT, LINE, ACCENT = "#16242e", "#55666f", "#d5dde1", "#1f5673"
"""The colours of `page.css`."""
LOOK: dict[Any, Any] = {
    "svg.hashsalt": "followup-surveys",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.edgecolor": LINE,
    "axes.labelcolor": SOFT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "text.color": INK,
    "text.parse_math": False,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "xtick.major.size": 3,
    "ytick.major.size": 0,
}


@contextmanager
def our_look() -> Iterator[None]:
    """Inside, pictures look as the pages do, whatever this machine's own settings of matplotlib are."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(LOOK)
        yield


def as_svg(figure: Figure, id: str, says: str) -> Markup:
    """The figure as an `<svg>` that a page can hold beside others; `says` tells its main numbers to who cannot see it.

    Drawn in `our_look`. `id` is not that of another picture of the page.
    """
    written = io.StringIO()
    figure.savefig(written, format="svg")
    inside = re.search(r"<svg[^>]*>(.*)</svg>", written.getvalue(), re.DOTALL)
    if inside is None:
        raise ValueError("matplotlib wrote no <svg>")
    drawn = re.sub(r"<metadata>.*?</metadata>\s*|<style[^>]*>.*?</style>", "", inside[1], flags=re.DOTALL)
    drawn = re.sub(r" ?font-family: [^;\"]*;", "", drawn)  # the page's own
    drawn = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{id}-", drawn)
    width, height = (round(inches * 72, 1) for inches in figure.get_size_inches())
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{escape(says)}" stroke-linejoin="round">'
    )
    return Markup(f"{head}<title>{escape(says)}</title>{drawn}</svg>\n")


@dataclass(frozen=True)
class Picture:
    """A picture with the words that stand for it: for a page, and for paper, where its letters are outlines."""

    says: str
    on_page: Markup
    on_paper: str


def for_both(figure: Figure, id: str, says: str) -> Picture:
    """The figure for a page and for paper, which has no font of the reader's. Drawn in `our_look`."""
    on_page = as_svg(figure, id, says)
    written = io.StringIO()
    with matplotlib.rc_context({"svg.fonttype": "path"}):
        figure.savefig(written, format="svg", metadata={"Date": None})
    return Picture(says, on_page, written.getvalue())
