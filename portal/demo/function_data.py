"""What each department is for: fields of work, and tasks of its own."""

# Short names of the fields, as a list on the page and in sentences.
FIELDS = {
    "vanphong": (
        "tổng hợp tham mưu; kiểm soát thủ tục hành chính; công báo; cổng thông tin "
        "điện tử; tiếp công dân; lễ tân, quản trị"
    ),
    "sonv": (
        "tổ chức bộ máy; công chức, viên chức; chính quyền địa phương; thi đua, khen "
        "thưởng; tôn giáo; văn thư, lưu trữ; thanh niên"
    ),
    "sotp": (
        "xây dựng và kiểm tra văn bản; phổ biến pháp luật; hộ tịch; bổ trợ tư pháp; "
        "trợ giúp pháp lý; xử lý vi phạm hành chính"
    ),
    "sotc": (
        "ngân sách nhà nước; tài sản công; giá; tài chính doanh nghiệp; tài chính "
        "hành chính sự nghiệp; tin học tài chính"
    ),
    "sokhdt": (
        "quy hoạch, kế hoạch; đầu tư công; đăng ký doanh nghiệp; đấu thầu; kinh tế "
        "tập thể; vốn hỗ trợ phát triển"
    ),
    "soct": (
        "công nghiệp; năng lượng; thương mại; xuất nhập khẩu; thương mại điện tử; bảo "
        "vệ người tiêu dùng; khuyến công"
    ),
    "sonnptnt": (
        "trồng trọt; chăn nuôi, thú y; lâm nghiệp; thủy lợi; thủy sản; nông thôn mới; "
        "chất lượng nông sản; phòng, chống thiên tai"
    ),
    "sotnmt": (
        "đất đai; khoáng sản; tài nguyên nước; môi trường; khí tượng thủy văn; đo đạc "
        "và bản đồ; biến đổi khí hậu"
    ),
    "sogtvt": (
        "kết cấu hạ tầng giao thông; vận tải; phương tiện và người lái; đăng kiểm; an "
        "toàn giao thông; chất lượng công trình"
    ),
    "soxd": (
        "quy hoạch, kiến trúc; hoạt động xây dựng; phát triển đô thị; hạ tầng kỹ "
        "thuật; nhà ở; bất động sản; vật liệu xây dựng"
    ),
    "sokhcn": (
        "nghiên cứu khoa học; phát triển công nghệ; tiêu chuẩn, đo lường, chất lượng; "
        "sở hữu trí tuệ; an toàn bức xạ"
    ),
    "sotttt": (
        "báo chí, xuất bản; bưu chính; viễn thông; công nghệ thông tin; an toàn thông "
        "tin mạng; thông tin đối ngoại"
    ),
    "soldtbxh": (
        "việc làm; giáo dục nghề nghiệp; an toàn lao động; người có công; bảo trợ xã "
        "hội; trẻ em; bình đẳng giới; phòng, chống tệ nạn xã hội"
    ),
    "sovhttdl": (
        "di sản văn hóa; nghệ thuật; gia đình; thể dục, thể thao; du lịch; thư viện; "
        "quảng cáo"
    ),
    "sogddt": (
        "giáo dục mầm non; giáo dục phổ thông; giáo dục thường xuyên; nhà giáo; thi "
        "và kiểm định; cơ sở vật chất trường học"
    ),
    "soyt": (
        "y tế dự phòng; khám bệnh, chữa bệnh; dược, mỹ phẩm; an toàn thực phẩm; bảo "
        "hiểm y tế; dân số"
    ),
    "songv": (
        "hợp tác quốc tế; biên giới lãnh thổ; lãnh sự; lễ tân; người Việt Nam ở nước "
        "ngoài; viện trợ phi chính phủ"
    ),
    "thanhtra": (
        "thanh tra; tiếp công dân; giải quyết khiếu nại; giải quyết tố cáo; phòng, "
        "chống tham nhũng"
    ),
    "bandantoc": (
        "chính sách dân tộc; phát triển vùng đặc biệt khó khăn; người có uy tín; "
        "tuyên truyền vùng đồng bào; điều tra thực trạng dân tộc"
    ),
    "bqlkktck": (
        "quản lý cửa khẩu; đầu tư; quy hoạch và xây dựng; hạ tầng khu kinh tế; doanh "
        "nghiệp, lao động; môi trường trong khu"
    ),
}

