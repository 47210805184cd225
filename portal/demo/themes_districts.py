"""What the districts' news is about: `theme | first detail | second detail`."""

# First line of each: partners; second: audiences; then the themes.
THEMES: dict[str, str] = {}

THEMES["thanhpho"] = """
các khối phố; Đội Quản lý trật tự; Ban Quản lý chợ
tiểu thương; hộ dân mặt phố; du khách
chỉnh trang vỉa hè, lòng đường | Vạch sơn phân cách nơi để xe với lối đi bộ được kẻ
  lại, biển quảng cáo che khuất tầm nhìn được tháo dỡ. | Chủ cửa hàng ký cam kết không
  bày hàng lấn lối, xe đẩy bán rong được bố trí vào góc chợ theo giờ.
giữ vệ sinh môi trường khu dân cư | Điểm tập kết rác chuyển khỏi đầu ngõ, thùng phân
  loại đặt ở nơi dễ thấy, xe thu gom chạy theo giờ cố định. | Chị em phụ nữ đổi phế
  liệu lấy cây xanh, tiền bán ve chai góp vào quỹ thăm hỏi người ốm.
gìn giữ di tích hang động | Bậc đá trơn được lắp tay vịn, dây điện chạy dọc nhũ đá thay
  bằng đèn có ánh sáng dịu. | Người trông coi động Tam Thanh nhắc khách không viết vẽ
  lên vách, không đốt hương trong lòng hang.
quản lý chợ truyền thống | Bình chữa cháy được kiểm tra áp suất, lối thoát hiểm giữa
  các dãy quầy vải được dọn thông. | Tiểu thương niêm yết giá từng mặt hàng, cân đối
  chứng đặt ngay cổng để người mua tự kiểm lại.
cấp phép nhà ở riêng lẻ | Bộ phận tiếp nhận in sẵn bản hướng dẫn vẽ mặt bằng, giúp gia
  đình chuẩn bị đủ giấy tờ ngay lần đầu. | Tổ công tác xuống hiện trường đo lộ giới,
  chỉ tận nơi phần đất phải lùi để chủ nhà khỏi xây sai.
trồng rau an toàn ven đô | Nhóm hộ ở Quảng Lạc, Mai Pha ghi nhật ký bón phân, dùng chế
  phẩm ngâm tỏi ớt thay thuốc sâu. | Rau bó buộc lạt, dán nhãn tên người trồng rồi giao
  tận bếp ăn trường mầm non mỗi sáng.
bảo đảm an toàn trường học | Giờ tan lớp, tổ xung kích của phường đứng phân làn trước
  cổng để phụ huynh không dừng xe giữa đường. | Lan can cầu thang nâng cao, công tắc
  điện thấp được bịt nắp, sân chơi thay nền gạch trơn bằng thảm cao su.
xây dựng nếp sống văn minh khi đi lễ | Bảng chỉ dẫn đặt lễ, gửi xe, hòm công đức được
  gom về một chỗ, tránh chèo kéo du khách. | Đội thanh niên tình nguyện phát túi giấy
  đựng rác và nhắc nhau mặc trang phục kín đáo khi vào đền.
"""

