"""What the first departments' news is about; form as in `themes_districts`."""

THEMES: dict[str, str] = {}

THEMES["vanphong"] = """
các sở, ngành; văn phòng huyện; Trung tâm Tin học - Công báo
biên tập viên; công dân gửi kiến nghị; cán bộ một cửa
vận hành Cổng thông tin điện tử | Mỗi trang thành viên nhận bảng kê mục còn trống, kèm
  tên người phải bổ sung. | Ảnh nặng được nén, tiêu đề viết gọn, đường dẫn hỏng báo về
  hộp thư kỹ thuật.
rà soát thủ tục hành chính | Giấy tờ trùng lặp bị gạch khỏi bộ hồ sơ, tờ khai ghép
  thành một mẫu chung. | Sơ đồ luồng xử lý treo ở quầy, ai giữ hồ sơ mấy ngày nhìn vào
  biết ngay.
theo dõi nhiệm vụ được giao | Đèn xanh, vàng, đỏ trên phần mềm cho thấy văn bản nào sắp
  đến hạn. | Thư nhắc gửi chánh văn phòng các sở trước kỳ họp, nơi chậm phải giải
  trình.
tiếp công dân định kỳ | Phòng chờ có ghế cho người già, quầy nước, bảng giải thích
  quyền khiếu nại. | Ghi âm cuộc tiếp được lưu cùng biên bản, đơn trùng ghép chung một
  số thụ lý.
họp không giấy tờ | Tài liệu chuyển lên máy tính bảng, đại biểu ghi chú bằng bút cảm
  ứng. | Biểu quyết hiển thị trên màn hình lớn, thư ký khỏi đếm phiếu bằng tay.
phát hành Công báo | Văn bản quy phạm đăng toàn văn, bản in gửi thư viện huyện để tra
  cứu miễn phí. | Mục lục theo lĩnh vực giúp luật sư, doanh nghiệp tìm quyết định cũ
  nhanh hơn.
lễ tân, bảo vệ trụ sở | Cổng chính tách lối đi bộ, khách khai báo một lần cho cả khu
  hành chính. | Tổ xe gom chuyến công tác cùng hướng, nhật trình ghi xăng từng chặng.
cung cấp thông tin cho báo chí | Thông cáo gửi trước buổi họp, người phát ngôn trả lời
  cả câu hỏi qua thư điện tử. | Bản đính chính đăng cùng vị trí bài sai, phóng viên
  được mời kiểm chứng tại chỗ.
"""

THEMES["sonv"] = """
phòng nội vụ các huyện; trường chính trị; hội đồng thi
thí sinh dự tuyển; cán bộ thôn; người nghiên cứu tài liệu
thi tuyển công chức | Đề rút ngẫu nhiên trên máy, điểm hiện ngay khi thí sinh bấm nộp.
  | Phòng thi lắp máy phá sóng, người coi bốc thăm đổi vị trí trước giờ mở niêm phong.
sắp xếp thôn, tổ dân phố | Cử tri đại diện hộ bỏ phiếu kín về tên gọi mới, kiểm đếm
  dưới mái đình. | Trống thôn cũ, hương ước, nhà sinh hoạt được bàn giao cho ban công
  tác kế tiếp.
kiểm tra kỷ luật công vụ | Tổ công tác tới quầy giao dịch đầu giờ, ghi hình ghế trống
  và sổ trực. | Đơn vị để người dân chờ lâu phải giải trình và nêu cách khắc phục trong
  bản tin nội bộ.
số hóa tài liệu lưu trữ | Tờ giấy dó ép phẳng, quét hai mặt, đặt tên tập theo mã phông.
  | Kho mát hút ẩm, găng trắng phát cho độc giả mượn bản đồ xã cũ.
tổ chức phong trào thi đua | Gương thầy giáo cắm bản, bác nông dân hiến đất được viết
  thành chuyện ngắn. | Hội đồng xét từng thành tích thật, hạn chế khen lãnh đạo thay
  cho người lao động.
quản lý sinh hoạt tôn giáo | Chức sắc được mời trao đổi lịch lễ trọng, chỗ để xe, giờ
  dùng loa. | Điểm nhóm ở vùng cao làm hồ sơ đăng ký, cán bộ chỉ cách ghi từng mục.
bồi dưỡng cán bộ cơ sở | Bài giảng lấy tình huống tranh chấp nước tưới, học viên đóng
  vai hai phía. | Khóa học buổi tối dùng điện thoại, thảo luận nhóm ghi trên giấy lớn.
chấm điểm cải cách hành chính | Phiếu hỏi người dân thả vào thùng có khóa, kiểm phiếu
  trước đại diện mặt trận. | Đơn vị điểm thấp đối thoại, tự vạch khâu chậm trễ và ngày
  khắc phục.
"""

