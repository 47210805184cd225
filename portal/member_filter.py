"""The filter of the member sites: by kind, and by a part of the name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.members import KINDS, is_meant

Groups = list[dict[str, Any]]


class MemberFilter(forms.Form):
    ten = forms.CharField(
        label=_("Name of the site; accents may be left out"),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    loai = forms.ChoiceField(
        label=_("Kind of agency"),
        choices=[("", _("All")), *((kind.value, title) for kind, title in KINDS)],
        required=False,
    )

    def chosen(self, groups: Groups) -> Groups:
        """Those of `groups` with those of their sites that were asked for."""
        self.full_clean()
        kind, name = (self.cleaned_data.get(key, "") for key in ("loai", "ten"))
        found = []
        for group in groups:
            sites = [one for one in group["sites"] if _is_named(one, name)]
            if sites and kind in ("", group["kind"]):
                found.append({**group, "sites": sites})
        return found


def _is_named(entry: dict[str, Any], name: str) -> bool:
    return not name or is_meant(entry["site"], name)
