"""Introductions of the other ten departments, in the mark-up of `texts.as_html`."""

OVERVIEWS: dict[str, str] = {}

OVERVIEWS["sokhcn"] = """
## Tri thức phục vụ sản xuất

Sở Khoa học và Công nghệ là cầu nối giữa nhà nghiên cứu với người trồng hồi, người làm
ván ép, người nấu rượu men lá. Kết quả đề tài chỉ có ý nghĩa khi ra khỏi ngăn kéo, đi
vào ruộng vườn, phân xưởng và phòng khám.

## Bốn mảng nghiệp vụ

### Nghiên cứu, ứng dụng

Hằng năm, các tổ chức, cá nhân đề xuất nhiệm vụ; hội đồng tuyển chọn dựa trên tính cấp
thiết và khả năng nhân rộng. Mô hình nuôi cấy mô, bảo quản quả tươi, chưng cất tinh
dầu được theo dõi đến khi bàn giao cho nơi sử dụng.

### Tiêu chuẩn, đo lường, chất lượng

Cân ở chợ, cột bơm xăng, công tơ điện, đồng hồ nước phải kiểm định đúng kỳ. Hàng đóng
gói sẵn, đồ chơi trẻ em, mũ bảo hiểm nằm trong danh sách lấy mẫu thường xuyên.

### Sở hữu trí tuệ

- Hướng dẫn đăng ký nhãn hiệu, kiểu dáng, sáng chế.
- Quản lý chỉ dẫn địa lý của hoa hồi và nhãn hiệu tập thể nông sản.
- Tư vấn xử lý khi nhãn bị làm giả, làm nhái.

### An toàn bức xạ

Máy chụp X-quang ở cơ sở khám chữa bệnh và nguồn phóng xạ công nghiệp được cấp phép,
đo kiểm, lập phương án ứng phó sự cố.

## Khơi dậy đổi mới sáng tạo

Hội thi sáng tạo kỹ thuật, ngày hội khởi nghiệp và phong trào nông dân nghiên cứu thu
hút nhiều lứa tuổi. Quỹ phát triển khoa học cùng trung tâm ứng dụng hỗ trợ thử nghiệm
ban đầu, giúp ý tưởng khỏi chết yểu vì thiếu vốn mồi.

## Quãng đường đã đi

Ban khoa học, kỹ thuật ngày trước chỉ có tủ sách và vài thiết bị đo; nay ngành có
phòng kiểm nghiệm, vườn ươm và đội ngũ thẩm định viên. Hợp tác với viện, trường ở
trung ương bổ sung chuyên gia cho những bài toán mà địa phương chưa tự giải được.
"""

OVERVIEWS["sotttt"] = """
## Nhịp cầu thông tin

Sở Thông tin và Truyền thông quản lý báo chí, xuất bản, bưu chính, viễn thông, công
nghệ thông tin và an toàn mạng. Từ cây phát sóng trên đỉnh núi đến chiếc loa truyền
thanh đầu bản, từ trang báo in tới dòng trạng thái trên mạng xã hội, đâu cũng có liên
quan đến ngành.

## Hạ tầng số

### Viễn thông và bưu chính

Doanh nghiệp dùng chung trạm phát sóng để đỡ tốn cột, đỡ mất mỹ quan. Điểm bưu điện
văn hóa xã nhận thêm việc chuyển hồ sơ hành chính tại nhà. Vùng lõm sóng ở các thôn
giáp biên được khảo sát, vận động nhà mạng phủ kín dần.

### Chính quyền điện tử

Trục liên thông văn bản, chữ ký số, hộp thư công vụ, hệ thống một cửa điện tử và cổng
dịch vụ công chạy trên trung tâm dữ liệu của tỉnh. Đội ứng cứu sự cố trực giám sát mã
độc, sao lưu, diễn tập phòng thủ.

## Thông tin, tuyên truyền

- Cấp phép bản tin, tài liệu không kinh doanh, họp báo.
- Hướng dẫn đài truyền thanh huyện, xã về nội dung và kỹ thuật.
- Thông tin đối ngoại ở cửa khẩu, cụm pa nô, ấn phẩm song ngữ.
- Phát hiện tin giả, lừa đảo trực tuyến và cảnh báo rộng rãi.

## Buổi đầu và hiện tại

Cơ quan ra đời muộn hơn nhiều sở khác, gom lại những phần việc từ văn hóa, bưu điện,
văn phòng. Tuổi trẻ của đội ngũ là lợi thế: kỹ sư phần mềm ngồi cạnh nhà báo, chuyên
viên tần số vô tuyến làm việc cùng cán bộ pháp chế.

## Với từng người dùng

Người cao tuổi được chỉ cách nộp hồ sơ qua mạng, học sinh học kỹ năng tự vệ trước nội
dung xấu, hộ buôn bán biết đưa hàng lên sàn điện tử. Thước đo sau cùng là người ở bản
xa nhất vẫn tra cứu được kết quả giải quyết của mình.
"""