THEMES["trangdinh"] = """
đồn biên phòng; hợp tác xã trong vùng; Hội Nông dân
bà con trồng thạch; cư dân biên giới; hộ chăn nuôi vịt
trồng và chế biến thạch đen | Cây thạch phơi trên giàn tre thay vì trải mặt đường, nhờ
  vậy lá sạch cát và bán được giá hơn. | Cơ sở nấu thạch nhận hướng dẫn lắp bể lắng,
  giữ nguồn nước của xóm không bị đục.
thâm canh lúa trên cánh đồng Thất Khê | Máy cấy chạy thử ở mấy thửa liền bờ, khoảng
  cách hàng đều giúp ruộng thoáng và ít rầy. | Tổ thủy nông khơi mương trước vụ, chia
  phiên lấy nước bằng thẻ gỗ treo ở đầu cống.
tuần tra đường biên, cột mốc | Tổ tự quản gồm dân quân và chủ nương cùng phát quang lối
  lên mốc, ghi chép dấu hiệu sạt lở. | Buổi sinh hoạt thôn lồng ghép giới thiệu ba văn
  kiện biên giới bằng tiếng Nùng cho người già.
chăn nuôi vịt cổ ngắn | Trại giống lọc đàn theo màu lông, nhốt riêng trứng ấp, tiêm vắc
  xin khi vịt còn nhỏ. | Quán quay ký hợp đồng bao tiêu, yêu cầu vịt nuôi đủ ngày,
  không dùng cám tăng trọng.
cứng hóa đường liên thôn | Dân bản góp cát suối, chủ đất ven đường tự lùi hàng rào để
  bánh xe tải tránh nhau. | Mặt đường đổ xong được phủ rơm, tưới nước giữ ẩm, trẻ em
  thay nhau trông không cho trâu bước qua.
thu hoạch hồi, quế | Bà con được khuyên dùng thang dây, đai lưng khi trèo và chừa cành
  mang hoa cho vụ sau. | Lò sấy dùng củi tận thu thay than, hoa hồi giữ cánh nguyên,
  mùi thơm đậm.
khôi phục lễ hội Bủng Kham | Cụ cao niên chỉ lại bài khấn xuống đồng, thanh niên ghi
  âm, chép ra hai thứ chữ. | Sân tung còn được đầm phẳng, cột mai dựng bằng tre già,
  quả còn do học sinh tự khâu.
tiếp nhận hồ sơ của cư dân vùng biên | Cán bộ mang máy quét đến nhà văn hóa thôn, nhận
  giấy tờ tại chỗ rồi hẹn trả ở phiên chợ sau. | Bảng hướng dẫn làm giấy thông hành
  viết bằng hai thứ tiếng, có hình vẽ cho người ít biết chữ.
"""

THEMES["binhgia"] = """
kiểm lâm địa bàn; già làng, trưởng bản; đoàn thanh niên
hộ nhận khoán rừng; người nuôi trâu; học sinh bán trú
bảo vệ rừng đầu nguồn | Mỗi thôn cử người gác lửa trên chòi, dùng mõ báo hiệu khi thấy
  khói lạ. | Bìa rừng giáp nương được phát băng trắng, cành khô gom xuống khe ẩm trước
  mùa hanh.
nuôi trâu, bò nhốt chuồng | Cỏ voi trồng ven suối đủ ăn quanh năm, phân ủ hoai bón lại
  cho ruộng ngô. | Chuồng che bạt, treo đèn sưởi bằng lò trấu, trâu già được khoác bao
  tải trong đợt rét.
cải tạo rừng hồi già | Cành sâu bệnh cưa bỏ, gốc bón vôi, khoảng trống dặm cây ghép cho
  quả sớm. | Học viên tập ghép mắt ngay tại vườn, người khéo tay được mời đi hướng dẫn
  thôn bên.
phòng tránh lũ quét, sạt lở | Nhà nằm sát taluy được vận động dời về bãi cao, đồ đạc
  gửi nhờ hội trường. | Thôn treo kẻng, phân công người cõng cụ già, diễn tập chạy lên
  đồi ban đêm.
chăm lo học sinh bán trú | Bếp ăn có vườn rau riêng, phụ huynh thay phiên góp củi, cô
  giáo ngủ lại cùng các em. | Tủ sách cạnh giường, góc giặt đồ, nước tắm đun bằng năng
  lượng mặt trời làm trẻ bớt nhớ nhà.
tổ chức hội Phài Lừa | Đua bè mảng trên sông được phao cứu sinh bảo vệ, trống hội dồn
  dập suốt hai bờ. | Người lái mảng lớn tuổi kể tích thần sông, dạy trẻ buộc dây rừng
  không tuột.
giữ gìn di chỉ khảo cổ | Cửa hang Thẩm Khuyên, Thẩm Hai được rào thoáng, có bảng giải
  thích ngắn về thời tiền sử. | Thầy trò vùng cao vẽ tranh người nguyên thủy sau buổi
  tham quan và nghe chuyện ở cửa hang.
xây dựng nhà vệ sinh hợp chuẩn | Thợ xây trong thôn làm mẫu một công trình bằng gạch
  không nung, vừa tiền và dễ cọ rửa. | Đội tuyên truyền diễn kịch ngắn bằng tiếng Tày
  về rửa tay và ăn chín.
"""

