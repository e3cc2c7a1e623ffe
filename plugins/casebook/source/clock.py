"""What day it is, which the check must not guess anew for each case."""

from __future__ import annotations

import datetime
import os
import time

BEIJING = datetime.timezone(datetime.timedelta(hours=8))


def today() -> datetime.date:
    """The day in Beijing, or that of SOURCE_DATE_EPOCH (reproducible-builds.org; seconds since 1970)."""
    return datetime.datetime.fromtimestamp(epoch(), BEIJING).date()


def epoch() -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH where it is set, else now."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    if said.isascii() and said.isdigit() and len(said) < 12:
        return int(said)
    return int(time.time())
