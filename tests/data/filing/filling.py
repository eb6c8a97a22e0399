"""Entries filled in as a person would: from the example of the template, mended by what the checks say of it."""

from collections.abc import Iterator

from data.filing import entries, entry_form, options, zone_form
from data.uploads import Review
from data.uploads.templates import examples
from db.datasets import DATASETS, referred_to
from db.declare import Column, Dataset, Kind
from db.engine import reading

OTHERS = {  # what a person would try next, by kind; a kind that is not here is filled in with its example alone
    Kind.TEXT: ["某某二"], Kind.COUNT: ["12"], Kind.NUMBER: ["11"], Kind.PERCENT: ["12.5"], Kind.MONEY: ["3.2亿", "0.01"],
    Kind.DATE: ["2020-05-01", "2020-03-01"], Kind.DATETIME: ["2020-04-03 08:00"], Kind.YEAR: ["2021"], Kind.YES_NO: ["否"],
    Kind.ZONE: ["中关村科技园区"], Kind.REPORTING_UNIT: ["浙江省"], Kind.ADCODE: ["330100"], Kind.REGION: ["330000"],
    "money_100m": ["3.2"], "month": ["2020-05", "2020-06"], "quarter": ["2020-Q2", "2020-Q3"]}
FIRST = {("commissioners", "role"): "科技专员"}  # whose services to firms are wanted too
TRIES = 40
found: dict[str, dict[str, str | None]] = {}  # by dataset the texts that were right in another store: tried first


def filed_with_needs(code: str) -> dict[str, str | None]:
    """File what a dataset refers to, one entry each, and give the texts of an entry of it that the checks take."""
    for needed, _required in referred_to(DATASETS[code]):
        with reading() as connection:
            there_is = entries.offered(connection, dataset=needed.code)
        if there_is == {}:
            send(needed, filed_with_needs(needed.code))
    return right(DATASETS[code])


def send(dataset: Dataset, texts) -> int | None:
    """The entry through the door of files; the entry of the ledger."""
    return zone_form.stored(entry_form.checked(dataset, texts), by="李四", explanation="属实").batch


def right(dataset: Dataset) -> dict[str, str | None]:
    """The texts of an entry without an error: what must be filled in, then whatever else the checks take."""
    if dataset.code in found and not errors(dataset, found[dataset.code]):
        return found[dataset.code]
    tries = {column.code: iter(values(dataset, column)) for column in dataset.columns}
    texts = {column.code: next(tries[column.code]) if column.required else None for column in dataset.columns}
    for _again in range(TRIES):
        wrong = [one.column for one in errors(dataset, texts) if one.column]
        if not wrong:
            return found.setdefault(dataset.code, fuller(dataset, texts))
        texts[wrong[0]] = next(tries[wrong[0]], None)
    raise AssertionError((dataset.code, texts, errors(dataset, texts)))


def fuller(dataset: Dataset, texts: dict) -> dict:
    """The same with every field filled in that stays right with one of its values: all at once, or else one after another."""
    at_once = {column.code: next(iter(values(dataset, column)), None) for column in dataset.columns if texts[column.code] is None}
    if not errors(dataset, texts | at_once):
        return texts | at_once
    for column in dataset.columns:
        if texts[column.code] is None:
            taken = (texts | {column.code: value} for value in values(dataset, column))
            texts = next((more for more in taken if not errors(dataset, more)), texts)
    return texts


def errors(dataset: Dataset, texts) -> list[zone_form.Said]:
    return refusals(entry_form.checked(dataset, texts), texts)


def refusals(checked: Review, texts) -> list[zone_form.Said]:
    return [one for one in entry_form.said(checked, texts) if one.refuses]


def values(dataset: Dataset, column: Column) -> Iterator[str]:
    """The example of the template, without its mark, and what else would do."""
    example = examples.row(dataset)[dataset.columns.index(column)].removeprefix(examples.MARK)
    if column.choices:
        first = FIRST.get((dataset.code, column.code), example)
        yield from (first, *(choice for choice in column.choices if choice != first))
    elif column.kind is Kind.REFERENCE:
        with reading() as connection:
            yield from options.options(connection, dataset=dataset.code)[column.code]
    else:
        yield from (example, *OTHERS.get(column.kind, ()))


def corrected(dataset: Dataset, texts: dict) -> tuple[str, dict]:
    """(the column, the texts) with one value changed to another that the checks take."""
    for column in dataset.columns:
        for value in () if column.key else values(dataset, column):
            other = texts | {column.code: value}
            if value != texts[column.code] and (checked := entry_form.checked(dataset, other)).counts.changed and not refusals(checked, other):
                return column.code, other
    raise AssertionError(f"nothing of {dataset.code} can be corrected")
