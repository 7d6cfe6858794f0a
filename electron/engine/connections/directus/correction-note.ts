// A correction as readers see it: a dated note, in its own field where the collection has one, else at the end of the body.
// It stays with every later update.
import { html } from '#shared/document/html.ts';
import type { Manifest } from '#shared/model/outbox.ts';
import { newsroomDay } from '#shared/vietnamese/dates.ts';
import { dayText } from '../../portal/site-time.ts';

type Correction = Pick<Manifest, 'action' | 'note' | 'approvedAt'>;

/** The body with the corrections it had in `before` and, where the click was a correction, its own. */
export function withCorrections(body: string, before: string, manifest: Correction): string {
  const earlier = correctionsIn(before);
  const own = isCorrection(manifest) ? [paragraphOf(manifest)] : [];
  return [body, ...new Set([...earlier, ...own])].join('\n');
}

/** The text of the correction field: the newest line last. */
export function correctionText(before: string, manifest: Correction): string {
  if (!isCorrection(manifest)) return before;
  const lines = before.split('\n').filter((line) => line.trim() !== '');
  return [...new Set([...lines, `${opening(manifest)} ${oneLine(manifest.note)}`])].join('\n');
}

function isCorrection({ action, note }: Correction): boolean {
  return action === 'correct' && note.trim() !== '';
}

function opening({ approvedAt }: Correction): string {
  return `Đính chính ngày ${dayText(newsroomDay(new Date(approvedAt)))}:`;
}

function paragraphOf(manifest: Correction): string {
  return String(html`<p><strong>${opening(manifest)}</strong> ${oneLine(manifest.note)}</p>`);
}

function oneLine(note: string): string {
  return note.trim().replace(/\s*\n\s*/gu, ' ');
}

/** Only what stands at the very end in our own form: the text itself may well speak of a correction. */
function correctionsIn(body: string): string[] {
  const tail =
    /(?:\n?<p><strong>Đính chính ngày \d{2}\/\d{2}\/\d{4}:<\/strong> [^<]*<\/p>)+$/u.exec(body)?.[0] ?? '';
  return tail.split('\n').filter((paragraph) => paragraph !== '');
}
