"""The wall: a page without menu and controls (`?wall=1`), for a screen in a hall or a screenshot; `for=outside` as others may see it."""

from html import escape

import streamlit as st

from components.paper.paper import AUDIENCES, INSIDE, OUTSIDE
from components.shell.addresses import APART
from data.language import _

NAME, READER = "wall", "for"
OFF = "0"
TWICE = """<script>if (innerWidth >= 3000 && devicePixelRatio === 1) {
  Object.defineProperty(window, "devicePixelRatio", {get: () => 2});
  const measured = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function () {
    const {x, y, width, height} = measured.call(this); return new DOMRect(x / 2, y / 2, width / 2, height / 2); };
}</script>"""  # a picture asks how large its box is and how fine the screen: both before the style sheet doubles them


def on() -> bool:
    """Whether the address asks for it: by any value but 0, or by naming a reader, who has no page with a menu."""
    return st.query_params.get(NAME, OFF) != OFF or READER in st.query_params


def reader() -> str:
    """For whom the wall is: inside where the address names nobody; outside where it names whom nobody knows."""
    named = st.query_params.get(READER, INSIDE) if on() else INSIDE
    return named if named in AUDIENCES else OUTSIDE


def enlarge() -> None:
    """Have pictures drawn as sharp and as large as the rest where the style sheet makes the wall twice as large."""
    st.html(TWICE, unsafe_allow_javascript=True)


def link(audience: str) -> None:
    """To the page as it is now, on a wall for that reader. It is loaded anew, so that its pictures are drawn for that screen."""
    asked = {**st.query_params.to_dict(), NAME: "1", **({} if audience == INSIDE else {READER: audience})}
    query = "&".join(f"{name}={value.translate(APART)}" for name, value in asked.items())
    hint = escape(_("按F11全屏，适合1920×1080和3840×2160；后退即可离开"))
    st.html(f'<a class="wall" href="?{escape(query)}" target="_self" title="{hint}">{escape(_("大屏、截图（不带菜单）"))}</a>')
