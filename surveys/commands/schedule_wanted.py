"""What `surveys schedule` is asked to write, whatever it is of, and what to do with it next."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from surveys.derived import Derived
    from surveys.forms import Format, Schedule
    from surveys.forms.look import Look

PRINT = {
    "pdf": "print {} at 100 %",
    "html": "open {} in a browser, and print at 100 %",
    "docx": "edit what is yours in Word (questions and codes must stay as they are), and print {} at 100 %",
}


@dataclass(frozen=True)
class Wanted:
    """In whose study, how it looks, in which format, and where it goes if somebody said so."""

    folder: Path
    look: Look
    format: Format
    out: Path | None

    def place(self, *parts: str) -> Path:
        """The file of these parts in the study's `forms`, named for look and format; `out` if that is given."""
        *folders, name = parts
        return self.out or self.folder.joinpath("forms", *folders, f"{name}{self.ending}")

    @property
    def ending(self) -> str:
        """How the name of a file ends: `-large.html`."""
        return f"{self.look.suffix}.{self.format}"

    def next(self, thing: str = "it") -> str:
        """What is done with it: `print it at 100 %`."""
        return f"Next: {PRINT[self.format].format(thing)}"

    def derived(self) -> Derived:
        """The study."""
        from surveys.derived import Derived
        from surveys.study import open_study

        return Derived(open_study(self.folder))

    def schedule(self, derived: Derived, timepoint: str) -> Schedule:
        """The schedule of a timepoint of the study, in this look. Raises Refusal for one that is not there."""
        from surveys.forms import Schedule

        return Schedule(derived.study, derived.study.timepoint(timepoint), derived.calendar, self.look)
