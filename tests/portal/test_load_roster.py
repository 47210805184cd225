"""load_roster: the 31 sites, and every way in which a roster can be wrong."""

import unicodedata
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from pages.models import Page
from tenancy.models import AuditLine, MemberSite
from tenancy.scope import in_sites

HEAD = "code,kind,name,short_name,successor_codes_2025\n"
GOOD = HEAD + "vanlang,district,Huyện Văn Lãng,Văn Lãng,\n"


@pytest.fixture
def roster(tmp_path, db):
    """`roster(text)` loads a file of that content; gives what was said."""

    def load(content, **options):
        path = tmp_path / "roster.csv"
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return run(path)

    return load


def run(*args):
    out = StringIO()
    call_command("load_roster", *map(str, args), stdout=out)
    return out.getvalue()


def refused(load, content):
    """The sentence; proves that nothing was changed and the exit code is 2."""
    before = (list(MemberSite.objects.values()), AuditLine.objects.count())
    with pytest.raises(CommandError) as error:
        load(content)
    assert error.value.returncode == 2
    assert (list(MemberSite.objects.values()), AuditLine.objects.count()) == before
    return str(error.value)


def test_roster_of_2019_makes_31_sites_with_their_skeleton(db):
    assert "31 trang: 31 mới, 0 đổi" in run()
    assert MemberSite.objects.filter(kind="district").count() == 11
    assert MemberSite.objects.filter(kind="department").count() == 20
    assert set(MemberSite.objects.values_list("status", flat=True)) == {"preparing"}
    site = MemberSite.objects.get(code="soldtbxh")
    assert site.name == "Sở Lao động, Thương binh và Xã hội"
    with in_sites(site):
        assert Page.objects.exists()


def test_loading_twice_changes_nothing(db):
    run()
    versions = list(MemberSite.objects.values_list("version", flat=True))
    lines = AuditLine.objects.count()
    assert "31 trang: 0 mới, 0 đổi" in run()
    assert list(MemberSite.objects.values_list("version", flat=True)) == versions
    assert AuditLine.objects.count() == lines


def test_successors_are_stored_where_both_sites_stand(db):
    run()
    transport = MemberSite.objects.get(code="sogtvt")
    assert [s.code for s in transport.successors.all()] == ["soxd"]
    # sonnmt is founded later; a site that goes on is no successor of itself
    for code in ("sonnptnt", "soyt"):
        assert not MemberSite.objects.get(code=code).successors.exists()


def test_successors_without_a_site_are_named(roster):
    text = HEAD + "aa,department,Sở A,A,bb khongco\nbb,department,Sở B,B,\n"
    said = roster(text)
    assert "khongco" in said
    assert "bb" not in said
    said = roster(text + "khongco,department,Sở K,K,\n")
    assert "khongco" not in said
    first = MemberSite.objects.get(code="aa")
    assert {s.code for s in first.successors.all()} == {"bb", "khongco"}


def test_name_keeps_nothing_that_turns_its_direction(roster):
    roster(GOOD.replace("Văn Lãng", "Văn\u202e Lãng\u2069"))
    assert MemberSite.objects.get().name == "Huyện Văn Lãng"


def test_new_name_is_taken_over_and_leaves_a_line_in_the_trail(roster):
    roster(GOOD)
    assert "1 trang: 0 mới, 1 đổi" in roster(GOOD.replace("Huyện Văn", "Thị xã Văn"))
    assert MemberSite.objects.get(code="vanlang").name == "Thị xã Văn Lãng"
    assert AuditLine.objects.first().action == "rename"


def test_roster_without_successors_leaves_them_as_they_are(roster):
    two = HEAD + "aa,department,Sở A,A,bb\nbb,department,Sở B,B,\n"
    roster(two)
    columns = [line.rsplit(",", 1)[0] for line in two.splitlines()]
    assert "0 đổi" in roster("\n".join(columns) + "\n")
    assert MemberSite.objects.get(code="aa").successors.exists()


def test_byte_order_mark_crlf_and_decomposed_letters_are_fine(roster):
    text = unicodedata.normalize("NFD", GOOD).replace("\n", "\r\n")
    roster(b"\xef\xbb\xbf" + text.encode())
    assert MemberSite.objects.get().name == "Huyện Văn Lãng"


def test_blank_lines_and_a_quoted_comma_are_fine(roster):
    roster(GOOD + '\n,,,,\nsovh,department,"Sở Văn hóa, Thể thao",Sở VH,\n')
    assert MemberSite.objects.get(code="sovh").name == "Sở Văn hóa, Thể thao"


