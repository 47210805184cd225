"""Introductions of departments A to M of the roster, in the mark-up of `texts.as_html`."""

OVERVIEWS: dict[str, str] = {}

OVERVIEWS["vanphong"] = """
## Bộ máy tham mưu tổng hợp của chính quyền tỉnh

Văn phòng là nơi mọi công việc của Ủy ban nhân dân và Chủ tịch Ủy ban nhân dân tỉnh đi
qua: từ tờ trình của sở, báo cáo của huyện, đơn thư của công dân cho đến giấy mời họp
và lịch công tác tuần. Nhiệm vụ của đơn vị là sắp xếp, thẩm tra, nhắc việc và bảo đảm
điều kiện vật chất để lãnh đạo tỉnh điều hành thông suốt.

## Công việc diễn ra như thế nào

Mỗi hồ sơ trình đều được chuyên viên theo dõi lĩnh vực kiểm tra về thể thức, thẩm
quyền và ý kiến của các bên liên quan trước khi đặt lên bàn người ký. Sau khi văn bản
phát hành, nhiệm vụ được cập nhật vào sổ theo dõi; việc quá hạn bị nhắc và tổng hợp
tại phiên họp thường kỳ.

### Đầu mối của cả hệ thống

- Cổng thông tin điện tử tỉnh cùng các trang thành viên và ấn phẩm Công báo.
- Kiểm soát thủ tục hành chính, cơ chế một cửa, một cửa liên thông.
- Tiếp nhận phản ánh, kiến nghị về quy định hành chính gửi tới chính quyền tỉnh.
- Lễ tân, hội nghị, quản trị trụ sở và phương tiện dùng chung.

## Chặng đường đã qua

Từ tổ thư ký giúp việc ngày đầu lập tỉnh, cơ quan lớn dần theo yêu cầu điều hành,
nhiều lần nhập vào rồi tách ra cho phù hợp mô hình tổ chức từng thời kỳ. Điều còn lại
sau các lần sắp xếp là nếp làm việc kín kẽ, nhanh, đúng vai của người làm tham mưu.

## Cam kết phục vụ

Cán bộ của Văn phòng giữ bí mật nhà nước, không giữ hồ sơ quá hạn, trả lời rõ ràng khi
chưa đủ điều kiện trình. Thông cáo, chương trình công tác và ý kiến kết luận được phép
công khai đều đăng tải kịp thời để nhân dân, doanh nghiệp, báo chí cùng theo dõi.
"""

OVERVIEWS["sonv"] = """
## Cơ quan lo việc con người và tổ chức

Nói đến Sở Nội vụ là nói đến biên chế, tuyển dụng, địa giới, thi đua và lưu trữ. Đó là
những việc ít ồn ào nhưng chạm đến từng công chức, viên chức và từng đơn vị hành chính
trên địa bàn Lạng Sơn.

## Phạm vi theo dõi

### Tổ chức, công vụ

Sở chủ trì xây dựng đề án vị trí việc làm, tổ chức các kỳ thi tuyển, xét tuyển, nâng
ngạch, đồng thời thẩm định phương án sắp xếp phòng ban, đơn vị sự nghiệp theo hướng
tinh gọn. Kỷ luật, kỷ cương hành chính được kiểm tra đột xuất, kết quả gửi về nơi công
tác để rút kinh nghiệm.

### Chính quyền cơ sở và địa giới

Công việc bầu cử, phân loại xã, thôn, tổ dân phố, hồ sơ mốc giới hành chính do cơ quan
này hướng dẫn. Cán bộ không chuyên trách ở thôn được bồi dưỡng kỹ năng vận động, hòa
giải, nắm tình hình.

### Những mảng khác

- Thi đua, khen thưởng: phát hiện gương người tốt, thẩm định hồ sơ đề nghị.
- Tín ngưỡng, tôn giáo: hướng dẫn sinh hoạt theo đúng pháp luật.
- Văn thư, lưu trữ: chỉnh lý, bảo quản và phục vụ khai thác tài liệu lịch sử.
- Thanh niên, hội quần chúng và tổ chức phi chính phủ.

## Dấu mốc trưởng thành

Tiền thân là ban tổ chức chính quyền, qua mỗi lần cải cách bộ máy, Sở lại đón thêm
nhiệm vụ mới. Kho lưu trữ hiện nay giữ nhiều phông tài liệu quý, giúp người nghiên cứu
hiểu rõ quá trình lập làng, chia xã trên miền đất biên cương.

## Cách làm

Minh bạch là nguyên tắc hàng đầu: chỉ tiêu, điều kiện dự tuyển, kết quả chấm điểm đều
niêm yết; người dự thi có quyền phúc khảo. Chỉ số cải cách hành chính của từng đơn vị
được công bố để so sánh và thúc đẩy nhau tiến bộ.
"""

