// A published story in WordPress's own editor, in a real browser: every block is one, none is called invalid.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStory } from '#engine/library/stories.ts';
import * as build from '#shared/document/build.ts';
import { headerState, List } from '#shared/model/blocks.ts';
import { textFormat } from '#shared/model/inline.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { addDocument, addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import { server } from '#tests/support/servers/servers.ts';
import {
  wordpressNames,
  wordpressRoom,
  type WordPressName,
  type WordPressRoom,
} from '#tests/support/wordpress-room.ts';

const debianChromium = '/usr/bin/chromium';
let browser: Browser | undefined;

beforeAll(async () => {
  browser = await chromium.launch({
    ...(existsSync(debianChromium) && { executablePath: debianChromium }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(() => browser?.close());

it.each(wordpressNames)('stays editable block by block in %s', async (name) => {
  const room = await wordpressRoom(name);
  const story = await everyBlock(room);
  const first = await deliver(room, { story });
  const note = 'Bản trước ghi sai "tên" <ông> Tâm.';
  const { receipt } = await deliver(room, { story, action: 'correct', note });
  expect([first.state, receipt?.losses]).toEqual(['published', []]);
  const blocks = await blocksInEditor(name, receipt?.remoteId ?? '');
  expect(blocks).toEqual(
    [
      ...[
        'paragraph',
        'paragraph',
        'heading',
        'image',
        'heading',
        'list',
        '>list-item',
        '>>list',
        '>>>list-item',
      ],
      ...['>list-item', 'quote', '>paragraph', 'group', '>paragraph', 'pullquote', 'separator'],
      ...['table', 'html', 'group', '>heading', '>paragraph', 'group', '>paragraph', '>paragraph', 'file'],
      ...['image', 'image', 'image', 'image'],
      ...['gallery', '>image', '>image'],
      ...['paragraph', 'paragraph'],
    ].map((block) => [block.replace(/\w/u, 'core/$&'), true]),
  );
});

/** Every block with its depth, and whether the editor finds it as it would have saved it. */
async function blocksInEditor(name: WordPressName, postId: string): Promise<[string, boolean][]> {
  const { url, users } = await server(name);
  const page = await browser?.newPage();
  if (page === undefined) throw new Error('The browser did not start');
  await page.goto(`${url}/wp-login.php`);
  await page.fill('#user_login', 'editor');
  await page.fill('#user_pass', users['editor']?.password ?? '');
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/u);
  await page.goto(`${url}/wp-admin/post.php?post=${postId}&action=edit`);
  const blocks = await readBlocks(page);
  await page.close();
  return blocks;
}

/** The editor's own store, as its scripts know it. */
type EditorWindow = {
  readonly wp?: {
    readonly data?: {
      readonly select: (store: string) => { readonly getBlocks: () => EditorBlock[] } | undefined;
    };
  };
};
type EditorBlock = { readonly name: string; readonly isValid: boolean; readonly innerBlocks: EditorBlock[] };

async function readBlocks(page: Page): Promise<[string, boolean][]> {
  const handle = await page.waitForFunction(() => {
    // Proof: an editor page of WordPress has its packages under this name.
    const { wp } = globalThis as EditorWindow;
    const blocks = wp?.data?.select('core/block-editor')?.getBlocks() ?? [];
    const flat = (block: EditorBlock, depth: number): [string, boolean][] => [
      ['>'.repeat(depth) + block.name, block.isValid],
      ...block.innerBlocks.flatMap((inner) => flat(inner, depth + 1)),
    ];
    return blocks.length > 0 && blocks.flatMap((block) => flat(block, 0));
  });
  const blocks = await handle.jsonValue();
  if (blocks === false) throw new Error('The editor shows no block');
  return blocks;
}

async function everyBlock(room: WordPressRoom): Promise<Story> {
  const { desk, word } = room;
  const [first, ...others] = await addPhotos(room, [1, 2, 3]);
  const { attachment: plan } = await addDocument(room, 'ke hoach');
  const cell = (text: string, state = 0) => build.tableCell([build.paragraph(text)], { headerState: state });
  const item = (text: string, ...inner: unknown[]): object => ({
    type: 'listitem',
    children: [...(text === '' ? [] : [build.textRun(text)]), ...inner],
  });
  const nested = { type: 'list', listType: 'number', tag: 'ol', start: 3, children: [item('một')] };
  const list = { type: 'list', listType: 'bullet', tag: 'ul' };
  const every = Object.values(textFormat).reduce((sum, bit) => sum | bit, 0);
  const content = StoryContent.parse({
    headline: `Ra quân "tổng vệ sinh" ${word}`,
    lead: 'Sáng 22/11, phường An Hòa & Bình Thạnh ra quân.',
    document: build.storyDocument([
      build.paragraph([
        build.textRun(`"Ông" & 'bà' <script> --> `),
        build.textRun('đủ dấu', every),
        { type: 'linebreak', version: 1 },
        build.link('https://anhoa.example/?a="1"&b=2', 'văn bản'),
      ]),
      build.heading('h2', 'Kết quả'),
      ...(first === undefined ? [] : [build.photo({ photoId: first.id })]),
      build.heading('h3', 'Khu phố 7'),
      List.parse({ ...list, children: [item('Việc chung'), item('', nested), item('Việc khác')] }),
      build.quote('Dân vận khéo'),
      build.note('Từ ngày 10 đến 30/10.'),
      build.pullQuote('Sạch từ ngõ.'),
      build.divider(),
      build.table([
        [cell('Khu phố', headerState.row), cell('Số hộ', headerState.row)],
        [cell('7'), cell('412')],
      ]),
      build.table([[build.tableCell([build.paragraph('Cộng')], { colSpan: 2 })], [cell('1'), cell('2')]]),
      build.infoBox([build.heading('h3', 'Khu phố 7'), build.paragraph('412 hộ.')]),
      build.embed('https://video.example/1', { title: 'Phóng sự', caption: 'Nguồn: Đài' }),
      build.file(plan.id, 'Kế hoạch 45/KH-UBND'),
      ...(first === undefined ? [] : [build.photo({ photoId: first.id, size: 'wide' })]),
      ...(['left', 'center', 'right'] as const).map((align) =>
        build.photo({ photoId: first?.id ?? '', size: 'small', align }),
      ),
      build.gallery(
        'Hoạt động',
        others.map(({ id }) => ({ photoId: id, caption: null })),
      ),
    ]),
    byline: [{ role: 'both', name: 'Minh Anh' }],
  });
  return createStory(desk.library.write, { content, at: desk.clock.now() });
}
