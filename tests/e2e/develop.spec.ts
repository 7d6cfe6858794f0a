// A photo is turned, cut, set right and somebody in it hidden, by key; readers get nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { addPhotoFile, addStory, connect, setUpSite } from '#tests/support/publishing-desk.ts';
import { storedRecipes } from '#tests/support/stored-photos.ts';
import { expect, test } from './fixtures.ts';
import { choose, enter, openPreview, openStory } from './steps.ts';

const headline = 'Phường An Hòa thăm hộ khó khăn';
const size = { width: 1200, height: 800 };
/** Where somebody's face is, in pixels of the original: black and white squares that no average looks like. */
const face = { left: 540, top: 270, width: 120, height: 110 };

test('a photo editor crops, straightens and hides a face', async ({
  folder,
  libraryDir,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connect(newsroom, site);
    const photo = await addPhotoFile(newsroom, { seed: 1, ...size, jpeg: await aFaceBesideARedWall() });
    addStory(newsroom, { headline, photos: [photo] });
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await page.getByRole('option', { name: /DSC_1/u }).click();
  await page.keyboard.press('e');
  const stage = page.getByRole('group', { name: 'Chỉnh ảnh', exact: true });
  await expect(stage).toBeFocused();

  await press(page, 'Shift+ArrowLeft', 30);
  await press(page, 'ArrowRight', 30);
  await expect(stage.getByRole('img', { name: /^Khung rộng 70%, cao 100%, cách trái 30%/u })).toBeVisible();
  await press(page, ']', 4);
  await expect(stage.getByRole('slider', { name: 'Nắn nghiêng' })).toHaveAttribute('aria-valuetext', '+2,0°');
  await stage.getByRole('button', { name: 'Thêm vùng che' }).click();
  await stage.getByRole('button', { name: 'Vùng che 1' }).press('ArrowLeft');
  await expect
    .poll(() => storedRecipes(libraryDir))
    .toMatchObject([
      {
        ...{ straighten: 2, turns: 0 },
        crops: { free: { x: expect.closeTo(0.3), y: 0, width: expect.closeTo(0.7), height: 1 } },
        blurs: [{ x: expect.closeTo(0.41), y: 0.3, width: 0.16, height: 0.2 }],
      },
    ]);
  // What is left is what others see, in the grid as well.
  await page.keyboard.press('v');
  const result = stage.getByRole('img', { name: 'Mô tả 1' });
  await expect.poll(() => result.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBe(799);
  await page.keyboard.press('Escape');
  const tile = page.getByRole('option', { name: /DSC_1/u }).locator('img');
  await expect(tile).toHaveAttribute('src', /\?look=[0-9a-f]{14}$/u);

  await enter(page, 'Tin bài');
  await openStory(page, headline);
  await publish(page);
  const files = readdirSync(join(site, 'anh'));
  expect(files.map((name) => name.replace(/^[0-9a-f]{12}-[0-9a-f]{14}/u, 'ảnh')).toSorted()).toEqual([
    'ảnh-192.jpg',
    'ảnh-480.jpg',
    'ảnh-799.jpg',
    'ảnh-96.jpg',
  ]);
  for (const file of files) {
    const picture = join(site, 'anh', file);
    expect(await contrastOf(picture)).toBeLessThan(30);
    expect(await redAt(picture)).toBeLessThan(160);
  }
  // The original is what it was: the face is there, and the wall.
  expect(await contrastOf(await aFaceBesideARedWall())).toBeGreaterThan(100);
});

test('what must stay in, set by key, decides the square that the portal’s lists show', async ({
  folder,
  prepare,
  openDesk,
}) => {
  const site = join(folder, 'cổng');
  await prepare(async (newsroom) => {
    setUpSite(newsroom);
    await connect(newsroom, site);
    const photo = await addPhotoFile(newsroom, { seed: 1, ...size, jpeg: await aFaceBesideARedWall() });
    addStory(newsroom, { headline, photos: [photo] });
  });
  const { page } = await openDesk();
  await enter(page, 'Ảnh');
  await page.getByRole('option', { name: /DSC_1/u }).click();
  await page.keyboard.press('e');
  const stage = page.getByRole('group', { name: 'Chỉnh ảnh', exact: true });
  await expect(stage).toBeFocused();
  await page.keyboard.press('f');
  await press(page, 'ArrowLeft', 45);
  await expect(stage.getByRole('img', { name: /^Tiêu điểm ở 5% ngang, 50% dọc/u })).toBeVisible();
  await page.keyboard.press('Escape');

  await enter(page, 'Tin bài');
  await openStory(page, headline);
  const preview = await openPreview(page);
  await choose(page, 'Thẻ tin');
  const square = preview.locator('.item-picture img');
  await expect.poll(() => square.evaluate(sizeOf)).toEqual([72, 72, 1]);
  await expect(square).toHaveAttribute('alt', 'Mô tả 1');

  await choose(page, 'Viết');
  await publish(page);
  const [file = ''] = readdirSync(join(site, 'anh')).filter((name) => name.endsWith('-192.jpg'));
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain(
    `srcset="anh/${file.replace('-192.', '-96.')} 96w,`,
  );
  // As much wall as there is; round the middle of the photo it would be over by then.
  expect(await redAt(join(site, 'anh', file), 40)).toBeGreaterThan(190);
});

/** Width and height on the screen in CSS pixels, and the shape of the file that was loaded. */
function sizeOf(image: Element): readonly number[] {
  const { width, height } = image.getBoundingClientRect();
  const [wide, high] = [Reflect.get(image, 'naturalWidth'), Reflect.get(image, 'naturalHeight')];
  return [width, height, Number(wide) / Number(high)];
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Trang bài' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('region', { name: 'Bảng bên' }).getByRole('button', { name: 'Đăng bài' }).click();
  await page.getByRole('button', { name: 'Đăng ngay' }).click();
  await expect(page.getByText('Trang đã lên và đã đọc lại đúng như bản gửi.')).toBeVisible();
}

/** Grey, a red wall along the left quarter, and the face. */
async function aFaceBesideARedWall(): Promise<Buffer> {
  const cell = 10;
  const squares = Buffer.alloc(face.width * face.height * 3);
  for (let y = 0; y < face.height; y += 1) {
    for (let x = 0; x < face.width; x += 1) {
      const isWhite = (Math.floor(x / cell) + Math.floor(y / cell)) % 2 === 0;
      squares.fill(isWhite ? 255 : 0, (y * face.width + x) * 3, (y * face.width + x) * 3 + 3);
    }
  }
  const wall = { create: { width: 280, height: size.height, channels: 3 as const, background: '#e01010' } };
  return sharp({ create: { ...size, channels: 3, background: '#808080' } })
    .composite([
      { input: wall, left: 0, top: 0 },
      {
        input: squares,
        raw: { width: face.width, height: face.height, channels: 3 },
        left: face.left,
        top: face.top,
      },
    ])
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** How hard the hardest edges from pixel to pixel are: squares have a hundred and more, what was blurred has none. */
async function contrastOf(picture: string | Buffer): Promise<number> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const steps: number[] = [];
  for (let at = 1; at < data.length; at += 1) {
    if (at % info.width !== 0) steps.push(Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0)));
  }
  return Math.max(...steps.toSorted((a, b) => b - a).slice(100, 101));
}

/** Of a corner of 20 pixels whose left edge is there. */
async function redAt(picture: string, left = 0): Promise<number> {
  // Statistics are those of the file: the corner has to be one first.
  const corner = await sharp(picture).extract({ left, top: 0, width: 20, height: 20 }).toBuffer();
  const { channels } = await sharp(corner).stats();
  return channels[0]?.mean ?? 255;
}
