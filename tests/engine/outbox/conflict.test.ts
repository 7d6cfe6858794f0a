// Somebody changed the article on its destination: what the person is shown, and what becomes of each decision.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getVersion, getStory, storyVersions } from '#engine/library/stories.ts';
import { allowOverwrite, takeOver, type ResolveParts } from '#engine/outbox/conflict-resolve.ts';
import { readConflictState } from '#engine/outbox/conflict-state.ts';
import { toConflict } from '#engine/outbox/conflict-view.ts';
import { findPublication } from '#engine/db/rows/publications.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Conflict, ConflictChoices } from '#shared/model/conflict.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Story } from '#shared/model/story.ts';
import { aDesk } from '#tests/support/desk-for-a-test.ts';
import { adaptersTo, aFakeDestination } from '#tests/support/fake-destination.ts';
import { anHtmlDestination, type HtmlDestination } from '#tests/support/html-destination.ts';
import { addPhoto, addStory, connect, edit, publish, type Desk } from '#tests/support/publishing-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const opening = 'Sáng 22/11, Đảng ủy phường An Hòa ra quân tổng vệ sinh.';
const result = 'Sau hai giờ, 124 hộ dân ở khu phố 7 đã dọn xong ba con hẻm.';
const plan = 'Tuần tới phường trồng thêm cây ở đường Lê Lợi.';
const noChoices: ConflictChoices = { fields: {}, segments: {} };

type Scene = { desk: Desk; there: HtmlDestination; connection: Connection; story: Story; intentId: string };

/** A published story with one photo, edited on both sides, and the click that met it. */
async function aConflict(
  mine: { headline?: string; paragraphs?: readonly string[] },
  theirs: Parameters<HtmlDestination['edit']>[0],
): Promise<Scene> {
  const there = anHtmlDestination();
  const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(there) });
  const connection = await connect(desk, '/noi-nhan', { name: 'Cổng quận' });
  const photos = [await addPhoto(desk, 1)];
  const given = { headline: 'Ra quân', paragraphs: [opening, result, plan], photos };
  const first = addStory(desk, given);
  expect((await publish(desk, first, connection)).state).toBe('published');
  there.edit(theirs);
  const story = edit(desk, first.id, { ...given, ...mine });
  const { id: intentId, state } = await publish(desk, story, connection);
  expect(state).toBe('conflict');
  return { desk, there, connection, story, intentId };
}

function partsOf({ desk }: Scene): ResolveParts {
  const takeIn: ResolveParts['takeIn'] = async (_article, documents) => ({ documents, notes: [] });
  return { ...desk, db: () => desk.library.write, takeIn };
}

async function shown(scene: Scene): Promise<Conflict> {
  return toConflict(scene.desk.library.read, await readConflictState(partsOf(scene), scene.intentId));
}

async function take(
  scene: Scene,
  choice: 'theirs' | 'merged',
  given: { choices?: ConflictChoices; version?: string; revision?: number } = {},
): Promise<{ revision: number; notes: readonly string[] }> {
  const { remote } = await shown(scene);
  const { choices = noChoices, version = remote?.version ?? null, revision = scene.story.revision } = given;
  return takeOver(partsOf(scene), { id: scene.intentId, choice, choices, revision, version });
}

function texts(scene: Scene): string[] {
  return getStory(scene.desk.library.read, scene.story.id).document.root.children.map(blockText);
}

const theirResult = { html: (html: string): string => html.replace('124 hộ', '130 hộ') };

