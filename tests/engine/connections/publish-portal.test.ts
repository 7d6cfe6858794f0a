import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { getSite, saveSite } from '#engine/library/site.ts';
import { editPhotos } from '#engine/library/photos.ts';
import { getStory } from '#engine/library/stories.ts';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { planStory } from '#engine/outbox/plan.ts';
import { SiteIndex } from '#engine/portal/site-model.ts';
import type { Receipt } from '#shared/model/outbox.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import {
  addPhoto,
  addStory,
  connect,
  edit,
  publish,
  setUpSite,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { bodyPictures, leadPictures } from '#tests/support/site-pictures.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { addressesOf, walkSite } from '#tests/support/walk-site.ts';

async function newsroom(settings: { baseUrl?: string } = {}) {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  const site = join(root, 'trang');
  return { desk, site, connection: await connect(desk, site, settings) };
}

const read = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
const pictures = (site: string): string[] => readdirSync(join(site, 'anh')).toSorted();
const sentBytes = ({ files, bytesSent }: Receipt): [number, boolean] => [files, bytesSent > 0];
const receiptOf = async (...given: Parameters<typeof publish>): Promise<Receipt> => {
  const { receipt, attempts } = await publish(...given);
  if (receipt === null) throw new Error(attempts.at(-1)?.message);
  return receipt;
};
const indexOf = (site: string): string[] =>
  SiteIndex.parse(JSON.parse(read(site, 'toa-soan/site.json'))).entries.map((entry) => entry.path);

describe('the first publication', () => {
  it('makes a whole site and answers with what was sent and where it stands', async () => {
    const { desk, site, connection } = await newsroom();
    const photos = [await addPhoto(desk, 1), await addPhoto(desk, 2)];
    const story = addStory(desk, { headline: 'Ra quân tổng vệ sinh', photos });
    const receipt = await receiptOf(desk, story, connection);
    const walk = walkSite(site);
    expect(walk).toEqual({
      pages: [
        'index.html',
        'thong-bao/index.html',
        'tin-tuc/index.html',
        'tin-tuc/ra-quan-tong-ve-sinh-ban-in.html',
        'tin-tuc/ra-quan-tong-ve-sinh.html',
        'van-hoa-xa-hoi/index.html',
        'xay-dung-dang/index.html',
      ],
      files: [
        ...photos
          .slice(0, 1)
          .flatMap(leadPictures)
          .map((name) => `anh/${name}`),
        ...photos
          .slice(1)
          .flatMap(bodyPictures)
          .map((name) => `anh/${name}`),
        'giao-dien/phuong/bieu-trung.svg',
        'giao-dien/phuong/phuong.css',
        'rss.xml',
      ].toSorted(),
      broken: [],
    });
    expect(receipt).toEqual({
      remoteId: expect.stringMatching(/^[0-9a-f-]{36}\/tin-tuc\/ra-quan-tong-ve-sinh\.html$/u),
      url: pathToFileURL(join(site, 'tin-tuc/ra-quan-tong-ve-sinh.html')).href,
      version: expect.stringMatching(/^[0-9a-f]{64}$/u),
      readBackHash: receipt.version,
      files: expect.any(Number),
      bytesSent: expect.any(Number),
      bytesUnchanged: 0,
      photos: 2,
      exactlyOnce: true,
      publishedAt: '2026-11-22T03:42:07.000Z',
      visibility: 'public',
      publicAt: null,
      pictures: photos.map(({ id, hash }) => {
        const path = `anh/${hash.slice(0, 12)}-900.jpg`;
        return { photoId: id, remoteId: path, url: pathToFileURL(join(site, path)).href, contentHash: hash };
      }),
      losses: [],
    });
    expect(getStory(desk.library.read, story.id).status).toBe('published');
  });

  it('names the public address where the site has one', async () => {
    const { desk, connection } = await newsroom({ baseUrl: 'https://anhoa.example/tin/' });
    const { url } = await receiptOf(desk, addStory(desk, { headline: 'Họp mặt' }), connection);
    expect(url).toBe('https://anhoa.example/tin/tin-tuc/hop-mat.html');
  });

  it('leaves nothing of its work behind in the folder', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Họp mặt' }), connection);
    expect([readdirSync(site).toSorted(), readdirSync(join(site, 'toa-soan')).toSorted()]).toEqual([
      [
        '.toa-soan-site',
        'giao-dien',
        'index.html',
        'rss.xml',
        'sitemap.xml',
        'thong-bao',
        'tin-tuc',
        'toa-soan',
        'van-hoa-xa-hoi',
        'xay-dung-dang',
      ],
      ['bai', 'dang-do.json', 'giao-nhan.json', 'khoa.sqlite', 'site.json'],
    ]);
  });

  it('sends pictures that say who and what, and nothing the camera wrote', async () => {
    const { desk, site, connection } = await newsroom();
    const photo = await addPhoto(desk, 3, {
      caption: 'Đồng chí Lê Thị Hồng Nhung phát biểu.',
      alt: 'Một phụ nữ đứng trước micro',
      credit: 'Hoàng Nam',
    });
    await publish(desk, addStory(desk, { headline: 'Phát biểu', photos: [photo] }), connection);
    const file = join(site, 'anh', `${photo.hash.slice(0, 12)}-900.jpg`);
    const { capture, text } = await readMetadata(file);
    const { exif, width, height } = await sharp(file).metadata();
    expect([text.caption, text.alt, text.credit, capture.camera, capture.hasLocation]).toEqual([
      'Đồng chí Lê Thị Hồng Nhung phát biểu.',
      'Một phụ nữ đứng trước micro',
      'Hoàng Nam',
      null,
      false,
    ]);
    expect([exif, width, height]).toEqual([undefined, 900, 600]);
  });

  it('names no address that only this machine understands', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(
      desk,
      addStory(desk, { headline: 'Họp mặt', photos: [await addPhoto(desk, 4)] }),
      connection,
    );
    const addresses = walkSite(site).pages.flatMap((page) => addressesOf(read(site, page)));
    expect(addresses.filter((address) => /^(?:file|blob|data|asset|app):|^[/\\]/iu.test(address))).toEqual(
      [],
    );
  });
});

