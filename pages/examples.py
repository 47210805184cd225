"""What a good introduction page reads like: illustrations for the catalogue of rules.

The places, agencies and people are made up, and so are telephone numbers and addresses.
"""

OVERVIEW = """
<p>Huyện Nà Lĩnh nằm ở phía đông của tỉnh, cách trung tâm tỉnh lỵ 42 km theo đường tỉnh.
Huyện có diện tích tự nhiên 518 km², dân số hơn 47.000 người, gồm một thị trấn và mười
bốn xã. Người Tày và người Nùng chiếm phần lớn dân cư; bên cạnh đó là đồng bào Kinh, Dao
và Hoa sinh sống lâu đời, chủ yếu bằng nghề trồng lúa, trồng hồi và buôn bán nhỏ.</p>
<h2>Quá trình hình thành</h2>
<p>Vùng đất Nà Lĩnh xưa là một châu miền núi, do các dòng họ thổ ty cai quản. Sau Cách
mạng tháng Tám, chính quyền nhân dân được lập ở cả sáu tổng của châu. Năm 1964, huyện
được thành lập trên cơ sở nhập hai châu cũ; trụ sở khi ấy là ba dãy nhà gỗ ở bản Nà
Lĩnh, nay là phố Chợ Cũ. Trận lũ năm 1986 cuốn trôi phần lớn hồ sơ, vì vậy nhiều tư liệu
trước năm đó chỉ còn qua lời kể của các bậc cao niên. Trụ sở hiện nay được xây dựng năm
1998 và sửa chữa năm 2015.</p>
<h2>Quá trình phát triển</h2>
<p>Từ một huyện thuần nông, chưa có đường nhựa, đến nay cả mười lăm xã, thị trấn đã có
đường ô tô đến trung tâm; hồ Bản Chang tưới cho hơn 600 ha ruộng hai vụ. Tỷ lệ hộ nghèo
giảm từ 38% năm 2005 còn 11% năm 2018. Cây hồi được trồng tập trung ở bốn xã phía bắc,
mỗi năm cho khoảng 900 tấn quả tươi. Ủy ban nhân dân huyện đặt mục tiêu đến năm 2025 có
bảy xã đạt chuẩn nông thôn mới và toàn bộ thủ tục hành chính của huyện được tiếp nhận
tại Bộ phận Một cửa.</p>
"""

FUNCTIONS = """
<p>Sở Phát triển Bản làng là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, được thành
lập theo Quyết định số 00/QĐ-UBND của Ủy ban nhân dân tỉnh (số hiệu để minh họa).</p>
<h2>Chức năng</h2>
<p>Sở tham mưu, giúp Ủy ban nhân dân tỉnh quản lý nhà nước về quy hoạch điểm dân cư miền
núi, công trình cấp nước bản và bảo tồn nhà sàn; chịu sự chỉ đạo, kiểm tra về chuyên môn
của bộ quản lý ngành.</p>
<h2>Nhiệm vụ và quyền hạn</h2>
<ol>
<li>Trình Ủy ban nhân dân tỉnh dự thảo quyết định, kế hoạch dài hạn và hằng năm thuộc
lĩnh vực được giao, kèm báo cáo đánh giá tác động.</li>
<li>Hướng dẫn các huyện khảo sát, lập danh mục bản cần di dời khỏi vùng sạt lở trước mùa
mưa; tổng hợp kinh phí gửi cơ quan tài chính.</li>
<li>Thẩm định thiết kế công trình cấp nước có công suất dưới 200 m³ một ngày đêm; kiểm
tra chất lượng nước sau khi bàn giao.</li>
<li>Cấp, gia hạn và thu hồi giấy xác nhận nhà sàn truyền thống theo phân cấp.</li>
<li>Thanh tra, giải quyết khiếu nại, tố cáo; xử lý hoặc kiến nghị xử lý vi phạm theo
thẩm quyền.</li>
<li>Quản lý tổ chức bộ máy, biên chế, tài chính và tài sản; báo cáo định kỳ hằng
quý.</li>
</ol>
"""

NATURE_CULTURE = """
<h2>Điều kiện tự nhiên</h2>
<p>Địa hình Nà Lĩnh thấp dần từ tây bắc xuống đông nam. Phía bắc là dãy núi đá vôi Phja
Mạ, đỉnh cao nhất 1.106 m; phía nam là đồi đất xen những cánh đồng hẹp dọc sông Khuổi
Lĩnh. Mùa đông lạnh và khô, có năm sương muối kéo dài đến giữa tháng hai; mưa tập trung
từ tháng năm đến tháng chín, trung bình 1.400 mm một năm. Rừng che phủ 63% diện tích,
trong đó rừng hồi chiếm gần một phần tư.</p>
<h2>Lịch sử và truyền thống</h2>
<p>Tại hang Ngườm Slao, người dân đã nhặt được rìu đá mài và mảnh gốm văn thừng, hiện
lưu ở nhà văn hóa huyện. Trong kháng chiến chống Pháp, đèo Kéo Lếch là nơi dân quân địa
phương ba lần chặn đoàn xe tiếp tế. Tên các liệt sĩ của huyện được khắc tại đài tưởng
niệm ở thị trấn.</p>
<h2>Văn hóa, lễ hội</h2>
<p>Hát then, đàn tính và lượn slương còn được truyền dạy ở chín xã. Hội Lồng tồng mở
ngày mười hai tháng giêng tại cánh đồng Nà Lĩnh: sau nghi lễ cầu mùa là thi cày, tung
còn, kéo co. Món ăn quen thuộc của ngày hội là khâu nhục, bánh ngải và xôi cẩm.</p>
<h2>Di tích, danh thắng</h2>
<p>Đình Bản Chang dựng năm 1812, được xếp hạng di tích cấp tỉnh. Thác Khuổi Bốc cao ba
tầng, cách thị trấn 9 km, đường vào đi được xe máy; nên đến vào tháng chín, khi nước
trong và ruộng bậc thang chín vàng. Khách cần người dẫn đường liên hệ nhà văn hóa
huyện.</p>
"""

