"""Introduction, functions, biographies and the like of the demo sites, as HTML."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from portal.demo import district_data, function_data, overview_districts
from portal.demo import overview_departments as departments_1
from portal.demo import overview_departments2 as departments_2
from portal.demo.agencies import CODES, PROFILES, Profile, Unit
from portal.demo.names import title_of
from portal.demo.person_data import (
    BACKGROUNDS,
    BIOGRAPHIES,
    DISTRICT_DUTIES,
    HEAD_DUTIES,
    SHARED_DUTIES,
)

OVERVIEWS = {
    **overview_districts.OVERVIEWS,
    **departments_1.OVERVIEWS,
    **departments_2.OVERVIEWS,
}

# What every department does, after its own tasks.
DEPARTMENT_INTRO = (
    "{agency} là cơ quan thuộc Ủy ban nhân dân tỉnh Lạng Sơn, thực hiện chức năng tham "
    "mưu, giúp Ủy ban nhân dân tỉnh quản lý nhà nước về: {fields}; tổ chức thực hiện "
    "các dịch vụ công thuộc phạm vi quản lý theo quy định của pháp luật."
)
DEPARTMENT_STANDING = (
    "Cơ quan có tư cách pháp nhân, có con dấu và tài khoản riêng; chịu sự chỉ đạo, "
    "quản lý về tổ chức, biên chế và hoạt động của Ủy ban nhân dân tỉnh, đồng thời chịu "
    "sự hướng dẫn, kiểm tra về chuyên môn của cơ quan cấp trên theo ngành."
)
DEPARTMENT_SHARED = """
- Trình Ủy ban nhân dân tỉnh dự thảo quyết định, quy hoạch, kế hoạch và biện pháp thực
  hiện nhiệm vụ cải cách hành chính trong lĩnh vực được giao.
- Giúp Ủy ban nhân dân tỉnh quản lý, hướng dẫn các đơn vị sự nghiệp, doanh nghiệp, hội
  hoạt động trong ngành theo pháp luật.
- Kiểm tra, giải quyết khiếu nại, tố cáo, phòng, chống tham nhũng, thực hành tiết kiệm
  theo thẩm quyền.
- Quản lý tổ chức, biên chế, tài chính, tài sản; thực hiện báo cáo định kỳ, đột xuất và
  các nhiệm vụ khác được phân công.
"""
DISTRICT_FUNCTIONS = """
## Vị trí, chức năng

{agency} do Hội đồng nhân dân cùng cấp bầu, là cơ quan chấp hành của Hội đồng nhân dân,
  cơ quan hành chính nhà nước ở địa phương, chịu trách nhiệm trước nhân dân, Hội đồng
  nhân dân cùng cấp và cơ quan hành chính nhà nước cấp trên.

## Nhiệm vụ, quyền hạn

- Xây dựng, trình Hội đồng nhân dân quyết định các nội dung về kinh tế, ngân sách, đất
  đai, văn hóa, y tế, giáo dục; tổ chức thực hiện nghị quyết đã được thông qua.
- Tổ chức và bảo đảm việc thi hành Hiến pháp và pháp luật trên địa bàn; thực hiện các
  nhiệm vụ do cơ quan nhà nước cấp trên phân cấp, ủy quyền.
- Quản lý nhà nước về nông nghiệp, công nghiệp, thương mại, xây dựng, giao thông, tài
  nguyên, môi trường theo quy định.
- Chăm lo giáo dục, y tế, văn hóa, việc làm, chính sách dân tộc, tôn giáo; thực hiện
  giảm nghèo và an sinh xã hội.
- Bảo đảm quốc phòng, an ninh, trật tự an toàn xã hội; tiếp công dân, giải quyết khiếu
  nại, tố cáo, kiến nghị.
- Kiểm tra, hướng dẫn hoạt động của Ủy ban nhân dân các xã, phường, thị trấn thuộc
  quyền quản lý.

## Trọng tâm riêng của địa phương

