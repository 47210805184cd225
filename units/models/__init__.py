"""What an agency is made of: units, their contacts, its people, its map."""

from units.models.boundary import BoundaryMap, Commune
from units.models.people import Contact, Official, Reachable, holding_office
from units.models.schedule import ScheduleEntry, Weekday, week_title
from units.models.unit import SUBORDINATE_KINDS, Unit, UnitKind

__all__ = [
    "SUBORDINATE_KINDS",
    "BoundaryMap",
    "Commune",
    "Contact",
    "Official",
    "Reachable",
    "ScheduleEntry",
    "Unit",
    "UnitKind",
    "Weekday",
    "holding_office",
    "week_title",
]
