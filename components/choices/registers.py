"""What is chosen of the registers: which one, its period, its region, and what its list is narrowed to."""

from dataclasses import dataclass

import streamlit as st

from components import cached
from components.choices import filters, registers_of, url_state
from components.paper.paper import Paper
from components.paper.writers import WRITERS, file, file_name
from components.registers import course, links, listed, places, reading, splits
from components.registers import map as maps
from components.screen import downloads_failed, personal, wall
from components.screen.plain import plain
from components.screen.showing import show
from components.shell import frame, menu
from data import asking, registers, wording
from data.filing import address
from data.language import _, spoken, title
from data.ledger import access
from data.programmes import PROGRAMMES
from data.regions import NATION
from data.registers import listing
from data.registers.declared import NATION as WHOLE
from data.registers.declared import PROVINCE, REGISTER_OF, UNIT, ZONE, Register
from data.registers.words import group_title
from data.settling.stretch import label
from data.uploads import template
from db.declare import Kind

REGISTER, NARROWED, LIST, TEMPLATE = "registers_register", "registers_narrowed", "registers_list", "registers_template"  # the last two are places of downloads
EVERY = ""
OFFERED, WIDEST = 200, 820  # words of a text column to choose from; px of the choice of a register
OWN = ("period", "region", "level", "measure", "split", "column", "sorting", "search", "order", "page", "entry")  # of one register alone


@dataclass(frozen=True)
class Choice:
    """What the parts of a register are shown for."""

    register: str
    period: str
    region: int
    level: str

    @property
    def whose(self) -> dict:
        return {"register": self.register, "period": self.period, "region": self.region, "level": self.level}


def opened() -> Register:
    """The register that the address names, before its title is drawn; by default the first."""
    url_state.start(REGISTER, name="register", default=next(iter(REGISTER_OF)), allowed=REGISTER_OF)
    return REGISTER_OF[st.session_state[REGISTER]]


def register(place, one: Register) -> None:
    """The list of all to choose another from."""
    words = {code: _("{word}（{n}）", word=each.title, n=group_title(each.dataset)) for code, each in REGISTER_OF.items()}
    with place.container(key=f"choice_{REGISTER}", width=400 if spoken() == "zh" else filters.needed(_("名录"), words[one.code], WIDEST)):
        picked = st.selectbox(_("名录"), list(REGISTER_OF), key=REGISTER, on_change=asking.bind(_another), placeholder=_("请选择"), format_func=words.get)
    url_state.keep(REGISTER, name="register", value=picked, default=None)


def _another() -> None:
    """Another register has other periods, words and columns: what was chosen of the one before goes."""
    for name in list(st.query_params):
        if name in OWN or name.startswith(links.ONLY):
            st.query_params.pop(name)


def chosen(place, one: Register) -> Choice | None:
    """Period, level and region; None where the register has no entry."""
    there = cached.ask(registers.periods, register=one.code)
    usual = cached.ask(registers.newest, register=one.code)
    if usual is None:
        return None
    level = _level(place, one)
    region = _region(place, one, level)
    period = filters.one_of(place, _("时期"), {text: label(text) for text in dict.fromkeys((usual, *there))}, key=f"registers_period_{one.code}",
                            name="period", width=190)
    return Choice(one.code, period, region, level)


def _level(place, one: Register) -> str:
    words = {ZONE: _("按高新区"), UNIT: _("按报送单位"), PROVINCE: _("按省（区、市）")}
    known = [level for level in (links.usual_level(one), *one.levels) if level != WHOLE]
    if one.levels == (WHOLE,):
        return UNIT
    return filters.one_of(place, _("层级"), {level: words[level] for level in dict.fromkeys(known)}, key=f"registers_level_{one.code}", name="level", width=160)


def _region(place, one: Register, level: str) -> int:
    if one.levels == (WHOLE,):
        return NATION
    named = reading.provinces(cached.ask) if level == PROVINCE else filters.offices()
    return filters.one_of(place, _("地区"), {NATION: _("全国")} | named, key=f"registers_region_{one.code}_{level}", name="region")


