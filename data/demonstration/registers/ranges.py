"""The demonstration ranges of the registers: one entry each. A register without one gets rows from its kinds."""

from data.demonstration.registers import (
    ranges_firms,
    ranges_incubation,
    ranges_industry,
    ranges_people,
    ranges_technology,
    ranges_zones,
)
from data.demonstration.registers.spec import Ranges

RANGES: dict[str, Ranges] = {
    **ranges_zones.RANGES, **ranges_firms.RANGES, **ranges_incubation.RANGES, **ranges_technology.RANGES,
    **ranges_industry.RANGES, **ranges_people.RANGES}
