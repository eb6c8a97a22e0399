"""Words that stand in the files themselves, and are read whatever the language of the screen."""

ERROR_COLUMN = "错误说明", "What is wrong"  # in Chinese and in English
EXPLANATION_COLUMN = "警告说明", "Warning explanation"  # of any file: why the warnings about a row are right
VERSION_COLUMN = "模板版本"
GUIDE_SHEET = "填表说明"
DEMONSTRATION = "演示数据"
FORMULA_MARK = "#公式 "  # before a formula of which the file keeps no result
FURTHER = "另有{count}处同类问题，见原文件"  # in the ledger, where very many problems are not written out
