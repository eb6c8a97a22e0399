"""What was published of villages and commissioners beside what is counted here."""

from components.choices import commissioner_dates as dates
from components.choices import commissioners as choice
from components.choices.zones import more
from components.commissioners import published
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("来源对照"), what=_("公布数与本系统数的口径"), looks_back=True)

# Choose
boxes, options = choice.boxes(place), more(place)
if not choice.known():
    frame.nothing_stored(_("还没有科技特派员服务记录。"), hint=_("请到“数据上报”依次上传贫困村名册、科技特派员和服务记录。"))
period = dates.period(boxes[0], options)

# Show
show(published.national, period=period)
show(published.provinces, period=period)
