// A correction as readers see it: one dated line, in a field of its own where a system has one, else a paragraph at the end of
// the body. It stays with every later update.
import { html } from '#shared/document/html.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { dayText } from '../../portal/site-time.ts';

export type Correction = Pick<Manifest, 'action' | 'note' | 'approvedAt'>;

/** The lines an article has had so far and, where the click was a correction, its own; each once, the newest last. */
export function correctionLines(before: readonly string[], manifest: Correction): string[] {
  const { action, note, approvedAt } = manifest;
  if (action !== 'correct' || note.trim() === '') return [...before];
  const day = dayText(newsroomDay(new Date(approvedAt)));
  return [...new Set([...before, `Đính chính ngày ${day}: ${oneLine(note)}`])];
}

export function correctionParagraph(line: string): string {
  const [, opening = '', rest = line] = LINE.exec(line) ?? [];
  return String(html`<p><strong>${opening}</strong> ${rest}</p>`);
}

/** The body with the corrections it had in `before` and, where the click was a correction, its own. */
export function withCorrections(body: string, before: string, manifest: Correction): string {
  const { corrections } = splitCorrections(before);
  const own = correctionLines([], manifest).map(correctionParagraph);
  return [body, ...new Set([...corrections, ...own])].join('\n');
}

/** Takes apart what `withCorrections` put together: corrections stand at the very end, in our own form. */
export function splitCorrections(body: string): {
  readonly body: string;
  /** Paragraphs, the newest last. */
  readonly corrections: readonly string[];
} {
  const tail = TAIL.exec(body)?.[0] ?? '';
  const corrections = tail.split('\n').filter((paragraph) => paragraph !== '');
  return { body: body.slice(0, body.length - tail.length), corrections };
}

/** The text of a correction field. */
export function correctionText(before: string, manifest: Correction): string {
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  return correctionLines(lines, manifest).join('\n');
}

/** A text may well speak of a correction: only what ends the body is one. */
const TAIL = /(?:\n?<p><strong>Đính chính ngày \d{2}\/\d{2}\/\d{4}:<\/strong> [^<]*<\/p>)+$/u;
const LINE = /^(Đính chính ngày \d{2}\/\d{2}\/\d{4}:) (.*)$/u;

function oneLine(note: string): string {
  return note.trim().replace(/\s*\n\s*/gu, ' ');
}