OVERVIEWS["soldtbxh"] = """
## Chăm lo con người, từ việc làm đến tuổi già

Sở Lao động, Thương binh và Xã hội đi cùng mỗi cuộc đời: đứa trẻ cần bảo vệ, thanh
niên tìm nghề, công nhân đòi quyền lợi, thương binh nhận trợ cấp, cụ già neo đơn cần
nơi nương tựa.

## Việc làm và nghề nghiệp

Phiên giao dịch lưu động mở ở trung tâm cụm xã, đưa nhà tuyển dụng tới gặp lao động
vùng cao. Trường nghề tuyển sinh theo đặt hàng của doanh nghiệp, chú trọng hàn, điện,
may, chế biến lâm sản. Người muốn sang nước khác làm thuê được khuyến cáo đi đúng
đường, tránh môi giới trái phép qua đường mòn.

### Quan hệ lao động

Tranh chấp tiền lương, bảo hiểm, giờ làm thêm được hòa giải viên lắng nghe trước khi
đưa ra tòa. Đoàn an toàn vệ sinh lao động đặc biệt lưu ý mỏ đá, công trường, xưởng gỗ.

## Tri ân người có công

- Xác nhận, chi trả chế độ cho thương binh, thân nhân liệt sĩ, người hoạt động kháng
  chiến.
- Tu bổ nghĩa trang, quy tập hài cốt, đón thân nhân viếng mộ.
- Điều dưỡng luân phiên và vận động tặng sổ, sửa nhà.

## Lưới đỡ xã hội

Khảo sát hộ nghèo bằng phương pháp đa chiều, nhìn cả nhà ở, nước sạch, học hành. Trung
tâm bảo trợ nuôi dưỡng trẻ mồ côi, người tâm thần; cơ sở cai nghiện kết hợp trị liệu
với học nghề. Nạn nhân mua bán người trở về được đón tại cửa khẩu, bố trí chỗ ở tạm
thời, tư vấn tâm lý.

## Bước đi của ngành

Khởi từ ty thương binh cứu tế, trải chiến tranh rồi hòa bình, lời dạy uống nước nhớ
nguồn vẫn là sợi chỉ đỏ. Mỗi hồ sơ trên bàn là một số phận, nên cán bộ được yêu cầu
đọc kỹ, hỏi thêm, tránh để sót người xứng đáng hưởng chính sách.
"""

