"""Whether a text really is English, whatever its title says."""

import re

from content.sanitise import plain
from content.vietnamese import fold

# Words that no English text of some length does without.
_COMMON = frozenset({"a", "and", "are", "by", "for", "in", "is", "of", "the", "to"})


def is_english(html: str) -> bool:
    """Whether cleaned rich text is English; Vietnamese names inside it are no harm."""
    words = re.findall(r"[^\W\d_]+", plain(html).lower())
    common = sum(word in _COMMON for word in words)
    accented = sum(fold(word) != word for word in words)
    return bool(words) and 10 * common >= len(words) and 3 * accented < len(words)
