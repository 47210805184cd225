"""What good entries about an organisation look like: illustrations for the catalogue.

The places, agencies and people are made up, and so are telephone numbers and addresses.
"""

STRUCTURE = """
<ul>
<li>Ủy ban nhân dân huyện Nà Lĩnh
<ul>
<li>Lãnh đạo: ông Lộc Văn Mẫu, Chủ tịch; ông Hoàng Văn Mẫu và bà Vi Thị Mẫu, Phó Chủ
tịch</li>
<li>Văn phòng HĐND và UBND</li>
<li>Phòng Tài chính - Kế hoạch</li>
<li>Phòng Nông nghiệp và Phát triển nông thôn</li>
<li>Trung tâm Văn hóa, Thể thao và Truyền thông</li>
</ul></li>
</ul>
"""

UNIT_FUNCTIONS = """
<p><strong>Phòng Nông nghiệp và Phát triển nông thôn.</strong> Tham mưu, giúp Ủy ban
nhân dân huyện quản lý nhà nước về trồng trọt, chăn nuôi, lâm nghiệp và thủy lợi. Hướng
dẫn nông dân mười lăm xã phòng trừ sâu bệnh trên cây hồi; theo dõi tiêm phòng gia súc
hai đợt mỗi năm; thẩm tra hồ sơ công nhận xã nông thôn mới; thường trực Ban Chỉ huy
phòng, chống thiên tai của huyện.</p>
"""

BIOGRAPHY = """
<p>Ông Lộc Văn Mẫu sinh năm 1971 tại xã Bản Chang, dân tộc Tày; kỹ sư lâm nghiệp, cao
cấp lý luận chính trị. Từ năm 1994 đến năm 2005, ông là cán bộ rồi Hạt trưởng Hạt Kiểm
lâm; năm 2006 chuyển sang làm Phó Chủ tịch Ủy ban nhân dân huyện. Ông giữ chức Chủ tịch
từ tháng 7 năm 2016.</p>
"""

DUTIES = """
<p>Nhiệm vụ đảm nhiệm: lãnh đạo, điều hành toàn diện công việc của Ủy ban nhân dân
huyện; trực tiếp phụ trách quốc phòng, an ninh, tổ chức cán bộ, ngân sách và đất đai; là
chủ tài khoản ngân sách huyện; tiếp công dân vào ngày 10 và ngày 25 hằng tháng.</p>
"""

LEADERS = BIOGRAPHY + DUTIES

SCHEDULE = """
<p><strong>Tuần từ 21/10/2019 đến 27/10/2019 – ông Lộc Văn Mẫu, Chủ tịch UBND
huyện</strong></p>
<ul>
<li>Thứ Hai: 8 giờ họp giao ban tại phòng họp số 1; 14 giờ làm việc với Phòng Tài chính
- Kế hoạch về thu ngân sách quý IV.</li>
<li>Thứ Tư: kiểm tra tuyến đường Bản Chang – Khuổi Bốc, đi từ trụ sở lúc 7 giờ 30.</li>
<li>Thứ Sáu: cả ngày tiếp công dân tại Ban Tiếp công dân, số 3 phố Chợ Cũ.</li>
</ul>
"""

MAP_TEXT = """
<p>Huyện Nà Lĩnh phía bắc giáp huyện Phja Mạ, phía đông giáp huyện Kéo Lếch, phía tây và
phía nam giáp thành phố. Ranh giới phía đông theo dòng Khuổi Lĩnh; các đoạn còn lại theo
đường phân thủy. Bản đồ tỷ lệ 1:50.000, trích từ hồ sơ địa giới hành chính năm 2018.</p>
"""

BOUNDARY_MAP = f"""{MAP_TEXT}
<table>
<thead><tr><th>Xã, thị trấn</th>
<th>Diện tích (km²)</th>
<th>Dân số (người)</th></tr></thead>
<tbody>
<tr><td>Thị trấn Nà Lĩnh</td><td>12,4</td><td>6.120</td></tr>
<tr><td>Xã Bản Chang</td><td>38,7</td><td>3.450</td></tr>
<tr><td>Xã Khuổi Bốc</td><td>51,2</td><td>2.210</td></tr>
</tbody>
</table>
<p>Kèm ảnh bản đồ rộng 1.600 điểm ảnh, đọc được tên từng xã khi phóng to.</p>
"""

UNIT_CONTACTS = """
<p>Phòng Tài chính - Kế hoạch: phòng 204, nhà B, số 1 phố Chợ Cũ. Điện thoại 0205 000
0311; thư điện tử taichinh@nalinh.langson.example.</p>
<p>Trung tâm Văn hóa, Thể thao và Truyền thông: số 9 đường Hồ Bản Chang. Điện thoại
0205 000 0312.</p>
"""

OFFICIALS = """
<ul>
<li>Phòng Tài chính - Kế hoạch: bà Nguyễn Thị Mẫu, Trưởng phòng; điện thoại
0205 000 0313; nguyentm@nalinh.langson.example</li>
<li>Phòng Nông nghiệp và Phát triển nông thôn: ông Triệu Văn Mẫu, Phó Trưởng phòng; điện
thoại 0205 000 0314; trieuvm@nalinh.langson.example</li>
</ul>
"""
