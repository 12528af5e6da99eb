"""What looks like an identifier, and what only nearly does."""

import random

import pytest
from stdnum.gb import nhs

from surveys.identity.looks_like import BORN, EMAIL, NHS, PHONE, POSTCODE, kinds_in, kinds_of

IDENTIFIERS = {
    EMAIL: ("jo@example.org", "wrote to jo.bloggs+x@mail.example.ac.uk."),
    PHONE: (
        *(
            "07700 900417",
            "07700900417",
            "(0161) 496 0285",
            "0161-496-0285",
            "+44 7700 900417",
            "+447700900417",
        ),
        *("ring 020 7946 0174 tonight", "00447700900417", "+44 (0)20 7946 0174", "07700 900417 2 times"),
    ),
    NHS: ("943 476 5919", "943-476-5919", "NHS number 9434765919", "NHS no: 943 476 5919"),
    POSTCODE: ("ZE7 9QX", "lives near EC1A 1BB now", "W1A 1HQ"),
    BORN: ("born 14/03/1957", "DOB: 1957-03-14", "date of birth is 3rd March 1957", "d.o.b. 14.3.57"),
}
NONE = (
    *(
        "B12 1mg",
        "vitamin B12 1MG daily",
        "W1 2pm",
        "01-02-2015 1030",
        "01 02 2015 12",
        "2026-03-01 10:22:33.123456",
    ),
    *(
        "0.1234567890123",
        "12345678901",
        "0000012345",
        "born in 1950",
        "27",
        "5 0 3",
        "A0001",
        "2/3/2015 at 14:30",
    ),
    *("943 476 5918", "3.1415926535897", "1425254400", "INT01", "call 116 123", "F20 0", "on 12 May 2015"),
    *("20150302103000", "T9 9QX", "user@home", "1e-10", "-9", "9434765919"),
)


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in IDENTIFIERS.items() for text in texts]
)
def test_an_identifier_is_found_alone_and_within_words(kind, text):
    assert list(kinds_in(text)) == [kind]


@pytest.mark.parametrize("text", NONE)
def test_codes_days_amounts_and_doses_are_no_identifiers(text):
    assert list(kinds_in(text)) == []


def test_several_numbers_of_ten_digits_with_the_check_digit_are_nhs_numbers_and_two_are_an_accident():
    right = [number for number in map(str, range(9990000000, 9990000200)) if nhs.is_valid(number)]
    assert kinds_of(right[:3]) == {NHS: set(right[:3])}
    assert kinds_of(right[:2]) == {}
    assert kinds_of([*right[:3], "1234567891", "1234567892", "1234567893"]) == {}


def test_postcodes_without_their_space_are_found_where_there_are_several():
    assert kinds_of(["ze79qx", "KW97QZ", "hs86xq", "no fixed abode 1ab"]) == {
        POSTCODE: {"ze79qx", "KW97QZ", "hs86xq"}
    }
    assert kinds_of(["ze79qx", "KW97QZ"]) == {}


def test_columns_of_numbers_made_at_random_are_hardly_ever_taken_for_nhs_numbers():
    """One number in eleven has the right check digit; the guard asks for most of a column."""
    chance = random.Random(4)
    columns = [
        [str(chance.randrange(10**9, 10**10)) for _ in range(chance.randint(1, 60))] for _ in range(1000)
    ]
    assert sum(bool(kinds_of(column)) for column in columns) <= 2
