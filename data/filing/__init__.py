"""A zone's reports filled in on a screen."""

FORMS = ("zone_daily", "zone_difficulties", "zone_industry_daily")  # the datasets that have a form
