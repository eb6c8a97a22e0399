"""Definitions: what every number means, one search away."""

from components.about.definitions import chosen, definitions
from components.choices import definitions as choice
from components.screen.showing import show
from components.shell import frame
from data.language import _

frame.header(_("指标口径"), what=_("看板、简报、预警和命令行用同一份口径"))

# Choose
programme, word = choice.definitions()
if chosen(programme, word).empty:
    frame.nothing_to_show(_("没有找到包含“{word}”的指标。", word=word), hint=_("请换一个词，或把工作改为“全部”。"))

# Show
show(definitions, programme=programme, word=word)
