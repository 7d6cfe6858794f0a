// What our own code writes as HTML is read back as the same blocks, whatever the story is.
import { describe, expect, it } from 'vitest';
import { articleHtml } from '#engine/connections/article/html.ts';
import { shownBlock } from '#engine/connections/article/shown-blocks.ts';
import type { Payload } from '#engine/connections/connection-adapter.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { importPortalPage } from '#engine/import/html/portal-page.ts';
import type { PageImage } from '#shared/html/page.ts';
import { takeSignature } from '#engine/import/html/signature.ts';
import { renderArticle } from '#engine/portal/render-site.ts';
import { heading, paragraph, photo, storyDocument } from '#shared/document/build.ts';
import { normaliseBlocks } from '#shared/document/normalise.ts';
import type { Block } from '#shared/model/blocks.ts';
import { defaultSite } from '#shared/model/portal.ts';
import type { Photo } from '#shared/model/photo.ts';
import { StoryContent, type BylineEntry } from '#shared/model/story.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { anArticle, anArticleInput, builtInTheme } from '#tests/support/portal.ts';
import { randomBlocks, randomPhrase, seeded } from '#tests/support/random-document.ts';

const ROUNDS = 600;

const library: readonly Photo[] = [
  aPhoto({ caption: 'Đoàn viên dọn hẻm 24', alt: 'Bảy người cầm chổi', credit: 'Hoàng Nam' }),
  aPhoto({ caption: 'Bà Mai nhận quà', credit: 'Thu Hà' }),
  aPhoto({ alt: 'Sân trường' }),
  aPhoto({}),
];
const photos = new Map(library.map((photo) => [photo.id, photo]));
const photoIds = [...photos.keys()];

describe('a story sent as HTML and read back', () => {
  it('has the same blocks, marks, links, lists, pictures and captions, for many stories', () => {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const blocks = randomBlocks(seeded(seed), photoIds);
      const read = importHtml(articleHtml(payloadOf(blocks), { pictureOf: placed }), { pictureOf: known });
      expect(read.document.root.children, `hạt giống ${seed}`).toEqual(blocks.flatMap(flattened));
      expect(read.pictures).toEqual([]);
    }
  });

  it('has its byline, which stands under the text there', () => {
    const byline: BylineEntry[] = [
      { role: 'both', name: 'Anh Hoàng' },
      { role: 'photo', name: 'Thu Hà' },
    ];
    const sent = articleHtml(payloadOf([paragraph('Sáng 22/11.')], byline), { pictureOf: placed });
    expect(takeSignature(importHtml(sent).document)).toEqual({
      document: storyDocument([paragraph('Sáng 22/11.')]),
      byline,
    });
    expect(takeSignature(storyDocument([paragraph('Ảnh: không in nghiêng')]))).toBeUndefined();
  });

  it('is not changed by being read twice', () => {
    for (let seed = 1; seed <= ROUNDS; seed += 1) {
      const once = normaliseBlocks(randomBlocks(seeded(seed), photoIds));
      expect(normaliseBlocks(once), `hạt giống ${seed}`).toEqual(once);
    }
  });
});

describe('an article page of the portal read back', () => {
  it('has its pictures as large, and at the side, as they were', async () => {
    const [photoId = ''] = photoIds;
    const blocks = [
      photo({ photoId }),
      photo({ photoId, size: 'wide' }),
      ...(['left', 'center', 'right'] as const).map((align) => photo({ photoId, size: 'small', align })),
    ];
    const article = anArticle({ blocks, photos: library });
    const files = renderArticle(await builtInTheme(), anArticleInput([article]));
    const page = files.find((file) => file.kind === 'text' && file.path === article.path);
    const read = importPortalPage(page?.kind === 'text' ? page.content : '', {
      pictureOf: () => photoId,
      path: article.path,
    });
    const looks = read?.document.root.children.map(
      (block) => block.type === 'photo' && [block.size, block.align],
    );
    expect(looks).toEqual(blocks.map(({ size, align }) => [size, align]));
  });

  it('has the same fields and blocks, galleries whole, for many stories', async () => {
    const theme = await builtInTheme();
    for (let seed = 1; seed <= ROUNDS / 4; seed += 1) {
      const random = seeded(seed);
      const blocks = randomBlocks(random, photoIds);
      const content = { headline: 'Ra quân', lead: `Sáng 22/11, ${randomPhrase(random)}\nphường ra quân.` };
      const article = anArticle({ content, blocks, photos: library });
      const files = renderArticle(theme, anArticleInput([article]));
      const page = files.find((file) => file.kind === 'text' && file.path === article.path);
      const read = importPortalPage(page?.kind === 'text' ? page.content : '', {
        pictureOf: ({ src }) => library.find((one) => src.includes(one.hash.slice(0, 12)))?.id,
        path: article.path,
      });
      expect(read?.document.root.children, `hạt giống ${seed}`).toEqual(
        blocks.flatMap((block) => shown(block)),
      );
    }
  });
});

function payloadOf(blocks: readonly Block[], byline: readonly BylineEntry[] = []): Payload {
  const content = StoryContent.parse({ headline: 'Ra quân', byline, document: storyDocument(blocks) });
  return {
    ...{ storyId: library[0]?.id ?? '', revision: 1, slug: 'ra-quan', content, photos: [...library] },
    attachments: [],
    site: defaultSite,
  };
}

function placed(id: string) {
  return { url: `https://cms.example/anh/${id}.jpg`, width: 1600, height: 1067 };
}

function known({ src }: PageImage): string | undefined {
  return library.find(({ id }) => src.endsWith(`/${id}.jpg`))?.id;
}

function shown(block: Block): Block[] {
  const one = shownBlock(block, photos);
  return one === undefined ? [] : [one];
}

/** HTML without classes has no galleries: a heading and one figure after the other. */
function flattened(block: Block): Block[] {
  if (block.type !== 'gallery' || shown(block).length === 0) return shown(block);
  const figures = block.items.flatMap(({ photoId, caption }) => shown(photo({ photoId, caption })));
  return [...normaliseBlocks([heading('h2', block.heading)]), ...figures];
}
