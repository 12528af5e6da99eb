"""Excel workbooks: parts without a DTD, sheets in order and in range, and what they say of themselves held against what is there."""

from __future__ import annotations

from contextlib import suppress
from xml.parsers import expat
from zipfile import ZipInfo

from instruments.problems import Problem, Where
from surveys.imports.structure._quick_sheet import Irregular, QuickSheetScan
from surveys.imports.structure._refused import AGAIN, refuse
from surveys.imports.structure._sheet import PartScan
from surveys.imports.structure.zipped import chunks_of, members_of

SUFFIXES = (".xlsx", ".xlsm")
OLE = b"\xd0\xcf\x11\xe0"
MOST_CELLS = 20_000_000
"""Cells of a workbook: 200,000 people and 100 columns."""
XML = (".xml", ".rels", ".vml")
AS_XML = (b"<", b"\0<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""How a part begins that a reader may take for XML, whatever its name."""


def check(content: bytes, called: str) -> tuple[Problem, ...]:
    """Nothing is to be said of a sound workbook. Raises UnreadableFile."""
    if content.startswith(OLE):
        _refuse_ole(content, called)
    scans = [
        _scanned(content, member, called) for member in members_of(content, called) if not member.is_dir()
    ]
    found = [scan for scan in scans if scan is not None]
    if not {"workbook", "worksheet"} <= {scan.root for scan in found}:
        refuse(
            Where(called), "a zip archive that is not a workbook with a sheet", hint="is it the right file?"
        )
    strings = sum(scan.strings for scan in found if scan.root == "sst")
    for scan in found:
        if scan.highest_string >= strings:
            text = f"a cell with text number {scan.highest_string + 1:,}"
            refuse(Where(called, path=scan.name), text, f"one of the {strings:,} that the workbook holds")
    if sum(scan.cells for scan in found) > MOST_CELLS:
        refuse(
            Where(called), "a workbook of too many cells", f"at most {MOST_CELLS:,}", "part it into several"
        )
    return ()


def _scanned(content: bytes, member: ZipInfo, called: str) -> PartScan | None:
    """What a part of XML holds; None for a picture or the like, of which only the bytes are held against their checksum."""
    name = member.filename
    first = next(chunks_of(content, member, called), b"")
    if not name.lower().endswith(XML) and not first.lstrip().startswith(AS_XML):
        for _ in chunks_of(content, member, called):
            pass
        return None
    try:
        if "worksheets/" in name and name.endswith(".xml"):
            with suppress(Irregular):
                return _fed(QuickSheetScan(called, name), content, member, called)
        return _fed(PartScan(called, name), content, member, called)
    except (expat.ExpatError, ValueError, LookupError):
        refuse(Where(called, path=name), "a damaged part: it is no well-formed XML", hint=AGAIN)


def _fed(scan: PartScan | QuickSheetScan, content: bytes, member: ZipInfo, called: str) -> PartScan:
    for piece in chunks_of(content, member, called):
        scan.feed(piece)
    return scan.close()


def _refuse_ole(content: bytes, called: str) -> None:
    if "EncryptedPackage".encode("utf-16-le") in content:
        hint = "save it without a password, as .xlsx"
        refuse(Where(called), "a password-protected workbook", hint=hint)
    hint = "open it in Excel, and save it as .xlsx without a password"
    refuse(Where(called), "a password-protected workbook, or one of Excel 97-2003", hint=hint)
