// Title and description as search engines and chat applications show them, and the lengths they cut at.
import { documentText } from '#shared/document/to-text.ts';
import type { StoryContent } from '#shared/model/story.ts';

/** Characters that are surely shown; beyond them the receiver cuts. */
export const shareLimits = { title: 110, description: 200 } as const;

export type ShareText = { readonly title: string; readonly description: string };

/** Without a lead the first words of the body describe the article. */
export function shareText(content: StoryContent): ShareText {
  const lead = oneLine(content.lead);
  const description = lead === '' ? oneLine(documentText(content.document)) : lead;
  return { title: oneLine(content.headline), description: shorten(description, shareLimits.description) };
}

/** At most `limit` characters, cut between words. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit - 1);
  return `${text.slice(0, cut > 0 ? cut : limit - 1).replace(/[\s,;:.–-]+$/u, '')}…`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
