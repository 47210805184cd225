"""The calendar of working days in the admin: the Office keeps it, boards do not."""

from django.contrib import admin
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from content.calendar_days import CalendarDay
from tenancy.admin_lists import StrictLists
from tenancy.admin_trail import Trailed


@admin.register(CalendarDay)
class CalendarDayAdmin(Trailed, StrictLists, admin.ModelAdmin):
    """One line for each day that is not what its weekday says, the newest first."""

    list_display = ("day", "counts_as", "name", "remark", "source")
    list_filter = ("is_working", "is_announced")
    list_per_page = 50
    date_hierarchy = "date"
    search_fields = ("name", "source")
    ordering = ("-date",)
    fields = ("date", "is_working", "name", "is_announced", "source")

    @admin.display(description=_("day"), ordering="date")
    def day(self, line: CalendarDay) -> str:
        return date_format(line.date, "l, d/m/Y")

    @admin.display(description=_("counts as"), ordering="is_working")
    def counts_as(self, line: CalendarDay) -> str:
        return _now("working day") if line.is_working else _now("day off")

    @admin.display(description=_("remark"), ordering="is_announced")
    def remark(self, line: CalendarDay) -> str:
        return "" if line.is_announced else _now("not announced yet")
