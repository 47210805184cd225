"""What the other departments' news is about; form as in `themes_districts`."""

THEMES: dict[str, str] = {}

THEMES["sokhcn"] = """
viện nghiên cứu; cơ sở sản xuất; hội đồng khoa học
nhóm khởi nghiệp; chủ cơ sở tinh dầu; thương nhân dùng cân
kiểm định phương tiện đo | Quả cân chuẩn đặt lên từng sạp, chiếc sai bị dán tem đỏ. |
  Cột bơm xăng đo bằng bình khắc vạch, hao hụt quá mức phải chỉnh.
bảo hộ nhãn hiệu nông sản | Chỉ dẫn địa lý hoa hồi kèm bản đồ, người ngoài vùng không
  được dùng. | Hợp tác xã viết quy chế, cấp tem đánh số cho từng thành viên.
ứng dụng nuôi cấy mô | Mầm lan kim tuyến sống trong lọ thạch, ra vườn ươm vẫn xanh. |
  Chuối, khoai sạch bệnh giao cho nông dân trồng thử đối chứng.
nghiệm thu đề tài | Chủ nhiệm trình mẻ dầu thử, ủy viên hỏi giá thành và độ bền nhãn. |
  Mô hình không đạt được ghi rõ nguyên nhân để khóa sau tránh.
hỗ trợ khởi nghiệp sáng tạo | Học sinh ghép máy tách hạt na từ mô tơ cũ, cố vấn sửa
  cánh quạt. | Ý tưởng bao bì lá dong được mượn khuôn ép, bán thử hội chợ.
kiểm soát an toàn bức xạ | Cửa phòng chụp bọc chì đo liều từng khe, bác sĩ đeo liều kế.
  | Nguồn phóng xạ bỏ đi gửi kho trung ương, hồ sơ bàn giao niêm phong.
áp dụng hệ thống quản lý chất lượng | Một cửa xã vẽ lưu đồ, giấy tới bàn nào gắn màu
  bàn ấy. | Chuyên gia nội bộ soát chéo, lỗi ghi phiếu, khắc phục rồi đóng.
phổ biến tri thức đến nông hộ | Băng hình cắt tỉa hồng dài vài phút, xem được trên điện
  thoại cũ. | Bưu tá phát tờ rơi ủ phân, mặt sau in câu đố vui.
"""

THEMES["sotttt"] = """
nhà mạng, bưu điện; đài truyền thanh huyện; đội ứng cứu
người dân nộp hồ sơ trực tuyến; phóng viên; người cao tuổi dùng điện thoại
bảo đảm an toàn thông tin mạng | Máy dính mã độc được rút dây, soi nhật ký, cài lại từ
  bản sạch. | Diễn tập gửi thư lừa giả, ai bấm vào phải học lại bài nhận diện.
nâng cấp truyền thanh cơ sở | Loa bản đọc tin bằng tiếng Nùng lúc người đi nương chưa
  ra cửa. | Cụm thu bị sét đánh thay bộ chống, phát thử âm lượng nhỏ dần.
cung cấp dịch vụ công trực tuyến | Bưu tá quét giấy ở nhà dân, gửi lên hệ thống và hẹn
  ngày trả. | Ô nhập ngày sinh báo lỗi bằng câu dễ hiểu, khỏi gõ lại từ đầu.
phủ sóng vùng lõm | Kỹ sư leo đỉnh đo tín hiệu, chọn chỗ cột vừa đủ cho ba thôn. | Nhà
  mạng dùng chung cột, chia tiền điện, dây cáp bó gọn.
làm thông tin đối ngoại tại cửa khẩu | Tấm pa nô song ngữ kể lễ hội, hàng đặc sản,
  đường đi an toàn. | Ảnh đường biên đẹp treo ga, khách chờ tàu đọc chú thích.
quản lý báo chí, xuất bản | Bản tin xã xin phép theo mẫu, biên tập viên học viết tít
  không giật gân. | Tài liệu in lậu thu tại quầy phô tô, chủ quán được giải thích luật.
phòng, chống tin giả | Dòng chia sẻ sai về dịch được đính chính trước giờ cơm tối. |
  Nhóm thanh niên dạy ông bà nhận cuộc gọi dọa nạt, bấm báo cáo.
vận hành trung tâm dữ liệu | Điều hòa dự phòng chạy thử, ắc quy gánh đủ thời gian nổ
  máy phát. | Máy ảo di chuyển sang tủ mới ban đêm, người dùng không hay biết.
"""

