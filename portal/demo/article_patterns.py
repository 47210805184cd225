"""Sentences that the demo's news is put together from, by kind of story.

Slots: {p} the theme (a verb phrase), {A} the agency, {who} a unit, {partner}, {aud}
the people concerned, {place}. Each story takes one title, one lead, and one sentence
each of opening, middle and close; a bridge leads to the theme's own detail.
"""

from typing import NamedTuple


class Story(NamedTuple):
    """One kind of story: each field holds its variants, one per line."""

    category: str
    titles: str
    leads: str
    openings: str
    bridges: str
    middles: str
    closes: str


STORIES: dict[str, Story] = {}

STORIES["meeting"] = Story(
    "general",
    """
{A} họp bàn kế hoạch {p}
Hội nghị triển khai việc {p}
Thống nhất cách làm, phân rõ việc {p}
""",
    """
{A} vừa tổ chức hội nghị triển khai việc {p}, có sự tham dự của {partner}.
Buổi họp do {who} chuẩn bị đã thống nhất các đầu việc chính trong {p} ở {place}.
Ý kiến của {aud} được đưa vào chương trình thảo luận về {p}.
""",
    """
Tại hội nghị, {who} trình bày dự thảo kế hoạch {p}, nêu rõ việc nào làm trước, việc nào
  cần chờ kinh phí và ai chịu trách nhiệm ở từng khâu.
Mở đầu, chủ tọa đề nghị các đại biểu nói thẳng vào chỗ khó khi {p}, tránh đọc lại báo
  cáo đã gửi từ trước cho {partner}.
Phần thảo luận kéo dài quá nửa buổi, trong đó đại diện {aud} đặt nhiều câu hỏi về {p}
  và được {who} trả lời ngay.
Trước khi bàn chuyện {p}, {who} chiếu lại những hình ảnh ghi ở {place} để mọi người
  cùng thấy rõ việc nào đang vướng.
""",
    """
Một việc cụ thể được nêu tại hội nghị:
Ví dụ thường được nhắc đến là
Theo phần trình bày của {who},
""",
    """
Đại diện {partner} góp ý rằng kế hoạch chỉ khả thi khi mỗi xã có một người làm đầu mối,
  vừa đôn đốc vừa ghi nhận phản ánh của {aud}.
Từ thực tế {place}, các đại biểu đề nghị gộp những cuộc họp trùng nội dung, dành thời
  gian xuống cơ sở cùng {partner} xem việc đang làm.
Qua trao đổi, {who} tiếp thu đề xuất rút ngắn khâu trình duyệt và bổ sung phần tự đánh
  giá của {aud} vào mẫu báo cáo.
Có đại biểu đề nghị đừng giao chỉ tiêu cào bằng, nơi đông {aud} khác nơi thưa, và
  {partner} nên được mời ngay từ lúc dự thảo.
""",
    """
Kết luận hội nghị, lãnh đạo {A} giao {who} hoàn chỉnh văn bản, gửi các nơi thực hiện và
  tổng hợp kết quả trong kỳ giao ban tới. Tài liệu họp được đăng tải để ai quan tâm
  cũng có thể đọc.
Chủ tọa yêu cầu {who} lập bảng theo dõi chung, ghi rõ người làm và thời hạn, cùng
  {partner} rà lại mỗi tháng. Việc nào vướng phải báo sớm, không để dồn về cuối kỳ.
Hội nghị khép lại với đề nghị {partner} giữ liên lạc thường xuyên, kịp thời phản ánh
  khó khăn của {aud}. {A} sẽ công bố kế hoạch chính thức sau khi hoàn thiện.
Trước khi bế mạc, {who} đọc lại từng việc đã thống nhất để tránh hiểu khác nhau. Biên
  bản gửi {partner} và đăng tóm tắt trên trang của {A}.
""",
)

