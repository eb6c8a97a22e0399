"""Help: the day's work of each reader, with pictures of the product itself."""

from components.choices import help as choice
from components.screen import guide
from components.shell import frame
from data.language import _

place = frame.header(_("使用帮助"), what=_("各类读者一天的工作；图取自本系统，图中均为演示数据"))

# Choose
wanted = choice.chapter(place)

# Show
guide.chapters(wanted)
