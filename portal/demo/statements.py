"""What the boards of the demo say of personal data and of barriers on their sites."""

from portal.demo.agencies import PROFILES
from portal.demo.texts import as_html

PRIVACY = """
{agency} chỉ tiếp nhận dữ liệu cá nhân khi người dân chủ động gửi đến: họ tên, số điện
  thoại, địa chỉ và nội dung trong thư điện tử, cuộc gọi hoặc phiếu yêu cầu cung cấp
  thông tin.

## Mục đích và thời gian lưu

- Dùng để trả lời, chuyển đúng bộ phận giải quyết và liên hệ lại khi cần làm rõ.
- Lưu cùng hồ sơ công việc, theo thời hạn bảo quản tài liệu của cơ quan.
- Không bán, không dùng để quảng cáo; chỉ chuyển cho cơ quan có thẩm quyền giải quyết.

## Đầu mối

{office} là bộ phận theo dõi việc bảo vệ dữ liệu cá nhân của cơ quan.
"""

ACCESSIBILITY = """
{agency} mong muốn mọi người đều đọc và sử dụng được trang này.

## Nội dung chưa đạt

- Một số văn bản cũ là bản quét ảnh, phần mềm đọc màn hình chưa đọc được. {office} cung
  cấp bản có thể đọc được khi có đề nghị.
- {figures}

## Thời hạn khắc phục

Văn bản ban hành mới được đăng kèm tệp gốc; văn bản cũ được thay dần, ưu tiên văn bản
  còn hiệu lực và được nhiều người hỏi đến.
"""
MAP = (
    "Bản đồ hành chính là hình ảnh; tên các xã được ghi lại trong bảng bên dưới bản đồ."
)
TABLES = "Một số bảng số liệu rộng, trên điện thoại phải kéo ngang mới xem hết."


def statement(code: str, key: str) -> str:
    """The page `key` of the site; "" for any other page than the two."""
    profile = PROFILES[code]
    text = {"privacy": PRIVACY, "accessibility": ACCESSIBILITY}.get(key, "")
    return as_html(
        text.format(
            agency=profile.agency,
            office=profile.units[0].name,
            figures=MAP if profile.is_district else TABLES,
        )
    )
