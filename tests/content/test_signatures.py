"""Uploaded documents: the name, the first bytes and the inside must agree."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.signatures import KINDS, BadDocument, document_type

pytestmark = pytest.mark.usefixtures("msgids")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def packed(entries, **more):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**entries, **more}.items():
            archive.writestr(name, text)
    return out.getvalue()


def stream(name):
    return name.encode("utf-16-le")


WORD = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}
ODT = {"mimetype": KINDS["odt"].content_type, "content.xml": "<o/>"}
ODS = {"mimetype": KINDS["ods"].content_type, "content.xml": "<o/>"}
GOOD = {
    "pdf": PDF,
    "rtf": rb"{\rtf1 xin chao}",
    "doc": OLE + stream("WordDocument"),
    "xls": OLE + stream("Workbook"),
    "ppt": OLE + stream("PowerPoint Document"),
    "docx": packed(WORD),
    "xlsx": packed({"xl/workbook.xml": "<x/>"}),
    "pptx": packed({"ppt/presentation.xml": "<p/>"}),
    "odt": packed(ODT),
    "ods": packed(ODS),
}


@pytest.mark.parametrize("extension", KINDS)
def test_a_true_document_gives_its_type(extension):
    data = GOOD[extension]
    assert document_type(f"a.{extension}", data) == KINDS[extension].content_type
    upper = f"Kế hoạch.v2.{extension.upper()}"
    assert document_type(upper, data) == KINDS[extension].content_type


@pytest.mark.parametrize("extension", KINDS)
@pytest.mark.parametrize("other", KINDS)
def test_a_document_under_another_name_is_refused(extension, other):
    if extension == other:
        return
    with pytest.raises(BadDocument, match="something else inside"):
        document_type(f"a.{extension}", GOOD[other])


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b" \n", "empty"),
        ("a.pdf", PDF + b"0" * (30 * 2**20), "larger than 30 MB"),
        ("a.exe", b"MZ", "“exe” are not accepted"),
        ("a", PDF, "not accepted"),
        ("a.svg", b"<svg/>", "not accepted"),
        ("a.html", b"<html>", "not accepted"),
        ("a.zip", packed(WORD), "Archives"),
        ("a.rar", b"Rar!", "Archives"),
        ("a.docm", packed(WORD), "macros"),
        ("a.docx", packed(WORD, **{"word/vbaProject.bin": "x"}), "macros"),
        ("a.doc", GOOD["doc"] + stream("_VBA_PROJECT"), "macros"),
        ("a.odt", packed(ODT, **{"Basic/Standard/Module1.xml": "x"}), "macros"),
        ("a.odt", packed(ODT, **{"Scripts/python/a.py": "x"}), "macros"),
        ("a.docx", OLE + stream("EncryptedPackage"), "locked"),
        ("a.xls", OLE + stream("EncryptedPackage"), "locked"),
        ("a.pdf", PDF + b"trailer<</Encrypt 5 0 R>>", "locked"),
        (
            "a.odt",
            packed(ODT, **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "locked",
        ),
        ("a.pdf", b"<!DOCTYPE html><html>", "web page under the name “.pdf”"),
        ("a.xls", b"<table><tr><td>1</td></tr></table>", "web page"),
        ("a.docx", b"PK\x03\x04", "damaged"),
        ("a.docx", packed(WORD)[:-30], "damaged"),
        ("a.docx", packed(WORD, **{"word/a.xml": "0" * (6 * 2**20)}), "too large"),
        ("a.docx", packed(WORD, **{"word/a.bin": b"0" * (6 * 2**20)}), "too large"),
        ("a.docx", packed(WORD | {f"{n}": "" for n in range(3001)}), "too large"),
    ],
)
def test_what_cannot_be_passed_on_is_refused_with_the_reason(name, data, reason):
    with pytest.raises(BadDocument, match=reason):
        document_type(name, data)


def test_a_password_on_an_entry_is_a_lock():
    data = bytearray(packed({"word/document.xml": "x"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    with pytest.raises(BadDocument, match="locked"):
        document_type("a.docx", bytes(data))


def test_an_empty_library_of_libreoffice_is_no_macro():
    listed = packed(ODT, **{"Basic/Standard/script-lb.xml": "x", "Scripts/": ""})
    assert document_type("a.odt", listed) == KINDS["odt"].content_type


def test_a_large_table_is_accepted():
    sheet = "".join(f"<c>{n}</c>" for n in range(600_000))
    data = packed({"xl/workbook.xml": "x", "xl/sheet1.xml": sheet})
    assert document_type("a.xlsx", data) == KINDS["xlsx"].content_type


@given(st.sampled_from(sorted(KINDS)), st.binary(max_size=50), st.integers(0, 300))
def test_damage_never_breaks_the_reader(extension, noise, at):
    whole = GOOD[extension]
    damaged = whole[:at] + noise + whole[at + len(noise) :]
    with suppress(BadDocument):
        found = document_type(f"a.{extension}", damaged)
        assert found == KINDS[extension].content_type
