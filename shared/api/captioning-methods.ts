import { z } from 'zod';
import {
  CaptionCode,
  CaptionTemplate,
  CodeList,
  ReplaceField,
  replaceFields,
  TemplateDraft,
} from '../model/caption-batch.ts';
import { Id, Text } from '../model/primitives.ts';
import { method } from './method.ts';

export const ReplaceRule = z.object({
  find: Text.refine((find) => find !== '', 'Chưa có chữ cần tìm'),
  replacement: Text.default(''),
  /** A regular expression of JavaScript, Unicode mode; `$1`, `$<name>` and `$&` in the replacement. */
  isPattern: z.boolean().default(false),
  matchCase: z.boolean().default(true),
  /** Off: "nguyen" finds "Nguyễn", and "đ" is "d". */
  matchMarks: z.boolean().default(true),
  wholeWord: z.boolean().default(false),
});
export type ReplaceRule = z.infer<typeof ReplaceRule>;

const ReplaceBatch = z.object({
  ids: z.array(Id).min(1),
  rule: ReplaceRule,
  fields: z
    .array(ReplaceField)
    .min(1)
    .default([...replaceFields]),
});
export type ReplaceBatch = z.input<typeof ReplaceBatch>;

const ReplaceResult = z.object({
  id: Id,
  /** Only fields that change; lists as one text. */
  fields: z.partialRecord(ReplaceField, z.object({ before: z.string(), after: z.string() })),
});
export type ReplaceResult = z.infer<typeof ReplaceResult>;

/** A code with the name of the list that has the say over it. */
const FoundCode = CaptionCode.extend({ listId: CodeList.shape.id, list: z.string() });
export type FoundCode = z.infer<typeof FoundCode>;

const OfferedCode = z.object({
  /** What is written into the field: `=ct=`, `=ct#2=`. */
  token: z.string(),
  code: z.string(),
  listId: CodeList.shape.id,
  list: z.string(),
  /** What it says of the photo, variables and codes within filled in; without a photo as its list has it. */
  text: z.string(),
  /** Why it cannot be written out, in a sentence. */
  problem: z.string().nullable(),
});
export type OfferedCode = z.infer<typeof OfferedCode>;

const SkippedLine = z.object({ line: z.int(), reason: z.string() });

export const captioningMethods = {
  /** Photos that would change, in the order of `ids`. A pattern that cannot be read or does not end fails with `bad_pattern`. */
  'photos.previewReplace': method(ReplaceBatch, z.object({ results: z.array(ReplaceResult) })),
  'photos.applyReplace': method(ReplaceBatch, z.object({ changed: z.int(), undoId: z.int().nullable() })),
  'captionTemplates.list': method(
    z.object({}).default({}),
    z.object({ templates: z.array(CaptionTemplate) }),
  ),
  /** A new one without `id`. A name that is taken fails with `conflict`; a key that is taken moves to this one. */
  'captionTemplates.save': method(z.object({ id: Id.optional(), draft: TemplateDraft }), CaptionTemplate),
  'captionTemplates.remove': method(z.object({ id: Id }), z.object({})),
  /** The register's own list first, then files, newest first: among them the newest has the say. */
  'codes.lists': method(z.object({}).default({}), z.object({ lists: z.array(CodeList) })),
  /** A code file of Photo Mechanic. `replaces`: takes the place of that list, which keeps whether it is on. */
  'codes.import': method(
    z.object({ path: z.string().min(1), replaces: Id.optional() }),
    z.object({ list: CodeList, skipped: z.array(SkippedLine) }),
  ),
  'codes.setEnabled': method(z.object({ id: CodeList.shape.id, enabled: z.boolean() }), z.object({})),
  'codes.remove': method(z.object({ id: Id }), z.object({})),
  /** Takes the last back, until another list has come in. */
  'codes.restore': method(z.object({ id: Id }), z.object({})),
  /** Over codes and texts of the lists that are on, marks and case aside; at most `limit`, `total` says how many there are. */
  'codes.search': method(
    z.object({ search: z.string().default(''), limit: z.int().min(1).max(2000).default(500) }).default({
      search: '',
      limit: 500,
    }),
    z.object({ codes: z.array(FoundCode), total: z.int() }),
  ),
  /** For a list below a field in which a code is being typed: best first, and of the best every variant. */
  'codes.complete': method(
    z.object({ typed: z.string(), photoId: Id.nullable(), limit: z.int().min(1).max(50).default(7) }),
    z.object({ codes: z.array(OfferedCode) }),
  ),
};
