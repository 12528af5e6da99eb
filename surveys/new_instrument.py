"""A definition to start from: a small invented instrument, whole, with every kind of fact in its place."""

from __future__ import annotations

import re
from importlib.resources import files

from instruments.problems import Where
from surveys.refusals import Refusal, refusal


def definition_to_start_from(id: str) -> str:
    """The text of a definition that passes every check, under the id wished for. Raises Refusal for an ill id."""
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,11}", id):
        expected = "small letters, digits and `_`, a letter first, at most 12"
        raise refusal(Refusal, "ill_formed_word", Where(id), f"`{id}`", expected)
    return (files("surveys") / "new_instrument.yaml").read_text(encoding="utf-8").replace("sws4", id)
