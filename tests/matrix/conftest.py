"""One world for all rows: each attempt undoes what it did."""

from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from django.utils import translation

from tenancy import changes
from tests.matrix.world import World, build


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),
        patch.object(changes, "CHECKS", []),  # a gate that refuses would hide a hole
        translation.override("vi"),
        transaction.atomic(),
    ):
        yield build()
        transaction.set_rollback(True)
