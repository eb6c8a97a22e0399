"""What each picture of the help shows: how the screen is brought there, and the element that it ends with."""

import csv
import io
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from data.filing.zone_form import MARK
from data.language import _, chosen
from db.datasets import DATASETS
from tests.browser.conftest import settled

DAY, LAST_DAY = "2020-04-01", "2020-04-25"
ZONE = "苏州工业园区"
FILED = ("zone", "data_date", "reported_at", "firms", "firms_resumed", "large_firms", "large_resumed", "small_firms", "small_resumed")
ZONES_FILED, MORE_FIRMS = 12, 20
PREFECTURE = "520600"
LINES = "select i.name, z.* from zone_daily z join identity i on i.id = z.zone where data_date = ? and replaced_in is null order by i.id limit ?"


@dataclass
class Screen:
    """A window on a server of the product, and the store behind it."""

    page: Page
    address: str
    language: str
    store: Path

    def open(self, path: str, **query: str) -> None:
        query |= {"lang": "en"} if self.language == "en" else {}
        self.page.goto(f"{self.address}/{path}?" + "&".join(f"{name}={value}" for name, value in query.items()))
        settled(self.page)

    def click(self, text: str) -> None:
        """A button by its text in Chinese, said in the language of the screen."""
        self.page.get_by_role("button", name=_(text)).first.click()
        settled(self.page)

    def choose(self, name: str, content: bytes) -> None:
        """A file on the upload page."""
        self.open("upload")
        self.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
        expect(self.page.get_by_role("button", name=_("检查文件"))).to_be_visible()

    def says(self, text: str) -> None:
        """Wait until the page says a text."""
        expect(self.page.get_by_test_id("stMain").get_by_text(text).first).to_be_visible()

    def entry(self) -> int:
        """The number of the newest entry of the ledger."""
        with sqlite3.connect(self.store) as connection:
            return connection.execute("select max(id) from batch").fetchone()[0]

    def corrected(self, *wrong: tuple[int, str, str | int]) -> bytes:
        """The reports of some zones on the last day, with more firms resumed in most; `wrong` cells by row, column and value."""
        with sqlite3.connect(self.store) as connection:
            connection.row_factory = sqlite3.Row
            rows = [dict(row) | {"zone": row["name"], "reported_at": row["reported_at"][:16]} for row in connection.execute(LINES, (LAST_DAY, ZONES_FILED))]
        for row in rows[2:]:
            row["firms_resumed"] = min(row["firms"], row["firms_resumed"] + MORE_FIRMS)
        for row, column, value in wrong:
            rows[row][column] = value
        return _file(rows)


def _file(rows: list[Mapping]) -> bytes:
    """A CSV as an office would upload it, marked as demonstration data."""
    text = io.StringIO(newline="")
    columns = [DATASETS["zone_daily"].column(code) for code in FILED]
    csv.writer(text).writerows([[MARK], [chosen(column.zh, column.en) for column in columns], *([row[code] for code in FILED] for row in rows)])
    return text.getvalue().encode("utf-8-sig")


def _name() -> str:
    return chosen("高新区日报.csv", "daily report.csv")


def _overview(screen: Screen) -> str:
    screen.open("")
    return ""


def _zones(screen: Screen) -> str:
    screen.open("zones", date=DAY)
    return ""


def _reporting(screen: Screen) -> str:
    screen.open("reporting", date=DAY)
    return ""


def _definitions(screen: Screen) -> str:
    screen.open("indicators", entry="zones.resumption_large")
    return ".sheet"


def _form(screen: Screen) -> str:
    screen.open("form", zone=ZONE, date="2020-04-26")
    return "[data-testid=stForm]"


def _form_refused(screen: Screen) -> str:
    _fill(screen, "firms", "800")
    _fill(screen, "firms_resumed", "900")
    screen.page.get_by_label(_("经办人")).fill(chosen("张三", "Zhang San"))
    screen.page.keyboard.press("Tab")
    screen.click("检查并报送")
    screen.says(_("没有入库，请改正后再次报送："))
    return "[data-testid=stForm]"


def _fill(screen: Screen, code: str, text: str) -> None:
    column = DATASETS["zone_daily"].column(code)
    field = screen.page.get_by_label(chosen(column.zh, column.en)).first
    field.fill(text)
    field.press("Tab")


def _upload_choose(screen: Screen) -> str:
    screen.choose(_name(), screen.corrected())
    return ""


def _upload_check(screen: Screen) -> str:
    screen.click("检查文件")
    screen.says(_("检查通过，可以入库。"))
    return ""


