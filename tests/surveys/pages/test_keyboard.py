"""Each page can be used by its keyboard alone: in a real browser, with keys that are really pressed."""

import pytest

from tests.surveys.pages.keyboard import driven


def test_tab_comes_to_each_control_in_the_order_of_the_page_and_shows_where_it_is(page, tmp_path):
    with driven(page, tmp_path) as browser:
        order = list(range(browser.says("stops.length")))
        ahead, back = browser.along(), browser.along(back=True)
        assert [each.stop for each in ahead] == order
        assert [each.stop for each in back] == order[::-1]
        assert [each for each in (*ahead, *back) if not (each.ringed and each.seen)] == []


def test_what_is_folded_opens_and_closes_by_key_and_nothing_heeds_the_mouse_alone(page, tmp_path):
    with driven(page, tmp_path) as browser:
        for number in range(browser.says("document.querySelectorAll('summary').length")):
            browser.says(f"window.fold = document.querySelectorAll('summary')[{number}], fold.focus()")
            was = browser.says("fold.parentElement.open")
            for key, then in (("Enter", not was), (" ", was)):
                browser.press(key)
                assert browser.says("fold.parentElement.open") is then
        assert browser.heeds_the_mouse() == []


PLANTED = """
<p tabindex="0" style="outline: none">No ring</p>
<p tabindex="0" style="position: fixed; left: -99em">Out of view</p>
<p style="cursor: pointer">Looks like a link</p>
<p id="clicked">Heeds a click</p><script>document.getElementById("clicked").addEventListener("click", () => 0);</script>
<div style="overflow: auto; height: 2em"><p style="height: 9em">Scrolls</p></div>
<p tabindex="1">Before all others</p>
"""


def test_what_is_planted_is_found(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(f"<!doctype html><title>Planted</title><main>{PLANTED}</main>", encoding="utf-8")
    with driven(path, tmp_path) as browser:
        found = browser.along()
        assert [(each.stop, each.ringed, each.seen) for each in found] == [
            (2, True, True),
            (0, False, True),
            (1, True, False),
            (-1, True, True),
        ]
        assert browser.heeds_the_mouse() == ["p", '<p style="cursor: pointer">Looks like a link</p>']


@pytest.mark.parametrize("page", ["codebook.html.j2"], indirect=True)
def test_a_variable_is_found_by_typing_and_the_next_control_is_of_it(page, tmp_path):
    with driven(page, tmp_path) as browser:
        while not browser.press("Tab").what.startswith("<input"):
            continue
        for key in "uls8_3":
            browser.press(key)
        assert browser.says("document.getElementById('found').textContent").startswith("2 of "), (
            "the item, and the total made of it"
        )
        assert 'aria-label="uls8_3: counts"' in browser.press("Tab").what
