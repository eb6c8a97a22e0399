"""Returns to be checked by telephone before the briefing goes out."""

from components.choices import filters
from components.screen.showing import show
from components.shell import frame
from components.zones import checks
from data.language import _

place = frame.header(_("核实提示"), what=_("简报报出前电话核实"), looks_back=True)

# Choose
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))

# Show
show(checks.rules)
show(checks.checks, at=at, region=region)
