"""An office fills in its reports on the page instead of in files: a zone's day, or one entry of any dataset."""

from components.choices import filters
from components.choices import zones as choice
from components.filing import choices, daily, entry, finding, rows, withdrawing
from components.screen.showing import show
from components.shell import frame
from components.zones.sentence import sentence
from data.language import _
from db.datasets import DATASETS

place = frame.header(_("填报表单"), what=_("与上传文件同一套检查、同一本记录"))

# Choose
code, named = choices.dataset(place)

# Show
withdrawing.tell()
if choices.whole_day(code, named):
    region = filters.office(place, programme="zones")
    at = choices.day(place)
    zone = choice.zone(place, at=at, region=region, required=True)
    show(sentence, at=at, region=region, open_=filters.is_open(at, programme="zones"))
    if code in rows.LAID:
        rows.draw(dataset=DATASETS[code], zone=zone, at=at)
    else:
        daily.draw(zone=zone, at=at)
    finding.draw(DATASETS[code])
else:
    entry.draw(dataset=DATASETS[code], entry=named)
