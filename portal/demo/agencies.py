"""Who the demo's 31 agencies are: identity, units, officials and leaders."""

import unicodedata
from dataclasses import dataclass

from portal.demo import names
from portal.demo.district_data import COMMUNES as COMMUNE_NAMES
from portal.demo.function_data import FIELDS
from portal.demo.prose import lines_of
from portal.demo.unit_data import (
    DEPARTMENT_COMMON,
    DEPARTMENT_UNITS,
    DISTRICT_CATALOGUE,
    DISTRICT_UNITS,
)

PARENT_BODY = "Ủy ban nhân dân tỉnh Lạng Sơn"
WORKING_HOURS = (
    "Từ thứ Hai đến thứ Sáu, trừ ngày lễ, tết: buổi sáng 7 giờ 30 phút - 11 giờ 30 "
    "phút, buổi chiều 13 giờ 30 phút - 17 giờ"
)
# Phone numbers given to one site: its own, then its units', then its officials'.
NUMBERS_PER_SITE = 32
FIRST_UNIT, FIRST_OFFICIAL = 1, 12
PEOPLE_PER_SITE = 10
LEADERS_PER_SITE = 3

# Code -> name and short name, in the order of the roster.
DISTRICTS = {
    "thanhpho": "thành phố Lạng Sơn",
    "trangdinh": "huyện Tràng Định",
    "binhgia": "huyện Bình Gia",
    "vanlang": "huyện Văn Lãng",
    "caoloc": "huyện Cao Lộc",
    "vanquan": "huyện Văn Quan",
    "bacson": "huyện Bắc Sơn",
    "huulung": "huyện Hữu Lũng",
    "chilang": "huyện Chi Lăng",
    "locbinh": "huyện Lộc Bình",
    "dinhlap": "huyện Đình Lập",
}
DEPARTMENTS = {
    "vanphong": "Văn phòng Ủy ban nhân dân tỉnh",
    "sonv": "Sở Nội vụ",
    "sotp": "Sở Tư pháp",
    "sotc": "Sở Tài chính",
    "sokhdt": "Sở Kế hoạch và Đầu tư",
    "soct": "Sở Công Thương",
    "sonnptnt": "Sở Nông nghiệp và Phát triển nông thôn",
    "sotnmt": "Sở Tài nguyên và Môi trường",
    "sogtvt": "Sở Giao thông vận tải",
    "soxd": "Sở Xây dựng",
    "sokhcn": "Sở Khoa học và Công nghệ",
    "sotttt": "Sở Thông tin và Truyền thông",
    "soldtbxh": "Sở Lao động, Thương binh và Xã hội",
    "sovhttdl": "Sở Văn hóa, Thể thao và Du lịch",
    "sogddt": "Sở Giáo dục và Đào tạo",
    "soyt": "Sở Y tế",
    "songv": "Sở Ngoại vụ",
    "thanhtra": "Thanh tra tỉnh",
    "bandantoc": "Ban Dân tộc",
    "bqlkktck": "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn",
}
CODES = (*DISTRICTS, *DEPARTMENTS)

# The head's post where it is not "Giám đốc"; the deputy's is made from it.
HEADS = {
    "vanphong": "Chánh Văn phòng",
    "thanhtra": "Chánh Thanh tra",
    "bandantoc": "Trưởng ban",
    "bqlkktck": "Trưởng ban",
}
OFFICIAL_POSTS = {
    "phòng": ("Chuyên viên", "Phó Trưởng phòng"),
    "ban": ("Chuyên viên", "Phó Trưởng ban"),
    "chi cục": ("Trưởng phòng Hành chính, Tổng hợp", "Phó Chi cục trưởng"),
    "trung tâm": ("Trưởng phòng Hành chính", "Phó Giám đốc Trung tâm"),
    "đơn vị sự nghiệp": ("Cán bộ tổng hợp", "Phó Giám đốc"),
}
# Units whose deputy has a title of its own.
POSTS_BY_KEY = {
    "vanphong": ("Chuyên viên", "Phó Chánh Văn phòng"),
    "thanhtra": ("Thanh tra viên", "Phó Chánh Thanh tra"),
}


@dataclass(frozen=True)
class Official:
    """The contact person of one unit."""

    name: str
    post: str
    phone: str
    email: str


@dataclass(frozen=True)
class Unit:
    """A subordinate unit; `does` is the core of its functions, a bare phrase."""

    key: str
    name: str
    kind: str
    does: str
    phone: str
    email: str
    official: Official


@dataclass(frozen=True)
class Leader:
    """One leader in office; number 0 is the head."""

    name: str
    post: str


