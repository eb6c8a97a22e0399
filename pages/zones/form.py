"""An office fills in its reports on the page instead of in files."""

from components.choices import filters
from components.choices import zones as choice
from components.filing import choices, daily, rows
from components.screen.showing import show
from components.shell import frame
from components.zones.sentence import sentence
from data.language import _
from db.datasets import DATASETS

place = frame.header(_("填报表单"), what=_("与上传文件同一套检查、同一本记录"))

# Choose
report = filters.one_of(place, _("填报内容"), choices.reports(), key="zones_form_report", name="report", width=255)
region = filters.office(place, programme="zones")
at = choices.day(place)
zone = choice.zone(place, at=at, region=region, required=True)

# Show
show(sentence, at=at, region=region, open_=filters.is_open(at, programme="zones"))
if report in rows.LAID:
    rows.draw(dataset=DATASETS[report], zone=zone, at=at)
else:
    daily.draw(zone=zone, at=at)
