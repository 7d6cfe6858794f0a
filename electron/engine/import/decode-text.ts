// Bytes of a text file → text, in the encodings Vietnamese offices still produce. Never guesses in silence: what is not
// provably one of them is refused with a sentence that names it.
import { AppError } from '#shared/api/errors.ts';
import { detectLegacy } from '#shared/vietnamese/legacy/convert.ts';
import { impossibleShare, isSyllable, readTokens } from '#shared/vietnamese/syllable.ts';
import { nameFileKind } from './file-kind.ts';

export type DecodedText = {
  /** NFC, without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
};
/** `windows-1252`: text from before Unicode (TCVN3, VNI, VPS) that is still to be converted (`rescueLegacy`). */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/** More impossible words than this among those with marks, and Windows-1258 was the wrong table. */
const nonsenseShare = 0.3;

/** @throws AppError `unreadable_text` for empty, binary, damaged files and for encodings that are not known here. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const kind = nameFileKind(bytes);
  if (kind !== undefined) throw unreadable(`Đây là ${kind}, không phải văn bản thuần`, copyIntoTextFile);
  const decoded = decodeWide(bytes) ?? decodeUtf8(bytes) ?? decodeWindows1258(bytes);
  const text = decoded.text.replace(/^\ufeff/u, '').normalize('NFC');
  if (text.trim() === '')
    throw unreadable('Tệp trống, không có chữ nào để nhập', 'hãy kiểm tra lại tệp nguồn');
  if (isBinary(text)) throw unreadable('Đây là dữ liệu nhị phân, không phải văn bản', copyIntoTextFile);
  return { text, encoding: decoded.encoding };
}

const copyIntoTextFile =
  'hãy mở tệp bằng chương trình của nó, chép phần chữ vào một tệp .txt (UTF-8) rồi nhập tệp đó';
const saveAsUtf8 = 'hãy mở tệp bằng Word hoặc Notepad, lưu lại với bảng mã UTF-8 rồi nhập lại';

/** UTF-16 by its byte order mark, else by zeros that stand on one side of the byte pairs only. */
function decodeWide(bytes: Uint8Array): DecodedText | undefined {
  const encoding = findWideEncoding(bytes);
  if (encoding === undefined) return undefined;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    throw unreadable('Tệp UTF-16 bị hỏng hoặc bị cắt cụt', saveAsUtf8, error);
  }
}

function findWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(bytes.length / 2);
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Vietnamese in UTF-16 has a zero in every ASCII letter and space, some six of ten units, and none on the other side.
  if (odd > pairs * 0.3 && even === 0) return 'utf-16le';
  return even > pairs * 0.3 && odd === 0 ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function decodeWindows1258(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (isBinary(text)) throw unreadable('Đây là dữ liệu nhị phân, không phải văn bản', copyIntoTextFile);
  if (isVietnamese(text)) return { text, encoding: 'windows-1258' };
  if (isBrokenUtf8(bytes)) throw unreadable('Tệp UTF-8 bị hỏng hoặc bị cắt cụt', saveAsUtf8);
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (detectLegacy(western) !== undefined) return { text: western, encoding: 'windows-1252' };
  throw unreadable(
    'Không nhận ra bảng mã của tệp chữ này (không phải UTF-8, UTF-16 hay Windows-1258, có thể là TCVN3 hoặc VNI)',
    saveAsUtf8,
  );
}

function isVietnamese(text: string): boolean {
  if (/[\u0080-\u009f]/u.test(text)) return false;
  const marked = readTokens(text).filter((token) => /[^\p{ASCII}]/u.test(token));
  const impossible = marked.filter((token) => !isSyllable(token));
  return impossible.length <= marked.length * nonsenseShare;
}

function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return /[\u0080-\ufffc]/u.test(text) && broken < text.length / 50 && impossibleShare(text) < nonsenseShare;
}

/** A zero never stands in a text; other control characters do now and then, where a scraper left them. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x1f\x7f]/gu)?.length ?? 0;
  return text.includes('\0') || controls > text.length / 50;
}

function unreadable(what: string, todo: string, cause?: unknown): AppError {
  return new AppError('unreadable_text', `${what}: ${todo}.`, { cause });
}
