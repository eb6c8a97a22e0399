"""Hundred Cities and Hundred Parks (百城百园): figures and lists."""

from data.indicators.hundred.figures import figures

__all__ = ["figures"]