STORIES["inspection"] = Story(
    "general",
    """
Kiểm tra việc {p} tại {place}
{A} kiểm tra thực tế việc {p}
Đoàn công tác xem xét việc {p} ở cơ sở
""",
    """
Đoàn công tác của {A} đã đến {place} kiểm tra việc {p}.
{who} cùng {partner} vừa kiểm tra thực tế việc {p}, ghi nhận những chỗ cần sửa.
Cuộc kiểm tra về {p} chú trọng nghe {aud} nói trước khi xem giấy tờ.
""",
    """
Thay vì nghe báo cáo tại hội trường, đoàn đi thẳng tới nơi đang làm ở {place}, xem từng
  phần việc và hỏi chuyện {aud} có mặt.
Nội dung kiểm tra gồm hồ sơ quản lý, tình trạng thực tế và cách phối hợp giữa {who} với
  {partner} trong quá trình {p}.
Theo chương trình, thành viên đoàn chia hai nhóm: một nhóm đối chiếu sổ sách của {who},
  nhóm kia gặp {aud} để kiểm chứng thông tin.
Cuộc kiểm tra được báo trước về nội dung nhưng không ấn định điểm đến, nhờ vậy {who}
  thấy đúng cách {p} diễn ra hằng ngày.
""",
    """
Tại nơi kiểm tra, đoàn nhận thấy
Điều ghi nhận được khá cụ thể:
Theo giới thiệu của {aud},
""",
    """
Đoàn đánh giá nhìn chung cơ sở làm nghiêm túc, song cũng chỉ ra vài điểm cần khắc phục
  như ghi chép chưa liền mạch, biển chỉ dẫn còn khó đọc với {aud}.
Một số kiến nghị của {partner} được giải đáp tại chỗ; những nội dung liên quan nhiều
  ngành được {who} ghi lại, chuyển cơ quan có thẩm quyền xem xét.
Trao đổi với đoàn, {aud} mong được hướng dẫn sớm hơn mỗi khi quy định thay đổi và có số
  liên lạc cố định của {who} để hỏi khi cần.
Ở điểm cuối cùng tại {place}, cán bộ kiểm tra hướng dẫn luôn cách sửa biểu mẫu, còn
  {partner} ghi lại ý kiến để bổ sung vào tài liệu chung.
""",
    """
Sau buổi làm việc, {who} lập biên bản ghi nhận, nêu thời hạn sửa từng thiếu sót. Kết
  quả khắc phục tại {place} sẽ được xem lại trong đợt kiểm tra tiếp theo.
Trưởng đoàn đề nghị {partner} cùng giám sát việc khắc phục, coi đây là dịp hướng dẫn
  chứ không chỉ để tìm lỗi. Báo cáo tổng hợp được gửi lãnh đạo {A}.
Đoàn công tác ghi nhận tinh thần cầu thị của cơ sở và yêu cầu công khai kết luận để
  {aud} theo dõi. Những cách làm tốt sẽ được phổ biến sang nơi khác.
Thông báo kết quả kiểm tra được niêm yết tại {place}, nêu cả việc đã tốt lẫn việc cần
  làm lại. {who} cử người theo dõi cho đến khi sửa xong.
""",
)

STORIES["training"] = Story(
    "general",
    """
Tập huấn nghiệp vụ {p}
Lớp bồi dưỡng về {p} cho cán bộ cơ sở
{A} mở lớp hướng dẫn {p}
""",
    """
Lớp tập huấn về {p} do {A} tổ chức thu hút đông đảo học viên từ {place}.
{who} vừa mở lớp bồi dưỡng nghiệp vụ {p}, chú trọng thực hành hơn lý thuyết.
Cùng với {partner}, {A} hướng dẫn {aud} những kỹ năng cần thiết khi {p}.
""",
    """
Chương trình gồm hai phần, buổi sáng giới thiệu quy định mới liên quan đến {p}, buổi
  chiều chia nhóm làm bài tập tình huống do {who} soạn.
Giảng viên là cán bộ của {who} cùng người có kinh nghiệm từ {partner}, dùng nhiều hình
  ảnh, hạn chế đọc nguyên văn tài liệu.
Học viên được phát sổ tay bỏ túi về {p}, trong đó mỗi trang là một câu hỏi mà {aud}
  thường gặp kèm lời đáp ngắn gọn.
Trước ngày khai giảng, {who} gửi phiếu hỏi về những điều còn lúng túng khi {p}, rồi mới
  soạn bài theo câu trả lời nhận được.
""",
    """
Bài thực hành gắn với việc thường ngày:
Một ví dụ được phân tích kỹ:
Giảng viên kể lại kinh nghiệm đã áp dụng:
""",
    """
Phần sôi nổi nhất là đóng vai: người thì làm cán bộ tiếp nhận, người thì làm {aud}, sau
  đó cả lớp nhận xét cách giải thích nào dễ hiểu hơn.
Nhiều học viên đến từ {place} kể lại chuyện đã gặp, nhờ đó bài học không khô cứng và
  {partner} cũng có thêm kinh nghiệm để tham khảo.
Cuối mỗi chuyên đề có bài kiểm tra nhanh bằng phiếu, giúp {who} biết phần nào cần giảng
  lại cho {aud} trước khi kết thúc khóa.
Giờ nghỉ giải lao, học viên vẫn vây quanh cán bộ {partner} hỏi thêm về giấy tờ, biểu
  mẫu và cách nói chuyện với {aud} cho dễ lọt tai.
""",
    """
Kết thúc lớp học, {A} đề nghị học viên truyền đạt lại cho đồng nghiệp tại nơi công tác.
  {who} giữ nhóm trao đổi chung để giải đáp những điều phát sinh.
Tài liệu của lớp được đăng trên trang thông tin để {partner} và người không dự được vẫn
  có thể tự học. Phiếu góp ý sẽ dùng để sửa giáo trình lần sau.
Ban tổ chức dự kiến tiếp tục mở lớp ở những nơi còn lại, ưu tiên {place}. Người học tốt
  được mời làm hướng dẫn viên cho {aud} trong khóa kế tiếp.
Bế giảng không có diễn văn dài, mỗi người viết một việc sẽ làm ngay khi trở về. {A} giữ
  những tờ giấy ấy để cùng {partner} xem lại vào khóa sau.
""",
)

