// The smaller format beside each JPEG of a site: what readers get, what goes with another choice, what older versions said of it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { uploadLedger } from '#engine/connections/upload-ledger.ts';
import { findSetting, saveSetting } from '#engine/db/rows/registers.ts';
import { originalPath } from '#engine/files/library-paths.ts';
import { keptPortalImage } from '#engine/images/kept-portal-image.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { getSite, saveSite } from '#engine/library/site.ts';
import { publishedPictures } from '#engine/portal/article-photos.ts';
import { photo as photoBlock } from '#shared/document/build.ts';
import type { SmallerFormat } from '#shared/model/portal.ts';
import { Recipe } from '#shared/model/recipe.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { anArticle } from '#tests/support/portal.ts';
import {
  addPhoto,
  addStory,
  connect,
  publish,
  setUpSite,
  submit,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

async function newsroom(smallerFormat: SmallerFormat) {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  choose(desk, smallerFormat);
  const site = join(root, 'trang');
  const connection = await connect(desk, site);
  const photos = [await addPhoto(desk, 1), await addPhoto(desk, 2)] as const;
  editPhotos(
    desk.library.write,
    [{ photoId: photos[0].id, set: { recipe: Recipe.parse({ turns: 1 }) } }],
    desk.clock.now(),
  );
  const story = addStory(desk, { headline: 'Thăm hộ khó khăn', photos });
  const send = async () => {
    const { receipt, attempts } = await publish(desk, story, connection);
    if (receipt === null) throw new Error(attempts.at(-1)?.message);
    return receipt;
  };
  return { desk, site, connection, photos, story, send };
}

function choose(desk: Desk, smallerFormat: SmallerFormat): void {
  saveSite(desk.library.write, { ...getSite(desk.library.read), smallerFormat });
}

/** The same words as an earlier version kept them. */
function asBefore(kept: string): string {
  return kept.replaceAll(/"smallerFormat": ?"(none|avif)"/gu, (_, format) => `"avif":${format === 'avif'}`);
}

const pictures = (site: string): string[] => readdirSync(join(site, 'anh')).toSorted();
const endingIn = (site: string, format: string): string[] =>
  pictures(site).filter((file) => file.endsWith(`.${format}`));
const isSquare = (file: string): boolean => /-(?:96|192)\.jpg$/u.test(file);
const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
const page = 'tin-tuc/tham-ho-kho-khan.html';

describe('the smaller format of a site', () => {
  it.each([
    ['webp', 'webp'],
    ['avif', 'heif'],
  ] as const)(
    'stands in %s beside every JPEG, and the page is still read back as ours',
    async (format, found) => {
      const { desk, site, connection, photos, send } = await newsroom(format);
      await send();
      // Squares stay JPEG alone: they are tiny as they are.
      const jpegs = endingIn(site, 'jpg').filter((file) => !isSquare(file));
      expect(jpegs.length).toBeGreaterThan(2);
      expect(endingIn(site, format)).toEqual(jpegs.map((file) => file.replace('.jpg', `.${format}`)));
      for (const jpeg of jpegs) {
        const [one, other] = [jpeg, jpeg.replace('.jpg', `.${format}`)].map((file) =>
          readFileSync(join(site, 'anh', file)),
        );
        const [large, small] = [await sharp(one).metadata(), await sharp(other).metadata()];
        expect([small.format, small.width, small.height]).toEqual([found, large.width, large.height]);
      }
      const source = new RegExp(
        `<picture><source type="image/${format}" srcset="[^"]+\\.${format} \\d+w`,
        'u',
      );
      expect(read(site, page)).toMatch(source);
      expect(read(site, 'index.html')).toMatch(source);
      expect(walkSite(site).broken).toEqual([]);

      const { remoteId, bytesSent } = await send();
      expect(bytesSent).toBe(0);
      const { id, settings } = connection;
      const uploads = uploadLedger({ db: desk.library.write, clock: desk.clock }, id);
      const destination = { id, name: connection.name, settings, memory: null, secret: null };
      const article = await desk.adapters['local-portal'].readArticle?.({ destination, uploads, remoteId });
      const shown = article?.document.root.children.flatMap((block) =>
        block.type === 'photo' ? block.photoId : [],
      );
      expect(shown).toEqual(photos.map((photo) => photo.id));
    },
  );

  it('leaves nothing of the one chosen before it', async () => {
    const { desk, site, send } = await newsroom('avif');
    await send();
    const jpegs = endingIn(site, 'jpg');
    choose(desk, 'webp');
    await send();
    expect([endingIn(site, 'avif'), endingIn(site, 'jpg')]).toEqual([[], jpegs]);
    expect(endingIn(site, 'webp').length).toBeGreaterThan(2);
    expect(walkSite(site).broken).toEqual([]);
    choose(desk, 'none');
    await send();
    expect(pictures(site)).toEqual(jpegs);
    expect(read(site, page)).not.toContain('<picture>');
    expect(walkSite(site).broken).toEqual([]);
  });

  it('comes from the decode that makes the JPEG', async () => {
    const { desk, photos } = await newsroom('webp');
    const [, photo] = photos;
    const article = anArticle({ blocks: [photoBlock({ photoId: photo.id })], photos: [photo] });
    const files = publishedPictures(article, 'webp').filter(({ look }) => look.key === '');
    expect(files.map(({ width, format }) => `${width} ${format}`)).toEqual([
      ...['480 jpeg', '480 webp', '900 jpeg', '900 webp'],
    ]);
    const tools = { libraryDir: desk.library.path, images: desk.images };
    const [first, ...others] = files;
    if (first === undefined) throw new Error('four files');
    await keptPortalImage(tools, first);
    rmSync(originalPath(desk.library.path, photo.hash, photo.mimeType));
    for (const other of others) {
      const { format, width } = await sharp(await keptPortalImage(tools, other)).metadata();
      expect([format, width]).toEqual([other.format, other.width]);
    }
  });
});

describe('what an earlier version has kept', () => {
  it.each([
    [true, 'avif'],
    [false, 'none'],
  ] as const)('of a site with `avif: %s` is read as %s', async (avif, smallerFormat) => {
    const { desk } = await newsroom('none');
    const { smallerFormat: _, ...site } = getSite(desk.library.read);
    saveSetting(desk.library.write, 'portal.site', { ...site, avif });
    expect(getSite(desk.library.read)).toEqual({ ...site, smallerFormat });
    saveSite(desk.library.write, getSite(desk.library.read));
    expect(findSetting(desk.library.read, 'portal.site')).toEqual({ ...site, smallerFormat });
  });

  it('in the outbox goes out as it was approved', async () => {
    const { desk, site, connection, story } = await newsroom('avif');
    const { id } = submit(desk, story, connection);
    const row = desk.library.read
      .prepare<[string], { payload: string }>('SELECT payload FROM intents WHERE id = ?')
      .get(id);
    const payload = asBefore(row?.payload ?? '');
    expect(payload).toContain('"avif":true');
    desk.library.write.prepare('UPDATE intents SET payload = ? WHERE id = ?').run(payload, id);
    choose(desk, 'none');
    await desk.outbox.tick();
    expect(desk.outbox.get(id).state).toBe('published');
    expect(endingIn(site, 'avif').length).toBeGreaterThan(2);
    expect(read(site, page)).toContain('<source type="image/avif"');
  });

  it('in the books of a site shows older articles in AVIF beside new ones in WebP', async () => {
    const { desk, site, connection, send } = await newsroom('avif');
    await send();
    const books = asBefore(read(site, 'toa-soan/site.json'));
    expect(books).toContain('"avif":true');
    writeFileSync(join(site, 'toa-soan/site.json'), books);
    choose(desk, 'webp');
    const later = addStory(desk, { headline: 'Tin sau', photos: [await addPhoto(desk, 3)] });
    expect((await publish(desk, later, connection)).state).toBe('published');
    const types = [...read(site, 'tin-tuc/index.html').matchAll(/<source type="([^"]+)"/gu)];
    expect(new Set(types.map(([, type]) => type))).toEqual(new Set(['image/avif', 'image/webp']));
    expect(walkSite(site).broken).toEqual([]);
  });
});
