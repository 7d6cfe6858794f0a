// RTF 1.9.1 as a row of tokens. Nothing in it is run; groups are counted by whoever reads, never by recursion.

export type RtfToken =
  | { readonly kind: 'open' | 'close' | 'ignorable' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'symbol'; readonly letter: string }
  /** Places in the source: pictures are long, and are not copied to be looked at. */
  | { readonly kind: 'text' | 'binary'; readonly start: number; readonly end: number };

export function isRtf(text: string): boolean {
  return text.trimStart().startsWith('{\\rtf');
}

export function* readTokens(rtf: string): Generator<RtfToken> {
  for (let at = 0; at < rtf.length;) {
    const letter = rtf.charAt(at);
    if (letter === '{' || letter === '}') {
      yield { kind: letter === '{' ? 'open' : 'close' };
      at += 1;
    } else if (letter === '\\') {
      const [token, end] = readControl(rtf, at);
      yield token;
      at = end;
    } else {
      const end = endOfText(rtf, at);
      yield { kind: 'text', start: at, end };
      at = end;
    }
  }
}

function readControl(rtf: string, at: number): readonly [RtfToken, number] {
  const letter = rtf.charAt(at + 1);
  if (letter === '*') return [{ kind: 'ignorable' }, at + 2];
  if (letter === "'") {
    const value = Number.parseInt(rtf.slice(at + 2, at + 4), 16);
    return [{ kind: 'byte', value: Number.isNaN(value) ? QUESTION_MARK : value }, at + 4];
  }
  control.lastIndex = at;
  const found = control.exec(rtf);
  if (found === null) return [{ kind: 'symbol', letter }, at + 2];
  const value = found[2] === undefined ? undefined : Number.parseInt(found[2], 10);
  const [whole, name = ''] = found;
  const end = at + whole.length;
  if (name !== 'bin' || value === undefined || value < 0) return [{ kind: 'word', name, value }, end];
  const last = Math.min(end + value, rtf.length);
  return [{ kind: 'binary', start: end, end: last }, last];
}

const QUESTION_MARK = 0x3f;
const control = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy;
const plainText = /[^\\{}]+/y;

function endOfText(rtf: string, at: number): number {
  plainText.lastIndex = at;
  return at + (plainText.exec(rtf)?.[0].length ?? 1);
}