STORIES["review"] = Story(
    "general",
    """
Sơ kết công tác {p}
Nhìn lại kết quả {p}, bàn việc sắp tới
{A} đánh giá tình hình {p}
""",
    """
{A} vừa sơ kết công tác {p}, thẳng thắn nêu việc chưa làm được.
Theo đánh giá của {who}, việc {p} đã có chuyển biến, song còn chưa đều giữa các nơi.
Kết quả {p} thời gian qua được xem xét với sự góp ý của {partner}.
""",
    """
Báo cáo của {who} cho thấy việc {p} được duy trì đều, có sổ theo dõi và phân công rõ,
  đồng thời chỉ ra nguyên nhân khiến vài nơi chậm.
Điểm mới của kỳ này là ý kiến {aud} được thu thập trước, trình bày thành phụ lục bên
  cạnh phần tự đánh giá của {who} về {p}.
Các đại biểu lần lượt phân tích cách {partner} tham gia {p}, so sánh với kỳ trước và
  rút ra những bước có thể bỏ bớt.
Buổi sơ kết mở đầu bằng đoạn phim ngắn ghi cảnh {p} ở {place}, sau đó mới đến phần số
  liệu và kiến nghị của từng đơn vị.
""",
    """
Kết quả dễ thấy nhất:
Việc làm được nhắc đến nhiều:
Báo cáo dẫn một ví dụ:
""",
    """
Hạn chế được nêu nhiều nhất là thông tin đến {aud} còn chậm, có nơi chỉ dán thông báo ở
  trụ sở mà chưa nói lại trong cuộc họp thôn, tổ.
Kinh nghiệm từ {place} cho thấy khi người đứng đầu trực tiếp theo dõi, {partner} vào
  cuộc sớm thì công việc trôi chảy, ít phải làm đi làm lại.
Một số chỉ tiêu phải điều chỉnh cho sát với điều kiện ở {place}, tránh tình trạng báo
  cáo đẹp nhưng {aud} chưa thấy thay đổi.
Đại diện {partner} thừa nhận có lúc chờ nhau khiến việc chậm lại, đề nghị từ nay hễ có
  khó khăn thì gọi thẳng cho người phụ trách của {who}.
""",
    """
Thời gian tới, {A} ưu tiên hoàn thành những việc còn dở, phân công lại ở khâu yếu và
  giao {who} đôn đốc. Kết quả sẽ được báo cáo công khai.
Lãnh đạo {A} yêu cầu mỗi đơn vị chọn một việc khó để làm dứt điểm, {partner} cùng tham
  gia đánh giá. Nơi làm chưa tốt phải nêu rõ hướng sửa.
Phương hướng đặt ra là làm ít đầu việc hơn nhưng chắc hơn, lấy sự hài lòng của {aud}
  làm thước đo. {who} có trách nhiệm tổng hợp tiến độ hằng tháng.
Sau phần thảo luận, {A} chốt danh sách việc phải xong trước, việc được lùi và lý do
  lùi. Bản kết luận gửi đến {place} và {aud} liên quan.
""",
)

STORIES["visit"] = Story(
    "general",
    """
{A} làm việc tại {place} về {p}
Tháo gỡ vướng mắc trong {p} tại {place}
Đi cơ sở, nghe dân nói chuyện {p}
""",
    """
Lãnh đạo {A} đã có buổi làm việc tại {place}, tập trung vào {p}.
Chuyến đi cơ sở của {who} giúp nhận rõ những vướng mắc khi {p}.
Nghe {aud} trình bày nguyện vọng về {p} là nội dung chính của chuyến công tác.
""",
    """
Đoàn dành phần lớn thời gian đi thăm nơi trực tiếp {p}, sau đó mới ngồi lại với cán bộ
  {place} để nghe trình bày khó khăn.
Cùng đi có đại diện {partner}; mỗi người phụ trách ghi chép một nhóm vấn đề nhằm trả
  lời {aud} ngay trong ngày.
Buổi làm việc không đọc diễn văn, {who} mở đầu bằng danh sách kiến nghị kỳ trước về {p}
  và cho biết từng việc đã giải quyết đến đâu.
Con đường đến {place} khá xa, đoàn của {who} khởi hành sớm để kịp gặp {aud} trước giờ
  mọi người đi làm.
""",
    """
Tại chỗ, đoàn được nghe giới thiệu:
Điều đoàn chú ý hơn cả:
{aud} cho biết cách làm hiện nay:
""",
    """
Cán bộ {place} đề xuất được chủ động hơn trong khâu chuẩn bị, xin hướng dẫn thống nhất
  để khi {aud} hỏi thì mọi nơi trả lời như nhau.
Về phía mình, {partner} cam kết chia sẻ người và phương tiện, miễn là kế hoạch gửi sớm
  và không thay đổi sát giờ thực hiện.
Từ câu chuyện của {aud}, đoàn nhận thấy điều người dân cần trước hết là lời giải thích
  rõ ràng, sau đó mới đến tiền hỗ trợ.
Điều khiến đoàn suy nghĩ là nhiều quy định đúng mà người làm không biết tìm ở đâu;
  {who} hứa gửi bản tóm tắt in chữ to cho {place}.
""",
    """
Kết thúc chuyến công tác, {A} ghi nhận các đề nghị, việc trong thẩm quyền thì giải
  quyết ngay. Việc còn lại được {who} tổng hợp, báo cáo cấp trên.
Lãnh đạo {A} nhấn mạnh sẽ quay lại {place} để xem việc đã hứa làm tới đâu. Thông báo
  kết luận được gửi cho {partner} cùng thực hiện.
Trước khi ra về, đoàn để lại số điện thoại của người phụ trách tại {who}. {aud} có thể
  gọi trực tiếp khi cần hỏi thêm.
Những việc hẹn làm được ghi lên bảng của {place}, bên cạnh là tên người của {who} chịu
  trách nhiệm. {partner} nhận giúp nhắc việc.
""",
)

