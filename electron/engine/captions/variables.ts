// What each variable of a caption pattern stands for, photo by photo. Pure: a row here is all a new variable needs, besides its
// name in shared/model/caption-batch.ts.
import { variableNames, type VariableName } from '#shared/model/caption-batch.ts';
import type { Photo, PhotoText } from '#shared/model/photo.ts';
import { findTitleOn, type Person } from '#shared/model/register.ts';
import { personNamed } from '#shared/people/find-people.ts';
import { formatDay, formatPartOfDay, weekdayOf } from '#shared/vietnamese/dates.ts';
import { foldName } from '#shared/vietnamese/fold.ts';

/** What a pattern may draw on: a photo of the library, or one that is on its way in. */
export type PatternPhoto = PhotoText & Pick<Photo, 'fileName' | 'shotAt' | 'capture' | 'stars'>;

export type PatternSource = {
  readonly photo: PatternPhoto;
  /** Place of the photo in the selection, from 1, and how many there are. */
  readonly number: number;
  readonly total: number;
  /** Used where the photo itself names no event or place. */
  readonly context: { readonly event: string; readonly place: string };
  /** Who has which title and form of address. */
  readonly register: readonly Person[];
};

export type Value =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A wall clock `YYYY-MM-DDTHH:mm…`, null when unknown; `usual` is how it reads when no form is asked for. */
  | { readonly kind: 'moment'; readonly at: string | null; readonly usual: (at: string) => string };

type Variable = { readonly missing: string; readonly value: (source: PatternSource) => Value };

const table: Readonly<Record<VariableName, Variable>> = {
  người: { missing: 'chưa có người trong ảnh', value: ({ photo }) => list(photo.people) },
  'chức danh': {
    missing: 'danh bạ chưa có chức danh của người trong ảnh',
    value: (source) => list(peopleOf(source).map(({ title }) => title)),
  },
  'sự kiện': {
    missing: 'chưa có sự kiện',
    value: ({ photo, context }) => text(photo.event || context.event),
  },
  ngày: {
    missing: 'chưa rõ ngày chụp',
    value: ({ photo }) => moment(photo, (at) => formatDay(at.slice(0, 10))),
  },
  giờ: { missing: 'chưa rõ giờ chụp', value: ({ photo }) => moment(photo, (at) => at.slice(11, 16)) },
  nơi: { missing: 'chưa có nơi chụp', value: ({ photo, context }) => text(photo.place || context.place) },
  stt: { missing: 'chưa có số thứ tự', value: ({ number }) => ({ kind: 'number', value: number }) },
  'tác giả': { missing: 'chưa có tác giả ảnh', value: ({ photo }) => text(photo.creator) },
  'tên tệp': {
    missing: 'chưa có tên tệp',
    value: ({ photo }) => text(photo.fileName.replace(/\.[^.]+$/u, '')),
  },
  'giới thiệu': {
    missing: 'chưa có người trong ảnh',
    value: (source) => list(peopleOf(source).map(introduce)),
  },
  'danh xưng': {
    missing: 'danh bạ chưa có danh xưng của người trong ảnh',
    value: (source) => list(peopleOf(source).map(({ honorific }) => honorific)),
  },
  thứ: {
    missing: 'chưa rõ ngày chụp',
    value: ({ photo }) => moment(photo, (at) => weekdayOf(at.slice(0, 10))),
  },
  buổi: {
    missing: 'chưa rõ giờ chụp',
    value: ({ photo }) => moment(photo, (at) => formatPartOfDay(at.slice(0, 10), Number(at.slice(11, 13)))),
  },
  'thành phố': { missing: 'chưa có thành phố', value: ({ photo }) => text(photo.city) },
  tỉnh: { missing: 'chưa có tỉnh', value: ({ photo }) => text(photo.province) },
  nước: { missing: 'chưa có nước', value: ({ photo }) => text(photo.country) },
  tít: { missing: 'chưa có tít ảnh', value: ({ photo }) => text(photo.headline) },
  'chú thích': { missing: 'chưa có chú thích', value: ({ photo }) => text(photo.caption) },
  'mô tả': { missing: 'chưa có mô tả thay thế', value: ({ photo }) => text(photo.alt) },
  'nguồn ảnh': { missing: 'chưa có nguồn ảnh', value: ({ photo }) => text(photo.credit) },
  'nguồn tin': { missing: 'chưa có nguồn cung cấp', value: ({ photo }) => text(photo.source) },
  'bản quyền': { missing: 'chưa có bản quyền', value: ({ photo }) => text(photo.rights) },
  'mã việc': { missing: 'chưa có mã việc', value: ({ photo }) => text(photo.jobId) },
  'từ khóa': { missing: 'chưa có từ khóa', value: ({ photo }) => text(photo.keywords.join(', ')) },
  'máy ảnh': { missing: 'chưa rõ máy ảnh', value: ({ photo }) => text(photo.capture.camera ?? '') },
  'số máy': { missing: 'chưa rõ số máy ảnh', value: ({ photo }) => text(photo.capture.serial ?? '') },
  tệp: { missing: 'chưa có tên tệp', value: ({ photo }) => text(photo.fileName) },
  sao: { missing: 'chưa chấm sao', value: ({ photo }) => text(photo.stars === 0 ? '' : String(photo.stars)) },
  'tổng số': { missing: 'chưa có số ảnh', value: ({ total }) => ({ kind: 'number', value: total }) },
};