OVERVIEWS["sotp"] = """
## Nơi đưa pháp luật đến gần người dân

Sở Tư pháp gác cổng chất lượng văn bản của chính quyền tỉnh và đồng hành cùng công dân
trong những việc hệ trọng: khai sinh, kết hôn, nhận con nuôi, công chứng hợp đồng, xin
phiếu lý lịch tư pháp hay nhờ luật sư bảo vệ quyền lợi.

## Ba nhóm việc lớn

### Xây dựng và kiểm tra văn bản

Dự thảo nghị quyết, quyết định quy phạm đều qua khâu thẩm định về tính hợp hiến, hợp
pháp và khả thi. Sau ban hành, các phòng chuyên môn rà soát định kỳ để kiến nghị sửa
đổi hoặc bãi bỏ những quy định đã lạc hậu.

### Phổ biến, hòa giải, trợ giúp

Ở vùng đồng bào dân tộc, báo cáo viên dùng tiếng Tày, tiếng Nùng, kể chuyện tình huống
thay cho đọc điều khoản. Tổ hòa giải cơ sở được cung cấp sổ tay, tập huấn kỹ năng lắng
nghe. Trung tâm trợ giúp pháp lý miễn phí cử người bào chữa cho người nghèo, trẻ em,
người khuyết tật.

### Hành chính và bổ trợ tư pháp

- Hộ tịch, quốc tịch, chứng thực, nuôi con nuôi có yếu tố nước ngoài.
- Luật sư, công chứng, đấu giá tài sản, giám định, thừa phát lại.
- Theo dõi thi hành pháp luật và xử lý vi phạm hành chính.

## Kế thừa và đổi mới

Ngành tư pháp địa phương được khôi phục sau một thời gian giao việc cho cơ quan khác,
bắt đầu với vài cán bộ kiêm nhiệm. Đến nay, từng huyện có phòng, từng xã có công chức
hộ tịch; sổ giấy dần nhường chỗ cho cơ sở dữ liệu điện tử dùng chung toàn quốc.

## Phương châm

Giải thích dễ hiểu, hướng dẫn một lần đầy đủ, không để người dân vì thiếu hiểu biết mà
thiệt thòi. Biểu mẫu, lệ phí, thời hạn của mỗi thủ tục được treo tại nơi tiếp nhận và
đăng trên chuyên mục riêng.
"""