STORIES["dialogue"] = Story(
    "general",
    """
Đối thoại với {aud} về {p}
{A} lắng nghe ý kiến {aud}
Hỏi đáp cởi mở quanh chuyện {p}
""",
    """
Buổi đối thoại giữa {A} với {aud} về {p} diễn ra thẳng thắn.
Nhiều câu hỏi của {aud} quanh chuyện {p} được trả lời ngay tại hội trường.
{who} và {partner} cùng ngồi nghe {aud} nói về {p}.
""",
    """
Không chuẩn bị câu hỏi trước, {aud} lần lượt đứng lên nói điều mình băn khoăn khi {p},
  từ chuyện giấy tờ đến thái độ phục vụ.
Ghế trong phòng được xếp vòng tròn để cán bộ {who} ngồi xen với {aud}, ai cũng nhìn
  thấy nhau khi bàn về {p}.
Mở đầu cuộc gặp, {A} thông tin ngắn về tình hình {p}, dành phần lớn thời gian cho câu
  hỏi đến từ {place}.
Để ai cũng được nói, người điều hành phát phiếu thứ tự, mỗi lượt vài phút; nhờ vậy
  {aud} ít nói trước đám đông cũng nêu được chuyện {p}.
""",
    """
{who} dẫn một việc đang làm:
Câu chuyện được bàn nhiều:
Một cách làm được mọi người đồng tình:
""",
    """
Có ý kiến cho rằng quy trình còn nhiều bước, người phụ trách tại {who} đã vẽ lại từng
  bước lên bảng, cùng mọi người xem bước nào có thể gộp.
Trước câu hỏi khó, {partner} xin ghi nhận và hẹn trả lời bằng văn bản, thay vì đưa ra
  lời hứa chung chung khiến {aud} chờ đợi.
Một phụ nữ đến từ {place} đề nghị viết thông báo bằng câu ngắn, có hình minh họa; ý này
  được nhiều {aud} vỗ tay tán thành.
Có lúc không khí căng lên vì hai phía hiểu khác nhau về trách nhiệm, {partner} đứng ra
  giải thích và đề nghị cùng đọc lại quy định.
""",
    """
Toàn bộ câu hỏi và câu trả lời được {who} ghi thành biên bản, đăng trên chuyên mục hỏi
  đáp. {A} coi đây là cách để tự sửa mình.
Phát biểu cuối buổi, đại diện {A} cảm ơn những lời nói thẳng và giao {who} theo dõi
  từng việc đã nhận. Cuộc gặp tiếp theo sẽ mở rộng tới {place}.
Đối thoại xong, nhiều người nán lại trao đổi riêng với {partner}. {A} dự kiến duy trì
  hình thức này thường xuyên, luân phiên địa điểm cho {aud} tiện đi lại.
Nhiều ý kiến được trả lời xong ngay, phần còn lại {who} hẹn gửi thư tới từng người. {A}
  đề nghị {partner} giám sát lời hẹn ấy.
""",
)