@dataclass(frozen=True)
class Profile:
    """All that identifies one agency; `place` is a district's name in a sentence."""

    code: str
    agency: str
    place: str
    parent_body: str
    address: str
    phone: str
    email: str
    working_hours: str
    responsible_name: str
    responsible_post: str
    online_services_url: str
    fields: tuple[str, ...]
    units: tuple[Unit, ...]
    leaders: tuple[Leader, ...]
    communes: tuple[str, ...]

    @property
    def is_district(self) -> bool:
        return self.code in DISTRICTS


def ascii_of(text: str) -> str:
    """The text without accents, lower case, for the name part of an address."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def _phone(site_number: int, offset: int) -> str:
    return f"0205 000 0{site_number * NUMBERS_PER_SITE + offset:03d}"


def _email(name: str, code: str) -> str:
    return f"{name}.{code}@langson.example"


def _rows(source: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in lines_of(source)]


def _unit_rows(code: str) -> list[list[str]]:
    if code in DISTRICTS:
        catalogue = {row[2]: row for row in _rows(DISTRICT_CATALOGUE)}
        return [catalogue[key] for key in DISTRICT_UNITS[code].split()]
    own = _rows(DEPARTMENT_UNITS[code])
    # A "Văn phòng Sở" only where the agency is a Sở.
    common = _rows(DEPARTMENT_COMMON) if code.startswith("so") else []
    return common[:1] + own + common[1:]


def _official(site_number: int, number: int, code: str, unit: list[str]) -> Official:
    name = names.person(site_number * PEOPLE_PER_SITE + LEADERS_PER_SITE + number)
    surname, middle, *_rest = (ascii_of(part) for part in name.split())
    posts = POSTS_BY_KEY.get(unit[2], OFFICIAL_POSTS[unit[1]])
    post = posts[(site_number + number) % 2]
    return Official(
        name=name,
        post=post,
        phone=_phone(site_number, FIRST_OFFICIAL + number),
        email=_email(f"{surname}{middle}.minhhoa", code),
    )


def _units(site_number: int, code: str) -> tuple[Unit, ...]:
    return tuple(
        Unit(
            key=row[2],
            name=row[0],
            kind=row[1],
            does=row[3],
            phone=_phone(site_number, FIRST_UNIT + number),
            email=_email(row[2], code),
            official=_official(site_number, number, code, row),
        )
        for number, row in enumerate(_unit_rows(code))
    )


def _posts(code: str) -> tuple[str, str]:
    if code in DISTRICTS:
        return f"Chủ tịch {agency_of(code)}", f"Phó Chủ tịch {agency_of(code)}"
    head = HEADS.get(code, "Giám đốc")
    return head, f"Phó {head}"


def _leaders(site_number: int, code: str) -> tuple[Leader, ...]:
    head, deputy = _posts(code)
    first = site_number * PEOPLE_PER_SITE
    return (
        Leader(names.person(first), head),
        Leader(names.person(first + 1), deputy),
        Leader(names.person(first + 2), deputy),
    )


def agency_of(code: str) -> str:
    """The agency's full name, such as "Ủy ban nhân dân huyện Tràng Định"."""
    if code in DISTRICTS:
        return f"Ủy ban nhân dân {DISTRICTS[code]}"
    return DEPARTMENTS[code]


def _profile(site_number: int, code: str) -> Profile:
    leaders = _leaders(site_number, code)
    seat = COMMUNE_NAMES[code].split(";")[0] if code in DISTRICTS else ""
    place = f"{seat}, {DISTRICTS[code]}" if seat else "thành phố Lạng Sơn"
    fields = FIELDS.get(code, "")
    return Profile(
        code=code,
        agency=agency_of(code),
        place=DISTRICTS.get(code, "tỉnh Lạng Sơn"),
        parent_body=PARENT_BODY,
        address=f"Số 00, đường Minh Họa, {place}, tỉnh Lạng Sơn",
        phone=_phone(site_number, 0),
        email=_email("vanthu", code),
        working_hours=WORKING_HOURS,
        responsible_name=leaders[1].name,
        responsible_post=f"{leaders[1].post}, Trưởng Ban Biên tập",
        online_services_url=f"https://dichvucong.langson.example/{code}/",
        fields=tuple(field.strip() for field in fields.split(";") if field),
        units=_units(site_number, code),
        leaders=leaders,
        communes=tuple(
            name.strip()[0].upper() + name.strip()[1:]
            for name in COMMUNE_NAMES.get(code, "").split(";")
            if name
        ),
    )


PROFILES = {code: _profile(number, code) for number, code in enumerate(CODES)}
