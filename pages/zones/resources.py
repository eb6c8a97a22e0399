"""The library of policies, guides, tools and practices."""

from components.choices import filters
from components.choices import zones as choice
from components.screen.showing import show
from components.shell import frame
from components.zones import library
from data.language import _

place = frame.header(_("资源库"), what=_("政策信息、防控指南、技术工具、经验做法、产品"), looks_back=True)

# Choose
words = choice.search(place)
narrowed = choice.library(place)
if choice.library_is_empty():
    frame.nothing_stored(_("资源库还没有条目。"), hint=_("请到“数据上报”上传“复工复产资源库”。"))

# Show
show(library.library, words=words, **narrowed)
show(library.proposed, at=filters.newest(programme="zones"))
