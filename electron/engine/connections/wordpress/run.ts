// One delivery on its way to one WordPress: everything its steps share.
import type { WordPressSettings } from '#shared/model/connection.ts';
import type { Delivery, DeliveryWatch } from '../connection-adapter.ts';
import type { PictureTools } from '../article/pictures.ts';
import { openBooks, type Books } from './books.ts';
import { meet, siteAt, type MeetTools } from './meet.ts';
import { readMemory, type WordPressMemory } from './memory.ts';
import { openTally, type Tally } from './tally.ts';
import type { Site } from './site.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

export type WordPressTools = MeetTools & PictureTools;

/** What can be told of a delivery before anybody has clicked. */
export type Planned = {
  readonly delivery: Omit<Delivery<WordPressSettings>, 'intentId' | 'mayOverwrite'>;
  readonly memory: WordPressMemory;
  readonly books: Books;
};

export type Run = {
  readonly tools: WordPressTools;
  readonly delivery: Delivery<WordPressSettings>;
  readonly signal: AbortSignal;
  readonly memory: WordPressMemory;
  readonly site: Site;
  readonly books: Books;
  readonly tally: Tally;
};

/** A site that was never met, or an account that lacks a right it may have got since, is asked first. @throws DeliveryTrouble */
export async function openRun(
  tools: WordPressTools,
  delivery: Delivery<WordPressSettings>,
  watch: DeliveryWatch,
): Promise<Run> {
  const { destination, payload, uploads } = delivery;
  const known = readMemory(destination.memory);
  const memory = known !== undefined && maySend(known, delivery) ? known : await met(tools, delivery);
  return {
    ...{ tools, delivery, memory, signal: watch.signal },
    site: { ...siteAt(tools, destination, memory.root), signal: watch.signal },
    books: openBooks(uploads, { home: memory.home, storyId: payload.storyId }),
    tally: openTally(watch, payload.photos.length + payload.attachments.length + 1),
  };
}

/** As a stranger meets it. */
export function strangersView(site: Site): Site {
  return { ...site, signIn: {} };
}

export function maySend({ user }: WordPressMemory, { payload }: Pick<Delivery, 'payload'>): boolean {
  return user.rights.publish && (user.rights.upload || !hasFiles(payload));
}

export function hasFiles({ photos, attachments }: Delivery['payload']): boolean {
  return photos.length + attachments.length > 0;
}

async function met(tools: WordPressTools, delivery: Delivery<WordPressSettings>): Promise<WordPressMemory> {
  const answer = await meet(tools, delivery.destination);
  const { state, message } = answer;
  const memory = readMemory(answer.memory);
  if (state !== 'reachable') throw new DeliveryTrouble({ state, message });
  if (memory === undefined) throw new Error('A WordPress that was met left no memory');
  if (maySend(memory, delivery)) return memory;
  throw new DeliveryTrouble({ state: 'refused', message: notAllowed(message) });
}

function notAllowed(message: string): string {
  return `${message} Bài chưa gửi; được cấp quyền rồi hãy bấm Gửi lại.`;
}
