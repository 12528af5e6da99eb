"""What can happen to any file on its way, whatever its format, each drawn from a seed and named by what is wrong."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

Named = tuple[str, bytes]


def mutations(seed: bytes, count: int, rng: random.Random) -> Iterator[Named]:
    """`count` times the file with one thing wrong; half of them a single bit."""
    for number in range(count):
        way = rng.choices(list(WAYS), weights=list(WAYS.values()))[0]
        what, content = way(seed, rng)
        yield f"{number:04} {what}", content


def bit(seed: bytes, rng: random.Random) -> Named:
    """One bit is another."""
    at, which = rng.randrange(len(seed)), rng.randrange(8)
    return f"bit {which} of byte {at} flipped", seed[:at] + bytes([seed[at] ^ 1 << which]) + seed[at + 1 :]


def byte(seed: bytes, rng: random.Random) -> Named:
    """One byte is another."""
    at, other = rng.randrange(len(seed)), rng.randrange(1, 256)
    return f"byte {at} another", seed[:at] + bytes([(seed[at] + other) % 256]) + seed[at + 1 :]


def cut(seed: bytes, rng: random.Random) -> Named:
    """The file ends before its end."""
    at = rng.randrange(len(seed))
    return f"cut at byte {at}", seed[:at]


def zeros(seed: bytes, rng: random.Random) -> Named:
    """A piece of the file is zeros."""
    at, length = _piece(seed, rng)
    return f"{length} bytes from {at} are zeros", seed[:at] + bytes(length) + seed[at + length :]


def repeated(seed: bytes, rng: random.Random) -> Named:
    """A piece of the file is there twice."""
    at, length = _piece(seed, rng)
    return f"{length} bytes from {at} twice", seed[: at + length] + seed[at:]


def lost(seed: bytes, rng: random.Random) -> Named:
    """A piece of the file is not there."""
    at, length = _piece(seed, rng)
    return f"{length} bytes from {at} lost", seed[:at] + seed[at + length :]


def moved(seed: bytes, rng: random.Random) -> Named:
    """A piece of the file stands in the place of another."""
    (at, length), (to, _) = _piece(seed, rng), _piece(seed, rng)
    piece = seed[at : at + length]
    return f"{length} bytes from {at} also at {to}", seed[:to] + piece + seed[to + len(piece) :]


def added(seed: bytes, rng: random.Random) -> Named:
    """Bytes that belong nowhere stand behind the file."""
    length = rng.randrange(1, 64)
    return f"{length} bytes behind its end", seed + rng.randbytes(length)


WAYS: dict[Callable[[bytes, random.Random], Named], int] = {
    bit: 50,
    **dict.fromkeys((byte, cut), 10),
    **dict.fromkeys((zeros, repeated, lost, moved), 7),
    added: 2,
}


def _piece(seed: bytes, rng: random.Random) -> tuple[int, int]:
    return rng.randrange(len(seed)), rng.choice((1, 2, 4, 8, 16, 64, 512))
