// How the value of a variable reads: the second of a list, a date in a form of one's own, some letters of a text, in capitals.
// Pure. Slices are written and counted as in Photo Mechanic: `{tên tệp:-4}`, `{tên tệp:0,3}`, `{tên tệp:0:UC}`.
import { weekdayOf } from '#shared/vietnamese/dates.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { Value } from './variables.ts';

export type Asked = { readonly nth: number | undefined; readonly form: string | undefined };

/** Undefined when this kind of value has no such form; '' when there is no value. */
export function readValue(value: Value, { nth, form }: Asked): string | undefined {
  if (nth !== undefined && value.kind !== 'list') return undefined;
  switch (value.kind) {
    case 'list':
      return inForm(nth === undefined ? joinNames(known(value.values)) : (value.values[nth - 1] ?? ''), form);
    case 'text':
      return inForm(value.text, form);
    case 'number':
      return form !== undefined && /^0+$/u.test(form)
        ? String(value.value).padStart(form.length, '0')
        : inForm(String(value.value), form);
    case 'moment':
      if (value.at === null) return '';
      return form !== undefined && isMomentForm(form)
        ? formatMoment(value.at, form)
        : inForm(value.usual(value.at), form);
  }
}

/** "A", "A và B", "A, B và C": the order is the order in the picture, left to right. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} và ${last}`;
}

function known(values: readonly string[]): string[] {
  return values.filter((value) => value !== '');
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const FORM = /^(?:(?<index>-?\d+)(?:,(?<count>-?\d+))?)?(?::?(?<change>\p{L}[\p{L} ]*))?$/u;

const changes: Readonly<Record<string, (text: string) => string>> = {
  uc: (text) => text.toUpperCase(),
  lc: (text) => text.toLowerCase(),
  pc: (text) => text.replace(/\p{L}[\p{L}\p{M}]*/gu, capitalized),
  'viet hoa': (text) => text.toUpperCase(),
  'viet thuong': (text) => text.toLowerCase(),
  'hoa dau': capitalized,
};

function inForm(text: string, form: string | undefined): string | undefined {
  if (form === undefined) return text;
  const found = FORM.exec(form.trim())?.groups;
  if (found === undefined || form.trim() === '') return undefined;
  const part = slice(text, found['index'], found['count']);
  if (found['change'] === undefined) return part;
  return changes[fold(found['change'])]?.(part);
}

/** A negative count leaves so many letters off the end; a negative index counts from there. */
function slice(text: string, index: string | undefined, count: string | undefined): string {
  if (index === undefined) return text;
  const all = [...letters.segment(text)].map(({ segment }) => segment);
  const from = Number(index) < 0 ? Math.max(0, all.length + Number(index)) : Number(index);
  if (count === undefined) return all.slice(from).join('');
  const to = Number(count) < 0 ? all.length + Number(count) : from + Number(count);
  return all.slice(from, Math.max(from, to)).join('');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const MOMENT_TOKEN = /d{1,2}|M{1,2}|y{4}|y{2}|H{1,2}|m{1,2}|s{1,2}|E/gu;

/** Letters of a date and nothing else but signs: `dd/MM/yyyy`, `H:mm`, `E, d.M`. */
function isMomentForm(form: string): boolean {
  return /[dMyHmsE]/u.test(form) && !/\p{L}/u.test(form.replace(MOMENT_TOKEN, ''));
}

function formatMoment(at: string, form: string): string {
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = at.split(/[-T:.]/u);
  const parts: Readonly<Record<string, string>> = {
    d: day,
    M: month,
    y: year,
    H: hour,
    m: minute,
    s: second,
  };
  return form.replace(MOMENT_TOKEN, (token) => {
    const letter = token.charAt(0);
    if (letter === 'E') return weekdayOf(at.slice(0, 10));
    const value = parts[letter] ?? '';
    if (letter === 'y') return token.length === 2 ? value.slice(2) : value;
    return token.length === 1 ? String(Number(value)) : value;
  });
}
