"""Settings of a server process of its own, which may be made to hang in mid save."""

import os

from tests.settings import *  # noqa: F403
from tests.settings import MIDDLEWARE as MIDDLEWARE_OF_TESTS

PORTAL_PORT = int(os.environ["TEST_PORT"])
IS_LOCAL = False
MIDDLEWARE = ["tests.browser.hanging.HangingMiddleware", *MIDDLEWARE_OF_TESTS]
