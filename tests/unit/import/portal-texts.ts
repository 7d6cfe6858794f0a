// Texts as people copy them from portal pages or type them in an office, one for each thing that may be missing or odd.
// `~` stands for a no-break space.

const scraped = (text: string): string => text.trimStart().replaceAll('~', '\u00a0');

export const wholePage = scraped(`
Phường An Hòa ra quân tổng vệ sinh môi trường - Trang thông tin điện tử phường An Hòa
CỔNG THÔNG TIN ĐIỆN TỬ PHƯỜNG AN HÒA
Trang chủ
Giới thiệu
Tin tức
Liên hệ
Thứ Hai, 23/11/2026
Trang chủ > Tin tức > Môi trường đô thị
Phường An Hòa ra quân tổng vệ sinh môi trường
Chủ nhật, 22/11/2026 | 16:45 - Lượt xem: 1.204
Chia sẻ
Sáng 22/11, tại Nhà văn hóa khu phố 7, UBND phường An Hòa tổ chức lễ ra quân tổng vệ sinh môi trường, chỉnh trang tuyến hẻm với sự tham gia của hơn 300 đoàn viên, hội viên và người dân.
Đến dự có ông Trần Quốc Vượng - Bí thư Đảng ủy phường; bà Lê Thị Hồng Nhung - Chủ tịch UBND phường; đại diện 18 khu phố.
Ông Trần Quốc Vượng phát biểu tại lễ ra quân
Phát biểu tại lễ ra quân, ông Trần Quốc Vượng đề nghị các khu phố duy trì nếp dọn vệ sinh sáng Chủ nhật, vận động từng hộ dân phân loại rác tại nguồn và không để phát sinh điểm rác mới.
Tin liên quan
Lịch thu gom rác tháng 11
An Hòa có thêm hai tuyến hẻm xanh
Ngay sau lễ ra quân, các lực lượng đã thu gom hơn bốn tấn rác, trồng mới 120 cây xanh và sơn lại 36 bức tường dọc hẻm 12 đường Hoa Sữa, trả lại lối đi thông thoáng cho người dân.
Người dân khu phố 7 tham gia trồng cây xanh.
Dịp này, UBND phường tặng 50 thùng rác phân loại cho các hộ dân trong hẻm; Đoàn Thanh niên phường đăng ký chăm sóc toàn bộ số cây mới trồng trong sáu tháng đầu.
Tin, ảnh: Minh Anh, Quốc Bảo
Từ khóa: môi trường, khu phố 7
Các tin khác
Họp mặt kỷ niệm Ngày Nhà giáo Việt Nam (20/11/2026)
Thống kê truy cập
Đang online: 12
© 2026 UBND phường An Hòa
Địa chỉ: 12 đường Hoa Sữa, phường An Hòa
`);

export const withoutDate = scraped(`
Hội LHPN phường An Hòa trao 20 phần quà cho phụ nữ khó khăn
Hội LHPN phường An Hòa trao 20 phần quà cho phụ nữ khó khăn

~ ~ Chiều 5/11/2026, Hội Liên hiệp Phụ nữ phường An Hòa tổ chức chương trình “Cùng em đến trường”, trao 20~phần quà cho con em phụ nữ có hoàn cảnh khó khăn.

~ ~ Tại chương trình, các đồng chí Lê Thị Hồng Nhung, Chủ tịch UBND phường và Phạm Thu Hà, Chủ tịch Hội LHPN phường đã thăm hỏi, động viên từng~gia đình.

~

Đồng chí Lê Thị Hồng Nhung trao quà cho các em học sinh.~

~ ~ Mỗi phần quà gồm sách vở, cặp học sinh và một triệu đồng tiền mặt, do các mạnh thường quân trên địa bàn phường đóng góp trong đợt vận động tháng 10.

Bài và ảnh: Thu Hà
Bản in
Bình luận (0)
Bạn cần đăng nhập để gửi bình luận
`);

