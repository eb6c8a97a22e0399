"""Chance that is the same every time: one generator a dataset, all from one seed."""

from zlib import crc32

import numpy as np

SEED = 2020


def dice(name: str) -> np.random.Generator:
    """The random generator of one dataset; what one dataset draws does not move another's."""
    return np.random.default_rng([SEED, crc32(name.encode())])


def shared(total: int, weights: np.ndarray) -> np.ndarray:
    """A whole total divided in proportion, by the largest remainders."""
    exact = total * np.asarray(weights, dtype=float) / np.sum(weights)
    whole = np.floor(exact).astype("int64")
    whole[np.argsort(whole - exact, kind="stable")[: total - whole.sum()]] += 1
    return whole


def spread(count: int) -> np.ndarray:
    """Numbers in [0, 1) that are even over any run of neighbours (multiples of the golden ratio)."""
    return np.arange(count) * 0.6180339887498949 % 1.0


def days(first: str, offsets: np.ndarray) -> np.ndarray:
    """Dates so many days after the first."""
    return np.datetime64(first, "s") + offsets.astype("timedelta64[D]")


def numbered(pattern: str, numbers) -> list[str]:
    """Register numbers such as 演示-0001; the pattern takes one number."""
    return [pattern.format(number) for number in numbers.tolist()]