THEMES["soldtbxh"] = """
trường nghề; hội người cao tuổi; công đoàn cơ sở
thương binh, gia đình liệt sĩ; thanh niên tìm việc; trẻ em thiệt thòi
tổ chức phiên giao dịch việc làm | Bảng tuyển ghi rõ lương, ca, chỗ ở; nhà tuyển dụng
  phải ký cam kết tại bàn. | Lao động vùng biên được nghe tình huống lừa bán sang xưởng
  lậu.
chăm sóc người có công | Đoàn tới nhà gội đầu, lợp lại mái, chụp ảnh gia đình lồng
  khung. | Hồ sơ thất lạc xác minh bằng trí nhớ đồng đội cùng đơn vị.
bảo vệ trẻ em | Đường dây nghe trẻ kể, cán bộ xã tới thăm trước khi trời tối. | Lớp kỹ
  năng dạy nói không, vẽ vòng tròn thân thể, gọi người tin cậy.
đào tạo nghề nông thôn | Học hàn trên khung chuồng thật, học nấu với bếp trường. |
  Chứng chỉ phát tại sân xưởng, doanh nghiệp phát thẻ nhận việc.
bảo đảm an toàn lao động ở mỏ đá | Tập huấn cậy đá treo, đeo dây đôi, ra hiệu bằng cờ.
  | Chủ mỏ đóng bảo hiểm, tai nạn nhẹ cũng ghi vào sổ.
giảm nghèo đa chiều | Phiếu hỏi chấm cả hố xí, sách vở, tivi; họp thôn bình công khai.
  | Bò giống giao cặp chị em cùng nuôi, con đẻ chuyển nhà sau.
hỗ trợ cai nghiện và tái hòa nhập | Học viên trồng nấm, buổi tối đọc thư nhà, gặp tư
  vấn viên. | Người về thôn được kèm bởi trưởng chi hội, nhận việc bó chổi.
trợ giúp người cao tuổi, khuyết tật | Xe lăn chỉnh vừa lưng, dốc cửa ủy ban trát nhẵn.
  | Bữa cơm trung tâm bảo trợ đổi món, thể dục dưỡng sinh sáng sớm.
"""

THEMES["sovhttdl"] = """
nghệ nhân dân gian; câu lạc bộ thể thao; khách sạn, lữ hành
du khách; đội văn nghệ thôn; vận động viên trẻ
truyền dạy hát then | Cây đàn tính gọt từ quả bầu nhà, mỗi học trò giữ một cây. | Thầy
  then hát chậm, lớp chép lời, sau cùng ghép với điệu múa quạt.
tu bổ di tích | Gạch Đoàn Thành nung đúng màu, mạch vôi mật thay xi măng. | Thợ chạm
  học nét rồng cũ, mẫu gỗ mục lưu trong kho bảo tàng.
bảo tồn múa sư tử mèo | Mặt sư tử bồi giấy bản, râu gai, đi kèm hề khỉ chọc cười. | Các
  đội đấu kiếm, đấu đinh ba, trống thúc suốt sân đình.
phát triển du lịch xanh | Khách dùng ống tre thay cốc nhựa, hướng dẫn viên kể chuyện
  cây. | Bản đồ gấp vẽ đường đi bộ, bãi dừng ngắm cảnh, quán cơm sạch.
phát triển thể thao quần chúng | Giải đẩy gậy mở giữa sân kho, võ sinh nữ thắng nhờ thế
  đứng thấp. | Bác tổ trưởng dắt xóm đi bộ vòng hồ, đo mạch ở ghế đá.
phục vụ thư viện lưu động | Xe sách đỗ cổng chợ, trẻ mượn truyện bằng thẻ vẽ tay. | Máy
  tính bảng chứa sách nói cho người khiếm thị thử nghe.
quản lý lễ hội | Ban tổ chức cắm biển giá gửi xe, hòm công đức có hai chìa. | Trò bài
  bạc núp bóng bị dẹp, sân khấu ví von hút người xem.
giáo dục di sản tại bảo tàng | Học sinh dệt thử khung cửi, dập khuôn gốm, viết thư cho
  người xưa. | Trưng bày trang phục Dao kể bằng ảnh bà mẹ thêu suốt mùa đông.
"""

