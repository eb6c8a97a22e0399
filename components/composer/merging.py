"""What two windows chose for one draft, brought together piece by piece: nothing that one of them changed is lost without a word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from components.briefings.wanted import ByHand, Wanted
from components.paper.paper import audiences, sizes
from data import wording
from data.briefings.series import kinds
from data.language import LANGUAGES, _
from data.programmes import PROGRAMMES

Piece = tuple[str, ...]  # ("title",), ("days", "zones"), ("by_hand", place, heading)
OF_MANY = ("days", "by_hand")
OF_WINDOW = ("known_on", "chosen")  # what a window looks at, no choice of a person for the draft


@dataclass(frozen=True)
class Merged:
    """`wanted` is theirs with what this window changed; `changed` are these pieces; `lines` say what the other changed, in words."""

    wanted: Wanted
    changed: frozenset[Piece]
    lines: list[str]


def merged(mine: Wanted, *, filled: Wanted, changed: frozenset[Piece], before: Wanted, theirs: Wanted) -> Merged:
    """`filled` is what this window's widgets said untouched, `before` what was kept then, `theirs` what is kept now."""
    said, untouched, old, new = pieces(mine), pieces(filled), pieces(before), pieces(theirs)
    own = frozenset(piece for piece in {*said, *untouched, *changed}
                    if (piece in changed or said.get(piece) != untouched.get(piece)) and said.get(piece) != new.get(piece))
    other = [piece for piece in {**old, **new} if old.get(piece) != new.get(piece) and said.get(piece) != new.get(piece)]
    lines = [_line(piece, old.get(piece), new.get(piece), kept=piece in own) for piece in other]
    together = {piece: value for piece, value in new.items() if piece not in own} | {piece: said[piece] for piece in said if piece in own}
    return Merged(_whole(together, theirs), own, lines)


def pieces(wanted: Wanted) -> dict[Piece, object]:
    """Each thing that can be changed by itself."""
    plain = {(one.name,): getattr(wanted, one.name) for one in fields(Wanted) if one.name not in (*OF_MANY, *OF_WINDOW)}
    return plain | {("days", programme): day for programme, day in wanted.days.items()} | {
        ("by_hand", each.place, each.heading): each.text for each in wanted.by_hand}


def _whole(together: Mapping[Piece, object], usual: Wanted) -> Wanted:
    plain = {piece[0]: value for piece, value in together.items() if piece[0] not in OF_MANY}
    days = {piece[1]: value for piece, value in together.items() if piece[0] == "days"}
    by_hand = tuple(ByHand(value, *piece[1:]) for piece, value in together.items() if piece[0] == "by_hand")
    return replace(usual, **plain, days=days, by_hand=by_hand)


def _line(piece: Piece, old, new, *, kept: bool) -> str:
    """标题：一 → 二; of what both changed, that this window's own stands and what the other one's was."""
    label, say = _label(piece), _words().get(piece[0], lambda value: str(value or wording.MISSING))
    if piece[0] in ("sections", "annexes", "region"):  # long lists of keys, and codes: that they were changed is said
        return _("{what}：两边都改了，保留您的选择", what=label) if kept else _("{what}：已换成新的选择", what=label)
    if kept:
        return _("{what}：两边都改了，保留您写的；对方改为：{theirs}", what=label, theirs=say(new))
    return _("{what}：{before} → {after}", what=label, before=say(old), after=say(new))


def _label(piece: Piece) -> str:
    if piece[0] == "days":
        return _("数据日期：{programme}", programme=PROGRAMMES[piece[1]].title)
    if piece[0] == "by_hand":
        return _("手工补充：{heading}", heading=piece[2] or piece[1])
    return {"programmes": _("工作"), "kind": _("种类"), "series": _("简报名称"), "title": _("标题"), "region": _("地区"), "size": _("图片尺寸"),
            "sections": _("章节和图表"), "annexes": _("附表"), "language": _("语言"), "audience": _("用途"), "drafted_by": _("拟稿"),
            "checked_by": _("核稿"), "signed_by": _("签发")}[piece[0]]


def _words() -> dict[str, Callable]:
    """How the values of a piece are said, where they are codes."""
    return {"kind": kinds().get, "audience": audiences().get, "size": sizes().get, "language": LANGUAGES.get,
            "programmes": lambda codes: wording.joined(PROGRAMMES[code].title for code in codes)}
