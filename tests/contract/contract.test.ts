import { describe, expect, it } from 'vitest';
import { createHandlers } from '#engine/handlers/handlers.ts';
import { answer, reply } from '#engine/serve.ts';
import { contract, type Method } from '#shared/api/contract.ts';
import { anEngine } from '#tests/support/engine.ts';
import { examples } from '#tests/support/examples.ts';

const methods = Object.keys(contract) as Method[];

describe('every method of the contract', () => {
  it('has a handler and nothing else does', async () => {
    const { engine } = await anEngine();
    expect(Object.keys(createHandlers(engine)).toSorted()).toEqual(methods.toSorted());
  });

  it.each(methods)('%s takes the example written for it', (method) => {
    expect(contract[method].input.safeParse(examples[method])).toEqual(
      expect.objectContaining({ success: true }),
    );
  });

  const inputs = methods.flatMap((method) =>
    Object.keys(examples[method] ?? {}).map((key) => [method, key] as const),
  );

  it.each(inputs)('%s refuses junk as its “%s” before it does anything', async (method, key) => {
    const { engine, events } = await anEngine();
    const before = events.length;
    const junk = { ...examples[method], [key]: Number.NaN };
    await expect(answer(createHandlers(engine), method, junk)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    expect(events.length).toBe(before);
  });

  it.each(['toString', '__proto__', 'constructor', 'stories.nothing', ''])(
    '“%s” is not a method',
    async (name) => {
      const { engine } = await anEngine();
      await expect(answer(createHandlers(engine), name, {})).rejects.toMatchObject({
        code: 'invalid_request',
      });
    },
  );
});

describe('the wire', () => {
  it('answers with data, never by throwing', async () => {
    const { engine } = await anEngine();
    const handlers = createHandlers(engine);
    const ask = (method: string, input: unknown): Promise<unknown> =>
      reply(handlers, { kind: 'request', id: 7, method, input });
    expect(await ask('library.status', {})).toEqual({
      kind: 'reply',
      id: 7,
      ok: true,
      value: expect.objectContaining({ state: 'open' }),
    });
    expect(await ask('stories.get', { id: '6f9b1a3e-8a5e-4bfb-9a3c-0d6d6f0c9a11' })).toEqual({
      kind: 'reply',
      id: 7,
      ok: false,
      error: { code: 'not_found', message: 'Không thấy bài này trong thư viện.' },
    });
  });

  it('says that no library is open where one is needed', async () => {
    const { engine } = await anEngine({ library: false });
    await expect(answer(createHandlers(engine), 'stories.list', {})).rejects.toMatchObject({
      code: 'library_missing',
    });
  });
});
