"""Every indicator by (programme, code): asked alike by screens, briefings, warnings and the command line."""

from data.indicators import catalogue_commissioners, catalogue_hundred, catalogue_zones

CATALOGUE = {(one.programme, one.code): one
             for part in (catalogue_hundred, catalogue_zones, catalogue_commissioners) for one in part.ENTRIES}
