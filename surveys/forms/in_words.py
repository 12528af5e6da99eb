"""The section of an instrument in a study's own words, if it has some."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from instruments.model import Instrument, MissingReason
from surveys.forms.context import Option, Section
from surveys.forms.look import Look
from surveys.forms.scripts import refuse_unprintable
from surveys.forms.sections import section
from surveys.wording import Wordings


def section_in_words(
    instrument: Instrument,
    missing_reasons: Iterable[MissingReason],
    look: Look,
    cards: Mapping[tuple[Option, ...], int],
    wordings: Wordings,
) -> Section:
    """The section of an instrument that has its words already. Raises Refusal for letters that no font here can print."""
    path = wordings.get((instrument.id, look.language))
    made = section(instrument, missing_reasons, look, cards, look.language if path else "en")
    if path:
        refuse_unprintable(made, path)
    return made
