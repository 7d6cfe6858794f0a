// An outbox that sends to a destination which does what the test tells it to, and clicks of every kind.
import { join } from 'node:path';
import type { SubmitInput } from '#engine/outbox/submit.ts';
import type { Capabilities, Connection } from '#shared/model/connection.ts';
import type { Intent, PublishAction } from '#shared/model/outbox.ts';
import type { Story } from '#shared/model/story.ts';
import { getStory } from '#engine/library/stories.ts';
import { aDesk } from './desk-for-a-test.ts';
import { adaptersTo, aFakeDestination, type FakeDestination } from './fake-destination.ts';
import { addStory, connect, type Desk, type DeskOptions } from './publishing-desk.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type OutboxDesk = {
  readonly desk: Desk;
  readonly destination: FakeDestination;
  readonly connection: Connection;
};

export async function anOutboxDesk(
  can: Partial<Capabilities> = {},
  options: Omit<DeskOptions, 'adapters'> = {},
): Promise<OutboxDesk> {
  const destination = aFakeDestination(can);
  const desk = aDesk(join(temporaryFolder(), 'thư viện'), {
    ...options,
    adapters: adaptersTo(destination),
  });
  return { desk, destination, connection: await connect(desk, '/noi-nhan') };
}

export type HowToClick = Partial<Pick<SubmitInput, 'at' | 'note' | 'progressive' | 'holdSeconds'>> & {
  readonly action?: PublishAction;
  /** Another one than the desk's. */
  readonly to?: Connection;
};

/** Clicks on the story as it stands; sent at once unless it says otherwise. */
export function click({ desk, connection }: OutboxDesk, { id }: Story, how: HowToClick = {}): Intent {
  const { to = connection, ...terms } = how;
  const { revision } = getStory(desk.library.read, id);
  return desk.outbox.submit({
    ...{ storyId: id, revision, connectionId: to.id, holdSeconds: 0, approvedBy: 'Biên tập' },
    ...terms,
  });
}

/** Clicks, and works until nothing is due. */
export async function clickAndWork(
  newsroom: OutboxDesk,
  story: Story,
  how: HowToClick = {},
): Promise<Intent> {
  const { id } = click(newsroom, story, how);
  await newsroom.desk.outbox.tick();
  return newsroom.desk.outbox.get(id);
}

/** A story that readers of the destination see. */
export async function aPublicStory(newsroom: OutboxDesk, headline: string): Promise<Story> {
  const story = addStory(newsroom.desk, { headline });
  await clickAndWork(newsroom, story);
  return getStory(newsroom.desk.library.read, story.id);
}

export function ledgerOf({ attempts }: Intent): string[] {
  return attempts.map(({ outcome, message }) => `${outcome}: ${message}`);
}

/** The state of each, and what its ledger says last. */
export function endsOf({ desk }: OutboxDesk, intents: readonly Intent[]): string[] {
  return intents.map(({ id }) => {
    const now = desk.outbox.get(id);
    return `${now.state}: ${now.attempts.at(-1)?.message ?? ''}`;
  });
}