STORIES["campaign"] = Story(
    "general",
    """
Đợt cao điểm {p} tại {place}
Phát động đợt cao điểm {p}
{place} hưởng ứng việc {p}
""",
    """
{A} cùng {partner} phát động đợt cao điểm {p}.
Nhiều cán bộ, người dân {place} tham gia đợt cao điểm {p}.
Đợt cao điểm {p} nhận được sự hưởng ứng của {aud}.
""",
    """
Từ sáng sớm, cán bộ {who} và {partner} đã có mặt tại {place}, chia thành nhiều tổ, mỗi
  tổ nhận một phần việc rõ ràng để {p}.
Lễ phát động diễn ra gọn nhẹ, sau vài lời về ý nghĩa của việc {p}, mọi người bắt tay
  vào việc ngay theo nhóm đã chia.
Trước ngày bắt đầu, {who} đã gửi tờ hướng dẫn {p} tới từng nhóm {aud}, nêu rõ việc cần
  chuẩn bị và điều cần tránh.
Tại {place}, {partner} nhận phần việc khó, còn {aud} tham gia những phần vừa sức để
  việc {p} có kết quả ngay trong đợt này.
""",
    """
Việc làm trong ngày rất thiết thực:
Phần việc chính được chia đều:
Theo hướng dẫn của {who},
""",
    """
Không khí làm việc khẩn trương mà vui vẻ, {aud} góp nhiều ý kiến sát thực tế, người có
  kinh nghiệm chỉ cho người mới cách làm vừa nhanh vừa đúng.
Bên cạnh phần việc chính, {partner} bố trí bàn tư vấn nhỏ để giải đáp thắc mắc, ai cần
  giấy tờ gì được {who} hướng dẫn luôn.
Nhiều người ở {place} coi đây là dịp để hiểu thêm công việc của {who}, đồng thời góp ý
  thẳng với {partner} về những chỗ còn bất tiện.
Cán bộ {who} vừa làm vừa giải thích, gặp trường hợp khó thì ghi lại để bàn riêng, không
  để {aud} phải chờ lâu.
""",
    """
Đợt cao điểm sẽ được đánh giá bằng kết quả cụ thể tại từng nơi. {A} mong nền nếp này
  giữ được lâu, không dừng lại ở buổi phát động.
Sau buổi phát động, {who} duy trì tổ trực để nhắc nhở và tiếp nhận phản ánh. Tập thể
  làm tốt ở {place} sẽ được nêu gương.
Ban tổ chức cảm ơn {partner} đã góp người, góp phương tiện. {who} sẽ cùng {aud} duy trì
  nền nếp này qua lịch phân công hằng tuần.
Việc chưa xong được chia lại cho từng nhóm, hẹn ngày cùng nhìn kết quả. {A} đề nghị
  {partner} giữ liên lạc đều đặn với {place}.
""",
)

STORIES["model"] = Story(
    "general",
    """
Cách làm hay trong {p}
Từ thực tế {place}: kinh nghiệm {p}
Chia sẻ kinh nghiệm {p}
""",
    """
Kinh nghiệm {p} tại {place} đang được {A} giới thiệu rộng rãi.
Bắt đầu từ việc nhỏ, {aud} cùng {partner} đã tìm ra cách {p} phù hợp.
Cách {p} mà {who} tổng kết cho thấy sự bền bỉ quan trọng hơn phô trương.
""",
    """
Ban đầu không ít {aud} ngại thay đổi, cho rằng cách {p} cũ vẫn dùng được; cán bộ {who}
  phải làm thử một chỗ cho mọi người xem.
Cái mới của mô hình nằm ở chỗ {partner} và {aud} bàn với nhau ngay từ đầu, ai góp gì,
  hưởng gì đều viết thành quy ước.
Câu chuyện {p} ở {place} khởi đầu bằng một cuộc họp nhỏ, sau đó lan dần nhờ người làm
  trước kể cho người làm sau.
Chẳng ai gọi đó là mô hình lúc mới làm, {aud} ở {place} chỉ nghĩ đơn giản rằng phải {p}
  sao cho đỡ tốn công.
""",
    """
Cách làm khá giản dị:
Cụ thể,
Theo lời kể của {aud},
""",
    """
Theo người trong cuộc, khó nhất là giữ được nền nếp khi không còn cán bộ đứng cạnh; vì
  vậy tổ tự quản của {aud} được lập và họp đều.
Thành công chưa lớn nhưng chắc, bởi mỗi bước đều có {partner} kiểm tra, sai đâu sửa đó,
  không chạy theo con số báo cáo.
Nhiều đoàn từ {place} và nơi khác tìm đến học hỏi, chủ nhà sẵn sàng nói cả chuyện thất
  bại để {aud} khỏi mất công đi lại đường vòng.
Người đi đầu khuyên nên ghi chép từ ngày đầu, vì nhờ quyển sổ ấy mà {who} hiểu ra chỗ
  nào phí, chỗ nào còn thiếu người.
""",
    """
{A} khuyến nghị các nơi tham khảo, chọn phần hợp với mình thay vì chép nguyên xi. {who}
  sẵn sàng cử người đến hướng dẫn tại chỗ.
Từ kinh nghiệm này, {who} đang biên soạn tài liệu ngắn kèm ảnh để phát cho {aud}.
  {partner} nhận giúp phần in và chuyển về thôn, tổ.
Mô hình còn phải theo dõi thêm qua vài mùa, vài đợt kiểm tra trước khi nhân rộng. {A}
  giữ quan điểm làm chắc rồi mới nhân ra {place} và những nơi khác.
Điều đáng quý nhất, theo {who}, là mọi người vẫn tiếp tục sửa cách làm sau khi được
  khen. {A} mời {partner} viết lại kinh nghiệm để cùng học.
""",
)

