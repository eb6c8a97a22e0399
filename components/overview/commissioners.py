"""Coverage of registered poor villages at a glance."""

from components import cached, filters, menu, values
from components.commissioners import reading
from components.figure import Note
from components.overview import pictures, programme
from components.overview.alerts import Alert
from data import spans, wording
from data.language import _
from data.sentences import commissioners as sentences

CODES = ("assigned", "served", "employment", "full")


def draw() -> None:
    """Over the year of the latest data date."""
    known = cached.ask(spans.periods)
    title = _("科技特派员覆盖")
    if not known:
        programme.empty(title, key="commissioners", page=menu.UPLOAD)
        return
    figures = reading.figures(period=known[0], level="nation", code=filters.NATION)
    labels = {"full": _("服务和就业全覆盖率")}
    key_cards = [values.rate_card(values.pick(figures, code), programme="commissioners", code=code, since=_("较上期"), counted=_("个村"),
                                  label=labels.get(code, "")) for code in CODES]
    served = values.pick(figures, "served")
    note = Note(at=served.data_date if served else None, reported=served.reported if served else None,
                expected=served.expected if served else None, source=_("科技特派员服务记录"))
    programme.glance(title, key="commissioners", said=sentences.headline(figures), key_cards=key_cards,
                     alerts=_alerts(figures, known[0]), note=note, page=menu.COMMISSIONERS,
                     spec=cached.ask(pictures.coverage, period=known[0]),
                     shows=_("科技服务覆盖率最低的10个省份"))


def _alerts(figures, period: str) -> list[Alert]:
    """Villages not covered and long unserved, and where most of them are."""
    uncovered, unserved = (values.pick(figures, code) for code in ("uncovered", "unserved_days"))
    provinces = reading.places(period=period, level="province")
    return [alert for wanted, alert in (
        (uncovered and uncovered.value, Alert(sentences.uncovered(provinces), True)),
        (unserved and unserved.value, Alert(_("{n}个村超过90天没有服务", n=wording.count(unserved.value if unserved else 0)), True)),
    ) if wanted]