THEMES["vanlang"] = """
bộ đội biên phòng; hải quan cửa khẩu; Hội Phụ nữ
cư dân biên giới; lái xe chở nông sản; người trồng hồng
điều tiết xe nông sản chờ xuất | Bãi tạm ven đường Tân Thanh được san gạt, có vòi nước
  và nhà tắm cho tài xế đường dài. | Loa phát số thứ tự từng lượt, chủ hàng khỏi chen
  nhau trước thanh chắn.
chăm sóc hồng vành khuyên | Quả được bọc túi chống ruồi, cắt bằng kéo để lại núm và xếp
  giỏ lót lá chuối. | Nhóm hộ ở Hoàng Việt học cách ngâm nước ấm khử chát, giữ độ giòn
  lâu hơn.
phòng, chống buôn lậu qua đường mòn | Lán trực làm bằng tôn, có bếp, có đèn pha và sổ
  ghi giờ đổi ca. | Chị em bốc vác ký giao ước không tiếp tay cho hàng cấm, chuyển sang
  gói hàng thuê tại bến.
giao lưu hữu nghị hai bên biên giới | Đội bóng chuyền hai thôn đối diện thi đấu giao
  hữu, cùng uống chè, trao cờ lưu niệm. | Bài hát song ngữ do cô giáo Na Sầm dàn dựng
  mở đầu buổi gặp xuân.
trồng ba kích, hồi dưới tán | Luống ba kích cách gốc hồi vài bước, phủ lá mục giữ ẩm,
  bảo vệ khỏi chuột bằng lưới thấp. | Thương lái tới tận vườn cân củ, trả tiền qua điện
  thoại, bà con đỡ phải mang đi xa.
cung cấp nước sạch cho thị trấn | Bể lọc cát được rửa ngược, ống rò nơi qua ngầm thay
  đoạn mới bằng nhựa chịu lực. | Công tơ đặt ngoài cổng, người thu tiền đọc số trước
  mặt gia chủ.
dạy chữ, dạy nghề may | Lớp học tối thắp sáng ở nhà văn hóa, học viên mang theo con nhỏ
  được bố trí góc chơi. | Xưởng may gia công nhận học trò giỏi vào làm, giờ giấc linh
  hoạt theo mùa gặt.
chỉnh trang tuyến phố Na Sầm | Mương thoát được nạo vét, nắp đậy lưới thép thay tấm bê
  tông vỡ. | Cây bóng mát trồng thưa, hố gốc kẹp gạch để mưa thấm xuống, tránh ngập vỉa
  hè.
"""