OVERVIEWS["sovhttdl"] = """
## Gìn giữ hồn quê, đón bạn bốn phương

Xứ Lạng có câu hát then, điệu múa sư tử mèo, chợ tình, hội Lồng Tồng và những hang
động kỳ ảo. Sở Văn hóa, Thể thao và Du lịch nhận trọng trách bảo tồn vốn quý ấy, nuôi
dưỡng phong trào rèn luyện thân thể và giới thiệu phong cảnh biên thùy với du khách.

## Di sản

Đình, đền, chùa, thành cổ, địa điểm cách mạng được kiểm kê, xếp hạng, tu bổ theo đúng
nguyên tắc khoa học. Nghệ nhân dân gian được mời dạy đàn tính cho lớp trẻ; tư liệu Hán
Nôm, sách cúng của thầy tào được số hóa. Bảo tàng luân phiên trưng bày chuyên đề về
trang phục, nông cụ, gốm.

### Nếp sống văn hóa

Gia đình, thôn bản, cơ quan văn hóa được bình xét từ cơ sở. Lễ cưới, đám tang tiết
kiệm; phòng, chống bạo lực gia đình có nơi tạm lánh.

## Thể dục, thể thao

- Phong trào đẩy gậy, bắn nỏ, tung còn, kéo co, đi bộ.
- Đào tạo vận động viên võ, điền kinh, cử tạ ở trung tâm huấn luyện.
- Khai thác nhà thi đấu, sân vận động, bể bơi trường học.

## Du lịch

Tuyến thành phố, Đồng Đăng, Mẫu Sơn, Bắc Sơn, Hữu Liên hợp thành vòng cung trải
nghiệm. Thẩm định cơ sở lưu trú, cấp thẻ hướng dẫn viên, tập huấn đón khách ở nhà dân,
quảng bá qua phim ngắn và hội chợ là việc thường niên. Khách đi theo đường lễ hội tâm
linh được nhắc giữ trật tự, không đốt vàng mã tràn lan.

## Dòng chảy thời gian

Từng là ty văn hóa với đội chiếu bóng gùi máy trèo đèo, qua nhiều lần hợp, tách với
thông tin, thể thao, du lịch, ngành lớn lên cùng khán giả. Thư viện xe lưu động hôm
nay thay những chuyến gùi sách năm nào.
"""

OVERVIEWS["sogddt"] = """
## Vì mỗi học trò vùng biên

Sở Giáo dục và Đào tạo quản lý các trường mầm non, phổ thông, nội trú, bán trú, trung
tâm giáo dục thường xuyên. Có em đi học qua vài bước chân phố, có em vượt suối, ở lại
trường cả tuần; chính sách phải phù hợp với cả hai.

## Dạy và học

### Mầm non, tiểu học

Tăng cường tiếng Việt cho trẻ nói tiếng mẹ đẻ Tày, Nùng, Dao, Mông trước khi vào lớp
một. Điểm trường lẻ được gộp khi đường đi thuận lợi, giữ lại nếu việc gộp làm trẻ bỏ
học. Bữa trưa, giấc ngủ, nước ấm mùa đông được chăm lo bằng sự chung tay của phụ
huynh.

### Trung học

Đổi mới kiểm tra, giảm học vẹt, thêm thực hành và nghiên cứu khoa học. Trường chuyên
bồi dưỡng học sinh giỏi; trường nội trú huyện vừa dạy chữ vừa giữ nét văn hóa dân tộc
qua câu lạc bộ hát then, dệt, võ cổ truyền.

## Đội ngũ nhà giáo

- Tuyển dụng, luân chuyển, biệt phái giáo viên cho nơi thiếu.
- Bồi dưỡng theo chuẩn nghề nghiệp, chuẩn bị chương trình phổ thông mới.
- Nhà công vụ, phụ cấp vùng khó, tôn vinh thầy cô cắm bản.

## Thi cử, kiểm định

Đề thi được bảo mật nhiều lớp, phòng thi có giám sát độc lập, điểm công bố cho thí
sinh tra cứu. Đoàn đánh giá ngoài xem xét cơ sở vật chất, thư viện, nề nếp để công
nhận trường đạt chuẩn.

## Nhìn về phía sau

Phong trào bình dân học vụ thắp đèn dầu dạy chữ cho người lớn ở đình làng mở đầu
truyền thống hiếu học. Lớp mái tranh, bàn tre đã lùi xa; phòng máy tính, bảng tương
tác dần có mặt. Xóa mù, phổ cập, khuyến học vẫn là nhiệm vụ bền bỉ.

## Nhà trường mở

Các khoản thu, thực đơn, chất lượng đầu ra được niêm yết ở cổng; hòm thư góp ý của phụ
huynh mở định kỳ trước hội đồng sư phạm.
"""