describe('publishing again', () => {
  it('what has not changed sends nothing', async () => {
    const { desk, connection } = await newsroom();
    const story = addStory(desk, { headline: 'Họp mặt', photos: [await addPhoto(desk, 5)] });
    const first = await receiptOf(desk, story, connection);
    desk.clock.pass(3600);
    const again = await receiptOf(desk, story, connection);
    expect([again.files, again.bytesSent, again.bytesUnchanged, again.url, again.version]).toEqual([
      0,
      0,
      first.bytesSent,
      first.url,
      first.version,
    ]);
  });

  it('a corrected text sends pages and lists, no picture, to the same address', async () => {
    const { desk, site, connection } = await newsroom();
    const photos = [await addPhoto(desk, 6)];
    const story = addStory(desk, { headline: 'Họp mặt', photos });
    const first = await receiptOf(desk, story, connection);
    const before = statSync(join(site, 'anh', pictures(site)[0] ?? '')).ino;
    const corrected = edit(desk, story.id, { headline: 'Họp mặt truyền thống', text: 'Đã sửa.', photos });
    const second = await receiptOf(desk, corrected, connection);
    expect([second.url, second.version === first.version, indexOf(site)]).toEqual([
      first.url,
      false,
      ['tin-tuc/hop-mat.html'],
    ]);
    expect([statSync(join(site, 'anh', pictures(site)[0] ?? '')).ino, walkSite(site).broken]).toEqual([
      before,
      [],
    ]);
    expect(read(site, 'tin-tuc/hop-mat.html')).toContain('Họp mặt truyền thống');
  });

  it('a corrected caption sends that photo and no other', async () => {
    const { desk, site, connection } = await newsroom();
    const photos = [await addPhoto(desk, 7), await addPhoto(desk, 8)];
    const story = addStory(desk, { headline: 'Họp mặt', photos });
    await publish(desk, story, connection);
    const inode = (index: number): number =>
      statSync(join(site, 'anh', `${photos[index]?.hash.slice(0, 12)}-900.jpg`)).ino;
    const before = [inode(0), inode(1)];
    const [one] = photos;
    if (one === undefined) throw new Error('no photo');
    editPhotos(
      desk.library.write,
      [{ photoId: one.id, set: { caption: 'Chú thích đúng' } }],
      desk.clock.now(),
    );
    await publish(desk, story, connection);
    const file = join(site, 'anh', `${one.hash.slice(0, 12)}-900.jpg`);
    expect([inode(0) === before[0], inode(1) === before[1], (await readMetadata(file)).text.caption]).toEqual(
      [false, true, 'Chú thích đúng'],
    );
    expect(read(site, 'tin-tuc/hop-mat.html')).toContain('Chú thích đúng');
  });

  it('takes a photo that left the story off the site, unless another story shows it', async () => {
    const { desk, site, connection } = await newsroom();
    const [mine, shared] = [await addPhoto(desk, 9), await addPhoto(desk, 10)];
    const story = addStory(desk, { headline: 'Bài một', photos: [mine, shared] });
    await publish(desk, story, connection);
    await publish(desk, addStory(desk, { headline: 'Bài hai', photos: [shared] }), connection);
    await publish(desk, edit(desk, story.id, { headline: 'Bài một', photos: [] }), connection);
    expect(pictures(site).toSorted()).toEqual(leadPictures(shared));
    expect(walkSite(site).broken).toEqual([]);
  });

  it('repairs a picture that was damaged on the site', async () => {
    const { desk, site, connection } = await newsroom();
    const photo = await addPhoto(desk, 11);
    const story = addStory(desk, { headline: 'Họp mặt', photos: [photo] });
    await publish(desk, story, connection);
    const file = join(site, 'anh', `${photo.hash.slice(0, 12)}-480.jpg`);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, 100));
    expect(sentBytes(await receiptOf(desk, story, connection))).toEqual([1, true]);
    expect(readFileSync(file).equals(whole)).toBe(true);
  });
});

