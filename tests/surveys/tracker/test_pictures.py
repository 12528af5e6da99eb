"""Pictures: the same bytes each time, whole in a page, and told to who cannot see them."""

import re
from datetime import date
from xml.etree import ElementTree

import matplotlib
import pytest

from surveys.report.tracker.pictures import Interval, intervals_picture, over_time_picture
from surveys.tracker.over_time import Month

MONTHS = [Month(date(2015, 5, 31), 1204, 1100), Month(date(2015, 6, 10), 1310, 1194)]
SAYS = 'By <June> & "later", 1,310 were expected.'
ROWS = [Interval("A", (0.6, 0.75, 0.9), "75.0% (3 of 4)"), Interval("<b> $x^2$", None, "–")]


def drawn(id: str = "one") -> str:
    return str(over_time_picture(id, MONTHS, SAYS))


def rows_drawn() -> str:
    return str(
        intervals_picture("rows", ROWS, "Retention.", Interval("all", (0.7, 0.8, 0.9), "80.0% (8 of 10)"))
    )


@pytest.mark.parametrize("draw", [drawn, rows_drawn])
def test_a_picture_is_the_same_each_time_whatever_this_machine_likes(draw):
    first = draw()
    with matplotlib.rc_context({"lines.linewidth": 9, "axes.facecolor": "red", "svg.fonttype": "path"}):
        assert draw() == first
    assert "2015-" not in first
    assert "<metadata" not in first


def test_a_picture_is_told_to_who_cannot_see_it_and_its_words_are_words():
    picture = ElementTree.fromstring(drawn())
    assert (picture.get("role"), picture.get("aria-label")) == ("img", SAYS)
    assert picture[0].tag.endswith("title")
    assert picture[0].text == SAYS
    words = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {"1,310 expected", "1,194 achieved", "May", "2015"} <= set(words)


def test_names_are_shown_as_they_are():
    words = [each.text for each in ElementTree.fromstring(rows_drawn()).iter() if each.tag.endswith("text")]
    assert {"A", "<b> $x^2$", "75.0% (3 of 4)", "–", "all", "80.0% (8 of 10)"} <= set(words)


def test_the_names_within_a_picture_are_not_those_of_another():
    ids = [set(re.findall(r'\bid="([^"]*)"', drawn(name))) for name in ("one", "two")]
    assert not ids[0] & ids[1]
    used = set(re.findall(r'(?:href="#|url\(#)([^")]*)', drawn("one")))
    assert used
    assert used <= ids[0]


def test_expected_and_achieved_can_be_told_apart_without_colour():
    assert re.search(
        r'id="one-line2d_\d+">\s*<path [^>]*stroke-dasharray: [\d.]+,[\d.]+; [^>]*#55666f', drawn()
    )
    assert re.search(r'<path [^>]*style="fill: none; stroke: #1f5673; stroke-width: 2[;"]', drawn())
