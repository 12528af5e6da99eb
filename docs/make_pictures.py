"""Make the pictures of the README from a demonstration: `python docs/make_pictures.py DEMO_FOLDER`.

Needs pdftoppm and Chromium. The terminal's picture is of what the commands really print.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PICTURES = Path(__file__).parent / "pictures"
MONDAY = "2015-03-02"
"""In the middle of the synthetic trial."""
SESSION = ("surveys validate", "surveys status")
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #10171c; }}
pre {{ margin: 0; padding: 22px 26px; color: #d7e0e5; font: 14px/1.45 "DejaVu Sans Mono", monospace; }}
b {{ color: #8fd3a8; font-weight: 400; }}
</style><pre>{}</pre>"""


def main(demo: Path) -> None:
    """Write the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        pdf = demo / "forms" / "4m" / "A0001.pdf"
        out = Path(place) / "page"
        subprocess.run(
            ["pdftoppm", "-r", "80", "-png", "-f", "4", "-l", "4", "-singlefile", pdf, out], check=True
        )
        shutil.copy(out.with_suffix(".png"), PICTURES / "schedule.png")
        _photograph(
            next((demo / "reports").glob("validation-*.html")), PICTURES / "validation.png", 1100, 760
        )
        for command, name, height in (("due", "due", 900), ("tracker", "tracker", 1180)):
            page = Path(place) / f"{name}.html"
            _said(demo, f"surveys {command} --on {MONDAY} --out {page}")
            _photograph(page, PICTURES / f"{name}.png", 1100, height)
        page = Path(place) / "terminal.html"
        page.write_text(PAGE.format("\n".join(map(_said, [demo] * len(SESSION), SESSION))), encoding="utf-8")
        _photograph(page, PICTURES / "terminal.png", 1010, 1080)


def _said(demo: Path, command: str) -> str:
    surveys = Path(sys.executable).with_name("surveys")
    done = subprocess.run(
        [surveys, *command.split()[1:]],
        cwd=demo,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return f"<b>$ {command}</b>\n{html.escape(done.stdout)}"


def _photograph(page: Path, picture: Path, width: int, height: int) -> None:
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                f"--user-data-dir={profile}", f"--window-size={width},{height}", f"--screenshot={picture}",
                page.resolve().as_uri(),
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
