// A package for a portal without a door: what lies in it, what a person is told, and what is never written over.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '#engine/metadata/read-metadata.ts';
import { Ninjs } from '#engine/connections/hand-carried/ninjs.ts';
import { PackageRecord } from '#engine/connections/hand-carried/package-record.ts';
import { confirmCarried } from '#engine/outbox/confirm-carried.ts';
import { editPhotos } from '#engine/library/photos.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { emptyPhotoText, PhotoText } from '#shared/model/photo.ts';
import { StoryContent } from '#shared/model/story.ts';
import { addPhotos, deliver } from '#tests/support/conformance/newsroom.ts';
import { addStory, edit, latest, photosOf } from '#tests/support/conformance/stories.ts';
import {
  aCarryRoom,
  filesOf,
  packagesIn,
  readText,
  type CarryRoom,
} from '#tests/support/hand-carried-newsroom.ts';

/** The one package, its files, its sheet and its record. */
function onlyPackage(path: string) {
  const [name = '', ...others] = packagesIn(path);
  expect(others).toEqual([]);
  const record = PackageRecord.parse(JSON.parse(readText(path, name, 'bai-viet.json')));
  return { name, files: filesOf(path, name), sheet: readText(path, name, 'phieu-dan.html'), record };
}

/** Labels of the fields a sheet marks as changed. */
function changedIn(sheet: string): string[] {
  const sections = sheet.split('<section ').slice(1);
  return sections
    .filter((section) => section.split('>')[0]?.includes(' data-changed') === true)
    .map((section) => /<h2>(.*?)<\/h2>/u.exec(section)?.[1] ?? '');
}

