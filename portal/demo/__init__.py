"""Illustration content for the demo: texts, agencies, articles, documents, maps."""

# Made-up accounts, only ever made on PORTAL_DOMAIN=localhost: label, name, password.
LOGINS = (
    ("Trưởng Ban biên tập Văn Lãng", "truongban.vanlang", "minh-hoa-van-lang"),
    ("Văn phòng UBND tỉnh", "vanphong", "minh-hoa-van-phong"),
)
