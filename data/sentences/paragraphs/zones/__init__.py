"""The paragraphs of a briefing on zone recovery."""

from data.language import _
from data.sentences.paragraphs.declared import Heading, by_code
from data.sentences.paragraphs.zones.classes import classes
from data.sentences.paragraphs.zones.difficulties import difficulties
from data.sentences.paragraphs.zones.hubei import hubei
from data.sentences.paragraphs.zones.overall import overall
from data.sentences.paragraphs.zones.places import places
from data.sentences.paragraphs.zones.reporting import reporting

PARAGRAPHS = by_code((
    Heading("overall", lambda: _("总体情况"), overall, ("zone_daily",)),
    Heading("classes", lambda: _("分类复工"), classes, ("zone_daily", "zone_industry_daily")),
    Heading("places", lambda: _("分区域"), places, ("zone_daily",)),
    Heading("reporting", lambda: _("未报送和补报"), reporting, ("zone_daily",)),
    Heading("difficulties", lambda: _("困难诉求"), difficulties, ("zone_difficulties",)),
    Heading("hubei", lambda: _("湖北"), hubei, ("zone_daily",)),
))