SECOND = "{},district,Huyện Bắc Sơn,Bắc Sơn,\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (GOOD + SECOND.format("vanlang"), ("Dòng 3", "vanlang", "dòng 2")),
        (GOOD + SECOND.format("Bắc Sơn"), ("Dòng 3", "“code”", "“Bắc Sơn”")),
        (GOOD + SECOND.format("1bacson"), ("Dòng 3", "“code”", "“1bacson”")),
        (GOOD + SECOND.format(""), ("Dòng 3", "code", "để trống")),
        (GOOD + SECOND.format("www"), ("Dòng 3", "“code”", "“www”")),
        (GOOD + SECOND.format("localhost"), ("Dòng 3", "“code”", "“localhost”")),
        (GOOD + "bacson,huyen,Huyện Bắc Sơn,Bắc Sơn,\n", ("Dòng 3", "huyen")),
        (GOOD + "bacson,portal,Huyện Bắc Sơn,Bắc Sơn,\n", ("Dòng 3", "portal")),
        (GOOD + "bacson,district,,Bắc Sơn,\n", ("Dòng 3", "name", "để trống")),
        (GOOD + "bacson,district, \t,Bắc Sơn,\n", ("Dòng 3", "name", "để trống")),
        (GOOD + "bacson\n", ("Dòng 3", "để trống")),
        (GOOD + 'bacson,district,"=HYPERLINK(1)",Bắc Sơn,\n', ("Dòng 3", "công thức")),
        (GOOD + "bacson,district,+84 huyện,Bắc Sơn,\n", ("Dòng 3", "công thức")),
        (GOOD + "bacson,district,-1,Bắc Sơn,\n", ("Dòng 3", "công thức")),
        (GOOD + "bacson,district, @SUM(1),Bắc Sơn,\n", ("Dòng 3", "công thức")),
        (GOOD + "bacson,district,Huyện,B,,,\n", ("Dòng 3", "7 ô")),
        (GOOD + f"bacson,district,{'H' * 201},B,\n", ("Dòng 3", "200")),
        (GOOD + 'bacson,district,"Huyện,B,\n', ("CSV", "ngoặc kép")),
        ("code,kind,name\nvanlang,district,Huyện\n", ("short_name",)),
        ("code;kind;name;short_name\n", ("code, kind, name, short_name",)),
        (HEAD.replace("\n", ",note\n"), ("“note”",)),
        (HEAD.replace("\n", ",name\n"), ("“name”",)),
        (HEAD, ("không có dòng nào",)),
        ("", ("trống",)),
        ("\n \r\n", ("trống",)),
        (GOOD.replace("Lãng", "L\0ãng"), ("Dòng 2", "NUL")),
        (GOOD.encode() + b"bacson,district,Huy\xe9n,B,\n", ("Dòng 3", "UTF-8")),
        (GOOD.encode("utf-16"), ("UTF-16",)),
        (b"x" * 1_000_001, ("1 MB",)),
    ],
)
def test_wrong_roster_is_told_and_changes_nothing(roster, content, words):
    sentence = refused(roster, content)
    for word in words:
        assert word in sentence
    assert "1 mới" in roster(GOOD)


def test_every_wrong_line_is_told_at_once(roster):
    content = GOOD + "bacson,huyen,A,B,\nchilang,district,,B,\n"
    sentence = refused(roster, content)
    assert "Dòng 3" in sentence
    assert "Dòng 4" in sentence


def test_wrong_line_leaves_the_sites_that_stand_as_they_are(roster):
    roster(GOOD)
    content = GOOD.replace("Huyện Văn", "Thị xã Văn") + SECOND.format("vanlang")
    refused(roster, content)
    assert MemberSite.objects.get().name == "Huyện Văn Lãng"


def test_site_never_changes_its_kind(roster):
    roster(GOOD)
    assert "Dòng 2" in refused(roster, GOOD.replace("district", "commune"))
    assert MemberSite.objects.get().kind == "district"


def test_absent_file_is_told(db, tmp_path):
    path = tmp_path / "khong-co.csv"
    with pytest.raises(CommandError, match="khong-co.csv") as error:
        run(path)
    assert error.value.returncode == 2
    path.write_text(GOOD)
    assert "1 mới" in run(path)


def test_folder_is_told_to_be_no_file(db, tmp_path):
    with pytest.raises(CommandError) as error:
        run(tmp_path)
    assert error.value.returncode == 2
    assert str(tmp_path) in str(error.value)


def test_shipped_roster_is_the_default(db):
    path = Path(__file__).parents[2] / "portal" / "roster-2019.csv"
    assert "31 mới" in run(path)
    assert "0 mới" in run()
