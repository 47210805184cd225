"""Introductions of the districts, in the small mark-up of `texts.as_html`."""

OVERVIEWS: dict[str, str] = {}

OVERVIEWS["thanhpho"] = """
## Đô thị trung tâm bên dòng Kỳ Cùng

Thành phố Lạng Sơn là tỉnh lỵ, nơi đặt trụ sở các cơ quan của tỉnh và cũng là đầu mối
giao thương giữa miền xuôi với các cửa khẩu phía Bắc. Sông Kỳ Cùng chảy qua lòng thành
phố, chia đô thị thành hai bờ nối với nhau bằng những cây cầu đã trở thành hình ảnh
quen thuộc của người dân.

Địa bàn gồm các phường nội thị và một số xã ngoại thành. Khu vực nội thị tập trung trụ
sở, trường học, bệnh viện, chợ và các tuyến phố buôn bán; các xã ven đô giữ vai trò
vành đai rau, hoa và là quỹ đất cho những khu dân cư mới.

## Từ phố chợ Kỳ Lừa đến đô thị hôm nay

Phố chợ Kỳ Lừa và khu thành cổ là hai hạt nhân làm nên đô thị Lạng Sơn. Người Kinh,
Tày, Nùng, Hoa cùng sinh sống lâu đời, tạo nên nếp sống phố thị cởi mở, trọng chữ tín
trong làm ăn. Từ một thị xã miền núi, đô thị được mở rộng dần về phía đông và phía tây
theo các trục đường chính, hạ tầng từng bước được chỉnh trang đồng bộ.

## Kinh tế và đời sống

- Thương mại, dịch vụ giữ vai trò chủ đạo, với hệ thống chợ truyền thống, siêu thị,
  kho bãi và vận tải phục vụ hàng hóa xuất nhập khẩu.
- Du lịch gắn với quần thể hang động Tam Thanh, Nhị Thanh, chùa Thành và những lễ hội
  đầu xuân.
- Nông nghiệp ven đô chuyển sang rau an toàn, hoa và cây cảnh cung ứng cho thị trường
  tại chỗ.

## Định hướng

Chính quyền thành phố chọn trật tự đô thị, vệ sinh môi trường và cải cách hành chính
làm ba việc thường xuyên. Bộ phận tiếp nhận và trả kết quả được bố trí thuận tiện cho
người dân các phường, xã; mỗi khối phố có kênh tiếp nhận phản ánh để vướng mắc nhỏ
được xử lý ngay từ cơ sở.
"""

OVERVIEWS["trangdinh"] = """
## Vùng đất Thất Khê nơi cửa ngõ tây bắc của tỉnh

Tràng Định là huyện biên giới ở phía tây bắc tỉnh Lạng Sơn, tiếp giáp tỉnh Cao Bằng và
nước láng giềng Trung Quốc. Trung tâm huyện lỵ là thị trấn Thất Khê, nằm giữa cánh
đồng lúa rộng hiếm có của miền núi, được bồi đắp bởi các con suối đổ về sông Kỳ Cùng
và sông Bắc Khê.

Tên gọi Thất Khê gợi nhớ bảy dòng suối tụ về lòng chảo này. Nhờ nguồn nước dồi dào, cư
dân Tày, Nùng từ xa xưa đã khai khẩn ruộng bậc thấp, dựng bản dưới chân đồi và hình
thành các phiên chợ họp theo lịch âm.

## Chặng đường xây dựng

Tuyến quốc lộ chạy qua huyện từng chứng kiến những trận đánh trên Đường số 4 trong
kháng chiến chống thực dân Pháp. Truyền thống ấy được các thế hệ tiếp nối bằng tinh
thần giữ đất, giữ bản, giữ đường biên và mốc giới. Sau ngày hòa bình, nhân dân trong
huyện khôi phục ruộng đồng, mở đường vào thôn, kéo điện về bản, xây lại trường lớp.

## Thế mạnh kinh tế

### Nông, lâm nghiệp

- Lúa chất lượng cao trên cánh đồng Thất Khê và các thung lũng lân cận.
- Cây thạch đen, hồi, quế, quýt được trồng thành vùng, có cơ sở thu mua và sơ chế tại
  chỗ.
- Chăn nuôi vịt, lợn đen gắn với món ăn nổi tiếng của địa phương.

### Kinh tế cửa khẩu

Các lối thông thương Bình Nghi, Nà Nưa tạo điều kiện trao đổi hàng hóa của cư dân hai
bên biên giới, đồng thời đặt ra yêu cầu cao về phòng, chống buôn lậu và bảo vệ an ninh
trật tự.

## Bộ máy phục vụ

Các phòng, trung tâm của huyện làm việc theo hướng bám thôn bản: cán bộ thường xuyên
xuống xã cùng dân bàn cách chọn giống, làm đường, giữ rừng, và trả lời ngay những điều
bà con còn băn khoăn.
"""

