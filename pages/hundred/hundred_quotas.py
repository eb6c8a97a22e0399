"""Quotas: who selected how many of how many, and why more."""

from components.choices import filters
from components.hundred.quota_rows import quota_rows
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("名额使用"), what=_("通知三（一）"), looks_back=True)

# Choose
region = filters.office(place, programme="hundred")
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))

# Show
show(quota_rows, at=at, region=region)
