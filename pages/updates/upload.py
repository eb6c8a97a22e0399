"""Upload: choose a file, see what the check says, confirm. Nothing is stored before the third step."""

from components.shell import frame
from components.upload import checking, choosing, confirming, finishing, looking, steps
from data.language import _

frame.header(_("数据上报"), what=_("选择文件 → 检查 → 确认入库；确认之前不入库"))

now = looking.in_language(steps.held())
steps.show(now)

if now.step == "choose":
    choosing.draw()
elif now.step == "check":
    checking.draw(now.review)
elif now.step == "confirm":
    confirming.draw(now)
else:
    finishing.draw(now)
