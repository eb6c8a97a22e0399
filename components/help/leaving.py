"""What leaves the room: a figure, a page, a briefing with its number."""

from components.figures.bodies import Link
from components.help.chapter import Chapter, Picture, Step
from data.language import _
from data.programmes import PROGRAMMES


def leaving() -> Chapter:
    return Chapter("leave", _("带走图表和编简报"), _("写简报、做汇报的工作人员"), [
        Step(_("带走一幅图：指到图的右上角，点“导出”，选用途（内部、系统内、对外）和尺寸，下载图片（PNG、SVG）或数据（XLSX、CSV），或点“复制结论”。日期、已报家数、来源、筛选和“演示数据”都印在图里。"),
             Link(PROGRAMMES["zones"].title, page="zones"),
             Picture("leave_figure", _("图表右上角的导出：用途、尺寸、四种格式和可复制的结论"))),
        Step(_("带走一页：点标题上方的“本页简报”，整页连同所选日期、地区和文字写成 DOCX、PPTX、PDF、XLSX 或长图；同一处可转到大屏。"),
             picture=Picture("leave_page", _("本页简报：五种格式，以及大屏、截图"))),
        Step(_("编一期简报：在“编制简报”选工作、日期、地区和章节，可手写存在问题和建议；打开“预览和下载”核对，送审后由签发人签发，期号这时才编。"),
             Link(_("编制简报"), page="compose"),
             Picture("compose", _("编制简报：选择名称、工作、日期、地区、用途和章节"))),
        Step(_("已签发的在“已发简报”：任何时候都能按签发时的数字再下载，也能与现在的数据对比，看哪些数后来更正了。"),
             Link(_("已发简报"), page="issued")),
    ])
