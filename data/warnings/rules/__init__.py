"""The rules, in the order in which they are listed: every module of this room declares some."""

from importlib import import_module
from pkgutil import iter_modules

from data.warnings.declared import RULES

for module in iter_modules(__path__, f"{__name__}."):
    import_module(module.name)

__all__ = ["RULES"]
