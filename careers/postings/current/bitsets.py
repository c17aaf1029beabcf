"""Sets of postings as plain integers: bit n stands for the posting at place n.

Two sets meet in one `&`, and `bit_count()` tells how many they are.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import compress

_ONE = ord("1")
_BITS = bytes.maketrans(b"01", b"\x00\x01")


def gathered(pairs):
    """{value: the set of the places that it came with} of (value, place) pairs."""
    found = {}
    for value, place in pairs:
        found[value] = found.get(value, 0) | 1 << place
    return found


def of_places(places, size):
    """The set of some of `size` places: written as a number of base two, and read at once."""
    digits = bytearray(b"0") * (size + 1)
    for place in places:
        digits[size - place] = _ONE
    return int(digits, 2)


def flags(bits, size):
    """For each of `size` places, in order, 1 where it is in the set and else 0."""
    return f"{bits:0{size}b}"[::-1].encode().translate(_BITS) if size else b""


def places(bits, size):
    return list(compress(_all(size), flags(bits, size)))


@lru_cache(maxsize=2)
def _all(size):
    """Kept: to count anew takes longer than to choose."""
    return list(range(size))


class Scale:
    """Places by a value that can be compared: what lies below a value, or up to it."""

    def __init__(self, pairs):
        by_value = gathered(pairs)
        self.values = sorted(by_value)
        self._up_to = [0]
        for value in self.values:
            self._up_to.append(self._up_to[-1] | by_value[value])

    @property
    def all(self):
        return self._up_to[-1]

    def below(self, value):
        return self._up_to[bisect_left(self.values, value)]

    def up_to(self, value):
        return self._up_to[bisect_right(self.values, value)]

    def from_(self, value):
        return self.all & ~self.below(value)
