"""Texts that a place which reads Markdown would turn into something else, and what stands on the screen of them."""

import random

from components.screen.plain import JOIN

OUTSIDE = "https://e.invalid/a.png"
POISON = f"坏![x]({OUTSIDE}) $预算$ :red[红] :material/home: <img src={OUTSIDE}> `码` **粗** www.e.invalid a@e.invalid &lt;"
EACH = (
    f"![x]({OUTSIDE})", f"[x]({OUTSIDE})", f"<img src='{OUTSIDE}'>", f"<{OUTSIDE}>", OUTSIDE, "www.e.invalid", "a.b@e.invalid", "mailto:a@e.invalid",
    "$预算$ 与 $1+1$", "$$x^2$$", "a~终~b ~~删~~", ":red[红]", ":red-background[红]", ":blue-badge[蓝]", ":small[小]", ":help[?]", ":color[x]{foreground=red}",
    ":material/home:", ":streamlit:", ":smile: :+1: :100:", "**粗** *斜* __粗__ _斜_ ***都***", "`码` ``码``", "```码```",
    "# 题", "## 题 ##", "- 一", "+ 一", "* 一", "1. 一", "12) 一", "> 引", "---", "***", "___", "| a | b |", "[ ] 事", "- [x] 事",
    "a -> b <- c <-> d -- e", ">= 5", "<= 5", "~= 5", "&lt;b&gt; &copy; &#35;", "\\*\\$\\:", "a\\", "[^1]", "[x]: /u", "苏州软件园_A_", "2020-04-01 09:00:15",
    "一行\n# 二行\n\n- 三行", "    四格", "\t制表", "a  \nb", "![", "](", "}{", "`", "$", "*", "_", ":", "<", ">", "&", "~", "|", "!", "#", "-", "+", "\\",
)
TOKENS = (*"\\`*_{}[]()<>#+-.!~|$&:@/=\"' 1a甲", "](", "![", "$$", "**", "``", "://", "www.", ":red[", ":material/home:", "--", "->", "&lt;", "http")


def seen(markdown: str) -> str:
    """What a reader sees of a text that `plain` made: without the backslashes and the marks that nobody sees."""
    shown, characters = [], iter(markdown)
    for character in characters:
        shown.append(next(characters, "") if character == "\\" else character)
    return "".join(shown).replace(JOIN, "")


def on_screen(text: str) -> str:
    """What of a text a browser shows on one line."""
    return " ".join(text.replace(JOIN, "").split())


def at_random(number: int) -> list[str]:
    """Texts of marks and letters in any order, the same in every run."""
    dice = random.Random(10)
    return ["".join(dice.choices(TOKENS, k=dice.randint(1, 12))) for _each in range(number)]
