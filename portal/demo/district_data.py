"""The districts' nature and culture, map notes and communes (names only)."""

COMMUNES = {
    "thanhpho": (
        "phường Hoàng Văn Thụ; phường Tam Thanh; phường Vĩnh Trại; phường Đông Kinh; "
        "phường Chi Lăng; xã Hoàng Đồng; xã Mai Pha; xã Quảng Lạc"
    ),
    "trangdinh": (
        "thị trấn Thất Khê; xã Đại Đồng; xã Quốc Khánh; xã Tri Phương; xã Kháng "
        "Chiến; xã Hùng Sơn; xã Đào Viên; xã Tân Minh"
    ),
    "binhgia": (
        "thị trấn Bình Gia; xã Tân Văn; xã Hồng Phong; xã Thiện Thuật; xã Hoa Thám; "
        "xã Mông Ân; xã Yên Lỗ"
    ),
    "vanlang": (
        "thị trấn Na Sầm; xã Tân Thanh; xã Tân Mỹ; xã Thụy Hùng; xã Hội Hoan; xã Gia "
        "Miễn; xã Hoàng Việt"
    ),
    "caoloc": (
        "thị trấn Cao Lộc; thị trấn Đồng Đăng; xã Bảo Lâm; xã Gia Cát; xã Công Sơn; "
        "xã Xuất Lễ; xã Hải Yến; xã Yên Trạch"
    ),
    "vanquan": (
        "thị trấn Văn Quan; xã Tân Đoàn; xã Tri Lễ; xã Yên Phúc; xã Tràng Phái; xã "
        "Lương Năng; xã Khánh Khê"
    ),
    "bacson": (
        "thị trấn Bắc Sơn; xã Vũ Lăng; xã Vũ Lễ; xã Hưng Vũ; xã Trấn Yên; xã Tân "
        "Hương; xã Nhất Hòa"
    ),
    "huulung": (
        "thị trấn Hữu Lũng; xã Hữu Liên; xã Yên Thịnh; xã Cai Kinh; xã Hòa Lạc; xã "
        "Vân Nham; xã Minh Sơn; xã Tân Thành"
    ),
    "chilang": (
        "thị trấn Đồng Mỏ; thị trấn Chi Lăng; xã Mai Sao; xã Nhân Lý; xã Vạn Linh; xã "
        "Y Tịch; xã Quan Sơn; xã Hữu Kiên"
    ),
    "locbinh": (
        "thị trấn Lộc Bình; thị trấn Na Dương; xã Mẫu Sơn; xã Yên Khoái; xã Tú Đoạn; "
        "xã Đông Quan; xã Khuất Xá; xã Ái Quốc"
    ),
    "dinhlap": (
        "thị trấn Đình Lập; thị trấn Nông trường Thái Bình; xã Bắc Xa; xã Bính Xá; xã "
        "Kiên Mộc; xã Cường Lợi; xã Lâm Ca; xã Châu Sơn"
    ),
}