STORIES["joint"] = Story(
    "general",
    """
Tăng cường phối hợp trong {p}
{A} ký kết quy chế phối hợp về {p}
Chung tay cùng {partner} trong việc {p}
""",
    """
Quy chế phối hợp về {p} giữa {A} với {partner} vừa được thống nhất.
Chia sẻ thông tin kịp thời là nội dung chính trong thỏa thuận về {p}.
Hai bên {who} và {partner} nhất trí gặp nhau định kỳ để bàn việc {p}.
""",
    """
Lâu nay mỗi bên {p} theo kế hoạch riêng, có lúc cùng một ngày {aud} phải tiếp hai đoàn;
  quy chế mới nhằm chấm dứt cảnh đó.
Dự thảo do {who} soạn quy định rõ bên nào chủ trì, bên nào hỗ trợ khi {p}, thông tin
  nào được chuyển và chuyển trong bao lâu.
Trước khi ký, {partner} đề nghị chạy thử ở {place}, ghi lại những chỗ hai bên hiểu khác
  nhau về {p} để chỉnh câu chữ.
Buổi làm việc đầu tiên giữa {who} và {partner} dành để liệt kê những lần {p} bị chậm vì
  chờ công văn của nhau.
""",
    """
Từ kinh nghiệm đã có:
Một việc hai bên từng làm chung:
Thực tế cho thấy
""",
    """
Thỏa thuận cũng nêu cách giải quyết khi có ý kiến khác nhau: người phụ trách hai bên
  trao đổi trực tiếp, quá thời hạn mới đưa lên lãnh đạo, tránh để {aud} chờ.
Một nhóm liên lạc gồm cán bộ {who} và {partner} được lập, dùng chung sổ theo dõi, bên
  nào nhận tin trước thì báo cho bên kia.
Các bên thống nhất không yêu cầu {aud} nộp lại giấy tờ mà bên kia đã có, đồng thời giữ
  kín thông tin riêng của mỗi người.
Mỗi quý hai bên đổi chỗ chủ trì cuộc họp, đi thực tế ở {place} rồi mới bàn giấy tờ, ai
  vắng thì phải cử người nắm việc đi thay.
""",
    """
Phối hợp tốt giúp tiết kiệm thời gian cho {aud} và cho chính cán bộ. {A} sẽ đánh giá
  kết quả thực hiện sau một thời gian vận hành.
Lễ ký diễn ra giản dị, ngay sau đó hai bên bắt tay vào việc đầu tiên tại {place}. {who}
  làm đầu mối tổng hợp vướng mắc.
Đại diện {A} nhấn mạnh văn bản chỉ là bước mở đầu, điều quyết định là sự tin cậy giữa
  {who} với {partner}. Kết quả được báo cáo mỗi quý.
Sau khi thống nhất, bản tóm tắt được gửi về {place} để người làm trực tiếp nắm được.
  {A} coi việc {aud} bớt phải đi lại là thước đo chính.
""",
)

STORIES["procedure"] = Story(
    "general",
    """
Đơn giản hóa thủ tục liên quan đến {p}
Công khai quy trình giải quyết hồ sơ về {p}
Bớt giấy tờ, thêm thuận tiện trong {p}
""",
    """
{A} rà soát, rút gọn các bước giải quyết hồ sơ liên quan đến {p}.
Quy trình phục vụ việc {p} được viết lại bằng lời dễ hiểu cho {aud}.
Hồ sơ về {p} nay được hướng dẫn một lần, ngay tại nơi tiếp nhận của {who}.
""",
    """
Cán bộ {who} đã ngồi cùng {aud} xem lại từng tờ khai liên quan đến {p}, gạch đi những ô
  hỏi trùng hoặc không ai dùng đến.
Bảng quy trình mới về {p} được dán ở lối vào, ghi rõ nộp gì, nộp ở đâu, ai nhận và khi
  nào {aud} quay lại lấy kết quả.
Trước đây người đến làm việc về {p} thường phải hỏi nhiều bàn; nay {who} bố trí một
  người đón, xem sơ bộ và chỉ đúng nơi cần đến.
Một cuộc khảo sát nhỏ ở {place} cho biết nhiều người nản vì phải viết lại cùng một
  thông tin khi {p}, {who} đã bắt đầu sửa từ chỗ đó.
""",
    """
Thay đổi thấy rõ là
Cách phục vụ cũng khác trước:
Theo {who},
""",
    """
Người ở xa như {place} có thể gửi hồ sơ qua bưu chính hoặc qua mạng, nếu thiếu thì
  {who} báo một lần đầy đủ thay vì trả lại nhiều lượt.
Cán bộ tiếp nhận được dặn giải thích bằng lời thường ngày; với {aud} lớn tuổi, đoàn
  viên thanh niên đứng cạnh giúp điền mẫu.
Đại diện {partner} tham gia chấm thử, đóng vai người nộp rồi ghi lại thời gian chờ, câu
  hỏi khó hiểu để {who} chỉnh tiếp.
Mẫu đơn được in hai mặt, bên trái là chỗ điền, bên phải là ví dụ; nếu {aud} viết sai,
  cán bộ gạch sửa và ký bên cạnh chứ không bắt làm lại.
""",
    """
Mọi góp ý về quy trình xin gửi tới {who} theo thông tin ở mục liên hệ. {A} cam kết trả
  lời từng ý kiến và nêu rõ lý do nếu chưa thể tiếp thu.
Việc rà soát được làm định kỳ, kết quả đăng công khai để {partner} giám sát. {A} xác
  định giảm phiền hà cho {aud} là nhiệm vụ thường xuyên.
Hồ sơ trễ hẹn phải có thư xin lỗi và hẹn ngày trả mới. {A} yêu cầu {who} thống kê
  nguyên nhân chậm để tìm cách khắc phục tận gốc.
Sau vài tuần áp dụng, {who} sẽ gọi điện hỏi một số người đã nộp hồ sơ. Ý kiến ở {place}
  và của {partner} giúp {A} hoàn thiện bản hướng dẫn.
""",
)

