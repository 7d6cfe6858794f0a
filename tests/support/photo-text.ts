import { emptyPhotoText, type PhotoText } from '#shared/model/photo.ts';

/** A newsroom's caption with everything in it that makes metadata hard: marks, dashes, markup, two lines, long names. */
export function aPhotoText(changes: Partial<PhotoText> = {}): PhotoText {
  return {
    ...emptyPhotoText,
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
    ...changes,
  };
}
