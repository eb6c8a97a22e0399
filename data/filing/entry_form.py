"""One entry filled in on a screen: the file of one row that it stands for, and the checks' words without rows."""

import csv
import io
from collections.abc import Mapping

from data.filing import entries, typed, zone_form
from data.filing.zone_form import Said
from data.language import _, title
from data.uploads import Review, review
from data.uploads.problems import kinds
from data.uploads.templates.template import headed
from db.declare import Column, Dataset
from db.engine import reading

Texts = Mapping[str, str | None]  # by column what stands in its field


def content(dataset: Dataset, texts: Texts) -> bytes:
    """The entry as the CSV an office would upload: the headings of the template, one row. A field that is empty clears its value."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[headed(column) for column in dataset.columns],
                                [texts.get(column.code) or "" for column in dataset.columns]])
    return text.getvalue().encode("utf-8-sig")


def checked(dataset: Dataset, texts: Texts) -> Review:
    """The dry run that an upload of the same entry would be."""
    with reading() as connection:
        return review(connection, dataset, content(dataset, texts), _("填报表单-{title}.csv", title=title(dataset)))


def key_in(reviewed: Review) -> tuple | None:
    """The key of the entry as stored; None where the entry has errors."""
    if not reviewed.acceptable or len(reviewed.rows) != 1:
        return None
    # column by column: a row of numbers alone would make the whole ones fractions, and the address of the entry another
    return tuple(entries.stored(column, reviewed.rows[column.code].iat[0]) for column in reviewed.dataset.key)


def said(reviewed: Review, texts: Texts) -> list[Said]:
    """What the checks say, errors first. Of an entry without a word they see a blank row: then every field that must be filled is named."""
    if not any(texts.values()):
        return [Said(zone_form.about("", column), kinds.MISSING_VALUE.says(), refuses=True, column=column.code)
                for column in reviewed.dataset.columns if column.required]
    return zone_form.said(reviewed, [texts], words={
        kinds.MORE_THAN_HALF.code: _("这次会更正已有的一条，请写明更正原因。"),
        kinds.SCIENTIFIC.code: _("不接受科学计数，请填写完整数字，例如 1200。"),
        kinds.ERROR_CELL.code: _("这是表格软件的出错提示，请填写内容本身。"),
        kinds.FORMULA_CELL.code: _("这是公式，请填写结果。")} | _brings_back(reviewed))


def _brings_back(reviewed: Review) -> dict[str, str]:
    return {} if reviewed.earlier is None else {
        kinds.BRINGS_BACK.code: _("与第{batch}号记录填报的完全相同，后来已被更正；再次报送会恢复旧值，属实的请说明原因。", batch=reviewed.earlier)}


def read_as(reviewed: Review, texts: Texts) -> list[Said]:
    """What was written otherwise than it is stored: 3.2亿 → 32000万元."""
    with reading() as connection:
        names = typed.names_in(connection, reviewed.dataset, reviewed.rows.to_dict("records"))

    def say(column: Column, value) -> str:
        return typed.shown(column, value, names=names.get(column.code, {}))

    return zone_form.read_as(reviewed, [texts], say=say, unit=_money)



def _money(column: Column) -> str:
    """The unit of an amount: 3.2亿 is read as 32000 of 万元. Other numbers are typed in their own unit."""
    return typed.unit(column) if column.kind in typed.MONEY else ""
