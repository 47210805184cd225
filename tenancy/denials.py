"""What somebody is answered who asks for what is not theirs: as if it were not."""

from django.http import Http404
from django.utils.translation import gettext as _


def nothing_here() -> Http404:
    """Raised alike for what there is not and for what the person may not see."""
    return Http404(_("There is nothing here for you."))
