"""Correcting: the error file, corrections on the page, taking back."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _


def correcting() -> Chapter:
    return Chapter("correct", _("改正和撤销"), _("上报文件的各单位"), [
        Step(_("文件有错误时整个文件都不入库。先看标“错误”的各条：每一处写明行、列、原值和改法。点“下载错误文件”，得到同样的表，多一列“错误说明”；照它改好，再上报一次。"),
             Link(_("数据上报"), page="upload"),
             Picture("correct_errors", _("检查有错误：第一个按钮是下载错误文件，下面逐条列出行、列、原值和改法"))),
        Step(_("错误不多的（50行以内）可以点“在网页上改正”：有错误的行列成输入框，改好后写上改正人，重新检查。原文件按原样保存，改了什么、谁改的另记在上报记录里。"),
             picture=Picture("correct_on_page", _("在网页上改正：一行有错误的数据列成输入框，出错的格有标记"))),
        Step(_("已经入库才发现报错的，有两种办法：把正确的文件再上报一次，只变更不同的行；或到“上报记录”选中那一次，写明原因撤销，数据原样恢复。两种都留有记录。"),
             Link(_("上报记录"), page="batches"),
             Picture("correct_undo", _("上报记录：选中一次上报，右侧写明撤销后恢复多少行，填写原因即可撤销"))),
    ])
