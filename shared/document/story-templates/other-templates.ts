// Templates for the other usual pieces: an announcement, a portrait, a photo story, a news brief.
import { gallery, heading, infoBox, list, paragraph, photo, pullQuote, storyDocument } from '../build.ts';
import type { BuiltIn } from './built-in.ts';

export const otherTemplates: readonly BuiltIn[] = [
  {
    id: 'thong-bao',
    name: 'Thông báo',
    kicker: 'Thông báo',
    headline: 'Thông báo về việc [nội dung]',
    lead: '[Đơn vị] thông báo đến [đối tượng] về việc [nội dung], bắt đầu từ ngày {ngày}.',
    section: 'Thông báo',
    tags: ['thông báo'],
    document: storyDocument([
      infoBox([
        paragraph('Thời gian: từ [giờ] ngày {ngày} đến [giờ] ngày [ngày kết thúc].'),
        paragraph('Địa điểm: {nơi}.'),
        paragraph('Đối tượng: [đối tượng].'),
      ]),
      heading('h2', 'Nội dung'),
      list('number', ['[Nội dung 1]', '[Nội dung 2]']),
      heading('h2', 'Hồ sơ, giấy tờ cần mang theo'),
      list('bullet', ['[Giấy tờ 1]', '[Giấy tờ 2]']),
      paragraph('Mọi thắc mắc xin liên hệ [bộ phận], điện thoại [số điện thoại], trong giờ hành chính.'),
      paragraph('[Đơn vị] trân trọng thông báo và mong [đối tượng] phối hợp thực hiện.'),
    ]),
  },
  {
    id: 'guong-nguoi-tot',
    name: 'Gương người tốt',
    kicker: 'Gương người tốt, việc tốt',
    headline: '[Họ tên] – [điều làm nên tấm gương]',
    lead: 'Ở [khu phố, phường], nhắc đến [ông/bà họ tên], ai cũng biết [việc làm nổi bật].',
    section: 'Văn hóa - Xã hội',
    tags: ['gương người tốt, việc tốt'],
    document: storyDocument([
      paragraph('[Một cảnh, một việc cụ thể mở ra câu chuyện: giờ nào, ở đâu, nhân vật đang làm gì.]'),
      photo({ caption: '[Ông/bà họ tên] [đang làm gì], ngày {ngày}.' }),
      paragraph(
        'Năm nay [số] tuổi, [ông/bà họ tên] [hoàn cảnh, nghề nghiệp]. Từ năm [năm], [ông/bà] bắt đầu [việc làm], vì [lý do].',
      ),
      heading('h2', '[Bước ngoặt hoặc khó khăn đã vượt qua]'),
      paragraph('[Kể việc bằng chi tiết và con số: đã giúp bao nhiêu người, góp bao nhiêu, trong bao lâu.]'),
      pullQuote('[Câu nói của nhân vật]'),
      paragraph('[Lời người trong cuộc: người được giúp, hàng xóm.]'),
      paragraph(
        'Nhận xét về [ông/bà họ tên], đồng chí [họ tên, chức vụ] cho biết: “[nhận xét]”. Năm [năm], [ông/bà] được [hình thức khen thưởng].',
      ),
    ]),
  },
  {
    id: 'phong-su-anh',
    name: 'Phóng sự ảnh',
    kicker: 'Phóng sự ảnh',
    headline: '[Tên phóng sự ảnh]',
    lead: '{buổi}, tại {nơi}, [điều đang diễn ra]. Phóng viên ghi lại [điều muốn kể bằng ảnh].',
    section: 'Văn hóa - Xã hội',
    tags: ['phóng sự ảnh', '{sự kiện}'],
    document: storyDocument([
      photo({ caption: '[Ảnh mở: toàn cảnh, cho biết ở đâu, lúc nào]', size: 'wide' }),
      paragraph('[Hai, ba câu dẫn vào câu chuyện.]'),
      photo({ caption: '[Ảnh trung cảnh: ai đang làm gì]' }),
      photo({ caption: '[Ảnh cận cảnh: chi tiết, cảm xúc]' }),
      gallery('[Tên chùm ảnh]'),
      photo({ caption: '[Ảnh kết: điều đọng lại]', size: 'wide' }),
      paragraph('[Một câu kết.]'),
    ]),
  },
  {
    id: 'tin-van',
    name: 'Tin vắn',
    kicker: 'Tin vắn',
    headline: '[Ai] [làm gì]',
    lead: '{buổi}, tại {nơi}, [đơn vị] tổ chức {sự kiện}.',
    section: 'Tin tức',
    tags: [],
    document: storyDocument([paragraph('[Kết quả, con số đáng chú ý nhất.] [Việc tiếp theo, nếu có.]')]),
  },
];
