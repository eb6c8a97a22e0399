"""A zone's report of a day, as a form is sent: one row, or several that a column names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from components.filing.subject import Rows
from data import wording
from data.filing import zone_filed, zone_form
from data.filing.zone_filed import FiledReport
from data.filing.zone_form import Said, about, shown
from data.language import _
from data.naming import english
from data.uploads import Outcome, Review
from db.declare import Column, Dataset


@dataclass(frozen=True)
class ZoneReport:
    """`by` is the column that names a row, where there are several; `called` says how."""

    dataset: Dataset
    zone: str
    at: date
    by: str | None = None
    called: Callable[[str], str] = str

    @property
    def form(self) -> str:
        return f"{self.dataset.code}_{self.zone}_{self.at}"

    @property
    def question(self) -> Callable[..., FiledReport]:
        return zone_filed.filed

    @property
    def choice(self) -> Mapping:
        return {"dataset": self.dataset.code, "zone": self.zone, "day": self.at}

    def checked(self, rows: Rows) -> Review:
        return zone_form.checked(*rows, dataset=self.dataset, zone=self.zone, day=self.at)

    def said(self, review: Review, rows: Rows) -> list[Said]:
        return zone_form.said(review, rows, names=self._names(rows))

    def read_as(self, review: Review, rows: Rows) -> list[Said]:
        return zone_form.read_as(review, rows, names=self._names(rows))

    def now(self, connection: Connection, _review: Review) -> FiledReport:
        return self.question(connection, **self.choice)

    def differences(self, before: FiledReport, now: FiledReport) -> list[Said]:
        return [Said(about(self.called(row) if row else "", column), f"{_shown(column, old)} → {_shown(column, new)}", refuses=False)
                for row, code, old, new in zone_filed.differences(before, now, by=self.by) for column in [self.dataset.column(code)]]

    def overtaken(self, now: FiledReport, entry: Mapping | None) -> str:
        if entry is None:
            return _("没有入库：这张表打开之后，当日的填报被撤销了。您没有改动的各项已换成现在的值，请核对后再次报送：")
        return _("没有入库：这张表打开之后，第{n}号记录（{day}{time}）改动了当日的填报。您没有改动的各项已换成新值，请核对后再次报送：",
                 n=now.entry, day=wording.full_day(entry["at"]), time=f"{entry['at']:%H:%M}")

    def receipt(self, outcome: Outcome) -> str:
        of, earlier = {"zone": english.called(self.zone), "day": wording.full_day(self.at)}, outcome.unchanged_earlier_batch
        if outcome.batch:
            return _("{zone}{day}的填报已入库，见第{n}号记录。", n=outcome.batch, **of)
        return _("内容与库中完全相同，无需再次入库。") if earlier is None else _(
            "{zone}{day}的填报已入库，见第{n}号记录；内容相同，没有重复入库。", n=earlier, **of)

    def _names(self, rows: Rows) -> list[str]:
        return [self.called(row[self.by]) if row[self.by] else _("未写名称的一行") for row in rows] if self.by else []


def _shown(column: Column, value) -> str:
    return shown(column, value) or wording.MISSING