THEMES["sogddt"] = """
các phòng giáo dục; cha mẹ học sinh; trường nội trú
giáo viên cắm bản; học sinh dân tộc thiểu số; phụ huynh
tăng cường tiếng Việt cho trẻ mẫu giáo | Góc tranh treo chữ kèm hình con vật, cô hát
  đồng dao hai thứ tiếng. | Trẻ đóng vai bán hàng, đếm hạt, dạn nói trước khi viết.
bảo đảm an toàn bữa ăn bán trú | Mẫu lưu tủ lạnh dán giờ, phụ huynh thay phiên đứng cân
  thực phẩm. | Bếp một chiều, dao thớt sống chín khác màu, nước rửa qua lọc.
tổ chức thi nghiên cứu khoa học | Nhóm nữ sinh đo độ chua đất đồi, thử lá cây làm giấy
  chỉ thị. | Trọng tài hỏi cách chép số, không hỏi mượn ý của ai.
bồi dưỡng giáo viên | Tiết dạy quay lại, cả tổ cùng xem lại, bàn chỗ học trò còn khó
  hiểu. | Thầy vùng thấp lên dạy đôi với cô cắm bản, đổi giáo án.
xóa mù chữ cho người lớn | Bà con học ghép vần tên con, tên thôn, rồi đọc biển chợ. |
  Lớp tối dùng đèn tích điện, có người trông trẻ ngủ.
giữ nếp bán trú, nội trú | Phòng ở xếp tủ riêng, giờ tự học có anh chị lớp trên kèm. |
  Vườn rau, chuồng gà trường tự nuôi, cuối kỳ chia thưởng lớp sạch.
tổ chức kỳ thi | Phong bì đề ba lớp, xe chở có công an đi cùng. | Thí sinh ốm được ngồi
  phòng riêng, y tá trực suốt buổi.
kiểm định, xây trường chuẩn | Đoàn đánh giá mở thư viện, đếm sách mượn, ngồi ghế học
  trò. | Sân chơi cải tạo bằng lốp xe cũ, lan can bọc tre cho trẻ nhỏ.
"""

THEMES["soyt"] = """
trạm y tế xã; bệnh viện tuyến huyện; cộng tác viên dân số
sản phụ vùng cao; chủ quán ăn; bệnh nhân cao tuổi
tiêm chủng cho trẻ | Phích lạnh buộc gùi lên bản, trẻ tiêm xong ngồi lại theo dõi. | Sổ
  tay nhắc mũi vẽ mặt trời, bà mẹ khoanh ngày quay lại.
kiểm tra an toàn thực phẩm | Bếp tập thể lấy khay mẫu, dụng cụ thử nhanh hàn the. |
  Quán phở kho lạnh ghi nhiệt độ, bát úp rổ ráo nước.
quản lý bệnh mạn tính tại trạm | Bệnh nhân đo huyết áp đúng thứ Hai, nhận thuốc đủ
  tháng. | Tin nhắn nhắc ăn nhạt, nhóm đi bộ chiều chờ nhau ở cổng trạm.
kiểm dịch y tế cửa khẩu | Máy đo thân nhiệt đặt trước quầy hộ chiếu, khách sốt vào
  phòng riêng. | Xe thùng phun khử muỗi, lái xe được phát nước súc miệng.
chăm sóc bà mẹ, trẻ sơ sinh | Cô đỡ biết dấu hiệu sản giật, gọi xe trước cơn đau dồn. |
  Trẻ nhẹ cân ủ da kề da, bà nội học cách nhận biết thở rút lõm.
luân phiên bác sĩ về cơ sở | Ca mổ ở tuyến dưới có thầy thuốc tuyến trên đứng phụ, bàn
  giao từng bước kỹ thuật. | Siêu âm tại trạm bớt một ngày đường cho cả nhà bệnh nhân.
quản lý nhà thuốc | Kháng sinh bán theo đơn, sổ nhập đối chiếu tủ lạnh. | Thuốc đông y
  trộn tân dược bị thu, mẫu gửi kiểm nghiệm.
nâng tinh thần phục vụ bệnh viện | Ghế chờ theo số, biển chỉ đường vẽ hình thay chữ
  dài. | Hộp góp ý mở trước người nhà, việc sửa được dán kết quả.
"""

