import { defineTexts } from './texts.ts';

export const pastingTexts = defineTexts({
  vi: {
    legacyTitle: 'Chữ dán vào gõ bằng bảng mã cũ',
    legacyFound: (encoding: string) =>
      `Nhận ra bảng mã ${encoding}. Chuyển sang Unicode thì đọc được như sau:`,
    legacyBefore: 'Đang là',
    legacyAfter: 'Sau khi chuyển',
    convert: 'Chuyển sang Unicode',
    keepAsIs: 'Dán nguyên như thế',
    close: 'Đóng, không dán',
    readingFiles: 'Đang đọc tệp…',
    filesRead: (file: string, others: number) =>
      others === 0
        ? `Đã đưa nội dung “${file}” vào bài.`
        : `Đã đưa nội dung “${file}” và ${others} tệp khác vào bài.`,
    attachInstead: 'Đính kèm cả tệp',
    takingIn: (count: string) => `Đang đưa ${count} ảnh dán vào thư viện…`,
    notTakenIn: (count: string, why: string) =>
      `${count} ảnh dán chưa vào được thư viện nên chỗ ảnh đang chờ ảnh. ${why}`,
  },
  en: {
    legacyTitle: 'The pasted text is in an old encoding',
    legacyFound: (encoding: string) => `It is ${encoding}. In Unicode it reads like this:`,
    legacyBefore: 'As it is',
    legacyAfter: 'In Unicode',
    convert: 'Put into Unicode',
    keepAsIs: 'Paste as it is',
    close: 'Close, paste nothing',
    readingFiles: 'Reading the file…',
    filesRead: (file: string, others: number) =>
      others === 0
        ? `The text of “${file}” is in the story.`
        : `The text of “${file}” and ${others} more files is in the story.`,
    attachInstead: 'Attach the file as well',
    takingIn: (count: string) => `Bringing ${count} pasted pictures into the library…`,
    notTakenIn: (count: string, why: string) =>
      `${count} pasted pictures did not get into the library; their places wait for them. ${why}`,
  },
});

/** As they were called in offices. */
export const encodingNames = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', vps: 'VPS' } as const;
