"""Classes of quota use: none, some, all, more than the quota."""

from components.charts.theme import BEHIND, BLUES
from components.maps.classes import Classes
from data.language import _

UNLIMITED = -1.0  # stands for a unit whose quota the notice leaves open (湖北省)
NONE, ALMOST_NONE, ALL, MORE = -0.5, 0.001, 1.0, 1.001
OPEN = "#e4d9ee"


def quota_use(title: str) -> Classes:
    """Five classes with words of their own, since a quota of three has few shares; what exceeds the quota stands apart in colour."""
    words = (_("名额不限"), _("未使用"), _("部分使用"), _("用满"), _("超出名额"))
    return Classes(title, (NONE, ALMOST_NONE, ALL, MORE), (OPEN, BLUES[0], BLUES[1], BLUES[3], BEHIND), silence=_("未报名单"), words=words, marks=(UNLIMITED,))
