"""Made-up names of the demo's people: each ends in "Minh Họa" and means nobody."""

SURNAMES = [
    "Hoàng",
    "Nông",
    "Vi",
    "Lý",
    "Lương",
    "Triệu",
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Đinh",
    "Bế",
    "Mã",
    "Hà",
    "Chu",
    "Đàm",
    "Lộc",
    "Lăng",
    "La",
    "Phùng",
    "Dương",
    "Đặng",
    "Vũ",
    "Tô",
]
# The middle names that make a woman's name; the others make a man's.
WOMEN = ("Thị", "Bích", "Thu", "Diệu", "Mai", "Ngọc")
MEN = ("Văn", "Đức", "Quốc", "Xuân", "Hữu", "Công", "Trọng", "Thế")
MIDDLE = (
    tuple(name for pair in zip(MEN, WOMEN, strict=False) for name in pair) + MEN[6:]
)


def person(number: int) -> str:
    """The illustrative full name with this number (0 to 335); no two are alike."""
    surname = SURNAMES[number % len(SURNAMES)]
    # The step keeps one site's people from sharing one middle name.
    step = (number // len(SURNAMES) + number) % len(MIDDLE)
    return f"{surname} {MIDDLE[step]} Minh Họa"


def title_of(name: str) -> str:
    """How a text addresses this person: "Bà" or "Ông"."""
    return "Bà" if name.split()[1] in WOMEN else "Ông"
