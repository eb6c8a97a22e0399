"""What is on time is said as the reporting calendar has it."""

from datetime import date, datetime

from components.zones.late import late
from components.zones.punctual import punctual
from data.asking import PLAIN, Asking, Moment, asked_as
from data.questions import Direct
from db.engine import reading
from tests.data.indicators.returns import stored

DAY = date(2020, 4, 1)


def said(part, asking: Asking = PLAIN, **choice) -> str:
    with reading() as connection, asked_as(asking):
        return part(Direct(connection, asking), at=DAY, region=100000, **choice).what


def test_the_time_is_that_of_the_calendar_as_it_was_known(store):
    before = stored("zone_daily", {"zone": "中关村科技园区", "data_date": "2020-04-01", "firms": 10, "firms_resumed": 5})
    assert said(late).startswith("次日12:00前")
    stored("reporting_calendar", {"dataset": "zone_daily", "start_on": "2020-04-01", "end_on": None, "frequency": "每日", "due": "10:00"})
    assert said(late).startswith("次日10:00前")
    assert said(punctual, start=DAY).startswith("次日10:00前")
    assert said(punctual, start=date(2020, 3, 30)).startswith("次日12:00、10:00前")
    earlier = Asking(moment=Moment(str(before), datetime(2020, 4, 2), before))
    assert said(late, earlier).startswith("次日12:00前")
    assert "12:00, 10:00" in said(punctual, Asking("en"), start=date(2020, 3, 30))
