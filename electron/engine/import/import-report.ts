// The sentences that tell a reporter what an import left out or could not be sure of. Every line that is in no field and no
// block of the story is quoted here: nothing disappears unreported.
import type { ConvertedText } from '#shared/vietnamese/legacy/convert.ts';
import { impossibleShare, readTokens } from '#shared/vietnamese/syllable.ts';

/** Lines of the source that did not become text of the story, and what they were, as the page's furniture is called. */
export type Dropped = { readonly what: string; readonly lines: readonly string[] };

/** Same text in a legacy encoding has about 80 % impossible words, Vietnamese in Unicode about 1 %. */
const legacyShare = 0.3;
const fewestWordsToJudge = 20;
/** This much text (UTF-16 units) shows the encoding of all of it. */
const sampleLength = 50_000;

/** "Bỏ mục tin đọc nhiều (11 dòng): “…”; “…”." Lines printed twice are quoted once. */
export function describeDropped({ what, lines }: Dropped): string {
  const distinct = new Set(lines.map((line) => line.replace(/^[•▪●*·-]\s+/u, '')));
  return `Bỏ ${what} (${lines.length} dòng): ${[...distinct].map(quoteLine).join('; ')}.`;
}

/** Quotation marks inside become single ones, as house style has it. */
export function quoteLine(line: string): string {
  return `“${line.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

const encodingNames = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', vps: 'VPS' } as const;

/** What an old text was and has become, by the opening of its first line; the file it came from is as it was. */
export function describeRescue({ encoding, example }: ConvertedText): string {
  const { before, after } = example;
  return `Văn bản gõ bằng bảng mã ${encodingNames[encoding]} đã được chuyển sang Unicode: ${quoteLine(opening(before))} thành ${quoteLine(opening(after))}.`;
}

/** As many letters as show an encoding, cut between words. */
function opening(line: string): string {
  const letters = [...line];
  if (letters.length <= 60) return line;
  const cut = letters.slice(0, 60).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

/** What is suspicious about the text itself. */
export function describeDamage(text: string): string[] {
  const sentences: string[] = [];
  if (looksLegacy(text)) {
    sentences.push(
      'Văn bản có vẻ gõ bằng bảng mã cũ nhưng không rõ là bảng mã nào: chữ được giữ nguyên như trong tệp, hãy chuyển tệp sang Unicode rồi nhập lại.',
    );
  }
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  if (broken > 0) sentences.push(`Văn bản có ${broken} ký tự hỏng (\ufffd): hãy đối chiếu với bản gốc.`);
  return sentences;
}

/** Foreign text is no Vietnamese either, but has few letters outside ASCII: legacy text has them in most words. */
function looksLegacy(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const tokens = readTokens(sample);
  const marked = tokens.filter((token) => /[^\p{ASCII}]/u.test(token));
  if (tokens.length < fewestWordsToJudge || marked.length < tokens.length / 3) return false;
  return impossibleShare(sample) >= legacyShare;
}
