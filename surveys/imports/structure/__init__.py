"""Whether the bytes of a file are built as its format says, before any reader library sees them.

One file here for each format, with its `SUFFIXES` and `check(content, called)`: a walk in bounded time and memory, which gives
what a person must know of the file, and raises UnreadableFile, in one sentence, for what is cut short, damaged, larger
than any return can be, or says of itself what is not so. What the answers mean is not looked at.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from instruments.problems import Problem


def check_structure(content: bytes, suffix: str, called: str) -> tuple[Problem, ...]:
    """What is to be said of a file with that content; nothing for a format that is left to its readers.

    Raises UnreadableFile.
    """
    for found in iter_modules(__path__):
        module = import_module(f"{__name__}.{found.name}")
        if suffix in getattr(module, "SUFFIXES", ()):
            remarks: tuple[Problem, ...] = module.check(content, called)
            return remarks
    return ()
