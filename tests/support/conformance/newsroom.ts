// A newsroom that writes to one subject: a desk with the real adapters, a connection, stories whose words can be found again.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { addConnection, type ConnectionParts } from '#engine/connections/connections.ts';
import { importAttachments } from '#engine/library/attachments.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Intent, PublishAction } from '#shared/model/outbox.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Story } from '#shared/model/story.ts';
import { aDesk } from '../desk-for-a-test.ts';
import { aPdfFile } from '../make-documents.ts';
import { addPhoto, addPhotoFile, setUpSite, type Desk, type DeskOptions } from '../publishing-desk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { OpenSubject } from './subject.ts';

export type Newsroom = { readonly desk: Desk; readonly connection: Connection; readonly word: string };

/** `origin` is the subject's own unless something stands before it. `word` is in no other test's headline. */
export async function aNewsroom(
  subject: OpenSubject,
  origin = subject.origin,
  options: DeskOptions = {},
): Promise<Newsroom> {
  const desk = aDesk(join(temporaryFolder(), 'thư viện'), options);
  setUpSite(desk);
  return { desk, connection: await connectTo(desk, subject, origin), word: aWord() };
}

export async function connectTo(
  desk: Desk,
  subject: OpenSubject,
  origin = subject.origin,
): Promise<Connection> {
  return addConnection(connectionParts(desk), subject.draft('Cổng phường', origin), subject.secret);
}

/** What the connections of a desk are worked with. */
export function connectionParts({ adapters, clock, secrets, library }: Desk): ConnectionParts {
  return { db: () => library.write, adapters, clock, secrets, emit: () => undefined };
}

/** Letters only, so that a search that splits words finds it whole. */
export function aWord(): string {
  return `Q${randomBytes(5)
    .toString('hex')
    .replace(/\d/gu, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;
}

/** Photos whose file names on a server carry the word. */
export function addPhotos(newsroom: Newsroom, seeds: readonly number[]): Promise<Photo[]> {
  const { desk, word } = newsroom;
  return Promise.all(
    seeds.map((seed) => addPhoto(desk, seed, { event: word, caption: `Ảnh ${seed} của ${word}.` })),
  );
}

/** A PDF whose content is the words: other words, another document. */
export async function addDocument(
  { desk, word }: Newsroom,
  words: string,
): Promise<{ readonly attachment: Attachment; readonly bytes: Buffer }> {
  const { path, bytes } = await aPdfFile(temporaryFolder(), 'Kế hoạch 45.pdf', `${word} ${words}`);
  const { added } = await importAttachments(desk.library, [path], () => desk.clock.now());
  const [first] = added;
  if (first === undefined) throw new Error('The document was not taken in');
  return { attachment: first.attachment, bytes };
}

/** A photo of forty megabytes and more: noise, which no compression makes smaller. */
export async function addLargePhoto({ desk, word }: Newsroom, seed: number): Promise<Photo> {
  const size = { width: 6000, height: 4000 };
  const noise = randomBytes(size.width * size.height * 3);
  const jpeg = await sharp(noise, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return addPhotoFile(desk, { ...size, seed, jpeg }, { event: word, caption: `Ảnh lớn của ${word}.` });
}

export type Click = {
  readonly story: Story;
  readonly action?: PublishAction;
  readonly at?: string;
  readonly note?: string;
  readonly progressive?: boolean;
};

/** Clicks, and works until nothing is due. */
export async function deliver({ desk, connection }: Newsroom, click: Click): Promise<Intent> {
  const { story, ...how } = click;
  const { id } = desk.outbox.submit({
    ...{ storyId: story.id, revision: story.revision, connectionId: connection.id },
    ...{ holdSeconds: 0, approvedBy: 'Biên tập', ...how },
  });
  await desk.outbox.tick();
  return desk.outbox.get(id);
}
