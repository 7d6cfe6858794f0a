// Each thing a bad line can do, at the two requests where it hurts most; and whole deliveries under a wrong clock.
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { addPhotos, aNewsroom, deliver, type Newsroom } from '#tests/support/conformance/newsroom.ts';
import { addStory, expectPicturesLoad, onlyArticle } from '#tests/support/conformance/stories.ts';
import type { OpenSubject } from '#tests/support/conformance/subject.ts';
import { wordpress } from '#tests/support/conformance/wordpress.ts';
import { faults, type Fault } from '#tests/support/faults/fault.ts';
import { openFaultProxy, type FaultProxyOptions } from '#tests/support/faults/fault-proxy.ts';

let subject: OpenSubject;
beforeAll(async () => {
  subject = await wordpress('wordpress').open();
});

const places = [
  ['the upload of a picture', '/media'],
  ['the making of the article', '/posts'],
] as const;
const cases = faults.flatMap((fault) => places.map(([what, path]) => [fault, what, path] as const));

it.each(cases)('%s at %s: one whole article in the end', async (fault, _what, path) => {
  const newsroom = await behindProxy({ faultFor: once(fault, path) });
  const [photo] = await addPhotos(newsroom, [71]);
  const story = addStory(newsroom, { photos: photo === undefined ? [] : [photo] });
  const { id } = await deliver(newsroom, { story });
  const { outbox, clock } = newsroom.desk;
  if (outbox.get(id).state === 'refused') outbox.retry(id);
  clock.pass(3_600);
  await outbox.runUntilIdle();
  const seen = await onlyArticle(subject, newsroom.word);
  expect([outbox.get(id).state, seen.visibility, seen.pictures.length]).toEqual(['published', 'public', 1]);
  expect(await subject.countPictures(newsroom.word)).toBe(1);
  await expectPicturesLoad(subject, seen);
});

const DAY = 86_400_000;

it.each([
  ['ahead', 2 * DAY],
  ['behind', -2 * DAY],
])('a clock two days %s makes nothing public early and nothing late', async (_way, clockOffMs) => {
  const newsroom = await behindProxy({ faultFor: () => undefined, clockOffMs });
  const now = await deliver(newsroom, { story: addStory(newsroom) });
  expect([now.state, (await onlyArticle(subject, newsroom.word)).visibility]).toEqual([
    'published',
    'public',
  ]);
});

/** The fault at the first change of something under `path`, and never again. */
function once(fault: Fault, path: string): FaultProxyOptions['faultFor'] {
  let isOver = false;
  return (request) => {
    if (isOver || request.method === 'GET' || !request.path.includes(path)) return undefined;
    isOver = true;
    return fault;
  };
}

async function behindProxy(options: Omit<FaultProxyOptions, 'target'>): Promise<Newsroom> {
  const proxy = await openFaultProxy({ target: subject.origin, ...options });
  onTestFinished(() => proxy.close());
  return aNewsroom(subject, proxy.url, { patience: 0.1 });
}
