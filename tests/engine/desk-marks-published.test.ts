// What the desk says and proposes never leaves the house: a story full of it is published, and every file of the site is read.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startThread } from '#engine/library/comments.ts';
import { createStory } from '#engine/library/stories.ts';
import { checkOfStory } from '#engine/handlers/story-findings.ts';
import { link, list, paragraph, storyDocument, table, tableCell, textRun } from '#shared/document/build.ts';
import type { Inline, Mark, Suggestion } from '#shared/model/inline.ts';
import { connect, openDesk, publish, setUpSite } from '#tests/support/publishing-desk.ts';
import { anEngine } from '#tests/support/engine.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;
const id = '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11';
const at = '2026-11-22T03:00:00.000Z';
const mark = (...children: Inline[]): Mark => ({ type: 'mark', ...element, ids: [id], children });
const proposed = (change: Suggestion['change'], ...children: Suggestion['children']): Suggestion => ({
  ...{ type: 'suggestion', ...element, change, id, author: 'Lê Biên Tập', at, children },
});

const insertion = (): Suggestion => proposed('insert', textRun('chữmớiđềnghị'));
const deletion = (): Suggestion => proposed('delete', textRun('chữcũcònnguyên'));
const lineEnd = { type: 'paragraphbreak', version: 1 } as const;
const document = storyDocument([
  paragraph([textRun('liền một'), proposed('insert', lineEnd), textRun('mạch'), proposed('delete', lineEnd)]),
  paragraph([textRun('Sáng '), insertion(), mark(textRun('22/11')), textRun(' '), deletion()]),
  paragraph([{ ...link('https://example.vn', ''), children: [textRun('cổng '), insertion()] }]),
  paragraph([insertion()]),
  {
    ...list('bullet', ['']),
    children: [
      { type: 'listitem', ...element, value: 1, children: [mark(insertion(), textRun('điểm một'))] },
    ],
  },
  table([[tableCell([paragraph([textRun('ô '), insertion(), deletion()])])]]),
]);

it('a story is published without a comment, a mark of one, or a word that is only proposed', async () => {
  const folder = temporaryFolder();
  const desk = openDesk(join(folder, 'Tòa soạn'));
  const site = join(folder, 'cong');
  try {
    setUpSite(desk);
    const connection = await connect(desk, site);
    const story = createStory(desk.library.write, {
      content: { headline: 'Ra quân', lead: 'Ra quân.', section: 'Tin tức', document },
      at: desk.clock.now(),
    });
    const thread = { id, storyId: story.id, photoId: null, field: null, quote: '22/11' };
    startThread(desk.library.write, {
      ...thread,
      author: 'Lê Biên Tập',
      text: 'bìnhluậnnộibộ',
      at: desk.clock.now(),
    });
    startThread(desk.library.write, {
      ...{ id: randomUUID(), storyId: story.id, photoId: null, field: 'headline', quote: 'Ra quân' },
      author: 'Lê Biên Tập',
      text: 'bìnhluậnvềtít',
      at: desk.clock.now(),
    });
    const intent = await publish(desk, story, connection);
    expect(intent.state).toBe('published');
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const holding = (words: string): number => files.filter((text) => text.includes(words)).length;
    expect(holding('chữcũcònnguyên')).toBeGreaterThan(0);
    expect(holding('điểm một')).toBeGreaterThan(0);
    expect(holding('>liền mộtmạch</p>')).toBeGreaterThan(0);
    for (const secret of [
      'chữmớiđềnghị',
      'bìnhluậnnộibộ',
      'bìnhluậnvềtít',
      'Lê Biên Tập',
      id,
      '<ins',
      '<del',
    ])
      expect([secret, holding(secret)]).toEqual([secret, 0]);
  } finally {
    await desk.outbox.stop();
    desk.library.close();
  }
});

it('whoever publishes a story with open suggestions is told, and what readers will get', async () => {
  const { engine } = await anEngine();
  const story = createStory(engine.library().write, {
    content: { headline: 'Ra quân', document },
    at: engine.clock.now(),
  });
  expect(checkOfStory(engine, story).findings.filter(({ rule }) => rule === 'open-suggestions')).toEqual([
    {
      rule: 'open-suggestions',
      level: 'warn',
      title: 'Còn 1 góp ý chưa quyết',
      reason: 'Người đọc sẽ thấy chữ như trước khi góp ý',
      place: { kind: 'block', index: 0 },
      fix: null,
    },
  ]);
});