OVERVIEWS["soyt"] = """
## Sức khỏe là vốn quý

Sở Y tế tổ chức khám, chữa bệnh, phòng dịch, dược, an toàn thực phẩm và dân số trên
toàn địa bàn. Mạng lưới kéo dài từ bệnh viện đa khoa, chuyên khoa tuyến tỉnh, trung
tâm y tế huyện xuống trạm xã và cô đỡ thôn bản.

## Phòng bệnh

Tiêm chủng đúng lịch, ngủ màn, diệt bọ gậy, ăn chín uống sôi là thông điệp nhắc đi
nhắc lại. Ở cửa khẩu, kiểm dịch viên đo thân nhiệt, xử lý phương tiện, sẵn sàng cách
ly khi có cảnh báo quốc tế. Giám sát lao, sốt rét, HIV, dại, cúm gia cầm được báo cáo
theo tuần.

## Khám, chữa bệnh

### Tuyến trên

Kỹ thuật mổ nội soi, can thiệp mạch, lọc máu được chuyển giao từ bệnh viện trung ương
nhằm giảm cảnh chuyển viện xa. Quy tắc ứng xử, cải tiến quy trình chờ khám, khảo sát
hài lòng trở thành tiêu chí chấm điểm.

### Tuyến cơ sở

Bác sĩ luân phiên về trạm, quản lý tăng huyết áp, tiểu đường tại nhà, đỡ đẻ an toàn
cho sản phụ ở bản. Vườn thuốc nam kết hợp bài thuốc gia truyền của thầy lang người
Dao, Tày.

## Dược và thực phẩm

- Thẩm định nhà thuốc, quầy thuốc, đấu thầu thuốc tập trung.
- Kiểm tra bếp ăn tập thể, cơ sở chế biến, thức ăn đường phố.
- Xét nghiệm mẫu, cảnh báo nấm độc, rượu pha cồn công nghiệp.

## Dân số

Tư vấn tiền hôn nhân, sàng lọc trước sinh, ngăn tảo hôn và hôn nhân cận huyết; chăm
sóc người cao tuổi tại cộng đồng.

## Truyền thống áo trắng

Lớp y sĩ chống dịch giữa rừng, mổ dưới ánh đèn măng sông thời chiến để lại tấm gương
tận tụy. Khẩu hiệu thầy thuốc như mẹ hiền nhắc nhở mỗi ca trực đêm, dù phương tiện nay
đã khác xưa rất nhiều.
"""

OVERVIEWS["songv"] = """
## Tiếng nói đối ngoại của địa phương

Là tỉnh có đường biên dài với Quảng Tây, Lạng Sơn coi đối ngoại là việc thường ngày.
Sở Ngoại vụ tham mưu tiếp khách quốc tế, quản lý biên giới lãnh thổ, đoàn ra, đoàn
vào, viện trợ phi chính phủ và công tác người Việt Nam ở nước ngoài.

## Biên giới hòa bình

Hệ thống mốc quốc giới được hai bên kiểm tra song phương theo nghị định thư. Khi mưa
lũ làm lệch dòng suối biên, xói chân mốc hoặc phát sinh việc xây kè, cán bộ biên
phòng, ngoại giao, kỹ thuật cùng ra hiện trường, ghi biên bản hai thứ tiếng. Cửa khẩu,
lối mở được rà soát nâng cấp theo thỏa thuận giữa hai chính phủ.

### Giao lưu nhân dân

Kết nghĩa bản với bản, hội đàm giữa các huyện giáp nhau, hội chợ, giải bóng chuyền, lễ
hội xuân biên giới giúp láng giềng hiểu nhau, bớt va chạm nhỏ.

## Lễ tân, lãnh sự

- Thủ tục cử cán bộ công tác ngoài nước, cấp thị thực, hộ chiếu công vụ.
- Hợp pháp hóa, chứng nhận giấy tờ dùng tại quốc gia khác.
- Bảo hộ công dân gặp nạn, bị lừa bán, vượt biên làm thuê trái phép.
- Phiên dịch tiếng Trung, tiếng Anh cho hội nghị, tiệc chiêu đãi.

## Kinh tế đối ngoại và viện trợ

Sở giới thiệu đối tác, góp phần chuẩn bị chương trình xúc tiến; theo dõi các khoản
viện trợ không hoàn lại, nhắc tổ chức nước ngoài hoạt động đúng mục đích đăng ký.

## Quá trình

Phòng ngoại vụ nhỏ thuộc văn phòng lớn dần sau ngày bình thường hóa quan hệ, trở thành
sở với đội ngũ thông thạo ngôn ngữ, luật pháp quốc tế. Kinh nghiệm phân giới, cắm mốc
trên bộ là tài sản tinh thần đáng trân trọng của nhiều thế hệ.

## Tác phong

Khiêm nhường, đúng mực, giữ lời: ba chữ này được treo nơi phòng khách, nhắc người làm
đối ngoại rằng uy tín của xứ sở bắt đầu từ cử chỉ nhỏ.
"""

