"""Commands in lines of a readable length, broken between words and never within a quoted text."""

from __future__ import annotations

import re
from textwrap import wrap

WIDTH = 100
_WORD = re.compile(r"""(?:'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"])+""")


def broken(text: str, indent: str, width: int = WIDTH) -> list[str]:
    """The text in lines of at most `width` characters, unless one word is longer; further lines indented."""
    lines: list[str] = []
    for word in _WORD.findall(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(f"{indent if lines else ''}{word}")
    return lines


def remark(words: str, mark: str) -> list[str]:
    """A remark, each line of it after the language's mark."""
    return [f"{mark} {line}" for line in wrap(words, WIDTH - len(mark) - 1)]
