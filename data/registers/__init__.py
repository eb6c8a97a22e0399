"""Registers (名录与统计): datasets whose declaration says enough that their page, figures and list follow from it."""

from data.registers.asked import newest, periods
from data.registers.catalogue import indicators_of
from data.registers.declared import REGISTER_OF, Register
from data.registers.over_periods import course, figures, pairs
from data.registers.owing import reporters
from data.registers.publications import published

__all__ = ["REGISTER_OF", "Register", "course", "figures", "indicators_of", "newest", "pairs", "periods", "published", "reporters"]
