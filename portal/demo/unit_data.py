"""Subordinate units of the demo sites: `name | kind | key | what it does`."""

# What a district's units do; a district has seven of them (see DISTRICT_UNITS).
DISTRICT_CATALOGUE = """
Văn phòng Hội đồng nhân dân và Ủy ban nhân dân | phòng | vanphong | tổng hợp chương
  trình công tác, chuẩn bị các kỳ họp, kiểm soát thủ tục hành chính, điều hành bộ phận
  tiếp nhận và trả kết quả, quản trị trụ sở và bảo đảm điều kiện hoạt động của lãnh đạo
Phòng Nội vụ | phòng | noivu | quản lý tổ chức bộ máy, biên chế, vị trí việc làm, cán
  bộ xã, thi đua, khen thưởng, tôn giáo, thanh niên, văn thư, lưu trữ nhà nước và cải
  cách hành chính trên địa bàn
Phòng Tư pháp | phòng | tuphap | kiểm tra văn bản, phổ biến pháp luật, hòa giải ở cơ
  sở, hộ tịch, chứng thực, theo dõi thi hành pháp luật và hướng dẫn công chức tư pháp
  các xã về nghiệp vụ
Phòng Tài chính - Kế hoạch | phòng | taichinh | lập, phân bổ và quyết toán ngân sách,
  quản lý tài sản công, giá, đăng ký kinh doanh hộ cá thể, hợp tác xã, tổng hợp kế
  hoạch phát triển và vốn đầu tư công
Phòng Tài nguyên và Môi trường | phòng | tainguyen | quản lý đất đai, khoáng sản, nguồn
  nước, bảo vệ môi trường, lập kế hoạch sử dụng đất hằng năm, giải quyết hồ sơ giao,
  thuê, thu hồi và kiểm tra việc xả thải của cơ sở nhỏ
Phòng Lao động - Thương binh và Xã hội | phòng | laodong | thực hiện chính sách việc
  làm, dạy nghề, giảm nghèo, người có công, bảo trợ xã hội, bảo vệ trẻ em, bình đẳng
  giới và phòng, chống tệ nạn trên địa bàn
Phòng Văn hóa và Thông tin | phòng | vanhoa | quản lý văn hóa, gia đình, thể thao, du
  lịch, quảng cáo, bưu chính, viễn thông, công nghệ thông tin, đài truyền thanh cơ sở
  và hướng dẫn tổ chức lễ hội văn minh
Phòng Giáo dục và Đào tạo | phòng | giaoduc | quản lý các trường mầm non, tiểu học,
  trung học cơ sở, chất lượng dạy và học, phổ cập giáo dục, phân công giáo viên, kiểm
  tra an toàn trường lớp và bữa ăn bán trú
Phòng Nông nghiệp và Phát triển nông thôn | phòng | nongnghiep | quản lý trồng trọt,
  chăn nuôi, lâm nghiệp, thủy lợi, phòng, chống thiên tai, kinh tế hợp tác, chất lượng
  nông sản và thường trực chương trình xây dựng nông thôn mới
Phòng Kinh tế và Hạ tầng | phòng | kinhte | quản lý công nghiệp, thương mại, giao
  thông, xây dựng, khoa học, cấp phép nhà ở riêng lẻ, bảo trì đường huyện và kiểm tra
  trật tự xây dựng tại các xã, thị trấn
Phòng Kinh tế | phòng | kinhtetp | quản lý nông nghiệp ven đô, công nghiệp, tiểu thủ
  công nghiệp, chợ, thương mại, khoa học và công nghệ, an toàn thực phẩm theo phân cấp
  trên địa bàn thành phố
Phòng Quản lý đô thị | phòng | dothi | quản lý quy hoạch, kiến trúc, cấp giấy phép xây
  dựng, vỉa hè, lòng đường, chiếu sáng, cây xanh, cấp thoát nước, nhà ở và giao thông
  trong phạm vi thành phố
Phòng Dân tộc | phòng | dantoc | theo dõi đời sống đồng bào các dân tộc, thực hiện
  chính sách ở thôn đặc biệt khó khăn, gặp gỡ người có uy tín và tuyên truyền xóa bỏ hủ
  tục
Phòng Y tế | phòng | yte | quản lý hành nghề y, dược tư nhân, an toàn thực phẩm, bảo
  hiểm y tế, dân số, theo dõi hoạt động trạm y tế và công tác phòng bệnh ở địa phương
Thanh tra | phòng | thanhtra | thanh tra việc chấp hành chính sách, pháp luật, tiếp
  công dân, tham mưu giải quyết khiếu nại, tố cáo và phòng, chống tham nhũng trong phạm
  vi quản lý của địa phương
Ban Quản lý dự án đầu tư xây dựng | ban | duan | làm chủ đầu tư hoặc nhận ủy thác các
  công trình, lập kế hoạch lựa chọn nhà thầu, giám sát thi công, nghiệm thu, thanh
  toán, bàn giao và quyết toán vốn hoàn thành
Trung tâm Văn hóa - Thể thao | trung tâm | ttvanhoa | tổ chức biểu diễn, hội diễn, giải
  thể thao phong trào, thư viện, tuyên truyền lưu động, phục dựng trò chơi dân gian và
  phục vụ nhân dân trong các ngày lễ, tết
Trung tâm Dịch vụ nông nghiệp | trung tâm | dichvunn | chuyển giao kỹ thuật, cung ứng
  giống, dự báo sâu bệnh, tiêm phòng gia súc, hướng dẫn vườn ươm và tư vấn cho tổ hợp
  tác, trang trại, hộ gia đình
Trung tâm Phát triển quỹ đất | đơn vị sự nghiệp | quydat | thực hiện bồi thường, giải
  phóng mặt bằng, tạo quỹ đất sạch, tổ chức tái định cư, quản lý đất đã thu hồi và phối
  hợp đấu giá quyền sử dụng đất
Ban Quản lý chợ | đơn vị sự nghiệp | quanlycho | sắp xếp ngành hàng, thu giá dịch vụ,
  giữ vệ sinh, phòng cháy, chữa cháy, bảo vệ trật tự và tiếp nhận phản ánh của tiểu
  thương tại các chợ được giao quản lý
"""

