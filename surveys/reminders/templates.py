"""A study's templates for reminders: which files they are, and for whom each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from instruments.finding import nearest
from instruments.problems import Where
from surveys.refusals import Refusal, refusal

FOLDER = "reminders"
README = "README.txt"
KINDS = (".docx", ".txt")
FOR_APPOINTMENTS = "appointment"
"""In the name of each template that is for people who have one."""


@dataclass(frozen=True)
class Template:
    """One template, as its file is."""

    path: Path
    content: bytes

    @property
    def for_appointments(self) -> bool:
        """Whether it is for people who have an appointment; if not, it is for those who have none."""
        return FOR_APPOINTMENTS in self.path.stem.lower()


def templates_of(study: Path, chosen: Sequence[str] = ()) -> list[Template]:
    """The templates in a study's folder, by name; of those, the `chosen`, with their endings or without.

    Raises Refusal if there are none, or not those.
    """
    place = study / FOLDER
    paths = [path for path in sorted(place.glob("*")) if _is_template(path)]
    if not paths:
        hint = "surveys remind --make-templates puts some there to start from"
        raise refusal(
            Refusal, "no_templates", Where(str(place)), "no templates here", ".docx or .txt files", hint
        )
    for name in chosen:
        if name not in {known for path in paths for known in (path.name, path.stem)}:
            hint = nearest(name, [path.name for path in paths])
            raise refusal(Refusal, "unknown_template", Where(str(place)), f"no template `{name}`", hint=hint)
    return [
        Template(path, path.read_bytes())
        for path in paths
        if not chosen or path.name in chosen or path.stem in chosen
    ]


def _is_template(path: Path) -> bool:
    """Programs leave hidden files, and Word one that begins with `~$`, while a letter is open."""
    hidden = path.name.startswith((".", "~$"))
    return (
        path.is_file() and path.suffix.lower() in KINDS and path.name.lower() != README.lower() and not hidden
    )
