import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { carryFields } from '#engine/connections/hand-carried/carry-fields.ts';
import { packagePictures } from '#engine/connections/hand-carried/package-pictures.ts';
import { sheetHtml, type SheetSource } from '#engine/connections/hand-carried/sheet-page.ts';
import type { Payload } from '#engine/connections/connection-adapter.ts';
import { gallery, heading, link, list, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Manifest, PublishAction } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { StoryContent } from '#shared/model/story.ts';
import { aPhoto } from '#tests/support/builders.ts';

const look = { style: 'p { color: black; }\n', script: 'void 0;\n' };

function aSource(given: {
  readonly headline?: string;
  readonly blocks?: readonly Block[];
  readonly photos?: readonly Photo[];
  readonly action?: PublishAction;
}): SheetSource {
  const {
    headline = 'Ra quân',
    blocks = [paragraph('Sáng 22/11.')],
    photos = [],
    action = 'publish',
  } = given;
  const storyId = '0b7d2c66-6f4c-4b6e-9a51-2f1f5a4d9c01';
  const payload: Payload = {
    ...{ storyId, revision: 1, slug: 'ra-quan', photos: [...photos], attachments: [] },
    site: defaultSite,
    content: StoryContent.parse({ headline, document: storyDocument(blocks) }),
  };
  const manifest: Manifest = {
    ...{ storyId, storyRevision: 1, textHash: 'a'.repeat(64), photos: [], attachments: [] },
    connectionId: randomUUID(),
    ...{ action, at: null, note: '', progressive: false, waivers: [], approvedBy: '' },
    approvedAt: '2026-11-22T03:42:07.000Z',
  };
  return {
    ...{ payload, manifest, portal: 'Cổng quận', pageUrl: '', corrections: [], round: 0, before: undefined },
    pictures: packagePictures(payload),
  };
}

describe('the sheet as a page', () => {
  it('runs its own script and no other, and asks nothing of anybody', () => {
    const page = sheetHtml(aSource({}), look);
    const hashOf = (tag: string): string => {
      const inner = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'u').exec(page)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(inner).digest('base64')}'`;
    };
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect([policy, /\son[a-z]+=/u.test(page), /https?:\/\//u.test(page)]).toEqual([
      `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; img-src 'self' file:; base-uri 'none'; form-action 'none'`,
      ...[false, false],
    ]);
  });

  it('shows a hostile text as the text it is', () => {
    const evil = '</h1><script>alert("1")</script> & "x" onload=\'y\'';
    const page = sheetHtml(aSource({ headline: evil, blocks: [paragraph(evil)] }), look);
    expect([page.split('<script').length, page.includes('&lt;script&gt;alert(&quot;1&quot;)')]).toEqual([
      2,
      true,
    ]);
  });
});

describe('the body on a clipboard', () => {
  const first = aPhoto({ caption: 'Ảnh một.', alt: 'Mô tả', credit: 'Hoàng Nam', event: 'Ra quân' });
  const second = aPhoto({ caption: 'Ảnh hai.', event: 'Ra quân' });

  it('keeps headings, lists and links, and names each picture’s file where the picture belongs', () => {
    const blocks = [
      heading('h2', 'Kết quả'),
      paragraph([link('https://anhoa.example/ke-hoach', 'Kế hoạch')]),
      list('bullet', ['Một', 'Hai']),
      photo({ photoId: second.id, caption: 'Lời riêng của bài.' }),
      gallery('Ảnh sự kiện', [{ photoId: first.id, caption: null }]),
      photo({ caption: 'Còn chờ ảnh' }),
    ];
    const source = aSource({ blocks, photos: [first, second] });
    const [copy] = carryFields(source).find(({ id }) => id === 'body')?.copies ?? [];
    expect(copy).toEqual({
      part: 'text',
      label: 'Nội dung',
      html: [
        '<h2>Kết quả</h2>',
        '<p><a href="https://anhoa.example/ke-hoach">Kế hoạch</a></p>',
        '<ul><li>Một</li><li>Hai</li></ul>',
        '<p>[Ảnh 1: 01-ra-quan.jpg]</p><p><em>Lời riêng của bài.</em></p>',
        '<h2>Ảnh sự kiện</h2><p>[Ảnh 2: 02-ra-quan.jpg]</p><p><em>Ảnh một. Ảnh: Hoàng Nam</em></p>',
      ].join('\n'),
      text: [
        'Kết quả',
        'Kế hoạch',
        '• Một\n• Hai',
        '[Ảnh 1: 01-ra-quan.jpg]\nLời riêng của bài.',
        'Ảnh sự kiện',
        '[Ảnh 2: 02-ra-quan.jpg]\nẢnh một. Ảnh: Hoàng Nam',
      ].join('\n\n'),
    });
  });

  it('numbers a hundred pictures so that they sort in reading order', () => {
    const photos = Array.from({ length: 100 }, () => aPhoto({ event: 'Hội thi' }));
    const source = aSource({ blocks: photos.map(({ id }) => photo({ photoId: id })), photos });
    const names = source.pictures.map(({ path }) => path);
    expect([names[0], names[99]]).toEqual(['anh/001-hoi-thi.jpg', 'anh/100-hoi-thi.jpg']);
  });
});

describe('what has to be done again', () => {
  const hashes = (source: SheetSource): string[] =>
    carryFields(source).map(({ id, hash }) => `${id} ${hash}`);

  it('is nothing where words and pictures are the same, whatever the click was called', () => {
    const [publish, update] = [hashes(aSource({})), hashes(aSource({ action: 'update' }))];
    expect(update.filter((one) => !one.startsWith('step:'))).toEqual(publish);
  });

  it('is every step of a later withdrawal', () => {
    const source = aSource({ action: 'unpublish' });
    const later = { ...source, manifest: { ...source.manifest, approvedAt: '2026-11-23T03:42:07.000Z' } };
    const same = hashes(later).filter((one) => hashes(source).includes(one));
    expect(same).toEqual([]);
  });

  it('is everything once the article was taken away', () => {
    const source = aSource({});
    const again = hashes({ ...source, round: 1 }).filter((one) => hashes(source).includes(one));
    expect(again).toEqual([]);
  });
});
