"""The blocks of a `.zsav`, each a ZLIB stream, and whether PSPP gets through them.

PSPP inflates 4,096 bytes at a time into 16,384 (`read_bytes_zlib` in its src/data/sys-file-reader.c), and takes a piece
that gives nothing for damage: it stops with "ZLIB stream inconsistency". A piece can give nothing without any damage, where
it holds no more than the beginning of a block. So whether PSPP reads a file turns on where its blocks happen to
end: PSPP 1.6.2 stopped in 1 of 40 files of two or three blocks that pyreadstat wrote, and ReadStat and polars-readstat
read all. A block compressed at another level ends elsewhere.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

PIECE = 4_096
ROOM = 16_384
BEGINNING = 600
"""More bytes than a stream needs before it gives anything: two of its own, and the longest table of codes."""
BLOCK = 0x3FF000
"""Bytes in each block but the last before they are compressed."""
OTHER_LEVELS = (9, 8, 7, 5, 4, 3, 2, 1)

HEADER = struct.Struct("<qqq")
TRAILER = struct.Struct("<qqii")
BIAS = -100


def readable_in_pieces(path: Path) -> bool:
    """Whether every piece of every block gives something, so that PSPP reads the file to its end."""
    _, streams = _parts(path.read_bytes())
    return _gives_throughout(streams)


def make_readable_in_pieces(path: Path) -> None:
    """`path` holds the same cells, compressed otherwise where PSPP would stop; any other file is as it was."""
    head, streams = _parts(path.read_bytes())
    if not _gives_throughout(streams):
        path.write_bytes(_joined(head, list(_ending_elsewhere(streams))))


def _parts(content: bytes) -> tuple[bytes, list[bytes]]:
    """All before the blocks' own header, and the blocks. ValueError if the file does not end as a `.zsav` does."""
    for count in range(len(content) // TRAILER.size):
        start = len(content) - (count + 1) * TRAILER.size
        if content.startswith(TRAILER.pack(BIAS, 0, BLOCK, count), start):
            break
    else:
        raise ValueError("no trailer")
    blocks = [TRAILER.unpack_from(content, start + n * TRAILER.size) for n in range(1, count + 1)]
    head = blocks[0][0] if blocks else start - HEADER.size
    return content[:head], [content[begin : begin + size] for _, begin, _, size in blocks]


def _joined(head: bytes, streams: Sequence[bytes]) -> bytes:
    """The file again. The trailer says where each block begins, as it would be uncompressed and as it is."""
    sizes = [len(zlib.decompress(stream)) for stream in streams]
    plain = accumulate(sizes[:-1], initial=len(head))
    compressed = accumulate(map(len, streams[:-1]), initial=len(head) + HEADER.size)
    body = b"".join(streams)
    trailer = TRAILER.pack(BIAS, 0, BLOCK, len(streams)) + b"".join(
        TRAILER.pack(*block) for block in zip(plain, compressed, sizes, map(len, streams), strict=True)
    )
    header = HEADER.pack(len(head), len(head) + HEADER.size + len(body), len(trailer))
    return head + header + body + trailer


def _gives_throughout(streams: Sequence[bytes]) -> bool:
    begins = accumulate(map(len, streams[:-1]), initial=0)
    return all(_gives(stream, begin) for stream, begin in zip(streams, begins, strict=False))


def _gives(stream: bytes, begin: int) -> bool:
    """Whether each piece gives something, of a stream that begins so many bytes after the first stream does."""
    inflater, done = zlib.decompressobj(), 0
    for end in range(PIECE - begin % PIECE, len(stream) + PIECE, PIECE):
        held, done = stream[done:end], end
        while held:
            given = inflater.decompress(held, ROOM)
            if inflater.eof:
                return True
            if not given:
                return False
            held = inflater.unconsumed_tail
    return False


def _ending_elsewhere(streams: Sequence[bytes]) -> Iterator[bytes]:
    """The same streams, each as it is or at the first level at which it gives throughout and leaves room for the next."""
    begin = 0
    for stream in streams:
        chosen = next(
            (each for each in _ways(stream) if _gives(each, begin) and _leaves_room(begin + len(each))),
            stream,
        )
        yield chosen
        begin += len(chosen)


def _ways(stream: bytes) -> Iterator[bytes]:
    yield stream
    for level in OTHER_LEVELS:
        yield zlib.compress(zlib.decompress(stream), level)


def _leaves_room(end: int) -> bool:
    return end % PIECE <= PIECE - BEGINNING
