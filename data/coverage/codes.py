"""What the code of a village or a division says of where it lies."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, false, or_

COUNTY = 1_000_000  # a village code without its county's code
PROVINCE = 10_000  # a division's code without its province's


def county_of(village):
    """The county that a village code begins with; of a column, an array or a number."""
    return village // COUNTY


def province_in(place):
    """The province that a division's code begins with; the Corps is not yet in Xinjiang here."""
    return place // PROVINCE * PROVINCE


def in_county(village: ColumnElement, county) -> ColumnElement[bool]:
    """The village code lies in a county, a column or a number; said as a span, so that an index of village codes serves."""
    return village.between(county * COUNTY, county * COUNTY + COUNTY - 1)


def within(village: ColumnElement, provinces: Collection[int] | None) -> ColumnElement[bool]:
    """The village code lies in one of the provinces; None for any."""
    if provinces is None:
        return village.is_not(None)
    return or_(false(), *(village.between(code * COUNTY, (code + PROVINCE) * COUNTY - 1) for code in provinces))
