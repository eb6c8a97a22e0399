"""The conic equal-area projection of our maps, in Python: the same formula that the browser runs."""

import numpy as np

PARALLELS = (25, 47)
MERIDIAN = 105


def project(lon, lat, *, meridian: float = MERIDIAN) -> tuple[np.ndarray, np.ndarray]:
    """Degrees to plane units (x to the east, y to the south, earth radius 1), as d3.geoConicEqualArea with centre 0, 0."""
    n, c, r0 = _cone()
    turned = np.radians(np.asarray(lon, dtype=float) - meridian) * n
    r = np.sqrt(c - 2 * n * np.sin(np.radians(np.asarray(lat, dtype=float)))) / n
    return r * np.sin(turned), r * np.cos(turned) - r0


def unproject(x, y, *, meridian: float = MERIDIAN) -> tuple[np.ndarray, np.ndarray]:
    """Plane units back to degrees of longitude and latitude."""
    n, c, r0 = _cone()
    down = np.asarray(y, dtype=float) + r0
    r = np.hypot(x, down)
    lat = np.degrees(np.arcsin((c - (r * n) ** 2) / (2 * n)))
    return meridian + np.degrees(np.arctan2(x, down) / n), lat


def _cone() -> tuple[float, float, float]:
    """The constants of the cone through both parallels: n, c and the radius of the equator."""
    low, high = np.sin(np.radians(PARALLELS))
    n = (low + high) / 2
    c = 1 + low * (2 * n - low)
    return n, c, np.sqrt(c) / n
