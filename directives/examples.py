"""What good records of documents look like: illustrations for the catalogue of rules.

The documents and the agencies in them are made up.
"""

DIRECTIONS = """
<p><strong>Công văn số 00/UBND-NN</strong> ngày 14/10/2019 của UBND huyện Nà Lĩnh về
việc chủ động phòng, chống rét cho gia súc vụ đông xuân; người ký: Phó Chủ tịch Vi Thị
Mẫu; kèm tệp PDF có chữ ký, hai trang, tìm được chữ trong tệp.</p>
"""

PLANS = """
<p><strong>Kế hoạch số 00/KH-UBND</strong> ngày 28/12/2018 của UBND huyện Nà Lĩnh: phát
triển kinh tế - xã hội năm 2019, gồm mười hai chỉ tiêu, đơn vị chủ trì và thời hạn từng
việc; tệp đính kèm: toàn văn cùng ba phụ lục số liệu.</p>
"""

LEGAL_DOCUMENTS = """
<table>
<tbody>
<tr><th>Hình thức văn bản</th><td>Quyết định</td></tr>
<tr><th>Cơ quan ban hành</th><td>UBND huyện Nà Lĩnh</td></tr>
<tr><th>Số, ký hiệu</th><td>00/2019/QĐ-UBND</td></tr>
<tr><th>Ngày ban hành</th><td>05/8/2019</td></tr>
<tr><th>Ngày có hiệu lực</th><td>20/8/2019</td></tr>
<tr><th>Trích yếu</th><td>Ban hành Quy chế quản lý, khai thác chợ trên địa bàn
huyện</td></tr>
<tr><th>Tệp</th><td>Bản PDF đã ký số, 1,2 MB</td></tr>
</tbody>
</table>
"""
