"""Official documents of the demo sites, each with a small real PDF."""

from dataclasses import dataclass
from datetime import date

from portal.demo.agencies import CODES, PROFILES, ascii_of
from portal.demo.articles import themes_of

# What stands after the dash in the numbers of one agency's documents.
ABBREVIATIONS = {
    "vanphong": "VP",
    "sonv": "SNV",
    "sotp": "STP",
    "sotc": "STC",
    "sokhdt": "SKHĐT",
    "soct": "SCT",
    "sonnptnt": "SNN",
    "sotnmt": "STNMT",
    "sogtvt": "SGTVT",
    "soxd": "SXD",
    "sokhcn": "SKHCN",
    "sotttt": "STTTT",
    "soldtbxh": "SLĐTBXH",
    "sovhttdl": "SVHTTDL",
    "sogddt": "SGDĐT",
    "soyt": "SYT",
    "songv": "SNgV",
    "thanhtra": "TTr",
    "bandantoc": "BDT",
    "bqlkktck": "BQLKKTCK",
}
DISTRICT_ABBREVIATION = "UBND"

# The fields of a district's own documents, in the order of OWN.
DISTRICT_FIELDS = (
    "kinh tế",
    "tổng hợp",
    "xây dựng, đô thị và môi trường",
    "văn hóa, xã hội",
    "tổng hợp",
    "nội chính",
)

# Type, its sign in the number, the theme it is about, days before the day of the
# picture, and how its abstract (trích yếu) reads.
OWN = (
    ("Kế hoạch", "KH", 0, 24, "Triển khai công tác {p} trên địa bàn"),
    ("Quyết định", "QĐ", 3, 61, "Ban hành Quy chế phối hợp với {partner} về việc {p}"),
    ("Công văn", "", 5, 97, "Về việc tăng cường {p}"),
    ("Thông báo", "TB", 6, 138, "Phân công {who} làm đầu mối thực hiện việc {p}"),
    ("Báo cáo", "BC", 2, 171, "Kết quả thực hiện công tác {p}"),
    ("Chương trình", "CTr", 4, 236, "Phối hợp công tác giữa {who} và {partner}"),
)


@dataclass(frozen=True)
class Document:
    """One document.

    An own document is dated `days_ago` days before the day of the picture and is in
    force from then; a received one is real and carries its own dates and no signer.
    """

    number: str
    type: str
    issuing_body: str
    signer: str
    signer_post: str
    abstract: str
    field: str
    own: bool
    days_ago: int | None = None
    issued: date | None = None
    in_force: date | None = None

    @property
    def file_name(self) -> str:
        return f"{ascii_of(self.number).replace('/', '-')}.pdf"

    def pdf(self) -> bytes:
        """The document's file: one page that says that it is an illustration."""
        return pdf_bytes(
            [
                "NOI DUNG MINH HOA",
                "",
                f"So: {_plain(self.number)}",
                f"Loai van ban: {_plain(self.type)}",
                f"Co quan ban hanh: {_plain(self.issuing_body)}",
                *_folded(f"Trich yeu: {_plain(self.abstract)}"),
                "",
                "Tep nay chi dung de trinh dien, khong phai van ban that.",
            ]
        )


RECEIVED = (
    Document(
        number="43/2011/NĐ-CP",
        type="Nghị định",
        issuing_body="Chính phủ",
        signer="",
        signer_post="",
        abstract=(
            "Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến trên trang "
            "thông tin điện tử hoặc cổng thông tin điện tử của cơ quan nhà nước"
        ),
        field="Thông tin và truyền thông",
        own=False,
        issued=date(2011, 6, 13),
        in_force=date(2011, 10, 1),
    ),
    Document(
        number="13/2018/NĐ-CP",
        type="Nghị định",
        issuing_body="Chính phủ",
        signer="",
        signer_post="",
        abstract=("Quy định chi tiết và biện pháp thi hành Luật Tiếp cận thông tin"),
        field="Tư pháp",
        own=False,
        issued=date(2018, 1, 23),
        in_force=date(2018, 7, 1),
    ),
)


def documents_of(code: str) -> list[Document]:
    """Six own documents of the site, the newest first, then two received ones."""
    return [_own(code, place) for place in range(len(OWN))] + list(RECEIVED)


def _own(code: str, place: int) -> Document:
    kind, sign, theme_number, days_ago, pattern = OWN[place]
    profile, theme = PROFILES[code], themes_of(code)[theme_number]
    # The head signs decisions and plans, a deputy the rest.
    leader = profile.leaders[0 if place < 2 else 1 + place % 2]
    fields = profile.fields or DISTRICT_FIELDS
    field = fields[place % len(fields)]
    return Document(
        number=_number(code, sign, place),
        type=kind,
        issuing_body=profile.agency,
        signer=leader.name,
        signer_post=leader.post,
        abstract=pattern.format(p=theme.phrase, who=theme.unit, partner=theme.partner),
        field=field[0].upper() + field[1:],
        own=True,
        days_ago=days_ago,
    )


def _number(code: str, sign: str, place: int) -> str:
    """Such as "45/KH-SYT"; an official letter names its office: "45/SYT-VP"."""
    body = ABBREVIATIONS.get(code, DISTRICT_ABBREVIATION)
    serial = 412 - 57 * place - 3 * CODES.index(code)
    return f"{serial}/{sign}-{body}" if sign else f"{serial}/{body}-VP"


def _plain(text: str) -> str:
    """The text without accents, capitals kept: the PDF's font has no others."""
    return "".join(
        ascii_of(letter).upper() if letter.isupper() else ascii_of(letter)
        for letter in text
    )


def _folded(text: str, width: int = 70) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def pdf_bytes(lines: list[str]) -> bytes:
    """A one-page PDF of ASCII lines. UnicodeEncodeError if a line has other letters."""
    escaped = (
        line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        for line in lines
    )
    shown = "\n".join(f"({line}) Tj T*" for line in escaped)
    stream = f"BT /F1 12 Tf 16 TL 64 770 Td\n{shown}\nET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%b"
        b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(out))
    )
