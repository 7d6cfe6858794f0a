// What an import left out or had to change, told once per kind with how often it was met.

export type DroppedKind =
  'script' | 'drawing' | 'embed' | 'control' | 'hidden' | 'link' | 'picture' | 'table' | 'caption-marks';

export type Dropped = {
  readonly note: (kind: DroppedKind, detail?: string) => void;
  /** One sentence a kind, in the order they were met. */
  readonly sentences: () => string[];
};

export function createDropped(): Dropped {
  const met = new Map<DroppedKind, { count: number; details: Set<string> }>();
  return {
    note: (kind, detail) => {
      const known = met.get(kind) ?? { count: 0, details: new Set<string>() };
      known.count += 1;
      if (detail !== undefined && detail.trim() !== '') known.details.add(detail.trim().slice(0, 120));
      met.set(kind, known);
    },
    sentences: () =>
      [...met].map(([kind, { count, details }]) => {
        const shown = [...details].slice(0, SHOWN_DETAILS).join(', ');
        return `${says[kind](count)}${shown === '' ? '' : ` (${shown})`}.`;
      }),
  };
}

const SHOWN_DETAILS = 5;

const says: Readonly<Record<DroppedKind, (count: number) => string>> = {
  script: (count) => `Đã bỏ ${count} đoạn mã chạy trong trang`,
  drawing: (count) => `Đã bỏ ${count} hình vẽ hoặc công thức không phải ảnh`,
  embed: (count) => `Đã bỏ ${count} nội dung nhúng từ nơi khác`,
  control: (count) => `Đã bỏ ${count} ô nhập hoặc nút bấm của biểu mẫu`,
  hidden: (count) => `Đã bỏ ${count} phần bị ẩn trên trang`,
  link: (count) => `Đã bỏ địa chỉ của ${count} liên kết không an toàn, chữ vẫn giữ`,
  picture: (count) => `Đã bỏ ${count} ảnh không có địa chỉ tải được`,
  table: (count) => `${count} bảng đã thành đoạn văn, mỗi hàng một đoạn, các ô cách nhau bằng dấu |`,
  'caption-marks': (count) => `Đã bỏ định dạng chữ hoặc liên kết trong ${count} chú thích, chữ vẫn giữ`,
};
