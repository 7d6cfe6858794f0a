import { describe, expect, it } from 'vitest';
import { chooseShared } from '#engine/portal/article-photos.ts';
import { pictureFiles, pictureHtml, pictureName, withSmaller } from '#engine/portal/pictures.ts';
import { untouched } from '#shared/picture/look.ts';
import type { Photo } from '#shared/model/photo.ts';
import { noRecipe } from '#shared/model/recipe.ts';
import { aPhoto } from '#tests/support/builders.ts';

function sized(width: number, height: number, given: Partial<Photo> = {}): Photo {
  const photo = aPhoto(given);
  return { ...photo, capture: { ...photo.capture, width, height } };
}

describe('pictures of a page', () => {
  it('are made in three widths, named after their content', () => {
    const hash = 'ab12cd34ef56'.padEnd(64, '0');
    const photo = sized(6000, 4000, { hash });
    const common = {
      kind: 'image',
      photoId: photo.id,
      hash,
      mimeType: 'image/jpeg',
      format: 'jpeg',
      look: untouched,
      alongside: [480, 960, 1600].map((width) => ({ width, format: 'jpeg' })),
    };
    expect(pictureFiles(photo)).toEqual([
      { ...common, path: 'anh/ab12cd34ef56-480.jpg', width: 480, height: 320 },
      { ...common, path: 'anh/ab12cd34ef56-960.jpg', width: 960, height: 640 },
      { ...common, path: 'anh/ab12cd34ef56-1600.jpg', width: 1600, height: 1067 },
    ]);
  });

  it.each([
    [300, [300]],
    [500, [500]],
    [1000, [480, 1000]],
    [1200, [480, 960, 1200]],
    [1600, [480, 960, 1600]],
    [1700, [480, 960, 1600]],
    [8000, [480, 960, 1600]],
    [0, []],
  ])('never exceed an original %i pixels wide', (width, widths) => {
    expect(pictureFiles(sized(width, 400)).map((file) => file.width)).toEqual(widths);
  });

  it('are cut square for lists: by hand, else round the focus, else where faces usually are', () => {
    const photo = sized(6000, 4000);
    const crop = { x: 0, y: 0, width: 0.4, height: 0.6 };
    const square = (given: Partial<Photo>) => pictureFiles({ ...photo, ...given }, '1:1');
    const cuts = [
      square({ recipe: { ...noRecipe, crops: { '1:1': crop }, focus: { x: 0.9, y: 0.5 } } }),
      square({ recipe: { ...noRecipe, focus: { x: 0.9, y: 0.5 } } }),
      square({ capture: { ...photo.capture, focus: { x: 0.1, y: 0.5 } } }),
      square({}),
    ];
    expect(cuts.map((files) => files.map(({ width, height }) => [width, height]))).toEqual(
      cuts.map(() => [
        [96, 96],
        [192, 192],
      ]),
    );
    expect(cuts.map(([file]) => file?.look.crop)).toEqual([
      crop,
      { x: expect.closeTo(1 / 3), y: 0, width: expect.closeTo(2 / 3), height: 1 },
      { x: 0, y: 0, width: expect.closeTo(2 / 3), height: 1 },
      { x: expect.closeTo(1 / 6), y: 0, width: expect.closeTo(2 / 3), height: 1 },
    ]);
    expect(new Set(cuts.flat().map(({ path }) => path)).size).toBe(8);
  });

  it('stay lossless where the original may be transparent', () => {
    const files = pictureFiles(sized(400, 400, { mimeType: 'image/png', hash: 'f'.repeat(64) }));
    expect(files.map(({ path, format }) => ({ path, format }))).toEqual([
      { path: 'anh/ffffffffffff-400.png', format: 'png' },
    ]);
  });

  it('carry their size, every width and the way to load them', () => {
    const sources = pictureFiles(sized(1200, 800, { hash: 'a'.repeat(64) }));
    const view = {
      page: 'tin-tuc/a.html',
      sources,
      alt: 'Ra quân "sạch"',
      sizes: '100vw',
      smallerFormat: 'none',
    } as const;
    expect(pictureHtml({ ...view, isFirst: false }).text).toBe(
      '<img src="../anh/aaaaaaaaaaaa-960.jpg" srcset="../anh/aaaaaaaaaaaa-480.jpg 480w, ' +
        '../anh/aaaaaaaaaaaa-960.jpg 960w, ../anh/aaaaaaaaaaaa-1200.jpg 1200w" sizes="100vw" ' +
        'width="1200" height="800" alt="Ra quân &quot;sạch&quot;" loading="lazy" decoding="async">',
    );
    expect(pictureHtml({ ...view, isFirst: true }).text).toContain(' fetchpriority="high">');
  });

  it.each(['webp', 'avif'] as const)('are offered in %s before the JPEG where the site has it', (format) => {
    const photo = sized(600, 400, { hash: 'a'.repeat(64) });
    const view = { page: 'tin-tuc/a.html', alt: '', sizes: '100vw', isFirst: false, smallerFormat: format };
    const sources = pictureFiles(photo);
    expect(pictureHtml({ ...view, sources }).text).toBe(
      `<picture><source type="image/${format}" srcset="../anh/aaaaaaaaaaaa-480.${format} 480w, ` +
        `../anh/aaaaaaaaaaaa-600.${format} 600w" sizes="100vw">` +
        `${pictureHtml({ ...view, sources, smallerFormat: 'none' }).text}</picture>`,
    );
    const files = withSmaller(sources, format);
    const made = files.map(({ width, format: one }) => ({ width, format: one }));
    expect(files.map(({ alongside }) => alongside)).toEqual(made.map(() => made));
    expect(new Set(files.map(({ path }) => pictureName(path)))).toEqual(new Set(['aaaaaaaaaaaa']));

    const drawing = pictureFiles(sized(600, 400, { mimeType: 'image/png' }));
    expect(withSmaller(drawing, format)).toEqual(drawing);
    expect(pictureHtml({ ...view, sources: drawing }).text).toMatch(/^<img /u);
  });

  it('are shared with the first that is wide enough, else with the first at all', () => {
    const text = { caption: '', alt: '', credit: '' };
    const [portrait, small, good] = [sized(2000, 3000), sized(300, 200), sized(3000, 2000)].map((photo) => ({
      photo,
      text,
    }));
    expect(portrait && small && good && chooseShared([portrait, small, good])).toBe(good);
    expect(portrait && small && chooseShared([portrait, small])).toBe(portrait);
    expect(chooseShared([])).toBeUndefined();
  });
});
