import { resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { ConnectionKind, type Connection } from '#shared/model/connection.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const publishingCommands: readonly Command[] = [
  {
    name: 'connections add',
    usage: '--name N --kind local-portal --path DIR [--url ADDRESS]',
    options: {
      name: { type: 'string' },
      kind: { type: 'string' },
      path: { type: 'string' },
      url: { type: 'string' },
    },
    createsLibrary: true,
    run: async (context) => ({
      connection: await context.call('connections.add', {
        draft: {
          name: requireOption(context, 'name'),
          kind: parseKind(requireOption(context, 'kind')),
          settings: { path: resolve(requireOption(context, 'path')), baseUrl: context.option('url') ?? '' },
        },
      }),
    }),
  },
  { name: 'connections list', usage: '', run: ({ call }) => call('connections.list', {}) },
  {
    name: 'connections test',
    usage: 'N',
    run: async (context) => {
      const { id } = await findConnection(context, requireWord(context, 'tên kết nối'));
      return context.call('connections.test', { id });
    },
  },
  {
    name: 'publish',
    usage: 'ID --to N [--wait]',
    options: { to: { type: 'string' }, wait: { type: 'boolean' } },
    run: async (context) => {
      const story = await context.call('stories.get', { id: requireWord(context, 'mã bài') });
      const connection = await findConnection(context, requireOption(context, 'to'));
      const intent = await context.call('publish.submit', {
        storyId: story.id,
        revision: story.revision,
        connectionId: connection.id,
        holdSeconds: 0,
      });
      if (!context.flag('wait')) return outcome(intent);
      await context.call('outbox.run', {});
      return outcome(await context.call('outbox.get', { id: intent.id }));
    },
  },
  { name: 'outbox list', usage: '', run: ({ call }) => call('outbox.list', {}) },
  {
    name: 'outbox run',
    usage: '--until-idle',
    options: { 'until-idle': { type: 'boolean' } },
    run: async ({ call }) => {
      const { intents } = await call('outbox.run', {});
      return { intents: intents.map(outcome) };
    },
  },
  {
    name: 'outbox cancel',
    usage: 'INTENT',
    run: async (context) =>
      outcome(await context.call('outbox.cancel', { id: requireWord(context, 'mã lần gửi') })),
  },
];

function outcome(intent: Intent): object {
  const message = intent.attempts.at(-1)?.message;
  return {
    intent: intent.id,
    state: intent.state,
    receipt: intent.receipt,
    ...(message === undefined ? {} : { message }),
  };
}

/** By name as a person knows it, or by id. */
async function findConnection(context: CommandContext, wanted: string): Promise<Connection> {
  const { connections } = await context.call('connections.list', {});
  const name = wanted.normalize('NFC');
  const found = connections.find((connection) => connection.name === name || connection.id === wanted);
  if (found !== undefined) return found;
  const known = connections.map((connection) => `“${connection.name}”`).join(', ') || 'chưa có kết nối nào';
  throw new AppError('not_found', `Không có kết nối “${name}” (${known}).`);
}

function parseKind(kind: string): ConnectionKind {
  const parsed = ConnectionKind.safeParse(kind);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid_request',
    `Không có loại kết nối “${kind}”; có: ${ConnectionKind.options.join(', ')}.`,
  );
}
