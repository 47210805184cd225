"""Runs a command beside one demo: python -m tests.web.beside COMMAND…

The command, and every worker of it, finds the demo's port in TEST_DEMO_PORT.
Exit: the command's own.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.web.server import demo

PORT = "TEST_DEMO_PORT"


def main(command: list[str]) -> int:
    with (
        tempfile.TemporaryDirectory(prefix="demo-") as folder,
        demo(Path(folder)) as port,
    ):
        environment = {**os.environ, PORT: str(port)}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