THEMES["sotp"] = """
đoàn luật sư; tổ hòa giải; ủy ban nhân dân các xã
cặp vợ chồng trẻ; người cần trợ giúp pháp lý; công chức hộ tịch
đăng ký hộ tịch trên phần mềm | Tên đệm, dấu thanh, quê quán được soát hai lần trước
  khi in bản chính. | Trẻ sinh tại trạm xá được cấp khai sinh, thẻ bảo hiểm trong một
  lượt đi.
hòa giải ở cơ sở | Chuyện con trâu lạc vào nương ngô khép lại bằng buổi đổi công làm
  hàng rào. | Hòa giải viên học cách hỏi mở, ghi lời hứa hai bên vào giấy viết tay.
trợ giúp pháp lý lưu động | Trợ giúp viên bày bàn giữa chợ phiên, treo băng chữ to hỏi
  đáp miễn phí. | Bị cáo chưa thành niên người Dao có người phiên dịch và bào chữa từ
  lúc hỏi cung.
thẩm định dự thảo quy phạm | Điều khoản mập mờ được thay bằng câu ngắn, mỗi chữ dẫn
  chiếu đúng luật gốc. | Nhóm chịu tác động được mời góp lời, phản biện in đính kèm hồ
  sơ.
quản lý hoạt động công chứng | Di chúc được đọc to cho cụ nghe, ghi hình để tránh nghi
  ngờ về sau. | Sổ đỏ giả phát hiện nhờ soi tem, văn phòng báo cho đồng nghiệp cùng
  cảnh giác.
đấu giá tài sản | Phiếu kín bỏ hòm niêm phong, người trả giá mua hồ sơ không phải gặp
  môi giới. | Bước giá, tiền đặt trước đăng báo, ảnh lô gỗ tịch thu chụp đủ bốn mặt.
cấp phiếu lý lịch tư pháp | Kết quả gửi qua bưu tá, người lao động xuất khẩu khỏi đi
  lại đường dài. | Xác minh án cũ trao đổi thẳng với tòa huyện, đỡ chờ công văn giấy.
xử lý vi phạm hành chính | Biên bản ghi đúng hành vi, đúng tên luật, tránh bị hủy vì
  lỗi câu chữ. | Tang vật có sổ nhập kho, hết hạn thì mời đại diện chứng kiến tiêu hủy.
"""

THEMES["sotc"] = """
kho bạc, cơ quan thuế; phòng tài chính huyện; kế toán trường học
đơn vị sử dụng ngân sách; hộ kinh doanh; chủ đầu tư
lập dự toán năm sau | Bảng tính khóa công thức, mỗi con số ghi nguồn để người thẩm tra
  lần ngược. | Trạm y tế, trường nội trú được ưu tiên phần lương và học bổng trước khi
  chia khoản mua sắm.
sắp xếp nhà, đất công | Trụ sở bỏ không gắn mã kiểm kê, ảnh chụp cổng và sân đính vào
  lý lịch. | Nhà kho cũ chuyển làm lớp mẫu giáo, biên bản bàn giao có chữ ký dân phố.
mua sắm tập trung | Máy tính gọi thầu chung, cấu hình phổ thông, bảo hành tận huyện xa.
  | Đơn vị dùng gửi nhu cầu qua mạng, khỏi ký hợp đồng lẻ nhiều lần.
quyết toán dự án hoàn thành | Chứng từ thiếu chữ ký trả ngay tại bàn, kèm tờ nêu rõ chỗ
  bổ khuyết. | Nợ đọng nhà thầu nhỏ được xếp trước, danh mục dán bảng tin.
bình ổn giá dịp tết | Giá gạo, thịt lợn, cước xe ghi chép tại nhiều chợ, so ngày trước
  để cảnh báo. | Cửa hàng găm xăng bị nhắc, bảng niêm yết đặt ngoài cây bơm.
giao quyền tự chủ cho đơn vị sự nghiệp | Bệnh viện tính đúng tiền khấu hao giường, quy
  chế chi tiêu lấy ý kiến công đoàn. | Trung tâm dạy nghề mở lớp theo đơn, phần dư
  trích quỹ thưởng giáo viên.
công khai ngân sách xã | Bảng thu chi viết phấn ở hội trường, trưởng thôn giải nghĩa
  từng khoản mục. | Quỹ đóng góp làm đường có ba người giữ chìa, sổ mở mỗi kỳ họp dân.
xây dựng dữ liệu kế toán điện tử | Chữ ký số thay dấu đỏ, ủy nhiệm chi chạy thẳng sang
  kho bạc. | Mật khẩu mặc định bị đổi hết, máy chủ lưu bản dự phòng ở nơi khác.
"""

