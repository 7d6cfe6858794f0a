// What a column of a caption sheet is, by its heading: Vietnamese or English, with or without marks, as offices and agencies
// write it. The first name of each is the one we write ourselves.
import type { SheetColumn } from '#shared/model/caption-sheet.ts';
import { fold } from '#shared/vietnamese/fold.ts';

export const headings: Readonly<Record<SheetColumn, readonly string[]>> = {
  file: ['Tệp', 'Tên tệp', 'Tên ảnh', 'Tên file', 'File', 'Filename', 'File name', 'Image', 'Ảnh'],
  time: [
    'Giờ',
    'Giờ chụp',
    'Thời gian',
    'Thời điểm',
    'Lúc chụp',
    'Time',
    'Taken',
    'Date taken',
    'Capture time',
  ],
  caption: ['Chú thích', 'Chú thích ảnh', 'Nội dung', 'Mô tả', 'Caption', 'Description'],
  alt: ['Mô tả thay thế', 'Văn bản thay thế', 'Alt', 'Alt text', 'Alternative text'],
  headline: ['Tiêu đề', 'Tít', 'Headline', 'Title'],
  people: ['Người', 'Người trong ảnh', 'Nhân vật', 'Tên người', 'People', 'Persons', 'Person shown'],
  credit: ['Nguồn ảnh', 'Ghi nguồn', 'Credit', 'Credit line'],
  creator: [
    'Tác giả',
    'Tác giả ảnh',
    'Người chụp',
    'Phóng viên',
    'Creator',
    'Photographer',
    'Author',
    'By-line',
  ],
  event: ['Sự kiện', 'Event'],
  place: ['Nơi', 'Nơi chụp', 'Địa điểm', 'Place', 'Location', 'Sublocation'],
  keywords: ['Từ khóa', 'Từ khoá', 'Keywords', 'Tags'],
  rights: ['Bản quyền', 'Copyright', 'Rights', 'Copyright notice'],
  source: ['Nguồn', 'Source'],
  city: ['Xã, phường', 'Thành phố', 'Phường', 'Xã', 'City'],
  province: ['Tỉnh, thành', 'Tỉnh', 'Province', 'State'],
  instructions: ['Dặn dò', 'Chỉ dẫn', 'Lưu ý', 'Instructions', 'Special instructions'],
};

/** By column; a meaning is given once, to the first heading that has it. */
export function recognise(names: readonly string[]): (SheetColumn | null)[] {
  const taken = new Set<SheetColumn>();
  return names.map((name) => {
    const column = byHeading.get(plain(name));
    if (column === undefined || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

const byHeading = new Map(
  Object.entries(headings).flatMap(([column, names]) =>
    // Proof: the keys of the table are columns.
    names.map((name) => [plain(name), column as SheetColumn] as const),
  ),
);

function plain(heading: string): string {
  return fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