describe('a conflict', () => {
  it('shows what each side has changed since the last publication, and who did it when', async () => {
    const scene = await aConflict(
      { headline: 'Ra quân lớn', paragraphs: [`${opening} Hơn 200 người tham gia.`, result, plan] },
      ({ html }) => ({ html: theirResult.html(html), lead: 'Sapo của quận.' }),
    );
    const { fields, segments, ...rest } = await shown(scene);
    expect(rest).toEqual({
      intentId: scene.intentId,
      storyId: scene.story.id,
      headline: 'Ra quân lớn',
      connectionName: 'Cổng quận',
      action: 'update',
      revision: 2,
      remote: {
        url: expect.stringContaining('https://anhoa.example/'),
        version: expect.any(String),
        modifiedAt: '2026-11-22T05:10:00.000Z',
        modifiedBy: 'Thu Hà',
        visibility: 'public',
        absent: false,
      },
      hasBase: true,
      notes: [],
      obstacle: null,
    });
    expect(fields.filter(({ kind }) => kind !== 'same')).toEqual([
      { name: 'headline', kind: 'mine', base: 'Ra quân', mine: 'Ra quân lớn', theirs: 'Ra quân' },
      { name: 'lead', kind: 'conflict', base: 'Ra quân.', mine: 'Ra quân lớn.', theirs: 'Sapo của quận.' },
    ]);
    expect(segments.map(({ part, kind }) => [part, kind])).toEqual([
      ['block', 'mine'],
      ['block', 'theirs'],
      ['block', 'same'],
      ['block', 'same'],
    ]);
    expect(segments[1]?.theirs[0]?.text).toContain('130 hộ');
  });

  it('does not take what the destination has no room for for somebody’s change', async () => {
    const scene = await aConflict({ headline: 'Ra quân' }, ({ html }) => ({ html: theirResult.html(html) }));
    const { fields, segments } = await shown(scene);
    expect(fields.every(({ kind }) => kind === 'same')).toBe(true);
    expect(segments.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['theirs']);
  });

  it('says that a destination cannot give the text back; mine and leaving it stay possible', async () => {
    const there = aFakeDestination();
    const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(there) });
    const connection = await connect(desk, '/noi-nhan', { name: 'Cổng quận' });
    const first = addStory(desk, { headline: 'Ra quân' });
    await publish(desk, first, connection);
    there.ends.push(() => ({ state: 'conflict', remoteVersion: 'v9', message: 'Bài đã bị sửa ở nơi nhận.' }));
    const story = edit(desk, first.id, { headline: 'Ra quân lớn' });
    const { id: intentId } = await publish(desk, story, connection);
    const scene: Scene = { desk, there: anHtmlDestination(), connection, story, intentId };
    expect(await shown(scene)).toMatchObject({
      remote: null,
      segments: [],
      obstacle: {
        kind: 'unreadable',
        message:
          '“Cổng quận” không cho lấy lại nội dung bài, nên không so và ghép ở đây được. Hãy mở bài ở đó để xem.',
      },
    });
    await expect(take(scene, 'theirs')).rejects.toMatchObject({ code: 'invalid_request' });
    expect(desk.outbox.cancel(intentId).state).toBe('cancelled');
  });

  it('says where nobody knows which article there it is', async () => {
    const there = aFakeDestination();
    const desk = aDesk(join(temporaryFolder(), 'thư viện'), { adapters: adaptersTo(there) });
    const connection = await connect(desk, '/noi-nhan', { name: 'Cổng quận' });
    there.ends.push(() => ({
      state: 'conflict',
      remoteVersion: 'v9',
      message: 'Địa chỉ này đã có bài khác.',
    }));
    const story = addStory(desk, { headline: 'Ra quân' });
    const { id: intentId } = await publish(desk, story, connection);
    const { obstacle } = await shown({ desk, there: anHtmlDestination(), connection, story, intentId });
    expect(obstacle?.message).toBe(
      'Thư viện này chưa từng đăng bài lên “Cổng quận”, nên chưa biết bài nào ở đó để so. Hãy mở “Cổng quận” để xem.',
    );
  });

  it('says that the article is gone', async () => {
    const scene = await aConflict({ headline: 'Ra quân' }, () => ({ lead: 'x' }));
    scene.there.articles.clear();
    expect(await shown(scene)).toMatchObject({
      remote: { absent: true, visibility: 'gone' },
      obstacle: {
        kind: 'absent',
        message: 'Bài không còn ở “Cổng quận”, nên không có gì để lấy về hay ghép.',
      },
    });
  });

  it('is none any more once it was decided', async () => {
    const scene = await aConflict({ headline: 'Ra quân' }, () => ({ lead: 'x' }));
    scene.desk.outbox.cancel(scene.intentId);
    await expect(shown(scene)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('choosing mine', () => {
  it('overwrites the version that was shown last, and no other', async () => {
    const scene = await aConflict({ headline: 'Ra quân lớn' }, () => ({ lead: 'Một.' }));
    const { desk, there, intentId } = scene;
    there.edit(() => ({ lead: 'Hai.' }));
    const { remote } = await shown(scene);
    allowOverwrite(desk.library.write, intentId, remote?.version ?? null);
    there.edit(() => ({ lead: 'Ba.' }));
    desk.outbox.retry(intentId);
    await desk.outbox.tick();
    expect(desk.outbox.get(intentId).state).toBe('conflict');
    allowOverwrite(desk.library.write, intentId, (await shown(scene)).remote?.version ?? null);
    desk.outbox.retry(intentId);
    await desk.outbox.tick();
    expect(desk.outbox.get(intentId).state).toBe('published');
    expect([...there.articles.values()][0]).toMatchObject({ headline: 'Ra quân lớn', lead: 'Ra quân lớn.' });
  });
});

describe('choosing theirs', () => {
  it('makes their text the story’s, keeps mine as a version, and sends nothing', async () => {
    const scene = await aConflict({ headline: 'Ra quân lớn', paragraphs: [opening, plan] }, ({ html }) => ({
      html: theirResult.html(html),
      headline: 'Ra quân ở quận',
    }));
    await take(scene, 'theirs');
    const { desk, story, intentId, there } = scene;
    const now = getStory(desk.library.read, story.id);
    expect([now.headline, now.status]).toEqual(['Ra quân ở quận', 'published']);
    expect(texts(scene)).toEqual([opening, result.replace('124', '130'), plan, '']);
    const versions = storyVersions(desk.library.read, story.id);
    expect(versions.map(({ headline }) => headline)).toContain('Ra quân lớn');
    const intent = desk.outbox.get(intentId);
    expect([intent.state, intent.attempts.at(-1)?.message]).toEqual([
      'cancelled',
      'Đã lấy bản ở “Cổng quận” làm nội dung bài; không gửi gì đi, bản trước của bạn còn trong lịch sử bài.',
    ]);
    expect([...there.articles.values()][0]?.editor).toBe('Thu Hà');
  });
});

describe('a merged text', () => {
  it('has what both did, and the next click publishes it over the version that was shown', async () => {
    const scene = await aConflict(
      { headline: 'Ra quân', paragraphs: [`${opening} Hơn 200 người tham gia.`, result, plan] },
      ({ html }) => ({ html: theirResult.html(html) }),
    );
    const { revision } = await take(scene, 'merged');
    const { desk, story, connection, there } = scene;
    expect(texts(scene)).toEqual([
      `${opening} Hơn 200 người tham gia.`,
      result.replace('124', '130'),
      plan,
      '',
    ]);
    const merged = getStory(desk.library.read, story.id);
    expect([merged.revision, merged.status]).toEqual([revision, 'changed']);
    expect((await publish(desk, merged, connection)).state).toBe('published');
    expect([...there.articles.values()][0]?.html).toContain('130 hộ');
  });

  it('wants every conflict decided, and takes what was chosen', async () => {
    const scene = await aConflict(
      { paragraphs: [opening, result.replace('124', '126'), plan] },
      ({ html }) => ({ html: theirResult.html(html) }),
    );
    await expect(take(scene, 'merged')).rejects.toMatchObject({
      code: 'invalid_request',
      message: 'Còn 1 chỗ hai bên sửa khác nhau chưa chọn, nên chưa ghép gì.',
    });
    await take(scene, 'merged', { choices: { fields: {}, segments: { '1': 'both' } } });
    expect(texts(scene).slice(1, 3)).toEqual([result.replace('124', '126'), result.replace('124', '130')]);
  });

  it('keeps a photo’s own credit when their caption is taken', async () => {
    const scene = await aConflict({ headline: 'Ra quân' }, ({ html }) => ({
      html: html.replace('Ảnh 1 Ảnh: Hoàng Nam', 'Đoàn viên dọn hẻm Ảnh: Hoàng Nam'),
    }));
    await take(scene, 'merged');
    const { document } = getStory(scene.desk.library.read, scene.story.id);
    expect(document.root.children.at(-1)).toMatchObject({ caption: 'Đoàn viên dọn hẻm', credit: null });
  });

  it('is refused when the article changed again after it was looked at', async () => {
    const scene = await aConflict({ headline: 'Ra quân' }, () => ({ lead: 'Một.' }));
    const { remote } = await shown(scene);
    scene.there.edit(() => ({ lead: 'Hai.' }));
    await expect(take(scene, 'merged', { version: remote?.version ?? '' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(texts(scene)).toEqual([opening, result, plan, '']);
  });

  it('is refused when the story was edited after the click, and nothing is lost', async () => {
    const scene = await aConflict({ headline: 'Ra quân' }, () => ({ lead: 'Một.' }));
    edit(scene.desk, scene.story.id, { headline: 'Ra quân', paragraphs: ['Sửa thêm.'] });
    await expect(take(scene, 'merged')).rejects.toMatchObject({ code: 'conflict' });
    expect(texts(scene)).toEqual(['Sửa thêm.']);
    expect((await shown(scene)).obstacle?.kind).toBe('edited');
  });

  it('is what a later comparison grows from: their earlier change is nobody’s conflict then', async () => {
    const scene = await aConflict(
      { paragraphs: [`${opening} Hơn 200 người tham gia.`, result, plan] },
      ({ html }) => ({ html: theirResult.html(html) }),
    );
    await take(scene, 'merged');
    const { desk, story, connection, there } = scene;
    there.edit(({ html }) => ({ html: html.replace('130 hộ', '131 hộ') }));
    const { id } = await publish(desk, getStory(desk.library.read, story.id), connection);
    const later = await shown({ ...scene, intentId: id });
    expect(later.segments.map(({ kind }) => kind)).toEqual(['mine', 'theirs', 'same', 'same']);
    const publication = findPublication(desk.library.read, story.id, connection.id);
    const versions = storyVersions(desk.library.read, story.id);
    const known = versions.find(({ revision }) => revision === publication?.storyRevision);
    expect(
      getVersion(desk.library.read, known?.id ?? 0).content.document.root.children.map(blockText)[1],
    ).toContain('130 hộ');
  });
});
