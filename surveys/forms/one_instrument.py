"""One instrument alone, on paper: no cover, no closing page, and no study needed."""

from __future__ import annotations

from collections.abc import Sequence

from instruments.model import STANDARD_MISSING_REASONS, Instrument, MissingReason
from surveys.forms.cards import cards_pdf, numbered
from surveys.forms.context import Form
from surveys.forms.in_words import section_in_words
from surveys.forms.look import PLAIN, Look
from surveys.forms.paper import Typesetter
from surveys.forms.stamp import stamped
from surveys.wording import Wordings, refuse_unknown_language, worded


def instrument_form(
    instrument: Instrument,
    missing_reasons: Sequence[MissingReason] = STANDARD_MISSING_REASONS,
    look: Look = PLAIN,
    wordings: Wordings | None = None,
) -> Form:
    """What is printed of it, in the words of a study that has `wordings`."""
    refuse_unknown_language(wordings or {}, look.language)
    asked = worded(instrument, wordings or {}, look.language)
    cards = numbered([asked])
    return stamped(
        Form(
            title=asked.title,
            study="",
            timepoint="",
            timepoint_id="",
            synthetic=False,
            stamp="",
            look=look,
            cover=None,
            closing=None,
            sections=(section_in_words(asked, missing_reasons, look, cards, wordings or {}),),
        )
    )


def instrument_pdf(
    instrument: Instrument,
    missing_reasons: Sequence[MissingReason] = STANDARD_MISSING_REASONS,
    look: Look = PLAIN,
    wordings: Wordings | None = None,
) -> bytes:
    """The form as tagged PDF/UA-1."""
    return Typesetter(instrument_form(instrument, missing_reasons, look, wordings)).pdf({})


def instrument_cards(
    instrument: Instrument,
    missing_reasons: Sequence[MissingReason] = STANDARD_MISSING_REASONS,
    look: Look = PLAIN,
    wordings: Wordings | None = None,
) -> bytes:
    """Its response cards as tagged PDF/UA-1. Raises Refusal if no question needs one."""
    form = instrument_form(instrument, missing_reasons, look, wordings)
    return cards_pdf(form, [worded(instrument, wordings or {}, look.language)])
