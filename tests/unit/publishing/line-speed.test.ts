import { expect, test } from 'vitest';
import { lineSpeed } from '#renderer/features/publish/line-speed.ts';
import { newestIntent } from '#renderer/features/publish/newest-intent.ts';
import type { Intent } from '#shared/model/outbox.ts';

const portal = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

test('the time a delivery takes is told from what was really sent to the same place', () => {
  const intents = [
    anIntent({ minute: 1, connectionId: portal, bytes: 1_000_000, seconds: 2 }),
    anIntent({ minute: 2, connectionId: portal, bytes: 500_000, seconds: 1 }),
    anIntent({ minute: 3, connectionId: portal, bytes: 20_000, seconds: 9 }),
    anIntent({ minute: 4, connectionId: other, bytes: 900_000, seconds: 90 }),
  ];
  expect(lineSpeed(intents, portal)).toBe(500_000);
  expect(lineSpeed(intents.slice(2, 3), portal)).toBeUndefined();
});

test('a story’s newest delivery counts, for one destination or for any', () => {
  const intents = [
    anIntent({ minute: 1, connectionId: portal, bytes: 0, seconds: 1 }),
    anIntent({ minute: 3, connectionId: other, bytes: 0, seconds: 1 }),
    anIntent({ minute: 2, connectionId: portal, bytes: 0, seconds: 1 }),
  ];
  const storyId = '00000000-0000-4000-8000-00000000000a';
  expect(newestIntent(intents, { storyId })?.createdAt).toBe(at(3));
  expect(newestIntent(intents, { storyId, connectionId: portal })?.createdAt).toBe(at(2));
  expect(newestIntent(intents, { storyId: portal })).toBeUndefined();
});

type Sent = {
  readonly minute: number;
  readonly connectionId: string;
  readonly bytes: number;
  readonly seconds: number;
};

function anIntent({ minute, connectionId, bytes, seconds }: Sent): Intent {
  const hash = 'a'.repeat(64);
  return {
    id: `00000000-0000-4000-8000-0000000001${String(minute).padStart(2, '0')}`,
    headline: 'Họp mặt',
    connectionName: 'Cổng phường',
    state: 'published',
    manifest: {
      storyId: '00000000-0000-4000-8000-00000000000a',
      storyRevision: 1,
      textHash: hash,
      photos: [],
      attachments: [],
      connectionId,
      action: 'publish',
      at: null,
      note: '',
      progressive: false,
      waivers: [],
      approvedBy: 'Minh Anh',
      approvedAt: at(minute),
    },
    createdAt: at(minute),
    updatedAt: at(minute),
    nextAttemptAt: null,
    progress: null,
    attempts: [
      { number: 1, startedAt: at(minute), endedAt: at(minute, seconds), outcome: 'published', message: '' },
    ],
    receipt: {
      remoteId: '1',
      url: 'file:///cong/tin.html',
      version: '1',
      readBackHash: hash,
      files: 1,
      bytesSent: bytes,
      bytesUnchanged: 0,
      photos: 0,
      exactlyOnce: true,
      publishedAt: at(minute, seconds),
      visibility: 'public',
      publicAt: null,
      pictures: [],
      losses: [],
    },
  };
}

function at(minute: number, seconds = 0): string {
  return new Date(Date.UTC(2026, 10, 22, 8, minute, seconds)).toISOString();
}
