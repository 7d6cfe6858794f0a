// Does the mapping a person filled in fit the collection that is there? Every misfit is a phrase of its own, in the words of
// the form. Pure.
import type { DirectusField, DirectusSettings } from '#shared/model/connection.ts';
import {
  fieldNamed,
  takesStoryId,
  type Collection,
  type CollectionField,
  type Rights,
} from './collection.ts';

/** What each part of an article is called in the form. */
const partNames: Readonly<Record<DirectusField, string>> = {
  headline: 'Tít',
  kicker: 'Tít phụ',
  lead: 'Sapo',
  body: 'Nội dung',
  byline: 'Bút danh',
  section: 'Chuyên mục',
  tags: 'Thẻ',
  slug: 'Đường dẫn',
  status: 'Trạng thái',
  cover: 'Ảnh đại diện',
  publicAt: 'Ngày giờ đăng',
  storyId: 'Mã bài',
  note: 'Đính chính',
};

const texts = ['string', 'text'];
const times = ['timestamp', 'dateTime', 'date'];
const types: Readonly<Partial<Record<DirectusField, readonly string[]>>> = {
  tags: [...texts, 'json', 'csv'],
  cover: ['uuid'],
  publicAt: times,
  storyId: [...texts, 'uuid'],
};

/** Everything that stands in the way of sending, most basic first; [] = it fits. */
export function mappingProblems(settings: DirectusSettings, collection: Collection): string[] {
  const mapped = mappedParts(settings);
  return [
    ...keyProblems(settings, collection),
    ...(['headline', 'body'] as const)
      .filter((part) => settings.fields[part] === undefined)
      .map((part) => `chưa gán trường cho ${partNames[part]}`),
    ...mapped.flatMap(([part, name]) => partProblems(part, fieldNamed(collection, name), name)),
    ...sharedFields(mapped),
    ...unmappedFields(settings, collection),
    ...statusProblems(settings, collection),
    ...modifiedProblems(settings, collection),
    ...rightProblems(settings, collection),
  ];
}

/** The parts a person has given a field, with its name. */
export function mappedParts({ fields }: DirectusSettings): [DirectusField, string][] {
  // Proof: the keys of a parsed partial record are those of its enum.
  const entries = Object.entries(fields) as [DirectusField, string | undefined][];
  return entries.flatMap(([part, name]) => (name === undefined ? [] : [[part, name]]));
}

function keyProblems({ fields }: DirectusSettings, { fields: all, collection }: Collection): string[] {
  const key = all.find((field) => field.isKey);
  if (key === undefined) return [`“${collection}” không có khóa chính`];
  if (takesStoryId(key) || fields.storyId !== undefined) return [];
  if (!key.isGenerated) return [`khóa chính “${key.name}” phải tự điền nên Tòa soạn không tạo mục mới được`];
  return [
    `khóa chính “${key.name}” là số tự tăng nên cần gán Mã bài cho một trường chữ, để bài gửi lại không thành hai bài`,
  ];
}

function partProblems(part: DirectusField, field: CollectionField | undefined, name: string): string[] {
  const label = partNames[part];
  if (field === undefined) return [`không có trường “${name}” (gán cho ${label})`];
  if (part === 'cover') {
    return field.relatesTo === 'directus_files'
      ? []
      : [`trường “${name}” (${label}) không phải trường ảnh nối với kho tệp`];
  }
  if (field.relatesTo !== null)
    return [`trường “${name}” (${label}) nối sang bảng “${field.relatesTo}”, không chứa được chữ`];
  const fitting = types[part] ?? texts;
  if (fitting.includes(field.type)) return [];
  return [`trường “${name}” (${label}) kiểu ${field.type} không hợp, cần kiểu ${fitting.join(' hoặc ')}`];
}

function sharedFields(mapped: readonly (readonly [DirectusField, string])[]): string[] {
  return mapped.flatMap(([part, name], index) => {
    const other = mapped.slice(0, index).find(([, earlier]) => earlier === name)?.[0];
    return other === undefined
      ? []
      : [`${partNames[other]} và ${partNames[part]} cùng gán vào trường “${name}”`];
  });
}

function unmappedFields(settings: DirectusSettings, { fields }: Collection): string[] {
  const mapped = new Set(mappedParts(settings).map(([, name]) => name));
  return fields
    .filter((field) => field.isRequired && !field.isKey && !mapped.has(field.name))
    .map(({ name }) => `trường bắt buộc “${name}” chưa được gán`);
}

function statusProblems({ fields, statuses }: DirectusSettings, collection: Collection): string[] {
  const choices = fieldNamed(collection, fields.status)?.choices ?? [];
  if (choices.length === 0) return [];
  return [statuses.draft, statuses.public, statuses.gone]
    .filter((value) => !choices.includes(value))
    .map(
      (value) =>
        `trạng thái “${value}” không có trong lựa chọn của “${fields.status ?? ''}” (${choices.join(', ')})`,
    );
}

function modifiedProblems({ modifiedField }: DirectusSettings, collection: Collection): string[] {
  if (modifiedField === '') return [];
  const field = fieldNamed(collection, modifiedField);
  if (field === undefined) return [`không có trường “${modifiedField}” (gán cho Giờ sửa)`];
  return field.isModifiedTime
    ? []
    : [`trường “${modifiedField}” (Giờ sửa) không được Directus tự ghi giờ mỗi lần sửa (date-updated)`];
}

function rightProblems(settings: DirectusSettings, { collection, rights, fileRights }: Collection): string[] {
  const mapped = mappedParts(settings).map(([, name]) => name);
  const verbs = settings.fields.status === undefined ? [...usualVerbs, removal] : usualVerbs;
  return [
    ...verbs.flatMap(([verb, words]) =>
      missingRight(rights[verb], mapped, `${words} mục trong “${collection}”`),
    ),
    ...fileVerbs.flatMap(([verb, words]) => missingRight(fileRights[verb], [], `${words} trong kho tệp`)),
  ];
}

const removal = ['delete', 'xóa'] as const;
const usualVerbs = [
  ['create', 'tạo'],
  ['read', 'đọc'],
  ['update', 'sửa'],
] as const satisfies readonly (readonly [keyof Rights, string])[];
const fileVerbs = [
  ['create', 'tải ảnh lên'],
  ['read', 'đọc ảnh'],
  ['update', 'sửa chú thích ảnh'],
] as const satisfies readonly (readonly [keyof Rights, string])[];

function missingRight(right: Rights[keyof Rights], names: readonly string[], words: string): string[] {
  if (right.access === 'none') return [`khóa truy cập thiếu quyền ${words}`];
  if (right.fields.includes('*') || right.fields.length === 0) return [];
  const closed = names.filter((name) => !right.fields.includes(name));
  return closed.length === 0 ? [] : [`khóa truy cập thiếu quyền ${words} ở trường ${closed.join(', ')}`];
}
