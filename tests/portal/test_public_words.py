"""Every word that the system itself shows to the public is Vietnamese.

Translations and content stand in brackets; letters outside of them fail.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from directives.models import DocumentType
from pages.catalogue import all_types
from pages.models import AgencyIdentity, Notice, ProvinceNotice
from tenancy.models import MemberSite, Status
from tenancy.status import set_status
from tests.factories import (
    make_article,
    make_contact,
    make_directive,
    make_entry,
    make_official,
    make_page,
    make_picture,
    make_site,
    make_unit,
)
from tests.web.pages import DEPARTMENT, DISTRICT, HUB, KINDS, first_link
from tests.words import bracket, unsaid

pytestmark = pytest.mark.django_db
SAID = "⟦Nông thôn⟧"