OVERVIEWS["sotc"] = """
## Giữ nhịp cân đối ngân sách

Sở Tài chính tham mưu cho chính quyền tỉnh về thu, chi ngân sách, tài sản công, giá cả
và tài chính doanh nghiệp. Từng đồng vốn đến với trạm y tế, lớp học hay con đường liên
thôn đều phải qua khâu phân bổ, thẩm tra, kiểm soát của ngành.

## Chu trình một năm ngân sách

Giữa năm, các đơn vị gửi nhu cầu; mùa thu, phương án phân bổ được thảo luận với từng
huyện, từng ngành; cuối năm, dự toán trình Hội đồng nhân dân quyết định. Sang năm mới,
Sở cấp phát theo tiến độ, điều hành linh hoạt khi có thiên tai, dịch bệnh, rồi thẩm
định quyết toán và công khai theo luật định.

## Các lĩnh vực nghiệp vụ

- Quản lý ngân sách cấp tỉnh, hướng dẫn ngân sách huyện và xã.
- Tài chính hành chính sự nghiệp, cơ chế tự chủ của đơn vị công lập.
- Giá đất, giá dịch vụ, thẩm định giá tài sản mua sắm tập trung.
- Theo dõi vốn nhà nước tại doanh nghiệp, quỹ tài chính ngoài ngân sách.
- Tin học và thống kê tài chính, cấp mã số đơn vị có quan hệ ngân sách.

## Nét riêng ở tỉnh cửa khẩu

Nguồn thu của địa phương gắn chặt với hoạt động xuất nhập khẩu, vì thế biến động ở
biên giới ảnh hưởng ngay đến cân đối. Sở phối hợp thường xuyên với thuế, hải quan, kho
bạc để dự báo, chống thất thu và tháo gỡ khó khăn cho người nộp.

## Từ bàn tính đến phần mềm dùng chung

Thế hệ cán bộ đi trước làm sổ bằng tay, đi bộ xuống xã đối chiếu chứng từ. Ngày nay hệ
thống thông tin ngân sách và kho bạc nối liền các cấp, song đức tính cẩn trọng, liêm
khiết vẫn là thước đo của người làm tài chính.

## Công khai

Dự toán, quyết toán, kết quả mua sắm và danh mục tài sản được đăng tải theo biểu mẫu,
kèm thuyết minh ngắn gọn để mọi người cùng giám sát.
"""

OVERVIEWS["sokhdt"] = """
## Hoạch định đường đi cho kinh tế địa phương

Sở Kế hoạch và Đầu tư tổng hợp bức tranh phát triển của tỉnh trong trung hạn và hằng
năm, đề xuất nơi nào cần dồn vốn, ngành nào nên khuyến khích, dự án nào phải chờ. Đây
cũng là cửa đầu tiên doanh nghiệp bước vào khi khởi sự.

## Phục vụ nhà đầu tư

Phòng Đăng ký kinh doanh tiếp nhận hồ sơ thành lập, thay đổi, tạm ngừng hay giải thể
qua mạng hoặc trực tiếp. Với dự án lớn, chuyên viên hướng dẫn từ khâu tìm hiểu địa
điểm, chấp thuận chủ trương đến cấp giấy chứng nhận, giúp chủ dự án khỏi phải đi lại
nhiều nơi.

### Các nhóm dự án được kêu gọi

- Kho bãi, logistics và chế biến sâu gắn với các cửa khẩu.
- Nông, lâm sản, dược liệu có vùng nguyên liệu ổn định.
- Du lịch sinh thái Mẫu Sơn, các hồ và hang động.
- Hạ tầng khu, cụm công nghiệp, năng lượng tái tạo.

## Quản lý đầu tư công và đấu thầu

Danh mục công trình được cân đối trên cơ sở nguồn lực thật có, ưu tiên trả nợ đọng,
hoàn thành dứt điểm rồi mới khởi công mới. Kế hoạch lựa chọn nhà thầu, kết quả đánh
giá giám sát được thẩm định chặt chẽ; các chương trình mục tiêu quốc gia có bộ chỉ
tiêu theo dõi riêng.

## Chặng phát triển

Từ ủy ban kế hoạch thời kinh tế tập trung chuyên phân chỉ tiêu hiện vật, cơ quan đã
chuyển sang vai trò kiến tạo, dùng quy hoạch và chính sách để dẫn dắt. Liên kết vùng
trung du, miền núi phía Bắc mở ra cách nhìn rộng hơn ranh giới hành chính.

## Lắng nghe cộng đồng kinh doanh

Những buổi gặp mặt định kỳ, hộp thư kiến nghị cùng bộ chỉ số năng lực cạnh tranh cấp
sở, ngành giúp nhận ra chỗ còn phiền hà. Hợp tác xã, hộ gia đình muốn lên doanh nghiệp
được tư vấn thủ tục, kế toán và tiếp cận tín dụng.
"""

