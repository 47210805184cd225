"""Advice: each check on honest and on offending texts, and how they are told."""

from collections.abc import Iterator
from datetime import date

import pytest

from content import advice
from content.advice import LEAD, MOST_OF_ONE, TITLE, Piece, Text, advise, checks
from content.sanitise import clean
from news import examples

DAY = date(2026, 3, 5)
LONG = "cán bộ và nhân dân cùng làm đường, " * 12
PNG = "/tep/abcdefghijklmnopqrstuvwxyz/anh-hoi-nghi.png"


def body(html: str) -> Text:
    return Text(body=clean(html), day=DAY)


def titled(title: str, lead: str = "") -> Text:
    return Text(title=title, lead=lead, day=DAY)


# Check -> texts that it lets be.
HONEST = {
    "picture-text": [
        body(f'<p><img src="{PNG}" alt="Lễ ra quân trồng cây"></p>'),
        body("<p>Không có ảnh nào.</p>"),
        body(f'<figure><img src="{PNG}"><figcaption>Lễ ra quân</figcaption></figure>'),
    ],
    "heading-levels": [
        body("<h2>Một</h2><p>a</p><h3>Hai</h3><p>b</p><h2>Ba</h2><p>c</p>"),
        body("<p>Bài ngắn không có tiêu đề.</p>"),
    ],
    "heading-alone": [
        body("<h2>Một</h2><h3>Hai</h3><p>b</p>"),
        body("<h2>Số liệu</h2><table><tr><td>1</td></tr></table>"),
        body(f'<h2>Ảnh</h2><p><img src="{PNG}" alt="Lễ hội"></p>'),
        body("<p>Hết bài.</p>"),
    ],
    "table-header": [
        body("<table><tr><th>Xã</th></tr><tr><td>Tân Thanh</td></tr></table>"),
        body("<table><tr><td>Một dòng</td></tr></table>"),
        body(
            f'<table><tr><td><img src="{PNG}" alt="Lễ"></td></tr>'
            "<tr><td>Lễ</td></tr></table>"
        ),
    ],
    "link-words": [
        body('<p><a href="/van-ban/so-5/">Quyết định số 5/QĐ-UBND</a></p>'),
        body('<p>Tại <a href="https://langson.gov.vn">https://langson.gov.vn</a></p>'),
        body("<p>Xem tại đây những tuyến đường hoa.</p>"),
    ],
    "link-inside": [
        body('<p><a href="https://langson.gov.vn/tin">Tin</a></p>'),
        body('<p><a href="/tin-tuc/">Tin</a> <a href="mailto:a@b.example">Thư</a></p>'),
        body('<p><a href="http://8.8.8.8/a">Máy chủ</a></p>'),
    ],
    "capitals": [
        titled("UBND TP Lạng Sơn họp HĐND về QH, XDCB và GPMB"),
        titled("UBND HĐND MTTQ TP"),
        titled("Khen thưởng ông NGUYỄN VĂN AN"),
        body("<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"),
        body("<p>ĐỘC LẬP – TỰ DO – HẠNH PHÚC</p>"),
        body("<table><tr><td>HỌ VÀ TÊN CÁN BỘ PHỤ TRÁCH</td></tr></table>"),
    ],
    "long-sentence": [
        body(f"<p>{LONG[:200]}.</p>"),
        body(f"<table><tr><td>{LONG}</td><td>b</td></tr></table>"),
        body("<p>" + "Câu ngắn thôi. " * 40 + "</p>"),
    ],
    "long-title": [titled("Hội nghị tổng kết công tác dân vận năm 2026")],
    "lead-repeats": [
        titled("Xã trồng cây", "Sáng 8/1, hơn 200 người trồng 1.500 cây quanh hồ."),
        titled(
            "Xã trồng cây",
            "Xã trồng cây quanh hồ Bản Chang từ sáng 8/1, hơn 200 người tham gia.",
        ),
        titled("Xã trồng cây"),
    ],
    "phone": [
        body("<p>Điện thoại: 0205 381 2345. Đường dây nóng 1900 6000.</p>"),
        body("<p>Gọi 113 khi khẩn cấp. Điện thoại: (0205) 3.812.345</p>"),
        body("<p>Kinh phí 12.345.678.901 đồng</p>"),
    ],
    "no-such-day": [
        body("<p>Ngày 29/02/2028 và ngày 31 tháng 12 năm 2026.</p>"),
        body("<p>Quyết định số 45/13/2026/QĐ, tỷ lệ 31/02.</p>"),
    ],
    "future-day": [
        body("<p>Ngày 04/03/2026, UBND xã đã tổ chức hội nghị.</p>"),
        body("<p>Hội chợ mở cửa ngày 20/4/2026 tại nhà văn hóa.</p>"),
        body("<p>Nghị định có hiệu lực từ ngày 01/7/2031.</p>"),
        body("<p>Xã đã ký kế hoạch đến ngày 31/12/2030.</p>"),
        body("<p>Hội nghị sẽ được tổ chức ngày 31 tháng 12 năm 2031.</p>"),
    ],
    "copy": [Text(body=clean(examples.NEWS))],
    "twice": [Text(body=clean(examples.NEWS))],
}

