// What readers get tells nothing of the camera, by an independent reader's word: on a published portal, and in a package that a
// person carries by hand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Connection } from '#shared/model/connection.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { canRunExiftool, NO_EXIFTOOL, readWithExiftool } from '#tests/support/exiftool.ts';
import { connectFolder } from '#tests/support/hand-carried-newsroom.ts';
import {
  addPhotoFile,
  addStory,
  connect,
  publish,
  setUpSite,
  type Desk,
} from '#tests/support/publishing-desk.ts';
import { tellingJpeg } from '#tests/support/telling-jpeg.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const ways: readonly [string, (desk: Desk, out: string) => Promise<Connection>][] = [
  ['on a portal', connect],
  ['in a hand-carried package', connectFolder],
];

test.skipIf(!canRunExiftool).each(ways)(
  `a picture %s says when it was taken and whose it is, and no more (${NO_EXIFTOOL})`,
  async (_name, connectTo) => {
    const root = temporaryFolder();
    const desk = aDesk(join(root, 'thư viện'));
    setUpSite(desk);
    const out = join(root, 'ra');
    const connection = await connectTo(desk, out);
    const size = { width: 900, height: 600 };
    const jpeg = await tellingJpeg(7, size);
    const text = { caption: 'Ra quân.', alt: 'Người quét đường', credit: 'Minh Anh' };
    const photo = await addPhotoFile(desk, { ...size, seed: 7, jpeg }, text);
    await publish(desk, addStory(desk, { headline: 'Ra quân', photos: [photo] }), connection);
    const pictures = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => join(out, name));
    expect(pictures.length).toBeGreaterThan(0);
    const traces = ['EXIF:all', 'MakerNotes:all', 'MPF:all', 'GPS*', '*Serial*', '*Preview*', '*Thumbnail*'];
    for (const told of readWithExiftool(pictures, traces)) expect(Object.keys(told)).toEqual(['SourceFile']);
    for (const told of readWithExiftool(pictures, ['IPTC:all']))
      expect(told).toMatchObject({ 'IPTC:Credit': 'Minh Anh', 'IPTC:DateCreated': expect.any(String) });
  },
);
