"""The templates that a new study starts with, in words of our own."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from surveys.durable import write_file
from surveys.reminders.templates import FOLDER, README

TEXTS = (README, "email.txt", "email-appointment.txt", "text.txt", "text-appointment.txt")


def default_templates() -> dict[str, bytes]:
    """File name → content; always the same bytes."""
    from surveys.reminders.default_letter import default_letter  # brings in what Word files need

    letters = {"letter.docx": default_letter("due"), "letter-appointment.docx": default_letter("appointment")}
    return {**{name: default_text(name).encode() for name in TEXTS}, **letters}


def default_text(name: str) -> str:
    """One of the texts."""
    return (files("surveys.reminders") / "templates" / name).read_text(encoding="utf-8")


def make_templates(study: Path) -> list[Path]:
    """The study has each of the templates; those it had already are as they were. The new ones, by name."""
    wanted = {study / FOLDER / name: content for name, content in default_templates().items()}
    new = [path for path in sorted(wanted) if not path.exists()]
    for path in new:
        write_file(path, wanted[path])
    return new
