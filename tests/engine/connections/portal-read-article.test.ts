import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownBlock } from '#engine/connections/article/shown-blocks.ts';
import { uploadLedger } from '#engine/connections/upload-ledger.ts';
import { documentText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Connection } from '#shared/model/connection.ts';
import { click } from '#tests/support/click.ts';
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

async function published() {
  const root = temporaryFolder();
  const desk = aDesk(join(root, 'thư viện'));
  setUpSite(desk);
  const site = join(root, 'trang');
  const connection = await connect(desk, site, { baseUrl: 'https://anhoa.example/' });
  const photos = [await addPhoto(desk, 91), await addPhoto(desk, 92)];
  const story = addStory(desk, { headline: 'Họp mặt', text: 'Ông Tám dự.', photos });
  const { receipt } = await publish(desk, story, connection);
  const page = join(site, 'tin-tuc/hop-mat.html');
  return {
    desk,
    connection,
    photos,
    story,
    page,
    remoteId: receipt?.remoteId ?? '',
    version: receipt?.version,
  };
}

function readFrom(desk: Desk, { id, name, settings }: Connection, remoteId: string) {
  const destination = { id, name, settings, memory: null, secret: null };
  const uploads = uploadLedger({ db: desk.library.write, clock: desk.clock }, id);
  return desk.adapters['local-portal'].readArticle?.({ destination, uploads, remoteId });
}

function withoutAlt(block: Block | undefined): Block | undefined {
  return block?.type === 'photo' ? { ...block, alt: null } : block;
}

describe('an article read back from a site', () => {
  it('is the story that was sent: fields, text, and the library’s own photos', async () => {
    const { desk, connection, photos, story, remoteId, version } = await published();
    const found = await readFrom(desk, connection, remoteId);
    expect(found).toMatchObject({
      ...{ remoteId, version, visibility: 'public', modifiedBy: '', pictures: [] },
      url: 'https://anhoa.example/tin-tuc/hop-mat.html',
      modifiedAt: '2026-11-22T03:42:07.000Z',
      fields: { headline: 'Họp mặt', lead: 'Họp mặt.', kicker: '', byline: [], section: 'Tin tức', tags: [] },
    });
    const register = new Map(photos.map((photo) => [photo.id, photo]));
    // Alt texts that a photo owns come back as the figure's own.
    const shown = story.document.root.children.map((block) => shownBlock(block, register));
    expect(found?.document.root.children.map(withoutAlt)).toEqual(shown.map(withoutAlt));
  });

  it('is as somebody changed it by hand, under a version of its own and without a time', async () => {
    const { desk, connection, page, remoteId, version } = await published();
    writeFileSync(page, readFileSync(page, 'utf8').replace('Ông Tám dự.', 'Ông Tâm dự.'));
    const found = await readFrom(desk, connection, remoteId);
    expect(found && [documentText(found.document).includes('Ông Tâm dự.'), found.modifiedAt]).toEqual([
      true,
      null,
    ]);
    expect(found?.version).not.toBe(version);
  });

  it('leaves a correction out: it is told by the destination, not by the story', async () => {
    const { desk, connection, story, remoteId } = await published();
    await click(desk, story, connection, { action: 'correct', note: 'Sai tên ông Tâm.' });
    const found = await readFrom(desk, connection, remoteId);
    expect(found && documentText(found.document)).not.toContain('Sai tên');
  });

  it('that is gone is not there', async () => {
    const { desk, connection, page, remoteId } = await published();
    rmSync(page);
    expect(await readFrom(desk, connection, remoteId)).toBeUndefined();
  });

  it('of which somebody made something else is said to be none', async () => {
    const { desk, connection, page, remoteId } = await published();
    writeFileSync(page, '<h1>Trang của văn phòng</h1>');
    await expect(readFrom(desk, connection, remoteId)).rejects.toMatchObject({
      code: 'destination_refused',
      message: expect.stringContaining('không còn là trang bài do Tòa soạn dựng'),
    });
  });

  it('from a folder out of reach is told so', async () => {
    const { desk, connection, page, remoteId } = await published();
    rmSync(join(page, '../..'), { recursive: true });
    await expect(readFrom(desk, connection, remoteId)).rejects.toMatchObject({
      code: 'destination_unreachable',
    });
  });
});