# Tasks of one department only; those that all share stand in `texts`.
TASKS = {
    "vanphong": """
- Xây dựng, quản lý và đôn đốc thực hiện chương trình công tác của Ủy ban nhân dân,
  Chủ tịch Ủy ban nhân dân tỉnh.
- Thẩm tra hồ sơ, dự thảo do các cơ quan trình; nêu ý kiến độc lập về nội dung, thẩm
  quyền và thể thức.
- Truyền đạt, theo dõi việc thực hiện kết luận, chỉ đạo; báo cáo những việc chậm và
  nguyên nhân.
- Quản lý Cổng thông tin điện tử, Công báo; bảo đảm thông tin phục vụ điều hành và
  cung cấp cho báo chí.
- Kiểm soát thủ tục hành chính, tiếp nhận phản ánh, kiến nghị và tổ chức cơ chế một
  cửa liên thông.
""",
    "sonv": """
- Thẩm định đề án thành lập, sáp nhập, giải thể tổ chức; quản lý biên chế, vị trí việc
  làm.
- Hướng dẫn tuyển dụng, sử dụng, đánh giá, khen thưởng, kỷ luật cán bộ, công chức,
  viên chức.
- Quản lý hồ sơ, bản đồ địa giới; tham mưu công tác bầu cử và tổ chức thôn, tổ dân phố.
- Theo dõi, chấm điểm cải cách hành chính; kiểm tra kỷ cương công vụ tại các cơ quan,
  địa phương.
- Quản lý nhà nước về tín ngưỡng, tôn giáo, hội, quỹ, thanh niên, văn thư và lưu trữ.
""",
    "sotp": """
- Thẩm định, góp ý dự thảo văn bản quy phạm pháp luật; tự kiểm tra và rà soát văn bản
  sau khi ban hành.
- Chủ trì phổ biến, giáo dục pháp luật; hướng dẫn hòa giải ở cơ sở và xây dựng xã đạt
  chuẩn tiếp cận pháp luật.
- Quản lý đăng ký hộ tịch, quốc tịch, chứng thực, nuôi con nuôi; cấp phiếu lý lịch tư
  pháp.
- Quản lý tổ chức, hoạt động luật sư, công chứng, đấu giá tài sản, giám định tư pháp
  và trợ giúp pháp lý.
- Theo dõi tình hình thi hành pháp luật và hướng dẫn xử lý vi phạm hành chính.
""",
    "sotc": """
- Lập dự toán, phương án phân bổ ngân sách; điều hành, kiểm soát chi và tổng hợp quyết
  toán địa phương.
- Quản lý, sắp xếp, xử lý nhà, đất và tài sản công; tổ chức mua sắm tập trung theo
  danh mục.
- Tham mưu quyết định giá thuộc thẩm quyền; theo dõi thị trường, kiểm tra kê khai và
  niêm yết.
- Hướng dẫn tự chủ tài chính cho đơn vị sự nghiệp; quản lý quỹ ngoài ngân sách và vốn
  tại doanh nghiệp.
- Thẩm tra quyết toán vốn đầu tư dự án hoàn thành thuộc ngân sách địa phương.
""",
    "sokhdt": """
- Tổng hợp kế hoạch phát triển kinh tế - xã hội; kiểm tra tiến độ, đề xuất giải pháp
  điều hành.
- Cân đối, trình phương án bố trí vốn đầu tư công trung hạn và hằng năm; giám sát,
  đánh giá đầu tư.
- Cấp giấy chứng nhận đăng ký doanh nghiệp, đăng ký đầu tư; hỗ trợ khởi nghiệp, kinh
  tế tập thể.
- Thẩm định kế hoạch lựa chọn nhà thầu; hướng dẫn đấu thầu qua mạng và xử lý vướng mắc.
- Vận động, quản lý nguồn vốn hỗ trợ phát triển và viện trợ theo phân công.
""",
    "soct": """
- Quản lý cụm công nghiệp, tiểu thủ công nghiệp, khuyến công và an toàn kỹ thuật công
  nghiệp.
- Theo dõi phát triển nguồn điện, lưới điện; hướng dẫn sử dụng năng lượng tiết kiệm và
  an toàn đập.
- Phát triển hạ tầng thương mại, tổ chức thị trường, dự trữ hàng thiết yếu khi có
  thiên tai.
- Cung cấp thông tin xuất nhập khẩu, xuất xứ hàng hóa; phối hợp gỡ ùn ứ tại cửa khẩu.
- Quản lý cạnh tranh, bán hàng đa cấp, bảo vệ người tiêu dùng và thương mại điện tử.
""",
    "sonnptnt": """
- Chỉ đạo sản xuất, thời vụ, giống; giám sát dịch hại cây trồng và dịch bệnh trên vật
  nuôi.
- Quản lý, bảo vệ, phát triển rừng; kiểm soát khai thác, vận chuyển, chế biến lâm sản.
- Quản lý công trình thủy lợi, nước sạch; thường trực ứng phó mưa lũ, hạn hán, rét đậm.
- Kiểm tra chất lượng vật tư nông nghiệp, an toàn nông sản; cấp mã vùng trồng và truy
  xuất nguồn gốc.
- Điều phối xây dựng nông thôn mới, kinh tế hợp tác và khuyến nông.
""",
    "sotnmt": """
- Lập, thẩm định quy hoạch và kế hoạch sử dụng đất; tổ chức đăng ký, cấp giấy chứng
  nhận.
- Thẩm định hồ sơ cấp phép khoáng sản, tài nguyên nước; kiểm tra hoàn thổ, bảo vệ
  nguồn nước.
- Thẩm định báo cáo đánh giá tác động môi trường; quan trắc, cảnh báo và xử lý ô nhiễm.
- Quản lý đo đạc, bản đồ, khí tượng thủy văn, ứng phó biến đổi khí hậu trên địa bàn.
- Vận hành cơ sở dữ liệu đất đai và cung cấp thông tin cho tổ chức, công dân.
""",
    "sogtvt": """
- Quản lý, bảo trì đường tỉnh và quốc lộ được ủy thác; cấp phép thi công, đấu nối
  trong hành lang.
- Tổ chức đào tạo, sát hạch, cấp, đổi giấy phép lái xe; quản lý đăng kiểm phương tiện.
- Cấp phép kinh doanh vận tải, phù hiệu, liên vận quốc tế; quản lý bến xe, tuyến cố
  định.
- Thẩm định, kiểm tra nghiệm thu công trình; tham gia quy hoạch mạng lưới giao thông.
- Phối hợp bảo đảm trật tự an toàn, xử lý điểm đen và kiểm soát tải trọng xe.
""",
    "soxd": """
- Thẩm định, quản lý đồ án quy hoạch; cung cấp thông tin, giới thiệu địa điểm và cấp
  giấy phép.
- Thẩm định dự án, thiết kế, dự toán; kiểm tra công tác nghiệm thu và giám định sự cố.
- Quản lý cấp thoát nước, chất thải rắn, chiếu sáng, cây xanh và chương trình phát
  triển đô thị.
- Phát triển nhà ở xã hội, hỗ trợ đối tượng khó khăn; quản lý thị trường bất động sản.
- Công bố giá vật liệu, chỉ số giá; quản lý năng lực tổ chức, chứng chỉ hành nghề.
""",
    "sokhcn": """
- Tổ chức xác định, tuyển chọn, đánh giá nghiệm thu nhiệm vụ khoa học cấp tỉnh, cấp cơ
  sở.
- Thẩm định công nghệ dự án, thúc đẩy chuyển giao, phát triển thị trường và doanh
  nghiệp khoa học.
- Quản lý đo lường, chất lượng sản phẩm; kiểm tra phương tiện đo và nhãn hàng hóa.
- Hướng dẫn bảo hộ sở hữu công nghiệp; quản lý chỉ dẫn địa lý, nhãn hiệu đặc sản.
- Cấp phép, kiểm soát an toàn bức xạ; thông tin, thống kê khoa học và công nghệ.
""",
    "sotttt": """
- Quản lý báo chí, xuất bản, phát thanh, thông tin cơ sở, thông tin điện tử trên mạng.
- Xây dựng chính quyền điện tử, kiến trúc, cơ sở dữ liệu dùng chung, dịch vụ công trực
  tuyến.
- Bảo đảm an toàn thông tin mạng, ứng cứu sự cố và giám sát hệ thống của cơ quan nhà
  nước.
- Quản lý bưu chính công ích, viễn thông, hạ tầng thụ động và tần số vô tuyến điện.
- Tổ chức thông tin đối ngoại, thông tin phục vụ phòng, chống thiên tai và sự kiện lớn.
""",
    "soldtbxh": """
- Phát triển thị trường lao động, giới thiệu việc làm, quản lý người đi làm việc ở
  nước ngoài.
- Quản lý cơ sở giáo dục nghề nghiệp, đào tạo cho lao động nông thôn và bộ đội xuất ngũ.
- Hướng dẫn tiền lương, bảo hiểm, quan hệ lao động, an toàn và vệ sinh nơi làm việc.
- Thực hiện ưu đãi người có công; quản lý nghĩa trang, công trình ghi công liệt sĩ.
- Giảm nghèo, trợ giúp xã hội, bảo vệ trẻ em, bình đẳng giới, cai nghiện và hỗ trợ nạn
  nhân mua bán.
""",
    "sovhttdl": """
- Bảo tồn, phát huy di sản vật thể, phi vật thể; xếp hạng di tích, quản lý lễ hội.
- Cấp phép nghệ thuật biểu diễn, điện ảnh, quảng cáo, triển lãm; phát triển thư viện,
  bảo tàng.
- Phát triển thể thao quần chúng, thành tích cao; tổ chức thi đấu và đào tạo năng khiếu.
- Quản lý lưu trú, lữ hành, điểm đến; xúc tiến, quảng bá du lịch trong và ngoài nước.
- Hướng dẫn xây dựng gia đình, thôn, bản văn hóa; phòng, chống bạo lực gia đình.
""",
    "sogddt": """
- Chỉ đạo chương trình, kế hoạch năm học, chuyên môn của các cấp học và trình độ đào
  tạo.
- Tổ chức thi, tuyển sinh, công nhận tốt nghiệp, cấp phát văn bằng; kiểm định chất
  lượng.
- Quản lý, bồi dưỡng nhà giáo và cán bộ quản lý; đề xuất biên chế, chính sách vùng khó.
- Hướng dẫn phổ cập, xóa mù chữ, giáo dục dân tộc, hòa nhập cho học sinh khuyết tật.
- Theo dõi thu, chi, thiết bị dạy học, trường chuẩn quốc gia và an toàn học đường.
""",
    "soyt": """
- Chỉ đạo phòng, chống dịch, tiêm chủng, kiểm dịch y tế biên giới và nâng cao sức khỏe.
- Quản lý khám, chữa bệnh; cấp chứng chỉ hành nghề, giấy phép hoạt động; đánh giá chất
  lượng.
- Quản lý thuốc, mỹ phẩm, trang thiết bị, đấu thầu tập trung và giá dịch vụ.
- Quản lý an toàn thực phẩm theo phân công; điều tra, xử lý vụ ngộ độc.
- Thực hiện chính sách dân số, bảo hiểm y tế, đào tạo và luân phiên nhân lực về cơ sở.
""",
    "songv": """
- Tham mưu chủ trương, kế hoạch đối ngoại; chuẩn bị ký kết, thực hiện thỏa thuận quốc
  tế.
- Quản lý đường biên, mốc giới, cửa khẩu; phối hợp xử lý vụ việc theo văn kiện pháp lý.
- Thực hiện lễ tân, lãnh sự, bảo hộ công dân, quản lý đoàn ra và đoàn vào.
- Làm đầu mối viện trợ phi chính phủ, vận động kiều bào hướng về quê hương.
- Thông tin đối ngoại, bồi dưỡng kiến thức và ngoại ngữ cho đội ngũ của địa phương.
""",
    "thanhtra": """
- Xây dựng, trình phê duyệt và tổ chức thực hiện kế hoạch thanh tra hằng năm, đột xuất.
- Thanh tra trách nhiệm của thủ trưởng về thanh tra, tiếp công dân, khiếu nại, tố cáo.
- Xác minh, kết luận, kiến nghị giải quyết vụ việc được Chủ tịch Ủy ban nhân dân tỉnh
  giao.
- Theo dõi, kiểm soát kê khai tài sản; phòng ngừa, phát hiện, kiến nghị xử lý tham
  nhũng.
- Hướng dẫn nghiệp vụ, điều phối kế hoạch giữa thanh tra sở và thanh tra huyện.
""",
    "bandantoc": """
- Xây dựng chương trình, đề án phát triển vùng dân tộc thiểu số; kiểm tra việc thực
  hiện.
- Hướng dẫn bình xét, công nhận và chăm lo người có uy tín trong cộng đồng.
- Theo dõi đầu tư hạ tầng, hỗ trợ sản xuất ở xã, thôn đặc biệt khó khăn.
- Điều tra, thu thập thông tin; phối hợp giải quyết vướng mắc liên quan thành phần dân
  tộc.
- Tuyên truyền pháp luật, xóa bỏ hủ tục, đón tiếp đại biểu và thăm hỏi dịp lễ, tết cổ
  truyền.
""",
    "bqlkktck": """
- Tham gia lập, tổ chức thực hiện quy hoạch khu kinh tế; cấp phép xây dựng, quản lý
  đất được giao.
- Cấp, điều chỉnh, thu hồi giấy chứng nhận đăng ký đầu tư; hỗ trợ triển khai dự án.
- Chủ trì điều hành hoạt động cửa khẩu trong phạm vi được phân cấp; điều tiết phương
  tiện.
- Quản lý, khai thác kết cấu hạ tầng, bến bãi; thu phí theo quy định và nộp ngân sách.
- Kiểm tra lao động, môi trường, an toàn của doanh nghiệp hoạt động trong khu.
""",
}

