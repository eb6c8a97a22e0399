"""telephone numbers in the ledger

What the ledger kept of problems, repairs and explanations held telephone numbers as they were filed. All but their last
digits are hidden; the rows of the datasets and the original bytes keep them. The rule is written out here as it was then.
"""

import re

import sqlalchemy as sa
from alembic import op

from db.datasets import DATASETS

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

PERSONAL = {("commissioners", "phone")}
GAP = r"[ \u3000.()（）-]{0,3}"
MOBILE = rf"(?:(?:\+|00)?86{GAP})?[1１][3-9３-９]\d{GAP}\d{{4}}{GAP}\d{{4}}"
FIXED = rf"[(（]?[0０][1-9１-９]\d{{1,2}}{GAP}[2-8２-８]\d{{2,3}}{GAP}\d{{4}}"
NAMED = r"(?:电话|手机|座机|传真|联系方式|tel|phone|mobile|fax)(?:号码?|number|no)?[\s:：为是.]{0,3}\d[\d -]{5,}\d"
PHONE = re.compile(rf"(?<![\d.])(?:{MOBILE}|{FIXED})(?!\.?\d)|{NAMED}", re.IGNORECASE)
SIGN = re.compile(r"[\d*]")
BATCH = sa.table("batch", *(sa.column(name, kind) for name, kind in {
    "id": sa.Integer, "dataset": sa.String, "by": sa.String, "file_name": sa.String, "sheet": sa.String, "explanation": sa.String,
    "reason": sa.String, "repairs": sa.JSON, "problems": sa.JSON}.items()))
TEXTS = ("by", "file_name", "sheet", "explanation", "reason")


def upgrade() -> None:
    connection = op.get_bind()
    for number in connection.scalars(sa.select(BATCH.c.id).order_by(BATCH.c.id)).all():
        entry = connection.execute(sa.select(BATCH).where(BATCH.c.id == number)).mappings().one()
        told = {name: _veiled(entry[name]) for name in TEXTS} | {
            "problems": [_problem(entry["dataset"], problem) for problem in entry["problems"]],
            "repairs": [_repair(entry["dataset"], repair) for repair in entry["repairs"]]}
        other = {name: value for name, value in told.items() if value != entry[name]}
        if other:
            connection.execute(sa.update(BATCH).where(BATCH.c.id == number).values(**other))


def downgrade() -> None:
    """What was hidden cannot be found again, and need not be."""


def _problem(dataset: str, problem: dict) -> dict:
    value, message = problem.get("value"), problem["message"]
    told = {"explanation": _veiled(problem["explanation"])} if problem.get("explanation") else {}
    if _is_amount(dataset, problem.get("column")):
        return problem | told
    if value and (dataset, problem.get("column")) in PERSONAL:
        message = message.replace(value, _hidden(value))
        value = _hidden(value)
    return problem | {"value": _veiled(value), "message": _veiled(message)} | told


def _is_amount(dataset: str, code: str | None) -> bool:
    """An amount is no telephone number, however long it is."""
    declared = {column.code: column.kind for column in DATASETS[dataset].columns} if dataset in DATASETS else {}
    return declared.get(code) in ("count", "number", "percent", "money_10k")


def _repair(dataset: str, repair: dict) -> dict:
    example = repair.get("example")
    if not example:
        return repair
    if _is_amount(dataset, example.get("column")):
        return repair
    say = _hidden if (dataset, example.get("column")) in PERSONAL else _veiled
    return repair | {"example": example | {side: say(example[side]) for side in ("from", "to")}}


def _veiled(text: str | None) -> str | None:
    return text and PHONE.sub(lambda found: _number(found[0]), text)


def _number(text: str) -> str:
    start = re.search(r"\d", text).start()
    return text[:start] + _hidden(text[start:])


def _hidden(text: str) -> str:
    signs = len(SIGN.findall(text))
    left = signs - min(4, signs // 2)
    return SIGN.sub("*", text, count=left) if left else text