THEMES["sokhdt"] = """
ngân hàng, hiệp hội doanh nghiệp; ban quản lý dự án; liên minh hợp tác xã
người khởi sự; nhà đầu tư; chủ hợp tác xã
đăng ký doanh nghiệp qua mạng | Người nộp ngồi quán cà phê vẫn gửi được bộ thành lập,
  kết quả báo bằng tin nhắn. | Tên trùng hiện ngay khi gõ, cán bộ gợi ý đặt khác thay
  vì trả lại.
phân bổ vốn đầu tư công | Công trình dở dang xếp đầu bảng, cầu treo hẹp chờ lượt sau có
  giải thích. | Ủy ban xã đi cùng kỹ sư, chỉ đoạn suối dâng để tính khẩu độ.
gặp gỡ nhà đầu tư | Bàn tròn hỏi đất, điện, lao động, thư ký ghi ai hứa làm xong ngày
  nào. | Đoàn khảo sát xem kho lạnh Đồng Đăng, đo khoảng cách tới quốc lộ bằng máy.
tổ chức đấu thầu điện tử | Nhà thầu mở chung khóa mã, giá dự hiện đồng loạt nên không
  thể sửa thầm. | Hồ sơ mời bỏ tiêu chí nêu tên hãng, phép thử kỹ thuật được ghi đo
  được.
phát triển kinh tế hợp tác xã | Xã viên góp giống, góp nhà sấy, chia lãi theo sản lượng
  giao. | Giám đốc trẻ học đọc bảng cân đối, thuê kế toán chung với hợp tác xã bên.
giám sát đầu tư cộng đồng | Ban thôn đếm bao xi măng, ghi giờ trộn, gọi tư vấn khi bê
  tông rỗ. | Bản vẽ phóng to dán tường, trẻ con cũng chỉ được cống nào hai ống.
tổng hợp kế hoạch phát triển | Ngành gửi số kịch bản tốt, xấu, vừa; tổ biên soạn nối
  thành câu chuyện liền mạch. | Hội thảo mời cả nông dân phản biện mục tiêu quá cao so
  với nước tưới.
hỗ trợ doanh nghiệp nhỏ | Tư vấn viên ngồi cùng bà chủ lò bún, ghi sổ tay lãi lỗ từng
  mẻ. | Khoản vay tín chấp xét theo đơn đặt hàng, tránh đòi nhà làm tin.
"""

THEMES["soct"] = """
điện lực; ban quản lý chợ; hải quan cửa khẩu
chủ xưởng; tiểu thương vùng cao; thương nhân xuất khẩu
khuyến công cho cơ sở nhỏ | Máy ép ván thay dao tiện được hỗ trợ nửa tiền, chủ xưởng
  cam kết dạy thợ trẻ. | Lò sấy miến dùng hơi tuần hoàn, sợi khô đều mà bớt củi.
bảo vệ người tiêu dùng | Cân lò xo vặn ngược bị thu, người bán ký tên chịu lỗi trước
  khách. | Nồi cơm nhái nhãn được đổi tiền, phiếu khiếu nại in sẵn ở quầy dịch vụ.
đưa hàng Việt về miền núi | Xe bán lưu động dừng sân trường, chăn len, mắm, đèn pin xếp
  theo giá. | Bà con đổi lạc, gà lấy nước giặt, người bán chỉ cách đọc hạn dùng.
cung cấp thông tin thông quan nông sản | Tin nhắn báo số làn mở, chủ vựa quyết cắt dưa
  sớm hay chờ. | Quy cách đóng thùng thanh long dịch sang tiếng Việt, dán ở bãi tập
  kết.
bảo đảm an toàn lưới điện | Cột nghiêng chằng thêm néo, dây trần qua vườn thay cáp bọc.
  | Chặt cây gần đường dây phải gọi thợ, nhà xưởng kiểm tra áp tô mát.
tiết kiệm năng lượng | Lò gạch hút nhiệt thừa sấy phôi, đèn phố giảm sáng lúc khuya. |
  Trường học thi tắt quạt đúng giờ, tiền dư mua cây cảnh.
phát triển thương mại điện tử | Hồi, mật ong chụp nền sáng, viết câu chuyện vườn rồi
  gửi hàng bằng bưu kiện. | Bà chủ sạp học xử lý đơn hủy, bọc chống vỡ lọ măng ớt.
quản lý cụm công nghiệp | Nhà đầu tư hạ tầng làm trạm nước thải trước, thuê đất sau. |
  Bãi xe công nhân lợp mái, có lối chữa cháy riêng quanh tường rào.
"""

