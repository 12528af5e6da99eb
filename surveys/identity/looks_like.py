"""What a text looks like: an email address, a phone number, an NHS number, a postcode, a date of birth, a name.

Patterns tell looks, not truth. Each is as narrow as is needed for codes, amounts and days not to be among them.
What names somebody in the middle of a sentence is not found here, and cannot be by a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from stdnum.gb import nhs

EMAIL, PHONE, NHS, POSTCODE, BORN = (
    "an email address",
    "a phone number",
    "an NHS number",
    "a postcode",
    "a date of birth",
)
FEW = 3
"""Of numbers and codes that are identifiers only by a check digit or their form, as many are no accident."""
MOST = 2 / 3
"""The least share of a column's numbers with the right check digit. Of numbers made at random it is one in eleven."""

_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX "
    "FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE "
    "NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ "
    "TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
_OUTWARD = rf"(?:{'|'.join(_AREAS.split())})[0-9][0-9A-Z]?"
_INWARD = "[0-9][ABD-HJLNP-UW-Z]{2}"
"""The second half never has the letters C, I, K, M, O and V: which keeps `B12 1mg` and `W1 2pm` out."""
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = rf"(?:[0-9]{{1,2}}[/. -][0-9]{{1,2}}[/. -][0-9]{{2,4}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}\w* (?:of )?{_MONTH},? [0-9]{{2,4}})"
_ALONE, _NOT_AFTER = r"(?<![\w.,+/:-])", r"(?![\w/:]|[.,][0-9])"
_IN_WORDS = {
    EMAIL: re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"),
    PHONE: re.compile(
        rf"{_ALONE}(?:(?:\+[1-9]|0044)(?:[ ()-]{{0,3}}[0-9]){{9,13}}|"
        rf"\(?(?=0[1-9](?:\)?[ -]?[0-9]){{8,9}}{_NOT_AFTER})0[1-9](?:[0-9]{{8,9}}|[0-9]{{0,4}}\)?(?:[ -]?[0-9]{{3,8}}){{1,2}})){_NOT_AFTER}"
    ),
    POSTCODE: re.compile(rf"\b{_OUTWARD} {_INWARD}\b"),
    BORN: re.compile(rf"\b(?:dob|d\.o\.b\.?|date of birth|born)\b\W{{0,3}}(?:on |is )?{_DAY}", re.IGNORECASE),
}
_NHS = re.compile(
    r"(?<![0-9])[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}(?![0-9])|(?<=nhs)[a-z:.# ]{0,12}[0-9]{10}(?![0-9])"
)
_TEN = re.compile(r"(?<![0-9.,+-])[0-9]{10}(?![0-9]|[.,][0-9])")
_WHOLE_POSTCODE = re.compile(rf"{_OUTWARD} ?{_INWARD}", re.IGNORECASE)
_MOBILE = re.compile("7[0-9]{9}")
NAME = r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$"
"""Two or three words, each with a capital, as Polars matches them."""
WORTH_A_LOOK = r"@|[0-9]{5}|[0-9][0-9 ()-]{8}|[0-9][A-Za-z]{2}|(?i)dob|d\.o\.b|birth|born"
"""What every text that could hold one of them has somewhere, as Polars matches it."""


def kinds_in(text: str) -> Iterator[str]:
    """The kinds of identifier of which one stands in the text, each of them plain by itself."""
    yield from (kind for kind, pattern in _IN_WORDS.items() if pattern.search(text))
    if any(nhs.is_valid(re.sub("[^0-9]", "", found)) for found in _NHS.findall(text.lower())):
        yield NHS


def kinds_of(texts: Collection[str]) -> dict[str, set[str]]:
    """Kind of identifier → those of the texts, which stand in one column or place, that hold one of it.

    Of ten digits and of postcodes without their space a single one may be anything; they count if there are several,
    and most of what is of that form is right in its check digit or its area.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        for kind in kinds_in(text):
            found.setdefault(kind, set()).add(text)
    for kind, many in ((NHS, _of_ten_digits(texts)), (POSTCODE, _of_postcodes(texts))):
        if many:
            found.setdefault(kind, set()).update(many)
    return found


def mobiles_without_zero(numbers: Collection[str]) -> set[str]:
    """The mobile numbers among a column's numbers, which a spreadsheet took the first zero from, if most are."""
    found = {number for number in numbers if _MOBILE.fullmatch(number)}
    return found if len(found) >= max(FEW, MOST * len(numbers)) else set()


def _of_ten_digits(texts: Collection[str]) -> set[str]:
    ten = {number: text for text in texts for number in _TEN.findall(text)}
    right = [number for number in ten if nhs.is_valid(number)]
    return {ten[number] for number in right} if len(right) >= max(FEW, MOST * len(ten)) else set()


def _of_postcodes(texts: Collection[str]) -> set[str]:
    found = {text for text in texts if _WHOLE_POSTCODE.fullmatch(text.strip())}
    return found if len(found) >= max(FEW, MOST * len(texts)) else set()
