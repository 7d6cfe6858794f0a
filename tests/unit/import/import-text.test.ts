import { blockText } from '#shared/document/to-text.ts';
import { describe, expect, it } from 'vitest';
import { importText } from '#engine/import/import-text.ts';
import { gallery, heading, list, note, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { StoryContent } from '#shared/model/story.ts';
import * as texts from './portal-texts.ts';

const today = '2026-11-23';
const imported = (text: string) => importText(text, { today, fileName: 'bai.txt' });

/** What an empty story has; each test says what is different. */
function story(fields: Partial<StoryContent>, blocks: readonly Block[]): StoryContent {
  return StoryContent.parse({ document: storyDocument(blocks), ...fields });
}

function withCredit(block: Block, credit: string): Block {
  return block.type === 'photo' ? { ...block, credit } : block;
}

const waiting = (count: number) => `Có ${count} chú thích đang chờ ảnh: văn bản không mang theo ảnh nào.`;

describe('a page copied whole', () => {
  it('gives its article; menu, path, buttons, boxes and footer are left out and named', () => {
    expect(imported(texts.wholePage)).toEqual({
      content: story(
        {
          headline: 'Phường An Hòa ra quân tổng vệ sinh môi trường',
          lead: 'Sáng 22/11, tại Nhà văn hóa khu phố 7, UBND phường An Hòa tổ chức lễ ra quân tổng vệ sinh môi trường, chỉnh trang tuyến hẻm với sự tham gia của hơn 300 đoàn viên, hội viên và người dân.',
          byline: [
            { role: 'both', name: 'Minh Anh' },
            { role: 'both', name: 'Quốc Bảo' },
          ],
          section: 'Môi trường đô thị',
          tags: ['môi trường', 'khu phố 7'],
          publicationDay: '2026-11-22',
          event: {
            what: 'lễ ra quân tổng vệ sinh môi trường',
            when: 'Sáng 22/11',
            where: 'Nhà văn hóa khu phố 7',
            who: ['Trần Quốc Vượng, Bí thư Đảng ủy phường', 'Lê Thị Hồng Nhung, Chủ tịch UBND phường'],
          },
        },
        [
          paragraph(
            'Đến dự có ông Trần Quốc Vượng - Bí thư Đảng ủy phường; bà Lê Thị Hồng Nhung - Chủ tịch UBND phường; đại diện 18 khu phố.',
          ),
          photo({ caption: 'Ông Trần Quốc Vượng phát biểu tại lễ ra quân' }),
          paragraph(
            'Phát biểu tại lễ ra quân, ông Trần Quốc Vượng đề nghị các khu phố duy trì nếp dọn vệ sinh sáng Chủ nhật, vận động từng hộ dân phân loại rác tại nguồn và không để phát sinh điểm rác mới.',
          ),
          paragraph(
            'Ngay sau lễ ra quân, các lực lượng đã thu gom hơn bốn tấn rác, trồng mới 120 cây xanh và sơn lại 36 bức tường dọc hẻm 12 đường Hoa Sữa, trả lại lối đi thông thoáng cho người dân.',
          ),
          photo({ caption: 'Người dân khu phố 7 tham gia trồng cây xanh.' }),
          paragraph(
            'Dịp này, UBND phường tặng 50 thùng rác phân loại cho các hộ dân trong hẻm; Đoàn Thanh niên phường đăng ký chăm sóc toàn bộ số cây mới trồng trong sáu tháng đầu.',
          ),
        ],
      ),
      report: [
        'Ngày đăng 22/11/2026 lấy từ dòng “Chủ nhật, 22/11/2026 | 16:45 - Lượt xem: 1.204”.',
        'Bỏ phần đầu trang (8 dòng): “Phường An Hòa ra quân tổng vệ sinh môi trường - Trang thông tin điện tử phường An Hòa”; “CỔNG THÔNG TIN ĐIỆN TỬ PHƯỜNG AN HÒA”; “Trang chủ”; “Giới thiệu”; “Tin tức”; “Liên hệ”; “Thứ Hai, 23/11/2026”; “Trang chủ > Tin tức > Môi trường đô thị”.',
        'Bỏ nút của trang (1 dòng): “Chia sẻ”.',
        'Bỏ mục tin liên quan (5 dòng): “Tin liên quan”; “Lịch thu gom rác tháng 11”; “An Hòa có thêm hai tuyến hẻm xanh”; “Các tin khác”; “Họp mặt kỷ niệm Ngày Nhà giáo Việt Nam (20/11/2026)”.',
        'Bỏ ô thống kê truy cập (2 dòng): “Thống kê truy cập”; “Đang online: 12”.',
        'Bỏ chân trang (2 dòng): “© 2026 UBND phường An Hòa”; “Địa chỉ: 12 đường Hoa Sữa, phường An Hòa”.',
        waiting(2),
      ],
    });
  });
});

describe('the top of a page', () => {
  it('gives section and day from lines of their own, and the title once', () => {
    expect(imported(texts.factsAtTop)).toEqual({
      content: story(
        {
          headline: 'PHƯỜNG AN HÒA TỔ CHỨC NGÀY HỘI ĐỌC SÁCH',
          lead: 'Sáng ngày 21/4/2026, Đảng ủy - UBND phường An Hòa tổ chức Ngày hội đọc sách dành cho thiếu nhi nhân Ngày sách và văn hóa đọc Việt Nam.',
          section: 'Văn hóa - Xã hội',
          publicationDay: '2026-04-21',
          event: {
            what: 'Ngày hội đọc sách dành cho thiếu nhi nhân Ngày sách và văn hóa đọc Việt Nam',
            when: 'Sáng ngày 21/4/2026',
            where: '',
            who: [
              'Lê Thị Hồng Nhung, Phó Bí thư, Chủ tịch UBND phường',
              'Phạm Thu Hà, Chủ tịch Hội LHPN phường',
            ],
          },
        },
        [
          paragraph(
            'Tham dự có các đồng chí: Lê Thị Hồng Nhung - Phó Bí thư, Chủ tịch UBND phường; Phạm Thu Hà- Chủ tịch Hội LHPN phường; cùng các em học sinh.',
          ),
          gallery('Dưới đây là một số hình ảnh của Ngày hội'),
        ],
      ),
      report: [
        'Ngày đăng 21/4/2026 lấy từ dòng “Ngày đăng: 21/04/2026 |”.',
        'Bỏ phần đầu trang (4 dòng): “Chuyên mục: Văn hóa - Xã hội |”; “Người đăng:”; “Phạm Thu Hà |”; “Số lần xem: 306”.',
        'Bỏ tít lặp lại (1 dòng): “PHƯỜNG AN HÒA TỔ CHỨC NGÀY HỘI ĐỌC SÁCH”.',
      ],
    });
  });

  it('gives the writer who is named before the time, the end gives the source once', () => {
    expect(imported(texts.namedSource)).toEqual({
      content: story(
        {
          headline: 'Xóm nhỏ ven sông có thêm cầu mới',
          lead: 'Sau nhiều năm chờ đợi, bà con xóm nhỏ ven sông Rạch Dừa đã có cây cầu bê tông nối liền hai bờ, xe cứu thương vào tận ngõ.',
          byline: [
            { role: 'text', name: 'Thu Hà' },
            { role: 'text', name: 'PV' },
            { role: 'text', name: 'Báo Văn hóa' },
          ],
          publicationDay: '2026-07-24',
        },
        [
          photo({ caption: 'Các em học sinh tham gia lễ thông cầu' }),
          paragraph(
            'Cầu do người dân và các nhà hảo tâm góp tiền xây trong bốn tháng, thay cho cây cầu gỗ đã xuống cấp mà người già, trẻ nhỏ không dám qua lại lúc trời mưa.',
          ),
        ],
      ),
      report: [
        'Ngày đăng 24/7/2026 lấy từ dòng “Thu Hà 14:20, 24/07/2026”.',
        'Bỏ mục tin liên quan (2 dòng): “Tin khác”; “Hội thi nấu ăn của khu phố 3 rộn ràng tiếng cười”.',
        'Dòng “Nguồn. Báo Văn hóa” được ghi thành bút danh (tin: Báo Văn hóa).',
        'Dòng “Nguồn tin: Báo Văn hóa” được ghi thành bút danh (tin: Báo Văn hóa).',
        waiting(1),
      ],
    });
  });

  it('is not looked for at the foot of a short notice', () => {
    expect(imported(texts.shortNotice)).toEqual({
      content: story({ headline: 'Thông báo cúp nước' }, [
        paragraph('Khu phố 3 cúp nước từ 22 giờ tối thứ Bảy'),
        paragraph('Bà con trữ nước trước 20 giờ'),
        paragraph('Thắc mắc gọi tổ trưởng'),
        paragraph('Trang thông tin điện tử phường An Hòa'),
      ]),
      report: [],
    });
  });
});

describe('a page that lacks something', () => {
  it('without a date keeps the day open, and white space of the page is gone', () => {
    expect(imported(texts.withoutDate)).toEqual({
      content: story(
        {
          headline: 'Hội LHPN phường An Hòa trao 20 phần quà cho phụ nữ khó khăn',
          lead: 'Chiều 5/11/2026, Hội Liên hiệp Phụ nữ phường An Hòa tổ chức chương trình “Cùng em đến trường”, trao 20\u00a0phần quà cho con em phụ nữ có hoàn cảnh khó khăn.',
          byline: [{ role: 'both', name: 'Thu Hà' }],
          event: { what: 'chương trình “Cùng em đến trường”', when: 'Chiều 5/11/2026', where: '', who: [] },
        },
        [
          paragraph(
            'Tại chương trình, các đồng chí Lê Thị Hồng Nhung, Chủ tịch UBND phường và Phạm Thu Hà, Chủ tịch Hội LHPN phường đã thăm hỏi, động viên từng gia đình.',
          ),
          photo({ caption: 'Đồng chí Lê Thị Hồng Nhung trao quà cho các em học sinh.' }),
          paragraph(
            'Mỗi phần quà gồm sách vở, cặp học sinh và một triệu đồng tiền mặt, do các mạnh thường quân trên địa bàn phường đóng góp trong đợt vận động tháng 10.',
          ),
        ],
      ),
      report: [
        'Bỏ tít lặp lại (1 dòng): “Hội LHPN phường An Hòa trao 20 phần quà cho phụ nữ khó khăn”.',
        'Bỏ nút của trang (1 dòng): “Bản in”.',
        'Bỏ phần ý kiến bạn đọc (2 dòng): “Bình luận (0)”; “Bạn cần đăng nhập để gửi bình luận”.',
        'Dòng “Bài và ảnh: Thu Hà” được ghi thành bút danh (tin và ảnh: Thu Hà).',
        waiting(1),
      ],
    });
  });

  it('without furniture still has lead, caption, subheading and the name at the end', () => {
    expect(imported(texts.withoutFurniture)).toEqual({
      content: story(
        {
          headline: 'Khai mạc Hội thi “Dân vận khéo” phường An Hòa năm 2026',
          lead: 'Tối 12/11, tại hội trường UBND phường, Khối Dân vận phường An Hòa khai mạc Hội thi “Dân vận khéo” năm 2026 với 18 đội thi đến từ 18 khu phố.',
          byline: [{ role: 'text', name: 'Minh Anh' }],
          publicationDay: '2026-11-12',
          event: {
            what: 'Hội thi “Dân vận khéo” năm 2026',
            when: 'Tối 12/11',
            where: 'hội trường UBND phường',
            who: [
              'Trần Quốc Vượng, Bí thư Đảng ủy phường',
              'Nguyễn Hữu Phước, Phó Bí thư Thường trực Đảng ủy',
            ],
          },
        },
        [
          paragraph(
            'Tham dự có các đồng chí: Trần Quốc Vượng, Bí thư Đảng ủy phường; Nguyễn Hữu Phước, Phó Bí thư Thường trực Đảng ủy; cùng đại diện các đoàn thể.',
          ),
          paragraph(
            'Các đội thi trải qua ba phần: chào hỏi, xử lý tình huống và tiểu phẩm. Nhiều tình huống gắn với việc thật ở khu phố như hòa giải tranh chấp lối đi chung, vận động hiến đất mở hẻm.',
          ),
          photo({ caption: 'Đồng chí Trần Quốc Vượng trao cờ lưu niệm cho các đội thi.' }),
          heading('h2', 'Vòng chung kết'),
          paragraph(
            'Kết thúc vòng sơ loại, Ban Tổ chức chọn sáu đội vào vòng chung kết, dự kiến diễn ra ngày 20/12/2026 tại Nhà văn hóa phường, có mời bà con các khu phố đến cổ vũ.',
          ),
        ],
      ),
      report: [waiting(1)],
    });
  });

  it('without captions has its dashes as a list', () => {
    expect(imported(texts.withoutCaptions)).toEqual({
      content: story(
        {
          headline: 'Thông báo lịch tiếp công dân tháng 12/2026',
          lead: 'UBND phường An Hòa thông báo lịch tiếp công dân định kỳ tháng 12/2026 của lãnh đạo UBND phường để tổ chức, cá nhân trên địa bàn biết, liên hệ khi có nhu cầu.',
          publicationDay: '2026-11-20',
        },
        [
          paragraph('Lịch cụ thể như sau:'),
          list('bullet', [
            'Ngày 02/12/2026: bà Lê Thị Hồng Nhung, Chủ tịch UBND phường.',
            'Ngày 16/12/2026: ông Nguyễn Hữu Phước, Phó Chủ tịch UBND phường.',
          ]),
          paragraph(
            'Thời gian: từ 8 giờ đến 11 giờ, tại Phòng Tiếp công dân, số 12 đường Hoa Sữa. Công dân mang theo giấy tờ tùy thân và đơn (nếu có).',
          ),
          paragraph('Văn phòng HĐND và UBND phường'),
        ],
      ),
      report: [
        'Ngày đăng 20/11/2026 lấy từ dòng “Đăng ngày: 20/11/2026”.',
        'Bỏ nút của trang (1 dòng): “In bài viết”.',
        'Bỏ số lượt xem (1 dòng): “Lượt xem: 87”.',
      ],
    });
  });

  it('with everything in one paragraph keeps it as the body and finds the byline at its end', () => {
    expect(imported(texts.oneParagraph)).toEqual({
      content: story(
        {
          kicker: 'Phường An Hòa',
          headline: 'Phường An Hòa: Tập huấn chữa cháy cho 120 hộ kinh doanh',
          byline: [{ role: 'both', name: 'Thu Hà' }],
          publicationDay: '2026-11-18',
          event: { what: 'lớp tập huấn phòng cháy', when: '18/11', where: '', who: [] },
        },
        [
          paragraph(
            'Ngày 18/11, Công an phường An Hòa phối hợp UBND phường tổ chức lớp tập huấn phòng cháy, chữa cháy cho 120 hộ kinh doanh. Học viên được hướng dẫn dùng bình chữa cháy, thoát nạn trong khói. Kết thúc lớp, các hộ ký cam kết trang bị ít nhất hai bình chữa cháy.',
          ),
        ],
      ),
      report: [],
    });
  });
});

describe('who wrote and who took the pictures', () => {
  it('are two people when the byline says so', () => {
    expect(imported(texts.twoBylines)).toEqual({
      content: story(
        {
          kicker: 'TP. Thủ Đức',
          headline: 'TP. Thủ Đức: Khánh thành cầu Rạch Dừa',
          lead: 'Ngày 04/3/2026, UBND thành phố Thủ Đức tổ chức lễ khánh thành cầu Rạch Dừa, công trình dân sinh nối hai khu phố 3 và 5 sau hơn một năm thi công.',
          byline: [
            { role: 'text', name: 'Minh Anh' },
            { role: 'photo', name: 'Quốc Bảo' },
          ],
          publicationDay: '2026-03-05',
          event: { what: 'lễ khánh thành cầu Rạch Dừa', when: '04/3/2026', where: '', who: [] },
        },
        [
          paragraph(
            'Cầu dài 42 mét, rộng 6 mét, tổng kinh phí 12,5 tỷ đồng, trong đó người dân hiến 320 m² đất và đóng góp hơn 900 ngày công để hoàn thành đường dẫn hai đầu cầu.',
          ),
        ],
      ),
      report: ['Ngày đăng 05/3/2026 lấy từ dòng “Ngày đăng: 05-03-2026 08:15 AM”.'],
    });
  });

  it('is the paper a text was taken from, and captions that name their photographer keep him', () => {
    expect(imported(texts.reposted)).toEqual({
      content: story(
        {
          headline: 'Việt Nam có thêm hai di sản tư liệu được ghi danh',
          lead: 'Ngày 15/11, hai bộ hồ sơ mộc bản của nước ta được đưa vào danh mục di sản tư liệu khu vực, nâng tổng số di sản tư liệu của Việt Nam lên mười một.',
          byline: [{ role: 'text', name: 'Báo Văn hóa' }],
          publicationDay: '2026-11-15',
          event: { what: '', when: '15/11', where: '', who: [] },
        },
        [
          photo({ caption: 'Các nhà nghiên cứu giới thiệu mộc bản tại hội thảo' }),
          paragraph(
            'Theo đánh giá của hội đồng chuyên môn, hai bộ hồ sơ có giá trị độc đáo về nội dung, còn nguyên vẹn về hình thức và được cộng đồng gìn giữ qua nhiều thế hệ.',
          ),
          withCredit(photo({ caption: 'Người dân xem trưng bày mộc bản.' }), 'Quốc Bảo'),
          paragraph(
            'Trong năm tới, các địa phương sẽ số hóa toàn bộ số mộc bản, mở cửa cho học sinh tham quan miễn phí vào cuối tuần và biên soạn tài liệu giới thiệu bằng ba thứ tiếng.',
          ),
        ],
      ),
      report: [
        'Ngày đăng 15/11/2026 lấy từ dòng “15/11/2026 10:20”.',
        'Chú thích ảnh nhận từ dòng “Ảnh 1: Các nhà nghiên cứu giới thiệu mộc bản tại hội thảo”.',
        'Dòng “Theo Báo Văn hóa” được ghi thành bút danh (tin: Báo Văn hóa).',
        waiting(2),
      ],
    });
  });
});

describe('a text that is no page', () => {
  it('typed as notes has its first line as headline and keeps lists and lines', () => {
    expect(imported(texts.notepadNotes)).toEqual({
      content: story({ headline: 'Ghi nhanh họp giao ban khu phố sáng thứ Hai' }, [
        paragraph('Anh Lộc chủ trì, có đủ trưởng 18 khu phố'),
        paragraph('Việc cần làm trong tuần:'),
        list('number', [
          'Rà lại danh sách hộ nghèo',
          'Nhắc nộp quỹ vì người nghèo trước 30/11',
          'Chuẩn bị ngày hội đại đoàn kết',
        ]),
        paragraph('Ý kiến:'),
        list('bullet', ['Khu phố 3 xin thêm hai thùng rác', 'Khu phố 7 báo đèn hẻm 12 hỏng']),
        paragraph('hỏi lại chị Nhung số tiền đã thu'),
      ]),
      report: [],
    });
  });

  it('with chapters has them as headings', () => {
    expect(imported(texts.plan)).toEqual({
      content: story({ headline: 'Kế hoạch tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026' }, [
        heading('h2', 'I. MỤC ĐÍCH, YÊU CẦU'),
        heading('h3', '1. Mục đích'),
        paragraph(
          'Ôn lại truyền thống của Mặt trận Tổ quốc Việt Nam, biểu dương những tập thể, cá nhân tiêu biểu trong các phong trào thi đua, các cuộc vận động tại khu dân cư trong năm qua.',
        ),
        heading('h3', '2. Yêu cầu'),
        paragraph(
          'Ngày hội được tổ chức trang trọng, tiết kiệm, thiết thực, phù hợp điều kiện từng khu phố và thu hút đông đảo nhân dân tham gia cả phần lễ lẫn phần hội.',
        ),
        heading('h2', 'II. NỘI DUNG'),
        paragraph(
          'Phần lễ ôn lại truyền thống, báo cáo kết quả các phong trào, khen thưởng gia đình văn hóa tiêu biểu; phần hội có văn nghệ, trò chơi dân gian và bữa cơm đoàn kết.',
        ),
      ]),
      report: [],
    });
  });

  it('in one line gives its first sentence as headline, and says so', () => {
    expect(imported(texts.oneLine)).toEqual({
      content: story(
        {
          headline: 'Phường An Hòa khám bệnh miễn phí cho 200 người cao tuổi',
          event: { what: '', when: 'Sáng 21/11', where: '', who: [] },
        },
        [
          paragraph(
            'Sáng 21/11, Trạm Y tế phường An Hòa khám bệnh, cấp thuốc miễn phí cho 200 người cao tuổi của 18 khu phố. Bà con được đo huyết áp, siêu âm và tư vấn chế độ ăn uống.',
          ),
        ],
      ),
      report: ['Tệp “bai.txt” không có dòng tít: câu đầu được dùng làm tít, hãy xem lại.'],
    });
  });

  it('with a refrain stays a poem', () => {
    expect(imported(texts.poem)).toEqual({
      content: story({ headline: 'Chiều trên bến An Hòa' }, [
        paragraph('Con đò nằm nghe gió hát ru'),
        paragraph('Bến An Hòa chiều nay lặng lẽ'),
        paragraph('Ai qua sông áo nâu khe khẽ'),
        paragraph('Con đò nằm nghe gió hát ru'),
      ]),
      report: [],
    });
  });

  it('broken into short lines by a mail program becomes whole paragraphs again', () => {
    expect(imported(texts.wrappedMail)).toEqual({
      content: story({ headline: 'Họp tổ dân phố 5 bàn chuyện đèn đường' }, [
        paragraph(
          'Tối qua tổ dân phố 5 họp bàn chuyện đèn đường ở hẻm 24, có mặt bốn mươi hộ và đại diện điện lực, cuộc họp kéo dài đến gần mười giờ đêm.',
        ),
        paragraph('Các hộ thống nhất góp mỗi nhà hai trăm nghìn đồng.'),
      ]),
      report: [],
    });
  });

  it('without a single word gives an empty story and says so', () => {
    expect(imported(' \n\u00a0\n')).toEqual({
      content: story({}, []),
      report: ['Tệp “bai.txt” không có chữ nào.'],
    });
  });
});

describe('details of a page', () => {
  it('takes a date later than today for the day of an event', () => {
    const { content, report } = imported(
      'Lịch tiêm chủng tháng 12\n05/12/2026\nTrạm Y tế phường tiêm chủng mở rộng.',
    );
    expect(content.publicationDay).toBeNull();
    expect(report).toEqual([
      'Ngày ở dòng “05/12/2026” muộn hơn hôm nay (23/11/2026) nên chưa ghi thành ngày đăng.',
    ]);
  });

  it('keeps a furniture word that heads a paragraph of the article', () => {
    const prose =
      'Người dân nộp hồ sơ tại bộ phận một cửa từ thứ Hai đến sáng thứ Bảy hằng tuần, có cán bộ hướng dẫn tận nơi.';
    const { content, report } = imported(
      `Hướng dẫn làm căn cước\n20/11/2026\n${prose}\nNộp hồ sơ\n${prose}\nTrả kết quả\n${prose}`,
    );
    expect(content.document.root.children).toEqual([
      heading('h2', 'Nộp hồ sơ'),
      paragraph(prose),
      heading('h2', 'Trả kết quả'),
      paragraph(prose),
    ]);
    expect(report).toEqual([]);
  });

  it('sets a lone bullet with a sentence as a side note, and a lone dash not at all', () => {
    const fact = 'Từ đầu năm, các khu phố đã vận động được hơn hai trăm triệu đồng cho quỹ vì người nghèo.';
    const { content } = imported(`Tít bài\n\n • \u00a0${fact}\n- ${fact}`);
    expect(content.document.root.children).toEqual([note(fact), paragraph(`- ${fact}`)]);
  });

  it('converts a text in TCVN3 and shows how it was and how it is', () => {
    const legacy =
      '§ång chÝ NguyÔn V¨n C¶nh «n truyÒn thèng c«ng t¸c d©n vËn cña §¶ng, nªu râ nh÷ng kÕt qu¶ ®¹t ®­îc cña quËn nhµ';
    const { content, report } = imported(legacy);
    expect(content.headline).toBe(
      'Đồng chí Nguyễn Văn Cảnh ôn truyền thống công tác dân vận của Đảng, nêu rõ những kết quả đạt được của quận nhà',
    );
    expect(report).toEqual([
      'Văn bản gõ bằng bảng mã TCVN3 (ABC) đã được chuyển sang Unicode: “§ång chÝ NguyÔn V¨n C¶nh «n truyÒn thèng c«ng t¸c d©n vËn…” thành “Đồng chí Nguyễn Văn Cảnh ôn truyền thống công tác dân vận…”.',
    ]);
  });

  it('leaves a text alone that looks old but is in no encoding it knows, and says so', () => {
    const unknown = Array.from({ length: 30 }, (_, index) => `¿x${index % 2 === 0 ? 'ß' : '÷'}z¤k`).join(' ');
    const { content, report } = imported(`Tít\n\n${unknown}`);
    expect([content.headline, content.document.root.children.map(blockText)]).toEqual(['Tít', [unknown]]);
    expect(report).toEqual([
      'Văn bản có vẻ gõ bằng bảng mã cũ nhưng không rõ là bảng mã nào: chữ được giữ nguyên như trong tệp, hãy chuyển tệp sang Unicode rồi nhập lại.',
    ]);
  });

  it('counts characters that were already lost', () => {
    expect(imported('T\ufffdt b\ufffdi\nĐoạn một.').report).toEqual([
      'Văn bản có 2 ký tự hỏng (\ufffd): hãy đối chiếu với bản gốc.',
    ]);
  });
});
