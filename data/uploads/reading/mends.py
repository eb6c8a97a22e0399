"""What reading itself mended, before a cell became the text that everything else works on."""

from dataclasses import dataclass, field


@dataclass
class Mends:
    """By kind of repair and column (from 0): the numbers of the rows (from 0) where it was made, and what stood there."""

    at: dict[tuple[str, int], tuple[list[int], list[str]]] = field(default_factory=dict)

    def note(self, kind: str, row: int, place: int, before: str) -> None:
        rows, written = self.at.setdefault((kind, place), ([], []))
        rows.append(row)
        written.append(before)
