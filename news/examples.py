"""What good articles read like: illustrations for the catalogue of rules.

The places, agencies and people are made up, and so are telephone numbers and addresses.
"""

NEWS = """
<h2>Xã Bản Chang hoàn thành kiên cố 2,3 km kênh mương trước vụ xuân</h2>
<p><strong>Ngày 18/10, UBND xã Bản Chang nghiệm thu tuyến kênh Nà Pục dài 2,3 km, đưa
nước từ hồ Bản Chang về 74 ha ruộng của bốn thôn.</strong></p>
<p>Công trình khởi công tháng ba, kinh phí 3,1 tỷ đồng, trong đó nhân dân góp 1.460 ngày
công và hiến 820 m² đất. Ông Hứa Văn Mẫu, trưởng thôn Nà Pục, cho biết mọi năm bà con
phải thay nhau bơm nước ban đêm, nay chỉ cần mở cống theo lịch của tổ thủy nông.</p>
<p>Theo Phòng Nông nghiệp huyện, tuyến kênh tiếp theo ở xã Khuổi Bốc sẽ được thi công
sau Tết. Bài và ảnh: Vi Mẫu.</p>
"""

CADENCE = """
<p>Mỗi tháng ít nhất một bài do ban biên tập tự viết, rải đều trong năm, ví dụ:</p>
<ul>
<li>08/01: Ra quân trồng cây đầu xuân tại hồ Bản Chang</li>
<li>14/02: Hội Lồng tồng đón hơn hai nghìn lượt khách</li>
<li>05/03: Đối thoại với thanh niên về vay vốn khởi nghiệp</li>
<li>19/04: Diễn tập chữa cháy rừng hồi tại Khuổi Bốc</li>
<li>22/05: Bàn giao mười hai nhà tình nghĩa</li>
</ul>
"""

RESPONSES = """
<h2>Trả lời kiến nghị của cử tri thôn Pác Lùng về cầu treo xuống cấp</h2>
<p>Tại buổi tiếp xúc ngày 12/9, cử tri thôn Pác Lùng phản ánh ván mặt cầu treo bị mục,
học sinh qua lại không an toàn. UBND huyện đã giao Phòng Kinh tế và Hạ tầng kiểm tra
ngày 16/9 và trả lời như sau:</p>
<ol>
<li>Đã thay 46 tấm ván và căng lại hai dây cáp lan can, xong ngày 30/9.</li>
<li>Xe trên 500 kg tạm dừng qua cầu; biển báo đã cắm ở hai đầu.</li>
<li>Cầu bê tông thay thế được ghi vào kế hoạch đầu tư năm sau, vốn dự kiến 4 tỷ
đồng.</li>
</ol>
<p>Cần hỏi thêm, xin gọi 0205 000 0331.</p>
"""

AWARDS = """
<h2>Khen thưởng ba tập thể, năm cá nhân trong phong trào hiến đất làm đường</h2>
<p>Chủ tịch UBND huyện vừa ký quyết định tặng giấy khen cho nhân dân các thôn Nà Pục,
Pác Lùng, Slao và năm hộ gia đình đã hiến tổng cộng 5.300 m² đất vườn để mở rộng đường
liên thôn. Gia đình bà Chu Thị Mẫu hiến nhiều nhất, 1.150 m², và tự tháo dỡ hàng rào dài
80 m. Giấy khen được trao tại nhà văn hóa từng thôn trong tuần cuối tháng mười.</p>
"""

LAW_GUIDANCE = """
<h2>Đăng ký khai sinh quá hạn: cần giấy tờ gì, nộp ở đâu?</h2>
<p>Theo Luật Hộ tịch, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con trong 60 ngày
kể từ ngày sinh. Nếu đã quá thời hạn ấy, trẻ vẫn được đăng ký, gia đình không phải nộp
lệ phí khi là hộ nghèo.</p>
<h3>Giấy tờ cần mang theo</h3>
<ul>
<li>Tờ khai theo mẫu, nhận tại Bộ phận Một cửa của xã;</li>
<li>Giấy chứng sinh; không có thì nhờ người làm chứng viết giấy xác nhận việc sinh;</li>
<li>Căn cước của người đi đăng ký và giấy chứng nhận kết hôn của cha mẹ, nếu có.</li>
</ul>
<h3>Nơi nộp và thời gian</h3>
<p>Nộp tại xã nơi cha hoặc mẹ cư trú. Công chức tư pháp - hộ tịch giải quyết ngay trong
ngày; nhận sau 15 giờ thì trả kết quả sáng hôm sau. Người ở thôn xa có thể hỏi trước qua
số 0205 000 0332 để khỏi đi lại nhiều lần.</p>
"""
