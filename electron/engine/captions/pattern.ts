// Caption patterns filled in for one photo: `Đồng chí {người} phát biểu tại {sự kiện}, ngày {ngày}. =ubnd=`. A code's text is a
// pattern too. A pattern without braces and codes is itself.
import { AppError } from '#shared/api/errors.ts';
import { variableNames } from '#shared/model/caption-batch.ts';
import { parsePattern, type PatternPart, type VariablePart } from './parse-pattern.ts';
import { readValue } from './value-forms.ts';
import { findVariable, type PatternSource } from './variables.ts';

/** The variants of a code, for a photo taken when that one was; undefined when no list has it. */
export type FindCode = (code: string, shotAt: string | null) => readonly string[] | undefined;

export type Expansion = {
  readonly text: string;
  /** Variables this photo has no value for, as a person would say it. */
  readonly missing: readonly string[];
};

/** Codes within codes; more means that a list was made to fill the memory. */
const MOST_CODES = 500;

type Walk = {
  readonly source: PatternSource;
  readonly findCode: FindCode;
  readonly missing: Set<string>;
  /** Codes being read, outermost first. */
  readonly within: readonly string[];
  readonly spent: { codes: number };
};

/** @throws AppError unknown_variable or unknown_code, one sentence that names it; `details.token` is what was typed */
export function expandPattern(pattern: string, source: PatternSource, findCode: FindCode): Expansion {
  const missing = new Set<string>();
  const text = expand(pattern, { source, findCode, missing, within: [], spent: { codes: 0 } });
  return { text, missing: [...missing] };
}

function expand(pattern: string, walk: Walk): string {
  return parsePattern(pattern)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'variable' ? expandVariable(part, walk) : expandCode(part, walk);
    })
    .join('');
}

function expandVariable(part: VariablePart, { source, missing }: Walk): string {
  const variable = findVariable(part.name);
  if (variable === undefined) throw unknownVariable(part);
  const text = readValue(variable.value(source), part);
  if (text === undefined) throw badForm(part);
  if (text === '') missing.add(variable.missing);
  return text;
}

function expandCode(part: PatternPart & { readonly kind: 'code' }, walk: Walk): string {
  const { source, findCode, missing, within, spent } = walk;
  const before = missing.size;
  const key = expand(part.key, walk);
  // The key has a variable this photo has no value for, which has been said.
  if (key.trim() === '' && missing.size > before) return '';
  const variants = findCode(key, source.photo.shotAt);
  if (variants === undefined) {
    if (part.glued) return part.raw;
    throw unknownCode(part.raw, key, source.photo.fileName);
  }
  const variant = variants[part.variant - 1];
  if (variant === undefined) throw noVariant(part.raw, key, variants.length);
  if (within.includes(key)) throw roundAbout([...within, key]);
  spent.codes += 1;
  if (spent.codes > MOST_CODES) throw tooMany(part.raw);
  return expand(variant, { ...walk, within: [...within, key] });
}

const UNTOUCHED = 'Chưa có ảnh nào bị thay đổi.';

function unknownVariable({ name, raw }: VariablePart): AppError {
  const known = variableNames.map((variable) => `{${variable}}`).join(', ');
  return new AppError(
    'unknown_variable',
    `Không có biến {${name}}. Các biến dùng được: ${known}. ${UNTOUCHED}`,
    { details: { token: raw } },
  );
}

function badForm({ name, raw }: VariablePart): AppError {
  return new AppError(
    'unknown_variable',
    `Biến {${name}} không viết được theo kiểu ${raw}. Ví dụ viết đúng: {ngày:dd/MM/yyyy}, {người#2}, {tên tệp:-4}, {tít:viết hoa}. ${UNTOUCHED}`,
    { details: { token: raw } },
  );
}

function unknownCode(raw: string, key: string, fileName: string): AppError {
  const where = raw.includes('{') ? ` (từ ${raw} của ảnh ${fileName})` : '';
  return new AppError(
    'unknown_code',
    `Không có mã =${key}=${where} trong các bảng mã đang bật. Muốn giữ dấu bằng, hãy viết {=}. ${UNTOUCHED}`,
    { details: { token: raw } },
  );
}

function noVariant(raw: string, key: string, count: number): AppError {
  return new AppError(
    'unknown_code',
    `Mã =${key}= chỉ có ${count} cách viết, không có ${raw}. ${UNTOUCHED}`,
    {
      details: { token: raw },
    },
  );
}

function roundAbout(codes: readonly string[]): AppError {
  const [first = ''] = codes;
  return new AppError(
    'unknown_code',
    `Mã =${first}= gọi vòng về chính nó: ${codes.join(' → ')}. Hãy sửa bảng mã. ${UNTOUCHED}`,
    { details: { token: `=${first}=` } },
  );
}

function tooMany(raw: string): AppError {
  return new AppError(
    'unknown_code',
    `Mã ${raw} gọi quá nhiều mã khác (hơn ${MOST_CODES}). Hãy sửa bảng mã. ${UNTOUCHED}`,
    { details: { token: raw } },
  );
}
