"""Zone recovery: how far work has resumed, where, and who has not reported."""

from components import cached, filters, frame
from components.zones import headline
from data.language import _

place = frame.header(_("高新区复工复产监测"))

# Choose
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_to_show(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))

# Show
cached.draw(headline.draw, at=at, region=region)
