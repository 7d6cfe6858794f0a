import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer } from '#engine/serve.ts';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import { anEngine } from '#tests/support/engine.ts';

async function newsroom() {
  const { engine, libraryDir, events } = await anEngine();
  const handlers = createHandlers(engine);
  // Proof: `answer` has parsed the reply by the schema of this very method.
  const call = <M extends Method>(method: M, input: MethodInput<M>) =>
    answer(handlers, method, input) as Promise<MethodOutput<M>>;
  const site = join(libraryDir, '..', 'trang');
  const connection = await call('connections.add', {
    draft: { name: 'Cổng phường', kind: 'local-portal', settings: { path: site, baseUrl: '' } },
  });
  const write = async (headline: string, blocks: Block[] = [paragraph('Sáng 22/11, phường ra quân.')]) =>
    call('stories.create', {
      content: { headline, lead: 'Sáng 22/11.', section: 'Tin tức', document: storyDocument(blocks) },
    });
  return { call, site, connection, write, events };
}

describe('publishing through the contract', () => {
  it('plans, submits, sends and answers with the receipt', async () => {
    const { call, connection, write } = await newsroom();
    const story = await write('Ra quân tổng vệ sinh');
    const target = { storyId: story.id, connectionId: connection.id };
    const plan = await call('publish.plan', target);
    const held = await call('publish.submit', { ...target, revision: story.revision, holdSeconds: 10 });
    await call('outbox.sendNow', { id: held.id });
    const { intents } = await call('outbox.run', {});
    const after = await call('stories.get', { id: story.id });
    expect([plan.action, plan.photos, plan.words, plan.bytes > 0, held.state]).toEqual([
      'publish',
      0,
      7,
      true,
      'holding',
    ]);
    expect([intents.map((intent) => [intent.state, intent.receipt?.url]), after.status]).toEqual([
      [['published', plan.url]],
      'published',
    ]);
  });

  it('refuses what must be fixed first, and names the first thing', async () => {
    const { call, connection, write } = await newsroom();
    const story = await write('Thiếu ảnh', [photo({ photoId: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11' })]);
    const { findings } = await call('publish.plan', { storyId: story.id, connectionId: connection.id });
    const [first] = findings.filter((finding) => finding.level === 'block');
    const submit = call('publish.submit', {
      storyId: story.id,
      connectionId: connection.id,
      revision: story.revision,
    });
    await expect(submit).rejects.toMatchObject({
      code: 'invalid_request',
      message: `Chưa đăng được: ${first?.title} (${first?.reason}). Bài vẫn còn nguyên; hãy sửa chỗ này rồi bấm Đăng lại.`,
    });
    expect((await call('outbox.list', {})).intents).toEqual([]);
  });

  it('takes an article away although its text now has something that must be fixed first', async () => {
    const { call, connection, write } = await newsroom();
    const story = await write('Đã đăng');
    const target = { storyId: story.id, connectionId: connection.id, revision: story.revision };
    await call('publish.submit', { ...target, holdSeconds: 0 });
    await call('outbox.run', {});
    await call('stories.save', {
      ...{ id: story.id, revision: story.revision },
      content: { headline: 'Thiếu ảnh', document: storyDocument([photo({ photoId: story.id })]) },
    });
    const update = call('publish.submit', { ...target, revision: story.revision + 1 });
    await expect(update).rejects.toMatchObject({ code: 'invalid_request' });
    const { state, manifest, headline } = await call('publish.submit', { ...target, action: 'take-down' });
    expect([state, manifest.action, headline]).toEqual(['holding', 'take-down', 'Đã đăng']);
  });

  it('keeps a connection while something waits to go there', async () => {
    const { call, connection, write } = await newsroom();
    const story = await write('Đang chờ');
    const { id } = await call('publish.submit', {
      storyId: story.id,
      connectionId: connection.id,
      revision: story.revision,
      holdSeconds: 30,
    });
    await expect(call('connections.remove', { id: connection.id })).rejects.toMatchObject({
      code: 'conflict',
    });
    await call('outbox.cancel', { id });
    await call('connections.remove', { id: connection.id });
    expect((await call('connections.list', {})).connections).toEqual([]);
  });

  it('gives the name of a removed connection to a new one', async () => {
    const { call, connection, site } = await newsroom();
    await call('connections.remove', { id: connection.id });
    const draft = {
      name: connection.name,
      kind: 'local-portal',
      settings: { path: site, baseUrl: '' },
    } as const;
    const again = await call('connections.add', { draft });
    expect([again.name, again.id === connection.id]).toEqual(['Cổng phường', false]);
  });

  it('tells the windows what moved', async () => {
    const { call, connection, write, events } = await newsroom();
    const story = await write('Báo cho cửa sổ');
    const before = events.length;
    await call('publish.submit', {
      storyId: story.id,
      connectionId: connection.id,
      revision: 1,
      holdSeconds: 0,
    });
    await call('outbox.run', {});
    const names = new Set(events.slice(before).map((event) => event.name));
    expect([...names].toSorted()).toEqual(['outbox.changed', 'stories.changed']);
  });

  it('signs in, and asks the destination at once', async () => {
    const { call, connection } = await newsroom();
    expect(await call('connections.signIn', { id: connection.id, secret: 'mật khẩu' })).toMatchObject({
      state: 'reachable',
    });
  });

  it('rehearses an action with its terms, and says what is possible', async () => {
    const { call, connection, write } = await newsroom();
    const story = await write('Giữ tới giờ');
    const target = { storyId: story.id, connectionId: connection.id };
    const at = '2026-11-22T05:00:00.000Z';
    const { action, actions, seconds, problems } = await call('publish.plan', {
      ...target,
      action: 'embargo',
      at,
    });
    expect({ action, actions, seconds, problems }).toEqual({
      action: 'embargo',
      actions: expect.arrayContaining(['publish', 'embargo']),
      seconds: { g3: 0, g4: 0, office: 0 },
      problems: [],
    });
  });

  it('says when a connection was last asked', async () => {
    const { call, connection, site } = await newsroom();
    expect(await call('connections.test', { id: connection.id })).toEqual({
      state: 'reachable',
      message: `Ghi được vào thư mục trang “${site}”.`,
      checkedAt: '2026-11-22T03:42:07.000Z',
      clockOffsetMs: null,
    });
  });
});