THEMES["sonnptnt"] = """
hạt kiểm lâm; trạm khuyến nông; hợp tác xã nông nghiệp
hộ chăn nuôi; chủ rừng; tổ dùng nước
phòng, chống dịch trên đàn lợn | Hố khử trùng đặt đầu ngõ, người lạ mua lợn dừng ngoài
  cổng sát khuẩn ủng. | Lợn chết chôn lót vôi, chủ hộ khai báo được tính hỗ trợ, giấu
  dịch thì không.
cấp mã số vùng trồng | Nông dân đánh số từng lô na, ghi ngày phun, dán sơ đồ lên vách
  lán. | Kiểm dịch viên bổ quả soi sâu non, lô sạch lên xe thẳng cửa khẩu.
quản lý bảo vệ rừng | Ảnh vệ tinh chấm điểm mất tán, kiểm lâm đi bộ tới tận nơi đối
  chiếu. | Gỗ lậu giấu dưới bao ngô bị lộ nhờ mùi nhựa tươi.
bảo đảm an toàn hồ, đập mùa mưa | Cửa van bôi mỡ, tràn dọn bèo, phát loa cho hạ du
  trước khi xả. | Bao tải cát xếp chân mái, đội canh đêm đọc thước nước theo giờ.
phát triển sản phẩm tiêu biểu của xã | Hũ thạch, gói chè, chai mật được chấm vị, chấm
  nhãn, chấm chuyện kể. | Nhóm phụ nữ đổi nắp lọ, thêm mã quét, đủ bậc lên kệ siêu thị.
khuyến nông đầu bờ | Nhà nông tự đếm rầy trên khóm, bàn nhau hoãn phun để giữ nhện bắt
  mồi. | Giống ngô mới cấy cạnh giống quen, ngày thu hoạch cân công khai.
cung cấp nước sạch nông thôn | Công trình tự chảy giao thôn giữ khóa, thu tiền lẻ đủ
  thay vòi. | Mẫu nước gửi thử vi sinh, nơi nhiễm bẩn được thả bột khử và xây lại mó.
xây dựng nông thôn mới | Hàng rào dâm bụt thay tường xi măng, cổng tre giữ dáng quê. |
  Thôn chấm điểm sân sạch mỗi tháng, nhà đạt treo lá cờ nhỏ.
"""

THEMES["sotnmt"] = """
chi nhánh đăng ký đất đai; cảnh sát môi trường; đoàn địa chất
chủ mỏ; gia đình chờ sổ đỏ; hộ ven sông
cấp giấy chứng nhận đất đai | Người dân nhận tin nhắn khi hồ sơ sang thuế, khỏi hỏi
  thăm nhiều cửa. | Thửa chồng lấn nhau được đo lại có chủ hai bên giơ cọc tiêu.
quan trắc nước sông Kỳ Cùng | Chai mẫu giữ lạnh chạy về phòng thử, chỉ tiêu lạ được lấy
  bù hôm sau. | Cá chết nổi ở đâu, cán bộ tới đó đo ôxy và truy ngược cống xả.
quản lý khai thác cát sỏi | Tàu hút gắn phao giới hạn, quá vạch tự ngắt máy. | Bãi sạt
  bờ dừng cấp phép, chủ mỏ đóng kè rọ đá bù lại.
thu gom chất thải nguy hại | Bóng đèn, pin cũ bỏ thùng đỏ trong sân ủy ban, cuối quý xe
  chuyên chở tới lấy. | Gara ô tô chứa dầu thải trong phuy kín, sàn láng chống thấm.
hướng dẫn phân loại rác tại nguồn | Vỏ rau vào xô xanh, lon chai vào bao cước, trẻ con
  làm tổ trưởng nhắc nhà. | Hố ủ sau vườn phủ trấu chống mùi, phân dùng trồng gừng.
điều tra nước ngầm núi đá | Đoàn thả phẩm màu vào hang sụt, đợi xem nước trồi ở suối
  nào. | Giếng khoan cạn được lấp đúng cách, tránh dẫn bẩn xuống mạch.
lập kế hoạch sử dụng đất | Bản đồ quy hoạch treo nhà văn hóa, dân dán giấy ghi ý kiến
  lên ô ruộng mình. | Ô đất dự án chậm bị đề nghị xóa tên, trả quyền cho người cày.
cảnh báo mưa lũ, rét hại | Tin dự báo gửi trưởng thôn bằng giọng nói, dễ hiểu với người
  không đọc chữ. | Thước mưa nhựa giao học sinh ghi mỗi sáng, ghép thành bản đồ xã.
"""