MAP_NOTES = {
    "thanhpho": (
        "Sơ đồ vẽ các phường, xã của thành phố theo từng mảng màu, đánh số để tra "
        "trong bảng bên cạnh. Ô số 1 ở giữa là một phường nội thị, các phường khác và "
        "những xã ven đô xếp thành vòng bao quanh. Hình vẽ chỉ giúp nhận biết vị trí "
        "tương đối, không dùng để xác định ranh giới."
    ),
    "trangdinh": (
        "Trên sơ đồ, huyện lỵ Thất Khê mang số 1 và nằm ở trung tâm, phía ngoài là "
        "một số xã, gồm cả xã biên giới và xã vùng trong. Mỗi ô mang một con số ứng "
        "với tên trong bảng. Đây là hình giản lược, tỷ lệ và đường nét không phản ánh "
        "mốc giới ngoài thực địa."
    ),
    "binhgia": (
        "Bảng đi kèm liệt kê một số xã, thị trấn của Bình Gia theo số thứ tự ghi trên "
        "hình. Người xem có thể hình dung thị trấn là đầu mối, từ đó đường tỏa đi các "
        "xã vùng cao. Hình không thay thế bản đồ địa giới hành chính do cơ quan có "
        "thẩm quyền phát hành."
    ),
    "vanlang": (
        "Sơ đồ lấy thị trấn Na Sầm làm trung tâm, quanh đó là những xã biên giới và "
        "xã vùng trong, xếp theo thứ tự trong bảng chứ không theo phương hướng thật. "
        "Số trên từng mảng tương ứng với dòng trong bảng. Muốn biết ranh giới chính "
        "xác, xin liên hệ Phòng Tài nguyên và Môi trường của huyện."
    ),
    "caoloc": (
        "Huyện ôm quanh thành phố Lạng Sơn, nhưng sơ đồ này chỉ vẽ riêng phần của "
        "huyện, lấy thị trấn huyện lỵ làm tâm; mỗi mảng là một xã hoặc thị trấn có "
        "đánh số. Bảng kê bên dưới cho tên gọi đầy đủ. Hình chỉ mang tính giới thiệu, "
        "chưa thể hiện sông suối, đường sắt, cửa khẩu và mốc quốc giới."
    ),
    "vanquan": (
        "Hình vẽ chia huyện Văn Quan thành các mảng đánh số, lấy thị trấn làm mốc để "
        "dễ định hướng. Người dân tra tên xã của mình ở bảng kèm theo, rồi xem thông "
        "tin liên hệ tại mục tương ứng. Kích thước các mảng không tỷ lệ với diện tích "
        "thật của từng xã."
    ),
    "bacson": (
        "Sơ đồ gợi hình thung lũng Bắc Sơn với thị trấn ở giữa và các xã vây quanh "
        "chân núi đá. Bảng số giúp đối chiếu tên từng đơn vị. Hình được vẽ giản lược "
        "để phục vụ trang giới thiệu, không có giá trị pháp lý khi giải quyết việc "
        "liên quan đến đất đai."
    ),
    "huulung": (
        "Thị trấn Hữu Lũng ở giữa sơ đồ, quanh đó là các xã tiêu biểu của vùng núi đá "
        "vôi và vùng đồi thấp dọc quốc lộ. Mỗi số ghi trong hình dẫn đến một dòng của "
        "bảng xã, thị trấn. Hồ sơ địa giới chính thức được lưu tại cơ quan nội vụ và "
        "tài nguyên; hình này chỉ để tham khảo."
    ),
    "chilang": (
        "Sơ đồ đặt thị trấn Đồng Mỏ ở giữa, thị trấn Chi Lăng và một số xã của huyện "
        "xếp vòng quanh. Số thứ tự trên hình trùng với số trong bảng kê. Người xem "
        "cần bản đồ có tọa độ xin gửi yêu cầu tới bộ phận một cửa của huyện để được "
        "cung cấp."
    ),
    "locbinh": (
        "Từ xã Mẫu Sơn trên núi cao đến thị trấn Na Dương vùng mỏ, sơ đồ thể hiện một "
        "số xã và hai thị trấn của Lộc Bình bằng những mảng có số. Bảng đi kèm ghi đủ "
        "tên gọi. Nét vẽ mang tính ước lệ, không diễn tả đường biên giới quốc gia, "
        "ranh giới rừng hay khu mỏ."
    ),
    "dinhlap": (
        "Sơ đồ lấy thị trấn Đình Lập làm tâm, quanh đó là thị trấn Nông trường Thái "
        "Bình và một số xã, có xã giáp biên, có xã nằm sâu trong nội địa. Tên tương "
        "ứng có trong bảng. Khoảng cách giữa các mảng chỉ là tương đối; muốn đi lại "
        "xin xem biển chỉ dẫn và bản đồ giao thông chính thức."
    ),
}

NATURE_CULTURE: dict[str, str] = {}

