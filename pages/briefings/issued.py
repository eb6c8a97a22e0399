"""The issues: listed, opened as they were, written again, compared with now, made void."""

from components.composer import issues
from components.shell import frame
from data.language import _

place = frame.header(_("已发简报"), what=_("每一期按签发时的数据保存，可再次写出，可与现在的数据对比"))

# Choose
every = issues.every()
if not every:
    frame.nothing_to_show(_("还没有已签发的简报。"), hint=_("请到“编制简报”起草、送审并签发。"))
one = issues.choose(place, every)

# Show
issues.table(every)
issues.show(one)