describe('a package', () => {
  it('holds the page, its pictures in reading order, the article as data, and the sheet', async () => {
    const room = await aCarryRoom();
    const [first, second] = await addPhotos(room, [1, 2]);
    const story = addStory(room, { photos: photosOf(second, first) });
    const { state, receipt } = await deliver(room, { story });
    const { name, files, record } = onlyPackage(room.path);
    const word = room.word.toLowerCase();
    expect([state, name, files]).toEqual([
      'published',
      `2026-11-22-ra-quan-${word}`,
      [
        ...[`anh/01-${word}.jpg`, `anh/02-${word}.jpg`],
        ...['bai-viet.html', 'bai-viet.json', 'ninjs.json', 'phieu-dan.html'],
      ],
    ]);
    expect(readText(room.path, name, 'bai-viet.html')).toBe(
      [
        '<!doctype html>',
        '<html lang="vi">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        `<title>${story.headline}</title>`,
        '</head>',
        '<body>',
        '<article>',
        `<h1>${story.headline}</h1>`,
        `<p><strong>${story.lead}</strong></p>`,
        '<p>Sáng 22/11, Đảng ủy phường An Hòa ra quân.</p>',
        `<figure><img src="anh/01-${word}.jpg" alt="Mô tả 2" width="900" height="600"><figcaption>Ảnh 2 của ${room.word}. Ảnh: Hoàng Nam</figcaption></figure>`,
        `<figure><img src="anh/02-${word}.jpg" alt="Mô tả 1" width="900" height="600"><figcaption>Ảnh 1 của ${room.word}. Ảnh: Hoàng Nam</figcaption></figure>`,
        '<p><em>Tin và ảnh: Minh Anh</em></p>',
        '</article>',
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    );
    expect([record.content, record.photos.map(({ id }) => id), record.storyId]).toEqual([
      StoryContent.parse(story),
      [second?.id, first?.id],
      story.id,
    ]);
    expect(receipt).toMatchObject({
      ...{ remoteId: name, files: 6, photos: 2, exactlyOnce: false, visibility: 'draft' },
      url: pathToFileURL(join(room.path, name, 'phieu-dan.html')).href,
      losses: [expect.stringContaining('Trang trên cổng do một người dán nên không đọc lại được')],
    });
  });

  it('carries every text of a photo inside its file, as this story words it', async () => {
    const room = await aCarryRoom();
    const text = {
      ...emptyPhotoText,
      ...{
        caption: 'Đồng chí Lê Thị Hồng Nhung phát biểu.',
        alt: 'Một phụ nữ áo dài đứng ở bục',
        credit: 'Hoàng Nam',
      },
      ...{ creator: 'Hoàng Nam', headline: 'Phát biểu', people: ['Lê Thị Hồng Nhung'], event: 'Ra quân' },
      ...{ place: 'Phường An Hòa', keywords: ['môi trường'], rights: '© Phường An Hòa' },
    };
    const [photo] = await addPhotos(room, [3]);
    editPhotos(room.desk.library.write, [{ photoId: photo?.id ?? '', set: text }], room.desk.clock.now());
    const story = addStory(room, { photos: photosOf(photo) });
    await deliver(room, { story });
    const { name } = onlyPackage(room.path);
    const written = await readMetadata(join(room.path, name, 'anh/01-phat-bieu.jpg'));
    expect([PhotoText.parse(written.text), PhotoText.parse(onlyPackage(room.path).record.photos[0])]).toEqual(
      [text, text],
    );
  });

  it('names in a picture whom the story names in it, in its file and as a ninjs item, and places nobody else', async () => {
    const room = await aCarryRoom();
    const [photo] = await addPhotos(room, [3]);
    const photoId = photo?.id ?? '';
    const box = { y: 0.2, width: 0.1, height: 0.1 };
    const regions = [
      { name: 'Nguyễn Thị Mai', x: 0.1, ...box },
      { name: 'Lê Văn Hùng', x: 0.5, ...box },
    ];
    const people = regions.map(({ name }) => name);
    const { write } = room.desk.library;
    editPhotos(write, [{ photoId, set: { people, regions, headline: 'Phát biểu' } }], room.desk.clock.now());
    const named = ['Lê Văn Hùng', 'Đỗ Thị Ba'];
    await deliver(room, { story: addStory(room, { photos: photosOf(photo), people: named }) });
    const { name } = onlyPackage(room.path);
    const written = await readMetadata(join(room.path, name, 'anh/01-phat-bieu.jpg'));
    const { associations } = Ninjs.parse(JSON.parse(readText(room.path, name, 'ninjs.json')));
    expect([written.text.people, written.text.regions?.map((region) => region.name)]).toEqual([
      named,
      ['Lê Văn Hùng'],
    ]);
    expect(associations?.map((one) => one.people)).toEqual([
      named.map((one) => ({ name: one, rel: 'depicts' })),
    ]);
  });

  it('tells a machine the same as a ninjs 3.0 item', async () => {
    const room = await aCarryRoom();
    const [photo] = await addPhotos(room, [4]);
    const story = addStory(room, { photos: photosOf(photo) });
    await deliver(room, { story });
    const { name, record } = onlyPackage(room.path);
    const ninjs = Ninjs.parse(JSON.parse(readText(room.path, name, 'ninjs.json')));
    const file = record.files.find(({ path }) => path.startsWith('anh/'));
    expect(ninjs).toEqual({
      ...{ uri: `urn:uuid:${story.id}`, type: 'text', representationType: 'full', profile: 'text-photo' },
      standard: {
        ...{ name: 'ninjs', version: '3.0' },
        schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
      },
      ...{ version: '1', versionCreated: '2026-11-22T03:42:07.000Z', pubStatus: 'usable', language: 'vi' },
      ...{ by: 'Tin và ảnh: Minh Anh', slugline: story.slug },
      headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
      descriptions: [{ role: 'lead', contentType: 'text/plain', value: story.lead }],
      bodies: [
        {
          role: 'main',
          contentType: 'text/html',
          value: expect.stringContaining(`<img src="${file?.path}"`),
        },
        {
          ...{ role: 'plain', contentType: 'text/plain', charCount: 42, wordCount: 9 },
          value: 'Sáng 22/11, Đảng ủy phường An Hòa ra quân.',
        },
      ],
      subjects: [
        { name: 'Tin tức', rel: 'section' },
        { name: 'Dân vận khéo', rel: 'keyword' },
      ],
      associations: [
        {
          ...{ name: 'picture-1', uri: `urn:uuid:${photo?.id}`, type: 'picture', representationType: 'full' },
          ...{ pubStatus: 'usable', language: 'vi', by: 'Hoàng Nam' },
          descriptions: [
            { role: 'caption', contentType: 'text/plain', value: photo?.caption },
            { role: 'alt', contentType: 'text/plain', value: photo?.alt },
            { role: 'credit', contentType: 'text/plain', value: 'Hoàng Nam' },
          ],
          events: [{ name: room.word, rel: 'depicts' }],
          renditions: [
            {
              ...{
                name: 'main',
                contentType: 'image/jpeg',
                width: 900,
                height: 600,
                sizeInBytes: file?.bytes,
              },
              uri: `ni:///sha-256;${Buffer.from(file?.hash ?? '', 'hex').toString('base64url')}`,
              ...{ originalFilename: file?.path, fileExtension: 'jpg', digest: `sha256:${file?.hash}` },
            },
          ],
        },
      ],
    });
  });

  it('is left alone by a click that changes nothing', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    await deliver(room, { story });
    const before = onlyPackage(room.path).record.writtenAt;
    room.desk.clock.pass(3600);
    const { state, receipt } = await deliver(room, { story: latest(room, story) });
    expect([state, receipt?.files, receipt?.bytesSent, onlyPackage(room.path).record.writtenAt]).toEqual([
      ...['published', 0, 0],
      before,
    ]);
  });

  it('gives two stories of one headline a folder each', async () => {
    const room = await aCarryRoom();
    await deliver(room, { story: addStory(room) });
    await deliver(room, { story: addStory(room, { paragraphs: ['Bài khác.'] }) });
    const name = `2026-11-22-ra-quan-${room.word.toLowerCase()}`;
    expect(packagesIn(room.path).toSorted((one, other) => one.localeCompare(other))).toEqual([
      name,
      `${name}-2`,
    ]);
  });

  it('cannot keep a time, and says which way it goes', async () => {
    const room = await aCarryRoom();
    const at = '2026-11-23T00:00:00.000Z';
    const intent = await deliver(room, { story: addStory(room), action: 'schedule', at }).catch(String);
    expect([JSON.stringify(intent).includes('Giữ tới giờ'), packagesIn(room.path)]).toEqual([true, []]);
  });
});

