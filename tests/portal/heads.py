"""The head of a page and its data scripts, split as a browser splits them."""

import json
from html.parser import HTMLParser


class Head(HTMLParser):
    """Title, metas, links and data scripts of a page, as a browser splits them."""

    def __init__(self, html):
        super().__init__()
        self.titles, self.metas, self.links, self.scripts = [], [], [], []
        self._inside = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "title":
            self._inside = self.titles
            self.titles.append("")
        elif tag == "script":
            assert found == {"type": "application/ld+json"}
            self._inside = self.scripts
            self.scripts.append("")
        elif tag == "meta":
            self.metas.append(found)
        elif tag == "link":
            self.links.append(found)
        assert not [name for name in found if name.startswith("on")]

    def handle_data(self, data):
        if self._inside is not None:
            self._inside[-1] += data

    def handle_endtag(self, tag):
        self._inside = None

    def named(self, name):
        return [
            one["content"]
            for one in self.metas
            if name in (one.get("name"), one.get("property"))
        ]

    @property
    def canonical(self):
        return [one["href"] for one in self.links if one.get("rel") == "canonical"]

    @property
    def things(self):
        """Every typed object of all scripts."""
        return [one for text in self.scripts for one in typed(json.loads(text))]

    def one(self, kind):
        (found,) = [one for one in self.things if one["@type"] == kind]
        return found


def typed(data):
    if isinstance(data, list):
        return [one for part in data for one in typed(part)]
    if not isinstance(data, dict):
        return []
    inner = [one for part in data.values() for one in typed(part)]
    return [data, *inner] if "@type" in data else inner
