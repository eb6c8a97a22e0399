"""Briefings of the demonstration, made as the command line makes them."""

from components.briefings.choosing import pinned
from components.briefings.composing import compose
from components.briefings.wanted import Wanted
from components.paper.briefing import Briefing, Section
from data.asking import Asking, asked_as
from data.ledger import moments
from data.questions import Direct
from db.engine import reading

DAYS = {"zones": "2020-04-01", "hundred": "2020-10-31", "commissioners": "2020"}


def wanted(*programmes: str, **more) -> Wanted:
    """Of the days that the demonstration has."""
    return Wanted(programmes or ("zones",), **{"days": {each: DAYS[each] for each in programmes or ("zones",)}} | more)


def made(one: Wanted) -> Briefing:
    with reading() as connection:
        asking = Asking(one.language, moments.moment(connection, text=one.known_on) if one.known_on else None)
        with asked_as(asking):
            ask = Direct(connection, asking)
            return compose(ask, pinned(ask, one))


def keys(briefing: Briefing) -> list[str]:
    return [figure.key for figure in briefing.figures]


def flat(sections) -> list[Section]:
    """Every section in the order of the pages."""
    return [each for section in sections for each in (section, *flat(section.sections))]


def texts(briefing: Briefing) -> str:
    """Every word of it."""
    sections = flat(briefing.sections)
    return "\n".join([briefing.title, briefing.lead, *(each.heading for each in sections), *(one.text for each in sections for one in each.paragraphs),
                      *(figure.title for figure in briefing.figures), *(line for figure in briefing.figures for line in figure.foot),
                      *(f"{each.title}{each.formula}{each.clause}" for each in briefing.definitions), *briefing.sources, *briefing.notes])