describe('a package that is written again', () => {
  it('marks the fields that changed, and no others', async () => {
    const room = await aCarryRoom();
    const photos = await addPhotos(room, [5, 6]);
    const story = addStory(room, { photos });
    await deliver(room, { story });
    const before = changedIn(onlyPackage(room.path).sheet);
    await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'], photos }) });
    const text = changedIn(onlyPackage(room.path).sheet);
    const caption = [{ photoId: photos[1]?.id ?? '', set: { caption: 'Chú thích mới.' } }];
    editPhotos(room.desk.library.write, caption, room.desk.clock.now());
    await deliver(room, { story: latest(room, story) });
    expect([before, text, changedIn(onlyPackage(room.path).sheet)]).toEqual([
      [],
      ['Nội dung'],
      ['Nội dung', 'Ảnh 2'],
    ]);
  });

  it('keeps what a person has put beside its files, and loses the picture the story lost', async () => {
    const room = await aCarryRoom();
    const photos = await addPhotos(room, [7, 8]);
    const story = addStory(room, { photos });
    await deliver(room, { story });
    const { name } = onlyPackage(room.path);
    mkdirSync(join(room.path, name, 'chụp màn hình'));
    writeFileSync(join(room.path, name, 'chụp màn hình', 'trang đã đăng.png'), 'x');
    await deliver(room, { story: edit(room, story, { photos: photos.slice(0, 1) }) });
    const { files } = onlyPackage(room.path);
    expect(files.filter((file) => !file.startsWith('bai-viet'))).toEqual([
      `anh/01-${room.word.toLowerCase()}.jpg`,
      'chụp màn hình/trang đã đăng.png',
      'ninjs.json',
      'phieu-dan.html',
    ]);
  });

  it('does not write over a file that somebody has edited, until the person has seen it', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    await deliver(room, { story });
    const { name } = onlyPackage(room.path);
    const page = join(room.path, name, 'bai-viet.html');
    writeFileSync(page, 'Sửa tay');
    const held = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
    const kept = readText(room.path, name, 'bai-viet.html');
    room.desk.outbox.retry(held.id);
    await room.desk.outbox.tick();
    expect([
      [held.state, held.attempts.at(-1)?.message, kept],
      [room.desk.outbox.get(held.id).state, readText(room.path, name, 'bai-viet.html').includes('Bản hai.')],
    ]).toEqual([
      [
        'conflict',
        `Gói “${name}” đã bị sửa sau khi ghi (bai-viet.html); chưa ghi đè gì. Hãy xem gói, rồi bấm “Gửi lại” nếu muốn thay bằng bản mới.`,
        'Sửa tay',
      ],
      ['published', true],
    ]);
  });

  it('is made anew where somebody has cleared the folder away after pasting', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    await deliver(room, { story });
    rmSync(join(room.path, onlyPackage(room.path).name), { recursive: true });
    const { state } = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
    expect([state, changedIn(onlyPackage(room.path).sheet)]).toEqual(['published', ['Nội dung']]);
  });

  it('goes on from wherever a dead process left the switch', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    await deliver(room, { story });
    const { name } = onlyPackage(room.path);
    const own = (folder: string): string => join(room.path, 'toa-soan', folder);
    // Died between the two renames: the old package is out of its place, the new one is complete aside.
    mkdirSync(own('goi-thay-ra'), { recursive: true });
    renameSync(join(room.path, name), join(own('goi-thay-ra'), name));
    mkdirSync(own('goi-dang-ghi'));
    writeFileSync(join(own('goi-dang-ghi'), 'phieu-dan.html'), 'nửa chừng');
    const { state } = await deliver(room, { story: edit(room, story, { paragraphs: ['Bản hai.'] }) });
    const { files, record } = onlyPackage(room.path);
    expect([state, files, JSON.stringify(record.content).includes('Bản hai.')]).toEqual([
      'published',
      ['bai-viet.html', 'bai-viet.json', 'ninjs.json', 'phieu-dan.html'],
      true,
    ]);
  });
});

