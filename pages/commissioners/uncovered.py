"""The villages to be called on next: not served in the period, or unserved for too long, with who could go."""

from components.choices import commissioner_dates as dates
from components.choices import villages_listed as choice
from components.choices.zones import more
from components.commissioners.worklist import worklist_table
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("未覆盖和超期村"), what=_("国科发区〔2020〕67号第15、16条"), looks_back=True)

# Choose
period = choice.period(place)
area, without_hubei = choice.area_chosen(place, without_hubei=True)
options = more(place)
dates.two_dates(options)
days = choice.days(options)
whose = {"period": period, "code": area, "without_hubei": without_hubei, "days": days}
narrowed = choice.narrowed(choice.row(), whose)

# Show
show(worklist_table, **whose, **narrowed)
choice.downloads(whose, narrowed)
choice.on_to_suggestion(area)
