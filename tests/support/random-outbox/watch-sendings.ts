// What must be true of everything that leaves, told at the moment it does.
import type { Delivery } from '#engine/connections/connection-adapter.ts';
import { EMBARGO_GRACE_MS } from '#engine/outbox/submit.ts';
import type { Intent, Manifest } from '#shared/model/outbox.ts';

/** A destination's clock is known to so much. */
const CLOCK_SLACK_MS = 2_000;
const HAND_OVER_MS = 60_000;

export type SendingWatch = {
  /** A click was taken. */
  readonly approve: (intent: Intent) => void;
  /** A person said that it goes out although its time went by. */
  readonly allowLate: (intentId: string) => void;
  /** A person pressed Cancel, and perhaps later that it is to be tried again. */
  readonly forbid: (intentId: string, isForbidden: boolean) => void;
  readonly onSend: (delivery: Delivery) => void;
  readonly onEffect: (delivery: Delivery) => void;
  readonly onConfirmed: (delivery: Delivery) => void;
  readonly complaints: string[];
};

/** `now`: the destinations' clock, milliseconds. */
export function watchSendings(now: () => number): SendingWatch {
  const approved = new Map<string, { readonly manifest: string; readonly number: number }>();
  const confirmed = new Map<string, number>();
  const late = new Set<string>();
  const forbidden = new Set<string>();
  const complaints: string[] = [];
  const targetOf = ({ manifest }: Delivery): string => `${manifest.connectionId} ${manifest.storyId}`;
  const numberOf = ({ intentId }: Delivery): number => approved.get(intentId)?.number ?? -1;
  return {
    complaints,
    approve: ({ id, manifest }) =>
      void approved.set(id, { manifest: JSON.stringify(manifest), number: approved.size }),
    allowLate: (intentId) => void late.add(intentId),
    forbid: (intentId, isForbidden) =>
      void (isForbidden ? forbidden.add(intentId) : forbidden.delete(intentId)),
    onSend: ({ intentId, manifest }) => {
      if (approved.get(intentId)?.manifest !== JSON.stringify(manifest)) {
        complaints.push(`${intentId} was sent with another manifest than the approved one`);
      }
      if (forbidden.has(intentId)) complaints.push(`a ${manifest.action} was sent that was cancelled`);
      if (!late.has(intentId)) complaints.push(...untimely(manifest, now()));
    },
    onEffect: (delivery) => {
      if (numberOf(delivery) < (confirmed.get(targetOf(delivery)) ?? -1)) {
        complaints.push(`an older ${delivery.manifest.action} followed a confirmed newer click`);
      }
    },
    onConfirmed: (delivery) => {
      const newest = Math.max(numberOf(delivery), confirmed.get(targetOf(delivery)) ?? -1);
      confirmed.set(targetOf(delivery), newest);
    },
  };
}

function untimely({ action, at }: Manifest, now: number): string[] {
  if (at === null) return [];
  const time = Date.parse(at);
  const isEarly = action === 'embargo' && now < time - CLOCK_SLACK_MS;
  const last = action === 'embargo' ? time + EMBARGO_GRACE_MS : time - HAND_OVER_MS;
  const isLate = now > last + CLOCK_SLACK_MS;
  return [
    ...(isEarly ? [`left ${time - now} ms before its embargo ended`] : []),
    ...(isLate ? [`left ${now - last} ms too late as ${action}`] : []),
  ];
}
