"""Every export stands here by name, so that none escapes the tests of isolation."""

from collections.abc import Callable

from django.http import HttpResponse

View = Callable[..., HttpResponse]

# The name of its address ("boards:seats_csv") → the view that answers there.
EXPORTS: dict[str, View] = {}


def export(url_name: str) -> Callable[[View], View]:
    """Mark a view as an export; raises ValueError for a name that is taken."""

    def register(view: View) -> View:
        if url_name in EXPORTS:
            raise ValueError(f"Export '{url_name}' is registered twice.")
        EXPORTS[url_name] = view
        return view

    return register
