"""What an office asks of a commissioner in a year (days or visits), and from how many villages on somebody has too many: set by the office.

The documents leave it to each place, so nothing is assumed: without a number of the office nobody is behind. Kept as the settings of the office are.
"""

import json
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection

from data import settings
from data.language import _
from data.lists import assigned
from data.wording import joined
from db.engine import writing

NAME = "service_duty"
MOST = 366


@dataclass(frozen=True)
class Duty:
    """`days` of service and `visits` in a year, 0 where the office asks for none; `villages`: more than so many are too many."""

    days: int = 0
    visits: int = 0
    villages: int = 5


USUAL = Duty()


def duty(connection: Connection, *, known_on: int | None = None) -> Duty:
    """What the office has set, as known after an entry of the ledger; the usual where it has set nothing."""
    return of_text(settings.kept(connection, NAME, known_on=known_on))


def of_text(text: str | None) -> Duty:
    """A duty as it is kept."""
    return USUAL if text is None else Duty(**json.loads(text))


def keep(wanted: Duty | None, *, by: str | None = None) -> None:
    """Keep it, as an entry of the ledger; None takes it back. Raises ValueError, with a sentence, for a number that cannot be."""
    held = wanted or USUAL
    for number, least in ((held.days, 0), (held.visits, 0), (held.villages, 1)):
        if not least <= number <= MOST:
            raise ValueError(_("天数和次数请填0至{most}（0为不作要求），村数请填1至{most}。", most=MOST))
    with writing() as connection:
        settings.keep_told(connection, NAME, json.dumps(asdict(wanted)) if wanted else None, by=by)


def titles() -> dict[str, str]:
    """What each number is called where it is typed."""
    return {"days": _("天数"), "visits": _("次数"), "villages": _("村数")}


def read(text: str) -> Duty:
    """天数=20；次数=3；村数=5, what is not named as usual. Raises ValueError, with a sentence."""
    texts = assigned(text, titles())
    wrong = next((each for each in texts.values() if not (each.isascii() and each.isdecimal() and len(each) <= len(str(MOST)))), None)
    if wrong is not None:
        raise ValueError(_("“{text}”不是整数，请写0至{most}的整数。", text=wrong[:20], most=MOST))
    return replace(USUAL, **{code: int(each) for code, each in texts.items()})


def written(held: Duty) -> str:
    """The duty as it is typed."""
    return "；".join(f"{title}={getattr(held, code)}" for code, title in titles().items())


def said(held: Duty) -> str:
    """The duty in a sentence."""
    asked = [*([_("每年服务不少于{n}天", n=held.days)] if held.days else []), *([_("每年服务不少于{n}次", n=held.visits)] if held.visits else [])]
    return _("本单位要求{what}", what=joined(asked)) if asked else _("本单位尚未规定年度服务要求")
