"""The theme of a city, the industry of a park (一城一主题、一园一产业): which of the notice's words each one has."""

import pandas as pd

from data.uploads.rules.hundred_list import LISTED, focus_of

SEVERAL, OTHER, NONE = "several", "other", "none"


def theme_of(kind: str, focus: str | None) -> str:
    """The word of the notice, or SEVERAL (more than one), OTHER (a word of its own) or NONE (not filled in)."""
    if not isinstance(focus, str) or not focus.strip():
        return NONE
    word, fault = focus_of(kind, focus)
    return SEVERAL if fault == "several" else word if word in LISTED.get(kind, ()) else OTHER


def counted(rows: pd.DataFrame) -> pd.DataFrame:
    """How many units have each theme: kind, theme, n; each unit counts once. The notice's words in its order, then SEVERAL, OTHER, NONE."""
    themes = pd.DataFrame({"kind": rows["kind"], "theme": [theme_of(*pair) for pair in zip(rows["kind"], rows["focus"], strict=True)]})
    sizes = themes.value_counts()
    return pd.DataFrame([(kind, theme, int(sizes.get((kind, theme), 0))) for kind in LISTED for theme in (*LISTED[kind], SEVERAL, OTHER, NONE)],
                        columns=["kind", "theme", "n"])
