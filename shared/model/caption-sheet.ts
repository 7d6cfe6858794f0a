// A table that names photos, or the moments they were taken, and gives their words.
import { z } from 'zod';
import { Id } from './primitives.ts';

/** The words a column may hold. People and keywords are lists inside one cell. */
export const sheetFields = [
  'caption',
  'alt',
  'headline',
  'people',
  'credit',
  'creator',
  'event',
  'place',
  'keywords',
  'rights',
  'source',
  'city',
  'province',
  'instructions',
] as const;
export const SheetField = z.enum(sheetFields);
export type SheetField = z.infer<typeof SheetField>;

/** What a column is: one of the words, or what tells which photo a row means. */
export const SheetColumn = z.enum(['file', 'time', ...sheetFields]);
export type SheetColumn = z.infer<typeof SheetColumn>;

export const SheetTable = z.object({
  headings: z.array(z.string()),
  /** Without the headings; as many cells as there are headings. */
  rows: z.array(z.array(z.string())),
  /** By column: what its heading means, null where it means nothing we know. */
  columns: z.array(SheetColumn.nullable()),
});
export type SheetTable = z.infer<typeof SheetTable>;

export const SheetRules = z.object({
  columns: z.array(SheetColumn.nullable()),
  /** How far a row's time may be from a photo's, seconds. */
  seconds: z.int().min(0).max(3600).default(2),
  /** `fill-empty` leaves words that are there already. */
  mode: z.enum(['replace', 'fill-empty']).default('replace'),
});
export type SheetRules = z.infer<typeof SheetRules>;

export const SheetChange = z.object({
  id: Id,
  fileName: z.string(),
  hash: z.string(),
  /** Of the picture as it is developed. */
  look: z.string(),
  /** Line of the table, the headings being line 1. */
  row: z.int(),
  fields: z.array(z.object({ field: SheetField, before: z.string(), after: z.string() })),
});
export type SheetChange = z.infer<typeof SheetChange>;

/** A row that means no one photo. */
export const SheetMiss = z.object({
  row: z.int(),
  /** What the row calls its photo: a name or a time. */
  name: z.string(),
  reason: z.enum(['none', 'several', 'twice', 'nameless']),
  /** Photos it may mean. */
  candidates: z.array(z.string()),
});
export type SheetMiss = z.infer<typeof SheetMiss>;

export const SheetPlan = z.object({
  changes: z.array(SheetChange),
  misses: z.array(SheetMiss),
  /** Rows whose photo has those words already. */
  unchanged: z.int(),
});
export type SheetPlan = z.infer<typeof SheetPlan>;
