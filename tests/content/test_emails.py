"""Official e-mail addresses."""

import pytest

from content.emails import is_official

OFFICIAL = ["langson.gov.vn", "langson.example"]


@pytest.mark.parametrize(
    "address",
    [
        "phongnoivu@langson.gov.vn",
        "phongnoivu@vanlang.langson.gov.vn",
        " Phong.NoiVu@LangSon.Example ",
    ],
)
def test_an_address_on_an_official_domain_is_official(address):
    assert is_official(address, OFFICIAL)


@pytest.mark.parametrize(
    "address",
    [
        "phongnoivu@gmail.com",
        "phongnoivu@notlangson.gov.vn",
        "phongnoivu@langson.gov.vn.evil.example",
        "langson.gov.vn@gmail.com",
        "langson.gov.vn",
        "@langson.gov.vn",
        "phongnoivu@",
        "",
    ],
)
def test_any_other_address_is_not(address):
    assert not is_official(address, OFFICIAL)


def test_the_setting_names_the_domains(settings):
    settings.OFFICIAL_EMAIL_DOMAINS = ["langson.example"]
    assert is_official("phongnoivu@langson.example")
    assert not is_official("phongnoivu@langson.gov.vn")
