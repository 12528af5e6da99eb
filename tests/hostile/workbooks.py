"""Workbooks that somebody made to harm, or that a bad program made: each with one thing wrong, which its name says."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from tests.hostile.damage import Named
from tests.hostile.seeds import seed

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STRAY = ("XFD1048576", "XFD1", "A1048576", "ZZZ9", "A4294967295", "A0", "ALL5", "A200001", "EZZ3")
DTDS = (
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    "<!DOCTYPE a [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9)) + "]>",
    '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
)
AREAS = ("A1:XFD1048576", "A1:ALL200000", "XFD1048576:A1", "A1:", "A1:B2:C3")


def wrong_workbooks() -> Iterator[Named]:
    """Every one of them."""
    yield from _sheets()
    yield from _parts()
    yield from _archives()


def _sheets() -> Iterator[Named]:
    row = '<row r="{0}"><c r="{1}"><v>1</v></c></row></sheetData>'
    for at in STRAY:
        number = re.sub("[A-Z]", "", at)
        yield f"stray cell at {at}", edited(SHEET, "</sheetData>", row.format(number, at))
    for at in ("A5", "A0", "5A", "", "A99999999999", "Ä7"):
        yield f"last cell says it is `{at}`", edited(SHEET, "</sheetData>", row.format(500, at))
    for said in ("A1:B2", "A1:XFD9", "A1:J100", "A1:C121", "B2:C3", "A1:ZZZZ9", "x", "A1:J120"):
        sheet = f'<worksheet xmlns="{NAMESPACE}"><dimension ref="{said}"/>'
        yield f"dimension says {said}", edited(SHEET, r"<worksheet[^>]*>(<sheetPr>.*?</sheetPr>)?", sheet)
    for area in AREAS:
        merged = f'</sheetData><mergeCells count="1"><mergeCell ref="{area}"/></mergeCells>'
        yield f"{area} merged", edited(SHEET, "</sheetData>", merged)
        link = f'</sheetData><hyperlinks><hyperlink ref="{area}" location="a"/></hyperlinks>'
        yield f"{area} a link", edited(SHEET, "</sheetData>", link)
    rows = re.findall("<row .*?</row>", part(SHEET), re.DOTALL)
    for at in range(2, 40, 2):
        yield f"row {at} twice", edited(SHEET, re.escape(rows[at]), rows[at] * 2)
        yield f"row {at} at the end", edited(SHEET, "</sheetData>", rows[at] + "</sheetData>")
    cell = re.findall("<c .*?</c>", rows[5])
    for at in range(len(cell) - 1):
        yield (
            f"cells {at} and {at + 1} of row 6 in the other order",
            edited(SHEET, re.escape(cell[at] + cell[at + 1]), cell[at + 1] + cell[at]),
        )
        yield f"cell {at} of row 6 twice", edited(SHEET, re.escape(cell[at]), cell[at] * 2)
    wide = "".join(f'<c r="{letters(n)}1"><v>1</v></c>' for n in range(11, 16_385))
    yield "16,384 columns", edited(SHEET, "</row>", wide + "</row>", once=True)
    yield (
        "elements 100,000 deep",
        edited(SHEET, "<sheetData>", "<a>" * 100_000 + "</a>" * 100_000 + "<sheetData>"),
    )
    yield (
        "an attribute of a million letters",
        edited(SHEET, "<sheetData>", f'<sheetData x="{"y" * 1_000_000}">'),
    )
    yield "40 million blanks", edited(SHEET, "<sheetData>", "<sheetData>" + " " * 40_000_000)
    for number in (-1, 0, 4294967295, 2**31, 2**63, 99999999999999999999, "x", "1.5"):
        yield f"a row numbered {number}", edited(SHEET, '<row r="7"', f'<row r="{number}"')


def _parts() -> Iterator[Named]:
    for name in members():
        if name.endswith((".xml", ".rels")):
            for number, dtd in enumerate(DTDS):
                yield f"DTD {number} in {name}", edited(name, r"(<\?xml[^>]*\?>)?", rf"\1{dtd}", once=True)
            yield f"{name} cut", replaced({name: part(name)[: len(part(name)) // 2].encode()})
            yield f"{name} empty", replaced({name: b""})
            yield f"{name} not there", replaced({name: None})
            yield f"{name} of NUL bytes", replaced({name: bytes(1000)})
            yield f"{name} in UTF-7", replaced({name: b'<?xml version="1.0" encoding="utf-7"?><a/>'})
    for count in (0, 1, 5, 10**6, 4294967295, 2**40, -1, "x"):
        yield f"uniqueCount says {count}", with_strings(str(count))
    for index in (2, 3, 10**9, 2**31, -1, "x", ""):
        yield f"text number {index}", with_strings("2", str(index))


def _archives() -> Iterator[Named]:
    content = seed(".xlsx")
    names = (
        "../x",
        "/etc/x",
        "a/../../x",
        "c:/x",
        "a\\b",
        "xl//x",
        "\u202ex",
        "XL/WORKBOOK.XML",
        "xl/workbook.xml",
    )
    for name in names:
        yield f"a part called {name!r}", replaced({}, more=[(name, b"<a/>")])
    for name in ("xl/media/a.png", "xl/x.bin"):
        yield f"DTD in {name}", replaced({}, more=[(name, f"{DTDS[1]}<a/>".encode())])
    yield "5,000 parts", replaced({}, more=[(f"x{n}.xml", b"<a/>") for n in range(5_000)])
    yield "256 million blanks in a part", replaced({}, more=[("xl/x.xml", b" " * 2**28)])
    yield "bytes before it", b"x" * 100 + content
    yield "bytes after it", content + b"x" * 100
    yield "another workbook after it", content + content
    yield "an executable before it", b"MZ" + content
    for offset, what in (
        (6, "flags"),
        (8, "packing"),
        (14, "checksum"),
        (18, "packed size"),
        (22, "size"),
        (26, "length of name"),
    ):
        at = content.index(b"PK\x03\x04") + offset
        yield f"another {what} in a local header", content[:at] + b"\x63\x01" + content[at + 2 :]
        at = content.index(b"PK\x01\x02") + offset + 2
        yield f"another {what} in the list of parts", content[:at] + b"\x63\x01" + content[at + 2 :]
    for at in range(4, 22, 2):
        end = content.rindex(b"PK\x05\x06") + at
        yield f"another number {at} at its end", content[:end] + b"\xfe\xff" + content[end + 2 :]
    yield "protected by a password", OLE + "EncryptedPackage".encode("utf-16-le") * 50
    yield "of Excel 97", OLE + b"Workbook" * 500
    yield "text under its name", b"participant_id,uls8_1\nA0001,2\n"
    yield "an SPSS file under its name", seed(".sav")
    yield "an empty zip archive", b"PK\x05\x06" + bytes(18)
    yield "no bytes but the first four", b"PK\x03\x04"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def letters(number: int) -> str:
    """The letters of a column."""
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found


def members() -> list[str]:
    """The parts of the sound workbook."""
    with zipfile.ZipFile(BytesIO(seed(".xlsx"))) as archive:
        return archive.namelist()


def part(name: str) -> str:
    """The words of a part of the sound workbook."""
    with zipfile.ZipFile(BytesIO(seed(".xlsx"))) as archive:
        return archive.read(name).decode()


def edited(name: str, old: str, new: str, once: bool = False) -> bytes:
    """The workbook with one part in other words."""
    made, count = re.subn(
        old, new if "\\1" in new else new.replace("\\", r"\\"), part(name), count=int(once), flags=re.DOTALL
    )
    assert count, old
    return replaced({name: made.encode()})


def with_strings(count: str, index: str = "1") -> bytes:
    """The workbook with two shared texts, of which it says `count`, and a cell that shows the one of that number."""
    strings = f'<sst xmlns="{NAMESPACE}" uniqueCount="{count}"><si><t>a</t></si><si><t>b</t></si></sst>'
    cell = f'<row r="500"><c r="A500" t="s"><v>{index}</v></c></row></sheetData>'
    return replaced({STRINGS: strings.encode(), SHEET: part(SHEET).replace("</sheetData>", cell).encode()})


def replaced(parts: dict[str, bytes | None], more: list[tuple[str, bytes]] = []) -> bytes:  # noqa: B006
    """The workbook with other parts: None for one that is not there; `more` may repeat a name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in [*members(), *(set(parts) - set(members()))]:
            content = parts.get(name, part(name).encode() if name in members() else None)
            if content is not None:
                made.writestr(name, content)
        for name, content in more:
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
