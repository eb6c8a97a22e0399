"""A review, an outcome and the ledger as the command line prints them."""

import json
import sys
from collections.abc import Sequence

import pandas as pd

from data import wording
from data.language import _, title
from data.uploads.parsing import mending
from data.uploads.parsing.cleaning import REPAIRS
from data.uploads.problems.problem import WARNING, severity_word
from data.uploads.reviewing.reviewed import FIRST, Review
from data.uploads.storing.accepting import Outcome


def show(checked: Sequence[tuple[Review, int | None]], *, as_json: bool, several: bool) -> None:
    """Print reviews, each with the batch that it became, to standard output: for people, or for programs an object or, of several, a list."""
    if as_json:
        objects = [review.as_json(batch=batch) for review, batch in checked]
        sys.stdout.write(json.dumps(objects if several else objects[0], ensure_ascii=False) + "\n")
    else:
        sys.stdout.write("\n\n".join("\n".join(lines(review)) for review, _batch in checked) + "\n")


def lines(review: Review) -> list[str]:
    """The review in words: the file, the counts, what was mended, what is wrong."""
    counts = review.counts
    texts = [
        _("{dataset}：{file}（{encoding}）", dataset=title(review.dataset), file=review.file.name,
          encoding=review.file.encoding or review.file.told_sheet or "—"),
        _("共{rows}行 = 新增{new} + 修改{changed} + 未变{unchanged} + 拒绝{rejected} + 空白{blank}", **counts.as_json()),
    ]
    texts += [_repaired(review, kind, count) for kind, count in review.repairs.items()]
    for group in review.groups():
        named = f"{group.title}（{group.kind}）" if group.severity == WARNING else group.title  # as --explain names it
        texts.append(_("【{severity}】{title}：{count}处", severity=severity_word(group.severity), title=named,
                       count=group.count))
        texts += [f"  {problem.message}" for problem in group.first]
        if group.count > FIRST:
            texts.append("  " + _("……仅列出前{first}处", first=FIRST))
    return texts


def _repaired(review: Review, kind: str, count: int) -> str:
    sentence = _("已修正：{what}，{count}处", what=repair(kind), count=count)
    shown = mending.said(review.mended.get(kind), titles={column.code: title(column) for column in review.dataset.columns})
    return sentence + _("（例：{example}）", example=shown) if shown else sentence


def repair(kind: str) -> str:
    """The name of a kind of repair."""
    return REPAIRS[kind]() if kind in REPAIRS else kind


def outcome(outcome: Outcome) -> str:
    """What became of an import, in a sentence."""
    if outcome.batch is None:
        if outcome.unchanged_earlier_batch is None:
            return _("与库中数据完全一致，没有新的入库记录。")
        return _("与第{batch}号上报完全相同，没有新的入库记录。", batch=outcome.unchanged_earlier_batch)
    sentence = _("已入库，第{batch}号：新增{new}行，修改{changed}行。", batch=outcome.batch, new=wording.count(outcome.counts.new),
                 changed=wording.count(outcome.counts.changed))
    if outcome.counts.rejected:
        sentence += _("部分入库：{rejected}行有错误，没有入库。", rejected=wording.count(outcome.counts.rejected))
    return sentence


def entries(ledger_rows: pd.DataFrame) -> list[dict]:
    """The ledger for programs: times in Beijing, empty what is missing."""
    shown = ledger_rows.assign(at=ledger_rows["at"].dt.strftime("%Y-%m-%dT%H:%M:%S+08:00"))
    return json.loads(shown.to_json(orient="records", force_ascii=False))


def ledger(ledger_rows: pd.DataFrame) -> str:
    """The ledger for people, a line an entry."""
    from data.ledger.imports import actions
    from data.ledger.imports import title as dataset_title

    named = actions()
    counts = ("new", "changed", "unchanged", "rejected")
    texts = [_("{id}号　{at}　{action}　{dataset}　{file}　新增{new} 修改{changed} 未变{unchanged} 拒绝{rejected}",
               id=entry.id, at=f"{entry.at:%Y-%m-%d %H:%M}", action=named.get(entry.action, entry.action),
               dataset=dataset_title(entry.dataset), file=wording.MISSING if pd.isna(entry.file_name) else entry.file_name,
               **{name: wording.count(getattr(entry, name)) for name in counts}) for entry in ledger_rows.itertuples()]
    return "\n".join(texts)
