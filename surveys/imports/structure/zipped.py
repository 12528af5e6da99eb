"""Zip archives, such as workbooks are: every member inflated once, within limits, and held against its size and checksum."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from instruments.problems import Where
from surveys.imports.structure._refused import AGAIN, refuse

MOST_MEMBERS = 2_000
"""A workbook has about ten members, and one more for each sheet, picture and comment."""
MOST_INFLATED = 2**30
"""Bytes of all members: a sheet of 100,000 rows and 80 columns takes 300 million."""
HIGHEST_RATIO = 300
"""Inflated bytes for each one stored, of a member above `SMALL`: sheets of equal answers reach about a hundred, bombs a thousand."""
SMALL = 2**20
CHUNK = 2**18
LOCAL = b"PK\x03\x04"
LOCAL_LENGTH = 30
ENCRYPTED = 0x1


def members_of(content: bytes, called: str) -> list[ZipInfo]:
    """The members, in the order of the file, once names, sizes and places are found to be possible.

    Raises UnreadableFile.
    """
    where = Where(called)
    try:
        with ZipFile(BytesIO(content)) as archive:
            members, comment = archive.infolist(), archive.comment
    except (BadZipFile, ValueError, NotImplementedError, OverflowError, RecursionError):
        refuse(where, "a workbook that is cut short or damaged: its list of parts cannot be read")
    _refuse_end(where, content, members, comment)
    _refuse_names(where, members)
    _refuse_sizes(where, members)
    _refuse_overlaps(where, content, members)
    return sorted(members, key=lambda member: member.header_offset)


def chunks_of(content: bytes, member: ZipInfo, called: str) -> Iterator[bytes]:
    """The member's bytes piece by piece. Raises UnreadableFile if they are not as many, or not those, that it should hold."""
    where = Where(called, path=member.filename)
    size, checksum = 0, 0
    try:
        for piece in _pieces(content, member):
            size += len(piece)
            if size > member.file_size:
                refuse(where, f"a part that holds more than the {member.file_size:,} bytes that it says")
            checksum = zlib.crc32(piece, checksum)
            yield piece
    except zlib.error:
        refuse(where, "a damaged part: it cannot be inflated")
    if size != member.file_size:
        refuse(where, f"a part that holds {size:,} bytes", f"the {member.file_size:,} that it says")
    if checksum != member.CRC:
        refuse(where, "a damaged part: its checksum is not that of what it holds")


def _pieces(content: bytes, member: ZipInfo) -> Iterator[bytes]:
    begin = _begin(content, member)
    stored = memoryview(content)[begin : begin + member.compress_size]
    if member.compress_type == ZIP_STORED:
        yield from (bytes(stored[at : at + CHUNK]) for at in range(0, len(stored), CHUNK))
        return
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting: bytes | memoryview = stored
    while not inflating.eof:
        piece = inflating.decompress(waiting, CHUNK)
        waiting = inflating.unconsumed_tail
        if not piece and not waiting:
            break
        yield piece
    if not inflating.eof or inflating.unused_data:
        raise zlib.error("it does not end where it should")


def _begin(content: bytes, member: ZipInfo) -> int:
    at = member.header_offset + LOCAL_LENGTH
    return at + sum(int.from_bytes(content[place : place + 2], "little") for place in (at - 4, at - 2))


def _refuse_end(where: Where, content: bytes, members: list[ZipInfo], comment: bytes) -> None:
    end = len(content) - 22 - len(comment)
    if not content.startswith(LOCAL) or content[max(end, 0) : end + 4] != b"PK\x05\x06":
        refuse(where, "a workbook with other bytes before or after it", hint="open it and save it again")
    said = int.from_bytes(content[end + 10 : end + 12], "little")
    if said not in (len(members), 0xFFFF):
        refuse(where, f"a workbook of {len(members)} parts", f"the {said} that it says")
    if len(members) > MOST_MEMBERS:
        refuse(where, f"a workbook of {len(members):,} parts", f"at most {MOST_MEMBERS:,}")


def _refuse_names(where: Where, members: list[ZipInfo]) -> None:
    seen = set()
    for member in members:
        name = member.orig_filename
        if name.startswith("/") or {"..", ""} & set(name.rstrip("/").split("/")) or set("\\:\0") & set(name):
            refuse(where, "a workbook with a part whose name leads out of it")
        if name.casefold() in seen:
            refuse(where, "a workbook with two parts of one name")
        seen.add(name.casefold())
        if member.flag_bits & ENCRYPTED:
            refuse(where, "a password-protected workbook", hint="save it without a password")
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            refuse(where, "a workbook that is packed in a way that Excel does not use", hint="save it again")


def _refuse_sizes(where: Where, members: list[ZipInfo]) -> None:
    total = sum(member.file_size for member in members)
    if total > MOST_INFLATED:
        refuse(where, f"a workbook that would take {total:,} bytes", f"at most {MOST_INFLATED:,}")
    for member in members:
        if member.file_size > max(SMALL, HIGHEST_RATIO * member.compress_size):
            found = f"a part of {member.file_size:,} bytes in {member.compress_size:,}, as no workbook of answers is packed"
            refuse(where, found, hint=AGAIN)


def _refuse_overlaps(where: Where, content: bytes, members: list[ZipInfo]) -> None:
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        at = member.header_offset
        local = content[at : at + LOCAL_LENGTH]
        name = content[at + LOCAL_LENGTH : at + LOCAL_LENGTH + int.from_bytes(local[26:28], "little")]
        plain = name.decode("utf-8" if member.flag_bits & 0x800 else "cp437", errors="replace")
        if at < end or local[:4] != LOCAL or plain != member.orig_filename:
            refuse(where, "a damaged workbook: one of its parts is not where it says")
        if int.from_bytes(local[8:10], "little") != member.compress_type or local[6] & ENCRYPTED:
            refuse(where, "a damaged workbook: one of its parts is described in two ways")
        end = _begin(content, member) + member.compress_size
        if end > len(content):
            refuse(where, "a workbook that is cut short")
