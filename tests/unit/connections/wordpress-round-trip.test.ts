// What is sent to a WordPress is read back from there as the same blocks, whatever the story is.
import { expect, it } from 'vitest';
import { shownBlock } from '#engine/connections/article/shown-blocks.ts';
import { postText } from '#engine/connections/wordpress/article-blocks.ts';
import { splitBlocks } from '#engine/connections/wordpress/split-blocks.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { StoryContent } from '#shared/model/story.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { randomBlocks, seeded } from '#tests/support/random-document.ts';

const ROUNDS = 600;

const library = [
  aPhoto({ caption: 'Đoàn viên dọn hẻm 24', alt: 'Bảy người cầm chổi', credit: 'Hoàng Nam' }),
  aPhoto({ caption: 'Bà Mai nhận quà', credit: 'Thu Hà' }),
  aPhoto({ alt: 'Sân trường' }),
  aPhoto({}),
];
const photos = new Map(library.map((photo) => [photo.id, photo]));

it('keeps blocks, marks, links, lists, pictures, captions and galleries, for many stories', () => {
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const blocks = randomBlocks(seeded(seed), [...photos.keys()]);
    const sent = textOf(blocks);
    const read = importHtml(sent, { pictureOf: ({ className }) => photoIn(className) });
    expect(read.document.root.children, `hạt giống ${seed}`).toEqual(blocks.flatMap(shown));
    expect([read.pictures, read.dropped], `hạt giống ${seed}`).toEqual([[], []]);
  }
});

it('keeps how large a picture stands and at which side', () => {
  const photoId = library[2]?.id ?? '';
  const blocks = [
    photo({ photoId }),
    photo({ photoId, size: 'wide' }),
    ...(['left', 'center', 'right'] as const).map((align) => photo({ photoId, size: 'small', align })),
  ];
  const read = importHtml(textOf(blocks), { pictureOf: ({ className }) => photoIn(className) });
  const looks = read.document.root.children.map(
    (block) => block.type === 'photo' && [block.size, block.align],
  );
  expect(looks).toEqual(blocks.map(({ size, align }) => [size, align]));
});

it('comes apart into its blocks and can be put together again letter for letter', () => {
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const sent = textOf(randomBlocks(seeded(seed), [...photos.keys()]));
    const parts = splitBlocks(sent);
    expect(parts.map(({ text }) => text).join('\n\n'), `hạt giống ${seed}`).toBe(sent);
    expect(parts.filter(({ name }) => name === '' || name === 'list-item')).toEqual([]);
  }
});

function textOf(blocks: readonly Block[]): string {
  const content = StoryContent.parse({ headline: 'Ra quân', document: storyDocument(blocks) });
  const payload = { storyId: library[0]?.id ?? '', revision: 1, slug: 'ra-quan', content, photos: library };
  return postText(
    { ...payload, attachments: [], site: defaultSite },
    {
      pictureOf: (photoId) => {
        const id = library.findIndex((photo) => photo.id === photoId) + 1;
        const shown = { url: `https://cms.example/${id}.jpg`, size: 'large' } as const;
        const small = { url: `https://cms.example/${id}-300x200.jpg`, size: 'medium' } as const;
        return id === 0 ? undefined : { id, shown, small };
      },
      documentOf: () => undefined,
      portalHref: (path) => `/${path}`,
      inFields: new Set(),
      notes: [],
    },
  );
}

function photoIn(className: string): string | undefined {
  return library[Number(/wp-image-(\d+)/u.exec(className)?.[1]) - 1]?.id;
}

function shown(block: Block): Block[] {
  const one = shownBlock(block, photos);
  return one === undefined ? [] : [one];
}
