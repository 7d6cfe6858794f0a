// A newsroom ready to publish: a real library with photos and stories, a connection to a folder, a clock that is set by hand.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createAdapters, type Adapters } from '#engine/connections/adapters.ts';
import { addConnection } from '#engine/connections/connections.ts';
import { createSecrets, type Secrets } from '#engine/connections/secrets.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { storeOriginal } from '#engine/files/store-original.ts';
import { createImagePool, type ImagePool } from '#engine/images/image-pool.ts';
import { openLibrary, type Library } from '#engine/library/open-library.ts';
import { findPhotos } from '#engine/library/photos.ts';
import { saveSite } from '#engine/library/site.ts';
import { createStory, getStory, saveStory } from '#engine/library/stories.ts';
import { createOutbox, type Outbox } from '#engine/outbox/outbox.ts';
import type { EventName } from '#shared/api/events.ts';
import { paragraph, photo, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { emptyPhotoText, undecided, type Photo, type PhotoText } from '#shared/model/photo.ts';
import { defaultSite } from '#shared/model/portal.ts';
import { StoryContent, type Story } from '#shared/model/story.ts';
import { makePhoto } from './make-photos.ts';
import { testMoment } from './moment.ts';
import { projectRoot } from './project-root.ts';

export const resourcesDir = join(projectRoot, 'resources');

export type Desk = {
  readonly library: Library;
  readonly images: ImagePool;
  readonly adapters: Adapters;
  readonly secrets: Secrets;
  readonly outbox: Outbox;
  readonly clock: { readonly now: () => Date; readonly pass: (seconds: number) => void };
  /** What windows were told, in order. */
  readonly told: EventName[];
};

export type DeskOptions = {
  /** Other destinations than the real ones. */
  readonly adapters?: Adapters;
  /** Called at every step of a real destination. */
  readonly onProgress?: () => void;
  /** Multiplies the time limits of every request. */
  readonly patience?: number;
  /** Which networks the machine is on; absent = always the same. */
  readonly network?: () => string;
};

/** A desk over the library in `dir` (made if need be). Outside a test the caller closes it. */
export function openDesk(dir: string, options: DeskOptions = {}): Desk {
  const library = openLibrary(dir, { create: true });
  const images = createImagePool({ jobs: 2 });
  let now = testMoment.getTime();
  const clock = { now: () => new Date(now), pass: (seconds: number) => void (now += seconds * 1000) };
  const told: EventName[] = [];
  const secrets = createSecrets(process.env);
  const parts = { library: () => library, images, clock, resourcesDir, secrets };
  const adapters = options.adapters ?? watched(createAdapters(parts, options.patience), options.onProgress);
  const emit = (name: EventName): void => void told.push(name);
  const { network = () => '' } = options;
  const outbox = createOutbox({ ...parts, emit, adapters, network, random: () => 0 });
  return { library, images, adapters, secrets, outbox, clock, told };
}

function watched(adapters: Adapters, onProgress: (() => void) | undefined): Adapters {
  if (onProgress === undefined) return adapters;
  const portal = adapters['local-portal'];
  const deliverWatched: typeof portal.deliver = (delivery, watch) =>
    portal.deliver(delivery, {
      ...watch,
      onProgress: (progress) => {
        watch.onProgress(progress);
        onProgress();
      },
    });
  return { ...adapters, 'local-portal': { ...portal, deliver: deliverWatched } };
}

export function connect(
  desk: Desk,
  path: string,
  given: { name?: string; baseUrl?: string } = {},
): Promise<Connection> {
  const { name = 'Cổng phường', baseUrl = '' } = given;
  const parts = {
    db: () => desk.library.write,
    adapters: desk.adapters,
    clock: desk.clock,
    emit: () => undefined,
    secrets: desk.secrets,
  };
  return addConnection(parts, { name, kind: 'local-portal', settings: { path, baseUrl } });
}

/** A photograph of 900×600 with its original in the library, another one for every `seed`. */
export async function addPhoto(desk: Desk, seed: number, text: Partial<PhotoText> = {}): Promise<Photo> {
  const size = { width: 900, height: 600 };
  return addPhotoFile(desk, { ...size, seed, jpeg: await makePhoto({ ...size, seed }) }, text);
}

type PhotoFile = {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: Buffer;
  /** Where the camera focused. */
  readonly focus?: Photo['capture']['focus'];
};

/** The same from bytes that a test has made. */
export async function addPhotoFile(
  desk: Desk,
  { seed, width, height, jpeg, focus = null }: PhotoFile,
  text: Partial<PhotoText> = {},
): Promise<Photo> {
  const incoming = join(desk.library.path, 'thẻ nhớ');
  mkdirSync(incoming, { recursive: true });
  const file = join(incoming, `DSC_${seed}.jpg`);
  writeFileSync(file, jpeg);
  const stored = await storeOriginal(desk.library.path, file);
  await stored.commit('image/jpeg');
  const id = randomUUID();
  const capture = {
    takenAt: '2026-11-22T08:00:00',
    camera: null,
    serial: null,
    width,
    height,
    orientation: 1,
    hasLocation: false,
    zone: null,
    focus,
  };
  const { hash, byteSize } = stored;
  const record = {
    ...emptyPhotoText,
    caption: `Ảnh ${seed}`,
    alt: `Mô tả ${seed}`,
    credit: 'Hoàng Nam',
    ...text,
  };
  insertPhoto(
    desk.library.write,
    {
      ...record,
      ...undecided,
      id,
      hash,
      pictureHash: hash,
      fileName: `DSC_${seed}.jpg`,
      mimeType: 'image/jpeg',
      byteSize,
      capture,
      shotAt: capture.takenAt,
      damage: null,
    },
    desk.clock.now().toISOString(),
  );
  const [photoRecord] = findPhotos(desk.library.read, [id]);
  if (photoRecord === undefined) throw new Error('The photo just added is not there');
  return photoRecord;
}

export function addStory(
  desk: Desk,
  given: {
    readonly headline: string;
    readonly text?: string;
    /** Instead of `text`: several. */
    readonly paragraphs?: readonly string[];
    /** Instead of `text`: of any kind. */
    readonly blocks?: readonly Block[];
    readonly photos?: readonly Photo[];
    readonly section?: string;
  },
): Story {
  return createStory(desk.library.write, { content: contentOf(given), at: desk.clock.now() });
}

/** Stores another version of a story. */
export function edit(desk: Desk, id: string, given: Parameters<typeof addStory>[1]): Story {
  const { revision } = getStory(desk.library.read, id);
  saveStory(desk.library.write, { id, revision, content: contentOf(given), at: desk.clock.now() });
  return getStory(desk.library.read, id);
}

export function submit(desk: Desk, story: Story, connection: Connection, holdSeconds = 0): Intent {
  const { id: storyId, revision } = story;
  return desk.outbox.submit({
    storyId,
    revision,
    connectionId: connection.id,
    holdSeconds,
    approvedBy: 'Biên tập',
  });
}

/** Submits and works until nothing is due. */
export async function publish(desk: Desk, story: Story, connection: Connection): Promise<Intent> {
  const { id } = submit(desk, story, connection);
  await desk.outbox.tick();
  return desk.outbox.get(id);
}

export function setUpSite(desk: Desk): void {
  saveSite(desk.library.write, { ...defaultSite, unitName: 'Phường An Hòa' });
}

function contentOf(given: Parameters<typeof addStory>[1]): StoryContent {
  const {
    headline,
    text = 'Sáng 22/11, Đảng ủy phường An Hòa ra quân.',
    photos = [],
    section = 'Tin tức',
  } = given;
  const blocks = [
    ...(given.blocks ?? (given.paragraphs ?? [text]).map((one) => paragraph(one))),
    ...photos.map(({ id }) => photo({ photoId: id })),
  ];
  return StoryContent.parse({ headline, lead: `${headline}.`, section, document: storyDocument(blocks) });
}
