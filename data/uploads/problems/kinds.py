"""The catalogue of problems that any dataset can have; rules add their own."""

from data.language import _
from data.uploads.problems.problem import ERROR, NOTE, WARNING, kind

# The file
EMPTY_FILE = kind("empty_file", ERROR, lambda: _("文件是空的"), lambda **v: _("文件里没有内容，请检查后重新上传。"))
TOO_LARGE = kind("too_large", ERROR, lambda: _("文件过大"),
                 lambda **v: _("文件有{size} MB，超过上限{limit} MB，请分成几个文件上传。", **v))
TOO_MANY_ROWS = kind("too_many_rows", ERROR, lambda: _("行数过多"),
                     lambda **v: _("文件超过{limit}行，请分成几个文件上传。", **v))
TOO_MANY_COLUMNS = kind("too_many_columns", ERROR, lambda: _("列数过多"),
                        lambda **v: _("文件有{count}列，超过上限{limit}列，请删去表格右侧无用的列。", **v))
TOO_MANY_BLANK_ROWS = kind("too_many_blank_rows", ERROR, lambda: _("空白行过多"), lambda **v: _(
    "表中连续有超过{limit}行空白。请删去数据下方（或中间）的空白行，或把数据复制到新表后上传。", **v))
NOT_A_TABLE = kind("not_a_table", ERROR, lambda: _("不是表格文件"),
                   lambda **v: _("这个文件是{what}，不是表格。请上传 CSV 或 XLSX 文件。", **v))
OLD_WORKBOOK = kind("old_workbook", ERROR, lambda: _("旧版工作簿"), lambda **v: _(
    "这是旧版 Excel（.xls）或加密的工作簿。请用 Excel 或 WPS 打开，取消密码，另存为“Excel 工作簿（.xlsx）”后上传。"))
LOCKED_WORKBOOK = kind("locked_workbook", ERROR, lambda: _("工作簿有密码"), lambda **v: _(
    "工作簿设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存为“Excel 工作簿（.xlsx）”再上传。"))
DISGUISED = kind("disguised", ERROR, lambda: _("不是真正的工作簿"), lambda **v: _(
    "这个文件实际上是{what}，只是用了表格的扩展名。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”后上传。", **v))
DAMAGED_WORKBOOK = kind("damaged_workbook", ERROR, lambda: _("工作簿打不开"), lambda **v: _(
    "工作簿已损坏或格式不对，无法打开。请用 Excel 或 WPS 打开并另存为 .xlsx 后重新上传。"))
EXPLODING_WORKBOOK = kind("exploding_workbook", ERROR, lambda: _("工作簿解压后过大"), lambda **v: _(
    "工作簿解压后有{size} MB，超过上限{limit} MB。请把数据复制到新的工作簿，或另存为 CSV 后上传。", **v))
NO_SUCH_SHEET = kind("no_such_sheet", ERROR, lambda: _("没有这个工作表"),
                     lambda **v: _("工作簿里没有工作表“{sheet}”，有：{sheets}。", **v))
NUL_BYTE = kind("nul_byte", ERROR, lambda: _("含空字节"), lambda **v: _(
    "文件第{position}字节（偏移量{offset}）是空字节（NUL），不是正常的文本。请在 Excel 或 WPS 中打开原表，另存为 CSV 或 XLSX 后上传。", **v))
UNKNOWN_ENCODING = kind("unknown_encoding", ERROR, lambda: _("编码无法识别"), lambda **v: _(
    "文件第{position}字节（偏移量{offset}）起既不是 UTF-8 也不是 GB18030 编码的文字。请另存为“CSV UTF-8”或 XLSX 后上传。", **v))
BROKEN_ENCODING = kind("broken_encoding", ERROR, lambda: _("编码有误"), lambda **v: _(
    "文件开头标明是 {encoding} 编码，但第{position}字节（偏移量{offset}）不符。请另存为“CSV UTF-8”或 XLSX 后上传。", **v))
