// What may be written into many photos at once, the templates that keep it, and the codes its patterns may use.
import { z } from 'zod';
import { CaptionMode, patternFields } from './photo.ts';
import { Id, Line, Text, Timestamp } from './primitives.ts';

/** Keywords are written as one text, parted by commas or semicolons. */
export const batchFields = [
  ...patternFields,
  'keywords',
  'digitalSourceType',
  'aiSystem',
  'aiSystemVersion',
  'aiPrompt',
  'aiPromptWriter',
] as const;
export const BatchField = z.enum(batchFields);
export type BatchField = z.infer<typeof BatchField>;

/** What find and replace may look through: a misspelt name is among the people shown, too. */
export const replaceFields = [...batchFields, 'people'] as const;
export const ReplaceField = z.enum(replaceFields);
export type ReplaceField = z.infer<typeof ReplaceField>;

/** Between keywords and between people, where a list is shown as one text. */
export function joinList(values: readonly string[]): string {
  return values.join(', ');
}

/** Keywords as typed, each once, in their order. */
export function splitList(text: string): string[] {
  const values = text.split(/[,;\n]/u).map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

const templateName = Line.refine((name) => name.trim() !== '', 'Mẫu chưa có tên');

/** A field that is not named is left alone. */
export const TemplateDraft = z.object({
  name: templateName,
  /** Alt with this digit chooses it. */
  key: z.int().min(1).max(9).nullable().default(null),
  fields: z.partialRecord(BatchField, z.object({ pattern: Text, mode: CaptionMode.default('replace') })),
});
export type TemplateDraft = z.infer<typeof TemplateDraft>;

export const CaptionTemplate = TemplateDraft.extend({ id: Id, updatedAt: Timestamp });
export type CaptionTemplate = z.infer<typeof CaptionTemplate>;

/** `=code=` is the first variant, `=code#2=` the second. A variant is a pattern: it may hold variables and other codes. */
export const CaptionCode = z.object({ code: z.string(), variants: z.array(z.string()).min(1) });
export type CaptionCode = z.infer<typeof CaptionCode>;

/** The list made from the people of the register; the others come from files. */
export const peopleListId = 'people';

export const CodeList = z.object({
  id: z.union([Id, z.literal(peopleListId)]),
  /** Name of the file it came from. */
  name: z.string(),
  enabled: z.boolean(),
  codes: z.int(),
  updatedAt: Timestamp.nullable(),
});
export type CodeList = z.infer<typeof CodeList>;

/** In the order the interface offers them. */
export const variableNames = [
  'người',
  'chức danh',
  'sự kiện',
  'ngày',
  'giờ',
  'nơi',
  'stt',
  'tác giả',
  'tên tệp',
  'giới thiệu',
  'danh xưng',
  'thứ',
  'buổi',
  'thành phố',
  'tỉnh',
  'nước',
  'tít',
  'chú thích',
  'mô tả',
  'nguồn ảnh',
  'nguồn tin',
  'bản quyền',
  'mã việc',
  'từ khóa',
  'máy ảnh',
  'số máy',
  'tệp',
  'sao',
  'tổng số',
] as const;
export type VariableName = (typeof variableNames)[number];
