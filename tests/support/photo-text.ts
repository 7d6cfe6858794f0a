import type { PhotoText } from '#shared/model/photo.ts';

/** A newsroom's caption with everything in it that makes metadata hard: marks, dashes, markup, two lines, long names. */
export function aPhotoText(changes: Partial<PhotoText> = {}): PhotoText {
  return {
    caption: 'Đồng chí Nguyễn Văn Đức, Chủ tịch UBND phường, phát biểu khai mạc hội nghị.\nẢnh: Quốc Vượng',
    alt: 'Người đàn ông mặc sơ mi trắng đứng trên bục, phía sau là phông đỏ',
    credit: 'Trung tâm Văn hóa, Thông tin và Thể thao huyện',
    creator: 'Trần Quốc Vượng',
    headline: 'Khai mạc hội nghị tổng kết',
    people: ['Nguyễn Văn Đức', 'Lê Thị <Hoa> & "Mai"'],
    event: 'Hội nghị tổng kết năm 2026',
    place: 'Trung tâm Văn hóa – Thể thao huyện',
    keywords: ['hội nghị', 'nông thôn mới'],
    rights: '© 2026 UBND phường',
    creatorTitle: 'Phóng viên',
    source: 'Trung tâm Văn hóa, Thông tin và Thể thao huyện',
    city: 'Phường Hòa Hưng',
    province: 'Thành phố Hồ Chí Minh',
    country: 'Việt Nam',
    extendedDescription: 'Trên bục có lẵng hoa đỏ, phông ghi “Hội nghị tổng kết”.\nHàng ghế đầu kín người.',
    jobId: '6f1f1f0e-3c1a-4c56-9a5e-0c6b7a3d',
    instructions: 'Không dùng trước 8 giờ ngày 24-11',
    digitalSourceType: 'digitalCapture',
    aiSystem: 'Trợ lý chú thích',
    aiSystemVersion: '2.1 thử nghiệm',
    aiPrompt: 'Mô tả bức ảnh\nbằng một câu',
    aiPromptWriter: 'Lê Mai',
    regions: [
      { x: 0.1, y: 0.25, width: 0.2, height: 0.3, name: 'Nguyễn Văn Đức' },
      { x: 0.51234, y: 0.2, width: 0.15, height: 0.3, name: 'Lê Thị <Hoa> & "Mai"' },
    ],
    ...changes,
  };
}
