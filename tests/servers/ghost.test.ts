// What a newsroom gets from a real Ghost beyond what every destination must do (conformance-ghost.test.ts): nothing lost, little
// asked, other people's work seen.
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createStory } from '#engine/library/stories.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { planStory } from '#engine/outbox/plan.ts';
import {
  gallery,
  heading,
  link,
  list,
  note,
  paragraph,
  photo,
  quote,
  storyDocument,
  textRun,
} from '#shared/document/build.ts';
import type { Story } from '#shared/model/story.ts';
import { StoryContent } from '#shared/model/story.ts';
import { addPhotos, aNewsroom, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { ghost } from '#tests/support/conformance/ghost.ts';
import { addStory, edit, latest, messageOf } from '#tests/support/conformance/stories.ts';
import type { OpenSubject } from '#tests/support/conformance/subject.ts';
import {
  openFaultProxy,
  type FaultProxy,
  type FaultProxyOptions,
} from '#tests/support/faults/fault-proxy.ts';
import { ghostAdmin, type GhostAdmin } from '#tests/support/ghost-admin.ts';
import { server } from '#tests/support/servers/servers.ts';

let subject: OpenSubject;
let admin: GhostAdmin;

beforeAll(async () => {
  subject = await ghost.open();
  admin = ghostAdmin(await server('ghost'));
});

async function behindProxy(
  options: Partial<FaultProxyOptions> = {},
): Promise<{ readonly newsroom: Newsroom; readonly proxy: FaultProxy; readonly asked: () => string[] }> {
  const proxy = await openFaultProxy({ target: subject.origin, faultFor: () => undefined, ...options });
  onTestFinished(() => proxy.close());
  const newsroom = await aNewsroom(subject, proxy.url, { patience: 0.1 });
  let from = proxy.seen.length;
  const asked = (): string[] => {
    const seen = proxy.seen.slice(from).map(({ method, path }) => `${method} ${placeOf(path)}`);
    from = proxy.seen.length;
    return seen;
  };
  return { newsroom, proxy, asked };
}

const placeOf = (path: string): string => /\/admin\/([a-z]+)/u.exec(path)?.[1] ?? path;

const onlyPost = async ({ word }: Newsroom): ReturnType<GhostAdmin['create']> => {
  const [post, ...others] = await admin.posts(word);
  if (post === undefined || others.length > 0) throw new Error(`${others.length + 1} articles for ${word}`);
  return post;
};

function write({ desk, word }: Newsroom, given: Partial<StoryContent>): Story {
  const content = StoryContent.parse({
    headline: `Ra quân ${word}`,
    document: storyDocument([paragraph('Thân.')]),
    ...given,
  });
  return createStory(desk.library.write, { content, at: desk.clock.now() });
}

describe('an article', () => {
  it('keeps every word, mark, caption and alt text of a story that has everything', async () => {
    const newsroom = await aNewsroom(subject);
    const [cover, one, two] = await addPhotos(newsroom, [201, 202, 203]);
    if (cover === undefined || one === undefined || two === undefined) throw new Error('Three photos');
    const caption = 'Bà "Tư" & ông <Năm>, \'Sáu\' – Nguyễn Đặng 😀';
    const blocks = [
      photo({ photoId: cover.id, caption }),
      paragraph([
        ...[
          textRun('đậm ', 1),
          textRun('cả hai ', 3),
          textRun('nghiêng ', 2),
          textRun('H'),
          textRun('2', 32),
        ],
        ...[textRun('m', 8), textRun('2', 64), textRun(' gạch', 4), textRun(' tô', 128)],
        ...[link('/thong-bao/a.html', 'trong cổng'), link('https://chinhphu.vn/?a=1&b=2', 'ngoài cổng')],
      ]),
      heading('h2', 'Kết quả: "tốt" & <đẹp>'),
      list('number', ['Một', 'Hai']),
      quote('Sạch từ nhà ra ngõ'),
      note([textRun('Lịch '), textRun('ra quân', 1)]),
      gallery('Hình ảnh', [
        { photoId: one.id, caption: null },
        { photoId: two.id, caption: 'Riêng bài này' },
      ]),
    ];
    const story = write(newsroom, {
      ...{ lead: 'Sapo "ngắn" & gọn.', section: 'Tin tức', tags: ['Dân vận khéo', `Thẻ ${newsroom.word}`] },
      byline: [{ role: 'both', name: 'Minh Anh' }],
      document: storyDocument(blocks),
    });
    const intent = await deliver(newsroom, { story });
    const post = await onlyPost(newsroom);
    const figure = (src: string | undefined, alt: string, words: string): string =>
      `${src} | ${alt} | ${words}`;
    const shown = [
      ...(post.html ?? '').matchAll(
        /<img src="([^"]*)"[^>]*alt="([^"]*)".*?<figcaption>(.*?)<\/figcaption>/gu,
      ),
    ];
    expect([intent.state, intent.receipt?.losses, intent.receipt?.photos]).toEqual(['published', [], 3]);
    const pictures = intent.receipt?.pictures ?? [];
    expect({
      title: post.title,
      excerpt: post.custom_excerpt,
      cover: [post.feature_image, post.feature_image_alt, post.feature_image_caption],
      tags: post.tags.map(({ name }) => name),
      author: post.authors.map(({ email }) => email),
      figures: shown.map(([, src, alt = '', words = '']) => figure(src, alt, words)),
    }).toEqual({
      title: story.headline,
      excerpt: 'Sapo "ngắn" & gọn.',
      cover: [
        pictures[0]?.url,
        'Mô tả 201',
        'Bà &quot;Tư&quot; &amp; ông &lt;Năm&gt;, &#39;Sáu&#39; – Nguyễn Đặng 😀 Ảnh: Hoàng Nam',
      ],
      tags: ['Tin tức', 'Dân vận khéo', `Thẻ ${newsroom.word}`, `#src-${story.id}`],
      author: ['owner@example.com'],
      figures: [
        figure(pictures[1]?.url, 'Mô tả 202', `Ảnh 202 của ${newsroom.word}. Ảnh: Hoàng Nam`),
        figure(pictures[2]?.url, 'Mô tả 203', 'Riêng bài này Ảnh: Hoàng Nam'),
      ],
    });
    expect(post.html).toContain(
      `<p><strong>đậm <em>cả hai </em></strong><em>nghiêng </em>H<sub>2</sub><u>m</u><sup>2</sup><s> gạch</s><mark> tô</mark><a href="${subject.origin}/thong-bao/a.html">trong cổng</a><a href="https://chinhphu.vn/?a=1&amp;b=2">ngoài cổng</a></p>`,
    );
  });

  it('opens with a lead too long for an excerpt, and is told what has no place there', async () => {
    const newsroom = await aNewsroom(subject);
    const lead = `Sáng 22/11, ${'hơn một trăm hộ dân '.repeat(20)}ra quân.`;
    const story = write(newsroom, { lead, kicker: 'Chào mừng Đại hội' });
    const { desk, connection } = newsroom;
    const parts = { db: desk.library.write, ...desk };
    const { plan } = await planStory(parts, { story, connectionId: connection.id });
    const loss = 'Ghost không có chỗ cho tít phụ nên “Chào mừng Đại hội” không hiện trên trang.';
    expect(plan.problems.map(({ message }) => message)).toEqual([loss, expect.stringContaining('Sapo dài')]);
    const intent = await deliver(newsroom, { story });
    const post = await onlyPost(newsroom);
    expect([post.custom_excerpt, post.html?.startsWith(`<p><strong>${lead}</strong></p>`)]).toEqual([
      null,
      true,
    ]);
    expect(intent.receipt?.losses).toEqual([loss]);
  });

  it('that has not changed is asked for once; a changed caption costs three requests and no picture', async () => {
    const { newsroom, asked } = await behindProxy();
    const photos = await addPhotos(newsroom, [204, 205]);
    const story = addStory(newsroom, { photos });
    await deliver(newsroom, { story });
    const first = asked();
    await deliver(newsroom, { story: latest(newsroom, story) });
    const unchanged = asked();
    const { desk } = newsroom;
    editPhotos(
      desk.library.write,
      [{ photoId: photos[0]?.id ?? '', set: { caption: 'Mới.' } }],
      desk.clock.now(),
    );
    await deliver(newsroom, { story: latest(newsroom, story) });
    expect([first, unchanged, asked()]).toEqual([
      ['GET posts', 'POST images', 'POST images', 'POST posts', 'PUT posts', 'GET posts'],
      ['GET posts'],
      ['GET posts', 'PUT posts', 'GET posts'],
    ]);
  });

  it('goes ahead on a weak line as a hidden draft with its text and a small cover', async () => {
    let draft: unknown;
    const { newsroom, asked } = await behindProxy({
      afterAnswer: async ({ method, path }) => {
        if (draft !== undefined || method !== 'POST' || !path.includes('/posts/')) return;
        const { status, html, feature_image: cover } = await onlyPost(newsroom);
        draft = [status, html?.includes('Đảng ủy'), html?.includes('<img'), cover !== null];
      },
    });
    const photos = await addPhotos(newsroom, [206, 207]);
    const story = addStory(newsroom, { photos });
    const intent = await deliver(newsroom, { story, progressive: true });
    const post = await onlyPost(newsroom);
    expect([intent.state, draft, post.status, post.html?.match(/<img/gu)?.length]).toEqual([
      'published',
      ['draft', true, true, true],
      'published',
      2,
    ]);
    expect(asked().filter((line) => line !== 'POST images')).toEqual([
      ...['GET posts', 'POST posts', 'PUT posts', 'PUT posts', 'GET posts'],
    ]);
  });
});

describe('a picture', () => {
  it('whose reply was lost is found by its name and not sent again', async () => {
    let isLost = false;
    const { newsroom, asked } = await behindProxy({
      faultFor: ({ path }) => {
        if (isLost || !path.includes('/images/')) return undefined;
        isLost = true;
        return 'reply-lost';
      },
    });
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [208]) });
    const { id } = await deliver(newsroom, { story });
    newsroom.desk.clock.pass(3_600);
    await newsroom.desk.outbox.tick();
    expect([newsroom.desk.outbox.get(id).state, asked().filter((line) => line === 'POST images')]).toEqual([
      'published',
      ['POST images'],
    ]);
  });

  it('too large for the server goes out smaller, and the next rehearsal knows', async () => {
    let isRefused = false;
    const { newsroom } = await behindProxy({
      faultFor: ({ path }) => {
        if (isRefused || !path.includes('/images/')) return undefined;
        isRefused = true;
        return 'status-413';
      },
    });
    const story = addStory(newsroom, { photos: await addPhotos(newsroom, [209]) });
    const { state } = await deliver(newsroom, { story });
    const { desk, connection } = newsroom;
    const parts = { db: desk.library.write, ...desk };
    const { plan } = await planStory(parts, { story: latest(newsroom, story), connectionId: connection.id });
    expect([state, (await onlyPost(newsroom)).html?.includes('width="800"')]).toEqual(['published', true]);
    expect(plan.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Máy chủ này từng từ chối tệp từ [\d,]+ kB: ảnh lớn hơn sẽ được thu nhỏ/u),
    ]);
  });
});

