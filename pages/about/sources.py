"""Sources: where the public facts come from, and the figures published in 2020."""

from components import cached, frame
from components.about import sources
from components.figure import Note, figure
from data import sources as known
from data.language import _

frame.header(_("数据来源"), what=_("公开资料的发布单位、标题、日期与核实情况"))

# Read
listed = known.sources()
published = cached.ask(known.published_figures)

# Show
with figure(_("2020年公布的全国数据"), key="published", note=Note(at=None)):
    sources.published(published)
with figure(_("资料清单"), key="sources", what=_("未核实的排在最前"), note=Note(at=None)):
    sources.show(listed)