export const withoutFurniture = scraped(`
Khai mạc Hội thi “Dân vận khéo” phường An Hòa năm 2026
12/11/2026
Tối 12/11, tại hội trường UBND phường, Khối Dân vận phường An Hòa khai mạc Hội thi “Dân vận khéo” năm 2026 với 18 đội thi đến từ 18 khu phố.
Tham dự có các đồng chí: Trần Quốc Vượng, Bí thư Đảng ủy phường; Nguyễn Hữu Phước, Phó Bí thư Thường trực Đảng ủy; cùng đại diện các đoàn thể.
Các đội thi trải qua ba phần: chào hỏi, xử lý tình huống và tiểu phẩm. Nhiều tình huống gắn với việc thật ở khu phố như hòa giải tranh chấp lối đi chung, vận động hiến đất mở hẻm.
Đồng chí Trần Quốc Vượng trao cờ lưu niệm cho các đội thi.
Vòng chung kết
Kết thúc vòng sơ loại, Ban Tổ chức chọn sáu đội vào vòng chung kết, dự kiến diễn ra ngày 20/12/2026 tại Nhà văn hóa phường, có mời bà con các khu phố đến cổ vũ.
Minh Anh
`);

export const withoutCaptions = scraped(`
Thông báo lịch tiếp công dân tháng 12/2026
Đăng ngày: 20/11/2026
UBND phường An Hòa thông báo lịch tiếp công dân định kỳ tháng 12/2026 của lãnh đạo UBND phường để tổ chức, cá nhân trên địa bàn biết, liên hệ khi có nhu cầu.
Lịch cụ thể như sau:
- Ngày 02/12/2026: bà Lê Thị Hồng Nhung, Chủ tịch UBND phường.
- Ngày 16/12/2026: ông Nguyễn Hữu Phước, Phó Chủ tịch UBND phường.
Thời gian: từ 8 giờ đến 11 giờ, tại Phòng Tiếp công dân, số 12 đường Hoa Sữa. Công dân mang theo giấy tờ tùy thân và đơn (nếu có).
Văn phòng HĐND và UBND phường
In bài viết
Lượt xem: 87
`);

export const twoBylines = scraped(`
TP. Thủ Đức: Khánh thành cầu Rạch Dừa
Ngày đăng: 05-03-2026 08:15 AM
Ngày 04/3/2026, UBND thành phố Thủ Đức tổ chức lễ khánh thành cầu Rạch Dừa, công trình dân sinh nối hai khu phố 3 và 5 sau hơn một năm thi công.
Cầu dài 42 mét, rộng 6 mét, tổng kinh phí 12,5 tỷ đồng, trong đó người dân hiến 320 m² đất và đóng góp hơn 900 ngày công để hoàn thành đường dẫn hai đầu cầu.
Tin: Minh Anh – Ảnh: Quốc Bảo
`);

export const oneParagraph = scraped(`
Phường An Hòa: Tập huấn chữa cháy cho 120 hộ kinh doanh
18/11/2026
Ngày 18/11, Công an phường An Hòa phối hợp UBND phường tổ chức lớp tập huấn phòng cháy, chữa cháy cho 120 hộ kinh doanh. Học viên được hướng dẫn dùng bình chữa cháy, thoát nạn trong khói. Kết thúc lớp, các hộ ký cam kết trang bị ít nhất hai bình chữa cháy. Tin và ảnh: Thu Hà
`);

export const oneLine =
  'Phường An Hòa khám bệnh miễn phí cho 200 người cao tuổi. Sáng 21/11, Trạm Y tế phường An Hòa khám bệnh, cấp thuốc miễn phí cho 200 người cao tuổi của 18 khu phố. Bà con được đo huyết áp, siêu âm và tư vấn chế độ ăn uống.';

export const notepadNotes = scraped(`
Ghi nhanh họp giao ban khu phố sáng thứ Hai
Anh Lộc chủ trì, có đủ trưởng 18 khu phố
Việc cần làm trong tuần:
1. Rà lại danh sách hộ nghèo
2. Nhắc nộp quỹ vì người nghèo trước 30/11
3. Chuẩn bị ngày hội đại đoàn kết
Ý kiến:
- Khu phố 3 xin thêm hai thùng rác
- Khu phố 7 báo đèn hẻm 12 hỏng
hỏi lại chị Nhung số tiền đã thu
`);

export const plan = scraped(`
Kế hoạch tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Ôn lại truyền thống của Mặt trận Tổ quốc Việt Nam, biểu dương những tập thể, cá nhân tiêu biểu trong các phong trào thi đua, các cuộc vận động tại khu dân cư trong năm qua.
2. Yêu cầu
Ngày hội được tổ chức trang trọng, tiết kiệm, thiết thực, phù hợp điều kiện từng khu phố và thu hút đông đảo nhân dân tham gia cả phần lễ lẫn phần hội.
II. NỘI DUNG
Phần lễ ôn lại truyền thống, báo cáo kết quả các phong trào, khen thưởng gia đình văn hóa tiêu biểu; phần hội có văn nghệ, trò chơi dân gian và bữa cơm đoàn kết.
`);

