"""Definitions: what every number means, one search away."""

from components.about.definitions import chosen, definitions
from components.choices import definitions as choice
from components.figures import every as _every_part  # noqa: F401  so that each entry knows where it is used
from components.screen.showing import show
from components.shell import frame
from data.language import _

frame.header(_("指标口径"), what=_("各页面和命令行用同一份口径；点击任一卡片、列名或图表标题可到此处"))

# Choose
wanted = choice.definitions()
if chosen(**wanted).empty:
    frame.nothing_to_show(_("没有找到包含“{word}”的指标。", word=wanted["word"]), hint=_("请换一个词，或把工作、指标、图表改为“全部”。"))

# Show
show(definitions, **wanted)