OVERVIEWS["soct"] = """
## Kết nối nhà máy, chợ và cửa khẩu

Sở Công Thương phụ trách công nghiệp, năng lượng, thương mại nội địa, xuất nhập khẩu
và hội nhập kinh tế. Ở một tỉnh có nhiều lối mở sang Trung Quốc, lượng nông sản, linh
kiện, hàng tiêu dùng qua lại mỗi ngày khiến công việc của ngành luôn gấp gáp.

## Hoạt động thương mại

### Trong nước

Mạng lưới chợ phiên vùng cao, siêu thị và cửa hàng tiện ích được quy hoạch để hàng
Việt về với thôn bản. Dịp lễ, tết, phương án dự trữ, bình ổn giá được chuẩn bị sớm,
nhất là cho các xã dễ bị chia cắt vào mùa mưa.

### Qua biên giới

Sở thông báo tình hình thông quan, cảnh báo ùn ứ trái cây theo mùa vụ, làm việc với cơ
quan thương vụ phía bạn và khuyến cáo doanh nghiệp về bao bì, mã vùng trồng, kiểm
dịch.

## Công nghiệp và năng lượng

- Cụm công nghiệp, khuyến công, tiểu thủ công nghiệp nông thôn.
- Điện lưới, thủy điện nhỏ, an toàn hồ đập, tiết kiệm năng lượng.
- Hóa chất, vật liệu nổ, khí hóa lỏng và an toàn máy móc.
- Xúc tiến thương mại, thương mại điện tử, gian hàng sản phẩm tiêu biểu.

## Đôi dòng lịch sử

Hai ngành công nghiệp và thương mại từng là hai cơ quan riêng. Việc hợp nhất giúp
chuỗi từ sản xuất đến tiêu thụ được nhìn liền mạch, giảm tầng nấc trung gian. Lực
lượng quản lý thị trường nay trực thuộc trung ương nhưng vẫn giữ quan hệ phối hợp mật
thiết.

## Bảo vệ người mua, nâng đỡ người bán

Khiếu nại về hàng kém chất lượng, bán hàng đa cấp trái phép hay ép giá được tiếp nhận
qua đường dây trực của bộ phận quản lý thương mại. Cơ sở nhỏ muốn đổi thiết bị, đăng
ký nhãn hiệu, dự hội chợ sẽ được hướng dẫn cách lập hồ sơ hỗ trợ.
"""

OVERVIEWS["sonnptnt"] = """
## Đồng hành với nhà nông miền biên

Phần lớn dân cư Lạng Sơn sống bằng ruộng, nương, rừng và chuồng trại, nên Sở Nông
nghiệp và Phát triển nông thôn gắn với bữa ăn hằng ngày của đông đảo gia đình. Cơ quan
quản lý trồng trọt, chăn nuôi, thú y, thủy sản, lâm nghiệp, thủy lợi, phòng chống
thiên tai và xây dựng nông thôn mới.

## Vùng cây, con đặc sản

- Hồi là cây lâm sản lâu đời, quả khô và tinh dầu đi nhiều nước.
- Na trên núi đá, quýt vàng, hồng không hạt, thạch đen làm nên tên tuổi từng huyện.
- Rừng thông, keo, bạch đàn cung cấp nhựa và gỗ nguyên liệu.
- Ngựa bạch, lợn bản, gà nhiều cựa, cá lồng trên hồ chứa.

## Ngành làm gì cho bà con

### Kỹ thuật và giống

Cán bộ khuyến nông cầm tay chỉ việc tại đầu bờ, lập mô hình trình diễn, đánh giá giống
mới trước khi khuyến cáo nhân rộng. Bản tin dự báo sâu bệnh gửi tới xã theo từng lứa
rầy, từng đợt rét.

### Rừng và nước

Kiểm lâm địa bàn cùng tổ bảo vệ thôn tuần tra, nhắc chủ rừng làm đường băng cản lửa.
Hồ đập xuống cấp được lập danh sách theo dõi trong mùa mưa; trạm bơm, kênh mương nội
đồng do tổ dùng nước tự quản.

### Chất lượng và thị trường

Truy xuất nguồn gốc, mã số vùng trồng, chứng nhận an toàn là tấm giấy thông hành để
nông sản vào siêu thị và qua cửa khẩu. Mỗi xã một sản phẩm khơi dậy sáng tạo của hợp
tác xã, nhóm phụ nữ, thanh niên.

## Nhìn lại

Ba ty nông nghiệp, lâm nghiệp, thủy lợi xưa kia nhập lại thành một ngành thống nhất,
cán bộ từ đồng ruộng, cánh rừng, công trường cùng về chung mái nhà. Kinh nghiệm chống
hạn, chống rét của các thế hệ vẫn được ghi chép và truyền lại.
"""

