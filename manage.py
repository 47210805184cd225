#!/usr/bin/env python
"""Runs the project's commands; `python manage.py help` lists them."""

import os
import sys
from importlib import import_module

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

WRONG_USE = 2


def main() -> None:
    module = os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    try:
        import_module(module)
    except ImproperlyConfigured as wrong:
        sys.stderr.write(f"{wrong}\n")
        sys.exit(WRONG_USE)
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
