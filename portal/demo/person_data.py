"""Sentences for the leaders of the demo: all of them made up."""

# Fields that a district's leader may come from.
BACKGROUNDS = (
    "quản lý kinh tế và ngân sách ở cấp huyện",
    "công tác đoàn thể, vận động quần chúng",
    "nông nghiệp và phát triển nông thôn",
    "quản lý đất đai, xây dựng và đô thị",
    "giáo dục, văn hóa và các vấn đề xã hội",
)

BIOGRAPHIES = (
    """
{title} {name} là nhân vật minh họa, hiện giữ chức vụ {post}. Trong phần tiểu sử giả
định, nhân vật trưởng thành từ chuyên viên, trải qua các vị trí phó trưởng phòng,
trưởng phòng.

Lĩnh vực công tác lâu năm: {background}. Trình độ chuyên môn đại học, lý luận chính
trị cao cấp; thông thạo tiếng Tày, Nùng trong giao tiếp với nhân dân.
""",
    """
Họ và tên (minh họa): {name}. Chức vụ: {post}.

Quá trình công tác được viết để minh họa: bắt đầu ở cơ sở, sau đó chuyển về cơ quan
chuyên môn, nhiều năm gắn bó với {background}; từng tham gia các lớp bồi dưỡng quản lý
nhà nước ngạch chuyên viên chính và đào tạo lý luận chính trị.
""",
    """
{title} {name} (tên minh họa) sinh ra trong một gia đình nông dân, học hết phổ thông
tại địa phương rồi theo học đại học hệ chính quy.

Sau khi ra trường, nhân vật làm việc trong lĩnh vực {background}, lần lượt được giao
phụ trách nhóm chuyên môn, phòng nghiệp vụ và nay đảm nhiệm chức vụ {post}.
""",
    """
Tiểu sử dưới đây chỉ nhằm minh họa cách trình bày. {title} {name} có trình độ thạc sĩ,
được đào tạo bài bản về quản lý công.

Trước khi nhận nhiệm vụ {post}, nhân vật từng được điều động về cơ sở, trực tiếp theo
dõi {background} và có thời gian công tác tại Ban chấp hành đoàn thể.
""",
    """
{name}, nhân vật minh họa, đảm nhiệm chức vụ {post}. {title} được đánh giá là người
làm việc tỉ mỉ, gần dân, chịu khó đi địa bàn.

Chặng đường công tác giả định gồm ba giai đoạn: cán bộ chuyên môn, quản lý cấp phòng
và lãnh đạo đơn vị; trong đó thời gian dài nhất dành cho {background}.
""",
)

HEAD_DUTIES = """
Lãnh đạo, điều hành toàn diện hoạt động của {agency}; chịu trách nhiệm trước cơ quan
cấp trên và trước pháp luật về kết quả thực hiện nhiệm vụ được giao.

Trực tiếp phụ trách chiến lược, kế hoạch, tổ chức bộ máy, công tác cán bộ, tài chính,
phòng, chống tham nhũng và phát ngôn với báo chí.

{shared}
"""

# A district's two deputies: economy, and culture and society.
DISTRICT_DUTIES = (
    "Phụ trách khối kinh tế: ngân sách, đầu tư công, nông nghiệp, giao thông, xây dựng, "
    "tài nguyên, thương mại; chỉ đạo giải phóng mặt bằng và phòng, chống thiên tai.",
    "Phụ trách khối văn hóa, xã hội: giáo dục, y tế, lao động, chính sách người có công, "
    "dân tộc, tôn giáo, thông tin; chỉ đạo cải cách hành chính và xây dựng nếp sống mới.",
)

SHARED_DUTIES = (
    "Chủ trì các cuộc họp chuyên đề, ký văn bản thuộc phạm vi phụ trách, tiếp công dân "
    "theo lịch đã niêm yết.",
    "Giữ mối liên hệ với các cơ quan cùng cấp, trả lời kiến nghị của cử tri và doanh "
    "nghiệp về những việc được phân công.",
    "Tham gia các ban chỉ đạo liên ngành, kiểm tra tiến độ tại cơ sở và báo cáo tại "
    "phiên giao ban hằng tuần.",
)