THEMES["caoloc"] = """
hải quan, ga đường sắt; các xã ven thành phố; công đoàn cơ sở
công nhân bốc xếp; hộ trồng hồng; du khách Mẫu Sơn
phối hợp bảo đảm thông quan thuận lợi | Xe rau quả ưu tiên làn riêng khi qua Hữu Nghị,
  giấy tờ kiểm tra trước ở bãi ngoài. | Tổ liên ngành đặt bàn chung, chủ hàng trao tập
  hồ sơ một lần rồi nhận biên lai.
chăm hồng không hạt Bảo Lâm | Thợ vườn quét vôi gốc, tỉa cành vượt, bọc gốc bằng rơm
  lúc sương muối. | Sản phẩm được dán tem truy xuất, quét mã thấy rõ tên thôn và ngày
  hái.
quản lý đất đai vùng ven đô | Thửa đất xen kẹt được đo bằng máy định vị, chủ hai bên
  cùng ký giáp ranh. | Bảng tin ghi rõ ô nào được chuyển mục đích, ô nào phải giữ
  ruộng.
phát triển du lịch Mẫu Sơn | Nhà nghỉ sửa lò sưởi an toàn, dán số cứu hộ sau cửa phòng,
  nhắc khách mang áo ấm. | Hướng dẫn viên người Dao thuyết minh cách hái chè cổ thụ, kể
  sự tích suối tắm tiên.
bảo đảm an toàn nơi làm việc của công nhân | Giày, găng, mũ phát theo ca, băng tải có
  nút dừng khẩn cấp ở hai đầu. | Bác sĩ lưu động đo thính lực, huyết áp cho người bốc
  vác ở Đồng Đăng.
xử lý rác thải bãi đỗ | Thùng kín bánh xe đặt cách đều, xe cuốn ép chạy lúc nửa đêm để
  khỏi cản container. | Vỏ trái cây được ủ làm phân cho vườn thông non, lái xe bỏ đúng
  ô phân loại.
truyền dạy hát then, sli trong trường học | Nghệ nhân dạy gảy đàn tính sau giờ chính
  khóa, mỗi lớp một tốp luyện đối đáp. | Học trò ghi lời cổ từ bà ngoại, vẽ minh họa
  thành tập nhỏ trưng bày ở thư viện.
phòng cháy rừng thông | Lá kim khô được cào thành đống, đốt có kiểm soát vào sáng sớm
  lặng gió. | Bể chứa trên đỉnh dốc đầy nước, vòi kéo tay đặt nơi đội xung kích dễ lấy.
"""

THEMES["vanquan"] = """
cơ sở chưng cất tinh dầu; chi hội cựu chiến binh; trạm khuyến nông
người trồng hồi; thợ làm ngói; phụ huynh thôn xa
chăm sóc rừng hồi | Gốc hồi được xới nông, bón phân ủ, cỏ dại cắt phủ lên mặt thay vì
  phun thuốc. | Bẫy đèn, chim sâu và tổ kiến vàng giúp giảm bọ ánh kim ăn lá.
chưng cất tinh dầu | Nồi hơi thay van an toàn, ống sinh hàn rửa cặn, mẻ nấu ghi giờ vào
  sổ. | Bã hồi phơi khô làm hương, làm chất đốt, cơ sở không còn đổ xuống suối.
giữ nghề làm ngói âm dương | Đất sét nhào chân trâu, phơi bóng râm, lò nung canh lửa
  nhiều ngày đêm. | Thợ trẻ học nghề nhận công theo viên đạt chuẩn, khách nhà sàn đặt
  hàng trước.
tu sửa chợ phiên | Mái lán lợp lại, khu gia súc tách ra cuối gió, nền chợ rải đá mạt. |
  Góc hát lượn mở lại vào phiên chính, người bán chõ xôi đỏ đen ngồi quanh.
hỗ trợ hộ vươn lên thoát nghèo | Mỗi đảng viên nhận giúp một nhà, bàn chuyện giống lợn
  trước khi bàn vay vốn. | Tổ thẩm định ngồi họp ngay sân phơi, bình bầu giơ tay công
  khai.
chống rét cho mạ và gia súc | Nilon vòm trùm luống mạ, tro bếp rải nhẹ, nước giữ xâm
  xấp ban đêm. | Rơm cuộn chất gác bếp, muối hòa ấm cho bò uống lúc trở gió.
dạy hai buổi ở điểm trường | Giáo viên chia nhóm theo trình độ, buổi chiều đọc truyện
  tranh tiếng Việt. | Phụ huynh Tri Lễ góp ván đóng bàn ghế, làm giàn mướp che nắng sân
  chơi.
giữ nước hồ Bản Nầng | Mái đập kiểm tra tổ mối, cống xả thay gioăng, thước nước vạch
  sơn phản quang. | Thuyền thả cá không dùng lưới mắt nhỏ, ven hồ cấm chăn thả mùa tích
  nước.
"""