INFORMATION_ACCESS = """
<p>Công dân được yêu cầu Ủy ban nhân dân huyện Nà Lĩnh cung cấp thông tin theo Luật Tiếp
cận thông tin. Danh mục dưới đây được rà soát vào tháng một hằng năm.</p>
<h2>Danh mục thông tin cung cấp theo yêu cầu</h2>
<ul>
<li>Hồ sơ quy hoạch sử dụng đất của từng xã, kèm bản đồ;</li>
<li>Quyết toán ngân sách huyện đã được phê duyệt;</li>
<li>Kết luận thanh tra sau khi công bố, trừ phần thuộc bí mật nhà nước.</li>
</ul>
<h2>Đầu mối tiếp nhận</h2>
<p>Bà Lương Thị Mẫu, chuyên viên Văn phòng HĐND và UBND huyện, điện thoại 0205 000 0321,
thư điện tử tiepcanthongtin@nalinh.langson.example. Nhận yêu cầu tại phòng 102 trong giờ
hành chính; trả lời trong mười ngày làm việc.</p>
<h2>Mẫu phiếu</h2>
<p><a href="/tep/mauphieu000000000000000000/phieu-yeu-cau.docx">Phiếu yêu cầu
cung cấp thông tin (mẫu 01a)</a>: điền họ tên, nơi cư trú, nội dung và hình thức
nhận.</p>
"""

ENGLISH_STRUCTURE = """
<h2>Organisation</h2>
<p>The People's Committee of Na Linh District is headed by a chairman and two vice
chairmen, who are elected by the People's Council. Twelve divisions work under the
committee, among them the divisions of finance, education, justice and agriculture. Each
division has a head, one or two deputies and between five and nine officers. Fifteen
communes and towns report to the district once a month.</p>
"""

ENGLISH_FUNCTIONS = """
<h2>Functions and duties</h2>
<p>The district carries out the decisions of the province within its own borders. It
prepares the yearly budget, keeps the land register, builds and repairs local roads, and
runs the primary schools and health stations. It also receives applications for business
licences and building permits, answers complaints within fifteen working days, and
reports its results to the council twice a year.</p>
"""

ENGLISH_CONTACTS = """
<h2>Contacts</h2>
<p>Our office is at 1 Cho Cu Street, Na Linh Town, opposite the post office. It is open
from Monday to Friday, between 7:30 and 11:30 in the morning and between 13:30 and 17:00
in the afternoon. Foreign visitors who need help should ask for Ms Nong Thi Mau at the
reception desk, telephone 0205 000 0322, or write to office@nalinh.langson.example.</p>
"""

ENGLISH = ENGLISH_STRUCTURE + ENGLISH_FUNCTIONS + ENGLISH_CONTACTS

IDENTITY = """
<table>
<tbody>
<tr><th>Tên cơ quan</th><td>Ủy ban nhân dân huyện Nà Lĩnh</td></tr>
<tr><th>Cơ quan chủ quản</th><td>Ủy ban nhân dân tỉnh Lạng Sơn</td></tr>
<tr><th>Địa chỉ</th><td>Số 1 phố Chợ Cũ, thị trấn Nà Lĩnh, huyện Nà Lĩnh</td></tr>
<tr><th>Điện thoại</th><td>0205 000 0301</td></tr>
<tr><th>Thư điện tử</th><td>vanphong@nalinh.langson.example</td></tr>
<tr><th>Chịu trách nhiệm nội dung</th><td>Ông Hoàng Văn Mẫu, Phó Chủ tịch UBND huyện,
Trưởng Ban Biên tập</td></tr>
</tbody>
</table>
"""

OFFICE_CONTACT = """
<p>Trụ sở: số 1 phố Chợ Cũ, thị trấn Nà Lĩnh. Điện thoại: 0205 000 0301. Thư điện tử:
vanphong@nalinh.langson.example.</p>
<p>Giờ làm việc: thứ Hai đến thứ Sáu, sáng 7 giờ 30 – 11 giờ 30, chiều 13 giờ 30 – 17
giờ. Bộ phận Một cửa nhận hồ sơ cả sáng thứ Bảy.</p>
"""
