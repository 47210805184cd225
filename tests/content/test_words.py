"""What counts as text: words, placeholders and repetition."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.fields import FillerField
from content.sentences import EXCERPT
from content.words import JUDGEMENTS, Measure, explain, explain_reason, measure

OVERVIEW = (
    "Huyện nằm ở phía bắc của tỉnh, có đường biên giới dài và hai cặp chợ biên giới. "
    "Phía đông giáp huyện bạn, phía tây giáp dãy núi đá vôi, phía nam là thung lũng "
    "của con sông chảy ngược về phương bắc. Năm 1964, theo quyết định của Hội đồng "
    "Chính phủ, huyện được hợp nhất từ hai châu cũ và giữ địa giới ấy đến hôm nay. "
    "Dân số hiện có hơn năm vạn người, gồm các dân tộc Nùng, Tày, Kinh, Hoa và Dao "
    "cùng chung sống trong mười bảy xã và một thị trấn. Kinh tế dựa vào nông, lâm "
    "nghiệp: hồi, hồng vành khuyên, thạch đen và lúa là những cây trồng chính. Những "
    "năm gần đây, thương mại qua cửa khẩu và dịch vụ vận tải tăng nhanh, đưa thu ngân "
    "sách vượt dự toán được giao. Về giáo dục, tất cả các xã đã đạt chuẩn phổ cập; "
    "trạm y tế xã nào cũng có bác sĩ hoặc y sĩ làm việc thường xuyên. Hằng năm, vào "
    "tháng Giêng, lễ hội lồng tồng mở ở nhiều bản, thu hút đông đảo du khách đến "
    "xem múa sư tử, nghe hát sli, hát then và thưởng thức các món ăn của địa phương. "
    "Đảng bộ, chính quyền và nhân dân các dân tộc trong huyện đoàn kết, quyết tâm "
    "xây dựng quê hương ngày càng giàu đẹp, giữ vững chủ quyền, an ninh biên giới."
)
DUTIES = (
    "Phòng Nội vụ tham mưu, giúp Ủy ban nhân dân huyện quản lý nhà nước về tổ chức "
    "bộ máy, vị trí việc làm, biên chế, cán bộ, công chức, cải cách hành chính, tôn "
    "giáo và thi đua khen thưởng theo quy định của pháp luật."
)
COMMUNES = [
    *("Hoàng Việt", "Tân Thanh", "Thanh Long", "Thụy Hùng", "Trùng Khánh", "Bắc Việt"),
    *("Bắc Hùng", "Hội Hoan", "Gia Miễn", "Thành Hòa", "Hồng Thái", "Nhạc Kỳ"),
]
FIELDS = ["y tế", "văn hóa", "xây dựng", "giao thông", "tư pháp", "đất đai", "dân tộc"]
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor "
    "incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis "
    "nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. "
    "Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu "
    "fugiat nulla pariatur. Excepteur sint occaecat cupidatat non proident, sunt in "
    "culpa qui officia deserunt mollit anim id est laborum. "
)
FOREST = (
    "Hạt Kiểm lâm tuần tra rừng đầu nguồn mỗi tuần hai lần. Người dân báo cháy theo "
    "số điện thoại ghi ở nhà văn hóa thôn. Mùa khô, các xã cấm đốt nương sau chín "
    "giờ sáng. Ai vi phạm sẽ bị lập biên bản."
)


def rows(*lines):
    return "".join(f"<li>{line}</li>" for line in lines)


def table(*lines):
    cells = ("".join(f"<td>{cell}</td>" for cell in line) for line in lines)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


HONEST = {
    "an overview": f"<p>{OVERVIEW}</p>",
    "an overview that mentions an update": f"<p>{OVERVIEW}</p><p>Danh mục đang được "
    "cập nhật.</p>",
    "a table still being filled": f"<p>{OVERVIEW}</p><h2>Bảng số liệu</h2>"
    "<p>Đang cập nhật</p>",
    "the word inside a sentence": f"<p>{DUTIES} Cơ sở dữ liệu công chức đang được cập "
    "nhật thường xuyên theo hướng dẫn của Bộ.</p>",
    "duties": f"<p>{DUTIES}</p>",
    "duties and a phone to come": f"<p>{DUTIES}</p><p>Điện thoại: đang cập nhật</p>",
    "duties in decomposed letters": unicodedata.normalize("NFD", DUTIES),
    "news of building": "<p>Huyện đang xây dựng nông thôn mới ở năm xã. Tuyến đường "
    "liên thôn đang xây dựng cầu qua suối, dự kiến xong trước mùa mưa. Nhà văn hóa "
    "thôn Bản Tích được bà con góp công, góp đá và khánh thành tuần qua.</p>",
    "an update in the headline": "<h2>Cập nhật tình hình mưa lũ</h2><p>Đến 17 giờ "
    "chiều nay, mực nước sông ở trạm thủy văn đã xuống dưới báo động một. Các xã ven "
    "sông đang cập nhật thiệt hại và giúp dân dọn bùn, sửa nhà, sớm ổn định cuộc "
    "sống.</p>",
    "a list of communes": f"<ul>{rows(*(f'Xã {name}' for name in COMMUNES))}</ul>",
    "a list of numbered hamlets": f"<ul>{rows(*(f'Thôn {n}' for n in range(1, 80)))}"
    "</ul>",
    "a table of communes": table(
        *((str(n), f"Xã {name}", "Có", "Đạt") for n, name in enumerate(COMMUNES))
    ),
    "a table with equal cells": f"<p>{DUTIES}</p>"
    + table(*((f"Thôn {n}", "Đạt chuẩn", "Đạt chuẩn") for n in range(1, 60))),
    "a lead said again": f"<p>{DUTIES}</p><p>{OVERVIEW}</p><p>{DUTIES}</p>",
    "an award list": table(
        *(
            (f"{family} {given}", "Danh hiệu chiến sĩ thi đua cơ sở")
            for family in ("Hoàng Văn", "Nông Thị", "Vi Thị", "Lộc Văn")
            for given in ("Mẫu", "Thử", "Dụ", "Họa", "Minh", "Ví", "An", "Bảo")
        )
    ),
    "an object of the verb": "<p>Đang xây dựng trụ sở mới tại khối 4.</p>",
    "a clerk's duty": "<p>Nhập nội dung, số liệu vào phần mềm kế toán; in phiếu thu, "
    "phiếu chi.</p>",
    "units with like duties": rows(
        *(
            f"Phòng chuyên môn về {field} tham mưu, giúp Ủy ban nhân dân huyện quản lý "
            f"nhà nước về {field}"
            for field in FIELDS
        )
    ),
    "one short sentence": "<p>Công dân đến nộp hồ sơ tại bộ phận một cửa.</p>",
    "a refrain": f"<p>{FOREST}</p><p>Rừng là vàng của chúng ta. Rừng là vàng của chúng "
    "ta.</p>",
    "a notice": "<p>Ủy ban nhân dân huyện thông báo lịch tiếp công dân tháng 10. Mời "
    "quý vị đến đúng giờ.</p>",
    "hours": "<p>Sáng từ 7 giờ 30 đến 11 giờ 30, chiều từ 13 giờ 30 đến 17 giờ, các "
    "ngày thứ hai đến thứ sáu, trừ ngày lễ, Tết.</p>",
    "a Latin name": "<p>Cây hồi (Illicium verum) được trồng trên đất feralit. Loài "
    "thông đuôi ngựa là Pinus massoniana; cả hai là cây rừng trồng chính.</p>",
    "a plan that will be added to": f"<p>{FOREST}</p><p>Kế hoạch sẽ được bổ sung các "
    "xã biên giới trong quý tới.</p>",
    "plain text": FOREST,
    "English": "<p>The district lies in the north of the province. It has two border "
    "markets, seventeen communes and one town, and a railway station.</p>",
    "an address with a gap": "<p>Trụ sở: khu hành chính huyện, đường lên cửa khẩu, "
    "thị trấn huyện lỵ, cách bến xe năm trăm mét về phía bắc.</p><p>Fax: đang cập "
    "nhật</p>",
    "a text with its own headings": f"<h2>Vị trí</h2><p>{DUTIES}</p><h2>Lịch sử</h2>"
    f"<p>{FOREST}</p>",
}

PLACEHOLDERS = {
    "the plain phrase": "<p>Đang cập nhật</p>",
    "with dots": "<p>Đang cập nhật.......</p>",
    "with an ellipsis": "<p>đang cập nhật…</p>",
    "without accents": "<p>dang cap nhat</p>",
    "in capitals": "<p><strong>ĐANG CẬP NHẬT</strong></p>",
    "decomposed": unicodedata.normalize("NFD", "<p>Nội dung đang cập nhật</p>"),
    "with spaces that do not break": "<p>Đang&nbsp;cập&nbsp;&nbsp;nhật</p>",
    "broken by mark-up": "<p>Đang <em>cập</em> nhật</p>",
    "content being built": "<p>Nội dung đang được xây dựng</p>",
    "being built": "<p>Trang này đang trong quá trình xây dựng.</p>",
    "to come": "<p>Sẽ cập nhật sau</p>",
    "to be added": "<p>Nội dung sẽ được bổ sung trong thời gian tới.</p>",
    "nothing yet": "<p>Chưa có nội dung.</p>",
    "a polite one": "<p>Nội dung chuyên mục Giới thiệu chung của huyện hiện đang được "
    "cập nhật, mời quý vị quay lại sau. Mong quý vị thông cảm!</p>",
    "under a heading": "<h2>Giới thiệu chung về điều kiện tự nhiên, lịch sử, văn hóa "
    "của huyện</h2><p>Nội dung đang được cập nhật.</p>",
    "under two headings": "<h2>Ủy ban nhân dân huyện</h2><h3>Giới thiệu chung</h3>"
    "<p>Nội dung đang được cập nhật.</p>",
    "a whole skeleton": "".join(
        f"<h2>Công tác {field} trên địa bàn huyện</h2><p>Đang cập nhật</p>"
        for field in FIELDS * 2
    ),
    "a hundred times": "<p>Đang cập nhật</p>" * 100,
    "a hundred times in one line": "Đang cập nhật " * 100,
    "with another phrase each": "<p>Đang cập nhật. Nội dung đang được xây dựng. Sẽ "
    "cập nhật sau. Coming soon.</p>" * 20,
    "after a greeting": "<p>Kính chào quý khách đến với trang tin của Sở. Nội dung "
    "đang được cập nhật.</p>",
    "more than a third of it": f"<p>{FOREST}</p>" + "<p>Nội dung đang cập nhật</p>" * 9,
    "English": "<p>Updating...</p>",
    "soon": "<p>Coming soon</p>",
    "under construction": "<p>This page is under construction. Please check back "
    "later.</p>",
    "lorem ipsum": f"<p>{LOREM}</p>",
    "long lorem ipsum": f"<p>{LOREM}</p>" * 5,
    "lorem ipsum under a heading": f"<h2>Giới thiệu</h2><p>{LOREM}</p>",
    "lorem ipsum in honest dress": f"<p>{FOREST}</p><p>{LOREM}</p>",
    "a template's words": "<p>Nhập nội dung tại đây</p>",
}

REPETITIONS = {
    "a sentence over and over": "<p>Huyện có nhiều tiềm năng phát triển.</p>" * 40,
    "in one paragraph": "Huyện có nhiều tiềm năng phát triển. " * 40,
    "without full stops": "Huyện có nhiều tiềm năng phát triển " * 40,
    "a paragraph twice": f"<p>{FOREST}</p>" * 2,
    "a page twice": f"<p>{OVERVIEW}</p>" * 2,
    "in other letters": f"<p>{FOREST}</p><p>{FOREST.upper()}</p>",
    "with accents once": f"<p>{FOREST}</p><p>Hat Kiem lam tuan tra rung dau nguon moi "
    "tuan hai lan. Nguoi dan bao chay theo so dien thoai ghi o nha van hoa thon. Mua "
    "kho, cac xa cam dot nuong sau chin gio sang.</p>",
    "two words": "<p>Văn Lãng</p>" * 100,
    "two words in a line": "Văn Lãng " * 100,
    "list items": f"<ul>{rows(*['Thực hiện nhiệm vụ được giao'] * 30)}</ul>",
    "honest with a tail": f"<p>{DUTIES}</p>"
    + "<p>Huyện nhà đổi mới từng ngày.</p>" * 9,
    "sentences in turn": "<p>Phát huy truyền thống quê hương. Giữ vững an ninh biên "
    "giới. Đẩy mạnh cải cách hành chính.</p>" * 10,
}


@pytest.mark.parametrize("html", HONEST.values(), ids=HONEST)
def test_honest_text_counts(html):
    measured = measure(html)
    assert measured.filler == ""
    assert measured.words > 0


@pytest.mark.parametrize("html", PLACEHOLDERS.values(), ids=PLACEHOLDERS)
def test_a_placeholder_counts_as_nothing(html):
    measured = measure(html)
    assert (measured.words, measured.filler) == (0, "placeholder")
    assert measured.excerpt


@pytest.mark.parametrize("html", REPETITIONS.values(), ids=REPETITIONS)
def test_repetition_counts_as_nothing(html):
    measured = measure(html)
    assert (measured.words, measured.filler) == (0, "repetition")
    assert measured.excerpt


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("", 0),
        ("<p></p>", 0),
        ("<p>Xã Tân Thanh có 7 thôn.</p>", 5),
        ("<p>một</p><p>hai</p>", 2),
        ("<table><tr><td>một</td><td>hai</td></tr></table>", 2),
        ("<p>một<br>hai</p>", 2),
        ("<p>1. – 2019 … 15/10</p>", 0),
        ("<p>Số 773/QĐ-UBND ngày 26&nbsp;tháng 4</p>", 4),
        ("<p>gạch-nối là một</p>", 3),
        ('<p><img src="/tep/x/a.png" alt="năm chữ ở trong ảnh"></p>', 0),
    ],
)
def test_words_are_counted_as_word_counts_them(html, words):
    assert measure(html) == Measure(words=words, filler="")


def test_the_overview_is_long_enough_to_be_complete():
    assert measure(HONEST["an overview that mentions an update"]).words >= 200


def test_honest_and_decomposed_text_count_the_same():
    assert measure(unicodedata.normalize("NFD", OVERVIEW)) == measure(OVERVIEW)


def test_a_third_repeated_is_still_honest():
    once, twice = "Một hai ba bốn năm.", "Sáu bảy tám chín mười."
    assert measure(f"{once} {twice} {twice}").filler == ""
    assert measure(f"{once} {twice} {twice} {twice}").filler == "repetition"


@given(st.text())
def test_any_text_is_measured(text):
    measured = measure(text)
    assert measured.words >= 0
    assert measured.filler in {"", *(name for name, _ in JUDGEMENTS)}
    assert measured.words == 0 or not measured.filler
    assert bool(measured.excerpt) == bool(measured.filler)
    assert len(measured.excerpt) <= EXCERPT


def test_what_is_kept_of_filler_explains_it_as_the_measure_does():
    for text in ("Nội dung đang được cập nhật.", "asdf qwrt zxcv jkl", FOREST):
        measured = measure(text)
        assert explain_reason(measured.reason) == explain(measured)
    assert "asdf qwrt" in explain_reason(measure("asdf qwrt zxcv jkl").reason)
    assert measure(FOREST).reason == ""
    assert explain_reason("a judgement of old: words") == ""


def test_what_is_kept_of_filler_fits_its_column():
    for name, _offending in JUDGEMENTS:
        reason = Measure(0, name, "x" * EXCERPT).reason
        assert len(reason) <= FillerField(of="body").max_length


DAYS = ["Hai", "Ba", "Tư", "Năm", "Sáu"]


def paragraphs(*lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def test_a_formula_under_something_new_is_a_list_and_alone_it_is_filler():
    formula = "Làm việc tại cơ quan, xử lý văn bản thường xuyên."
    week = [line for day in DAYS for line in (f"Thứ {day}", formula)]
    assert not measure(paragraphs(*week)).filler
    assert measure(paragraphs(*week[1::2])).filler == "repetition"


def test_a_formula_has_thirty_words_and_what_is_longer_is_filler():
    words = FOREST.replace(".", "").split()
    for many, filler in ((30, ""), (31, "repetition")):
        formula = " ".join(words[:many])
        week = [line for day in DAYS for line in (f"Thứ {day}", formula)]
        assert measure(paragraphs(*week)).filler == filler


def test_a_row_of_a_table_may_be_like_others_if_it_has_something_of_its_own():
    post = "Phó Trưởng phòng phụ trách lĩnh vực văn hóa, thể thao, du lịch"
    names = ["Nông Văn Mẫu", "Hứa Thị Thử", "Lộc Văn Dụ", "Chu Thị Ví"]
    assert not measure(table(*((name, post) for name in names))).filler
    numbered = table(*((str(n), post) for n, _name in enumerate(names, start=1)))
    assert measure(numbered).filler == "repetition"


@pytest.mark.parametrize(
    "number", ["{}.", "{})", "({})", "{} -", "{}/", "Điều {}:", "Bước {}:", "Mục {}."]
)
def test_a_number_makes_no_sentence_another(number):
    said = "Đơn vị luôn hoàn thành tốt nhiệm vụ được giao."
    lines = [f"{number.format(n)} {said}" for n in range(1, 6)]
    assert measure(paragraphs(*lines)).filler == "repetition"


@pytest.mark.parametrize("name", ["Thứ {}:", "Ngày 1{}/10:", "Thôn {}:", "{}h00:"])
def test_a_number_that_names_makes_a_row_another(name):
    lines = [f"{name.format(n)} Làm việc tại cơ quan" for n in range(2, 7)]
    assert not measure(paragraphs(*lines)).filler


def test_steps_may_be_alike_where_paragraphs_may_not():
    steps = FOREST.split(". ")
    prose, numbered = [], []
    for title in ("Đăng ký khai sinh", "Đăng ký kết hôn", "Đăng ký khai tử"):
        prose += [title, *steps]
        numbered += [title, *(f"Bước {n}: {s}" for n, s in enumerate(steps, start=1))]
    assert not measure(paragraphs(*numbered)).filler
    assert measure(paragraphs(*prose)).filler == "repetition"


def test_few_words_in_any_order_are_a_jumble_and_in_one_order_a_list():
    dice = random.Random(773)
    few = [word for word in OVERVIEW.split()[:20] if word.isalpha()]
    drawn = " ".join(dice.choice(few) for _ in range(250))
    assert measure(drawn).filler == "jumble"
    assert measure(drawn).excerpt.split()[:3] == drawn.split()[:3]
    clauses = [f"Quản lý {field} theo quy định của pháp luật." for field in FIELDS]
    assert not measure(" ".join(clauses)).filler


def test_an_empty_field_weighs_no_more_than_itself():
    rows = [
        ("Phòng Y tế", "0205 000 0113", "ĐCN"),
        ("Thanh tra", "0205 000 0114", "ĐCN"),
    ]
    assert not measure(table(*rows)).filler
    assert measure(table(*((name, gap) for name, _phone, gap in rows))).filler
    assert not measure(
        "<p>Tên: Nông Văn Mẫu, xã Phú Xá</p><p>Fax: đang cập nhật</p>"
    ).filler
    assert measure("<p>Chức năng: đang cập nhật</p><p>Fax: TBD</p>").filler


@pytest.mark.parametrize(
    ("built", "page"),
    [
        ("Trụ sở xã đang được xây dựng.", "Nội dung đang được xây dựng."),
        ("Đường tỉnh đang được nâng cấp.", "Trang này đang được nâng cấp."),
        ("Làng nghề đang phát triển.", "Mục này đang phát triển."),
        ("Kết quả sẽ được đăng tải sau.", "Thông tin sẽ được đăng tải sau."),
    ],
)
def test_what_is_built_in_stone_is_no_placeholder(built, page):
    assert not measure(built).filler
    assert measure(page).filler == "placeholder"


@pytest.mark.parametrize(
    ("sentence", "filler"),
    [
        ("Ngày {n}/10 huyện họp bàn công tác.", "repetition"),
        ("Ngày {n}/10 xã ghi nhận {figure} ca mắc mới.", ""),
        ("Xã {name}: thực hiện nhiệm vụ do cấp trên giao theo quy định.", "repetition"),
        ("Xã {name}: trồng {figure} ha rừng thay thế trước ngày 30 tháng 10.", ""),
        ("{name}: thực hiện nhiệm vụ do cấp trên giao theo quy định.", ""),
        ("Ngày {n}/10: làm việc tại cơ quan", ""),
    ],
)
def test_a_long_series_that_only_counts_is_filler_and_one_of_eight_is_not(
    sentence, filler
):
    lines = [
        sentence.format(n=n, name=name, figure=7 * n % 5)
        for n, name in enumerate(COMMUNES[:9], start=1)
    ]
    assert measure(paragraphs(*lines)).filler == filler
    assert measure(paragraphs(*lines[:8])).filler == ""


def test_a_title_that_names_something_allows_the_longer_formula():
    rules = FOREST + " Hạt thông báo."
    titles = ["Lịch tuần tra rừng tại xã Mẫu Sơn", "Lịch tuần tra rừng tại xã Tam Gia"]
    named = [line for title in titles for line in (title, rules)]
    short = [line for title in ("Lịch một", "Lịch hai") for line in (title, rules)]
    assert not measure(paragraphs(*named)).filler
    assert measure(paragraphs(*short)).filler == "repetition"


def test_a_gap_beside_a_statement_is_a_gap_and_beside_a_heading_is_none():
    gap = "Thiệt hại về hoa màu đang được cập nhật."
    storm = "Mưa đá chiều 20/4 làm 35 nhà tốc mái tại xã Mẫu Sơn"
    assert not measure(f"<p>{storm}. {gap}</p>").filler
    assert not measure(paragraphs(f"{storm}.", gap)).filler
    assert measure(f"<h2>{storm}</h2><p>{gap}</p>").filler == "placeholder"


def test_the_state_of_a_work_is_no_placeholder_and_that_of_a_page_is():
    state = "Đang hoàn thiện"
    assert not measure(table(("Cầu Bản Chuối", state), ("Chợ Na Dương", state))).filler
    assert measure(table(("Chức năng", state), ("Nhiệm vụ", state))).filler
