import { readFile, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DemoPhotos, parseDemoContent } from '#engine/demo/demo-content.ts';
import { importText } from '#engine/import/import-text.ts';
import { photoIds } from '#shared/document/photo-references.ts';
import { blockText, countWords, documentText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import { findTitleOn } from '#shared/model/register.ts';
import { slugify } from '#shared/vietnamese/fold.ts';

const file = new URL('../../resources/demo/newsroom.json', import.meta.url);
const json = await readFile(file, 'utf8');
const demo = parseDemoContent(json);
const registered = demo.people.map((person) => person.name);
const slips = demo.slips.map((slip) => slip.text);

/** Names as a caption gives them: an honorific, then capitalised syllables. */
function namesIn(text: string): string[] {
  const pattern = /(?<!\p{L})(?:đồng chí|ông|bà|cô)\s+((?:\p{Lu}\p{L}*\s?){2,})/giu;
  const capitalised = /^(?:\p{Lu}\p{Ll}*\s?)+/u;
  return [...text.matchAll(pattern)].map((match) => (capitalised.exec(match[1] ?? '')?.[0] ?? '').trim());
}

const blocksOf = (type: Block['type']): Block[] =>
  demo.stories.flatMap((story) => story.document.root.children).filter((block) => block.type === type);

test('the newsroom is a small file in one normal form', async () => {
  expect((await stat(file)).size).toBeLessThan(200_000);
  expect(json).toBe(json.normalize('NFC'));
});

test('a first look finds a newsroom at work: drafts, stories ready to go, two published', () => {
  expect(demo.stories.map((story) => [story.headline, story.status])).toEqual([
    ['Tuyên dương 42 tập thể, cá nhân “Dân vận khéo” năm 2026', 'ready'],
    ['Ra quân tổng vệ sinh môi trường, chỉnh trang tuyến đường Bến Me', 'draft'],
    ['Hội nghị tổng kết phong trào thi đua yêu nước quý III năm 2026', 'ready'],
    ['Thông báo lịch tiếp công dân tháng 12/2026', 'published'],
    ['Ngày hội Đại đoàn kết toàn dân tộc khu phố 7', 'published'],
    ['Gương người tốt: cô giáo về hưu dạy chữ miễn phí', 'draft'],
  ]);
});

test('every story has the length of a portal story', () => {
  const lengths = demo.stories.map((story) => countWords(`${story.lead} ${documentText(story.document)}`));
  expect(lengths.filter((words) => words < 250 || words > 700)).toEqual([]);
});

test('every kind of block is there to be looked at', () => {
  const kinds = new Set(
    demo.stories.flatMap((story) => story.document.root.children.map((block) => block.type)),
  );
  expect([...kinds].sort()).toEqual(['gallery', 'heading', 'list', 'note', 'paragraph', 'photo', 'quote']);
  expect(blocksOf('gallery')).toHaveLength(1);
  expect(demo.stories.filter((story) => story.status !== 'published').some(hasPlaceholder)).toBe(true);
});

function hasPlaceholder(story: (typeof demo.stories)[number]): boolean {
  return story.document.root.children.some((block) => block.type === 'photo' && block.photoId === null);
}

test('every photo a story shows is one of the twelve, and every one of them is shown', () => {
  const shown = new Set(demo.stories.flatMap((story) => photoIds(story.document)));
  expect([...shown].sort()).toEqual(demo.photos.map((photo) => photo.key).sort());
  expect(shown.size).toBe(12);
});

test('every person a caption names is in the register with that spelling', () => {
  const captions = [
    ...demo.photos.map((photo) => photo.caption),
    ...blocksOf('photo').map(blockText),
    ...blocksOf('gallery').map(blockText),
  ];
  const named = captions.flatMap(namesIn);
  expect(named).toContain('Trần Quốc Vĩnh');
  expect(named.filter((name) => !registered.includes(name) && !slips.includes(name))).toEqual([]);
});

test('everyone shown in a photo or invited to an event is in the register, with a title on that day', () => {
  const shown = demo.photos.flatMap((photo) =>
    photo.people.map((name) => ({ name, day: photo.takenAt.slice(0, 10) })),
  );
  const invited = demo.stories.flatMap((story) =>
    story.event.who.map((name) => ({ name, day: story.updatedAt.slice(0, 10) })),
  );
  const unknown = [...shown, ...invited].filter(({ name, day }) => {
    const person = demo.people.find((candidate) => candidate.name === name);
    return person === undefined || findTitleOn(person, day) === undefined;
  });
  expect(unknown).toEqual([]);
});

test('people stand in order of rank, and their short titles fit an IIM field of 32 bytes', () => {
  const ranks = demo.people.map((person) => person.rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  const shorts = demo.people.flatMap((person) => person.titles.map((title) => title.short));
  expect(shorts.filter((short) => short === '' || Buffer.byteLength(short) > 32)).toEqual([]);
});

test('each deliberate slip stands in its story once, and the right form is not there', () => {
  const found = demo.slips.map((slip) => {
    const story = demo.stories.find((candidate) => candidate.key === slip.story);
    const text = story === undefined ? '' : documentText(story.document);
    return { slip: slip.text, times: text.split(slip.text).length - 1 };
  });
  expect(found).toEqual(demo.slips.map((slip) => ({ slip: slip.text, times: 1 })));
});

test('what is published is complete, and some of the rest has work left', () => {
  const published = demo.stories.filter((story) => story.status === 'published');
  const shown = new Set(published.flatMap((story) => photoIds(story.document)));
  const isComplete = (photo: (typeof demo.photos)[number]): boolean =>
    photo.caption !== '' && photo.alt !== '' && photo.credit !== '' && photo.alt !== photo.caption;
  expect(demo.photos.filter((photo) => shown.has(photo.key) && !isComplete(photo))).toEqual([]);
  expect(published.some(hasPlaceholder)).toBe(false);
  expect(demo.photos.filter((photo) => !isComplete(photo)).map((photo) => photo.key)).toEqual([
    'trao-giay-khen-2',
    'luu-niem',
    'pho-cho',
    'lop-hoc',
  ]);
});

test('views are counted for the published addresses and for no other', () => {
  const published = demo.stories.filter((story) => story.status === 'published');
  expect(Object.keys(demo.figures.views).sort()).toEqual(
    published.map((story) => slugify(story.headline)).sort(),
  );
});

test('every story is in a section the portal has', () => {
  const sections = demo.site.sections.map((section) => section.name);
  expect(demo.stories.filter((story) => !sections.includes(story.section))).toEqual([]);
});

test('no address leads anywhere but to an example', () => {
  const addresses = json.match(/https?:\/\/[^\s"/]+/gu) ?? [];
  expect(addresses.filter((address) => !address.endsWith('.example.vn'))).toEqual([]);
  expect(addresses.length).toBeGreaterThan(8);
});

test('the text of the tour comes in as a story with four captions waiting for their pictures', async () => {
  const text = await readFile(new URL('../../resources/demo/hop-mat-khu-pho.txt', import.meta.url), 'utf8');
  const { content } = importText(text, { today: '2026-11-23' });
  const blocks = content.document.root.children;
  expect({
    headline: content.headline,
    publicationDay: content.publicationDay,
    byline: content.byline,
    captions: blocks.filter((block) => block.type === 'photo').map(blockText),
  }).toEqual({
    headline: 'Phường An Hòa: Họp mặt trưởng 18 khu phố, trao giấy khen cho 12 tổ tự quản',
    publicationDay: '2026-11-22',
    byline: [{ role: 'both', name: 'Minh Anh' }],
    captions: [
      'Đồng chí Lê Thị Hồng Nhung phát biểu tại buổi họp mặt.',
      'Đồng chí Trần Quốc Vĩnh trao giấy khen cho các tổ tự quản tiêu biểu.',
      'Tiết mục văn nghệ chào mừng của đội văn nghệ khu phố 7.',
      'Lãnh đạo phường chụp ảnh lưu niệm cùng các trưởng khu phố.',
    ],
  });
});

test('the event of the tour is described by what photos are drawn from', async () => {
  const event = new URL('../../resources/demo/hop-mat-khu-pho.json', import.meta.url);
  const photos = DemoPhotos.parse(JSON.parse(await readFile(event, 'utf8')));
  expect(photos.length).toBeGreaterThanOrEqual(6);
  expect(new Set(photos.map(({ fileName }) => fileName)).size).toBe(photos.length);
});