THEMES["songv"] = """
bộ đội biên phòng; cơ quan ngoại vụ Quảng Tây; đoàn thể hữu nghị
doanh nghiệp đối ngoại; công dân gặp nạn; phiên dịch viên
kiểm tra mốc quốc giới | Tổ kỹ thuật hai bên bấm tọa độ, chụp bốn mặt mốc rồi ký sổ. |
  Cỏ rậm phủ mốc phát sạch, khe xói lấp đá không lấn phía kia.
chuẩn bị hội đàm thường niên | Bàn tiệc đặt hoa đào, nội dung gói thành biên bản hai
  ngôn ngữ. | Vướng mắc bến bãi nhỏ chuyển huyện xử lý, trung ương chỉ nhận việc lớn.
bảo hộ công dân | Người bị giữ hộ chiếu gọi điện, cán bộ nói chuyện bằng tiếng địa
  phương. | Nạn nhân về cửa khẩu có áo ấm, giấy tạm, vé xe quê.
lễ tân đón khách | Thứ tự cờ, chỗ ngồi, món kiêng được kiểm trước một ngày. | Đội đón
  tập chào, đi chậm nửa bước bên tay trái trưởng đoàn.
quản lý viện trợ | Xe đạp tặng trẻ vùng cao bàn giao tại lớp, ghi số khung. | Tổ chức
  nước ngoài báo cáo ảnh thật, kèm danh sách người nhận và chứng từ mua sắm.
quản lý đoàn đi công tác nước ngoài | Giấy mời soi kỹ, lịch trùng bỏ, báo cáo nộp khi
  về. | Hộ chiếu công vụ cất két, ai đi ký nhận, ai về trả ngay.
dạy tiếng Trung, tiếng Anh | Bài hội thoại lấy tình huống trạm cân, xin gia hạn, mặc
  cả. | Lớp trực tuyến ghép cặp nói với bạn bên kia, mỗi buổi một chủ đề giao tiếp.
giao lưu nhân dân vùng biên | Chợ xuân bày bánh, câu đối, trò kéo co, hai bản cùng hát.
  | Học sinh vẽ chim bồ câu, nối thành bức tranh dài đặt ở ga.
"""

THEMES["thanhtra"] = """
thanh tra các sở; thanh tra huyện; mặt trận tổ quốc
người khiếu nại; chủ đầu tư bị thanh tra; công chức kê khai tài sản
tiếp công dân tại trụ sở | Người gửi đơn ngồi ghế cùng bàn, cán bộ đọc lại để chỉnh
  lời. | Đơn nặc danh vẫn được soi, nếu có số liệu rõ thì chuyển xác minh.
thanh tra đầu tư xây dựng | Đoàn khoan lõi mặt đường, đối chiếu khối lượng với nhật ký
  nhà thầu. | Chênh dự toán ghi vào dự thảo, chủ đầu tư có quyền giải trình.
kê khai tài sản, thu nhập | Bảng điền mẫu, cột giải thích nguồn gốc không được bỏ
  trống. | Bốc thăm xác minh trước mặt hội đồng, kết quả lưu hồ sơ cán bộ.
xử lý sau thanh tra | Tiền phải nộp chia kỳ, thư nhắc gửi trước hạn, ai trễ báo cấp
  trên. | Nơi sửa xong cơ chế mời đoàn về xem lại, đóng sổ theo dõi.
giải quyết khiếu nại đất đai | Tổ xác minh trải bản đồ cũ, gọi nhân chứng từng cày thửa
  ruộng. | Biên bản đối thoại đọc cho hai phía, in khổ chữ to.
thanh tra chuyên đề trường học | Khoản thu tự nguyện so danh sách, phụ huynh được hỏi
  riêng. | Trường trả lại tiền đóng thừa, sửa quy chế, dán bảng cổng.
phòng ngừa tham nhũng | Nhân viên kho đổi vị trí sau kỳ, chìa khóa bàn giao có camera.
  | Diễn đàn quà tết đặt câu hỏi khó, thảo luận cách từ chối và nộp lại quà.
phối hợp tránh chồng chéo | Bảng kế hoạch chung đánh dấu đơn vị đã kiểm toán, đoàn
  nhường lịch. | Doanh nghiệp nhỏ chỉ tiếp một đoàn liên ngành, giấy tờ dùng chung.
"""

