"""Sources: where the public facts come from, and the figures published in 2020."""

from components.about.sources import listed, published
from components.screen.showing import show
from components.shell import frame
from data.language import _

frame.header(_("数据来源"), what=_("公开资料的发布单位、标题、日期与核实情况"))

show(published)
show(listed)
