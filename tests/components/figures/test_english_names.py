"""No Chinese name stands in any part on an English screen, but for what people wrote freely: firms, industries, persons, titles, numbers, reasons."""

import re
from datetime import date

import pytest
from sqlalchemy import select

from components.figures.bodies import Alerts, Cards, Chart, Link, Points, Sentence, Table, Words
from components.figures.every import PARTS
from components.figures.figure import Figure
from data.asking import Asking, asked_as
from data.naming import english
from db.engine import reading
from db.tables.hundred_list import MajorIssues
from tests.components.figures.test_parts import choice_of

KEYS = sorted(PARTS)
DAYS = (date(2020, 4, 1), date(2020, 4, 25), date(2021, 12, 31))
CHINESE = re.compile(r"[\u3400-\u9fff]+")
FREE = {"industry", "explanation", "explained", "by", "commissioner", "title", "publisher", "issuer", "message", "document", "document_no", "summary",
        "focus", "said", "tasks", "goal", "said_before", "said_after", "number", "set", "reached",
        "field", "holder", "level2", "indicator", "wanted", "came", "reason", "detail", "outcome", "answer",
        "achievement_no", "demand_no"}  # columns of free text
FREE |= {"need", "officer", "names"}  # what firms need, officers, and the firms of each
FREE_PARTS = {"zones.industry_days", "zones.industries",  # whose pictures and title are named by industries
              "about.sources", "about.published", "registers.published", "hundred.filing_matrix", "hundred.unit_about",  # whose rows are documents with their publishers and titles
             "commissioner.about", "commissioner.postings", "commissioner.services", "commissioners.suggestion", "commissioners.suggestion_left", "commissioners.worklist",
             "village.needs", "village.serving", "village.services",  # where numbers, organisations, specialities and needs stand as people wrote them
             "registers.list", "registers.entry", "registers.history", "registers.open", "registers.words"}  # whose cells are as people wrote them


@pytest.mark.parametrize("key", [key for key in KEYS if key not in FREE_PARTS])
def test_names_are_romanised_in_every_part(key, shared_demonstration, of_demonstration):
    asking = Asking(language="en")
    choice = choice_of(key)
    with reading() as connection:
        written = issues_as_written(connection)
    with asked_as(asking):
        for at in DAYS if "at" in choice else DAYS[:1]:
            figure = of_demonstration(key, asking, choice | ({"at": at} if "at" in choice else {}))
            assert figure is None or [text for text in texts(figure) if CHINESE.search(written.sub("", text))] == []


@pytest.mark.parametrize(("name", "said"), [
    ("中关村科技园区", "Zhongguancun Science Park"), ("苏州工业园区", "Suzhou Industrial Park"), ("平顶山高新区", "Pingdingshan High-tech Zone"),
    ("长治高新技术产业开发区", "Changzhi High-tech Industrial Development Zone"), ("北京市海淀区", "Haidian District, Beijing"),
    ("内蒙古赤峰国家农业科技园区", "Inner Mongolia Chifeng National Agricultural Science and Technology Park"),
    ("呼和浩特金山高新区", "Hohhot Jinshan High-tech Zone"), ("漯河市", "Luohe"), ("台湾省", "Taiwan, China"),
    ("庄头村委会", "Zhuangtou Village"), ("某某经济技术开发区", "Moumou Economic and Technological Development Zone"), ("Park 7", "Park 7")])
def test_a_name_is_the_shipped_one_or_put_together(name, said):
    with asked_as(Asking(language="en")):
        assert english.called(name) == said
    with asked_as(Asking()):
        assert english.called(name) == name


def issues_as_written(connection) -> re.Pattern:
    """Where a sentence has the title and the number that people gave an issue: “场地审批” (事-1)."""
    issues = connection.execute(select(MajorIssues.title, MajorIssues.issue_no)).all()
    return re.compile("|".join(re.escape(f"“{title}” ({number})") for title, number in issues))


def texts(figure: Figure) -> list[str]:
    """Whatever a reader reads of a figure, cell by cell, label by label."""
    body, around = figure.body, [figure.title, figure.what, *figure.foot]
    if isinstance(body, Table):
        around += [body.caption, *(heading.title for heading in body.headings)]
        for heading in body.headings:
            if heading.column in body.rows and heading.column not in FREE:
                around += [value.text if isinstance(value, Link) else value for value in body.rows[heading.column] if isinstance(value, (Link, str))]
    if isinstance(body, (Chart, Points)):
        columns = [column for column in ("name", "series", "county", "told", "office_name", "tier", "state") if column in body.rows]
        around += [text for column in columns for text in body.rows[column] if isinstance(text, str)]
    if isinstance(body, Cards):
        around += [f"{card.label} {card.value} {card.unit} {card.change} {card.also} {card.note} {card.hint}" for card in body.cards]
    if isinstance(body, Alerts):
        around += [body.empty, *(alert.text for alert in body.lines)]
    if isinstance(body, Sentence):
        around += [body.text, body.beneath]
    if isinstance(body, Words):
        around += body.words
    return [*around, *([body.text] if hasattr(body, "text") and not isinstance(body, Sentence) else [])]
