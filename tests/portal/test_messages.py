"""The translations are complete, and built without any gettext program."""

from pathlib import Path

import django_filters
import mptt
import polib
import pytest
import simple_history
from django.contrib import admin
from django.utils.translation import gettext, ngettext, npgettext, pgettext

from portal import messages, msgids
from portal.msgids import BadCall, Key


def python(source):
    head = "from django.utils.translation import gettext_lazy as _, gettext as now\n"
    head += "from django.utils.translation import ngettext, pgettext, npgettext\n"
    return [(u.key, u.plural) for u in msgids.python_uses(head + source, "a.py")]


def template(source):
    return [(u.key, u.plural) for u in msgids.template_uses(source, "a.html")]


def catalogue(**translations):
    result = polib.POFile()
    for text, translation in translations.items():
        result.append(polib.POEntry(msgid=text, msgstr=translation))
    return result


@pytest.fixture
def house(tmp_path):
    """A small project: one app, one template, one catalogue."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "__init__.py").write_text("")
    (tmp_path / "news" / "views.py").write_text(
        "from django.utils.translation import gettext as _\n_('News of %(site)s')\n"
    )
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text("{% translate 'Home' %}")
    path = tmp_path / messages.OURS
    path.parent.mkdir(parents=True)

    def write(entries):
        po = catalogue(**entries)
        po.metadata = messages.METADATA
        po.save(str(path))
        messages.build(tmp_path)
        return messages.problems(tmp_path)

    write.base = tmp_path
    return write


def test_the_vietnamese_catalogue_is_complete():
    assert messages.problems() == []


def in_vietnamese(use):
    (text, context), plural, _file = use
    if plural is None:
        return pgettext(context, text) if context else gettext(text)
    if context:
        return npgettext(context, text, plural, 2)
    return ngettext(text, plural, 2)


def english_in(package):
    """Texts of the package's templates that people would read in English."""
    return [
        use
        for path in sorted(Path(package.__path__[0]).rglob("*.html"))
        for use in msgids.template_uses(path.read_text("utf-8"), path.name)
        if in_vietnamese(use) in (use.key.text, use.plural)
    ]


@pytest.mark.parametrize("package", [admin, mptt, simple_history, django_filters])
def test_pages_of_the_libraries_are_in_vietnamese(package):
    assert english_in(package) == []


def test_refused_form_counts_its_errors_in_vietnamese():
    pair = ("Please correct the error below.", "Please correct the errors below.")
    assert {ngettext(*pair, n) for n in (1, 2)} == {"Hãy sửa các lỗi ghi bên dưới."}


def test_the_texts_of_python_code_are_found():
    assert python("_('a' 'b'); now('c')") == [(Key("ab"), None), (Key("c"), None)]
    assert python("ngettext('one', 'many', 3)") == [(Key("one"), "many")]
    assert python("pgettext('verb', 'post')") == [(Key("post", "verb"), None)]
    assert python("npgettext('c', 'one', 'many', n)") == [(Key("one", "c"), "many")]
    assert python("_(name); other('x')") == []


@pytest.mark.parametrize("call", ["_(f'{a}')", "_('a' + b)", "_('%s' % a)"])
def test_a_text_with_a_value_inside_is_refused(call):
    with pytest.raises(BadCall, match=r"^a\.py:3: gettext takes one plain text"):
        python(call)


def test_the_texts_of_templates_are_found():
    assert template("{% translate 'It (is) 5%' as x %}") == [(Key("It (is) 5%%"), None)]
    assert template("{% translate 'post' context 'verb' %}") == [
        (Key("post", "verb"), None)
    ]
    assert template("{{ name|default:_('nobody') }}") == [(Key("nobody"), None)]
    body = "{% blocktranslate trimmed with a=b %}\n  One\n  {{ a }}\n"
    assert template(body + "{% endblocktranslate %}") == [(Key("One %(a)s"), None)]
    assert template("_('text, not code') {# {% translate 'x' %} #}") == []


def test_the_plurals_of_templates_are_found():
    text = (
        "{% blocktranslate trimmed count n=rows|length context 'list' %}"
        "One {{ a }}{% plural %}{{ n }} of {{ a }}{% endblocktranslate %}"
    )
    assert template(text) == [(Key("One %(a)s", "list"), "%(n)s of %(a)s")]


def test_a_complete_catalogue_has_no_problems(house):
    good = {"News of %(site)s": "Tin của %(site)s", "Home": "Trang chủ"}
    assert house(good) == []


@pytest.mark.parametrize(
    ("home", "news", "problem"),
    [
        ("", "Tin của %(site)s", "templates/a.html: no Vietnamese for 'Home'"),
        ("Trang chủ", "Tin", "the translation lacks site."),
        ("Trang chủ", "%(site)s %(x)s", "the translation has x."),
    ],
)
def test_a_hole_in_the_catalogue_is_named(house, home, news, problem):
    found = house({"News of %(site)s": news, "Home": home})
    assert len(found) == 1
    assert problem in found[0]


def test_an_entry_that_nothing_uses_is_not_left_empty_or_fuzzy(house):
    good = {"News of %(site)s": "Tin của %(site)s", "Home": "Trang chủ"}
    assert house({**good, "Later": "Sau này"}) == []
    assert house({**good, "Later": ""}) == [
        f"{messages.OURS}: no Vietnamese for 'Later'."
    ]
    unsure = messages.read(house.base / messages.OURS)
    unsure.find("Later").msgstr = "Sau này"
    unsure.find("Later").fuzzy = True
    unsure.save()
    [problem] = messages.problems(house.base)
    assert "is marked fuzzy" in problem


def test_a_built_file_of_another_catalogue_is_named(house):
    good = {"News of %(site)s": "Tin của %(site)s", "Home": "Trang chủ"}
    house(good)
    built = (house.base / messages.OURS).with_suffix(".mo")
    built.write_bytes(catalogue(Home="Nhà").to_binary())
    problems = messages.problems(house.base)
    assert problems == [
        f"{messages.OURS}: the built .mo is not of this .po; run `make install`."
    ]


def test_collecting_keeps_translations_and_takes_fragments():
    uses = {
        Key(text): [msgids.Use(Key(text), None, "a.py")] for text in ("old", "new", "x")
    }
    result, notes = messages.collect(
        uses, catalogue(old="cũ", gone="đã bỏ"), catalogue(old="xưa", new="mới")
    )
    assert {e.msgid: e.msgstr for e in result} == {"old": "cũ", "new": "mới", "x": ""}
    assert notes == [
        "two translations of 'old': the first is kept.",
        "used nowhere: 'gone'",
    ]


def test_collecting_makes_a_plural_entry_with_its_one_vietnamese_form():
    key = Key("One row")
    uses = {key: [msgids.Use(key, None, "a.py"), msgids.Use(key, "%(n)s rows", "b.py")]}
    old = polib.POFile()
    old.append(
        polib.POEntry(
            msgid=key.text,
            msgid_plural="%(n)s rows",
            msgstr_plural={0: "%(n)s dòng"},
        )
    )
    result, _ = messages.collect(uses, old)
    assert result[0].msgid_plural == "%(n)s rows"
    assert result[0].msgstr_plural == {0: "%(n)s dòng"}
