"""Every register (名录与统计), in its groups, each leading to its page."""

from components.choices import registers as choice
from components.registers.overview import overview
from components.screen.showing import show
from components.shell import frame
from data.indicators.latest import reading_moment
from data.language import _

place = frame.header(_("名录与统计"), what=_("五份文件要求的名录、台账和统计，每个都可上传、查询、导出"), looks_back=True)

# Choose
narrowed = choice.groups(place)

# Show
show(overview, **narrowed, today=reading_moment().date())
