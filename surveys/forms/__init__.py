"""Printed forms: the interview schedule of a timepoint, or one instrument alone, as tagged PDF/UA-1, HTML or Word.

>>> from instruments import load
>>> from surveys.forms import instrument_pdf
>>> instrument_pdf(load("uls8"))[:4]
b'%PDF'
"""

from surveys.forms.formats import FORMATS, Format, writer
from surveys.forms.one_instrument import instrument_cards, instrument_form, instrument_pdf
from surveys.forms.participants import file_name, person_at, taking_part
from surveys.forms.schedule import Schedule

__all__ = [
    "FORMATS",
    "Format",
    "Schedule",
    "file_name",
    "instrument_cards",
    "instrument_form",
    "instrument_pdf",
    "person_at",
    "taking_part",
    "writer",
]
