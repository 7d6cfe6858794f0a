// English of what an import of HTML left out or changed; the engine's sentences are in shared/html/dropped.ts and ingest/.
import type { LineKind } from './describe-import-line.ts';

export const htmlLineKinds: readonly LineKind[] = [
  dropped('đoạn mã chạy trong trang', 'Scripts left out'),
  dropped('hình vẽ hoặc công thức không phải ảnh', 'Drawings and formulas that are no pictures, left out'),
  dropped('nội dung nhúng từ nơi khác', 'Embedded content from elsewhere, left out'),
  dropped('ô nhập hoặc nút bấm của biểu mẫu', 'Fields and buttons of forms left out'),
  dropped('phần bị ẩn trên trang', 'Hidden parts of the page left out'),
  dropped('ảnh không có địa chỉ tải được', 'Pictures without an address to fetch them from, left out'),
  {
    pattern: /^Đã bỏ địa chỉ của (\d+) liên kết không an toàn/u,
    say: (count) => [`Unsafe links: ${count}. Their words were kept, their addresses were not.`],
  },
  {
    pattern: /^(\d+) bảng đã thành đoạn văn/u,
    say: (count) => [`Tables: ${count}. Each row became a paragraph, its cells parted by a bar.`],
  },
  {
    pattern: /^Đã bỏ định dạng chữ hoặc liên kết trong (\d+) chú thích/u,
    say: (count) => [`Captions with bold, italic or links: ${count}. Their words were kept.`],
  },
  {
    pattern: /^(\d+) ảnh không nằm trong nội dung chép nên chỗ ảnh đang chờ ảnh\.$/u,
    say: (count) => [`Pictures that were not among what was copied: ${count}. Their places wait for them.`],
  },
  {
    pattern: /^Nội dung chép có định dạng quá lớn hoặc hỏng/u,
    say: () => [
      'What was copied is too large or damaged to be read with its structure: only its words were pasted.',
    ],
  },
  {
    pattern: /^Tít (“.*”) lấy từ thuộc tính của tệp\.$/su,
    say: (title) => ['The headline ', { vi: title }, ' was taken from the properties of the file.'],
  },
  {
    pattern: /^Bút danh (“.*”) lấy từ thuộc tính của tệp/su,
    say: (name) => [
      'The byline ',
      { vi: name },
      ' was taken from the properties of the file: is it who wrote the story?',
    ],
  },
  {
    pattern: /^Đoạn in đậm đầu bài đã thành sapo\.$/u,
    say: () => ['The paragraph in bold at the beginning became the lead.'],
  },
  {
    pattern: /^Chưa lấy được ảnh (.*?): (.*)\. Chỗ ảnh ấy đang chờ ảnh\.$/su,
    say: (picture, why) => [
      'The picture ',
      { vi: picture },
      ' could not be fetched (',
      { vi: why },
      '). Its place waits for it.',
    ],
  },
  {
    pattern: /^Bài có quá nhiều ảnh: (\d+) ảnh cuối/u,
    say: (count) => [`Too many pictures: the last ${count} were not fetched; their places wait for them.`],
  },
  {
    pattern: /^(.*) Chỗ ảnh ấy đang chờ ảnh\.$/su,
    say: (why) => [{ vi: why }, ' The place waits for its picture.'],
  },
];

function dropped(vietnamese: string, english: string): LineKind {
  return {
    pattern: new RegExp(`^Đã bỏ (\\d+) ${vietnamese}(?: \\((.*)\\))?\\.$`, 'su'),
    say: (count, quotes) =>
      quotes === '' ? [`${english}: ${count}.`] : [`${english}: ${count} (`, { vi: quotes }, ').'],
  };
}
