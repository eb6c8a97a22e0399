"""Uploading: choose, check, confirm."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def uploading() -> Chapter:
    return Chapter("upload", _("文件上报"), _("省级科技部门、高新区管委会"), [
        Step(_("到“数据上报”，把文件拖到框里或点击选择；可以一次选多个，也可以粘贴从Excel或WPS复制的表格。数据集按表头判断，不对可以改选。还没有文件的，先在右侧下载模板。"),
             Link(_("数据上报"), page="upload"),
             Picture("upload_choose", _("数据上报第一步：已选一个文件，系统按表头判断是高新区复工复产日报，右侧可下载模板"))),
        Step(_("点“检查文件”。检查不入库：列出新增、变更、未变、退回和空行各有多少，五项之和必须等于文件行数；顺手改好的写法（如全角数字、日期写法）逐类列出；变化最大的数给出新旧对照。"),
             picture=Picture("upload_check", _("数据上报第二步：检查通过，列出各类行数和与库中数据的差异"))),
        Step(_("点“下一步：确认入库”，填写经办人再确认；有警告的，须写明说明。入库后给出记录编号，以后可以在“上报记录”中查到、取回原文件。"),
             Link(_("上报记录"), page="batches"),
             Picture("upload_done", _("数据上报完成：已入库，给出记录编号和各类行数"))),
    ])
