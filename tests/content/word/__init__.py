"""Word files for tests, written part by part.

`libreoffice.docx` was saved by LibreOffice 7.4 (`soffice --convert-to docx`) from an
.odt file with two pictures, a table, headings and lists.
"""

import io
import zipfile
from pathlib import Path

from PIL import Image

from content.word import read_word

LIBREOFFICE = Path(__file__).with_name("libreoffice.docx")
# Saved by LibreOffice 7.4, as the other one; two pages.
TWO_PAGES = Path(__file__).with_name("two_pages.docx")
OFFICE = "http://schemas.openxmlformats.org"
_SPACES = (
    f'xmlns:w="{OFFICE}/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/officeDocument/2006/relationships" '
    f'xmlns:wp="{OFFICE}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{OFFICE}/drawingml/2006/main" '
    f'xmlns:pic="{OFFICE}/drawingml/2006/picture" '
    f'xmlns:mc="{OFFICE}/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    f'xmlns:m="{OFFICE}/officeDocument/2006/math"'
)
_RELATION = f"{OFFICE}/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0"?><Types '
    f'xmlns="{OFFICE}/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
DOCUMENT = "word/document.xml"
# Too long for a title or a lead.
LONG = "Từ đầu năm, toàn huyện đã trồng rừng tập trung, nghiệm thu và giải ngân. " * 8


def part(tag: str, inside: str) -> str:
    """A part of the file whose root is `w:tag`."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {_SPACES}>{inside}</w:{tag}>'
    )


def docx(body: str, *, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A .docx with this body; `links` by id; the parts as `styles="…"`."""
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations({"rId1": DOCUMENT}, kind="officeDocument"),
            DOCUMENT: part("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relations(links or {}),
            **{f"word/{name}.xml": part(name, text) for name, text in parts.items()},
            **{
                f"word/{target}": picture(n)
                for n, target in enumerate(sorted(set((links or {}).values())))
                if target.startswith("media/")
            },
        }
    )


def relations(links: dict[str, str], kind: str = "image") -> str:
    written = "".join(
        f'<Relationship Id="{name}" Type="{_RELATION}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for name, target in links.items()
    )
    space = f"{OFFICE}/package/2006/relationships"
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{space}">{written}</Relationships>'
    )


def zipped(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def picture(shade: int = 0) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (shade * 40, 90, 90)).save(out, "PNG")
    return out.getvalue()


def p(text: str = "", *, pPr: str = "", rPr: str = "") -> str:
    """A paragraph of one run; `text` may be runs of its own."""
    properties = f"<w:pPr>{pPr}</w:pPr>" if pPr else ""
    inside = text if text.startswith("<") or not text else r(text, rPr)
    return f"<w:p>{properties}{inside}</w:p>"


def r(text: str, rPr: str = "") -> str:
    """A run; `text` may be elements."""
    properties = f"<w:rPr>{rPr}</w:rPr>" if rPr else ""
    inside = text if text.startswith("<") else f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:r>{properties}{inside}</w:r>"


def drawing(link: str, alt: str = "") -> str:
    """A picture as Word draws it since 2007."""
    return (
        f'<w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{alt}"/>'
        f'<a:graphic><a:graphicData uri="{OFFICE}/drawingml/2006/picture"><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{link}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def vml(link: str, title: str = "") -> str:
    """A picture as Word drew it before."""
    return (
        f'<w:pict><v:shape><v:imagedata r:id="{link}" o:title="{title}"/></v:shape>'
        "</w:pict>"
    )


def row(*cells: str, trPr: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{trPr}</w:trPr>' if trPr else ''}{''.join(cells)}</w:tr>"


def cell(text: str, tcPr: str = "") -> str:
    inside = text if text.startswith("<w:p") else p(text)
    return f"<w:tc><w:tcPr>{tcPr}</w:tcPr>{inside}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def num(list_id: int, level: int = 0) -> str:
    """The properties of a paragraph that make it an item."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def numbering(**lists: tuple[tuple[str, str], ...]) -> str:
    """`_1=(("bullet", "•"), …)`: the levels of each list, by its id."""
    abstract, used = [], []
    for name, levels in lists.items():
        key = name.strip("_")
        inside = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (kind, text) in enumerate(levels)
        )
        abstract.append(
            f'<w:abstractNum w:abstractNumId="9{key}">{inside}</w:abstractNum>'
        )
        used.append(f'<w:num w:numId="{key}"><w:abstractNumId w:val="9{key}"/></w:num>')
    return "".join([*abstract, *used])


def style(name: str, *, pPr: str = "", rPr: str = "", based: str = "") -> str:
    basis = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/>{basis}<w:pPr>{pPr}</w:pPr><w:rPr>{rPr}</w:rPr>'
        "</w:style>"
    )


def shown(number: int, alt: str = "") -> str:
    """A picture as a draft shows it."""
    return f'<img src="/tep/{number:026d}/anh" alt="{alt}">'


def html_of(*body: str, **parts: object) -> str:
    """The text without title and lead, which long first paragraphs rule out."""
    html = read_word(docx("".join([p(LONG), *body]), **parts)).html
    start, _long, rest = html.partition(f"<p>{LONG.strip()}</p>")
    assert not start
    return rest