OVERVIEWS["sotnmt"] = """
## Quản lý cội nguồn của phát triển

Đất, nước, khoáng sản, không khí và bản đồ: năm thứ ấy gói gọn phạm vi của Sở Tài
nguyên và Môi trường. Quyết định giao một thửa đất hay cho phép khai thác một mỏ đá
luôn phải cân nhắc lợi ích hôm nay với quyền của thế hệ mai sau.

## Đất đai

Quy hoạch, kế hoạch sử dụng đất là cơ sở để thu hồi, giao, cho thuê. Văn phòng đăng ký
đất đai có chi nhánh ở các huyện, thực hiện đo đạc chỉnh lý, cấp giấy chứng nhận, đăng
ký thế chấp. Hồ sơ địa chính dạng số thay dần tấm bản đồ giấy ố vàng, giúp tra cứu
ranh giới nhanh và hạn chế tranh chấp.

## Môi trường

Báo cáo đánh giá tác động được thẩm định công khai, cơ sở sản xuất phải vận hành công
trình xử lý trước khi xả thải. Trạm quan trắc lấy mẫu nước sông Kỳ Cùng, sông Thương
và không khí ở khu đông xe tải, khu nhà máy. Bãi rác, nước thải y tế, bao gói thuốc
bảo vệ thực vật là những điểm được giám sát sát sao.

## Khoáng sản, nước và khí hậu

- Bô xít, than nâu, đá vôi, cát sỏi: khoanh định khu vực cấm, đấu giá quyền khai thác.
- Nguồn nước ngầm trong vùng núi đá: điều tra, cấp phép, bảo vệ hành lang.
- Khí tượng, thủy văn: theo dõi lũ quét, sạt lở, rét hại, sương muối.
- Sông, suối chung với nước bạn: trao đổi thông tin theo cơ chế đã thống nhất.

## Hình thành

Ghép từ bộ phận địa chính, khoáng sản và môi trường vốn nằm rải rác, cơ quan mang
trong mình nhiều chuyên ngành, từ trắc địa đến hóa phân tích. Sự phối hợp giữa thực
địa với phòng thí nghiệm tạo nên tiếng nói khách quan.

## Cùng cộng đồng

Tố giác đổ trộm chất thải, lấn chiếm, khai thác trái phép được giữ kín danh tính.
Trường học, hội phụ nữ, đoàn thanh niên nhận tài liệu phân loại rác tại nguồn.
"""

