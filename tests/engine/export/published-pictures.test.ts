// What readers get tells nothing of the camera, by an independent reader's word: on a published portal and in a package that a
// person carries by hand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool } from '#tests/support/exiftool.ts';
import { addPhotoFile, addStory, connect, publish, setUpSite } from '#tests/support/publishing-desk.ts';
import { tellingJpeg } from '#tests/support/telling-jpeg.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test.skipIf(!canRunExiftool)(
  `a published picture says when it was taken and whose it is, and no more (${NO_EXIFTOOL})`,
  async () => {
    const root = temporaryFolder();
    const desk = aDesk(join(root, 'thư viện'));
    setUpSite(desk);
    const site = join(root, 'trang');
    const connection = await connect(desk, site);
    const size = { width: 900, height: 600 };
    const jpeg = await tellingJpeg(7, size);
    const photo = await addPhotoFile(
      desk,
      { ...size, seed: 7, jpeg },
      { caption: 'Ra quân.', credit: 'Minh Anh' },
    );
    const story = addStory(desk, { headline: 'Ra quân', photos: [photo] });
    expect((await publish(desk, story, connection)).state).toBe('published');
    const pictures = readdirSync(join(site, 'anh')).map((name) => join(site, 'anh', name));
    expect(pictures.length).toBeGreaterThan(0);
    const tags = readWithExiftool(pictures, [
      'EXIF:all',
      'MakerNotes:all',
      'MPF:all',
      'GPS*',
      '*Serial*',
      '*Preview*',
      '*Thumbnail*',
    ]);
    for (const told of tags) expect(Object.keys(told)).toEqual(['SourceFile']);
    for (const told of readWithExiftool(pictures, ['IPTC:all', 'XMP:all'])) {
      expect(told).toMatchObject({ 'IPTC:Credit': 'Minh Anh' });
    }
  },
);
