import { describe, expect, it } from 'vitest';
import { articleFields, tagNames } from '#engine/connections/ghost/article-fields.ts';
import { isWhole } from '#engine/connections/ghost/article-losses.ts';
import { topNodes } from '#engine/connections/ghost/article-print.ts';
import { blockersOf, warningsOf } from '#engine/connections/ghost/article-problems.ts';
import { gallery, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Photo } from '#shared/model/photo.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { StoryContent } from '#shared/model/story.ts';
import { freezeStory } from '#engine/outbox/freeze.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { testMoment } from '#tests/support/moment.ts';

const storyId = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const settings = { url: 'https://cong.example', secretEnv: '', sections: {}, author: '' };

type Given = Partial<Omit<StoryContent, 'document'>> & {
  readonly blocks?: readonly Block[];
  readonly photos?: readonly Photo[];
  readonly action?: 'publish' | 'update' | 'correct';
  readonly note?: string;
};

function frozen({
  blocks = [paragraph('Thân bài.')],
  photos = [],
  action = 'publish',
  note = '',
  ...text
}: Given) {
  const content = StoryContent.parse({ headline: 'Ra quân', ...text, document: storyDocument(blocks) });
  const at = testMoment.toISOString();
  const story = {
    ...content,
    ...({
      id: storyId,
      revision: 1,
      parentRevision: 0,
      slug: 'ra-quan',
      status: 'draft',
      language: 'vi',
    } as const),
    ...{ createdAt: at, updatedAt: at, importReport: [] },
  };
  return freezeStory({
    ...{ story, photos, attachments: [], site: defaultSite, connectionId: storyId, action, note },
    ...{ approvedBy: '', approvedAt: testMoment },
  });
}

function fields(given: Given, standing: string | null = null) {
  const { manifest, payload } = frozen(given);
  return articleFields({
    ...{ payload, manifest, settings, standing },
    documentUrl: () => undefined,
    pictureOf: (id) => ({ url: `https://cong.example/content/images/${id}.jpg`, width: 900, height: 600 }),
    portalHref: (path) => `https://cong.example/${path}`,
  });
}

const typesOf = (lexical: string | null): string[] => topNodes(lexical ?? '').map(({ type }) => type);
const textOf = (lexical: string | null): string => (lexical ?? '').replace(/^.*?"text":"([^"]*)".*$/u, '$1');

describe('the lead', () => {
  it('is the excerpt as it stands while Ghost’s 300 characters hold it', () => {
    const lead = 'ế'.repeat(300);
    const { custom_excerpt: excerpt, lexical } = fields({ lead });
    expect([excerpt, typesOf(lexical), textOf(lexical)]).toEqual([lead, ['paragraph'], 'Thân bài.']);
  });

  it('opens the text, whole, when it is longer, and the plan says so', () => {
    const lead = 'ế'.repeat(301);
    const { custom_excerpt: excerpt, lexical } = fields({ lead });
    expect([excerpt, typesOf(lexical), textOf(lexical)]).toEqual([null, ['paragraph', 'paragraph'], lead]);
    const { payload, manifest } = frozen({ lead });
    const destination = { id: '', name: '', settings, secret: null, memory: null };
    const known = { author: { name: 'A', email: 'a@b.c' }, refusedBytes: null, aheadMs: 0 };
    const memory = { version: '6.65', title: '', url: 'https://cong.example/', clockOffsetMs: 0, ...known };
    expect(warningsOf({ payload, manifest, destination }, memory)).toEqual([
      'Sapo dài 301 ký tự, ô tóm tắt của Ghost chỉ nhận 300: sapo sẽ đứng đầu bài, nguyên vẹn, còn ô tóm tắt để trống.',
    ]);
  });
});

describe('the cover', () => {
  const [one, two] = [
    aPhoto({ caption: 'Một', alt: 'mô tả '.repeat(40), credit: 'Nam' }),
    aPhoto({ caption: 'Hai' }),
  ];

  it('is the photo that opens the story, and stands there once', () => {
    const blocks = [
      paragraph(''),
      photo({ photoId: one.id }),
      paragraph('Thân bài.'),
      photo({ photoId: two.id }),
    ];
    const sent = fields({ blocks, photos: [one, two] });
    expect([sent.feature_image, sent.feature_image_caption, typesOf(sent.lexical)]).toEqual([
      `https://cong.example/content/images/${one.id}.jpg`,
      'Một Ảnh: Nam',
      ['paragraph', 'image'],
    ]);
  });

  it('is the first picture where text opens the story, and the picture keeps its place', () => {
    const blocks = [paragraph('Thân bài.'), gallery('', [{ photoId: two.id, caption: null }])];
    const sent = fields({ blocks, photos: [two] });
    expect([sent.feature_image, typesOf(sent.lexical)]).toEqual([
      `https://cong.example/content/images/${two.id}.jpg`,
      ['paragraph', 'image'],
    ]);
  });

  it('has an alt text cut after a word where Ghost’s 191 characters end', () => {
    const { feature_image_alt: alt } = fields({ blocks: [photo({ photoId: one.id })], photos: [one] });
    expect([[...(alt ?? '')].length <= 191, / (?:mô|tả)…$/u.test(alt ?? '')]).toEqual([true, true]);
  });
});