/** What is said of each where a photo has no value for it. */
export const missingWords: readonly string[] = [
  ...new Set(Object.values(table).map(({ missing }) => missing)),
];

/** The names Photo Mechanic has for the same, so that its code files and habits go on working. */
const foreignNames: Readonly<Record<string, VariableName>> = {
  people: 'người',
  personinimage: 'người',
  event: 'sự kiện',
  date: 'ngày',
  time: 'giờ',
  location: 'nơi',
  sublocation: 'nơi',
  seqn: 'stt',
  sequence: 'stt',
  creator: 'tác giả',
  photographer: 'tác giả',
  filenamebase: 'tên tệp',
  filename: 'tệp',
  city: 'thành phố',
  state: 'tỉnh',
  country: 'nước',
  headline: 'tít',
  caption: 'chú thích',
  credit: 'nguồn ảnh',
  source: 'nguồn tin',
  copyright: 'bản quyền',
  keywords: 'từ khóa',
  model: 'máy ảnh',
  serial: 'số máy',
  rating: 'sao',
};

const byFoldedName: ReadonlyMap<string, Variable> = new Map(
  [...Object.entries(foreignNames), ...variableNames.map((name) => [name, name] as const)].map(
    ([name, own]) => [foldName(name), table[own]],
  ),
);

/** Names are matched without marks and case: {nguoi} is {người}. */
export function findVariable(name: string): Variable | undefined {
  return byFoldedName.get(foldName(name));
}

type Introduced = { readonly name: string; readonly honorific: string; readonly title: string };

/** The people shown with what the register says of them on the day the picture was taken. */
function peopleOf({ photo, register }: PatternSource): Introduced[] {
  return photo.people.map((name) => {
    const person = personNamed(register, name);
    return person === undefined ? { name, honorific: '', title: '' } : introduction(person, photo.shotAt);
  });
}

/** Without a known day the first title listed counts, which is the present one. */
export function introduction(person: Person, shotAt: string | null): Introduced {
  const title = shotAt === null ? person.titles[0] : findTitleOn(person, shotAt.slice(0, 10));
  return { name: person.name, honorific: person.honorific, title: title?.title ?? '' };
}

/** "đồng chí Lê Thị Hồng Nhung, Chủ tịch UBND phường": what is unknown is left out. */
export function introduce({ name, honorific, title }: Introduced): string {
  const named = honorific === '' ? name : `${honorific} ${name}`;
  return title === '' ? named : `${named}, ${title}`;
}

function list(values: readonly string[]): Value {
  return { kind: 'list', values };
}

function text(value: string): Value {
  return { kind: 'text', text: value };
}

function moment(photo: PatternPhoto, usual: (at: string) => string): Value {
  return { kind: 'moment', at: photo.shotAt, usual };
}
