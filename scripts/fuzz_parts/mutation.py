"""Sample cases with a few slips of the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fuzz_parts.extremes import UNITS

if TYPE_CHECKING:
    from random import Random

_MOST_SLIPS = 6
_LONGEST_PIECE = 200


def mutate(data: bytes, others: list[bytes], random: Random) -> bytes:
    """`data` with up to six slips: something lost, doubled, swapped, inserted, or taken from another."""
    for _ in range(random.randint(1, _MOST_SLIPS)):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.randrange(_LONGEST_PIECE))
        kind = random.randrange(7)
        if kind == 0:
            data = data[:start] + data[end:]
        elif kind == 1:
            data = data[:end] + data[start:]
        elif kind == 2:
            unit = random.choice(UNITS).encode("utf-8", "surrogatepass")
            data = data[:start] + unit * random.choice((1, 1, 2, 30, 3000)) + data[start:]
        elif kind == 3:
            data = data[:start] + random.randbytes(random.randint(1, 4)) + data[start:]
        elif kind == 4:
            other = random.choice(others)
            place = random.randrange(len(other))
            data = data[:start] + other[place : place + _LONGEST_PIECE] + data[end:]
        elif kind == 5:
            lines = data.split(b"\n")
            one, two = random.randrange(len(lines)), random.randrange(len(lines))
            lines[one], lines[two] = lines[two], lines[one]
            data = b"\n".join(lines)
        else:
            lines = data.split(b"\n")
            place = random.randrange(len(lines))
            lines[place] = b" " * random.randint(1, 80) + lines[place].lstrip()
            data = b"\n".join(lines)
    return data
