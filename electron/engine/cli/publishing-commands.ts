import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { ConnectionDraft, ConnectionKind, type Connection } from '#shared/model/connection.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const publishingCommands: readonly Command[] = [
  {
    name: 'connections add',
    usage:
      '--name N --kind K (--path DIR | --url ADDRESS) [--user U] [--secret-env VAR] [--set setting=value]',
    options: {
      name: { type: 'string' },
      kind: { type: 'string' },
      path: { type: 'string' },
      url: { type: 'string' },
      user: { type: 'string' },
      'secret-env': { type: 'string' },
      set: { type: 'string', multiple: true },
    },
    createsLibrary: true,
    run: async (context) => ({
      connection: await context.call('connections.add', {
        draft: draftFrom(context),
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

/** Every kind takes of these what its own form names. @throws AppError invalid_request saying what is missing or wrong */
function draftFrom(context: CommandContext): ConnectionDraft {
  const path = context.option('path');
  const url = context.option('url');
  const given = {
    ...{ path: path === undefined ? undefined : resolve(path), url, baseUrl: url },
    ...{ user: context.option('user'), secretEnv: context.option('secret-env') },
    ...Object.fromEntries(context.options('set').map(parseSetting)),
  };
  const parsed = ConnectionDraft.safeParse({
    name: requireOption(context, 'name'),
    kind: parseKind(requireOption(context, 'kind')),
    settings: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_request', `Kết nối chưa đủ hoặc sai: ${z.prettifyError(parsed.error)}`);
}

/** `name=value`; a value that opens with a brace or a bracket is JSON, everything else is text. */
function parseSetting(text: string): [string, unknown] {
  const [, name, value] = /^([^=]+)=(.*)$/su.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new AppError('invalid_request', `--set cần dạng tên=giá trị, không phải “${text}”.`);
  }
  if (!/^\s*[{[]/u.test(value)) return [name, value];
  try {
    return [name, JSON.parse(value)];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError(
      'invalid_request',
      `Giá trị của --set ${name}=… mở bằng { hoặc [ nên phải là JSON đúng cú pháp, ví dụ {"headline":"title"}.`,
      { cause: error },
    );
  }
}

/** By name as a person knows it, or by id. */
/** By name or id. @throws AppError not_found naming those there are */
export async function findConnection(context: CommandContext, wanted: string): Promise<Connection> {
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
