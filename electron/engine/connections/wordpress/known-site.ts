// A site for questions outside a delivery: met before, or met now.
import { AppError } from '#shared/api/errors.ts';
import { meet, siteAt, type MeetTools, type WordPressDestination } from './meet.ts';
import { readMemory, type WordPressMemory } from './memory.ts';
import type { Site } from './site.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';

/** For questions a person asks, where nothing is on its way. */
export function toAppError({ outcome: trouble, message }: DeliveryTrouble): AppError {
  const isRefused = trouble.state === 'signed-out' || trouble.state === 'refused';
  return new AppError(isRefused ? 'destination_refused' : 'destination_unreachable', message);
}

/** @throws DeliveryTrouble */
export async function knownSite(
  tools: MeetTools,
  destination: WordPressDestination,
): Promise<{ readonly site: Site; readonly memory: WordPressMemory }> {
  const known = readMemory(destination.memory);
  if (known !== undefined && destination.secret !== null) {
    return { site: siteAt(tools, destination, known.root), memory: known };
  }
  const { state, message, memory } = await meet(tools, destination);
  const met = readMemory(memory);
  if (state === 'reachable' && met !== undefined) {
    return { site: siteAt(tools, destination, met.root), memory: met };
  }
  throw new DeliveryTrouble({ state: state === 'reachable' ? 'unreachable' : state, message });
}