STORIES["law"] = Story(
    "law_guidance",
    """
Tìm hiểu quy định pháp luật về {p}
Phổ biến pháp luật: những điều cần biết khi {p}
Hỏi đáp pháp luật xoay quanh việc {p}
""",
    """
Để {aud} nắm rõ quyền và nghĩa vụ, {A} giới thiệu những quy định cơ bản khi {p}.
{who} trả lời các câu hỏi pháp luật thường gặp về {p}.
Buổi phổ biến pháp luật tại {place} tập trung vào quy định liên quan đến {p}.
""",
    """
Câu hỏi {aud} nêu nhiều nhất là ai có thẩm quyền quyết định, ai chỉ hướng dẫn khi {p};
  báo cáo viên giải thích bằng sơ đồ ngắn.
Báo cáo viên của {who} chọn vài tình huống sát với việc {p}, để người nghe tự phân xử
  rồi mới đối chiếu với quy định.
Thay cho việc đọc điều khoản, tài liệu nêu từng việc {aud} được làm, phải làm và không
  được làm trong {p}.
Không khí buổi nói chuyện ở {place} gần gũi, {who} mở đầu bằng câu chuyện hai nhà hiểu
  lầm nhau khi {p} rồi dẫn dần vào quy định.
""",
    """
Liên hệ với thực tế,
Một tình huống được dẫn ra:
Nói về cách làm đúng, báo cáo viên nêu ví dụ:
""",
    """
Pháp luật cho phép người dân yêu cầu cung cấp thông tin, góp ý, khiếu nại hoặc tố cáo
  khi có căn cứ; {who} chỉ rõ nơi gửi và cách viết đơn cho {aud}.
Người nghe cũng được lưu ý giữ lại biên nhận, biên bản và chứng từ, vì đó là căn cứ bảo
  vệ mình nếu phát sinh tranh chấp với {partner} hoặc bên thứ ba.
Với hành vi vi phạm, mức xử lý tùy tính chất, hậu quả; điều quan trọng theo {partner}
  là chủ động khắc phục và hợp tác với cơ quan chức năng.
Với câu hỏi về thời hạn, báo cáo viên khuyên {aud} ghi ngày nộp đơn, hỏi tên người nhận
  và tìm {who} nếu quá hẹn chưa thấy trả lời.
""",
    """
Văn bản đầy đủ được đăng ở mục văn bản của trang này. Trường hợp còn chưa rõ, {aud}
  liên hệ {who} để được giải thích miễn phí.
Sau buổi nói chuyện, tủ sách pháp luật của {place} nhận thêm tài liệu. {A} tiếp tục
  chọn chủ đề theo đề nghị của {aud}.
Nội dung trên đây chỉ nhằm phổ biến, khi áp dụng cần đọc văn bản gốc hoặc hỏi {who}.
  {A} khuyến khích {partner} cùng tuyên truyền.
Tờ gấp tóm tắt được phát tại {place}, có số liên lạc của {who} in ở mặt sau. Ai muốn đề
  xuất chủ đề cho kỳ tới xin gửi về {A}.
""",
)