NATURE_CULTURE["thanhpho"] = """
## Thiên nhiên giữa lòng phố

Thành phố nằm trong một lòng chảo có núi đá vôi xen núi đất, khí hậu á nhiệt đới, mùa
đông se lạnh và khô, mùa hè dịu hơn vùng đồng bằng. Sông Kỳ Cùng uốn khúc theo hướng
chảy ngược lên phía bắc rồi sang đất bạn, vì thế dân gian có câu ví về con sông chảy
ngược. Trong núi là những hang động rộng, nhũ đá muôn hình, có suối ngầm chảy qua.

## Danh thắng

- Động Tam Thanh với hồ Âm Ty, tượng Phật tạc vào vách đá và những bài thơ khắc của
  tao nhân.
- Động Nhị Thanh nằm kề bên, có dòng suối Ngọc Tuyền chảy xuyên lòng núi.
- Núi Tô Thị gắn với truyền thuyết người vợ bồng con ngóng chồng.
- Thành nhà Mạc trên đỉnh núi, nơi có thể ngắm toàn cảnh đô thị.

## Di tích và tín ngưỡng

Chùa Thành, đền Kỳ Cùng, đền Tả Phủ, đền Cửa Đông là những nơi người dân lui tới đầu
năm. Đoàn Thành với đoạn tường gạch và cổng cổ nhắc về một trấn lỵ phòng thủ miền biên
viễn. Bia đá, câu đối, chuông đồng còn lại cho thấy đời sống văn nhân nơi đây từng rất
phong phú.

## Lễ hội, phong tục

Hội đền Kỳ Cùng, Tả Phủ mở sau Tết với đám rước kiệu qua các phố, trò cướp đầu pháo,
múa sư tử của người Nùng và chợ thơ. Phiên chợ Kỳ Lừa từng là dịp trai gái hát sli,
hát lượn suốt đêm. Món ăn thường ngày có phở chua, vịt quay lá mác mật, khâu nhục,
bánh cuốn trứng; mỗi gia đình lại có bí quyết riêng.
"""

NATURE_CULTURE["trangdinh"] = """
## Núi, đồng và sông

Địa hình Tràng Định thấp dần từ hai phía vào cánh đồng Thất Khê, xung quanh là đồi đất
phủ hồi, quế và rừng tự nhiên. Sông Bắc Khê gặp Kỳ Cùng trước khi nước rời biên giới.
Đêm mùa đông có sương muối, ngày hè nắng gắt nhưng chiều tối mát nhờ gió từ khe suối;
lượng mưa tập trung vào giữa năm nên bà con phải lo chống ngập cho ruộng thấp.

## Cộng đồng dân cư

Người Tày ở nhà sàn hoặc nhà trình tường dưới thung lũng, người Nùng dựng bản lưng
đồi, người Dao và người Mông sống nơi cao hơn. Tiếng nói khác nhau nhưng chợ phiên thì
chung: hàng thổ cẩm, dao rèn, hạt giống, men lá bày cạnh quần áo, đồ điện.

## Dấu tích lịch sử

- Đèo Bông Lau cùng các vị trí trên Đường số 4 ghi lại chiến công thời kháng chiến.
- Đồn, lũy, hang trú quân ở nhiều xã được nhân dân trông nom.
- Đình, miếu thờ thành hoàng khai khẩn vùng lòng chảo.

## Sắc màu lễ hội

Hội Bủng Kham ở Đại Đồng được coi là ngày vui lớn đầu xuân, có lễ xuống đồng, tung
còn, kéo co, cờ người và thi món ngon. Thầy then ngồi chiếu giữa nhà cất tiếng đàn
tính cầu mùa, giải hạn. Sau lễ, cụ già kể tích xưa, trẻ nhỏ háo hức theo đoàn múa sư
tử đi chúc các nhà.

## Hương vị

Thạch đen mát lành, vịt quay Thất Khê vàng ruộm, bánh áp chao, xôi ngũ sắc, cao khô,
rượu men lá: chừng ấy món đủ giữ chân người ghé lại. Quýt chín vào cuối năm nhuộm vàng
sườn đồi, là lúc du khách thích chụp ảnh nhất.
"""

