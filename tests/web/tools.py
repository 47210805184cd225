"""The judges that the checks of the web ask, and the programs that run them.

Run as a program it says which of the programs are absent; exit 2 if one is.
"""

import shutil
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MODULES = FOLDER / "node_modules"
AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = MODULES / "lighthouse" / "cli" / "index.js"
PROGRAMS = {"node": "nodejs", "npm": "npm", "java": "default-jre-headless"}


def absent() -> list[str]:
    """A sentence for each program that is not there."""
    return [
        f"{name}: absent. Install it: apt-get install {package}"
        for name, package in PROGRAMS.items()
        if shutil.which(name) is None
    ]


if __name__ == "__main__":
    sentences = absent()
    sys.stderr.writelines(f"{sentence}\n" for sentence in sentences)
    sys.exit(2 if sentences else 0)
