"""A page in a real browser that is used by its keyboard alone: keys pressed, and what has the focus after each."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

from tests.programs import PATIENCE, find
from tests.surveys.test_pages import QUIET

PIPED = tuple(each for each in QUIET if not each.startswith("--virtual-time"))
"""Keys come in real time, so the clock is not hurried."""
CODES = {"Tab": 9, "Enter": 13, " ": 32}
TEXT = {"Enter": "\r", " ": " "}
SHIFT = 8
"""Chromium's number for the key that turns a Tab round."""
MOUSE = ("click", "dblclick", "mousedown", "mouseup", "mouseover", "mouseenter", "pointerdown", "pointerup")
REACHED = ("a", "button", "input", "select", "textarea", "summary")
POINTED = """
[...document.querySelectorAll("body *")]
  .filter(each => getComputedStyle(each).cursor === "pointer" && !each.closest("a[href], button, input, select, textarea, summary, label"))
  .map(each => each.outerHTML.slice(0, 90))
"""
STOPS = """
window.stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter(each => !each.disabled && each.checkVisibility({visibilityProperty: true}));
"""
FOCUSED = """(() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const seen = [.02, .5, .98].some(x => [.02, .5, .98].some(y => {
    const there = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return there && at.contains(there);
  }));
  return {stop: stops.indexOf(at), what: at.outerHTML.slice(0, 90), ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
          seen, body: at === document.body};
})()"""


@dataclass(frozen=True)
class Focus:
    """What has the focus: its place among the page's controls, whether a ring is drawn round it, and whether any of it is in view."""

    stop: int
    what: str
    ringed: bool
    seen: bool
    body: bool


@dataclass(frozen=True)
class Driven:
    """A page open in a browser that is spoken to by pipes, in the browser's own protocol."""

    asks: BinaryIO
    told: BinaryIO
    numbers: Iterator[int]
    session: str = ""

    def call(self, method: str, **about: Any) -> Any:
        """What the browser answers; AssertionError if it says that it cannot, or nothing for a long time."""
        number = next(self.numbers)
        session = {"sessionId": self.session} if self.session else {}
        asked = {"id": number, "method": method, "params": about, **session}
        self.asks.write(json.dumps(asked).encode() + b"\0")
        while (answer := self._heard()).get("id") != number:
            continue
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def _heard(self) -> dict[str, Any]:
        heard, until = bytearray(), time.monotonic() + PATIENCE
        while not heard.endswith(b"\0"):
            ready, _, _ = select.select([self.told], [], [], max(0.0, until - time.monotonic()))
            assert ready, "the browser says nothing"
            came = self.told.read(1)
            assert came, "the browser went"
            heard += came
        answer: dict[str, Any] = json.loads(heard[:-1])
        return answer

    def says(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str, *, back: bool = False) -> Focus:
        """The key goes down and up, with Shift if `back`; what has the focus then."""
        text = TEXT.get(key, key if len(key) == 1 else "")
        about = {"key": key, "windowsVirtualKeyCode": CODES.get(key, 0), "modifiers": SHIFT if back else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **about)
        self.call("Input.dispatchKeyEvent", type="keyUp", **about)
        return Focus(**self.says(FOCUSED))

    def along(self, *, back: bool = False) -> list[Focus]:
        """What each Tab comes to, until it leaves the page or comes round to where it began."""
        found: list[Focus] = []
        most = self.says("stops.length") + 20
        while not (focus := self.press("Tab", back=back)).body and focus not in found[:1]:
            found.append(focus)
            assert len(found) < most, "Tab does not leave the page"
        return found

    def heeds_the_mouse(self) -> list[str]:
        """Each element that something happens at when it is clicked or pointed at, but which no key reaches."""
        page = self.call("Runtime.evaluate", expression="document")["result"]["objectId"]
        heard = self.call("DOMDebugger.getEventListeners", objectId=page, depth=-1)["listeners"]
        clicked = {each["backendNodeId"] for each in heard if each["type"] in MOUSE}
        nodes = [self.call("DOM.describeNode", backendNodeId=each)["node"] for each in sorted(clicked)]
        unreached = [each["nodeName"].lower() for each in nodes if each["nodeName"].lower() not in REACHED]
        return unreached + list(self.says(POINTED))


@contextmanager
def driven(page: Path, folder: Path) -> Iterator[Driven]:
    """The page, open in a browser of its own until the block ends; its controls are known by their order."""
    hears, asks = os.pipe()
    told, says = os.pipe()
    start = f'exec "$@" 3<&{hears} 4>&{says}'
    where = (f"--user-data-dir={folder / 'driven'}", "--window-size=800,900")
    command = [find("bash"), "-c", start, "bash", find("chromium"), *PIPED, *where, "--remote-debugging-pipe"]
    browser = subprocess.Popen(
        command, pass_fds=(hears, says), stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(folder)}
    )
    os.close(hears)
    os.close(says)
    with os.fdopen(asks, "wb", buffering=0) as asking, os.fdopen(told, "rb", buffering=0) as telling:
        try:
            yield _opened(Driven(asking, telling, count(1)), page)
        finally:
            browser.kill()
            browser.wait()


def _opened(browser: Driven, page: Path) -> Driven:
    target = browser.call("Target.createTarget", url=page.as_uri())["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    tab = Driven(browser.asks, browser.told, browser.numbers, session)
    until = time.monotonic() + PATIENCE
    while not tab.says("document.readyState === 'complete' && location.protocol === 'file:'"):
        assert time.monotonic() < until, "the page does not load"
        time.sleep(0.05)
    tab.call("Emulation.setFocusEmulationEnabled", enabled=True)
    tab.says(STOPS)
    return tab