describe('several stories', () => {
  it('stand together in lists, feed and index, newest first', async () => {
    const { desk, site, connection } = await newsroom();
    for (const headline of ['Bài một', 'Bài hai', 'Bài ba']) {
      await publish(desk, addStory(desk, { headline }), connection);
      desk.clock.pass(60);
    }
    expect(indexOf(site)).toEqual(['tin-tuc/bai-ba.html', 'tin-tuc/bai-hai.html', 'tin-tuc/bai-mot.html']);
    const feed = read(site, 'rss.xml');
    expect([...feed.matchAll(/<title>(Bài [^<]+)<\/title>/gu)].map(([, title]) => title)).toEqual([
      'Bài ba',
      'Bài hai',
      'Bài một',
    ]);
    expect(walkSite(site).broken).toEqual([]);
  });

  it('with the same headline keep apart', async () => {
    const { desk, site, connection } = await newsroom();
    const stories = [
      addStory(desk, { headline: 'Họp mặt' }),
      addStory(desk, { headline: 'Họp mặt', text: 'Khác.' }),
    ];
    for (const story of stories) await publish(desk, story, connection);
    await publish(desk, edit(desk, stories[1]?.id ?? '', { headline: 'Họp mặt', text: 'Sửa.' }), connection);
    expect(indexOf(site).toSorted()).toEqual(['tin-tuc/hop-mat-2.html', 'tin-tuc/hop-mat.html']);
    expect([
      read(site, 'tin-tuc/hop-mat-2.html').includes('Sửa.'),
      read(site, 'tin-tuc/hop-mat.html').includes('Sửa.'),
    ]).toEqual([true, false]);
  });

  it('never take the place of a page somebody else put into the folder', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Bài đầu' }), connection);
    writeFileSync(join(site, 'tin-tuc/lich-tiep-dan.html'), 'Lịch tiếp dân của văn phòng');
    const { url } = await receiptOf(desk, addStory(desk, { headline: 'Lịch tiếp dân' }), connection);
    expect([url.endsWith('/tin-tuc/lich-tiep-dan-2.html'), read(site, 'tin-tuc/lich-tiep-dan.html')]).toEqual(
      [true, 'Lịch tiếp dân của văn phòng'],
    );
  });

  it('past twenty make a second list page, complete from the start', async () => {
    const { desk, site, connection } = await newsroom();
    for (let number = 1; number <= 21; number += 1) {
      await publish(desk, addStory(desk, { headline: `Bài ${number}` }), connection);
    }
    expect([existsSync(join(site, 'tin-tuc/trang-2.html')), walkSite(site).broken]).toEqual([true, []]);
  });
});

