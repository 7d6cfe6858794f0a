import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createOwnWork } from '#engine/own-work.ts';
import { serveInternal } from '#engine/serve-internal.ts';
import { anEngine } from '#tests/support/engine.ts';

test('the passwords a shell hands in are at hand for their destinations, and no answer holds them', async () => {
  const { engine } = await anEngine({ library: false });
  const id = randomUUID();
  const settings = { path: 'cong', baseUrl: '' };
  expect(engine.secrets.of({ id, settings })).toBeNull();
  const answer = await serveInternal(engine)({ id: 1, ask: 'secrets', secrets: { [id]: 'xoài cát' } });
  expect(answer).toEqual({ internal: 1, found: undefined });
  expect(engine.secrets.of({ id, settings })).toBe('xoài cát');
});

test('nothing speaks with a destination before the library is open and the passwords are there', async () => {
  const heard: string[] = [];
  const worker = { start: () => void heard.push('start'), stop: async () => void heard.push('stop') };
  const work = createOwnWork([worker], true);
  work.libraryIsOpen();
  expect(heard).toEqual([]);
  work.secretsAreHere();
  work.secretsAreHere();
  expect(heard).toEqual(['start']);
  await work.stop();
  work.libraryIsOpen();
  expect(heard).toEqual(['start', 'stop', 'start']);
});

test('without a shell there is nothing to wait for', () => {
  const heard: string[] = [];
  const work = createOwnWork([{ start: () => void heard.push('start'), stop: async () => undefined }], false);
  work.libraryIsOpen();
  expect(heard).toEqual(['start']);
});