OVERVIEWS["sogtvt"] = """
## Mở lối, giữ đường

Sở Giao thông vận tải chăm lo mạng lưới đường bộ, cầu, bến xe và phương tiện trên địa
bàn. Quốc lộ 1 cùng các tuyến 4A, 4B, 1B, 279 tỏa ra như nan quạt từ tỉnh lỵ, nối đồng
bằng với biên giới và các tỉnh bạn Cao Bằng, Quảng Ninh, Thái Nguyên.

## Kết cấu hạ tầng

Mùa khô là thời gian dặm vá ổ gà, nạo rãnh, thay cọc tiêu; mùa mưa là lúc trực taluy,
hót đất sụt, bắc cầu tạm. Hạt quản lý đường nắm từng khúc cua, từng cống hộp. Phong
trào nhân dân hiến đất, góp công giúp bê tông vươn tới ngõ xóm xa.

### Công trình

Trong dự án xây dựng, Sở thẩm định thiết kế, kiểm tra chất lượng vật liệu, tổ chức
phân luồng để vừa thi công vừa thông xe. Nút giao gần trường học, chợ được ưu tiên gắn
biển báo và gờ giảm tốc.

## Vận tải và người lái

- Cấp phù hiệu, giấy phép kinh doanh xe khách, xe tải, taxi, xe hợp đồng.
- Đào tạo, sát hạch, cấp và đổi giấy phép lái xe.
- Kiểm định an toàn kỹ thuật xe cơ giới, phương tiện thủy nội địa.
- Liên vận quốc tế qua cửa khẩu Hữu Nghị theo hiệp định song phương.

## An toàn là trước hết

Thanh tra giao thông cùng cảnh sát kiểm soát tải trọng, hành lang, xe dù bến cóc. Điểm
đen tai nạn được khảo sát hiện trường và xử lý bằng mở rộng tầm nhìn, sơn lại vạch,
lắp hộ lan.

## Nhớ người mở đường

Con đường chiến lược qua đèo Bông Lau, Sài Hồ từng in dấu chân dân công, thanh niên
xung phong. Lớp thợ cầu đường hôm nay tiếp nối bằng máy ủi, máy trắc đạc vệ tinh và
cuốn nhật ký tuần đường ghi đều mỗi sáng.
"""

OVERVIEWS["soxd"] = """
## Kiến tạo không gian sống

Sở Xây dựng trông coi quy hoạch, kiến trúc, nhà ở, hạ tầng kỹ thuật đô thị, vật liệu
và chất lượng công trình. Một ngôi trường vững mái, một con phố thoát nước tốt, một
khu chung cư hợp túi tiền đều có phần việc thầm lặng của kiến trúc sư, kỹ sư thẩm
định.

## Quy hoạch đi trước

Đồ án chung của thành phố, thị trấn và khu chức năng được lấy ý kiến cộng đồng dân cư
trước khi phê duyệt, sau đó công bố, cắm mốc ngoài thực địa. Ở miền núi, nhà kỹ thuật
còn phải tính đến độ dốc, nguồn nước và nguy cơ trượt lở khi chọn đất ở mới.

## Cấp phép, thẩm định, nghiệm thu

### Trước khi khởi công

Hồ sơ thiết kế, dự toán được soát xét về kết cấu, phòng cháy, tiết kiệm vốn. Chứng chỉ
hành nghề, năng lực tổ chức được sát hạch nghiêm túc để loại bỏ đơn vị yếu tay nghề.

### Trong và sau thi công

Đoàn kiểm tra lấy mẫu bê tông, xem nhật ký, đối chiếu bản vẽ hoàn công. Sự cố phải báo
ngay và bảo vệ hiện trường phục vụ giám định.

## Những mảng người dân quan tâm

- Nhà ở xã hội, nhà cho hộ nghèo, người có công.
- Cấp nước sạch, thoát nước, cây xanh, chiếu sáng, nghĩa trang.
- Giá vật liệu, chỉ số và định mức công bố hằng kỳ.
- Môi giới, sàn giao dịch, thị trường bất động sản.

## Truyền thống ngành

Lớp thợ nề đầu tiên dựng lại thị xã sau chiến tranh biên giới bằng gạch nung thủ công
và xẻng cuốc. Hôm nay lò tuynel, vật liệu không nung, mô hình thông tin công trình
thay đổi hẳn cách làm, nhưng lời dặn xây cho người ở lâu bền vẫn không cũ.

## Đạo đức nghề

Không gợi ý chọn nhà thầu, không kéo dài thời gian soát xét, nêu rõ lý do khi trả lại
bản vẽ: ba điều này là cam kết ghi trong nội quy cơ quan.
"""