describe('a site', () => {
  it('shows the figures its web host keeps beside it', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Bài đọc nhiều' }), connection);
    const figures = {
      views: { 'bai-doc-nhieu': 1204 },
      satisfaction: { percent: 98.5, from: '2026-01-01', to: '2026-11-20' },
    };
    writeFileSync(join(site, 'toa-soan/so-lieu.json'), JSON.stringify(figures));
    await publish(desk, addStory(desk, { headline: 'Bài sau' }), connection);
    expect(read(site, 'index.html')).toContain('1.204');
  });

  it('is carried on from another computer, with everything that was on it', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Từ máy một' }), connection);
    const second = aDesk(join(temporaryFolder(), 'thư viện'));
    setUpSite(second);
    const there = await connect(second, site);
    await publish(second, addStory(second, { headline: 'Từ máy hai' }), there);
    expect([indexOf(site).toSorted(), walkSite(site).broken]).toEqual([
      ['tin-tuc/tu-may-hai.html', 'tin-tuc/tu-may-mot.html'],
      [],
    ]);
  });

  it('keeps its older articles whole when sections are renamed', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Bài cũ' }), connection);
    saveSite(desk.library.write, {
      ...getSite(desk.library.read),
      sections: [{ slug: 'su-kien', name: 'Sự kiện' }],
    });
    await publish(desk, addStory(desk, { headline: 'Bài mới', section: 'Sự kiện' }), connection);
    expect(walkSite(site).broken).toEqual([]);
  });

  it('with a theme that fails keeps what it has, and the intent says which part', async () => {
    const { desk, site, connection } = await newsroom();
    await publish(desk, addStory(desk, { headline: 'Bài cũ' }), connection);
    const before = read(site, 'index.html');
    saveSite(desk.library.write, { ...getSite(desk.library.read), theme: 'khong-co' });
    const intent = await publish(desk, addStory(desk, { headline: 'Bài mới' }), connection);
    expect([
      intent.state,
      intent.attempts[0]?.message.includes('khong-co'),
      read(site, 'index.html') === before,
    ]).toEqual(['refused', true, true]);
  });
});

describe('the plan of a publication', () => {
  const plan = (desk: Desk, storyId: string, connectionId: string) =>
    planStory(
      { db: desk.library.write, adapters: desk.adapters, secrets: desk.secrets, clock: desk.clock },
      { story: getStory(desk.library.read, storyId), connectionId },
    );

  it('says what would travel, and afterwards that nothing would', async () => {
    const { desk, connection } = await newsroom();
    const story = addStory(desk, { headline: 'Họp mặt', photos: [await addPhoto(desk, 12)] });
    const before = await plan(desk, story.id, connection.id);
    const receipt = await receiptOf(desk, story, connection);
    const after = await plan(desk, story.id, connection.id);
    expect([before.plan.action, before.plan.url, before.photos, after.plan]).toEqual([
      'publish',
      receipt.url,
      1,
      { action: 'update', bytes: 0, requests: 0, problems: [], url: receipt.url },
    ]);
    expect(before.plan.bytes / receipt.bytesSent).toBeCloseTo(1, 0);
  });

  it('changes nothing in the folder', async () => {
    const { desk, site, connection } = await newsroom();
    await plan(desk, addStory(desk, { headline: 'Họp mặt' }).id, connection.id);
    expect(readdirSync(site)).toEqual(['.toa-soan-site']);
  });
});

describe('connecting to a folder', () => {
  it('makes it where it is not there, and says that it can be written', async () => {
    const { site, connection } = await newsroom();
    expect([existsSync(join(site, '.toa-soan-site')), connection.reachability]).toEqual([
      true,
      {
        state: 'reachable',
        message: `Ghi được vào thư mục trang “${site}”.`,
        checkedAt: '2026-11-22T03:42:07.000Z',
        clockOffsetMs: null,
      },
    ]);
  });

  it('refuses to take over a web site that is not ours', async () => {
    const root = temporaryFolder();
    const desk = aDesk(join(root, 'thư viện'));
    const site = join(root, 'trang');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), 'Trang của người khác');
    const connection = await connect(desk, site);
    const intent = await publish(desk, addStory(desk, { headline: 'Họp mặt' }), connection);
    expect([connection.reachability.message, intent.state, readdirSync(site)]).toEqual([
      `Thư mục “${site}” đã có “index.html” không do Tòa soạn tạo ra. Chưa ghi gì; hãy chọn một thư mục trống cho trang.`,
      'waiting',
      ['index.html'],
    ]);
  });

  it('wants a whole path', async () => {
    const desk = aDesk(join(temporaryFolder(), 'thư viện'));
    await expect(connect(desk, 'trang')).rejects.toThrow(/không phải đường dẫn đầy đủ/u);
  });

  it('wants a name of its own', async () => {
    const { desk, site } = await newsroom();
    await expect(connect(desk, site)).rejects.toThrow('Đã có kết nối tên “Cổng phường”. Hãy đặt tên khác.');
  });
});
