// What programs put on the clipboard, in the exact style in which each writes it, and what a paste makes of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type CopiedText = {
  /** As plain text of the same clipboard; Zalo gives nothing else. */
  readonly text: string;
  readonly html: string;
  /** The blocks of a paste, as `outline` tells them. */
  readonly blocks: readonly string[];
};

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'clipboards', name), 'utf8');

function copied(name: string, blocks: readonly string[]): CopiedText {
  return { html: read(`${name}.html`), text: read(`${name}.txt`), blocks };
}

export const copiedFrom = {
  word: copied('word', [
    'h2 Kết quả ra quân',
    'p Sáng 22/11, *Đảng ủy* phường An Hòa ra quân /tổng vệ sinh/ tại _18 khu phố_.',
    '• Quét dọn các tuyến hẻm',
    '  • Hẻm 24 đường Lê Lợi',
    '• Trồng cây xanh',
    'p Ba việc còn lại:',
    '3. Thu gom rác',
    '  1. Rác cồng kềnh',
    '  2. Rác điện tử',
    '4. Xóa quảng cáo dán trái phép',
    'table',
    'h1[*Khu phố*] h1→2[*Số hộ*]',
    '↓2[Khu phố 7] [124] [đạt]',
    '[98] []',
    'photo ? “Đoàn viên dọn hẻm 24. Ảnh: Hoàng Nam”',
    'p Xem thêm <kế hoạch|https://anhoa.example/ke-hoach> và phần mới cuối bài.',
  ]),
  wordOnline: copied('word-online', [
    'h2 Kết quả bước đầu',
    'p Phường *An Hòa* ra quân.⏎Dòng dưới.',
    '• Quét hẻm',
    '  • Hẻm 24',
    '• Trồng cây',
    '5. Việc thứ năm',
    '6. Việc thứ sáu',
    'table',
    '[Khu phố 7] [124 hộ]',
  ]),
  excel: copied('excel', [
    'table',
    '→4[Kết quả thu gom rác]',
    '[Khu phố] [Thứ bảy] [Chủ nhật] [Ghi chú]',
    '↓2[Khu phố 7] [1,250] [980] []',
    '[1,310] [1,005] [Có mưa⏎buổi chiều]',
  ]),
  googleDocs: copied('google-docs', [
    'h2 Kết quả bước đầu',
    'p Sáng 22/11, *Đảng ủy* phường An Hòa /ra quân/ tại <18 khu phố|https://anhoa.example/>.',
    '• Quét hẻm',
    '  • Hẻm 24',
    '    • Số 12',
    '• Trồng cây',
    '4. Việc bốn',
    'table',
    '[Khu phố] [Số hộ]',
    '[7] [124]',
    'photo ? “” alt “Bảy người cầm chổi”',
  ]),
  libreOffice: copied('libreoffice', [
    'h2 Ra quân tổng vệ sinh',
    'p Sáng 22/11, *Đảng ủy* phường An Hòa ra quân.',
    '2. Quét hẻm',
    '  1. Hẻm 24',
    '3. Trồng cây',
    'table',
    'h1[Khu phố] h1[Số hộ]',
    '[Khu phố 7] [124]',
    'photo ? “Ảnh: Hoàng Nam”',
  ]),
  webPage: copied('web-page', [
    'h2 Phường An Hòa ra quân',
    'p Sáng *22/11*, phường ra quân^1^.',
    'p Theo <UBND phường|https://anhoa.example/tin>, có 1.200 người tham gia.',
    'photo ? “Đoàn viên dọn hẻm 24. Ảnh: Hoàng Nam”',
    'photo ? “Bà Mai nhận quà”',
    'quote Sạch từ trong nhà.',
    'hr',
    'p Dòng một⏎Dòng hai',
  ]),
  zalo: {
    html: '',
    // As Zalo on Windows ends its lines.
    text: read('zalo.txt').replace(/\r?\n/gu, '\r\n'),
    blocks: [
      'p Kính gửi anh chị em',
      'p Tối nay 19h họp tổ tại nhà văn hóa.',
      '• Mang theo sổ',
      '• Đúng giờ',
      'p Cảm ơn!',
      'p Ban liên lạc',
    ],
  },
} as const satisfies Readonly<Record<string, CopiedText>>;
