"""Each page can be used without a mouse and by who cannot see it: axe-core finds nothing of weight in a real browser."""

from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest

from surveys.analysis import long_dataset
from surveys.codebook import codebook
from surveys.derived import Derived
from surveys.report.codebook import as_page
from surveys.study import open_study
from tests.surveys.pages.axe import violations
from tests.surveys.pages.every_page import PAGES


def test_every_page_is_looked_at():
    report = Path(str(files("surveys").joinpath("report")))
    written = {
        str(path.relative_to(report))
        for path in report.rglob("*.j2")
        if "<!doctype html>" in path.read_text(encoding="utf-8")
    }
    assert written == set(PAGES)


PLANTED = {
    "color-contrast": '<p style="color: #bbb">Too pale to be read.</p>',
    "label": '<input id="unnamed">',
    "scrollable-region-focusable": '<div style="overflow: auto; width: 9em"><p style="width: 99em">Long</p></div>',
    "image-alt": '<img src="data:,">',
    "duplicate-id-aria": '<i id="a"></i><i id="a"></i><a href="#" aria-labelledby="a">Twice</a>',
}


@pytest.mark.parametrize("page", ["risk.html.j2"], indirect=True)
def test_axe_sees_what_is_planted(page, tmp_path):
    content = page.read_text(encoding="utf-8")
    page.write_text(content.replace("</main>", "".join(PLANTED.values()) + "</main>"), encoding="utf-8")
    assert PLANTED.keys() <= {each.rule for each in violations(page, tmp_path)}


class Elements(HTMLParser):
    """Every element of a page, as its tag and attributes."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_each_control_is_named_and_what_scrolls_is_reached_by_keyboard(page):
    found = Elements(page.read_text(encoding="utf-8")).found
    labelled = {about.get("for") for tag, about in found if tag == "label"}
    ids = {about["id"] for _, about in found if "id" in about}
    for tag, about in found:
        if tag in ("input", "select", "textarea"):
            assert about["id"] in labelled
        if "scroll" in (about.get("class") or "").split():
            assert (about.get("tabindex"), about.get("role")) == ("0", "region")
            assert about.get("aria-label") or about.get("aria-labelledby") in ids
        assert about.get("tabindex", "0") == "0", "the order of the page is the order of the keyboard"


def test_no_two_things_that_scroll_have_one_name(page):
    found = Elements(page.read_text(encoding="utf-8")).found
    regions = [about for _, about in found if about.get("role") == "region"]
    names = [about.get("aria-label") or about["aria-labelledby"] for about in regions]
    assert len(names) == len(set(names))


def test_axe_finds_nothing_but_what_is_minor(page, tmp_path):
    found = [each for each in violations(page, tmp_path) if each.impact != "minor"]
    assert not found, "\n".join(map(str, found))


def test_axe_finds_nothing_in_the_codebook_of_a_whole_trial(trial, tmp_path):
    study = open_study(trial[0])
    derived = Derived(study)
    long = long_dataset(study, derived.register, derived.scored)
    path = tmp_path / "codebook.html"
    path.write_bytes(as_page(codebook(long, list(study.instruments.values()), study.missing_reasons)))
    assert violations(path, tmp_path) == []
