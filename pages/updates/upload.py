"""Upload: choose files, see what the check says, confirm. Nothing is stored before the third step."""

from components.shell import frame
from components.upload import (
    checking,
    choosing,
    confirming,
    confirming_all,
    correcting,
    files,
    finishing,
    looking,
    resuming,
    steps,
)
from data.language import _

frame.header(_("数据上报"), what=_("选择文件 → 检查 → 确认入库；确认之前不入库"))

now = looking.in_language(steps.held())
steps.show(now)

if now.step == "choose":
    resuming.tell(now)
    choosing.draw()
elif now.step == "files":
    files.draw(now)
elif now.step == "check":
    checking.draw(now)
elif now.step == "correct":
    correcting.draw(now)
elif now.step == "confirm":
    confirming.draw(now)
elif now.step == "all":
    confirming_all.draw(now)
else:
    finishing.draw(now)
