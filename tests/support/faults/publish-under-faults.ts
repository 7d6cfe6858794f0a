// One story on its way through a bad line to a real server, worked on until it has an end; what must be true of every moment
// and of the end is checked here, so that a run of five hundred says the same as one.
import type { Intent } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import { addPhotos, aNewsroom, aWord, deliver, type Newsroom } from '../conformance/newsroom.ts';
import { addStory, captionsOf, edit, latest } from '../conformance/stories.ts';
import type { OpenSubject, SeenArticle } from '../conformance/subject.ts';
import { faults, type Fault } from './fault.ts';
import { openFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { seeded, type Random } from './random.ts';

/** What went wrong with one publication; an empty list is what is wanted. */
export type Verdict = {
  readonly seed: number;
  readonly complaints: readonly string[];
  readonly faults: number;
};

/** After so many the line is good: every run has an end. */
const MOST_FAULTS = 8;
const PATIENCE = 0.1;

export type FaultBench = {
  readonly publish: (seed: number) => Promise<Verdict>;
  readonly close: () => Promise<void>;
};

/** A newsroom behind a proxy; each publication is a story of its own in it. */
export async function openFaultBench(subject: OpenSubject): Promise<FaultBench> {
  let plan: Plan = quiet;
  const proxy: FaultProxy = await openFaultProxy({
    target: subject.origin,
    faultFor: () => plan.next(),
    afterAnswer: ({ method }) => (method === 'GET' ? undefined : plan.look()),
  });
  const newsroom = await aNewsroom(subject, proxy.url, { patience: PATIENCE });
  return {
    publish: async (seed) => {
      const run = await prepare(newsroom, subject, seed);
      plan = run.plan;
      const intents = await run.work();
      plan = quiet;
      const complaints = [...run.complaints, ...(await judge(run, intents))];
      return { seed, complaints, faults: run.faultsMade() };
    },
    close: proxy.close,
  };
}

type Plan = { readonly next: () => Fault | undefined; readonly look: () => Promise<void> };
const quiet: Plan = { next: () => undefined, look: async () => undefined };

type Run = {
  readonly plan: Plan;
  readonly complaints: string[];
  readonly faultsMade: () => number;
  readonly work: () => Promise<readonly Intent[]>;
  readonly newsroom: Newsroom;
  readonly subject: OpenSubject;
  readonly photos: readonly Photo[];
  readonly endsGone: boolean;
  readonly text: string;
};

async function prepare(shared: Newsroom, subject: OpenSubject, seed: number): Promise<Run> {
  const random = seeded(seed);
  // A word of its own for each story: the server is searched by it.
  const newsroom: Newsroom = { ...shared, word: aWord() };
  const seeds = Array.from({ length: random.int(4) }, (_, index) => seed * 10 + index);
  const photos = await addPhotos(newsroom, seeds);
  const story = addStory(newsroom, { paragraphs: ['Bản đầu.'], photos });
  const way = random.pick(['publish', 'publish', 'publish', 'update', 'take-down'] as const);
  const complaints: string[] = [];
  let made = 0;
  const probability = 0.15 + random.next() * 0.4;
  return {
    ...{ newsroom, subject, photos, complaints },
    endsGone: way === 'take-down',
    text: way === 'update' ? 'Bản hai.' : 'Bản đầu.',
    faultsMade: () => made,
    plan: {
      next: () => {
        if (made >= MOST_FAULTS || !random.chance(probability)) return undefined;
        made += 1;
        return random.pick(faults);
      },
      look: async () => void complaints.push(...(await halfPublic(subject, newsroom.word, photos.length))),
    },
    work: async () => {
      const first = await workToTheEnd(newsroom, await deliver(newsroom, { story }), random);
      if (way === 'publish') return [first];
      const change =
        way === 'update'
          ? edit(newsroom, story, { paragraphs: ['Bản hai.'], photos })
          : latest(newsroom, story);
      const note = way === 'take-down' ? 'Theo yêu cầu' : '';
      const second = await deliver(newsroom, {
        story: change,
        ...(way === 'take-down' && { action: way, note }),
      });
      return [first, await workToTheEnd(newsroom, second, random)];
    },
  };
}

/** A person who tries again what was refused, and a clock that goes on. */
async function workToTheEnd({ desk }: Newsroom, intent: Intent, random: Random): Promise<Intent> {
  for (let round = 0; round < 60; round += 1) {
    const now = desk.outbox.get(intent.id);
    if (now.state === 'published' || now.state === 'conflict' || now.state === 'cancelled') return now;
    if (now.state === 'refused') desk.outbox.retry(intent.id);
    desk.clock.pass(60 + random.int(600));
    await desk.outbox.runUntilIdle();
  }
  return desk.outbox.get(intent.id);
}

/** Complaints where a reader meets an article without all its pictures. */
async function halfPublic(subject: OpenSubject, word: string, pictures: number): Promise<string[]> {
  const shown = (await subject.find(word)).filter(({ visibility }) => visibility === 'public');
  const complaints = shown.length > 1 ? [`${shown.length} public articles at once`] : [];
  for (const article of shown) {
    if (article.pictures.length !== pictures)
      complaints.push(`public with ${article.pictures.length} of ${pictures} pictures`);
    complaints.push(...(await unloadable(subject, article)));
  }
  return complaints;
}

async function unloadable(subject: OpenSubject, { pictures }: SeenArticle): Promise<string[]> {
  const answers = await Promise.all(
    pictures.map(async ({ url }) => [url, (await subject.read(url)).status] as const),
  );
  return answers.filter(([, status]) => status !== 200).map(([url, status]) => `${url} answers ${status}`);
}

async function judge(run: Run, intents: readonly Intent[]): Promise<string[]> {
  const { subject, newsroom, photos } = run;
  const open = intents.filter(({ state }) => state !== 'published');
  if (open.length > 0) {
    return open.map(
      ({ state, attempts }) => `ended as ${state}: ${attempts.map(({ message }) => message).join(' / ')}`,
    );
  }
  const found = await subject.find(newsroom.word);
  const visible = found.filter(({ visibility }) => visibility === 'public');
  if (run.endsGone) return visible.length === 0 ? [] : ['still public after it was taken down'];
  const [article] = found;
  if (found.length !== 1 || article === undefined) return [`${found.length} articles instead of one`];
  const complaints = [
    ...(article.visibility === 'public' ? [] : [`is ${article.visibility}`]),
    ...(article.text.includes(run.text) ? [] : [`lacks its text “${run.text}”`]),
    ...(await unloadable(subject, article)),
  ];
  const shown = captionsOf(article).join('|');
  const wanted = photos.map(({ caption }) => caption).join('|');
  if (shown !== wanted) complaints.push(`shows “${shown}” instead of “${wanted}”`);
  const files = await subject.countPictures(newsroom.word);
  if (files !== photos.length) complaints.push(`${files} files on the server for ${photos.length} photos`);
  return complaints;
}