OVERVIEWS["thanhtra"] = """
## Tai mắt của trên, bạn của dưới

Thanh tra tỉnh giúp Ủy ban nhân dân tỉnh thực hiện quản lý nhà nước về thanh tra, tiếp
công dân, giải quyết khiếu nại, tố cáo và phòng, chống tham nhũng. Công cụ của ngành
là hồ sơ, chứng cứ và lập luận, không phải phỏng đoán.

## Tiến hành một cuộc thanh tra

Kế hoạch năm được duyệt từ trước, tránh chồng chéo với kiểm toán. Trưởng đoàn công bố
quyết định, đơn vị báo cáo, thành viên xác minh sổ sách, đo đạc, phỏng vấn. Dự thảo
kết luận phải đối thoại với đối tượng; kết luận chính thức được công khai, kiến nghị
thu hồi, xử lý có thời hạn và có người đôn đốc sau thanh tra.

## Tiếp dân và đơn thư

### Tại trụ sở

Cán bộ rót nước mời, ghi chép đầy đủ, phân loại: khiếu nại, tố cáo hay phản ánh. Việc
đúng thẩm quyền thì thụ lý, không đúng thì chỉ rõ nơi gửi.

### Tại hiện trường

Vụ đông người, kéo dài, liên quan đền bù được xuống tận thửa đất, họp cùng thôn, mời
luật gia, đoàn thể tham gia. Nhiều tranh chấp khép lại khi hai bên chịu ngồi nghe
nhau.

## Phòng ngừa tham nhũng

- Kê khai, xác minh tài sản và thu nhập của người có chức vụ.
- Chuyển đổi vị trí, kiểm tra quy tắc ứng xử, quà tặng.
- Đánh giá công tác phòng ngừa của từng sở, huyện.
- Bảo vệ người tố cáo trung thực, giữ bí mật danh tính.

## Nguồn cội

Ngành ra đời từ ban thanh tra đặc biệt buổi đầu nước nhà độc lập. Lời căn dặn cán bộ
thanh tra như cái gương cho người ta soi mặt vẫn được đọc lại mỗi kỳ sinh hoạt. Thanh
tra các sở, huyện hợp thành hệ thống được bồi dưỡng nghiệp vụ chung.

## Kỷ luật nội bộ

Thành viên đoàn không dự tiệc, không nhận quà, không tiết lộ nội dung đang xác minh;
nhật ký ghi từng ngày và lưu cùng hồ sơ.
"""

