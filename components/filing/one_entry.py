"""One entry of a dataset, as a form is sent: a new one, or the correction of one that stands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from components.filing.subject import Rows
from data import wording
from data.filing import address, entries, entry_form
from data.filing.entries import FiledEntry
from data.filing.zone_form import Said, about
from data.language import _, title
from data.uploads import Outcome, Review
from db.declare import Dataset


@dataclass(frozen=True)
class OneEntry:
    """`key` as stored; None for an entry that is being added."""

    dataset: Dataset
    key: tuple | None = None

    @property
    def form(self) -> str:
        return f"entry_{self.dataset.code}_{'' if self.key is None else address.named(self.dataset, self.key)}"

    @property
    def question(self) -> Callable[..., FiledEntry]:
        return entries.nothing if self.key is None else entries.filed

    @property
    def choice(self) -> Mapping:
        return {} if self.key is None else {"dataset": self.dataset.code, "key": self.key}

    def checked(self, rows: Rows) -> Review:
        return entry_form.checked(self.dataset, rows[0])

    def said(self, review: Review, rows: Rows) -> list[Said]:
        return entry_form.said(review, rows[0])

    def read_as(self, review: Review, rows: Rows) -> list[Said]:
        return entry_form.read_as(review, rows[0])

    def now(self, connection: Connection, review: Review) -> FiledEntry:
        """Of a new entry: the one that stands already under its key."""
        key = entry_form.key_in(review) if self.key is None else self.key
        return FiledEntry() if key is None else entries.filed(connection, dataset=self.dataset.code, key=key)

    def differences(self, before: FiledEntry, now: FiledEntry) -> list[Said]:
        return [Said(about("", column), f"{old or wording.MISSING} → {new or wording.MISSING}", refuses=False, column=column.code)
                for column, old, new in entries.differences(before, now, dataset=self.dataset)]

    def overtaken(self, now: FiledEntry, entry: Mapping | None) -> str:
        if self.key is None:
            return _("没有入库：关键列相同的一条已经有了（第{n}号记录）。要改它，请在“查找已有的一条”中打开后更正；库中现为：", n=now.entry)
        if not now.values:
            return _("没有入库：这张表打开之后，这一条已被第{n}号记录撤回或撤销。您填写的内容仍在，再次报送即为重新新增：", n=now.entry)
        return _("没有入库：这张表打开之后，第{n}号记录（{day}{time}）改动了这一条。您没有改动的各项已换成新值，请核对后再次报送：",
                 n=now.entry, day=wording.full_day(entry["at"]), time=f"{entry['at']:%H:%M}")

    def receipt(self, outcome: Outcome) -> str:
        of, earlier = {"dataset": title(self.dataset)}, outcome.unchanged_earlier_batch
        if outcome.batch:
            return _("“{dataset}”的这一条已入库，见第{n}号记录。", n=outcome.batch, **of)
        return _("内容与库中完全相同，无需再次入库。") if earlier is None else _(
            "“{dataset}”的这一条已入库，见第{n}号记录；内容相同，没有重复入库。", n=earlier, **of)
