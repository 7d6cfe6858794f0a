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
  const earlier = correctionsIn(before);
  const own = correctionLines([], manifest).map(correctionParagraph);
  return [body, ...new Set([...earlier, ...own])].join('\n');
}

/** The text of a correction field. */
export function correctionText(before: string, manifest: Correction): string {
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  return correctionLines(lines, manifest).join('\n');
}

const LINE = /^(Đính chính ngày \d{2}\/\d{2}\/\d{4}:) (.*)$/u;

function oneLine(note: string): string {
  return note.trim().replace(/\s*\n\s*/gu, ' ');
}

/** Only what stands at the very end in our own form: the text itself may well speak of a correction. */
function correctionsIn(body: string): string[] {
  const tail =
    /(?:\n?<p><strong>Đính chính ngày \d{2}\/\d{2}\/\d{4}:<\/strong> [^<]*<\/p>)+$/u.exec(body)?.[0] ?? '';
  return tail.split('\n').filter((paragraph) => paragraph !== '');
}
