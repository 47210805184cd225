"""A file of two pages as Word writes it: numbering, drawings, tracked changes."""

from tests.content.word import (
    cell,
    docx,
    drawing,
    num,
    numbering,
    p,
    r,
    row,
    style,
    table,
    vml,
)

TITLE = "Ra quân trồng cây đầu xuân"
LEAD = "Sáng mùng 6 Tết, toàn huyện trồng hơn 5.000 cây xanh dọc các tuyến đường."
_CENTRED, _BOLD = '<w:jc w:val="center"/>', "<w:b/>"
_SENTENCES = (
    "Lễ ra quân diễn ra tại xã Hoàng Văn Thụ với sự tham gia của hơn 300 đoàn viên.",
    "Mỗi đội nhận một đoạn đường, tự chuẩn bị cuốc, xẻng và nước tưới.",
    "Cây được chọn là lát hoa và sấu, hợp với đất đồi và ít phải chăm sóc.",
    "Hạt Kiểm lâm hướng dẫn đào hố sâu nửa mét, bón lót rồi mới đặt bầu cây.",
    "Sau hai giờ làm việc, toàn bộ 12 km đường liên xã đã được phủ xanh.",
    "Hội Phụ nữ nhận chăm sóc cây trong hai năm đầu, mỗi tháng làm cỏ một lần.",
    "Những cây chết sẽ được trồng lại vào dịp sinh nhật Bác tháng Năm.",
)


def changed(before: str, after: str) -> str:
    """Runs in which a word was replaced while changes were tracked."""
    who = 'w:author="Lý Minh Họa" w:date="2026-03-01T08:00:00Z"'
    return (
        f'<w:del w:id="1" {who}><w:r><w:delText>{before}</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" {who}>{r(after)}</w:ins>'
    )


def two_pages() -> bytes:
    heading = '<w:pStyle w:val="heading1"/>'
    alternatives = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing("rId2", "Tưới cây")}'
        f"</mc:Choice><mc:Fallback>{vml('rId2')}</mc:Fallback></mc:AlternateContent>"
    )
    body = [
        p(TITLE, pPr=_CENTRED, rPr=_BOLD),
        p(LEAD, rPr=_BOLD),
        p(r(" ".join(_SENTENCES[:3]) + " ") + changed("Huyện", "Toàn huyện")
          + r(" phấn đấu trồng 50.000 cây trong năm.")),
        p("Kết quả", pPr=heading),
        p("Đường liên xã", pPr=num(1)),
        p("Trường học", pPr=num(1)),
        p(r(drawing("rId1", "Đoàn viên đào hố trồng cây")), pPr=_CENTRED),
        p("Đoàn viên đào hố. Ảnh: Hoàng Hà", pPr='<w:pStyle w:val="Caption"/>'),
        p(" ".join(_SENTENCES[3:5])),
        p(r('<w:br w:type="page"/>')),
        p("Số cây từng xã", pPr=heading),
        table(row(cell("Xã"), cell("Số cây"), trPr="<w:tblHeader/>"),
              row(cell("Tân Thanh"), cell("1.200")),
              row(cell("Hoàng Văn Thụ"), cell("2.300"))),
        p(" ".join(_SENTENCES[5:])),
        p(r(alternatives), pPr=_CENTRED),
        p("Tưới cây sau khi trồng", pPr='<w:pStyle w:val="Caption"/>'),
        p("Đào hố", pPr=num(2)),
        p("Đặt bầu", pPr=num(2)),
        p("Hoàng Hà"),
    ]  # fmt: skip
    return docx(
        "".join(body),
        links={"rId1": "media/image1.png", "rId2": "media/image2.png"},
        styles=style("heading 1", rPr=_BOLD) + style("Caption"),
        numbering=numbering(_1=(("bullet", "•"),), _2=(("decimal", "%1."),)),
    )