NATURE_CULTURE["huulung"] = """
## Thế giới đá vôi

Nhìn từ xa, dãy núi phía bắc Hữu Lũng như bức tường thành xanh xám. Bên trong là vô số
thung nhỏ, hang luồn, hố sụt, nơi nước mưa biến mất rồi trồi lên ở chân núi khác. Rừng
đặc dụng Hữu Liên có nghiến, trai lý, hoàng đàn và nhiều loài thú linh trưởng cần được
bảo vệ nghiêm ngặt. Thảo nguyên Đồng Lâm cạn nước vào mùa khô thành bãi cỏ, ngập vào
mùa mưa thành hồ gương.

## Sông suối, khí hậu

Sông Thương, sông Trung nuôi dưỡng vùng bãi bồi. So với miền núi phía trên, mùa đông
ấm hơn, hợp với vải, nhãn, na, dứa. Người dân quen cách hứng nước mái nhà, xây bể lớn
để dùng qua những tháng hanh.

## Nơi linh thiêng

- Đền Bắc Lệ ở Tân Thành thờ Chúa Thượng Ngàn, khách hành hương về quanh năm.
- Đền Quan Giám Sát, đền Chầu Lục, đền Phố Vị nằm ven đường thiên lý cũ.
- Nghi lễ hầu đồng, hát văn được cộng đồng thực hành và truyền dạy.

## Chuyện xưa

Cai Kinh, tên thường gọi của thủ lĩnh Hoàng Đình Kinh, dựa vào hang sâu, vách hiểm để
tập hợp nghĩa binh. Tuyến đường sắt đầu tiên lên biên giới đi qua đây cũng để lại ga
nhỏ, cầu sắt, mộ phu. Ký ức làm đường, lập ấp, chống cướp được kể trong bài hát ví của
người già.

## Văn hóa làng bản

Người Nùng Phàn Slình nhuộm chàm, người Cao Lan hát sình ca, người Kinh giữ chiếu chèo
đem theo từ miền xuôi. Tết cơm mới, lễ cấp sắc, hội chùa nối nhau theo lịch mùa màng.
Bánh khảo, xôi trứng kiến, gà đồi nướng, măng ớt là quà thường thấy trên bàn tiệc.
"""

NATURE_CULTURE["locbinh"] = """
## Mái nhà Mẫu Sơn

Khối núi Mẫu Sơn gồm nhiều đỉnh lớn nhỏ, cao nhất là đỉnh Phja Mè, mây mù bao phủ phần
lớn thời gian trong năm. Nhiệt độ thấp, đất mùn dày nên đào, chè, dược liệu phát triển
tốt; vào những đợt rét sâu, cành cây đọng băng lung linh. Dưới thấp, thung lũng Kỳ
Cùng có ruộng, bãi ngô, vườn hồng; xa hơn về hướng nam là rừng thông trải thảm lá kim.

## Tài nguyên

- Than nâu ở bồn trũng Na Dương, đất sét, cát, đá xây dựng.
- Những con suối và hồ chứa phục vụ tưới tiêu, phát điện nhỏ.
- Nhựa thông, mật hoa rừng, nấm, ếch hương sống ở khe nước lạnh.

## Lịch sử, khảo cổ

Khu linh địa cổ trên Mẫu Sơn với nền kiến trúc đá, mảnh gốm, tượng linh vật còn nhiều
điều chưa giải mã. Chùa Trung Thiên ở Tú Đoạn, các ngôi đình ven sông là chỗ sinh hoạt
cộng đồng lâu đời. Trong những năm chiến tranh bảo vệ biên cương, nhân dân Lộc Bình
vừa chiến đấu vừa sản xuất, nhiều bản được dựng lại từ đầu.

## Con người và lễ nghi

Đồng bào Dao giữ lễ cấp sắc nhiều ngày, thanh niên phải học chữ Nôm Dao, học múa
chuông. Người Tày, Nùng có hội Lồng Tồng, cúng thần nông, thi cấy, thi cày, đánh quay.
Chiều xuân, đôi bên bờ suối đối đáp sli giọng Phàn Slình, tới khi trăng lên mới tan.

## Du lịch có trách nhiệm

Khách leo núi được dặn mang rác về, không bẻ đào, không đốt lửa dưới tán khô. Bản Dao
nhận đón người nghỉ lại, nấu món lợn quay, gà sáu cựa, canh rau bò khai, rồi cùng tắm
thuốc lá bên bếp.
"""
