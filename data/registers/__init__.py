"""Registers (名录与统计): datasets whose declaration says enough that their page, figures and list follow from it."""

from data.registers.declared import REGISTER_OF, Register

__all__ = ["REGISTER_OF", "Register"]