# Check -> (text, the words that are quoted, where).
OFFENDING = {
    "picture-text": [
        (body(f'<p><img src="{PNG}" alt=""></p>'), "anh-hoi-nghi.png", "body"),
        (body(f'<p><img src="{PNG}"></p>'), "anh-hoi-nghi.png", "body"),
        (
            body(f'<figure><img src="{PNG}"><figcaption> </figcaption></figure>'),
            "anh-hoi-nghi.png",
            "body",
        ),
        (body(f'<p><img src="{PNG}" alt="IMG_2031.jpg"></p>'), "IMG_2031.jpg", "body"),
        (body(f'<p><img src="{PNG}" alt="Ảnh 1"></p>'), "Ảnh 1", "body"),
    ],
    "heading-levels": [
        (body("<h2>Một</h2><p>a</p><h4>Bốn</h4><p>b</p>"), "Bốn", "body"),
        (body("<h3>Ba trước</h3><p>b</p>"), "Ba trước", "body"),
    ],
    "heading-alone": [
        (body("<h2>Trống</h2><h2>Đầy</h2><p>b</p>"), "Trống", "body"),
        (body("<p>a</p><h2>Cuối bài</h2>"), "Cuối bài", "body"),
    ],
    "table-header": [
        (
            body(
                "<table><tr><td>Xã</td><td>Dân số</td></tr><tr><td>A</td></tr></table>"
            ),
            "Xã Dân số",
            "body",
        ),
    ],
    "link-words": [
        (body('<p><a href="/a/">Xem tại đây!</a></p>'), "Xem tại đây!", "body"),
        (body('<p><a href="/a/">click here</a></p>'), "click here", "body"),
        (body('<p><a href="/a/"><b>ĐÂY</b></a></p>'), "ĐÂY", "body"),
        (
            body(f'<p><a href="/a/">https://a.example/{"x" * 60}</a></p>'),
            "https://a.example/xxx",
            "body",
        ),
    ],
    "link-inside": [
        (body('<p><a href="http://192.168.1.5/x">Tệp</a></p>'), "192.168.1.5", "body"),
        (body('<p><a href="http://mayin/x">Tệp</a></p>'), "http://mayin/x", "body"),
        (body('<p><a href="https://a.local/">Tệp</a></p>'), "a.local", "body"),
        (body('<p><a href="/admin/news/">Tin</a></p>'), "/admin/news/", "body"),
        (body("<p>Mở C:\\Users\\an\\bao-cao.docx nhé</p>"), "C:\\Users", "body"),
        (body("<p>Tại file:///D:/bao-cao.docx</p>"), "file:///D:", "body"),
    ],
    "capitals": [
        (titled("HỘI NGHỊ TỔNG KẾT NĂM 2026"), "HỘI NGHỊ TỔNG KẾT", TITLE),
        (titled("UBND XÃ BẢN CHANG TỔ CHỨC LỄ HỘI"), "UBND XÃ BẢN CHANG", TITLE),
        (titled("Tin", "XÃ VỪA TỔ CHỨC TRỒNG CÂY"), "XÃ VỪA TỔ CHỨC", LEAD),
        (body("<p>ĐỀ NGHỊ BÀ CON CHÚ Ý</p>"), "ĐỀ NGHỊ BÀ CON", "body"),
        (body("<h2>KẾT QUẢ THỰC HIỆN NĂM 2026</h2><p>a</p>"), "KẾT QUẢ", "body"),
    ],
    "long-sentence": [(body(f"<p>{LONG}.</p>"), "cán bộ và nhân dân", "body")],
    "long-title": [(titled("Hội nghị " * 17), "Hội nghị Hội nghị", TITLE)],
    "lead-repeats": [
        (titled("Xã trồng cây đầu xuân", "Xã trồng cây đầu xuân."), "Xã trồng", LEAD),
        (titled("Xã trồng cây đầu xuân", "XA TRONG CAY DAU XUAN"), "XA TRONG", LEAD),
    ],
    "phone": [
        (body("<p>Điện thoại: 0205 381 234</p>"), "0205 381 234", "body"),
        (body("<p>ĐT 025.3812.345</p>"), "025.3812.345", "body"),
        (titled("Tin", "Gọi số 0912 345 67 để hỏi."), "0912 345 67", LEAD),
    ],
    "no-such-day": [
        (body("<p>Sáng ngày 31/02/2026, xã họp.</p>"), "31/02/2026", "body"),
        (body("<p>Ngày 31 tháng 4 năm 2026.</p>"), "31/04/2026", "body"),
        (titled("Tin", "Ngày 12/13/2026 xã họp."), "12/13/2026", LEAD),
    ],
    "future-day": [
        (
            body("<p>Ngày 05/4/2026, UBND xã đã tổ chức hội nghị.</p>"),
            "05/04/2026",
            "body",
        ),
        (body("<p>Lễ hội ngày 31/12/2031 tại xã.</p>"), "31/12/2031", "body"),
        (titled("Tin", "Xã vừa họp ngày 6 tháng 3 năm 2026."), "06/03/2026", LEAD),
    ],
}