THEMES["bacson"] = """
hội cựu chiến binh; hợp tác xã quýt; nghệ nhân nhà sàn
hộ đón khách ở nhà; người trồng thuốc lá; đoàn viên trẻ
phát triển du lịch cộng đồng Quỳnh Sơn | Nhà sàn quay hướng ngói âm dương đều một
  chiều, chăn bông phơi thơm trước khi khách tới. | Bữa cơm có bánh chưng đen, gà trống
  thiến, khách được rủ giã gạo cùng chủ.
chăm quýt vàng | Vườn trên lân đá giữ ẩm bằng cỏ, hái quả bằng kéo, lót rơm vào sọt
  tre. | Hội thi mâm quýt đẹp khuyến khích nhà vườn bỏ thuốc kích chín.
sấy thuốc lá an toàn | Lò sấy xây ống khói cao, dùng củi rừng trồng, có cửa thoát phòng
  ngạt khí. | Người hái lá đeo găng, tắm rửa ngay, không cho trẻ nhỏ vào kho.
phát huy truyền thống khởi nghĩa | Học trò vào bảo tàng nghe chuyện đội du kích, tự làm
  mô hình đình Nông Lục. | Cựu chiến binh chăm cây đa, quét bia, kể đêm đốt đuốc mít
  tinh.
trồng hoa, lúa cho cảnh quan | Thửa ruộng dưới đỉnh Nà Lay gieo lệch ngày để màu vàng
  kéo dài. | Luống tam giác mạch, hoa cải trồng xen bờ, khách trả phí giữ bờ không
  giẫm.
giữ sạch hang, sông Bắc Sơn | Rác trôi theo lũ vào hang được vớt bằng bè tre, đèn đội
  đầu do đoàn viên góp. | Bãi tắm phao bơi đặt đúng độ sâu, người trông bến học hô hấp
  nhân tạo.
truyền dạy hát ví và múa chầu | Cụ bà hát trước, lớp nhỏ nhại theo, ghi âm làm quà cho
  nhà văn hóa. | Trang phục dệt tay phơi ở sân sàn, mẫu hoa văn được chụp lưu vào sổ.
quản lý khai thác đá và chở vật liệu | Xe phủ bạt, rửa bánh trước cổng, chạy giờ vắng
  tránh đoàn học sinh. | Mỏ dừng nổ mìn giờ nghỉ trưa, còi báo vang trước khi bấm.
"""

THEMES["huulung"] = """
doanh nghiệp chế biến gỗ; kiểm lâm Hữu Liên; thủ nhang các đền
thợ mỏ đá; nhà vườn trồng na; khách hành hương
phòng cháy tại xưởng bóc gỗ | Dăm bào được hút vào buồng kín, dây điện luồn ống, lối xe
  chữa cháy không chất ván. | Thợ tập dùng lăng phun, gọi nhau bằng kẻng và đếm đủ
  người ở bãi tập kết.
trồng na rải vụ | Nhà vườn tuốt lá, thụ phấn bằng bút lông, cho quả chín lệch nhau để
  khỏi rớt giá. | Ròng rọc dây cáp đưa sọt từ lưng núi xuống đường, đỡ gánh bộ trên đá
  tai mèo.
an toàn khai thác đá | Vách moong bạt tầng, đá treo cậy xuống trước ca, thợ buộc dây
  vào neo. | Phun sương cửa nghiền giảm bụi, đo tiếng ồn ở nhà dân gần mỏ.
bảo vệ rừng đặc dụng Hữu Liên | Máy ảnh tự động ghi hình bầy voọc, bẫy dây phanh bị
  tháo mang về tiêu hủy. | Chủ nhà nghỉ nhắc khách không mua phong lan rừng, dựng bảng
  tên cây nghiến cổ.
đón khách ở thảo nguyên Đồng Lâm | Bãi cắm trại có hố rác, chỗ đốt lửa xây đá, thuyền
  nan kèm áo phao. | Ngựa thồ chạy tuyến riêng, người dắt mặc gi lê số hiệu để khách dễ
  gọi.
cấp nước sinh hoạt cho vùng núi đá | Mạch ngầm bơm bằng pin mặt trời lên bể cao, chảy
  về từng cụm nhà ở Yên Thịnh. | Bể hứng mái được thau rửa, thả cá nhỏ diệt bọ gậy, đậy
  lưới muỗi.
tổ chức lễ đền Bắc Lệ | Xe khách đỗ xa sân, cụ già đi xe điện, loa nhắc giữ ví và trẻ
  nhỏ. | Hát văn diễn theo khung giờ, người hầu giá không rải tiền lẻ xuống chiếu.
phát triển cụm công nghiệp | Mặt bằng san nền tới đâu đào rãnh tới đó, nước bùn không
  tràn xuống lúa. | Phiên tuyển dụng mở ngay cổng cụm, lao động gần nhà được nhận vào
  khâu chọn phôi ván.
"""

