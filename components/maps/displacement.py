"""Circles that would hide each other, moved apart: the same table always gives the same picture."""

from functools import lru_cache

import numpy as np

ROUNDS = 120
PULL = 0.06  # share of the way back to its true place that a circle goes in each round
GAP = 0.0012  # plane units kept between two circles, about 1 px on a large screen


def apart(x: np.ndarray, y: np.ndarray, radius: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Places near (x, y), in plane units, at which circles of these radii overlap little or not at all."""
    return _apart(*(tuple(np.asarray(values, dtype=float).tolist()) for values in (x, y, radius)))


@lru_cache(maxsize=64)  # the zones of a day are drawn again for each reader, language and choice
def _apart(x: tuple[float, ...], y: tuple[float, ...], radius: tuple[float, ...]) -> tuple[np.ndarray, np.ndarray]:
    home, radius = np.column_stack([x, y]), np.array(radius)
    # Two at one point have no direction to part in: a spiral by their order gives each its own.
    turn = np.arange(len(home)) * 2.399963
    place = home + 1e-5 * np.column_stack([np.cos(turn), np.sin(turn)])
    reach = radius[:, None] + radius[None, :] + GAP
    for step in range(ROUNDS):
        between = place[:, None, :] - place[None, :, :]
        distance = np.hypot(between[..., 0], between[..., 1]) + np.eye(len(home))
        push = np.clip(reach - distance, 0, None) * (1 - np.eye(len(home)))
        place = place + 0.5 * (between * (push / distance)[..., None]).sum(axis=1)
        if step < ROUNDS - 40:  # the last rounds only part, so that no overlap is left by the pull
            place = place + PULL * (home - place)
    return place[:, 0], place[:, 1]
