// A caption pattern taken apart: plain text, variables in braces `{ngày:dd/MM}`, codes between equals signs `=vuong#2=`.

export type PatternPart =
  | { readonly kind: 'text'; readonly text: string }
  | VariablePart
  | {
      readonly kind: 'code';
      /** As written, equals signs included. */
      readonly raw: string;
      /** May itself hold variables: `={số máy}=`. */
      readonly key: string;
      /** Which variant, from 1. */
      readonly variant: number;
      /** Stands right behind a letter or digit, as in an address `?id=1&page=2`: a code only if some list knows it. */
      readonly glued: boolean;
    };

export type VariablePart = {
  readonly kind: 'variable';
  readonly raw: string;
  readonly name: string;
  /** `{người#2}`: the second of a list, from 1; undefined is all of it. */
  readonly nth: number | undefined;
  /** What follows the colon. */
  readonly form: string | undefined;
};

/** `{=}` is an equals sign that begins no code. */
const EQUALS = '{=}';
const TOKEN =
  /\{=\}|\{(?<variable>[^{}]*)\}|=(?<code>(?:\{[^{}\n]*\}|[^={}\s])(?:(?:\{[^{}\n]*\}|[^={}\n\t])*(?:\{[^{}\n]*\}|[^={}\s]))?)=/gu;
const VARIABLE = /^(?<name>[^#:]*?)\s*(?:#(?<nth>\d+))?\s*(?::(?<form>.*))?$/su;
const CODE = /^(?<key>.+?)(?:#(?<variant>\d+))?$/su;

export function parsePattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let from = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    const { index } = match;
    if (index > from) parts.push({ kind: 'text', text: pattern.slice(from, index) });
    from = index + match[0].length;
    parts.push(partOf(match, pattern.slice(0, index)));
  }
  if (from < pattern.length) parts.push({ kind: 'text', text: pattern.slice(from) });
  return parts;
}

function partOf(match: RegExpMatchArray, before: string): PatternPart {
  const [raw] = match;
  if (raw === EQUALS) return { kind: 'text', text: '=' };
  const code = match.groups?.['code'];
  if (code === undefined) return variableOf(raw, match.groups?.['variable'] ?? '');
  const found = CODE.exec(code)?.groups;
  return {
    kind: 'code',
    raw,
    key: found?.['key'] ?? code,
    variant: Number(found?.['variant'] ?? 1),
    glued: /[\p{L}\p{M}\p{N}]$/u.test(before),
  };
}

function variableOf(raw: string, inside: string): VariablePart {
  const found = VARIABLE.exec(inside)?.groups;
  const nth = found?.['nth'];
  return {
    kind: 'variable',
    raw,
    name: (found?.['name'] ?? inside).trim(),
    nth: nth === undefined ? undefined : Number(nth),
    form: found?.['form'],
  };
}