UNCLOSED_QUOTE = kind("unclosed_quote", ERROR, lambda: _("引号没有成对"), lambda **v: _(
    "从第{line}行起有一个双引号没有结束，后面的内容无法分列。请补上或删去这个双引号。", **v))
CLASSIFIED = kind("classified", ERROR, lambda: _("涉密标志"), lambda **v: _(
    "文件带有“{mark}”标志：疑似涉密，未保存，请停止操作并报告本单位保密部门。本系统是非涉密系统，严禁上传涉密信息。", **v))

# The header
NO_HEADER = kind("no_header", ERROR, lambda: _("没有找到表头"), lambda **v: _(
    "没有找到“{dataset}”的表头行。表头应有：{columns}。请按模板填写，或检查是否选错了数据表。", **v))
MISSING_COLUMN = kind("missing_column", ERROR, lambda: _("缺少必填列"),
                      lambda row=None, **v: _("缺少必填列“{column}”。请补上这一列后重新上传。", **v) if row is None else _(
                          "缺少必填列“{column}”：它写在第{row}行，表头分成了两行，系统只读一行。请合成一行，每列一个列名，删去另一行后重新上传。", row=row, **v))
DOUBLED_COLUMN = kind("doubled_column", ERROR, lambda: _("列重复"),
                      lambda **v: _("列“{column}”出现了{count}次：{headers}。请只保留一列。", **v))
UNKNOWN_UNIT = kind("unknown_unit", ERROR, lambda: _("表头单位无法换算"), lambda **v: _(
    "表头“{header}”的单位“{unit}”不能换算，请改用{units}。", **v))
UNIT_OF_NO_COLUMN = kind("unit_of_no_column", NOTE, lambda: _("表上方的单位没有用到"), lambda **v: _(
    "表头上方写着单位“{unit}”，但没有一列按它换算，数字照原样读取。请核对；要换算的，请把单位写进那一列的表头。", **v))
UNRECONCILED = kind("unreconciled", ERROR, lambda: _("行数核对不平"), lambda **v: _(
    "共{rows}行，检查后只有{found}行有着落，核对不平，不能入库。这不是填报的错，请联系系统管理员。", **v))
NO_ROWS = kind("no_rows", ERROR, lambda: _("没有数据"), lambda **v: _("表头下面没有数据行。"))

# The cell
EXTRA_CELL = kind("extra_cell", ERROR, lambda: _("内容超出表头"), lambda **v: _(
    "表头以外的第{position}列有内容，可能多了一个分隔符或错了列，请移回对应的列或删去。", **v))
NOTES_BELOW_HEADER = kind("notes_below_header", ERROR, lambda: _("表头下面不是数据"), lambda heading="", **v: _(
    "表头下面的这一行是单位或填写说明，不是数据，请删去；单位写进表头，例如“{heading}”。", heading=heading) if heading else _(
    "表头下面的这一行是单位或填写说明，不是数据，请删去。"))
EXAMPLE_LEFT = kind("example_left", ERROR, lambda: _("示例行没有删去"), lambda **v: _("这一行还有模板里的示例（“例：…”），请删去示例后再上报。"))
MISSING_VALUE = kind("missing_value", ERROR, lambda: _("必填项为空"), lambda **v: _("这一项必填，请补上。"))
ERROR_CELL = kind("error_cell", ERROR, lambda: _("公式出错"), lambda **v: _("单元格是公式错误值，请改正公式或填入数值。"))
FORMULA_CELL = kind("formula_cell", ERROR, lambda: _("公式没有结果"), lambda **v: _(
    "单元格是公式，但文件里没有保存计算结果。请在 Excel 或 WPS 中打开并保存一次，或粘贴为数值后上传。"))
SCIENTIFIC = kind("scientific", ERROR, lambda: _("变成了科学计数"), lambda **v: _(
    "这一格被 Excel 变成了科学计数，原来的数字可能已丢失。请把该列设为文本格式，重新填写完整数字。"))
