"""All nasty inputs."""

from tests.content.nasty.images import IMAGES
from tests.content.nasty.pasted import PASTED
from tests.content.nasty.words import WORDS

ALL = (*PASTED, *WORDS, *IMAGES)
