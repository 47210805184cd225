"""Makes a server hang at a moment of its work that a test names in a file."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.db import connection

AT, HANGS = "at", "hangs"  # the files: where to hang, and that it does
ANSWER = "answer"  # after the commit, before the browser hears of it


class HangingMiddleware:
    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self.get_response = get_response
        self.folder = Path(os.environ["TEST_HANGS_IN"])

    def __call__(self, request: Any) -> Any:
        if request.method != "POST" or not request.path.endswith("/change/"):
            return self.get_response(request)
        with connection.execute_wrapper(self._execute):
            response = self.get_response(request)
        self._hang_at(ANSWER)
        return response

    def _execute(
        self, execute: Any, sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        result = execute(sql, params, many, context)
        self._hang_at(sql)
        return result

    def _hang_at(self, here: str) -> None:
        at = self.folder / AT
        if at.exists() and here.startswith(at.read_text()):
            (self.folder / HANGS).touch()
            time.sleep(600)