def measure(place, one: Register) -> str:
    """What the map and the bars show."""
    return filters.one_of(place, _("指标"), reading.measures(one.code), key=f"registers_measure_{one.code}", name="measure", width=260)


def sorting(place, one: Register) -> str:
    return filters.one_of(place, _("排序"), places.orders(), key=f"registers_sorting_{one.code}", name="sorting", width=170)


def split(place, one: Register) -> str:
    """Which column divides; the first where there is no other."""
    options = splits.divisions(one.code)
    return filters.one_of(place, _("分组"), options, key=f"registers_split_{one.code}", name="split", width=190) if len(options) > 1 else next(iter(options), "")


def mapped(one: Register, whose: dict, measure: str) -> None:
    """The map, where the register has places, beside the course."""
    there = [maps.register_map, course.course] if one.levels != (WHOLE,) else [course.course]
    for part, column in zip(there, st.columns(len(there)), strict=True):
        with column:
            show(part, **whose, measure=measure)


def divided(one: Register, whose: dict, measure: str) -> None:
    """By state, by kind and by words, side by side as far as the register has them, each under what is chosen for it."""
    there = [draw for draw, has in ((_states, splits.staged(one)), (_kinds, splits.divisions(one.code)), (_words, one.filters)) if has]
    for draw, column in zip(there, st.columns(len(there)) if there else (), strict=True):
        with column:
            draw(one, whose, measure)


def _states(one: Register, whose: dict, measure: str) -> None:
    show(splits.states, **whose)


def _kinds(one: Register, whose: dict, measure: str) -> None:
    show(splits.splits, **whose, split=split(st.container(horizontal=True), one), measure=measure)


def _words(one: Register, whose: dict, measure: str) -> None:
    show(splits.words, **whose, column=text_column(st.container(horizontal=True), one))


def text_column(place, one: Register) -> str:
    """Of which column the most frequent words are shown."""
    options = splits.filters(one.code)
    return filters.one_of(place, _("文字列"), options, key=f"registers_column_{one.code}", name="column", width=190) if len(options) > 1 else next(iter(options), "")


def narrowed(place, choice: Choice) -> dict:
    """Search, filters, order and page of the list."""
    one = REGISTER_OF[choice.register]
    with place.container(key="choice_registers_search", width=240):
        search = st.text_input(_("检索"), key="search", placeholder=_("编号、名称、内容、单位"), bind="query-params").strip()
    where = tuple((column.code, word) for column in (*one.splits, *one.filters) if (word := _only(place, choice, column)) != EVERY)
    order = filters.one_of(place, _("排序"), listed.orders(one.code), key=f"registers_order_{one.code}", name="order", width=220)
    total = cached.ask(listing.entries, **choice.whose, search=search, where=where, sort=order.removeprefix(listed.DESCENDING),
                       descending=order.startswith(listed.DESCENDING), page=1, size=listed.SIZE).total
    return {"search": search, "where": where, "order": order, "page": _page(place, one, total, of=(choice, search, where, order))}


def _only(place, choice: Choice, column) -> str:
    """One word of a column, with how many entries have it, or all."""
    rows = cached.ask(listing.words, **choice.whose, column=column.code, most=OFFERED)
    number = {_stored(column, word): n for word, n in zip(rows["word"], rows["entries"], strict=True)}
    words = [word for word in column.choices if word in number] if column.kind is Kind.CHOICE else list(number)
    options = {EVERY: _("全部")} | {word: _("{word}（{n}）", word=reading.worded(column, word), n=wording.count(number[word])) for word in words}
    return filters.one_of(place, title(column), options, key=f"registers_{choice.register}_{column.code}", name=f"{links.ONLY}{column.code}", width=180)


