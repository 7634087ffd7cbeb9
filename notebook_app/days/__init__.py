"""Days and hours as people write them, in French and in English.

Numbers are always day, month, year (or the international year-month-day): a day and a month are never swapped. What can be read in two
ways, or is unlikely for its field, comes back with `ask`; what cannot be read comes back with a code, and no day is made up.
"""

from notebook_app.days.birth import Born, born
from notebook_app.days.day import Typed, leading, read, weekday, without_brackets
from notebook_app.days.hours import Line, When, day_or_hours, hour, read_line, read_when, when_day
from notebook_app.days.repeat import Repeat, adverb, following, of_weekday, read_repeat, repeat_fault, repeated, said_again
from notebook_app.days.spoken import PART_OF_DAY
from notebook_app.days.words import LAST_YEAR

__all__ = [
    "LAST_YEAR",
    "PART_OF_DAY",
    "Born",
    "Line",
    "Repeat",
    "Typed",
    "When",
    "adverb",
    "born",
    "day_or_hours",
    "following",
    "hour",
    "leading",
    "of_weekday",
    "read",
    "read_line",
    "read_repeat",
    "read_when",
    "repeat_fault",
    "repeated",
    "said_again",
    "weekday",
    "when_day",
    "without_brackets",
]
