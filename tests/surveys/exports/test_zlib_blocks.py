"""A `.zsav` that PSPP would give up is found out, and compressed so that it does not."""

from __future__ import annotations

import random
import zlib
from itertools import accumulate
from pathlib import Path

import polars as pl
import pyreadstat
import pytest

from surveys.exports import ExportFailed, _zlib_blocks, export, exporter
from surveys.exports._zlib_blocks import (
    BLOCK,
    PIECE,
    _ending_elsewhere,
    _gives,
    _gives_throughout,
    _joined,
    _parts,
    make_readable_in_pieces,
    readable_in_pieces,
)
from tests.programs import find, run
from tests.surveys.exports.samples import EVERYTHING, one

CHANCE = random.Random(1)
NUMBERS = bytes(CHANCE.choices(range(101, 109), k=30_000))
NOTHING = b"\0\0\0\xff\xff"
"""A block of deflate in which nothing is."""


@pytest.fixture
def written(tmp_path) -> Path:
    """A file with one block, as pyreadstat wrote it."""
    values = pl.Series("x", [float(CHANCE.randrange(8)) for _ in range(20_000)])
    (made,) = export(one(values), tmp_path, ["zsav"])
    return made.files[0]


def stretched(stream: bytes) -> bytes:
    """The stream with more than a piece of nothing in its middle."""
    data, deflater = zlib.decompress(stream), zlib.compressobj()
    half = len(data) // 2
    first = deflater.compress(data[:half]) + deflater.flush(zlib.Z_SYNC_FLUSH)
    return first + NOTHING * (2 * PIECE // len(NOTHING)) + deflater.compress(data[half:]) + deflater.flush()


def stretch(path: Path) -> None:
    head, streams = _parts(path.read_bytes())
    path.write_bytes(_joined(head, [stretched(stream) for stream in streams]))


def rows_in_pspp(path: Path) -> str:
    syntax = f"GET FILE='{path}'.\nSAVE TRANSLATE /OUTFILE='a.csv' /TYPE=CSV /REPLACE.\n"
    (path.parent / "a.sps").write_text(syntax)
    run("pspp", "a.sps", folder=path.parent)
    return str(len((path.parent / "a.csv").read_text().splitlines()))


def test_pspp_stops_in_a_file_of_which_a_piece_gives_nothing_and_reads_it_once_it_is_mended(written):
    find("pspp")
    before = pyreadstat.read_sav(written, output_format="polars")[0]
    assert rows_in_pspp(written) == "20000"
    stretch(written)
    assert not readable_in_pieces(written)
    with pytest.raises(AssertionError, match=r"ZLIB\s+stream\s+inconsistency"):
        rows_in_pspp(written)
    assert pyreadstat.read_sav(written, output_format="polars")[0].equals(before)
    make_readable_in_pieces(written)
    assert readable_in_pieces(written)
    assert rows_in_pspp(written) == "20000"
    assert pyreadstat.read_sav(written, output_format="polars")[0].equals(before)


def test_a_file_that_pspp_reads_is_left_as_it_was_written(written):
    before = written.read_bytes()
    make_readable_in_pieces(written)
    assert written.read_bytes() == before
    assert _joined(*_parts(before)) == before


def test_a_file_that_pspp_would_not_read_is_never_given_its_name(tmp_path, monkeypatch):
    monkeypatch.setattr(exporter("zsav"), "make_readable_in_pieces", stretch)
    with pytest.raises(ExportFailed, match="PSPP would stop in the middle of it"):
        export(EVERYTHING, tmp_path, ["zsav"])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("left", [1, 2, 10])
def test_a_piece_that_holds_only_the_beginning_of_a_block_gives_nothing(left):
    stream = zlib.compress(NUMBERS)
    assert _gives(stream, 0)
    assert not _gives(stream, PIECE - left)
    assert _gives(stream, PIECE - _zlib_blocks.BEGINNING)


def test_a_block_cut_short_never_gives_its_end():
    assert not _gives(zlib.compress(NUMBERS)[:-1], 0)


@pytest.mark.parametrize("left", [2, 30])
def test_a_block_ends_elsewhere_where_the_next_would_begin_badly(left):
    first = next(
        stream
        for size in range(len(NUMBERS), 0, -1)
        if len(stream := zlib.compress(NUMBERS[:size])) % PIECE == PIECE - left
    )
    streams = [first, zlib.compress(NUMBERS), zlib.compress(NUMBERS[::-1])]
    assert not _gives_throughout(streams)
    mended = list(_ending_elsewhere(streams))
    assert _gives_throughout(mended)
    assert [zlib.decompress(stream) for stream in mended] == [zlib.decompress(stream) for stream in streams]


def test_the_trailer_says_where_every_block_is():
    streams = [zlib.compress(NUMBERS[:size]) for size in (1000, 2000, 3000)]
    content = _joined(b"head", streams)
    assert _parts(content) == (b"head", streams)
    starts = list(accumulate(map(len, streams), initial=4 + 24))
    assert [content[start : start + 2] for start in starts[:3]] == [stream[:2] for stream in streams]
    header = _zlib_blocks.HEADER.unpack_from(content, 4)
    assert header == (4, starts[3], 24 * 4)
    assert starts[3] + header[2] == len(content)
    assert _zlib_blocks.TRAILER.unpack_from(content, starts[3]) == (-100, 0, BLOCK, 3)


def test_what_ends_in_no_trailer_is_no_such_file(tmp_path):
    (tmp_path / "a.zsav").write_bytes(b"$FL3" + bytes(500))
    with pytest.raises(ValueError, match="no trailer"):
        readable_in_pieces(tmp_path / "a.zsav")


@pytest.mark.parametrize("rows", [0, 1])
def test_a_file_of_nobody_or_of_one_is_read_by_pspp(rows, tmp_path):
    find("pspp")
    (made,) = export(one(pl.Series("x", [1.0] * rows, dtype=pl.Float64)), tmp_path, ["zsav"])
    assert rows_in_pspp(made.files[0]) == str(rows)
