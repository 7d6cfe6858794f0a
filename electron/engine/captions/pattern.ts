// Caption patterns: text with variables in braces, `Đồng chí {người} phát biểu tại {sự kiện}, ngày {ngày}.`
// Names are matched without marks, so {nguoi} and {người} are the same; a pattern without braces is itself.
import { AppError } from '#shared/api/errors.ts';
import type { Photo } from '#shared/model/photo.ts';
import { fold } from '#shared/vietnamese/fold.ts';

export type PatternSource = {
  readonly photo: Photo;
  /** Place of the photo in the selection, from 1. */
  readonly number: number;
  /** Used where the photo itself names no event or place. */
  readonly context: { readonly event: string; readonly place: string };
};

export type Expansion = {
  readonly text: string;
  /** Variables this photo has no value for, as a person would say it. */
  readonly missing: readonly string[];
};

type Variable = {
  readonly name: string;
  readonly missing: string;
  readonly value: (source: PatternSource) => string;
};

/** In the order the interface offers them. */
export const variables: readonly Variable[] = [
  { name: 'người', missing: 'chưa có người trong ảnh', value: ({ photo }) => joinNames(photo.people) },
  {
    name: 'sự kiện',
    missing: 'chưa có sự kiện',
    value: ({ photo, context }) => photo.event || context.event,
  },
  { name: 'ngày', missing: 'chưa rõ ngày chụp', value: ({ photo }) => captureDay(photo.capture.takenAt) },
  {
    name: 'giờ',
    missing: 'chưa rõ giờ chụp',
    value: ({ photo }) => photo.capture.takenAt?.slice(11, 16) ?? '',
  },
  { name: 'nơi', missing: 'chưa có nơi chụp', value: ({ photo, context }) => photo.place || context.place },
  { name: 'stt', missing: 'chưa có số thứ tự', value: ({ number }) => String(number) },
  { name: 'tác giả', missing: 'chưa có tác giả ảnh', value: ({ photo }) => photo.creator },
  {
    name: 'tên tệp',
    missing: 'chưa có tên tệp',
    value: ({ photo }) => photo.fileName.replace(/\.[^.]+$/u, ''),
  },
];

const byFoldedName = new Map(variables.map((variable) => [foldName(variable.name), variable]));
const TOKEN = /\{([^{}]*)\}/gu;

/** @throws AppError unknown_variable naming the variable and the ones that exist */
export function expandPattern(pattern: string, source: PatternSource): Expansion {
  const missing: string[] = [];
  const text = pattern.replace(TOKEN, (_token, name: string) => {
    const variable = byFoldedName.get(foldName(name));
    if (variable === undefined) throw unknownVariable(name);
    const value = variable.value(source);
    if (value === '') missing.push(variable.missing);
    return value;
  });
  return { text, missing };
}

/** "A", "A và B", "A, B và C": the order is the order in the picture, left to right. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} và ${last}`;
}

function captureDay(takenAt: string | null): string {
  const [year, month, day] = takenAt?.slice(0, 10).split('-') ?? [];
  return year === undefined || month === undefined || day === undefined ? '' : `${day}/${month}/${year}`;
}

function foldName(name: string): string {
  return fold(name).trim().replace(/\s+/gu, ' ');
}

function unknownVariable(name: string): AppError {
  const known = variables.map((variable) => `{${variable.name}}`).join(', ');
  return new AppError(
    'unknown_variable',
    `Không có biến {${name}}. Các biến dùng được: ${known}. Chưa có ảnh nào bị thay đổi.`,
    { details: { name } },
  );
}
