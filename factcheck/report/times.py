"""Times in words for an editor and in ISO 8601: instants, and times of a day, a week or a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from math import isinf
from zoneinfo import ZoneInfo

from factcheck.model import Hedge, Interval

DIMENSIONS = ("instant", "time of day", "time of week", "time of year")
_DAY = 86400
_HOURS_MATTER = 3 * _DAY  # of a longer time the hours say nothing
_MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_FULL_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_LEAP = datetime(2024, 1, 1, tzinfo=UTC)  # a Monday, and of a leap year: serves weeks and years both


def zone_of(name: str) -> tzinfo:
    """The zone by its IANA name; UTC where it is unknown."""
    try:
        return ZoneInfo(name) if name else UTC
    except (KeyError, ValueError, OSError):
        return UTC


# ---------------------------------------------------------------- ISO 8601


def iso_end(x: float, dimension: str, zone: str) -> str | None:
    """One end of a time as ISO 8601; None where it is open."""
    if isinf(x):
        return None
    if dimension == "time of day":
        return f"T{_hms(x)}"
    if dimension == "time of week":
        day = min(int(x // _DAY), 6)
        return f"W-{day + 1}T{_hms(x - day * _DAY)[:5]}"
    if dimension == "time of year":
        moment = _LEAP + timedelta(seconds=x)
        if moment.year > _LEAP.year:
            return "--12-31T24:00"
        clock = "" if x % _DAY == 0 else f"T{_hms(x % _DAY)[:5]}"
        return f"--{moment:%m-%d}{clock}"
    instant = _moment(x, zone)
    return instant.isoformat(timespec="seconds") if instant else None


def iso(when: Interval) -> str:
    """A whole time as one ISO 8601 string: "2023-09-13", "2023-09", an instant, or "start/end" ("..": open)."""
    if when.dimension == "instant" and (days := _whole_days(when)):
        first, last = days
        if first == last:
            return first.isoformat()
        if _is_year(first, last):
            return f"{first:%Y}"
        return f"{first:%Y-%m}" if _is_month(first, last) else f"{first.isoformat()}/{last.isoformat()}"
    low, high = (iso_end(end, when.dimension, when.unit) or ".." for end in (when.low, when.high))
    return low if low == high else f"{low}/{high}"


def _hms(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}"


def _moment(x: float, zone: str) -> datetime | None:
    try:
        return datetime.fromtimestamp(x, zone_of(zone))
    except (OverflowError, ValueError, OSError):
        return None


def _whole_days(when: Interval) -> tuple[date, date] | None:
    """First and last day of a time that fills whole local days, whether its end is 23:59:59 or the next midnight."""
    low, high = (None if isinf(x) else _moment(x, when.unit) for x in (when.low, when.high))
    if low is None or high is None or high <= low or _since_midnight(low) >= 1:
        return None
    late = _since_midnight(high)
    if late < 1:
        return low.date(), high.date() - timedelta(days=1)
    return (low.date(), high.date()) if late >= _DAY - 60 else None


def _since_midnight(moment: datetime) -> float:
    return moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6


def _is_year(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year)


def _is_month(first: date, last: date) -> bool:
    return first.day == 1 and (last + timedelta(days=1)).day == 1 and (last - first).days < 31


# ---------------------------------------------------------------- words


def words(when: Interval) -> str:
    """A time as an editor would say it: "Wed Sept. 13, 2023", "11:43 a.m. Wed Sept. 13 (Seoul)"."""
    if when.dimension == "instant" and (days := _whole_days(_as_stated(when))):
        return _hedged(when, _days(*days))
    if when.dimension in ("time of week", "time of year") and (undated := _undated_days(_as_stated(when))):
        return _hedged(when, undated)
    if when.dimension == "instant" and when.bounded and when.high - when.low > _HOURS_MATTER:
        far = [moment for end in (when.low, when.high) if (moment := _moment(end, when.unit))]
        if len(far) == 2 and when.hedge in (Hedge.VAGUE, Hedge.APPROXIMATE):
            return _hedged(replace(when, hedge=Hedge.VAGUE), _days(far[0].date(), far[1].date()))
    ends = [end for end in (when.low, when.high) if not isinf(end)]
    points = when.stated if when.hedge not in (Hedge.RANGE, Hedge.VAGUE) and when.stated else ends
    if not when.bounded:  # "by Sunday afternoon" is before its end
        points = points[-1:] if isinf(when.low) else points[:1]
    said = list(dict.fromkeys(_point(x, when) for x in points))
    if not said:
        return when.words
    if len(said) > 1 and when.dimension == "instant":
        said = _shared_day(said, points[0], points[-1], when.unit)
    body = " to ".join((said[0], said[-1])) if len(said) > 1 else said[0]
    zone = "" if when.dimension == "time of year" else zone_words(when.unit)
    return _hedged(when, body) + zone


def _as_stated(when: Interval) -> Interval:
    """The day itself of "before Wednesday", whose interval is open."""
    if when.bounded or len(when.stated) < 2:
        return when
    return replace(when, low=when.stated[0], high=when.stated[-1])


def zone_words(zone: str) -> str:
    """A zone's city in brackets: " (Seoul)"."""
    return f" ({zone.rpartition('/')[2].replace('_', ' ')})" if zone else ""


