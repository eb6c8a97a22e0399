"""Every zone in order, by level or by progress; what cannot be ranked says why."""

from components.choices import filters
from components.screen.showing import show
from components.shell import frame
from components.zones import ranking
from data.language import _

place = frame.header(_("高新区排序"), looks_back=True)

# Choose
order = filters.one_of(place, _("排序"), ranking.orders(), key="zones_order", name="order", width=190)
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))

# Show
show(ranking.ranking, at=at, region=region, order=order)
