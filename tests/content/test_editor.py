"""Rich text in the admin: pictures that were not uploaded are never lost in silence."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from news.models import Article
from tenancy.models import MemberSite
from tenancy.scope import all_sites, in_sites
from tests.admin_forms import errors, filled
from tests.factories import make_article, make_picture, rich

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"
FROM_WORD = '<p><img src="file:///C:/Users/x/msohtmlclip1/01/clip_image001.png"></p>'


def warnings(response) -> list[str]:
    said = get_messages(response.wsgi_request)
    return [str(message) for message in said if message.level_tag == "warning"]


def post(editor: Client, body: str):
    return editor.post(ADD, filled(editor.get(ADD), title="Hội nghị", body=body))


@pytest.mark.parametrize("src", ["data:image/png;base64,AAAA", "blob:http://x/1"])
def test_a_text_with_a_picture_that_is_not_uploaded_is_refused(
    site: MemberSite, editor: Client, src: str
) -> None:
    response = post(editor, f'{rich(60)}<p><img src="{src}"></p>')
    assert "chưa được tải lên" in errors(response)
    assert "Hội nghị" in response.content.decode()
    assert response.context["adminform"].form["body"].value().endswith(f'{src}"></p>')
    assert not Article._base_manager.exists()


def test_pictures_pasted_from_word_are_counted_after_the_save(
    site: MemberSite, editor: Client
) -> None:
    own = f'<p><img src="{make_picture(site=site).url}" alt="Trụ sở"></p>'
    response = post(editor, rich(60) + own + FROM_WORD * 2)
    assert response.status_code == 302, errors(response)
    (warning,) = warnings(response)
    assert warning.startswith("2 ảnh trong nội dung không được lưu cùng bài.")
    assert Article._base_manager.get().body.count("<img") == 1


def test_another_sites_picture_is_counted_too(
    site: MemberSite, other_site: MemberSite, editor: Client
) -> None:
    foreign = f'<p><img src="{make_picture(site=other_site).url}" alt="Trụ sở"></p>'
    (warning,) = warnings(post(editor, rich(60) + foreign))
    assert warning.startswith("1 ảnh")


def test_a_text_whose_pictures_are_all_kept_gives_no_warning(
    site: MemberSite, editor: Client
) -> None:
    own = f'<p><img src="{make_picture(site=site).url}" alt="Trụ sở"></p>'
    assert warnings(post(editor, rich(60) + own)) == []
    assert own in Article._base_manager.get().body


def test_the_editor_has_one_way_to_send_a_picture_and_speaks_vietnamese(
    site: MemberSite, editor: Client
) -> None:
    page = editor.get(ADD)
    config = page.context["adminform"].form["body"].field.widget.config
    assert config["imageUploadUrl"] == f"/admin/tai-anh/?site={site.code}"
    assert "filebrowserImageUploadUrl" not in config  # it would load an iframe
    assert config["portalTexts"]["alt"] == "Mô tả ảnh cho người không nhìn thấy"


def test_the_search_box_of_a_list_is_named_in_vietnamese(editor: Client) -> None:
    page = editor.get("/admin/news/article/").content.decode()
    assert '<label for="searchbar">Tìm kiếm</label>' in page
    assert "Search" not in page


def test_filler_is_saved_and_the_warning_names_its_words(editor):
    (warning,) = warnings(post(editor, "<p>Nội dung đang được cập nhật.</p>"))
    assert "“Nội dung đang được cập nhật”" in warning
    assert "ở mục “Nội dung”" in warning
    with all_sites():
        assert Article.objects.get().body_words == 0
    assert warnings(post(editor, rich(60))) == []


def test_filler_is_named_again_until_it_is_mended(editor, site):
    with in_sites(site):
        row = make_article(site=site, body="<p>asdf qwrt zxcv jkl.</p>", state="draft")
    url = f"/admin/news/article/{row.pk}/change/"
    page = filled(editor.get(url), lead="Tin ngắn")
    assert ["asdf" in one for one in warnings(editor.post(url, page))] == [True]
    page = filled(editor.get(url), body=rich(60))
    assert warnings(editor.post(url, page)) == []
