"""Times of the dashboard and of public pages on 31 sites with 300 articles each.

Run by `make bench`, which gives it a database of its own. Machines differ and are
noisy: read the medians beside each other (the home page is the yardstick), not as
figures on their own.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta

import django

RUNS = 7
SCALE = 300


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "portal.settings",
            "SECRET_KEY": "for-the-bench-only-0123456789-abcdefghijklmnopqrstuvwxyz",
            "DEBUG": "False",
            "PORTAL_DOMAIN": "localhost",
            "PORTAL_TODAY": "2019-10-31",
            "OFFICIAL_EMAIL_DOMAINS": "langson.example",
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "MEDIA_ROOT": f"{folder}/media",
        }
        return measure()


def measure() -> int:
    django.setup()
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("migrate", verbosity=0)
    call_command("load_demo", scenario="october-2019", scale=str(SCALE))
    rows = [(name, *_timed(work)) for name, work in _works()]
    yardstick = next(seconds for name, seconds, _queries in rows if name == "home")
    out(f"{'what':34} {'median ms':>10} {'× home':>7} {'queries':>8}")
    for name, seconds, queries in rows:
        out(f"{name:34} {seconds * 1000:10.1f} {seconds / yardstick:7.1f} {queries:8}")
    return 0


def out(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _works() -> list[tuple[str, Callable[[], object]]]:
    from django.test import Client

    from completeness.assess import assess
    from tenancy import clock
    from tenancy.models import MemberSite, User
    from tests.factories import entered

    office = entered(User.objects.get(username="vanphong"))
    member = Client(headers={"host": "soyt.localhost"})
    portal = Client(headers={"host": "localhost"})

    def page(client: Client, path: str) -> Callable[[], object]:
        def get() -> object:
            response = client.get(path)
            assert response.status_code == 200, (path, response.status_code)
            return response

        return get

    sites = list(MemberSite.objects.order_by("pk"))
    a_month_ago = clock.now() - timedelta(days=30)
    return [
        ("home", page(member, "/")),
        ("contacts", page(member, "/lien-he/")),
        ("organisation chart", page(member, "/co-cau-to-chuc/")),
        ("news list", page(member, "/tin-tuc/")),
        ("documents", page(member, "/van-ban/")),
        ("search, member site", page(member, "/tim-kiem/?q=nguoi+dan")),
        ("hub", page(portal, "/")),
        ("directory", page(portal, "/danh-ba/")),
        ("search, hub", page(portal, "/tim-kiem/?q=nguoi+dan")),
        ("all rules, 31 sites", lambda: assess(sites)),
        ("the same, a month ago", lambda: assess(sites, a_month_ago)),
        ("dashboard", page(office, "/giam-sat/")),
        ("to-do list of one site", page(office, "/giam-sat/vanlang/")),
    ]


class Counter:
    """Counts the queries of a block, as `connection.execute_wrapper` calls it."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable, *args: object) -> object:
        self.count += 1
        return execute(*args)


def _timed(work: Callable[[], object]) -> tuple[float, int]:
    """Median seconds of RUNS runs after one warm-up, and the queries of one run."""
    from django.db import connection

    work()
    counter = Counter()
    with connection.execute_wrapper(counter):
        work()
    times = []
    for _run in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times), counter.count


if __name__ == "__main__":
    sys.exit(main())