# One sentence on what a district looks after above all.
DISTRICT_FOCUS = {
    "thanhpho": (
        "quản lý trật tự đô thị, vỉa hè, chợ, rác thải và nếp sống văn minh ở các "
        "phường; bảo vệ quần thể di tích, danh thắng giữa lòng phố"
    ),
    "trangdinh": (
        "giữ vững đường biên, mốc giới; phát triển lúa cánh đồng Thất Khê, thạch đen, "
        "hồi, quýt và trao đổi hàng hóa cư dân biên giới"
    ),
    "binhgia": (
        "bảo vệ rừng đầu nguồn, phát triển cây hồi và chăn nuôi đại gia súc, mở đường "
        "đến các thôn còn cách trở"
    ),
    "vanlang": (
        "phối hợp quản lý các cửa khẩu trên địa bàn, ổn định đời sống cư dân biên "
        "giới và phát triển hồng, hồi, ba kích"
    ),
    "caoloc": (
        "phối hợp bảo đảm thông quan thuận lợi, quản lý đất đai vùng ven đô, phát "
        "triển rau, hồng, thông và du lịch Mẫu Sơn"
    ),
    "vanquan": (
        "chăm sóc, cải tạo rừng hồi, thu hút cơ sở chế biến tinh dầu và giữ gìn làng "
        "nghề, chợ phiên truyền thống"
    ),
    "bacson": (
        "phát huy truyền thống cách mạng, bảo tồn nhà sàn, phát triển quýt, thuốc lá, "
        "du lịch cộng đồng trong thung lũng"
    ),
    "huulung": (
        "thu hút công nghiệp chế biến gỗ, quản lý mỏ đá, bảo vệ rừng đặc dụng và hỗ "
        "trợ vùng trồng na"
    ),
    "chilang": (
        "phát triển na theo hướng an toàn, gìn giữ khu di tích Ải Chi Lăng và khai "
        "thác lợi thế trục giao thông xuyên huyện"
    ),
    "locbinh": (
        "giám sát môi trường khu mỏ và nhà máy, khai thác lợi thế cửa khẩu Chi Ma, "
        "phát triển rừng thông và nghỉ dưỡng Mẫu Sơn"
    ),
    "dinhlap": (
        "phát triển rừng thông, keo, chè; bảo vệ đầu nguồn sông Kỳ Cùng và xây dựng "
        "các xã biên giới vững mạnh"
    ),
}