export const reposted = scraped(`
Việt Nam có thêm hai di sản tư liệu được ghi danh
15/11/2026 10:20
Ngày 15/11, hai bộ hồ sơ mộc bản của nước ta được đưa vào danh mục di sản tư liệu khu vực, nâng tổng số di sản tư liệu của Việt Nam lên mười một.
Ảnh 1: Các nhà nghiên cứu giới thiệu mộc bản tại hội thảo
Theo đánh giá của hội đồng chuyên môn, hai bộ hồ sơ có giá trị độc đáo về nội dung, còn nguyên vẹn về hình thức và được cộng đồng gìn giữ qua nhiều thế hệ.
Người dân xem trưng bày mộc bản. (Ảnh: Quốc Bảo)
Trong năm tới, các địa phương sẽ số hóa toàn bộ số mộc bản, mở cửa cho học sinh tham quan miễn phí vào cuối tuần và biên soạn tài liệu giới thiệu bằng ba thứ tiếng.
Theo Báo Văn hóa
`);

/** Section, poster and day stand in lines of their own between two prints of a title in capitals. */
export const factsAtTop = scraped(`
PHƯỜNG AN HÒA TỔ CHỨC NGÀY HỘI ĐỌC SÁCH
Chuyên mục: Văn hóa - Xã hội |
Người đăng:
Phạm Thu Hà |
Ngày đăng: 21/04/2026 |
Số lần xem: 306
PHƯỜNG AN HÒA TỔ CHỨC NGÀY HỘI ĐỌC SÁCH.
Sáng ngày 21/4/2026, Đảng ủy - UBND phường An Hòa tổ chức Ngày hội đọc sách dành cho thiếu nhi nhân Ngày sách và văn hóa đọc Việt Nam.
Tham dự có các đồng chí: Lê Thị Hồng Nhung - Phó Bí thư, Chủ tịch UBND phường; Phạm Thu Hà- Chủ tịch Hội LHPN phường; cùng các em học sinh.
Dưới đây là một số hình ảnh của Ngày hội
`);

/** The writer stands before the time, the source after the text. */
export const namedSource = scraped(`
Xóm nhỏ ven sông có thêm cầu mới

Thu Hà 14:20, 24/07/2026

Sau nhiều năm chờ đợi, bà con xóm nhỏ ven sông Rạch Dừa đã có cây cầu bê tông nối liền hai bờ, xe cứu thương vào tận ngõ.

Các em học sinh tham gia lễ thông cầu

Cầu do người dân và các nhà hảo tâm góp tiền xây trong bốn tháng, thay cho cây cầu gỗ đã xuống cấp mà người già, trẻ nhỏ không dám qua lại lúc trời mưa.

PV

Nguồn. Báo Văn hóa

Nguồn tin: Báo Văn hóa

Tin khác

Hội thi nấu ăn của khu phố 3 rộn ràng tiếng cười
`);

/** Its foot names the site, its head does not. */
export const shortNotice = scraped(`
Thông báo cúp nước
Khu phố 3 cúp nước từ 22 giờ tối thứ Bảy
Bà con trữ nước trước 20 giờ
Thắc mắc gọi tổ trưởng
Trang thông tin điện tử phường An Hòa
`);

/** A poem whose refrain stands twice: nothing here is a page. */
export const poem = scraped(`
Chiều trên bến An Hòa
Con đò nằm nghe gió hát ru
Bến An Hòa chiều nay lặng lẽ
Ai qua sông áo nâu khe khẽ
Con đò nằm nghe gió hát ru
`);

/** Typed in the old days of fixed lines: each paragraph is broken at some 60 letters. */
export const wrappedMail = scraped(`
Họp tổ dân phố 5 bàn chuyện đèn đường
Tối qua tổ dân phố 5 họp bàn chuyện đèn đường ở hẻm 24, có
mặt bốn mươi hộ và đại diện điện lực, cuộc họp kéo dài đến
gần mười giờ đêm.
Các hộ thống nhất góp mỗi nhà hai trăm nghìn đồng.
`);

export const everyText = {
  wholePage,
  withoutDate,
  withoutFurniture,
  withoutCaptions,
  twoBylines,
  oneParagraph,
  oneLine,
  notepadNotes,
  plan,
  reposted,
  factsAtTop,
  namedSource,
  shortNotice,
  poem,
  wrappedMail,
};
