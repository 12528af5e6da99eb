"""What axe-core finds wrong with a page in a real browser, for those who do not see it or use no mouse."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from tests.surveys.test_pages import seen_in_a_browser

AXE = files("axe_core_python").joinpath("axe.min.js")
BARRED = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""What keeps a page from running any script but its own: only a copy that is looked at goes without."""
PHONE = 390
"""A narrow window, so that whatever can scroll does."""
RUNNER = """
document.querySelectorAll("details").forEach(each => { each.open = true; });
const chains = new Map(), looks = new Map();
function chain(element) {
  if (!element) { return ""; }
  if (!chains.has(element)) {
    const style = getComputedStyle(element);
    chains.set(element, [chain(element.parentElement), style.backgroundColor, style.backgroundImage, style.opacity].join());
  }
  return chains.get(element);
}
document.querySelectorAll("body *").forEach(each => {
  if (![...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) { return; }
  const style = getComputedStyle(each);
  if (!each.checkVisibility({visibilityProperty: true})) { return; }
  const look = [chain(each), style.color, style.fontSize, style.fontWeight, style.position, style.clipPath].join();
  if (!looks.has(look)) { looks.set(look, each); }
});
const about = {resultTypes: ["violations"]};
async function all() {
  const rest = await axe.run(document, {...about, rules: {"color-contrast": {enabled: false}}});
  const contrast = await axe.run({include: [...looks.values()]}, {...about, runOnly: ["color-contrast"]});
  return {passes: [...rest.passes, ...contrast.passes], violations: [...rest.violations, ...contrast.violations]};
}
all().then(found => {
  const told = document.createElement("pre");
  told.id = "axe-found";
  told.textContent = JSON.stringify({
    passed: found.passes.length,
    width: window.innerWidth,
    violations: found.violations.map(each => ({
      rule: each.id,
      impact: each.impact,
      nodes: each.nodes.map(node => node.target.join(" ") + ": " + node.failureSummary),
    })),
  });
  document.body.append(told);
});
"""
"""All rules on the whole page, but for contrast, which costs a cell of a table as much as all others together.

It hangs on nothing but a text's colour, size and weight and what lies behind it: so one text of each look is looked at.
"""


@dataclass(frozen=True)
class Violation:
    """One rule that a page breaks, how bad axe holds that to be, and where."""

    rule: str
    impact: str
    nodes: tuple[str, ...]

    def __str__(self) -> str:
        shown = "".join(f"\n    {node}" for node in self.nodes[:5])
        return f"{self.rule} ({self.impact}), {len(self.nodes)} times{shown}"


def violations(page: Path, folder: Path) -> list[Violation]:
    """Every rule that the page breaks, with all that is folded opened. `folder` takes the copy that is looked at."""
    content, barred = BARRED.subn("", page.read_text(encoding="utf-8"))
    assert barred == 1, f"{page.name} does not say once what it may run"
    scripts = f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{RUNNER}</script>"
    copy = folder / "looked-at.html"
    copy.write_text(content.replace("</body>", f"{scripts}</body>"), encoding="utf-8")
    told = re.search(r'<pre id="axe-found">(.*?)</pre>', seen_in_a_browser(copy, folder, PHONE), re.DOTALL)
    assert told, "axe did not come to an end"
    found = json.loads(html.unescape(told[1]))
    assert found["passed"] > 5, "axe looked at next to nothing"
    assert found["width"] <= 500, "the window was not narrow"
    return [Violation(each["rule"], each["impact"], tuple(each["nodes"])) for each in found["violations"]]
