"""Personalised 4-month schedules of the synthetic trial: ours beside WeasyPrint and ReportLab, in one run.

`python -m benchmarks.schedules [PEOPLE]`, with the extra `bench`. Each way is a new process, which reads the study and
makes what is the same for everybody within the first schedule; the others are counted a schedule, and written to
files as `surveys schedule --all` does. WeasyPrint sets our own HTML form, once plainly and once as tagged PDF/UA, and
ReportLab the same content drawn plainly and untagged; neither has a mark for scanners on its pages, ours has one. The
last column compares seconds of the processor, which what else the machine does changes least.

Then ours alone for 50 people and for all of them, with the most memory that the process held: it stays the same.
"""

from __future__ import annotations

import io
import multiprocessing
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader

from surveys.derived import Derived
from surveys.durable import write_file
from surveys.forms import Schedule, writer
from surveys.forms.context import Form
from surveys.new_study import new_study
from surveys.study import open_study
from surveys.synthetic import make_trial

Writer = Callable[[Mapping[str, str]], bytes]

PEOPLE, FEW, SOME = 441, 5, 50
ALLOWED = 0.1
"""Seconds that a schedule may take."""


@dataclass(frozen=True)
class Run:
    """Seconds of the first schedule, of each later one and those of the processor, most memory in MB, pages of the last."""

    first: float
    each: float
    processor: float
    memory: float
    pages: int


def main() -> None:
    """Print seconds a schedule, and times ours, for each way; then ours for few and for all."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    with TemporaryDirectory() as place:
        study = Path(place) / "study"
        new_study(study, "core-trial", "SYNTHETIC trial of a benchmark", people="synthetic")
        make_trial(study, people, 1)
        base = _in_a_process("ours", study, SOME)
        print(f"{'':38}{'first':>8}{'each':>10}{'processor':>11}{'pages':>7}{'most memory':>13}")
        _say("ours, tagged PDF/UA, with marks", base, base)
        for way in ("WeasyPrint", "WeasyPrint, tagged PDF/UA", "ReportLab, untagged", "our HTML", "our Word"):
            _say(way, _in_a_process(way, study, FEW), base)
        every = _in_a_process("ours", study, people)
        print()
        for count, run in ((SOME, base), (people, every)):
            seconds = f"{run.each:.3f} s each ({run.processor:.3f} s of the processor)"
            print(f"ours, {count:4} people: {seconds}, at most {run.memory:.0f} MB")
        print(f"a schedule is to take at most {ALLOWED} s")


def _say(way: str, run: Run, base: Run) -> None:
    pages = str(run.pages or "")
    times = run.processor / base.processor
    line = f"{way:38}{run.first:6.2f} s{run.each:8.3f} s{run.processor:9.3f} s{pages:>7}{run.memory:10.0f} MB"
    print(f"{line}{times:8.1f} ×", flush=True)


def _in_a_process(way: str, study: Path, people: int) -> Run:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_run, (way, study, people))


def _run(way: str, folder: Path, people: int) -> Run:
    derived = Derived(open_study(folder))
    study = derived.study
    schedule = Schedule(study, study.timepoint("4m"), derived.calendar)
    chosen = list(derived.register.values())[:people]
    taken, worked, content = [], [], b""
    with TemporaryDirectory() as place:
        begun = time.perf_counter()
        write = WAYS[way](schedule.form)
        for person in chosen:
            content = write(schedule.given(person))
            write_file(Path(place) / person.id, content)
            taken.append(time.perf_counter() - begun)
            worked.append(time.process_time())
    each, processor = ((ends[-1] - ends[0]) / (len(ends) - 1) for ends in (taken, worked))
    pages = len(PdfReader(io.BytesIO(content)).pages) if content.startswith(b"%PDF") else 0
    return Run(taken[0], each, processor, _most_megabytes(), pages)


def _weasyprint(variant: str | None) -> Callable[[Form], Writer]:
    def of(form: Form) -> Writer:
        from weasyprint import HTML

        page = writer(form, "html")
        return lambda given: HTML(string=page(given).decode()).write_pdf(pdf_variant=variant)

    return of


def _reportlab(form: Form) -> Writer:
    from benchmarks.plain_pages import plain_pdf

    return lambda given: plain_pdf(form, given)


def _most_megabytes() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise LookupError("no VmHWM in /proc/self/status")


WAYS: dict[str, Callable[[Form], Writer]] = {
    "ours": lambda form: writer(form, "pdf"),
    "WeasyPrint": _weasyprint(None),
    "WeasyPrint, tagged PDF/UA": _weasyprint("pdf/ua-1"),
    "ReportLab, untagged": _reportlab,
    "our HTML": lambda form: writer(form, "html"),
    "our Word": lambda form: writer(form, "docx"),
}


if __name__ == "__main__":
    main()