OVERVIEWS["bandantoc"] = """
## Gắn bó cùng đồng bào các dân tộc

Nùng, Tày, Kinh, Dao, Hoa, Sán Chay, Mông là những cộng đồng chung sống lâu đời ở Lạng
Sơn. Ban Dân tộc theo dõi đời sống, tâm tư, đề xuất chính sách đặc thù và nhắc các
ngành chú ý đến phong tục khi làm việc với thôn bản.

## Chương trình, chính sách

### Hạ tầng thôn đặc biệt khó khăn

Đường vào bản, nhà sinh hoạt, điểm trường, nước tự chảy được đầu tư theo nguyên tắc
dân bàn, dân chọn. Thôn tự quản những công trình nhỏ, phụ nữ cũng được ghi tên trong
tổ giám sát.

### Sinh kế

Con giống, máy tuốt, cây ăn quả cấp theo nhóm hộ cùng sở thích, kèm tập huấn bằng
tiếng mẹ đẻ. Vay vốn ưu đãi, định canh định cư, chuyển đổi nghề được bình xét công
khai ở họp thôn.

## Người có uy tín

Già làng, trưởng họ, thầy tào, nghệ nhân được mời đi tham quan, cung cấp báo, thăm hỏi
lúc ốm đau. Một lời khuyên của họ nhiều khi gỡ được mối bất hòa kéo dài giữa hai dòng
tộc.

## Các nhiệm vụ thường xuyên

- Điều tra thực trạng kinh tế, xã hội vùng dân tộc thiểu số.
- Xác định thành phần dân tộc, danh sách xã, thôn thụ hưởng.
- Vận động bỏ hủ tục, tảo hôn; học tiếng phổ thông và chữ dân tộc.
- Kết nghĩa với các đơn vị giúp đỡ xã nghèo, biên giới.

## Từ những ngày đầu

Các đội công tác vận động định cư thời trước đi bộ nhiều ngày, ăn cùng bếp, ngủ cùng
sàn, học tiếng rồi mới nói chuyện làm ăn. Lề lối ba cùng đó trở thành bài học nhập môn
của cán bộ trẻ.

## Mong muốn

Chính sách chỉ sống khi được người thụ hưởng hiểu. Vì vậy tờ gấp có hình vẽ, băng
tiếng Dao, tiếng Nùng, buổi nói chuyện bên bếp lửa luôn được coi trọng ngang với công
văn.
"""

OVERVIEWS["bqlkktck"] = """
## Khu kinh tế nơi đầu cầu biên giới

Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn điều phối một không gian gồm cửa
khẩu Hữu Nghị, ga Đồng Đăng, các lối Tân Thanh, Cốc Nam cùng khu phi thuế quan, khu
trung chuyển và công nghiệp. Container, xe thanh long, xe linh kiện nối đuôi nhau cho
thấy nhịp thở của tuyến hành lang Nam Ninh, Lạng Sơn, Hà Nội.

## Quản lý cửa khẩu

Trung tâm quản lý cửa khẩu phân làn, điều tiết xe chờ, thu phí hạ tầng bằng phần mềm,
thông báo sớm giờ mở cửa đối diện. Biên phòng, hải quan, kiểm dịch, y tế, thuế cùng
ngồi chung tòa nhà liên hợp để tài xế làm thủ tục một mạch.

### Khi hàng dồn về

Vào vụ dưa hấu, vải, sầu riêng, kịch bản mở thêm bãi đỗ, kéo dài giờ thông quan, cấp
nước, nhà vệ sinh, suất ăn cho lái xe được kích hoạt theo từng mức ùn ứ.

## Đầu tư và quy hoạch

- Tiếp nhận, cấp giấy chứng nhận cho dự án trong ranh giới khu.
- Cấp phép xây dựng, cho thuê đất, mặt bằng, kho ngoại quan.
- Vận hành đường nội bộ, chiếu sáng, xử lý nước thải.
- Theo dõi lao động nước ngoài, an toàn và môi trường tại nhà máy.

## Lợi thế và thách thức

Vị trí trên trục đường sắt liên vận và cao tốc giúp rút ngắn thời gian đưa hàng sang
bạn. Bù lại, chính sách biên mậu đối diện hay thay đổi, đòi hỏi doanh nghiệp chuyển
nhanh sang chính ngạch, kho lạnh, truy xuất.

## Nhìn lại quá trình thành lập

Từ ban điều hành thí điểm cơ chế thoáng cho một số điểm bán buôn, mô hình mở rộng
thành khu kinh tế tổng hợp mang tên hai địa danh nổi tiếng. Những bãi đất trống ven
quốc lộ xưa nay dần hiện ra kho, xưởng, trạm cân.

## Liên hệ công việc

Nhà đầu tư có thể đặt lịch khảo sát thực địa với phòng chuyên môn; lái xe, chủ hàng
phản ánh vướng mắc với tổ trực ngay tại cổng kiểm soát.
"""