NOT_A_NUMBER = kind("not_a_number", ERROR, lambda: _("不是数字"), lambda **v: _("应为数字，例如 1200 或 87.5。"))
NOT_WHOLE = kind("not_whole", ERROR, lambda: _("不是整数"), lambda **v: _("应为整数，例如 1200。"))
TOO_BIG = kind("too_big", ERROR, lambda: _("数字过大"), lambda **v: _("数字超过15位，请核对单位。"))
BELOW_MINIMUM = kind("below_minimum", ERROR, lambda: _("小于下限"), lambda **v: _("不能小于{limit}，请核对。", **v))
ABOVE_MAXIMUM = kind("above_maximum", ERROR, lambda: _("大于上限"), lambda **v: _("不能大于{limit}，请核对。", **v))
FINER_THAN_FEN = kind("finer_than_fen", ERROR, lambda: _("金额不足一分"), lambda **v: _(
    "换算成元后多于两位小数，系统不代为四舍五入，请填准确到分的金额。"))
NOT_A_DATE = kind("not_a_date", ERROR, lambda: _("不是日期"), lambda **v: _("应为日期，例如 2020-04-01 或 2020年4月1日。"))
NOT_A_TIME = kind("not_a_time", ERROR, lambda: _("不是时间"), lambda **v: _("应为日期和时间，例如 2020-04-02 11:30。"))
NOT_A_YEAR = kind("not_a_year", ERROR, lambda: _("不是年份"), lambda **v: _("应为四位年份，例如 2020。"))
NOT_A_QUARTER = kind("not_a_quarter", ERROR, lambda: _("不是季度"), lambda **v: _("应为季度，例如 2020-Q4 或 2020年第四季度。"))
NOT_A_MONTH = kind("not_a_month", ERROR, lambda: _("不是月份"), lambda **v: _("应为月份，例如 2020-10 或 2020年10月。"))
SEVERAL_MONTHS = kind("several_months", ERROR, lambda: _("写的是几个月"), lambda **v: _(
    "写的是一段时间，这一列每行只填一个月份。本年累计数请填截止的月份：{last}。", **v))
SEVERAL_QUARTERS = kind("several_quarters", ERROR, lambda: _("写的是几个季度"), lambda **v: _(
    "写的是一段时间，这一列每行只填一个季度。本年累计数请填截止的季度：{last}。", **v))
NOT_YES_NO = kind("not_yes_no", ERROR, lambda: _("不是“是”或“否”"), lambda **v: _("请填“是”或“否”。"))
NOT_A_CHOICE = kind("not_a_choice", ERROR, lambda: _("不在可选值中"), lambda **v: _("只能填：{choices}。", **v))
NOT_A_LINK = kind("not_a_link", ERROR, lambda: _("不是网址"), lambda **v: _("网址应以 http:// 或 https:// 开头。"))
NOT_A_PHONE = kind("not_a_phone", ERROR, lambda: _("不是电话号码"), lambda **v: _("应为手机号或带区号的电话号码。"))
HIDDEN_NUMBER = kind("hidden_number", ERROR, lambda: _("号码被遮盖"), lambda **v: _(
    "号码是遮盖过的，与库中的号码对不上，无法还原。请填写完整号码。"))
NOT_A_CREDIT_CODE = kind("not_a_credit_code", ERROR, lambda: _("统一社会信用代码有误"), lambda **v: _(
    "应为18位统一社会信用代码，且校验码要相符（GB 32100-2015），请核对。"))
NOT_A_VILLAGE_CODE = kind("not_a_village_code", ERROR, lambda: _("村代码有误"), lambda **v: _("村代码应为12位数字，请核对。"))
UNKNOWN_COUNTY = kind("unknown_county", ERROR, lambda: _("村代码的县不存在"), lambda **v: _(
    "村代码前六位{county}不是县级行政区划代码，请核对。", **v))
