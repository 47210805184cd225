"""Reads every nasty input in a process of its own, within 10 s and 512 MB.

Writes one line of JSON for each: what came out, or the sentence, and what it took.
"""

import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable

import django
from django.utils import translation

from content.pasting import in_unicode
from content.pictures import BadPicture, read_picture
from content.sanitise import TooLong, clean
from content.word import BadWordFile, read_word
from tests.content.nasty import Nasty
from tests.content.nasty.corpus import ALL

SECONDS = 10
MEMORY = 512 * 2**20


def main() -> None:
    django.setup()
    with translation.override(None, deactivate=True):
        for nasty in ALL:
            sys.stdout.write(json.dumps(_apart(nasty)) + "\n")
            sys.stdout.flush()


def _apart(nasty: Nasty) -> dict:
    """What a forked process says of one input; why it died, if it did."""
    data = nasty.make()
    source, sink = os.pipe()
    started = time.monotonic()
    child = os.fork()
    if not child:
        os.close(source)
        _limited()
        with os.fdopen(sink, "w") as out:
            json.dump(_outcome(READERS[nasty.kind], data), out)
        os._exit(0)
    os.close(sink)
    with os.fdopen(source) as said:
        written = said.read()
    _pid, status = os.waitpid(child, 0)
    answer = json.loads(written) if written else {"died": status}
    return {"of": str(nasty), "seconds": time.monotonic() - started, **answer}


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.alarm(SECONDS)


def _outcome(read: Callable[[bytes], str], data: bytes) -> dict:
    try:
        return {"outcome": read(data)}
    except (BadPicture, BadWordFile, TooLong) as refused:
        return {"refusal": str(refused)}
    except BaseException as error:
        return {"error": repr(error)}


def _paste(data: bytes) -> str:
    html = data.decode()
    return clean(in_unicode(html) or html)


def _word(data: bytes) -> str:
    return read_word(data).html


def _picture(data: bytes) -> str:
    picture = read_picture(data)
    kind = picture.content_type.removeprefix("image/").upper()
    return f"{kind} {picture.width}x{picture.height}"


READERS = {"paste": _paste, "word": _word, "picture": _picture}

if __name__ == "__main__":
    main()