def day_words(day: date) -> str:
    """A day with its weekday: "Wed Sept. 13, 2023"."""
    return f"{_DAYS[day.weekday()]} {_MONTHS[day.month - 1]} {day.day}, {day.year}"


def published_words(published: date | datetime | None) -> str:
    """When an article came out."""
    if published is None:
        return "no date"
    clock = f", {_clock(_since_midnight(published))}" if isinstance(published, datetime) else ""
    return day_words(published) + clock


def _days(first: date, last: date) -> str:
    if first == last:
        return day_words(first)
    if _is_year(first, last):
        return str(first.year)
    if _is_month(first, last):
        return f"{first:%B %Y}"
    year = f", {first.year}" if first.year != last.year else ""
    return f"{_MONTHS[first.month - 1]} {first.day}{year} to {_MONTHS[last.month - 1]} {last.day}, {last.year}"


def _undated_days(when: Interval) -> str:
    """Whole days that no date resolves: "Saturday", "Fri to Sun", "June 12", "June"; "" where it is none."""
    if not when.bounded or when.low % _DAY or when.high % _DAY or when.high <= when.low:
        return ""
    if when.dimension == "time of week":
        first, last = int(when.low // _DAY) % 7, int(when.high // _DAY - 1) % 7
        return _FULL_DAYS[first] if first == last else f"{_DAYS[first]} to {_DAYS[last]}"
    start, end = _LEAP + timedelta(seconds=when.low), _LEAP + timedelta(seconds=when.high - _DAY)
    if _is_month(start.date(), end.date()):
        return f"{start:%B}"
    named = [f"{_MONTHS[day.month - 1]} {day.day}" for day in (start, end)]
    return " to ".join(dict.fromkeys(named))


def _point(x: float, when: Interval) -> str:
    if when.dimension == "time of day":
        return _clock(x)
    if when.dimension == "time of week":
        return _with_clock(_DAYS[int(x // _DAY) % 7], x % _DAY)
    if when.dimension == "time of year":
        day = _LEAP + timedelta(seconds=x)
        return _with_clock(f"{_MONTHS[day.month - 1]} {day.day}", x % _DAY)
    moment = _moment(x, when.unit)
    if moment is None:
        return "a time out of range"
    return f"{_clock(_since_midnight(moment))} {day_words(moment.date()).rpartition(',')[0]}"


def _shared_day(said: list[str], low: float, high: float, zone: str) -> list[str]:
    """ "11:43 a.m. to 11:53 a.m. Wed Sept. 13": the day once where both ends share it."""
    first, last = _moment(low, zone), _moment(high, zone)
    if first and last and first.date() == last.date():
        return [_clock(_since_midnight(first)), said[-1]]
    if first and last and last - first < timedelta(days=1) and not _since_midnight(last):
        return [_clock(_since_midnight(first)), f"midnight {day_words(first.date()).rpartition(',')[0]}"]
    return said


def _with_clock(day: str, seconds: float) -> str:
    return day if seconds == 0 else f"{_clock(seconds)} {day}"


def _clock(seconds: float) -> str:
    minutes = round(seconds // 60) % 1440
    hour, minute = divmod(minutes, 60)
    if minute == 0 and hour in (0, 12):
        return "noon" if hour else "midnight"
    return f"{hour % 12 or 12}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"


def _hedged(when: Interval, body: str) -> str:
    if isinf(when.high):
        return f"after {body}"
    if isinf(when.low):
        return f"before {body}"
    return f"about {body}" if when.hedge is Hedge.APPROXIMATE else body
