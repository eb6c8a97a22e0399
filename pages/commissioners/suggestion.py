"""Whom to assign where, for a county or a prefecture: proposed by a rule, decided by the county, taken along as a file to be uploaded."""

from components.choices import suggesting
from components.choices import villages_listed as choice
from components.commissioners import suggested
from components.screen import wall
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("选派建议"), what=_("国科发区〔2020〕67号第15条：精准选派"), looks_back=True)

# Choose
period = choice.period(place)
area, _without_hubei = choice.area_chosen(place)
capacity = suggesting.capacity(place)
whose = {"period": period, "code": area, "capacity": capacity}
choice.refused(area)

# Show
show(suggested.sums, **whose)
if wall.on():
    show(suggested.plan, **whose)
suggesting.decide(**whose)
show(suggested.left, **whose)
