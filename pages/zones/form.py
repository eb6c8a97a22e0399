"""An office fills in its daily report on the page instead of in a file."""

from components import cached, filters, frame
from components.zones import choice, form, sentence
from data.language import _

place = frame.header(_("填报表单"), what=_("与上传文件同一套检查、同一本记录"))

# Choose
region = filters.office(place, programme="zones")
at = form.day(place)
zone = choice.zone(place, at=at, region=region)

# Show
cached.draw(sentence.draw, at=at, region=filters.NATION)
form.draw(zone=zone, at=at)
