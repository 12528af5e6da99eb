"""Fifty things about people who do not exist, and whether any of them, or a telling part, is in a text or a file."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import polars as pl
import pyreadstat

NAMES = (
    *("Aurelia Quillfeather", "Barnaby Oxtobyshaw", "Clemency Vanterpool", "Dorotea Zyskowska"),
    *("Ephraim Wolstencroft", "Fenella Drinkwaterby", "Gwilym Parslowe", "Hepzibah Ormerodian"),
    *("Ignatius Thwaitely", "Jocasta Bickerstaffe", "Kazimierz Lubomyrski", "Leopoldine Haverstock"),
    *("Mordecai Featherington", "Nerissa Blenkinsopp", "Osbert Cholmondeston", "Philippa Quarringdon"),
)
POSTCODES = ("ZE7 9QX", "ZE7 8QY", "KW9 7QZ", "HS8 6XQ", "TR9 5YQ", "LD8 4ZQ", "SY9 3QX", "IV9 2XQ")
PHONES = (
    *("07700 900417", "07700 900528", "07700 900639", "07700 900741"),
    *("07700 900852", "07700 900963", "020 7946 0174", "0161 496 0285"),
)
EMAILS = (
    *("q.marchbanks@example.org", "tabitha.crowe@example.org", "r.vexborough@example.com"),
    *("ulric.penhallow@example.com", "w.zouchedale@example.net", "xanthe.yarborough@example.net"),
)
NHS_NUMBERS = ("999 476 5919", "999 123 4560", "999 852 7413", "999 741 8526", "999 630 7418", "999 519 6307")
BIRTHDAYS = ("14/03/1957", "23/08/1948", "05/11/1963", "30/01/1971", "17/06/1939", "28/12/1984")
CANARIES = (*NAMES, *POSTCODES, *PHONES, *EMAILS, *NHS_NUMBERS, *BIRTHDAYS)


def forms_of(canary: str) -> Iterator[str]:
    """The canary in small letters, as it may be spelled, and each part of it that would tell."""
    plain = canary.lower()
    yield plain
    if canary in NAMES:
        yield from plain.split()
    elif canary in EMAILS:
        yield plain.partition("@")[0]
    elif canary in BIRTHDAYS:
        day, month, year = plain.split("/")
        yield from (f"{year}-{month}-{day}", f"{day}.{month}.{year}", f"{year}{month}{day}")
    else:
        joined = plain.replace(" ", "")
        yield from (joined, joined.lstrip("0"), re.escape(joined))


FORMS = {form: canary for canary in CANARIES for form in forms_of(canary)}


def canaries_in(text: str) -> set[str]:
    """The canaries that the text holds, whole or in part, in any letters."""
    small = text.lower()
    return {canary for form, canary in FORMS.items() if form in small}


def canaries_in_file(path: Path) -> set[str]:
    """The canaries in a file's name and bytes and, where these are compressed or binary, in what they say."""
    return {canary for text in (path.name, *_texts(path)) for canary in canaries_in(text)}


def _texts(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield content.decode(encoding, errors="replace")
    if is_zipfile(path):
        with ZipFile(path) as archive:
            yield from (name + archive.read(name).decode(errors="replace") for name in archive.namelist())
    elif path.suffix == ".parquet":
        yield pl.read_parquet(path).write_csv() + json.dumps(pl.read_parquet_metadata(path))
    elif path.suffix in (".sav", ".zsav", ".dta"):
        read = pyreadstat.read_dta if path.suffix == ".dta" else pyreadstat.read_sav
        frame, meta = read(str(path), user_missing=True, output_format="polars")
        yield f"{frame.rows()} {vars(meta)}"
    elif path.suffix == ".pdf":
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
            yield zlib.decompressobj().decompress(stream).decode("latin-1") if stream[:1] == b"x" else ""