HONEST_ONES = [(key, text) for key, texts in HONEST.items() for text in texts]
OFFENDING_ONES = [(key, *one) for key, texts in OFFENDING.items() for one in texts]


@pytest.mark.parametrize(("key", "text"), HONEST_ONES)
def test_a_check_lets_honest_texts_be(key: str, text: Text) -> None:
    assert list(checks()[key](text)) == []


@pytest.mark.parametrize(("key", "text", "words", "part"), OFFENDING_ONES)
def test_a_check_quotes_what_it_finds_and_says_where(
    key: str, text: Text, words: str, part: str
) -> None:
    (piece,) = checks()[key](text)
    assert words in piece.says
    assert piece.part == part


# What looks at other rows is in test_advice_while_writing.py.
ALIKE = {"copy", "twice"}


def test_every_check_has_its_table() -> None:
    assert set(HONEST) == set(checks())
    assert set(OFFENDING) == set(checks()) - ALIKE


@pytest.mark.parametrize(
    "html",
    [
        examples.NEWS,
        examples.RESPONSES,
        examples.AWARDS,
        examples.LAW_GUIDANCE,
        examples.CADENCE,
    ],
)
def test_the_examples_of_good_articles_need_no_advice(html: str) -> None:
    assert advise(Text(title="Hội nghị", body=clean(html), day=DAY)) == []


def test_the_first_of_each_check_comes_before_its_others() -> None:
    pictures = f'<p><img src="{PNG}"></p>' + '<p><img src="/tep/{}/b.png"></p>'.format(
        "b" * 26
    )
    found = advise(body(pictures + '<p><a href="/a/">tại đây</a></p>'))
    assert [one.key for one in found] == ["picture-text", "link-words", "picture-text"]


def test_one_check_does_not_fill_the_list() -> None:
    many = "".join(f'<p><a href="/{n}/">tại đây</a></p>' for n in range(50))
    assert len(advise(body(many))) == MOST_OF_ONE


def test_what_was_put_aside_is_not_said_again_and_the_next_one_is() -> None:
    many = body("".join(f'<p><a href="/{n}/">tại đây</a></p>' for n in range(6)))
    first, *others = advise(many)
    left = advise(many, aside=[first.id])
    assert [one.id for one in left[:3]] == [one.id for one in others]
    assert len(left) == MOST_OF_ONE


def test_a_key_is_registered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advice, "_checks", dict(checks()))
    with pytest.raises(ValueError, match="capitals"):

        @advice.advice("capitals")
        def again(text: Text) -> Iterator[Piece]:
            yield Piece("")