THEMES["chilang"] = """
hợp tác xã na; ban quản lý di tích; đội chữa cháy cơ sở
người trồng na; học sinh; lái xe qua đèo
chăm sóc na dai | Cành na đốn đau cuối đông, gốc xoa vôi, tầng lá khô phủ giữ nước suốt
  mùa hạn. | Phiên chợ na họp sớm dưới chân núi, quả xếp lá chuối, phân loại theo độ nở
  gai.
gìn giữ Ải Chi Lăng | Lối lên núi Mặt Quỷ được vạch lại, tấm bia kể trận phục kích đặt
  nơi dễ đọc. | Lớp học lịch sử ngoài trời cho học sinh đóng vai nghĩa quân giữa bãi
  lau.
an toàn giao thông qua đèo Sài Hồ | Gương cầu lồi lắp nơi khuất núi, đường lánh nạn rải
  sỏi dày cho xe mất phanh. | Quán ven quốc lộ chừa chỗ lùi xe, bán nước chè thay rượu
  cho tài xế.
sản xuất rau, ớt vụ đông | Ớt chỉ thiên trồng luống cao phủ nilon, thu tới đâu doanh
  nghiệp nhận tới đó. | Ruộng bỏ vụ được mượn chung trồng khoai tây, chia sản phẩm theo
  ngày công.
dạy bơi cho trẻ em | Bể lắp ghép đặt sân trường, thầy thể dục vừa dạy nổi vừa dạy cứu
  đuối gián tiếp. | Khúc sông Thương xoáy sâu cắm biển đầu lâu, thôn phân người trông
  buổi trưa hè.
giữ rừng núi đá, trồng nghiến | Cây nghiến non ươm bầu lưới, cõng lên hốc đá, đánh dấu
  sơn để theo dõi. | Tổ tuần đeo bộ đàm, gặp người đốt ong được khuyên dùng khói rơm.
sắp xếp thị trấn Đồng Mỏ | Ki ốt hết hạn dọn lui, đường tàu rào thép, gác chắn được sơn
  lại. | Bến xe ôm xếp lốt, niêm yết giá cước, tài xế mặc áo cùng màu.
tư vấn pháp luật về đất vườn đồi | Cán bộ bày bản đồ giải thửa lên phản tre, chỉ từng
  ranh cho cụ bà xem. | Hòa giải viên cho hai nhà trồng hàng cau làm giới, tiệc chè kết
  thúc chuyện cãi nhau.
"""

