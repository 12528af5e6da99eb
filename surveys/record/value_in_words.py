"""What a written value is as an answer to an item: an answer with its label, a reason why there is none, or neither."""

from __future__ import annotations

from instruments import Instrument
from instruments.model import missing_reasons_for
from surveys.answers.correcting import is_allowed
from surveys.answers.corrections import CONFLICT
from surveys.answers.current import SITE
from surveys.answers.responses import asked_at
from surveys.study import Study


def meaning(study: Study, timepoint: str, item: str, value: str) -> str:
    """A few words that hold nothing of the value itself but its code's label."""
    if value in ("", CONFLICT):
        return "a blank" if not value else "no answer, until it is settled"
    if item == SITE:
        return study.file.sites.get(value, "no site of the study")
    asked = asked_at(study, study.timepoint(timepoint))
    instrument = next(each for each in asked if any(known.id == item for known in each.items))
    return _of_item(study, instrument, item, value)


def _of_item(study: Study, instrument: Instrument, id: str, value: str) -> str:
    item, reasons = instrument.item(id), missing_reasons_for(instrument, study.missing_reasons)
    if not is_allowed(study, instrument, id, value):
        return "no answer to this item"
    if item.kind in ("text", "date"):
        return {"text": "a text", "date": "a date"}[item.kind]
    labels = {code: f"{label}" for code, label in instrument.options(item).items()}
    labels |= {code: f"{reason.label}, which is no answer" for code, reason in reasons.items()}
    return labels.get(int(float(value)), "a number") if float(value).is_integer() else "a number"
