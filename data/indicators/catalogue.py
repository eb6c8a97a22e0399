"""Every indicator by (programme, code): asked alike by screens, briefings, warnings and the command line."""

from importlib import import_module

from data.programmes import PROGRAMMES

CATALOGUE = {(one.programme, one.code): one for programme in PROGRAMMES
             for one in import_module(f"data.indicators.catalogue_{programme}").ENTRIES}
