// Bytes of an RTF text → letters, by the code page of the font they stand in.

/** Every runtime we have knows it (Node, browsers); the type libraries of this room do not. */
declare const TextDecoder: { new (label: string): { decode: (bytes: Uint8Array) => string } };

/** `\fcharsetN` → a label of the Encoding standard; 0 and 1 mean the text's own code page. */
const byCharset: Readonly<Record<number, string>> = {
  ...{ 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254' },
  ...{ 163: 'windows-1258', 177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257' },
  ...{ 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250' },
};

/** `\ansicpgN` → label. */
const byNumber: Readonly<Record<number, string>> = {
  ...{ 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 65001: 'utf-8' },
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8].map((digit) => [1250 + digit, `windows-125${digit}`])),
};

export function pageOfCharset(charset: number): string | undefined {
  return byCharset[charset];
}

export function pageOfNumber(number: number): string {
  return byNumber[number] ?? 'windows-1252';
}

/** Windows-1258 writes marks behind letters: they are put together. */
export function decodeBytes(bytes: readonly number[], page: string): string {
  return new TextDecoder(page).decode(Uint8Array.from(bytes)).normalize('NFC');
}
