// What a collection looks like from outside: its fields, its key, what our token may do there. Learned when a person tests the
// connection and kept as its memory, so that a rehearsal works offline.
import { z } from 'zod';
import { ask, notDirectus, readData, type DirectusLine } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { refusal } from './refusal.ts';

const Access = z.object({
  access: z.enum(['none', 'partial', 'full']),
  /** `*` = every field. */
  fields: z.array(z.string()).default([]),
});

const Rights = z.object({
  create: Access.default({ access: 'none', fields: [] }),
  read: Access.default({ access: 'none', fields: [] }),
  update: Access.default({ access: 'none', fields: [] }),
  delete: Access.default({ access: 'none', fields: [] }),
});
export type Rights = z.infer<typeof Rights>;

const CollectionField = z.object({
  name: z.string(),
  type: z.string(),
  /** Of the database's column: a MySQL `text` counts bytes, a `varchar` letters. Null = no limit known. */
  limit: z.object({ most: z.number(), unit: z.enum(['bytes', 'letters']) }).nullable(),
  isUnique: z.boolean(),
  /** An item cannot be made without it. */
  isRequired: z.boolean(),
  isKey: z.boolean(),
  /** Table its values are keys of. */
  relatesTo: z.string().nullable(),
  /** Values a person may choose from; [] = any. */
  choices: z.array(z.string()),
  /** Directus itself writes the time of every change into it. */
  isModifiedTime: z.boolean(),
  /** The database or Directus makes its value. */
  isGenerated: z.boolean(),
});
export type CollectionField = z.infer<typeof CollectionField>;

export const Collection = z.object({
  collection: z.string(),
  fields: z.array(CollectionField),
  rights: Rights,
  fileRights: Rights,
  /** Whether anybody gets the files without a token. */
  filesArePublic: z.boolean(),
  clockOffsetMs: z.number().nullable(),
});
export type Collection = z.infer<typeof Collection>;

/** @throws DeliveryTrouble */
export async function askCollection(line: DirectusLine): Promise<Collection> {
  const { collection } = line.settings;
  const [fields, own, strangers] = await Promise.all([
    ask(line, { method: 'GET', path: `/fields/${collection}` }),
    ask(line, { method: 'GET', path: '/permissions/me' }),
    ask(line, { method: 'GET', path: '/permissions/me', asStranger: true }),
  ]);
  if (fields.error?.code === 'FORBIDDEN') throw unreachable(hiddenFields(collection));
  if (fields.error?.code.startsWith('HTTP ') === true) throw unreachable(notDirectus(line.host));
  if (fields.error !== undefined) throw unreachable(refusal(line, fields.error));
  if (own.error !== undefined) throw unreachable(refusal(line, own.error));
  const rights = readData(line, Permissions, own);
  const files =
    strangers.error === undefined ? readData(line, Permissions, strangers)['directus_files'] : undefined;
  return {
    collection,
    fields: readData(line, z.array(RawField), fields).map(toField),
    rights: Rights.parse(rights[collection] ?? {}),
    fileRights: Rights.parse(rights['directus_files'] ?? {}),
    filesArePublic: Rights.parse(files ?? {}).read.access !== 'none',
    clockOffsetMs: fields.clockOffsetMs,
  };
}

/** What was learned before; undefined when nothing was, or of another collection. */
export function rememberedCollection(
  line: Pick<DirectusLine, 'settings'>,
  memory: unknown,
): Collection | undefined {
  const known = Collection.safeParse(memory).data;
  return known?.collection === line.settings.collection ? known : undefined;
}

export function fieldNamed({ fields }: Collection, name: string | undefined): CollectionField | undefined {
  return fields.find((field) => field.name === name);
}

export function keyField(collection: Collection): CollectionField {
  const key = collection.fields.find((field) => field.isKey);
  if (key === undefined)
    throw unreachable(`Bộ sưu tập “${collection.collection}” không có khóa chính nên không dùng được.`);
  return key;
}

/** Whether the story's own id can be the item's key: then a second copy of it cannot come to be. */
export function takesStoryId({ type, limit, isGenerated }: CollectionField): boolean {
  return type === 'uuid' || (type === 'string' && !isGenerated && (limit === null || limit.most >= 36));
}

const Permissions = z
  .record(z.string(), z.unknown())
  .optional()
  .transform((known) => known ?? {});

const Schema = z.object({
  data_type: z.string(),
  max_length: z.number().nullable().catch(null),
  default_value: z.unknown(),
  is_nullable: z.boolean(),
  is_unique: z.boolean(),
  is_primary_key: z.boolean(),
  is_generated: z.boolean().nullish(),
  has_auto_increment: z.boolean(),
  foreign_key_table: z.string().nullable().catch(null),
});
const Choice = z.object({ value: z.coerce.string() });
const Meta = z.object({
  special: z.array(z.string()).nullable().catch(null),
  required: z.boolean().nullable().catch(null),
  options: z
    .object({ choices: z.array(Choice).nullish() })
    .nullable()
    .catch(null),
});
const RawField = z.object({
  field: z.string(),
  type: z.string(),
  schema: Schema.nullable(),
  meta: Meta.nullable(),
});

function toField({ field, type, schema, meta }: z.infer<typeof RawField>): CollectionField {
  const special = meta?.special ?? [];
  const isGenerated =
    schema?.has_auto_increment === true ||
    schema?.is_generated === true ||
    special.some((one) => /^(?:uuid|date-|user-|role-)/u.test(one));
  const cannotBeEmpty = schema !== null && !schema.is_nullable && (schema.default_value ?? null) === null;
  return {
    name: field,
    type,
    limit: limitOf(schema),
    isUnique: schema?.is_unique ?? false,
    isRequired: !isGenerated && (cannotBeEmpty || meta?.required === true),
    isKey: schema?.is_primary_key ?? false,
    relatesTo: schema?.foreign_key_table ?? null,
    choices: meta?.options?.choices?.map(({ value }) => value) ?? [],
    isModifiedTime: special.includes('date-updated'),
    isGenerated,
  };
}

function limitOf(schema: z.infer<typeof Schema> | null): CollectionField['limit'] {
  if (schema === null || schema.max_length === null) return null;
  const isCounted = /char/iu.test(schema.data_type);
  return { most: schema.max_length, unit: isCounted ? 'letters' : 'bytes' };
}

function unreachable(message: string): DeliveryTrouble {
  return new DeliveryTrouble({ state: 'unreachable', message });
}

function hiddenFields(collection: string): string {
  return `Khóa truy cập không xem được bộ sưu tập “${collection}”: hoặc tên sai, hoặc tài khoản của khóa thiếu quyền đọc bộ sưu tập này và “directus_fields”. Hãy nhờ người quản trị Directus cấp quyền rồi kiểm tra lại.`;
}
