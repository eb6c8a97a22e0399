"""What an office asks of a commissioner in a year (days or visits), and from how many villages on somebody has too many: set by the office.

The documents leave it to each place, so nothing is assumed: without a number of the office nobody is behind. Kept as the settings of the office are.
"""

import json
from dataclasses import asdict, dataclass

from sqlalchemy import Connection

from data import settings
from data.language import _
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


def duty(connection: Connection) -> Duty:
    """What the office has set; the usual where it has set nothing."""
    text = settings.kept(connection, NAME)
    return USUAL if text is None else Duty(**json.loads(text))


def keep(wanted: Duty) -> None:
    """Keep it. Raises ValueError, with a sentence, for a number that cannot be."""
    for number, least in ((wanted.days, 0), (wanted.visits, 0), (wanted.villages, 1)):
        if not least <= number <= MOST:
            raise ValueError(_("天数和次数请填0至{most}（0为不作要求），村数请填1至{most}。", most=MOST))
    with writing() as connection:
        settings.keep(connection, NAME, json.dumps(asdict(wanted)))


def said(held: Duty) -> str:
    """The duty in a sentence."""
    asked = [*([_("每年服务不少于{n}天", n=held.days)] if held.days else []), *([_("每年服务不少于{n}次", n=held.visits)] if held.visits else [])]
    return _("本单位要求{what}", what=joined(asked)) if asked else _("本单位尚未规定年度服务要求")