it('tags the section first, each name once, ours last, and lets nobody’s tag turn into a hidden one', () => {
  const { payload } = frozen({ section: 'Tin tức', tags: ['Hà Nội', 'hà nội', '#AnHoa', ', Phường', ' '] });
  expect([
    tagNames(payload, settings),
    tagNames(payload, { sections: { 'Tin tức': 'Thời sự' } })[0],
    tagNames(frozen({}).payload, settings),
  ]).toEqual([['Tin tức', 'Hà Nội', 'AnHoa', 'Phường', `#src-${storyId}`], 'Thời sự', [`#src-${storyId}`]]);
});

describe('a correction', () => {
  const note = 'Bản trước ghi sai tên bà <Nhung>.\nXin lỗi bạn đọc.';
  const standing = fields({ action: 'correct', note }).lexical;

  it('ends the text with its day and words', () => {
    expect(topNodes(standing ?? '').at(-1)).toEqual({
      ...{ type: 'callout', version: 1, calloutEmoji: '', backgroundColor: 'yellow' },
      calloutText:
        '<strong>Đính chính ngày 22/11/2026:</strong> Bản trước ghi sai tên bà &lt;Nhung&gt;.<br>Xin lỗi bạn đọc.',
    });
  });

  it('is not told twice when it is sent again, stays with later updates, and makes room for the next', () => {
    const again = fields({ action: 'correct', note }, standing);
    const later = fields({ action: 'update', blocks: [paragraph('Bản mới.')] }, standing);
    const second = fields({ action: 'correct', note: 'Lại sai.' }, standing);
    expect([again, later, second].map(({ lexical }) => typesOf(lexical))).toEqual([
      ['paragraph', 'callout'],
      ['paragraph', 'callout'],
      ['paragraph', 'callout', 'callout'],
    ]);
  });

  it('without words is not sent', () => {
    const { payload, manifest } = frozen({ action: 'correct', note: '  ' });
    const destination = { id: '', name: '', settings, secret: null, memory: null };
    expect(blockersOf({ payload, manifest, destination })).toEqual(['Đính chính chưa có lời gửi bạn đọc.']);
  });
});

it('refuses a headline Ghost would not take', () => {
  const destination = { id: '', name: '', settings, secret: null, memory: null };
  const blockers = ['', 'ế'.repeat(255), 'ế'.repeat(256)].map((headline) =>
    blockersOf({ ...frozen({ headline }), destination }),
  );
  expect(blockers).toEqual([
    ['Bài chưa có tít mà Ghost đòi tít.'],
    [],
    ['Tít dài 256 ký tự, Ghost chỉ nhận 255; hãy rút ngắn tít.'],
  ]);
});

describe('a page that was read back', () => {
  const shown = aPhoto({ caption: 'Bà "Tư" > ông & <Năm>', alt: 'a > "b"' });
  const sent = fields({
    blocks: [paragraph('Đoạn\u00a0một'), photo({ photoId: shown.id })],
    photos: [shown],
  });
  const url = `https://cong.example/content/images/${shown.id}.jpg`;
  const page = `<p>Đoạn&nbsp;một</p><figure><img src="${url}" alt="a > &quot;b&quot;"><figcaption>Bà "Tư" &gt; ông &amp; &#60;Năm&#x3e;</figcaption></figure>`;
  const kept = (html: string) => ({
    ...{ ...sent, id: '', slug: '', status: 'draft', visibility: 'public', url, authors: [], html },
    ...{ created_at: '', updated_at: '', published_at: null },
  });

  it('is whole with every letter and every picture, however they are written', () => {
    expect(isWhole(sent, kept(page))).toBe(true);
  });

  it.each([
    ['a word', page.replace('một', '')],
    ['a caption', page.replace(/<figcaption>.*<\/figcaption>/u, '')],
    ['a picture', page.replace(url, 'https://cong.example/khac.jpg')],
  ])('is not whole without %s', (_what, html) => {
    expect(isWhole(sent, kept(html))).toBe(false);
  });
});
