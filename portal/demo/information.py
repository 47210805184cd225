"""Access to information, the week of the leaders, and a few pages in English."""

from typing import NamedTuple

from portal.demo.agencies import PROFILES
from portal.demo.articles import themes_of
from portal.demo.documents import pdf_bytes
from portal.demo.texts import as_html

ACCESS = """
## Thông tin được công khai

- Chức năng, nhiệm vụ, cơ cấu tổ chức và danh sách lãnh đạo của {agency}.
- Kế hoạch, chương trình công tác hằng năm cùng báo cáo kết quả thực hiện.
- Văn bản chỉ đạo, điều hành và thủ tục hành chính do cơ quan giải quyết.
- Dự toán, quyết toán ngân sách; kết luận thanh tra, kiểm tra đã ban hành.
- Tài liệu về các việc {first}; {second}; {third}.

## Thông tin cung cấp theo yêu cầu

Công dân muốn xem hồ sơ chưa đăng trên trang này ghi rõ tên tài liệu, hình thức nhận
  và mục đích sử dụng vào phiếu. Việc trả lời theo trình tự, thời hạn của Luật Tiếp cận
  thông tin; nếu từ chối, cơ quan nêu lý do bằng văn bản.

## Đầu mối tiếp nhận

{office} nhận yêu cầu tại {address}. Điện thoại: {phone}. Thư điện tử: {email}.

## Biểu mẫu
"""
FORM_NAME = "phieu-yeu-cau-cung-cap-thong-tin.pdf"
FORM_LINES = [
    "NOI DUNG MINH HOA",
    "",
    "PHIEU YEU CAU CUNG CAP THONG TIN",
    "Ho va ten nguoi yeu cau:",
    "Thong tin duoc yeu cau:",
    "Hinh thuc nhan: truc tiep / buu dien / thu dien tu",
    "Ngay, chu ky:",
]


def access_page(code: str, form_url: str) -> str:
    """Which information the site gives, to whom to turn, and the form at `form_url`."""
    profile = PROFILES[code]
    first, second, third = (theme.phrase for theme in themes_of(code)[:3])
    text = ACCESS.format(
        agency=profile.agency,
        first=first,
        second=second,
        third=third,
        office=profile.units[0].name,
        address=profile.address,
        phone=profile.phone,
        email=profile.email,
    )
    link = f'<a href="{form_url}">Phiếu yêu cầu cung cấp thông tin</a>'
    return (
        f"{as_html(text)}\n<p>{link} (tệp PDF, điền tay rồi gửi về đầu mối trên).</p>"
    )


def form_pdf() -> bytes:
    """The form that the page of every site links to."""
    return pdf_bytes(FORM_LINES)


class Entry(NamedTuple):
    """One line of the week: the day from 1 (Monday), the leader's number or None."""

    day: int | None
    leader: int | None
    text: str


def week_of(code: str) -> list[Entry]:
    """What the leaders of the site do in the week of the picture."""
    themes, office = themes_of(code), PROFILES[code].units[0].name
    far, near = themes[1], themes[4]
    return [
        Entry(None, None, f"<p>Thường trực cơ quan: {office}.</p>"),
        Entry(1, 0, "<p>Chủ trì giao ban đầu tuần với trưởng các đơn vị.</p>"),
        Entry(2, 1, f"<p>Làm việc với {far.partner} về việc {far.phrase}.</p>"),
        Entry(3, 2, f"<p>Nghe {near.unit} báo cáo việc {near.phrase}.</p>"),
        Entry(4, 0, "<p>Tiếp công dân tại trụ sở cơ quan.</p>"),
        Entry(5, None, "<p>Họp đánh giá công tác tuần, thông qua lịch tuần sau.</p>"),
    ]


# The sites whose readers come from abroad: foreign affairs, the border gates, tourism.
_FACTS = {
    "songv": (
        "The Department of Foreign Affairs",
        "the Consular and Protocol Division, the International Cooperation Division, "
        "the Border Management Division, the External Service Centre, the "
        "Inspectorate and the Office of the Department",
        "prepares the yearly talks with partners in Guangxi, receives foreign "
        "delegations, looks after consular affairs, inspects the boundary markers and "
        "helps citizens who get into difficulty abroad",
    ),
    "bqlkktck": (
        "The Management Board of the Dong Dang - Lang Son Border Gate Economic Zone",
        "the Investment Division, the Division of Planning, Construction and "
        "Environment, the Border Gate Division, the Border Gate Centre, the Project "
        "Management Unit and the Office of the Board",
        "guides lorries through the border gates, collects fees by machine, attracts "
        "investors in cold stores and warehouses, and watches over building and the "
        "environment inside the zone",
    ),
    "sovhttdl": (
        "The Department of Culture, Sports and Tourism",
        "the Culture Division, the Sports Division, the Tourism Division, the "
        "Provincial Museum, the Centre for Culture and the Arts, the Inspectorate and "
        "the Office of the Department",
        "restores monuments, keeps the songs and dances of the Tay and the Nung alive, "
        "licenses tour guides and helps villages to receive visitors in a way that is "
        "kind to nature",
    ),
}
ENGLISH = {
    "english_structure": (
        "{name} is led by one head and two deputies, who share the fields of work "
        "between them. Under the leaders stand {units}. Each of these units has a head "
        "of its own, and the telephone number of the official to turn to is given on "
        "the page of contacts of this site."
    ),
    "english_functions": (
        "{name} advises the People's Committee of Lang Son Province in its field and "
        "carries out the tasks that the law gives to it. Among other things it {does}. "
        "It answers questions from organisations and from foreign visitors, and it "
        "publishes its plans, reports and decisions on this site."
    ),
    "english_contacts": (
        "{name} is open from Monday to Friday, except on public holidays, in the "
        "morning and in the afternoon. Visitors are asked to come to the reception desk "
        "of the office in the city of Lang Son and to bring a passport. Please call "
        "{phone} or write to {email}; letters in English are answered in English."
    ),
}


def english(code: str, key: str) -> str:
    """The page `key` in English; "" for the sites that have none."""
    if code not in _FACTS or key not in ENGLISH:
        return ""
    name, units, does = _FACTS[code]
    profile = PROFILES[code]
    return as_html(
        ENGLISH[key].format(
            name=name, units=units, does=does, phone=profile.phone, email=profile.email
        )
    )
