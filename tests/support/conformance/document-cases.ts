// Documents that readers take away with the article.
import { expect, it } from 'vitest';
import type { Bench } from './bench.ts';
import { addDocument, deliver } from './newsroom.ts';
import { addStory, edit, latest, onlyArticle } from './stories.ts';

export function documents({ open, room }: Bench): void {
  it('gives readers the very document that was attached, sends it once, and the new one in its place', async () => {
    const newsroom = await room();
    const first = await addDocument(newsroom, 'ban thu nhat');
    const story = addStory(newsroom, { paragraphs: ['Kế hoạch kèm theo.'], files: [first.attachment] });
    expect((await deliver(newsroom, { story })).state).toBe('published');
    expect(await taken()).toEqual([first.bytes]);

    const again = await deliver(newsroom, { story: latest(newsroom, story) });
    expect([again.state, again.receipt?.bytesSent]).toEqual(['published', 0]);

    const second = await addDocument(newsroom, 'ban thu hai');
    const files = [second.attachment];
    const changed = edit(newsroom, story, { paragraphs: ['Kế hoạch kèm theo, đã sửa.'], files });
    expect((await deliver(newsroom, { story: changed, action: 'update' })).state).toBe('published');
    expect(await taken()).toEqual([second.bytes]);

    async function taken(): Promise<Buffer[]> {
      const seen = await onlyArticle(open(), newsroom.word);
      const links = [...new Set(seen.links)].filter((url) => new URL(url).pathname.endsWith('.pdf'));
      const read = await Promise.all(links.map((url) => open().read(url)));
      return read.map(({ content }) => content);
    }
  });
}
