"""The types of documents that an installation starts with.

Source: Nghị định số 30/2020/NĐ-CP (29 administrative types), and the normative types
of Luật Ban hành văn bản quy phạm pháp luật. The list is edited in the admin later.
Quy hoạch is of neither list: Luật Quy hoạch 2017 makes a master plan a document that
is approved by a decision, and sites publish it under its own name.
"""

from typing import NamedTuple


class Type(NamedTuple):
    name: str
    abbreviation: str
    is_normative: bool
    is_plan: bool = False
    has_force: bool = False


_NORMATIVE = """
Luật:
Nghị quyết: NQ
Nghị định: NĐ
Quyết định: QĐ
Thông tư: TT
Thông tư liên tịch: TTLT
"""
_ADMINISTRATIVE = """
Nghị quyết: NQ
Quyết định: QĐ
Chỉ thị: CT
Quy chế: QC
Quy định: QyĐ
Thông cáo: TC
Thông báo: TB
Hướng dẫn: HD
Chương trình: CTr
Kế hoạch: KH
Phương án: PA
Đề án: ĐA
Dự án: DA
Báo cáo: BC
Biên bản: BB
Tờ trình: TTr
Hợp đồng: HĐ
Công văn:
Công điện: CĐ
Bản ghi nhớ: BGN
Bản thỏa thuận: BTT
Giấy ủy quyền: GUQ
Giấy mời: GM
Giấy giới thiệu: GGT
Giấy nghỉ phép: GNP
Phiếu gửi: PG
Phiếu chuyển: PC
Phiếu báo: PB
Thư công:
"""


_BESIDE = "Quy hoạch:"
# What the requirement "strategies, master plans, plans" looks for.
_PLANS = ("Kế hoạch", "Chương trình", "Quy hoạch")
# Administrative documents that decide or direct, so are in force from some day on.
_IN_FORCE = ("Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định")


def _read(lines: str, is_normative: bool) -> list[Type]:
    pairs = (line.partition(":") for line in lines.strip().splitlines())
    return [
        Type(
            name,
            short.strip(),
            is_normative,
            is_plan=name in _PLANS,
            has_force=is_normative or name in _IN_FORCE,
        )
        for name, _colon, short in pairs
    ]


TYPES = (
    *_read(_NORMATIVE, True),
    *_read(_ADMINISTRATIVE, False),
    *_read(_BESIDE, False),
)
