"""催报提示 as a document: one of a unit, or a ZIP with one for each, since a unit is told only what it owes itself."""

import io
import zipfile
from collections.abc import Sequence

from components.briefings.formats import named_file, written
from components.paper.briefing import Briefing, Colophon, Masthead
from components.paper.paper import Paper
from data import asking, office
from data.language import _
from data.questions import Direct
from data.warnings.urging import Urge
from db import clock
from db.engine import reading

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"


def file_name(urges: Sequence[Urge]) -> str:
    """催报提示_江苏省_2020-04-01.docx, 催报提示_37个单位_2020-04-01.zip."""
    day = max(urge.at for urge in urges)
    if len(urges) == 1:
        return _name(urges[0])
    return named_file(_("催报提示_{n}个单位_{day}", n=len(urges), day=day.isoformat()), "zip")


def file(urges: Sequence[Urge]) -> bytes:
    """The document of the one unit, or the ZIP, in the language of whoever asks."""
    with reading() as connection:
        own = Direct(connection, asking.present())(office.settings)
    if len(urges) == 1:
        return written(_briefing(urges[0], own), "docx")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        for urge in urges:
            parts.writestr(_name(urge), written(_briefing(urge, own), "docx"))
    return packed.getvalue()


def _name(urge: Urge) -> str:
    return named_file(_("催报提示_{unit}_{day}", unit=urge.unit, day=urge.at.isoformat()), "docx")


def _briefing(urge: Urge, own: office.Office) -> Briefing:
    """A draft without a number: whose, a line for each thing that is owed, what to do, whom to ask."""
    now = asking.present()
    return Briefing(urge.heading, Masthead(_("催报提示"), own.issuer), clock.today(), Paper(now.language, moment=now.moment, exported=clock.now()),
                    "\n".join([urge.lead, *urge.numbered, urge.close]), colophon=Colophon(contact=own.contact), demonstration=urge.demonstration)
