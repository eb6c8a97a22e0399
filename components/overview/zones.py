"""Zone recovery at a glance."""

from components import cached, filters, menu, values
from components.figure import Note
from components.overview import pictures, programme
from components.overview.alerts import Alert
from components.zones import rates, reading
from data import spans, wording
from data.indicators.zones import lists
from data.language import _
from data.sentences import zones as sentences

CODES = ("resumption", "resumption_large", "resumption_small", "staff_return")


def draw() -> None:
    """At the latest data date."""
    span = cached.ask(spans.span, programme="zones")
    title = _("高新区复工复产监测")
    if span is None:
        programme.empty(title, key="zones", page=menu.UPLOAD)
        return
    at = span[2]
    figures = reading.figures(at=at, region=filters.NATION)
    read = {"figures": figures, "moves": reading.moves(at=at, region=filters.NATION), "daily": figures.iloc[:0]}
    key_cards = [rates.rate(code, **read) for code in CODES]
    reporting = values.pick(figures, "reporting")
    note = Note(at=at, reported=reporting.reported if reporting else None,
                expected=reporting.expected if reporting else None, source=_("高新区日报"))
    programme.glance(title, key="zones", said=sentences.headline(figures), key_cards=key_cards, alerts=_alerts(at),
                     note=note, page=menu.ZONES, spec=cached.ask(pictures.resumption, at=at),
                     shows=_("企业复工率，近30天"))


def _alerts(at) -> list[Alert]:
    """Silent zones by name, those that fell by more than five points, the late."""
    listed, ranked = cached.ask(lists.missing, at=at), cached.ask(lists.ranking, at=at)
    called = dict(ranked.dropna(subset=["short_name"])[["zone", "short_name"]].itertuples(index=False, name=None))
    names = listed["zone"].map(called).fillna(listed["zone"])
    silent, late = (names[listed["status"] == status].tolist() for status in (lists.MISSING, lists.LATE))
    fell = ranked[ranked["change_7d"].round(9) < -values.FALL]
    fallen = fell["short_name"].fillna(fell["zone"]).tolist()
    return [Alert(text, urgent) for names, text, urgent in (
        (silent, _("未报送{n}家：{names}", n=len(silent), names=shortened(silent)), True),
        (fallen, _("一周下降超过5个百分点{n}家：{names}", n=len(fallen), names=shortened(fallen)), True),
        (late, _("迟报{n}家：{names}", n=len(late), names=shortened(late)), False)) if names]


def shortened(names: list[str], most: int = 4) -> str:
    """The first few names, and that there are more."""
    told = wording.joined(names[:most])
    return told if len(names) <= most else _("{names}等", names=told)
