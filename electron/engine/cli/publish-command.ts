// `publish`: one click for each destination, with everything a click can say. Several destinations are all checked before
// the first click, so that a story does not go to half of them because of a slip in the command.
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { PublishAction, type Intent } from '#shared/model/outbox.ts';
import type { Connection } from '#shared/model/connection.ts';
import { requireWord, type Command, type CommandContext } from './command.ts';
import { findConnection } from './find-connection.ts';

export const publishCommand: Command = {
  name: 'publish',
  usage: 'ID --to N [--to M …] [--action A] [--at TIME] [--note TEXT] [--progressive] [--wait]',
  options: {
    to: { type: 'string', multiple: true },
    action: { type: 'string' },
    at: { type: 'string' },
    note: { type: 'string' },
    progressive: { type: 'boolean' },
    wait: { type: 'boolean' },
  },
  run: async (context) => {
    const story = await context.call('stories.get', { id: requireWord(context, 'mã bài') });
    const click = { storyId: story.id, ...termsOf(context) };
    const connections = await destinations(context);
    if (connections.length > 1) await requirePossible(context, connections, click);
    const intents: Intent[] = [];
    for (const { id: connectionId } of connections) {
      const { revision } = story;
      intents.push(
        await context.call('publish.submit', { ...click, revision, connectionId, holdSeconds: 0 }),
      );
    }
    const outcomes = context.flag('wait') ? await workOn(context, intents) : intents.map(outcomeOf);
    const [only] = outcomes;
    return outcomes.length === 1 && only !== undefined ? only : { intents: outcomes };
  },
};

/** What a script is told of an intent. */
export function outcomeOf(intent: Intent): object {
  const message = intent.attempts.at(-1)?.message;
  return {
    intent: intent.id,
    state: intent.state,
    receipt: intent.receipt,
    ...(message === undefined ? {} : { message }),
  };
}

/** Works the outbox until nothing is due, and tells what became of these. */
export async function workOn(
  { call }: CommandContext,
  intents: readonly Pick<Intent, 'id'>[],
): Promise<object[]> {
  await call('outbox.run', {});
  return Promise.all(intents.map(async ({ id }) => outcomeOf(await call('outbox.get', { id }))));
}

type Terms = {
  readonly action?: PublishAction | undefined;
  readonly at?: string | undefined;
  readonly note?: string | undefined;
  readonly progressive: boolean;
};

function termsOf(context: CommandContext): Terms {
  const action = context.option('action');
  const at = context.option('at');
  return {
    action: action === undefined ? undefined : parseAction(action),
    at: at === undefined ? undefined : parseMoment(at),
    note: context.option('note'),
    progressive: context.flag('progressive'),
  };
}

async function destinations(context: CommandContext): Promise<Connection[]> {
  const names = [...new Set(context.options('to'))];
  if (names.length === 0) throw new AppError('invalid_request', 'Thiếu --to.');
  return Promise.all(names.map((name) => findConnection(context, name)));
}

/** @throws AppError invalid_request with the first thing that one of them would be refused for */
async function requirePossible(
  { call }: CommandContext,
  connections: readonly Connection[],
  click: Terms & { readonly storyId: string },
): Promise<void> {
  for (const { id: connectionId, name } of connections) {
    const { problems } = await call('publish.plan', { ...click, connectionId });
    const block = problems.find(({ level }) => level === 'block');
    if (block === undefined) continue;
    throw new AppError('invalid_request', `Chưa gửi tới nơi nào vì “${name}”: ${block.message}`);
  }
}

function parseAction(text: string): PublishAction {
  const parsed = PublishAction.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid_request',
    `Không có việc “${text}”; --action là một trong: ${PublishAction.options.join(', ')}.`,
  );
}

const WithZone = z.iso.datetime({ offset: true });
const OnTheWall = z.string().regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/u);

/** A time without a zone is the newsroom's. */
function parseMoment(text: string): string {
  const zoned = OnTheWall.safeParse(text).success ? `${text.replace(' ', 'T')}:00+07:00` : text;
  const parsed = WithZone.safeParse(zoned);
  if (parsed.success) return new Date(parsed.data).toISOString();
  throw new AppError(
    'invalid_request',
    `Không hiểu giờ “${text}”; hãy viết như 2026-11-23 14:30 (giờ Việt Nam) hoặc 2026-11-23T14:30:00+07:00.`,
  );
}
