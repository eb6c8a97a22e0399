"""Demonstration data: invented returns on real ground, marked as such everywhere, never beside real ones."""

from data.demonstration.files import write
from data.demonstration.scale import UnknownScale
from data.demonstration.storing import RealReturnsPresent, clear, load, untouched

__all__ = ["RealReturnsPresent", "UnknownScale", "clear", "load", "untouched", "write"]