Ngoài nhiệm vụ chung, {place} đặc biệt chú trọng {focus}.
"""

UNIT_INTROS = {
    "phòng": "{name} là tổ chức tham mưu thuộc {agency}, giúp lãnh đạo cơ quan {does}.",
    "ban": "{name} trực thuộc {agency}, được giao {does}.",
    "chi cục": (
        "{name} là tổ chức trực thuộc {agency}, có tư cách pháp nhân, con dấu riêng, "
        "thực hiện nhiệm vụ {does}."
    ),
    "trung tâm": (
        "{name} là đơn vị sự nghiệp công lập trực thuộc {agency}, có nhiệm vụ {does}."
    ),
    "đơn vị sự nghiệp": (
        "{name} là đơn vị sự nghiệp trực thuộc {agency}, có nhiệm vụ {does}."
    ),
}
UNIT_CLOSINGS = (
    "Đơn vị phối hợp với các phòng, ban liên quan, báo cáo kết quả theo định kỳ và "
    "trực tiếp hướng dẫn tổ chức, cá nhân khi có yêu cầu thuộc phạm vi phụ trách.",
    "Khi nhận hồ sơ hoặc kiến nghị, cán bộ phụ trách kiểm tra, trả lời rõ thời hạn, "
    "nêu lý do nếu phải bổ sung và lưu vết đầy đủ trên sổ theo dõi.",
    "Hằng năm, tập thể xây dựng kế hoạch công tác, tự kiểm tra việc chấp hành kỷ cương "
    "và đề xuất sửa đổi những quy định không còn phù hợp với thực tế.",
)


def as_html(source: str) -> str:
    """HTML of the small mark-up: `## `, `### `, `- ` and blank-line paragraphs."""
    blocks = [block.strip() for block in source.strip().split("\n\n")]
    return "\n".join(html for block in blocks for html in _html_of(block))


def _html_of(block: str) -> Iterator[str]:
    """One block may be a heading, a paragraph and a list, each right below the other."""
    for starts, lines in groupby(_whole_lines(block), key=_mark_of):
        texts = [
            escape(line.removeprefix(starts).strip(), quote=False) for line in lines
        ]
        if starts == "-":
            yield "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"
        elif starts:
            yield from (f"<h{len(starts)}>{text}</h{len(starts)}>" for text in texts)
        else:
            yield f"<p>{' '.join(texts)}</p>"


def _mark_of(line: str) -> str:
    mark = line.split(" ", 1)[0]
    return mark if mark in ("-", "##", "###") else ""


def _whole_lines(block: str) -> list[str]:
    """The lines, an item of a list joined with the lines that carry it on."""
    lines: list[str] = []
    for line in (one.strip() for one in block.splitlines()):
        if line and lines and not _mark_of(line) and _mark_of(lines[-1]) == "-":
            lines[-1] += f" {line}"
        elif line:
            lines.append(line)
    return lines


def overview(code: str) -> str:
    """The introduction; "" for the four districts that have none."""
    return as_html(OVERVIEWS.get(code, ""))


def functions(code: str) -> str:
    """Functions, tasks and powers of the agency, after the form that the law gives."""
    profile = PROFILES[code]
    if profile.is_district:
        focus = function_data.DISTRICT_FOCUS[code]
        return as_html(
            DISTRICT_FUNCTIONS.format(
                agency=profile.agency, place=profile.place, focus=focus
            )
        )
    intro = DEPARTMENT_INTRO.format(
        agency=profile.agency, fields="; ".join(profile.fields)
    )
    return as_html(
        f"## Vị trí, chức năng\n\n{intro}\n\n{DEPARTMENT_STANDING}\n\n"
        f"## Nhiệm vụ của ngành\n\n{function_data.TASKS[code].strip()}\n\n"
        f"## Nhiệm vụ chung\n\n{DEPARTMENT_SHARED.strip()}"
    )


def nature_culture(code: str) -> str:
    """Nature, history and culture; "" where the demo has none."""
    return as_html(district_data.NATURE_CULTURE.get(code, ""))


def map_note(code: str) -> str:
    """The text that goes with a district's map; "" for a department."""
    return as_html(district_data.MAP_NOTES.get(code, ""))


def commune_table(code: str) -> list[tuple[int, str]]:
    """(number on the map, name) of each commune that the map shows."""
    return list(enumerate(PROFILES[code].communes, start=1))


def commune_table_html(code: str) -> str:
    """The table of the communes as HTML; "" for a department."""
    rows = "".join(
        f"<tr><td>{number}</td><td>{escape(name)}</td></tr>"
        for number, name in commune_table(code)
    )
    if not rows:
        return ""
    head = "<tr><th>Số trên sơ đồ</th><th>Xã, phường, thị trấn</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


def unit_functions(code: str, unit_name: str) -> str:
    """What this subordinate unit does. KeyError if the agency has no such unit."""
    profile = PROFILES[code]
    units = {unit.name: (number, unit) for number, unit in enumerate(profile.units)}
    number, unit = units[unit_name]
    intro = UNIT_INTROS[unit.kind].format(
        name=unit.name, agency=profile.agency, does=unit.does
    )
    closing = UNIT_CLOSINGS[(number + CODES.index(code)) % len(UNIT_CLOSINGS)]
    return as_html(f"{intro}\n\n{closing}")


def _background(profile: Profile, n: int) -> str:
    if profile.is_district:
        return BACKGROUNDS[(CODES.index(profile.code) + n) % len(BACKGROUNDS)]
    return profile.fields[(2 * n) % len(profile.fields)]


def biography(code: str, n: int) -> str:
    """Short biography of leader n (0 is the head)."""
    profile = PROFILES[code]
    leader = profile.leaders[n]
    pattern = BIOGRAPHIES[(CODES.index(code) + 2 * n) % len(BIOGRAPHIES)]
    return as_html(
        pattern.format(
            title=title_of(leader.name),
            name=leader.name,
            post=leader.post,
            agency=profile.agency,
            background=_background(profile, n),
        )
    )


def duties(code: str, n: int) -> str:
    """What leader n (0 is the head) answers for."""
    profile = PROFILES[code]
    shared = SHARED_DUTIES[(CODES.index(code) + n) % len(SHARED_DUTIES)]
    if n == 0:
        return as_html(HEAD_DUTIES.format(agency=profile.agency, shared=shared))
    if profile.is_district:
        own = DISTRICT_DUTIES[n - 1]
    else:
        own = "Phụ trách lĩnh vực " + "; ".join(profile.fields[n - 1 :: 2]) + "."
    units = _named(profile.units[n::2])
    return as_html(f"{own}\n\nTheo dõi, chỉ đạo hoạt động của {units}.\n\n{shared}")


def _named(units: tuple[Unit, ...]) -> str:
    *first, last = [unit.name for unit in units]
    return f"{', '.join(first)} và {last}" if first else last
