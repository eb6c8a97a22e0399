"""The library of policies, guides, tools and practices."""

from components import cached, frame
from components.zones import choice, library
from data.language import _

place = frame.header(_("资源库"), what=_("政策信息、防控指南、技术工具、经验做法、产品"), looks_back=True)

# Choose
words = choice.search(place)
narrowed = library.choose(place)
if library.entries().empty:
    frame.nothing_to_show(_("资源库还没有条目。"), hint=_("请到“数据上报”上传“复工复产资源库”。"))

# Show
cached.draw(library.draw, words=words, **narrowed)
cached.draw(library.proposed)
