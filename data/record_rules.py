"""How the services of one person are counted for a record that serves a review of titles: set and dated by the office.

The documents ask that service counts for titles and leave to each office how; so nothing is counted otherwise than the office has said, and
the record prints the rule. Kept as the settings of the office are.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data import settings
from data.language import _
from data.lists import assigned, parted
from data.wording import joined
from db.datasets import DATASETS
from db.engine import writing

NAME = "record_rules"
DATE, TARGET = "date", "target"  # one day of service a date, or one a date and a village or firm
LONGEST = 200  # letters
KINDS = next(column.choices for column in DATASETS["services"].columns if column.code == "kind")


@dataclass(frozen=True)
class Rules:
    """`per`: what makes one day of service. `out_of_term`: whether services outside the term count. `without`: kinds of service that do
    not. `basis`: the document; `since`: from which day the rule holds, None where the office has set none."""

    per: str = DATE
    out_of_term: bool = True
    without: tuple[str, ...] = ()
    basis: str = ""
    since: date | None = None


USUAL = Rules()


def rules(connection: Connection, *, known_on: int | None = None) -> Rules:
    """What the office has set, as known after an entry of the ledger; the usual ones where it has set nothing."""
    return of_text(settings.kept(connection, NAME, known_on=known_on))


def of_text(text: str | None) -> Rules:
    """Rules as they are kept."""
    if text is None:
        return USUAL
    read = json.loads(text)
    return Rules(**read | {"without": tuple(read["without"]), "since": date.fromisoformat(read["since"])})


def keep(wanted: Rules | None, *, by: str | None = None) -> None:
    """Keep the rules, as an entry of the ledger; None takes them back.

    Raises ValueError, with a sentence, where no day is named from which they hold, or for a text that is too long.
    """
    value = None if wanted is None else _value(wanted)
    with writing() as connection:
        settings.keep_told(connection, NAME, value, by=by)


def _value(wanted: Rules) -> str:
    if wanted.since is None:
        raise ValueError(_("请填写施行日期。"))
    if len(wanted.basis) > LONGEST or not wanted.basis.isprintable():
        raise ValueError(_("“{text}…”太长或含换行、控制字符；请写成一行，不超过{n}字。", text=wanted.basis[:20].split("\n")[0], n=LONGEST))
    if wanted.per not in (DATE, TARGET):
        raise ValueError(wanted.per)
    return json.dumps(asdict(wanted) | {"since": wanted.since.isoformat()}, ensure_ascii=False)


def titles() -> dict[str, str]:
    """What each part is called where it is typed."""
    return {"per": _("服务日"), "out_of_term": _("聘期外"), "without": _("不计"), "basis": _("依据"), "since": _("施行日期")}


def _words() -> dict[str, dict]:
    """The words for the parts that are choices."""
    return {"per": {DATE: _("每天"), TARGET: _("每天每个对象")}, "out_of_term": {True: _("计入"), False: _("不计入")}}


def read(text: str) -> Rules:
    """服务日=每天；聘期外=计入；不计=技术培训、其他；依据=…；施行日期=2020-01-01, what is not named as usual. Raises ValueError, with a sentence."""
    values: dict = dict(assigned(text, titles()))
    for code, words in _words().items():
        values |= {code: _one_of(values[code], words)} if code in values else {}
    if "without" in values:
        values["without"] = tuple(_one_of(kind, {kind: kind for kind in KINDS}) for kind in parted(values["without"]))
    if values.get("since"):
        values["since"] = _day(values["since"])
    return Rules(**values | {"since": values.get("since") or None})


def _one_of(text: str, words: Mapping):
    code = next((code for code, word in words.items() if text in (str(code), word)), None)
    if code is None:
        raise ValueError(_("“{text}”不在可选项中，可用：{known}。", text=text[:20], known="、".join(words.values())))
    return code


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(_("“{text}”不是日期，请写成 2020-01-01。", text=text[:20])) from None


def written(held: Rules) -> str:
    """The rules as they are typed."""
    words, since = _words(), held.since.isoformat() if held.since else ""
    texts = {"per": words["per"][held.per], "out_of_term": words["out_of_term"][held.out_of_term], "without": "、".join(held.without), "basis": held.basis, "since": since}
    return "；".join(f"{title}={texts[code]}" for code, title in titles().items() if texts[code])


def counts(services: pd.DataFrame, held: Rules) -> pd.Series:
    """Which services count; `services` have `kind` and `in_term` (yes or no)."""
    counted = ~services["kind"].isin(held.without)
    return counted if held.out_of_term else counted & services["in_term"].astype(bool)


def days(services: pd.DataFrame, held: Rules) -> int:
    """How many days of service some services make; `served_on` is their day, `target` whom they went to."""
    return len(services[["served_on"] if held.per == DATE else ["served_on", "target"]].drop_duplicates())


def said(held: Rules, kinds: Mapping[str, str]) -> str:
    """The rule in a sentence; `kinds` are the words for kinds of service."""
    per = {DATE: _("同一天服务一个或几个对象，计一个服务日"), TARGET: _("同一天服务几个对象，每个对象各计一个服务日")}[held.per]
    term = _("聘期以外的服务计入") if held.out_of_term else _("聘期以外的服务不计入")
    without = _("不计入的服务类型：{kinds}", kinds=joined([kinds.get(kind, kind) for kind in held.without])) if held.without else _("各种服务类型都计入")
    basis = _("依据{basis}", basis=held.basis) if held.basis else ""
    since = _("自{day}起施行", day=held.since.isoformat()) if held.since else _("本单位尚未规定，按系统默认")
    return _("；").join(part for part in (per, term, without, basis, since) if part)