THEMES["sogtvt"] = """
hạt quản lý đường; cảnh sát giao thông; các bến xe
lái xe tải; hành khách; nhà thầu cầu đường
duy tu cầu, đường | Ổ gà cắt vuông cạnh, tưới nhựa dính rồi mới đầm đá, tránh bong lại
  sau mưa. | Khe co giãn cầu cũ thay cao su, biển hạn chế tải đặt trước ngã rẽ.
sát hạch lái xe | Sa hình chấm bằng cảm biến, thí sinh xem vệt bánh của mình trên màn
  hình. | Câu hỏi tình huống thêm đường đèo sương mù, bài lùi xe chấm từng mét.
kiểm soát tải trọng xe | Cân lưu động đặt sau khúc cua, xe quá khổ phải hạ tải ngay. |
  Mỏ đá ký cam kết xúc ngang thùng, camera cổng lưu hình từng chuyến.
xử lý điểm đen tai nạn | Bụi tre che tầm nhìn được phát, gờ giảm tốc vạch vàng hắt sáng
  đêm. | Kỹ sư phỏng vấn quán nước ven đường, nghe kể giờ nào xe hay trượt.
tổ chức vận tải khách dịp lễ | Bến tăng chuyến theo vé đặt trước, xe dự phòng chờ sẵn ở
  trạm dừng. | Hành khách bị nhồi nhét gọi số dán lưng ghế, nhà xe hoàn tiền.
đăng kiểm phương tiện | Phanh, lốp, đèn đo bằng máy; khói đen phải chỉnh bơm rồi quay
  lại. | Chủ xe ngồi phòng kính xem dây chuyền, lỗi nào in ra giấy lỗi ấy.
phân luồng lên cửa khẩu | Container rẽ đường vòng, xe con đi giữa phố, biển điện tử đổi
  theo giờ. | Người chỉ đường nói được tiếng Trung đứng nút Hữu Nghị.
làm đường giao thông nông thôn | Xi măng cấp theo mét, dân đào khuôn, thợ xã kẻ mạch
  chống nứt. | Cột đèn pin mặt trời dựng ở ngầm, trẻ đi học sớm khỏi soi đuốc.
"""

THEMES["soxd"] = """
phòng quản lý đô thị; chủ đầu tư; đơn vị tư vấn
gia đình làm nhà; thợ hồ; cư dân phố mới
công bố quy hoạch phân khu | Mô hình sa bàn đặt sảnh ủy ban, lộ giới căng dây cho dân
  đứng xem. | Người góp lời viết giấy màu, tổ đồ án trả lời bằng bản vẽ sửa.
thẩm định thiết kế | Dầm console vươn quá dài bị yêu cầu tính lại, bậc tam cấp thêm ram
  cho xe lăn. | Họa viên sửa trên máy trước mặt thẩm tra viên, rút ngắn vòng gửi trả.
kiểm tra chất lượng công trình | Búa bật nảy gõ từng cột, chỗ nghi rỗng khoan lõi đem
  nén. | Nhật ký thiếu trang bị lập biên bản, giàn giáo yếu chân phải dựng lại.
hỗ trợ nhà ở cho hộ khó khăn | Khung thép nhẹ lắp nhanh, mái tôn chống nóng, vách tre
  trát vữa giữ dáng bản. | Thợ trong họ góp công, chủ hộ tự chọn hướng cửa và chỗ bếp.
cấp nước đô thị | Ống rò dò bằng máy nghe, đào đúng điểm khỏi xé cả vỉa hè. | Bể chứa
  rửa đêm, người dân được báo giờ ngắt trước ba ngày.
quản lý trật tự xây dựng | Ảnh chụp từ trên cao so giấy phép, tầng lấn bị tháo khi còn
  cốt pha. | Chủ nhà xây quá mốc tự phá, đội hỗ trợ chở gạch vụn.
công bố giá vật liệu | Cát, thép, xi măng hỏi giá nhiều đại lý, bỏ số cao bất thường. |
  Bảng giá tách cước chở lên vùng đèo, nhà thầu dễ dự toán.
chăm sóc cây xanh, chiếu sáng đô thị | Rễ đa phồng gạch được bó vòng rộng, cành khô hạ
  trước mùa bão. | Bóng thủy ngân đổi đi ốt, công viên bớt góc tối cho người đi bộ.
"""