def _stored(column, word) -> str:
    return listing.yes_no(word) if column.kind is Kind.YES_NO else str(word)


def _page(place, one: Register, total: int, *, of: tuple) -> int:
    """Which page; the first again where something else was looked for."""
    key, last = f"registers_page_{one.code}", listed.pages(total)
    if st.session_state.get(NARROWED, of) != of:
        st.query_params.pop("page", None)
        st.session_state[key] = 1
    st.session_state[NARROWED] = of
    url_state.start(key, name="page", default=1, allowed=range(1, last + 1))
    with place.container(key=f"choice_{key}", width=210):
        page = int(st.number_input(_("页（共{n}页）", n=wording.count(last)), min_value=1, max_value=last, step=1, key=key))
    url_state.keep(key, name="page", value=page, default=1)
    return page


def entry(one: Register) -> tuple:
    """The key of the entry that the address names; () where it names none."""
    word = st.query_params.get("entry", "")
    key = (cached.ask(address.key_of, dataset=one.code, entry=word) or ()) if word else ()
    if word and not key:
        st.warning(plain(_("网址所指的这一条不在“{dataset}”中，或已撤回。", dataset=one.title)))
    return key


def downloads(choice: Choice, narrow: dict) -> None:
    """All that passes, as XLSX and CSV; who takes names along is logged."""
    wanted = {**choice.whose, **narrow, "page": 1, "size": None}
    figure, paper = cached.figure(listed.entries, **{**wanted, "size": 1}), Paper()
    with st.container(horizontal=True):
        for format_ in ("xlsx", "csv"):
            make = asking.bind(_file, wanted, format_)
            if any(heading.private for heading in figure.body.headings):
                make = personal.taken(make, access.names("registers.list", register=choice.register, period=choice.period, region=choice.region))
            make = downloads_failed.telling(make, LIST)
            st.download_button(plain(_("下载筛选结果（{format}）", format=format_.upper())), make, icon=":material/download:", on_click="ignore",
                               file_name=file_name(figure, paper, format_), mime=WRITERS[format_].mime, key=f"registers_download_{format_}")
    downloads_failed.tell(LIST)


def _file(wanted: dict, format_: str) -> bytes:
    return file(listed.entries, wanted, Paper(), format_)


def ways(one: Register, key: tuple = ()) -> None:
    """To the upload, the template, the form, and the pages of the figures that it feeds; a wall has none."""
    if wall.on():
        return
    with st.container(horizontal=True, vertical_alignment="center", key="registers_ways"):
        menu.link(menu.UPLOAD, label=_("到“数据上报”上传"), dataset=one.code)
        st.download_button(_("下载模板（XLSX）"), downloads_failed.telling(asking.bind(template, one.dataset, "xlsx"), TEMPLATE), file_name=f"{title(one.dataset)}.xlsx", on_click="ignore",
                           key=f"registers_template_{one.code}", type="tertiary", icon=":material/download:")
        menu.link(menu.FORM, label=_("更正或撤回这一条") if key else _("填一条"), **address.choices(one.dataset, key or None))
        programme = registers_of.programme_of(one)
        if programme:
            menu.link(menu.DASHBOARDS[programme], label=_("到“{page}”", page=PROGRAMMES[programme].title))
    downloads_failed.tell(TEMPLATE)


def empty(one: Register) -> None:
    """A register without entries says so, with where to begin; ends the page."""
    ways(one)
    frame.nothing_stored(_("“{register}”还没有条目。", register=one.title), hint=_("请下载模板，填好后到“数据上报”上传。"))


def groups(place) -> dict[str, str]:
    """Group and word of the overview."""
    from components.registers.overview import groups as every

    group = filters.one_of(place, _("组别"), every(), key="registers_group", name="group", width=210)
    with place.container(key="choice_registers_word", width=240):
        word = st.text_input(_("检索"), key="word", placeholder=_("名称、依据"), bind="query-params").strip()
    return {"group": group, "word": word}
