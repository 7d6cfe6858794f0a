// Templates for pieces about something that took place: a gathering, a conference, a drive.
import { gallery, heading, list, paragraph, photo, quote, storyDocument } from '../build.ts';
import type { BuiltIn } from './built-in.ts';

export const eventTemplates: readonly BuiltIn[] = [
  {
    id: 'hop-mat',
    name: 'Họp mặt',
    kicker: 'Tin hoạt động',
    headline: '[Đơn vị] họp mặt kỷ niệm [số] năm [ngày kỷ niệm]',
    lead: '{buổi}, tại {nơi}, [đơn vị] tổ chức {sự kiện}. Dự họp mặt có {người}; cùng [số] đại biểu là [thành phần].',
    section: 'Tin tức',
    tags: ['{sự kiện}'],
    document: storyDocument([
      paragraph(
        'Tại buổi họp mặt, các đại biểu đã cùng ôn lại truyền thống [nội dung ôn lại]. Thay mặt [đơn vị], đồng chí [họ tên, chức vụ] gửi lời thăm hỏi, chúc mừng và tri ân [đối tượng].',
      ),
      photo({ caption: 'Quang cảnh buổi họp mặt.' }),
      paragraph(
        'Phát biểu tại đây, đồng chí [họ tên, chức vụ] nhấn mạnh: [ý chính của phát biểu]. Đồng chí mong muốn [lời đề nghị với đại biểu].',
      ),
      quote('[Một câu nói đáng nhớ của đại biểu]'),
      paragraph('Đại diện [đối tượng], [ông/bà họ tên] bày tỏ [cảm nghĩ].'),
      paragraph(
        'Dịp này, [đơn vị] trao [số] phần quà cho [đối tượng], mỗi phần trị giá [số tiền]. Kinh phí do [nguồn] hỗ trợ.',
      ),
      photo({ caption: 'Đồng chí [họ tên, chức vụ] trao quà cho [đối tượng].' }),
    ]),
  },
  {
    id: 'hoi-nghi',
    name: 'Hội nghị',
    kicker: 'Tin hoạt động',
    headline: '[Đơn vị] tổ chức hội nghị [nội dung]',
    lead: '{buổi}, tại {nơi}, [đơn vị] tổ chức {sự kiện}. Dự hội nghị có {người}.',
    section: 'Tin tức',
    tags: ['{sự kiện}'],
    document: storyDocument([
      paragraph(
        'Theo báo cáo tại hội nghị, trong [thời gian], [đơn vị] đã [kết quả chính]. Cụ thể, [số liệu 1]; [số liệu 2], đạt [tỷ lệ] % kế hoạch.',
      ),
      photo({ caption: 'Quang cảnh {sự kiện}.' }),
      heading('h2', 'Kết quả nổi bật'),
      list('bullet', ['[Kết quả 1, kèm số liệu]', '[Kết quả 2, kèm số liệu]', '[Kết quả 3, kèm số liệu]']),
      paragraph('Bên cạnh kết quả đạt được, hội nghị chỉ ra những hạn chế: [hạn chế và nguyên nhân].'),
      heading('h2', 'Nhiệm vụ thời gian tới'),
      paragraph(
        'Kết luận hội nghị, đồng chí [họ tên, chức vụ] ghi nhận [kết quả], đồng thời yêu cầu [đơn vị, bộ phận] tập trung [nhiệm vụ 1]; [nhiệm vụ 2]; hoàn thành trước ngày [thời hạn].',
      ),
      photo({ caption: 'Đồng chí [họ tên, chức vụ] phát biểu kết luận hội nghị.' }),
      paragraph('Dịp này, [đơn vị] khen thưởng [số] tập thể và [số] cá nhân có thành tích trong [lĩnh vực].'),
    ]),
  },
  {
    id: 'ra-quan',
    name: 'Ra quân',
    kicker: 'Phong trào',
    headline: '[Đơn vị] ra quân [nội dung]',
    lead: '{buổi}, tại {nơi}, [đơn vị] tổ chức {sự kiện}, với sự tham gia của [số] cán bộ, đoàn viên, hội viên và người dân. Dự và phát động có {người}.',
    section: 'Văn hóa - Xã hội',
    tags: ['{sự kiện}', 'ra quân'],
    document: storyDocument([
      paragraph(
        'Ngay sau lễ phát động, các lực lượng chia thành [số] tổ, đồng loạt [việc làm] tại [tuyến đường, khu phố]. Sau [thời gian], đã [kết quả: khối lượng, số tuyến, số điểm].',
      ),
      gallery('Hình ảnh buổi ra quân'),
      paragraph('[Ông/bà họ tên], ngụ [địa chỉ], chia sẻ: “[lời người dân]”.'),
      paragraph(
        'Hoạt động nhằm [mục đích], hưởng ứng [phong trào, chủ đề năm]. Theo kế hoạch, [đơn vị] duy trì ra quân vào [lịch định kỳ].',
      ),
      photo({ caption: 'Lực lượng ra quân [việc làm] tại [địa điểm].' }),
    ]),
  },
];