# Keys of the units of each district, in the order of the tree.
DISTRICT_UNITS = {
    "thanhpho": "vanphong noivu taichinh kinhtetp dothi giaoduc quydat",
    "trangdinh": "vanphong noivu taichinh nongnghiep giaoduc duan dichvunn",
    "binhgia": "vanphong noivu taichinh nongnghiep dantoc ttvanhoa",
    "vanlang": "vanphong noivu tuphap tainguyen giaoduc duan quanlycho",
    "caoloc": "vanphong noivu taichinh tainguyen laodong quydat ttvanhoa",
    "vanquan": "vanphong noivu tuphap nongnghiep giaoduc dichvunn",
    "bacson": "vanphong noivu vanhoa nongnghiep dantoc ttvanhoa",
    "huulung": "vanphong noivu taichinh tainguyen nongnghiep duan ttvanhoa",
    "chilang": "vanphong noivu tuphap laodong giaoduc dichvunn",
    "locbinh": "vanphong noivu kinhte tainguyen laodong thanhtra duan",
    "dinhlap": "vanphong noivu taichinh nongnghiep yte dichvunn",
}

# Most departments have these two; their own follow below.
DEPARTMENT_COMMON = """
Văn phòng Sở | phòng | vanphong | tổng hợp chương trình, kế hoạch, báo cáo, tổ chức cán
  bộ, thi đua, văn thư, lưu trữ, quản trị, tài chính nội bộ, tiếp nhận hồ sơ và vận
  hành trang thông tin điện tử của cơ quan
Thanh tra Sở | phòng | thanhtra | thanh tra hành chính và chuyên ngành, tiếp công dân,
  xử lý đơn thư, xác minh khiếu nại, tố cáo, phòng ngừa tiêu cực và theo dõi thực hiện
  kết luận sau thanh tra
"""

DEPARTMENT_UNITS: dict[str, str] = {}

