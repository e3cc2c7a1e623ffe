"""What day it is, which the check must not guess anew for each case."""

from __future__ import annotations

import datetime
import os

BEIJING = datetime.timezone(datetime.timedelta(hours=8))


def today() -> datetime.date:
    """The day in Beijing, or that of SOURCE_DATE_EPOCH (reproducible-builds.org; seconds since 1970)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) < 12:
        return datetime.datetime.fromtimestamp(int(epoch), BEIJING).date()
    return datetime.datetime.now(BEIJING).date()