THEMES["locbinh"] = """
công ty than và nhà máy điện; đồn biên phòng Chi Ma; nhóm du lịch người Dao
thợ lò; chủ hàng; người trồng thông
giám sát môi trường khu Na Dương | Trạm đo tự động truyền chỉ số khói, người dân xem
  bảng điện tử ngay cổng nhà máy. | Bãi thải trồng keo phủ xanh, nước rửa than chảy qua
  nhiều hồ lắng trước khi ra suối.
phát triển thương mại qua cửa khẩu Chi Ma | Cân điện tử kiểm định, kho mát xếp pa lét,
  xe nâng tránh giờ tan học. | Chủ hàng được báo trước quy cách thùng carton, nhãn
  tiếng Trung và mã vườn.
trích nhựa thông bền vững | Vết đẽo nông, hứng máng tre, gốc yếu được nghỉ một mùa cho
  liền sẹo. | Tổ thu mua kiểm độ nước, trả tiền theo hạng, khuyên chừa cây làm giống.
đón khách lên đỉnh Mẫu Sơn | Khúc cua rắc muối khi đóng băng, xe máy cũ được khuyên gửi
  dưới chân dốc. | Bếp người Dao nấu canh rau ngót rừng, hâm rượu men lá, dặn khách
  uống vừa phải.
giữ gìn lễ cấp sắc | Thầy cúng già chép lại sách khoa bằng bút lông, đoàn viên quay
  phim tư liệu. | Gia chủ giản lược ngày mổ lợn, bà con mang gạo tới góp như xưa.
khám sức khỏe cho thợ mỏ | Buồng chụp phổi lưu động đỗ giữa sân giao ca, kết quả gửi
  kín từng phong bì. | Người nghi bụi phổi được chuyển khâu, hướng dẫn thở sâu và tập
  dưỡng sinh.
nâng cấp thủy lợi Tú Đoạn | Kênh đất bị sạt thay máng đúc sẵn, cửa chia có khóa chung
  chìa cho thủy nông. | Nông dân luân phiên nạo bùn, dùng cỏ ven kênh ủ phân bón lúa
  nếp.
giữ bình yên thôn giáp biên | Đêm sinh hoạt đọc tin cảnh giác mua bán phụ nữ, con gái
  lớn ghi số gọi giúp. | Sân bóng trước đồn mở cửa cho thiếu niên, lính trẻ làm trọng
  tài.
"""

THEMES["dinhlap"] = """
lâm trường, chủ rừng; bộ đội biên phòng Bắc Xa; nông trường chè
công nhân hái chè; hộ trồng thông; người làm đường
chế biến chè Thái Bình | Búp hái một tôm hai lá, làm héo trên nong, vò nhẹ để nước xanh
  lâu. | Gói giấy dầu thay túi bóng, khách nếm thử được kể chuyện đồi chè thời mở nông
  trường.
trồng thông, keo gỗ lớn | Chủ rừng kéo dài chu kỳ, tỉa thưa bán củi, để cây thẳng nuôi
  tiếp làm xẻ. | Đường vận xuất xẻ rãnh xương cá, mưa không cuốn đất đỏ xuống khe.
bảo vệ đầu nguồn Kỳ Cùng | Suối cấm dùng kích điện, khúc có cá lạ treo bảng cho trẻ đọc
  tên. | Học sinh Bắc Xa nhặt vỏ thuốc cỏ, bỏ thùng bê tông, chờ xe chuyên dụng chở.
mở đường ra thôn bản | Ngầm tràn rải đá hộc, cột thủy chí sơn đỏ báo mức không được
  qua. | Máy xúc khơi đất sụt từ sáng, thanh niên cõng gạo giúp nhà bên kia taluy.
nuôi ong dưới tán rừng | Thùng ong kê chân sắt, đổ nước tránh kiến, quay mật lúc nắng
  khô. | Mật đựng chai thủy tinh ghi mùa hoa, người nuôi nhường nhau đồi keo sắp nở.
chăm sóc sức khỏe vùng xa | Bà đỡ bản mang túi sạch, nhắn xe trạm tới đón sản phụ trước
  ngày mưa. | Buổi chiếu phim dạy rửa mũi cho bé xen kẽ kịch câm vui nhộn.
tổ chức lễ hội của người Sán Chỉ | Đội bóng đá nữ mặc váy truyền thống, cổ vũ rộn ràng
  bên sườn đồi. | Điệu soóng cọ được trưởng họ đọc lại từng câu, lớp trẻ ghi phiên âm
  quốc ngữ.
giải quyết việc làm cho thanh niên | Xe tuyển dụng đỗ sân ủy ban, phỏng vấn ngay trên
  ghế đá dưới gốc bàng. | Nhóm hàn xì mở tiệm chung, nhận sửa máy cày, dạy nghề cho bạn
  mới ra quân.
"""