DEPARTMENT_UNITS["vanphong"] = """
Phòng Tổng hợp | phòng | tonghop | xây dựng chương trình công tác, báo cáo chỉ đạo điều
  hành, theo dõi nhiệm vụ được giao và chuẩn bị nội dung các phiên họp thường kỳ của
  chính quyền tỉnh
Phòng Kinh tế | phòng | kinhte | thẩm tra hồ sơ trình thuộc các lĩnh vực kế hoạch, tài
  chính, đầu tư, công thương, nông nghiệp, tài nguyên và chuẩn bị ý kiến để lãnh đạo
  quyết định
Phòng Khoa giáo - Văn xã | phòng | vanxa | theo dõi, thẩm tra hồ sơ về giáo dục, y tế,
  lao động, văn hóa, khoa học, thông tin, dân tộc, tôn giáo và các chính sách an sinh
Phòng Nội chính | phòng | noichinh | theo dõi quốc phòng, an ninh, biên giới, tư pháp,
  thanh tra, tổ chức bộ máy, tham mưu xử lý đơn thư thuộc thẩm quyền của Chủ tịch Ủy
  ban nhân dân tỉnh
Phòng Kiểm soát thủ tục hành chính | phòng | ksttc | rà soát, công bố, công khai thủ
  tục, đánh giá tác động quy định mới, hướng dẫn cơ chế một cửa và tiếp nhận phản ánh,
  kiến nghị của tổ chức, cá nhân
Trung tâm Tin học - Công báo | trung tâm | tinhoc | vận hành Cổng thông tin điện tử,
  phát hành Công báo, quản trị mạng, hộp thư công vụ và hướng dẫn ban biên tập các
  trang thành viên đăng tải nội dung bắt buộc
Ban Tiếp công dân | ban | tiepcongdan | tổ chức tiếp công dân thường xuyên, phân loại,
  chuyển đơn đúng nơi có thẩm quyền, đôn đốc trả lời và tổng hợp tình hình phục vụ lịch
  tiếp của lãnh đạo
"""
DEPARTMENT_UNITS["sonv"] = """
Phòng Tổ chức, biên chế | phòng | tochuc | thẩm định đề án thành lập, tổ chức lại đơn
  vị, giao biên chế, số người làm việc, xây dựng vị trí việc làm và theo dõi hội, quỹ
Phòng Công chức, viên chức | phòng | congchuc | hướng dẫn tuyển dụng, nâng ngạch, đánh
  giá, đào tạo, bồi dưỡng, chính sách tiền lương và quản lý hồ sơ điện tử của đội ngũ
Phòng Xây dựng chính quyền và Công tác thanh niên | phòng | chinhquyen | quản lý địa
  giới, phân loại đơn vị hành chính, bầu cử, cán bộ cơ sở, thôn, tổ dân phố và chính
  sách phát triển thanh niên
Ban Thi đua - Khen thưởng | ban | thidua | phát động phong trào, phát hiện điển hình,
  thẩm định hồ sơ, trao tặng và lưu giữ hiện vật khen thưởng theo quy định
Chi cục Văn thư - Lưu trữ | chi cục | luutru | thu thập, chỉnh lý, bảo quản, số hóa tài
  liệu lưu trữ lịch sử và hướng dẫn nghiệp vụ văn thư cho các cơ quan
"""
DEPARTMENT_UNITS["sotp"] = """
Phòng Xây dựng, kiểm tra văn bản quy phạm pháp luật | phòng | vanban | thẩm định dự
  thảo, kiểm tra, rà soát, hệ thống hóa nghị quyết, quyết định và kiến nghị xử lý văn
  bản trái luật hoặc không còn phù hợp
Phòng Phổ biến, giáo dục pháp luật | phòng | phobien | biên soạn tài liệu, tổ chức hội
  nghị, hội thi, quản lý báo cáo viên, hòa giải viên và đánh giá xã đạt chuẩn tiếp cận
  pháp luật
Phòng Hành chính và Bổ trợ tư pháp | phòng | hanhchinh | hướng dẫn hộ tịch, quốc tịch,
  chứng thực, lý lịch tư pháp, quản lý luật sư, công chứng, đấu giá và giám định
Trung tâm Trợ giúp pháp lý nhà nước | trung tâm | trogiup | cử trợ giúp viên tham gia
  tố tụng, tư vấn lưu động ở xã vùng cao, đại diện ngoài tố tụng miễn phí cho đối tượng
  chính sách
Phòng Công chứng số 1 | đơn vị sự nghiệp | congchung | chứng nhận hợp đồng, giao dịch,
  bản dịch, di chúc, văn bản khai nhận di sản và lưu giữ hồ sơ công chứng an toàn
"""
DEPARTMENT_UNITS["sotc"] = """
Phòng Quản lý ngân sách | phòng | ngansach | lập, phân bổ dự toán, điều hành chi, thẩm
  định quyết toán ngân sách huyện và tổng hợp số liệu ngân sách địa phương
Phòng Tài chính hành chính sự nghiệp | phòng | sunghiep | thẩm tra dự toán của cơ quan
  cấp tỉnh, hướng dẫn cơ chế tự chủ và xét duyệt quyết toán đơn vị sử dụng ngân sách
Phòng Tài chính đầu tư | phòng | dautu | tham mưu bố trí vốn, theo dõi thanh toán, thẩm
  tra quyết toán dự án hoàn thành và xử lý công nợ xây dựng cơ bản
Phòng Quản lý giá và Công sản | phòng | giacongsan | trình khung giá đất, giá dịch vụ
  công, sắp xếp nhà đất, mua sắm tập trung, điều chuyển, thanh lý tài sản nhà nước
Trung tâm Tin học và Dịch vụ tài chính công | trung tâm | tinhoctc | quản trị phần mềm
  kế toán, cấp mã đơn vị, hỗ trợ đấu thầu tập trung và lưu trữ dữ liệu tài chính
"""
DEPARTMENT_UNITS["sokhdt"] = """
Phòng Tổng hợp, Quy hoạch | phòng | quyhoach | xây dựng kế hoạch phát triển trung hạn,
  hằng năm, cân đối vốn đầu tư công và theo dõi thực hiện quy hoạch của tỉnh
Phòng Đăng ký kinh doanh | phòng | dkkd | cấp, thay đổi, tạm ngừng, thu hồi giấy chứng
  nhận đăng ký doanh nghiệp, hướng dẫn nộp hồ sơ qua mạng và cung cấp thông tin
Phòng Kinh tế đối ngoại | phòng | doingoai | vận động, điều phối vốn hỗ trợ phát triển,
  xúc tiến đầu tư, theo dõi dự án có yếu tố nước ngoài
Phòng Đấu thầu, Thẩm định và Giám sát đầu tư | phòng | dauthau | thẩm định chủ trương,
  kế hoạch lựa chọn nhà thầu, giám sát, đánh giá tổng thể và kiến nghị điều chỉnh dự án
Trung tâm Hỗ trợ doanh nghiệp | trung tâm | hotrodn | tư vấn khởi sự, kết nối ngân
  hàng, đào tạo quản trị và tiếp nhận khó khăn của doanh nghiệp nhỏ, hợp tác xã
"""
DEPARTMENT_UNITS["soct"] = """
Phòng Quản lý thương mại | phòng | thuongmai | quản lý chợ, siêu thị, xăng dầu, khí hóa
  lỏng, bình ổn hàng thiết yếu và bảo vệ quyền lợi người tiêu dùng
Phòng Xuất nhập khẩu và Hợp tác quốc tế | phòng | xnk | theo dõi thông quan, cảnh báo
  thị trường, hướng dẫn quy tắc xuất xứ, tổ chức hội đàm thương mại biên giới
Phòng Quản lý công nghiệp | phòng | congnghiep | quản lý cụm công nghiệp, tiểu thủ công
  nghiệp, khai thác chế biến khoáng sản, hóa chất, vật liệu nổ và kỹ thuật an toàn
Phòng Quản lý năng lượng | phòng | nangluong | theo dõi quy hoạch điện, an toàn đập
  thủy điện, sử dụng điện tiết kiệm, kiểm tra hành lang lưới và giá bán lẻ
Trung tâm Khuyến công và Xúc tiến thương mại | trung tâm | khuyencong | hỗ trợ máy móc,
  mẫu mã, hội chợ, sàn thương mại điện tử và bình chọn sản phẩm công nghiệp nông thôn
  tiêu biểu
"""
DEPARTMENT_UNITS["sonnptnt"] = """
Chi cục Kiểm lâm | chi cục | kiemlam | bảo vệ rừng, phòng cháy, quản lý lâm sản, động
  vật hoang dã, theo dõi diễn biến rừng và chỉ đạo hạt kiểm lâm các huyện
Chi cục Trồng trọt và Bảo vệ thực vật | chi cục | trongtrot | chỉ đạo thời vụ, cơ cấu
  giống, dự báo dịch hại, cấp mã vùng trồng, kiểm tra phân bón, thuốc bảo vệ thực vật
Chi cục Chăn nuôi và Thú y | chi cục | thuy | phòng, chống dịch bệnh động vật, kiểm
  dịch vận chuyển, kiểm soát giết mổ, quản lý thức ăn, thuốc thú y và thủy sản
Chi cục Thủy lợi | chi cục | thuyloi | quản lý hồ đập, kênh mương, nước sạch nông thôn,
  thường trực ứng phó hạn hán, lũ quét, sạt lở đất
Trung tâm Khuyến nông | trung tâm | khuyennong | xây dựng mô hình, tập huấn đầu bờ,
  hướng dẫn kinh tế hợp tác, biên soạn sổ tay kỹ thuật, kết nối nông dân với cơ sở tiêu
  thụ
"""
DEPARTMENT_UNITS["sotnmt"] = """
Phòng Quản lý đất đai | phòng | datdai | thẩm định quy hoạch, kế hoạch sử dụng đất,
  giao, thu hồi, định giá đất cụ thể và hướng dẫn bồi thường
Phòng Khoáng sản và Tài nguyên nước | phòng | khoangsan | lập hồ sơ cấp phép thăm dò,
  khai thác, đấu giá mỏ, tính tiền cấp quyền, bảo vệ nguồn nước mặt và nước ngầm
Chi cục Bảo vệ môi trường | chi cục | moitruong | thẩm định đánh giá tác động, kiểm tra
  công trình xử lý, quản lý chất thải nguy hại, đa dạng sinh học và thu phí nước thải
Văn phòng Đăng ký đất đai | đơn vị sự nghiệp | dangkydat | đăng ký biến động, cấp giấy
  chứng nhận, đo đạc chỉnh lý bản đồ, quản lý hồ sơ địa chính, cung cấp thông tin thửa
  đất
Trung tâm Quan trắc Tài nguyên và Môi trường | trung tâm | quantrac | lấy mẫu, phân
  tích nước, không khí, đất, vận hành trạm tự động và lập báo cáo chất lượng môi trường
  định kỳ
"""
DEPARTMENT_UNITS["sogtvt"] = """
Phòng Quản lý kết cấu hạ tầng giao thông | phòng | hatang | quản lý, bảo trì cầu đường,
  cấp phép đấu nối, thi công trong hành lang, lập kế hoạch sửa chữa và tổ chức phân
  luồng
Phòng Quản lý vận tải, phương tiện và người lái | phòng | vantai | cấp phù hiệu, giấy
  phép vận tải, giấy phép lái xe, đăng ký xe máy chuyên dùng, quản lý bến bãi và vận
  chuyển liên vận
Phòng Quản lý chất lượng công trình giao thông | phòng | chatluong | thẩm định thiết
  kế, dự toán, kiểm tra nghiệm thu, giám sát nhà thầu và xử lý khiếm khuyết trong thời
  gian bảo hành
Ban Quản lý bảo trì đường bộ | ban | baotri | tổ chức đặt hàng, giám sát tuần đường, xử
  lý điểm đen, khắc phục sụt trượt và vận hành quỹ bảo trì được giao
Trung tâm Đăng kiểm xe cơ giới | trung tâm | dangkiem | kiểm định an toàn kỹ thuật, khí
  thải, tư vấn cho chủ xe cách khắc phục lỗi và lưu trữ hồ sơ phương tiện
"""
DEPARTMENT_UNITS["soxd"] = """
Phòng Quy hoạch - Kiến trúc | phòng | quyhoach | thẩm định đồ án, cấp chứng chỉ quy
  hoạch, cung cấp thông tin, quản lý kiến trúc cảnh quan và cắm mốc ngoài thực địa
Phòng Quản lý xây dựng | phòng | quanlyxd | thẩm định dự án, thiết kế, cấp giấy phép,
  chứng chỉ năng lực, công bố giá vật liệu và chỉ số xây dựng
Phòng Hạ tầng kỹ thuật và Phát triển đô thị | phòng | hatang | quản lý cấp thoát nước,
  chiếu sáng, cây xanh, nghĩa trang, chất thải rắn và chương trình nâng loại đô thị
Phòng Quản lý nhà và Thị trường bất động sản | phòng | nhao | phát triển nhà ở xã hội,
  hỗ trợ nhà cho hộ khó khăn, quản lý sàn giao dịch và chứng chỉ môi giới
Trung tâm Kiểm định chất lượng công trình xây dựng | trung tâm | kiemdinh | thí nghiệm
  vật liệu, kiểm định kết cấu, đánh giá sự cố, hỗ trợ kiểm tra công tác nghiệm thu của
  chủ đầu tư
"""
DEPARTMENT_UNITS["sokhcn"] = """
Phòng Quản lý khoa học | phòng | khoahoc | tổ chức tuyển chọn, theo dõi, nghiệm thu đề
  tài, dự án, đánh giá trình độ công nghệ và phổ biến kết quả nghiên cứu
Phòng Quản lý công nghệ và Sở hữu trí tuệ | phòng | congnghe | thẩm định công nghệ,
  hướng dẫn xác lập nhãn hiệu, chỉ dẫn địa lý, quản lý an toàn bức xạ và thị trường
  chuyển giao
Chi cục Tiêu chuẩn Đo lường Chất lượng | chi cục | tieuchuan | kiểm tra phương tiện đo,
  hàng đóng gói sẵn, công bố hợp quy, cảnh báo rào cản kỹ thuật và áp dụng hệ thống
  quản lý tiên tiến
Trung tâm Ứng dụng tiến bộ khoa học và công nghệ | trung tâm | ungdung | sản xuất giống
  nuôi cấy mô, chế phẩm sinh học, trình diễn mô hình và hỗ trợ nhóm khởi nghiệp
Trung tâm Kỹ thuật Tiêu chuẩn Đo lường | trung tâm | kythuat | kiểm định cân, đồng hồ,
  máy X-quang, thử nghiệm nước, thực phẩm, vật liệu theo yêu cầu của tổ chức, cá nhân
"""
DEPARTMENT_UNITS["sotttt"] = """
Phòng Bưu chính, Viễn thông | phòng | buuchinh | quản lý mạng lưới bưu cục, trạm thu
  phát, thuê bao, tần số vô tuyến, chỉnh trang cáp treo và thông tin phục vụ phòng,
  chống thiên tai
Phòng Công nghệ thông tin | phòng | cntt | tham mưu chính quyền điện tử, thẩm định dự
  án tin học, an toàn thông tin mạng, chữ ký số và phát triển nhân lực
Phòng Thông tin, Báo chí, Xuất bản | phòng | baochi | quản lý báo chí, bản tin, xuất
  bản phẩm, thông tin cơ sở, thông tin đối ngoại và trả lời kiến nghị của phóng viên
Trung tâm Công nghệ thông tin và Truyền thông | trung tâm | ttcntt | vận hành trung tâm
  dữ liệu, trục liên thông, hội nghị truyền hình, ứng cứu sự cố và đào tạo kỹ năng sử
  dụng
Đội Ứng cứu sự cố an toàn thông tin mạng | đơn vị sự nghiệp | ungcuu | theo dõi cảnh
  báo, phân tích mã độc, khôi phục hệ thống, diễn tập và hướng dẫn các cơ quan gia cố
  máy chủ
"""
DEPARTMENT_UNITS["soldtbxh"] = """
Phòng Người có công | phòng | nguoicocong | thẩm định hồ sơ công nhận, thực hiện trợ
  cấp, điều dưỡng, quản lý nghĩa trang, mộ liệt sĩ và phong trào đền ơn đáp nghĩa
Phòng Việc làm - Giáo dục nghề nghiệp | phòng | vieclam | quản lý trường nghề, sàn giao
  dịch, lao động đi làm ở nước ngoài, bảo hiểm thất nghiệp, tiền lương, an toàn lao
  động
Phòng Bảo trợ xã hội và Trẻ em | phòng | baotro | rà soát hộ nghèo, trợ giúp thường
  xuyên, đột xuất, bảo vệ trẻ em, bình đẳng giới và tiếp nhận cứu trợ
Chi cục Phòng, chống tệ nạn xã hội | chi cục | tenan | quản lý cai nghiện, hỗ trợ nạn
  nhân bị mua bán, tuyên truyền ở vùng biên và tái hòa nhập cộng đồng
Trung tâm Dịch vụ việc làm | trung tâm | ttvieclam | tư vấn, giới thiệu, thu thập thông
  tin thị trường lao động, giải quyết trợ cấp thất nghiệp, mở phiên giao dịch lưu động
"""
DEPARTMENT_UNITS["sovhttdl"] = """
Phòng Quản lý văn hóa | phòng | quanlyvh | cấp phép biểu diễn, lễ hội, quảng cáo, quản
  lý di sản, mỹ thuật, thư viện và kiểm tra hoạt động dịch vụ văn hóa
Phòng Quản lý thể dục thể thao | phòng | thethao | phát triển phong trào quần chúng,
  hướng dẫn giải phong trào, quản lý câu lạc bộ, cơ sở tập luyện và trọng tài
Phòng Quản lý du lịch | phòng | dulich | thẩm định lưu trú, lữ hành, hướng dẫn viên,
  xây dựng sản phẩm, tuyến điểm và bảo đảm môi trường du lịch thân thiện
Bảo tàng tỉnh | đơn vị sự nghiệp | baotang | sưu tầm, kiểm kê, bảo quản, trưng bày hiện
  vật, nghiên cứu văn hóa các dân tộc và đón học sinh tham quan
Trung tâm Văn hóa nghệ thuật | trung tâm | nghethuat | dàn dựng chương trình, bảo tồn
  dân ca, chiếu phim lưu động, tuyên truyền cổ động và bồi dưỡng hạt nhân văn nghệ cơ
  sở
"""
DEPARTMENT_UNITS["sogddt"] = """
Phòng Giáo dục mầm non - Tiểu học | phòng | mamnon | chỉ đạo nuôi dưỡng, chăm sóc, tăng
  cường tiếng Việt, dạy hai buổi, phổ cập mẫu giáo và kiểm tra bếp ăn bán trú
Phòng Giáo dục trung học - Thường xuyên | phòng | trunghoc | chỉ đạo chuyên môn cấp
  trung học, học sinh giỏi, hướng nghiệp, trung tâm học tập cộng đồng và xóa mù chữ
Phòng Quản lý chất lượng giáo dục | phòng | chatluong | tổ chức kỳ thi, kiểm định
  trường học, cấp phát văn bằng, chứng chỉ, ứng dụng công nghệ trong đánh giá
Phòng Tổ chức cán bộ | phòng | tccb | quản lý biên chế, tuyển dụng, luân chuyển giáo
  viên, bồi dưỡng chuẩn nghề nghiệp, chế độ chính sách và thi đua ngành
Phòng Kế hoạch - Tài chính | phòng | khtc | lập kế hoạch phát triển mạng lưới trường
  lớp, phân bổ kinh phí, mua sắm thiết bị, chế độ học sinh bán trú
"""
DEPARTMENT_UNITS["soyt"] = """
Phòng Nghiệp vụ Y | phòng | nghiepvuy | quản lý khám, chữa bệnh, y tế dự phòng, chứng
  chỉ hành nghề, chất lượng bệnh viện và phục hồi chức năng
Phòng Nghiệp vụ Dược | phòng | nghiepvuduoc | quản lý nhà thuốc, đấu thầu, thông tin
  thuốc, mỹ phẩm, trang thiết bị và phản ứng có hại của thuốc
Chi cục An toàn vệ sinh thực phẩm | chi cục | antoanthucpham | cấp giấy chứng nhận,
  kiểm tra bếp ăn, lấy mẫu xét nghiệm, điều tra ngộ độc và truyền thông nhóm nguy cơ
Chi cục Dân số - Kế hoạch hóa gia đình | chi cục | danso | tư vấn sức khỏe sinh sản,
  sàng lọc, mạng lưới cộng tác viên, chăm sóc người cao tuổi và giảm tảo hôn
Trung tâm Kiểm soát bệnh tật | trung tâm | ksbt | giám sát dịch, tiêm chủng, kiểm dịch
  biên giới, dinh dưỡng, sức khỏe nghề nghiệp, truyền thông và xét nghiệm
"""
DEPARTMENT_UNITS["songv"] = """
Phòng Lãnh sự - Lễ tân | phòng | lanhsu | làm thủ tục đoàn ra, đoàn vào, hộ chiếu, thị
  thực, chứng nhận lãnh sự, bảo hộ công dân và nghi thức đón khách
Phòng Hợp tác quốc tế | phòng | hoptac | chuẩn bị thỏa thuận, hội đàm, chương trình
  giao lưu, vận động viện trợ phi chính phủ và kiều bào
Phòng Quản lý biên giới | phòng | biengioi | theo dõi mốc giới, khảo sát song phương,
  cửa khẩu, lối mở, sông suối biên giới và tuyên truyền văn kiện pháp lý
Trung tâm Dịch vụ đối ngoại | trung tâm | dichvudn | phiên dịch, biên dịch, bố trí hội
  nghị quốc tế, đào tạo ngoại ngữ và hỗ trợ doanh nghiệp tìm đối tác
"""
DEPARTMENT_UNITS["thanhtra"] = """
Văn phòng Thanh tra tỉnh | phòng | vanphong | tổng hợp kế hoạch, báo cáo toàn ngành, tổ
  chức cán bộ, hành chính, tài vụ, thi đua và quản lý cơ sở dữ liệu đơn thư
Phòng Thanh tra, giải quyết khiếu nại, tố cáo khối kinh tế | phòng | khoikinhte | tiến
  hành các cuộc thanh tra về đầu tư, ngân sách, xây dựng, khoáng sản và tham mưu giải
  quyết đơn ở các ngành kinh tế
Phòng Thanh tra, giải quyết khiếu nại, tố cáo khối văn xã | phòng | khoivanxa | thanh
  tra giáo dục, y tế, lao động, chính sách xã hội, tổ chức bộ máy và xác minh khiếu nại
  của công dân
Phòng Phòng, chống tham nhũng | phòng | pctn | theo dõi kê khai tài sản, quy tắc ứng
  xử, chuyển đổi vị trí, đánh giá mức độ phòng ngừa và bảo vệ người tố cáo
Phòng Giám sát, kiểm tra và xử lý sau thanh tra | phòng | sauthanhtra | giám sát đoàn,
  thẩm định dự thảo, đôn đốc thực hiện kết luận, thu hồi và tổng hợp kiến nghị chính
  sách
"""
DEPARTMENT_UNITS["bandantoc"] = """
Văn phòng Ban | phòng | vanphong | tổng hợp, hành chính, tổ chức cán bộ, kế toán, thi
  đua, lưu trữ, tiếp khách và đưa tin lên trang thông tin điện tử
Phòng Chính sách dân tộc | phòng | chinhsach | hướng dẫn chính sách cho người có uy
  tín, hộ nghèo, dân tộc ít người, phân định vùng và rà soát đối tượng thụ hưởng
Phòng Kế hoạch tổng hợp | phòng | kehoach | xây dựng chương trình, phân bổ vốn cho xã,
  thôn đặc biệt khó khăn, tổng hợp tiến độ và đánh giá hiệu quả đầu tư
Phòng Tuyên truyền và Địa bàn | phòng | diaban | nắm tình hình thôn bản, biên soạn tài
  liệu song ngữ, vận động bỏ hủ tục và tổ chức hội nghị tại cơ sở
Thanh tra Ban | phòng | thanhtra | kiểm tra việc cấp phát vật tư, con giống, giám sát
  công trình ở thôn, tiếp nhận và xác minh đơn của bà con
"""
DEPARTMENT_UNITS["bqlkktck"] = """
Văn phòng Ban | phòng | vanphong | tổng hợp, tổ chức cán bộ, hành chính, công nghệ
  thông tin, lễ tân, quản lý nhà liên hợp và tài sản được giao
Phòng Quản lý đầu tư | phòng | dautu | hướng dẫn, tiếp nhận hồ sơ, cấp và điều chỉnh
  giấy chứng nhận đầu tư, theo dõi tiến độ, xúc tiến kêu gọi vốn
Phòng Quản lý quy hoạch, xây dựng và môi trường | phòng | quyhoach | quản lý đồ án, cấp
  phép công trình, giao đất, thẩm định môi trường và kiểm tra trật tự trong ranh giới
  khu
Phòng Quản lý cửa khẩu | phòng | quanlyck | chủ trì phối hợp các lực lượng, điều tiết
  hàng hóa, trao đổi với cơ quan phía bạn và xử lý tình huống ùn ứ
Trung tâm Quản lý cửa khẩu | trung tâm | ttcuakhau | vận hành phần mềm thu phí, phân
  luồng xe, bảo vệ, vệ sinh, điện nước và bến bãi tại từng cửa khẩu
Ban Quản lý dự án | ban | duan | chuẩn bị, thực hiện các dự án hạ tầng bằng vốn ngân
  sách, lựa chọn nhà thầu, giám sát và bàn giao khai thác
"""