describe('other people', () => {
  it('who only change tags are seen as well, though Ghost does not count that as a change', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom);
    await deliver(newsroom, { story });
    const post = await onlyPost(newsroom);
    const changed = await admin.change(post, { tags: [...post.tags, { name: 'Thẻ của người khác' }] });
    expect(changed.updated_at).toBe(post.updated_at);
    const held = await deliver(newsroom, { story: edit(newsroom, story, { paragraphs: ['Bản hai.'] }) });
    expect([held.state, messageOf(held)]).toEqual(['conflict', expect.stringContaining('ngoài Tòa soạn')]);
  });

  it('who wrote texts for search engines keep them, and are not asked about', async () => {
    const newsroom = await aNewsroom(subject);
    const story = addStory(newsroom);
    await deliver(newsroom, { story });
    await admin.change(await onlyPost(newsroom), { meta_title: 'Tít cho máy tìm', featured: true });
    const second = await deliver(newsroom, { story: edit(newsroom, story, { paragraphs: ['Bản hai.'] }) });
    const { meta_title: title, featured, html } = await onlyPost(newsroom);
    expect([second.state, title, featured, html?.includes('Bản hai.')]).toEqual([
      'published',
      'Tít cho máy tìm',
      true,
      true,
    ]);
  });

  it('who write between our look and our save are not overwritten', async () => {
    let story: Story | undefined;
    let isDone = false;
    const { newsroom } = await behindProxy({
      afterAnswer: async ({ method, path }) => {
        if (story === undefined || isDone || method !== 'GET' || !path.includes('/posts/')) return;
        isDone = true;
        const post = await onlyPost(newsroom);
        await secondAfter(post.updated_at);
        await admin.change(post, { title: `Người khác sửa ${newsroom.word}` });
      },
    });
    const written = addStory(newsroom);
    await deliver(newsroom, { story: written });
    story = written;
    const held = await deliver(newsroom, { story: edit(newsroom, written, { paragraphs: ['Bản hai.'] }) });
    expect([held.state, (await onlyPost(newsroom)).title]).toEqual([
      'conflict',
      `Người khác sửa ${newsroom.word}`,
    ]);
  });
});

it('makes one article where two creates arrive because the first was given up too early', async () => {
  let late: Promise<unknown> | undefined;
  const { newsroom } = await behindProxy({
    afterAnswer: async ({ method, path }) => {
      if (late !== undefined || method !== 'POST' || !path.includes('/posts/')) return;
      // The request that was given up is worked off only now: a second draft with the same words and key.
      const { title, lexical, custom_excerpt, tags, feature_image } = await onlyPost(newsroom);
      const names = tags.map(({ name }) => ({ name }));
      late = admin.create({ title, lexical, custom_excerpt, feature_image, tags: names, status: 'draft' });
      await late;
    },
  });
  const intent = await deliver(newsroom, { story: addStory(newsroom) });
  const post = await onlyPost(newsroom);
  expect([intent.state, post.status, post.id]).toEqual(['published', 'published', intent.receipt?.remoteId]);
});

/** Ghost tells changes apart by the second. */
async function secondAfter(time: string): Promise<void> {
  await expect.poll(() => Date.now() > Date.parse(time) + 1_000, { timeout: 5_000 }).toBe(true);
}