def _upload_done(screen: Screen) -> str:
    screen.click("下一步：确认入库")
    screen.page.get_by_label(_("经办人")).fill(chosen("张三", "Zhang San"))
    screen.page.keyboard.press("Tab")
    screen.click("确认入库")
    expect(screen.page.get_by_role("button", name=_("再上报一个文件"))).to_be_visible()
    return ".st-key-upload_ways"


def _correct_errors(screen: Screen) -> str:
    screen.choose(_name(), screen.corrected((1, "firms_resumed", 99_999), (4, "zone", "沈阳高兴区")))
    screen.click("检查文件")
    screen.says(_("下载错误文件"))
    return ""


def _correct_on_page(screen: Screen) -> str:
    screen.click("在网页上改正")
    screen.says(_("改正人（必填）"))
    return "[data-testid=stForm]"


def _correct_undo(screen: Screen) -> str:
    screen.open("batches", entry=str(screen.entry()))
    return ""


def _known_choose(screen: Screen) -> str:
    screen.open("zones", date=LAST_DAY)
    screen.click("按何时所知：现在")
    expect(screen.page.get_by_role("button", name=_("按此时所知查看"))).to_be_visible()
    return ""


def _known_then(screen: Screen) -> str:
    screen.open("zones", date=LAST_DAY, known=str(screen.entry() - 1))
    return ""


def _warnings(screen: Screen) -> str:
    screen.open("warnings")
    return ""


def _leave_figure(screen: Screen) -> str:
    screen.open("zones", date=DAY)
    screen.page.locator(".st-key-leave_zones_trend button").click()
    settled(screen.page)
    expect(screen.page.get_by_role("button", name=_("复制结论"))).to_be_visible()
    return ""


def _leave_page(screen: Screen) -> str:
    screen.open("zones", date=DAY)
    screen.click("本页简报")
    screen.page.get_by_role("link", name=_("大屏、截图（不带菜单）")).wait_for()
    return ""


def _compose(screen: Screen) -> str:
    screen.open("compose")
    return ""


def _registers_all(screen: Screen) -> str:
    screen.open("registers")
    return ""


def _register(screen: Screen) -> str:
    screen.open("register", register="zone_economy")
    return ".st-key-figure_registers_course"


def _register_form(screen: Screen) -> str:
    screen.open("form", dataset="tech_contracts")
    return "[data-testid=stForm]"


def _calendar(screen: Screen) -> str:
    screen.open("calendar")
    return ""


def _commissioners(screen: Screen) -> str:
    screen.open("commissioners", province="520000", prefecture=PREFECTURE)
    return ".st-key-story"


def _commissioners_uncovered(screen: Screen) -> str:
    screen.open("uncovered", province="520000", prefecture=PREFECTURE)
    return ""


def _commissioners_suggestion(screen: Screen) -> str:
    screen.open("suggestion", province="520000", prefecture=PREFECTURE)
    return ".stDownloadButton"


def _commissioners_record(screen: Screen) -> str:
    with sqlite3.connect(screen.store) as connection:
        number = connection.execute("select commissioner_no from services group by commissioner_no order by count(*) desc, commissioner_no limit 1").fetchone()[0]
    screen.open("commissioner", commissioner=number)
    return ""


def _hundred_units(screen: Screen) -> str:
    screen.open("hundred_units")
    return ".st-key-figure_hundred_units"


def _hundred_office(screen: Screen) -> str:
    screen.open("hundred_office", region="130000")
    return ".st-key-figure_hundred_office_owes"


def _hundred_filing(screen: Screen) -> str:
    screen.open("hundred_filing")
    return ""


def _hundred_exchange(screen: Screen) -> str:
    screen.open("hundred_exchange")
    return ".st-key-figure_hundred_demands_waiting"


SCENES: dict[str, Callable[[Screen], str]] = {  # each goes on from the one before
    "overview": _overview, "zones": _zones, "reporting": _reporting, "definitions": _definitions,
    "form": _form, "form_refused": _form_refused,
    "upload_choose": _upload_choose, "upload_check": _upload_check, "upload_done": _upload_done,
    "correct_errors": _correct_errors, "correct_on_page": _correct_on_page, "correct_undo": _correct_undo,
    "warnings": _warnings, "leave_figure": _leave_figure, "leave_page": _leave_page, "compose": _compose,
    "known_choose": _known_choose, "known_then": _known_then,
    "registers_all": _registers_all, "register": _register, "register_form": _register_form, "calendar": _calendar,
    "commissioners": _commissioners, "commissioners_uncovered": _commissioners_uncovered, "commissioners_suggestion": _commissioners_suggestion,
    "commissioners_record": _commissioners_record,
    "hundred_units": _hundred_units, "hundred_office": _hundred_office, "hundred_filing": _hundred_filing, "hundred_exchange": _hundred_exchange,
}
