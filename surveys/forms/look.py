"""How a form looks and who writes on it; what it asks is the same in every look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "us-letter"]


@dataclass(frozen=True)
class Look:
    """`large` is large print, 16 points and up. `annotated` adds variable names and scores, for statisticians.

    `own_hand` is for the person to fill in alone: nothing on it is for an interviewer. `language` says which of a study's
    wordings are printed.
    """

    paper: Paper = "a4"
    large: bool = False
    annotated: bool = False
    own_hand: bool = False
    language: str = "en"

    @property
    def suffix(self) -> str:
        """What tells a form of this look from others by the name of its file: `-large-letter`; "" for the plain one."""
        told = {
            "-annotated": self.annotated,
            "-self-completion": self.own_hand,
            "-large": self.large,
            "-letter": self.paper == "us-letter",
        }
        language = "" if self.language == "en" else f"-{self.language}"
        return language + "".join(word for word, holds in told.items() if holds)


PLAIN = Look()
