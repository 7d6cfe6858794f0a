// What a recipe changes on a site: the pictures it concerns, under new names and with true sizes; nothing else travels again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { editPhotos } from '#engine/library/photos.ts';
import { Recipe } from '#shared/model/recipe.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import {
  addPhoto,
  addStory,
  connect,
  publish,
  setUpSite,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { walkSite } from '#tests/support/walk-site.ts';

async function newsroom() {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  const site = join(root, 'trang');
  const connection = await connect(desk, site, { baseUrl: 'https://anhoa.vn' });
  const photos = [await addPhoto(desk, 1), await addPhoto(desk, 2)] as const;
  const story = addStory(desk, { headline: 'Thăm hộ khó khăn', photos });
  const send = async () => {
    const { receipt, attempts } = await publish(desk, story, connection);
    if (receipt === null) throw new Error(attempts.at(-1)?.message);
    return receipt;
  };
  return { desk, site, photos, send };
}

function develop(desk: Desk, photoId: string, recipe: Partial<Recipe>): void {
  editPhotos(desk.library.write, [{ photoId, set: { recipe: Recipe.parse(recipe) } }], desk.clock.now());
}

const pictures = (site: string): string[] => readdirSync(join(site, 'anh')).toSorted();
const isSquare = (file: string): boolean => /-(?:96|192)\.jpg$/u.test(file);
const page = (site: string): string => readFileSync(join(site, 'tin-tuc/tham-ho-kho-khan.html'), 'utf8');

describe('a developed photo on a site', () => {
  it('takes the place of the one before it, which is gone; the others are not sent again', async () => {
    const { desk, site, photos, send } = await newsroom();
    const first = await send();
    const before = pictures(site);
    develop(desk, photos[0].id, { crops: { free: { x: 0, y: 0, width: 0.5, height: 1 } } });
    const second = await send();

    const name = photos[0].hash.slice(0, 12);
    const kept = before.filter((file) => !file.startsWith(name));
    const made = pictures(site).filter((file) => !kept.includes(file) && !isSquare(file));
    expect(made).toEqual([expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{14}-450\\.jpg$`, 'u'))]);
    const squares = pictures(site).filter(isSquare);
    expect([squares.length, before.filter((file) => squares.includes(file))]).toEqual([2, []]);
    expect(pictures(site)).toEqual([...kept, ...made, ...squares].toSorted());
    const file = join(site, 'anh', made[0] ?? '');
    expect(await sharp(file).metadata()).toMatchObject({ width: 450, height: 600 });
    expect(page(site)).toContain(`${made[0]}" srcset="../anh/${made[0]} 450w" sizes=`);
    expect(page(site)).toContain('width="450" height="600"');
    expect(second.bytesSent).toBeLessThan(first.bytesSent);
    expect(walkSite(site).broken).toEqual([]);

    const third = await send();
    expect([third.files, third.bytesSent]).toEqual([0, 0]);
  });

  it('is approved as it was seen: a recipe changed after the click waits for the next', async () => {
    const { desk, photos, send } = await newsroom();
    const [untouched, other] = (await send()).pictures.map(({ contentHash }) => contentHash);
    develop(desk, photos[0].id, { exposure: 0.5 });
    const hashes = (await send()).pictures.map(({ contentHash }) => contentHash);
    expect([untouched, other]).toEqual(photos.map(({ hash }) => hash));
    expect(hashes).toEqual([expect.not.stringMatching(photos[0].hash), other]);
  });

  it('is cut for cards and for sharing as somebody has said, and trimmed by the theme where nobody has', async () => {
    const { desk, site, photos, send } = await newsroom();
    develop(desk, photos[0].id, {
      crops: {
        '3:2': { x: 0.5, y: 0, width: 0.5, height: 0.5 },
        '16:9': { x: 0, y: 0, width: 1, height: 0.84375 },
      },
    });
    await send();
    const sizes = new Map<string, string>();
    for (const file of pictures(site)) {
      const { width, height } = await sharp(join(site, 'anh', file)).metadata();
      sizes.set(file, `${width}×${height}`);
    }
    const [, card = ''] =
      /class="card-picture">\s*<img src="anh\/([^"]+)"/u.exec(
        readFileSync(join(site, 'index.html'), 'utf8'),
      ) ?? [];
    const [, shared = ''] = /og:image" content="https:\/\/anhoa\.vn\/anh\/([^"]+)"/u.exec(page(site)) ?? [];
    const [, body = ''] = /<figure[^>]*>\s*<img src="\.\.\/anh\/([^"]+)"/u.exec(page(site)) ?? [];
    expect([sizes.get(card), sizes.get(shared), sizes.get(body)]).toEqual(['450×300', '900×506', '900×600']);
    expect(walkSite(site).broken).toEqual([]);
  });
});
