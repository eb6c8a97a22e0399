"""Coverage of registered poor villages at a glance, over the newest year; nothing where there is no record."""

import pandas as pd

from components.commissioners import reading
from components.figures import charts, values
from components.figures.bodies import Alert, Cards, Sentence
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.warnings.reading import attention
from data import spans, wording
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.sentences import commissioners as sentences

CODES = ("assigned", "served", "employment", "full")
DEFINES = tuple(("commissioners", code) for code in CODES)
LOWEST = 10


@part("overview.commissioners_sentence", page="", kind="sentence", name=lambda: _("科技特派员覆盖一句话"), datasets=reading.DATASETS,
      defines=DEFINES)
def sentence(ask: Ask) -> Figure | None:
    """The sentence that everybody quotes."""
    figures = _figures(ask)
    return None if figures is None else Figure(Sentence(sentences.headline(figures)), facts=figures, note=_note(figures))


@part("overview.commissioners_cards", page="", kind="cards", name=lambda: _("科技特派员覆盖主要指标"), datasets=reading.DATASETS, defines=DEFINES)
def cards(ask: Ask) -> Figure | None:
    """The four shares of villages, against the period before."""
    figures, labels = _figures(ask), {"full": _("服务和就业全覆盖率")}
    if figures is None:
        return None
    shares = [values.rate_card(values.pick(figures, code), programme="commissioners", code=code, since=_("较上期"), counted=_("个村"),
                               label=labels.get(code, "")) for code in CODES]
    return Figure(Cards(shares, in_a_row=2), facts=figures, note=_note(figures))


@part("overview.commissioners_alerts", page="", kind="alerts", name=lambda: _("科技特派员覆盖需要关注"), datasets=reading.DATASETS,
      outside=LEFT_OUT)
def alerts(ask: Ask) -> Figure | None:
    """Villages not covered and long unserved, and where most of them are."""
    figures = _figures(ask)
    if figures is None:
        return None
    uncovered = values.pick(figures, "uncovered")
    provinces = reading.places(ask, period=ask(spans.periods)[0], level="province")
    first = [Alert(sentences.uncovered(provinces), True)] if uncovered and uncovered.value else []
    return Figure(attention(ask, "commissioners", first=first), note=_note(figures))


@part("overview.commissioners_bars", page="", kind="bar", name=lambda: _("科技服务覆盖率最低的10个省份"), datasets=reading.DATASETS,
      defines=DEFINES[1:2], outside=LEFT_OUT)
def bars(ask: Ask) -> Figure | None:
    """The provinces where the smallest share of villages is served."""
    figures = _figures(ask)
    if figures is None:
        return None
    provinces = ask(commissioners.figures, period=ask(spans.periods)[0], level="province", codes=("served",))
    rows = provinces[["name", "value"]].assign(note=[
        wording.share(n, m) for n, m in zip(provinces["numerator"], provinces["denominator"], strict=True)])
    chart = charts.bar(rows, title=_("科技服务覆盖率"), first=LOWEST, ascending=True, demonstration=ask.demonstration)
    return Figure(chart, what=_("科技服务覆盖率最低的10个省份"), note=_note(figures))


def _figures(ask: Ask) -> pd.DataFrame | None:
    periods = ask(spans.periods)
    return reading.figures(ask, period=periods[0], level="nation", code=NATION) if periods else None


def _note(figures: pd.DataFrame) -> Note:
    served = values.pick(figures, "served")
    period = str(figures["period"].iloc[0])
    return Note(served.data_date if served else None, source=_("科技特派员服务记录"), since=Period.parse(period).first_day, against=reading.against(period))