UNKNOWN_NAME = kind("unknown_name", ERROR, lambda: _("名称无法识别"), lambda **v: _(
    "无法确定对应的{what}{near}。请改用名录中的名称或代码。", **v))
UNKNOWN_REFERENCE = kind("unknown_reference", ERROR, lambda: _("引用的记录不存在"), lambda **v: _(
    "“{dataset}”里没有这一{column}。请先上报该表，或核对填写。", **v))
DOUBLE_KEY = kind("double_key", ERROR, lambda: _("重复的行"), lambda **v: _(
    "{columns}与第{rows}行相同，同一条只能出现一次。请删去多余的行。", **v))
TOTAL_DIFFERS = kind("total_differs", NOTE, lambda: _("合计行与各行之和不符"), lambda **v: _(
    "第{row}行合计的“{column}”为{value}，各行之和为{sum}。合计行不入库，请确认各行没有遗漏。", **v))

# Against what is stored
BRINGS_BACK = kind("brings_back_old_values", WARNING, lambda: _("会恢复旧数据"), lambda **v: _(
    "这个文件与第{batch}号上报完全相同，其中{count}行后来已被更新，再次入库会恢复旧值。如确有必要，请说明原因。", **v))
MORE_THAN_HALF = kind("changes_more_than_half", WARNING, lambda: _("改动过半"), lambda **v: _(
    "本次将修改现有{current}行中的{changed}行，超过一半。如确有必要，请说明原因。", **v))
DEMONSTRATION_LOADED = kind("demonstration_loaded", NOTE, lambda: _("库中有演示数据"), lambda **v: _(
    "库中装有演示数据，正式数据不能与演示数据混存。入库前请先清除演示数据：python -m data demo clear。"))
COMPLETES = kind("completes", NOTE, lambda: _("补齐部分入库"), lambda **v: _(
    "第{batch}号上报退回的{count}行都在这个文件中，入库后该次上报不再标注“部分入库”。", **v))
OTHER_SHEETS = kind("other_sheets", NOTE, lambda: _("其他工作表未读取"), lambda **v: _(
    "读取的是工作表“{sheet}”，其他工作表未读取：{others}。", **v))
HIDDEN_ROWS = kind("hidden_rows", NOTE, lambda: _("隐藏的行也已读取"), lambda **v: _(
    "工作表中有{count}行被隐藏或筛选掉，这些行也已读取。不应上报的请删去。", **v))
HIDDEN_COLUMNS = kind("hidden_columns", NOTE, lambda: _("隐藏的列也已读取"), lambda **v: _(
    "工作表中有被隐藏的列，这些列也已读取：{columns}。不应上报的请删去。", **v))
OTHER_TEMPLATE = kind("other_template", NOTE, lambda: _("模板版本与现行不同"), lambda **v: _(
    "文件的模板版本是{filed}，现行版本是{now}，照常接收；各列已按列名对应：{columns}。", **v))
UNKNOWN_COLUMNS = kind("ignored_columns", NOTE, lambda: _("忽略的列"), lambda **v: _("以下列不在模板中，已忽略：{columns}。", **v))
NEAR_MIDNIGHT = kind("near_midnight", WARNING, lambda: _("时刻紧挨零点"), lambda **v: _(
    "日期列里有紧挨零点的时刻（{clock}），按{day}读取；有的程序会把日期写早或写晚几十秒，原意可能是{other}。请核对并只填日期；确为{day}的请说明原因。", **v))
LOST_CHARACTERS = kind("lost_characters", NOTE, lambda: _("文字可能在途中丢失"), lambda **v: _(
    "出现“{what}”，像是文字在转换编码时丢失或变乱。请对照原表核对；确有丢失的，请从原表重新导出后上传。", **v))
FOLLOWED_ALIAS = kind("followed_alias", NOTE, lambda: _("旧名或别名"), lambda **v: _("{note}。", **v))