STORIES["response"] = Story(
    "responses",
    """
Trả lời kiến nghị của {aud} về {p}
{A} phản hồi phản ánh liên quan đến {p}
Thông tin giải đáp kiến nghị về {p}
""",
    """
{A} trả lời kiến nghị của {aud} tại {place} về {p}.
Sau khi xác minh, {who} thông tin kết quả xử lý phản ánh liên quan đến {p}.
Ý kiến gửi đến {A} về {p} đã được xem xét và có câu trả lời.
""",
    """
Nội dung kiến nghị cho rằng việc {p} có lúc chưa kịp thời, thông báo đến muộn, {aud}
  phải hỏi nhiều nơi mới biết người phụ trách.
Phản ánh gửi từ {place} nêu hai ý: cách {who} hướng dẫn {p} còn khó hiểu và thời gian
  chờ chưa được báo trước.
Ngay khi nhận được ý kiến, {A} giao {who} làm rõ, mời {partner} cùng xem thực tế việc
  {p} thay vì chỉ trả lời trên giấy.
Người gửi ý kiến đến từ {place}, đề nghị {A} nói rõ kế hoạch {p} và lý do một số nơi
  được làm trước.
""",
    """
Về việc đang thực hiện, {who} cho biết
Hiện nay cách làm như sau:
{who} giải trình thêm:
""",
    """
Kết quả xác minh cho thấy phản ánh có cơ sở một phần; {who} đã xin lỗi {aud}, phân công
  lại người trực và niêm yết số liên hệ.
Qua kiểm tra, phần việc thuộc {who} đã được sửa ngay, phần liên quan đến {partner} được
  chuyển bằng văn bản kèm đề nghị trả lời thẳng cho người hỏi.
Về ý kiến còn lại, {A} giải thích căn cứ hiện hành chưa cho phép thực hiện khác, đồng
  thời ghi nhận nguyện vọng của {aud} để kiến nghị sửa đổi.
Đối chiếu hồ sơ lưu với lời kể của {aud}, tổ xác minh nhận thấy lỗi chính là thiếu
  thông báo; {who} đã bổ sung và cử người xuống {place} giải thích.
""",
    """
{A} cảm ơn người gửi ý kiến và mong tiếp tục nhận được góp ý. Nếu chưa đồng ý với trả
  lời này, {aud} có quyền đề nghị xem xét lại.
Kết quả giải quyết được gửi tới người phản ánh và đăng tại đây để {aud} khác cùng biết.
  {who} theo dõi việc thực hiện đến khi xong hẳn.
Bài học rút ra là phải báo trước, nói rõ và giữ đúng hẹn. {A} đã nhắc chung các đơn vị,
  trong đó có {partner}, tránh để lặp lại.
Trả lời này đã gửi cho người hỏi bằng thư, đồng thời công khai để {partner} theo dõi.
  Nếu phát sinh tình tiết mới, xin liên hệ {who}.
""",
)

STORIES["award"] = Story(
    "awards",
    """
Biểu dương tập thể, cá nhân làm tốt việc {p}
Khen thưởng thành tích trong {p}
Nhân lên gương sáng trong {p}
""",
    """
{A} biểu dương những tập thể, cá nhân có nhiều đóng góp trong {p}.
Gương điển hình trong {p} được {A} và {partner} tôn vinh.
Sự bền bỉ của {aud} trong việc {p} đã được ghi nhận.
""",
    """
Danh sách khen thưởng được bình chọn từ dưới lên, {who} kiểm tra thành tích {p} tại
  chỗ, công khai lấy ý kiến trước khi trình.
Những người được biểu dương phần lớn là {aud} trực tiếp {p}, có người nhiều năm lặng lẽ
  làm mà chưa từng đứng trên sân khấu.
Buổi lễ tại {place} diễn ra ấm cúng, từng người kể ngắn về cách mình {p}, về lúc nản
  lòng và điều khiến mình đi tiếp.
Không đặt nặng hồ sơ, ban tổ chức đi hỏi {aud} ở {place} xem ai là người bền bỉ nhất
  với việc {p} rồi mới bình chọn.
""",
    """
Việc tốt được kể lại:
Thành tích nổi bật khá giản dị:
Theo lời giới thiệu của {who},
""",
    """
Bên cạnh khen ngợi, {who} cũng nhắc lại những trường hợp làm chưa đúng đã bị phê bình,
  xử lý theo quy định, để thưởng phạt phân minh trước {aud}.
Phần thưởng tuy nhỏ nhưng có ý nghĩa động viên; {partner} tặng thêm đồ dùng thiết thực
  để người nhận tiếp tục công việc.
Đại diện {aud} bày tỏ niềm vui không phải vì giấy khen, mà vì công sức của mọi người ở
  {place} được nhìn thấy.
Người được khen khiêm tốn nói công đầu thuộc về {partner} và những {aud} cùng làm, còn
  mình chỉ là người ghi sổ và nhắc việc.
""",
    """
{A} kêu gọi các nơi học tập, tìm thêm gương mới ở {place} và những vùng còn khó. {who}
  tiếp tục theo dõi để kịp thời đề xuất khen thưởng.
Câu chuyện của họ sẽ được kể lại trên trang này và loa truyền thanh. Theo {who}, lan
  tỏa việc tốt cũng là cách nhắc nhở việc chưa tốt.
Kết thúc buổi lễ, lãnh đạo {A} bắt tay từng người, mong {partner} cùng {aud} giữ lửa
  phong trào trong năm tới.
Ảnh và chuyện của từng người được trưng bày tại {place} cho nhiều người xem. {A} hy
  vọng năm sau danh sách có thêm những gương mặt trẻ do {who} giới thiệu.
""",
)