describe('a correction', () => {
  it('tells the person what readers will see, and stays in the text of every later version', async () => {
    const room = await aCarryRoom();
    const story = addStory(room);
    sayPublic(room, await deliver(room, { story }));
    const right = edit(room, story, { paragraphs: ['Ông Tâm dự.'] });
    await deliver(room, { story: right, action: 'correct', note: 'Bản trước ghi sai tên ông Tâm.' });
    const { sheet } = onlyPackage(room.path);
    await deliver(room, { story: edit(room, right, { paragraphs: ['Ông Tâm dự và phát biểu.'] }) });
    const line = '<p><strong>Đính chính ngày 22/11/2026:</strong> Bản trước ghi sai tên ông Tâm.</p>';
    const { name } = onlyPackage(room.path);
    expect([
      sheet.includes('<h1>Đính chính bài trên cổng</h1>'),
      sheet.includes('(đã có ở cuối phần Nội dung)</strong>Bản trước ghi sai tên ông Tâm.</p>'),
      sheet.includes(line),
      readText(room.path, name, 'bai-viet.html').includes(line),
      onlyPackage(room.path).sheet.includes(line),
    ]).toEqual([true, true, true, true, true]);
  });
});

describe('taking an article away', () => {
  it('leaves only a sheet that says what to do in the portal, and why', async () => {
    const room = await aCarryRoom();
    const photos = await addPhotos(room, [9]);
    const story = addStory(room, { photos });
    sayPublic(room, await deliver(room, { story }), 'https://anhoa.example/tin/ra-quan');
    const note = 'Gia đình nhân vật đề nghị gỡ.';
    const { state, receipt } = await deliver(room, { story: latest(room, story), action: 'take-down', note });
    const { files, sheet, record } = onlyPackage(room.path);
    expect([state, receipt?.visibility, receipt?.url, files, record.content]).toEqual([
      ...['published', 'public', 'https://anhoa.example/tin/ra-quan'],
      ['bai-viet.json', 'phieu-dan.html'],
      null,
    ]);
    expect(
      [...sheet.matchAll(/<h1>(.*?)<\/h1>|<h2>(.*?)<\/h2>/gu)].map(([, title, step]) => title ?? step),
    ).toEqual([
      'Gỡ bài khỏi cổng',
      'Tìm bài trên cổng',
      'Gỡ bài: xóa bài khỏi cổng',
      'Xóa các ảnh của bài khỏi kho tệp của cổng',
      'Mở lại địa chỉ bài bằng cửa sổ ẩn danh',
      'Tìm tiêu đề trong ô tìm kiếm và trang chuyên mục của cổng',
    ]);
    expect(
      [note, story.headline, 'https://anhoa.example/tin/ra-quan'].filter((text) => !sheet.includes(text)),
    ).toEqual([]);
    expect(changedIn(sheet)).toEqual([]);
  });

  it('removes a package that nobody has pasted yet, and nothing that is not its own', async () => {
    const room = await aCarryRoom();
    const photos = await addPhotos(room, [10]);
    const [first, second] = [addStory(room, { photos }), addStory(room, { before: 'Bài khác ' })];
    await deliver(room, { story: first });
    await deliver(room, { story: second });
    const { receipt } = await deliver(room, { story: latest(room, first), action: 'delete-draft' });
    expect([receipt?.visibility, packagesIn(room.path)]).toEqual([
      'gone',
      [`2026-11-22-bai-khac-${room.word.toLowerCase()}`],
    ]);
  });
});

/** A person has said that the page is there. */
function sayPublic({ desk }: CarryRoom, { id: intentId }: Intent, pageUrl = ''): void {
  confirmCarried({ db: desk.library.write, clock: desk.clock }, { intentId, pageUrl });
}
