"""From when until when sites were open to readers, and what they were called."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from tenancy.models import MemberSite, Status
from tenancy.scope import in_sites


@dataclass
class LiveTimes:
    """One site up to a moment: its name then, and its stretches of being live."""

    name: str = ""
    times: list[tuple[datetime, datetime | None]] = field(default_factory=list)

    def _note(self, moment: datetime, name: str, is_live: bool) -> None:
        """The next version: what stood from `moment` on."""
        self.name = name
        was_live = bool(self.times) and self.times[-1][1] is None
        if is_live and not was_live:
            self.times.append((moment, None))
        elif was_live and not is_live:
            self.times[-1] = (self.times[-1][0], moment)


def live_times(sites: Iterable[int], at: datetime) -> dict[int, LiveTimes]:
    """Site id -> what its history tells up to `at`, in one query.

    A site that was not founded at `at` is left out.
    """
    found: dict[int, LiveTimes] = {}
    with in_sites(*sites):
        versions = MemberSite.history.filter(history_date__lte=at)
        rows = versions.order_by("history_date", "history_id").values_list(
            "id", "history_date", "name", "status", "history_type"
        )
        for pk, moment, name, status, deed in rows:
            is_live = status == Status.LIVE and deed != "-"
            found.setdefault(pk, LiveTimes())._note(moment, name, is_live)
    return found