OVERVIEWS["huulung"] = """
## Cửa ngõ phía nam của Lạng Sơn

Ai đi từ Hà Nội theo quốc lộ 1 lên Lạng Sơn đều gặp Hữu Lũng trước tiên. Huyện nằm ở
phía nam của tỉnh, giáp với Bắc Giang và Thái Nguyên, không có đường biên giới quốc
gia nhưng giữ vị trí trung chuyển giữa vùng trung du với miền núi.

Địa hình ở đây chia thành hai nửa khá rõ. Phía bắc và tây bắc là dãy núi đá vôi Cai
Kinh dựng đứng, xen giữa là các thung lũng hẹp; phía nam và đông nam là đồi đất thấp,
bãi bồi ven sông Thương, sông Trung thuận lợi cho canh tác và xây dựng.

## Những lớp dấu ấn lịch sử

Dãy Cai Kinh mang tên người thủ lĩnh nghĩa quân đã dựa vào thế núi chống thực dân Pháp
vào cuối thế kỷ XIX. Ga xe lửa, ấp trại, đồn điền, rồi nông, lâm trường lần lượt xuất
hiện, đưa người từ nhiều nơi tới lập nghiệp cùng đồng bào Nùng, Tày, Dao, Cao Lan, nên
tiếng nói và phong tục trong huyện rất đa dạng.

## Đất đai làm nên sản vật

- Na được trồng trên sườn núi đá, là cây đem lại thu nhập chính cho nhiều thôn.
- Keo, bạch đàn phủ kín đồi thấp, cung cấp gỗ cho các xưởng bóc, xẻ, ép ván.
- Nguồn đá vôi làm vật liệu xây dựng, khai thác phải gắn với hoàn thổ và an toàn lao
  động.
- Rừng đặc dụng Hữu Liên cùng bãi cỏ Đồng Lâm đang được nhiều người tìm đến nghỉ dưỡng
  cuối tuần.

## Việc chính quyền đang chăm lo

Huyện tập trung hoàn thiện đường liên xã, đưa nước sạch đến vùng núi đá khan hiếm
nguồn nước, thu hút nhà máy chế biến vào cụm công nghiệp và giữ gìn sự yên bình tại
các đền, phủ đón khách hành hương quanh năm. Hồ sơ của người dân được theo dõi trên
phần mềm một cửa từ lúc nhận đến lúc trả.
"""

OVERVIEWS["locbinh"] = """
## Dưới chân núi Mẫu Sơn

Lộc Bình nằm ở phía đông nam tỉnh lỵ, dọc theo thượng nguồn sông Kỳ Cùng. Phía đông
bắc huyện là khối núi Mẫu Sơn quanh năm mát mẻ, có ngày đông giá phủ băng tuyết; phía
tây nam là những dải đồi thoải, nơi rừng thông nhựa nối nhau đến tận Đình Lập. Huyện
có đoạn biên giới với Trung Quốc và cửa khẩu Chi Ma thuộc xã Yên Khoái.

## Người Lộc Bình

Đồng bào Tày, Nùng chiếm số đông, cùng người Dao sống trên sườn Mẫu Sơn và người Kinh
ở các thị trấn, khu mỏ. Ngày hội xuân, tiếng sli, lời lượn, điệu then vẫn vang lên bên
đình làng; váy áo của phụ nữ Dao Lù Gang được nhiều gia đình tự tay thêu dệt.

## Ba trụ cột phát triển

### Công nghiệp

Mỏ than và nhà máy nhiệt điện Na Dương đưa Lộc Bình trở thành địa phương có nền công
nghiệp sớm của tỉnh. Huyện yêu cầu các cơ sở sản xuất giữ nghiêm quy chuẩn khí thải,
nước thải và ưu tiên tuyển lao động tại chỗ.

### Cửa khẩu và thương mại

Chi Ma là nơi lưu thông nông sản, hàng tiêu dùng, máy móc giữa hai nước. Bến bãi, kho
tàng, đường vào cửa khẩu được nâng cấp dần; lực lượng liên ngành thường trực để giao
dịch của doanh nghiệp thông suốt.

### Du lịch và lâm nghiệp

- Nghỉ dưỡng, leo núi, thăm khu linh địa cổ trên đỉnh Mẫu Sơn.
- Trồng thông lấy nhựa, trồng đào, chè và nuôi ong dưới tán rừng.
- Nghề nấu rượu men lá, làm mật ong của các bản vùng cao.

## Lời hẹn với người dân

Huyện công khai lịch tiếp công dân, quy hoạch sử dụng đất, danh mục công trình dự kiến
đầu tư; các xã biên giới giữ nền nếp giao ban với đồn biên phòng để bản làng yên ổn,
bà con vững tâm làm ăn lâu dài trên mảnh đất của mình.
"""

# The three that the newspaper called sketchy: honest, but thin.
OVERVIEWS["vanquan"] = """
## Giới thiệu

Văn Quan là huyện miền núi ở phía tây của tỉnh, không giáp biên giới. Người dân chủ
yếu làm nông, lâm nghiệp, trong đó cây hồi là cây trồng quen thuộc của nhiều xã. Trung
tâm hành chính của huyện đặt tại thị trấn Văn Quan, nằm trên trục quốc lộ đi Bình Gia,
Bắc Sơn.
"""
OVERVIEWS["binhgia"] = """
## Đôi nét về huyện Bình Gia

Bình Gia có nhiều rừng núi, suối sâu, dân cư sống rải rác theo các thung lũng. Di chỉ
khảo cổ Thẩm Khuyên, Thẩm Hai cho thấy con người đã có mặt ở đây từ rất sớm. Kinh tế
của huyện dựa vào trồng rừng, lúa nước và chăn nuôi; giao thông nối với thành phố Lạng
Sơn bằng quốc lộ.
"""
OVERVIEWS["caoloc"] = """
## Khái quát

Huyện Cao Lộc bao quanh thành phố Lạng Sơn, có cửa khẩu quốc tế Hữu Nghị và ga đường
sắt liên vận Đồng Đăng. Bên cạnh buôn bán qua biên giới, các xã vùng trong trồng hồng
không hạt, rau, thông và chăn nuôi. Huyện lỵ là thị trấn Cao Lộc, tiếp giáp ngay với
khu vực nội thị.
"""
