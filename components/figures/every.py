"""Every part of the product, by its key: importing this module declares them all."""

from importlib import import_module
from pkgutil import iter_modules

from components.figures.part import PARTS, Part

SECTIONS = ("overview", "hundred", "zones", "commissioners", "warnings", "calendar", "registers", "about")

for section in SECTIONS:
    package = import_module(f"components.{section}")
    for module in iter_modules(package.__path__, f"{package.__name__}."):
        import_module(module.name)

__all__ = ["PARTS", "Part"]
