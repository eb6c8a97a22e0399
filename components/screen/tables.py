"""Tables that read: names wrap, numbers stand right, rates have a bar, the total comes first."""

import re
from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd
import streamlit as st

from components.figures.bodies import Heading, Link
from components.figures.ways import PAGE
from components.screen.days import whole_days
from components.shell import addresses

MISSING = "—"
UNIT = re.compile(r"（[^（）]*）$|\([^()]*\)$")  # at the end of a title, not to be broken in two


def table(rows: pd.DataFrame, headings: Sequence[Heading], *, caption: str = "", tall: int | None = None,
          ways: Mapping[str, Mapping[str, str]] | None = None) -> None:
    """Draw a table. A column `tone` of the rows (total, bad, unreported or empty) marks whole rows.

    `ways`: column → choices of the page of definitions, to which its heading leads.
    """
    head = "".join(f'<th{_classed(_side(heading))}>{_led(_titled(heading.title), (ways or {}).get(heading.column))}</th>' for heading in headings)
    tones = rows["tone"] if "tone" in rows else pd.Series("", index=rows.index)
    records = rows[[heading.column for heading in headings]].itertuples(index=False, name=None)
    body = "".join(f'<tr{_classed(tone)}>{_cells(values, headings)}</tr>'
                   for tone, values in zip(tones, records, strict=True))
    caption_html = f"<caption>{escape(caption)}</caption>" if caption else ""
    height = f' style="--tall: {tall}px"' if tall else ""
    st.html(f'<div class="sheet"{height}><table>{caption_html}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>')


def tags(words: Sequence[str], *, tone: str = "") -> None:
    """A wrapped row of names."""
    drawn = "".join(f'<span class="{tone}">{escape(word)}</span>' for word in words)
    st.html(f'<div class="tags">{drawn}</div>')


def _cells(values: Sequence, headings: Sequence[Heading]) -> str:
    return "".join(_cell(value, heading) for value, heading in zip(values, headings, strict=True))


def _cell(value, heading: Heading) -> str:
    if isinstance(value, Link):
        where = ' target="_blank" rel="noopener noreferrer"' if value.outside else ""
        aim = value.outside or addresses.of(value.page, value.address)
        return f'<td{_classed(_side(heading))}><a href="{escape(aim)}"{where}>{escape(value.text)}</a></td>'
    if pd.isna(value):
        return f'<td{_classed(_side(heading))}>{MISSING}</td>'
    text = escape(value if isinstance(value, str) else heading.say(value))
    if heading.kind == "share" and not isinstance(value, str):
        return f'<td class="number bar" style="--w:{100 * min(max(float(value), 0), 1):.0f}">{text}</td>'
    return f'<td{_classed(_side(heading))}>{whole_days(text)}</td>'


def _led(title: str, way: Mapping[str, str] | None) -> str:
    """The heading as a link to its definition."""
    return f'<a class="means" href="{escape(addresses.of(PAGE, way))}">{title}</a>' if way else title


def _titled(title: str) -> str:
    return UNIT.sub(r"<wbr><span>\g<0></span>", escape(title).replace("/", "/<wbr>"))


def _classed(name: str) -> str:
    return f' class="{name}"' if name else ""


def _side(heading: Heading) -> str:
    return {"share": "number", "text": ""}.get(heading.kind, heading.kind)


def nothing(text: str) -> None:
    """What stands in place of a table without rows."""
    st.html(f'<div class="nothing">{escape(text)}</div>')
