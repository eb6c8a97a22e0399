"""Labels at the ends of lines, kept apart."""

import numpy as np


def apart(wanted: np.ndarray, *, gap: float, low: float, high: float) -> np.ndarray:
    """Places as near to `wanted` as can be, in its order, at least `gap` from each other and between `low` and `high`.

    Where there is no room for all at that distance, they share the room evenly.
    """
    wanted = np.asarray(wanted, dtype=float)
    count = len(wanted)
    if count < 2:
        return np.clip(wanted, low, high)
    gap = min(gap, (high - low) / (count - 1))
    order = np.argsort(wanted, kind="stable")
    # With the distance taken off, "at least a gap apart" becomes "not falling": the best such row is the pooled mean.
    level = _rising(wanted[order] - gap * np.arange(count))
    placed = np.clip(level, low, high - gap * (count - 1)) + gap * np.arange(count)
    result = np.empty(count)
    result[order] = placed
    return result


def _rising(row: np.ndarray) -> np.ndarray:
    """The non-falling row nearest to `row`: neighbours that fall are pooled to their mean."""
    pools: list[tuple[float, int]] = []
    for value in row:
        pools.append((value, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, n), (other, m) = pools[-2], pools[-1]
            pools[-2:] = [((one * n + other * m) / (n + m), n + m)]
    return np.repeat([value for value, _ in pools], [size for _, size in pools])