THEMES["bandantoc"] = """
người có uy tín; phòng dân tộc huyện; ban công tác mặt trận
bà con vùng đặc biệt khó khăn; thầy tào, thầy mo; phụ nữ dân tộc
gặp mặt người có uy tín | Cụ ông Nùng kể chuyện hai họ thôi kiện nhau nhờ bữa cơm
  chung. | Báo, tài liệu in chữ to được phát tận tay để người cao tuổi dễ đọc, dễ kể
  lại cho con cháu.
hỗ trợ con giống | Lợn nái nhận theo nhóm, con đẻ lứa đầu chuyển hộ kế tiếp. | Thú y
  dạy tiêm bằng cách đóng vai, chuồng mẫu dựng sau nhà trưởng thôn.
đầu tư đường, nước cho thôn | Thôn bốc thăm đội đào mương, ghi ngày công lên vách nhà
  sàn. | Bể nước hình trụ xây đá cuội, khóa van giao cô bí thư chi đoàn.
vận động bỏ tảo hôn | Kịch nói kể chuyện cô bé trốn lễ cưới về học tiếp. | Nhà trai,
  nhà gái ngồi nghe bác sĩ bản, hứa chờ đủ tuổi.
giữ tiếng nói, chữ viết | Lớp chữ Nôm Dao dạy bằng bài khuyên con, viết bằng bút lông.
  | Sách tranh tiếng Tày in từ chuyện bà kể, trẻ vẽ trang bìa.
tuyên truyền bằng tiếng mẹ đẻ | Cát xét ghi bài hát sli nói về rừng, mở lúc chị em dệt.
  | Đĩa băng tiếng Mông phát ở quán rửa xe lưng đèo.
rà soát hộ, thôn thụ hưởng | Bảng danh sách treo đình một tuần, ai sót tên đứng lên
  nói. | Cán bộ so sổ nhân khẩu, cột nhà, số trâu rồi mới ghi nhận.
giữ nghề dệt, thêu truyền thống | Bà mẹ ủ chàm ba vại, con gái chụp ảnh bán hàng qua
  mạng. | Khăn thêu mẫu hoa hồi đăng ký nhãn, trả công người thêu theo nút.
"""

THEMES["bqlkktck"] = """
hải quan, kiểm dịch; đội bốc xếp; nhà đầu tư kho bãi
tài xế container; chủ hàng nông sản; công nhân khu phi thuế quan
điều tiết xe qua cửa khẩu | Bảng điện tử gọi từng biển số, bãi chờ kẻ ô có vòi sen. |
  Thanh long lấy lạnh ưu tiên làn trong, hàng khô vào bãi ngoài.
thu phí tự động | Camera đọc đầu kéo, tài xế trả thẻ, thanh chắn mở sau nháy đèn. | Hóa
  đơn gửi hộp thư chủ hàng, khiếu nại sai loại trả trong ca.
thu hút đầu tư kho lạnh | Nhà đầu tư thử tải nền, đo gió, hỏi trạm biến áp gần nhất. |
  Đất thuê giao theo mốc nhôm, ai ôm lâu không làm thì thu.
bảo vệ môi trường trong khu kinh tế | Bụi xi măng phun sương, kho hóa chất rào, nước
  mưa tách rãnh. | Mẫu khí đo ca đêm, nhà máy vượt ngưỡng hạ công suất ngay.
bảo đảm an toàn bốc xếp | Móc cẩu sơn vạch tải, người ra tín hiệu mặc áo cam. | Giờ
  giải lao bắt buộc, nước muối ấm phát trước ca lạnh.
nâng cấp bãi và đường nội bộ | Mặt bãi thấm sâu, rãnh nắp gang chịu xe bốn trục. | Cột
  mốc giới khu kinh tế cắm lại, quét sơn phản quang.
trao đổi thông tin với bên bạn | Nhóm trực nhắn giờ đóng mở cửa, ảnh hàng ùn gửi hai
  phía. | Gặp tại nhà làm việc chung, uống chè, gỡ từng lô vướng nhãn.
cấp phép cho doanh nghiệp | Hồ sơ đầu tư xem cùng lúc đất, môi trường, xây dựng trên
  một bàn. | Chỗ thiếu in gạch đỏ, chủ dự án bổ sung tại quầy bên cạnh.
"""
