// Stories for the proof-reader's tests: complete and clean unless a test says otherwise.
import { checkStory } from '#engine/proofing/check-story.ts';
import { paragraph, storyDocument } from '#shared/document/build.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Finding } from '#shared/model/finding.ts';
import { emptyPhotoText, undecided } from '#shared/model/photo.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Person, Term } from '#shared/model/register.ts';
import { StoryContent } from '#shared/model/story.ts';
import type { Waiver } from '#shared/model/waiver.ts';

export const today = '2026-11-23';

/** `body`: blocks, or texts of paragraphs. */
export function aStory(body: readonly (Block | string)[], fields: Partial<StoryContent> = {}): StoryContent {
  return StoryContent.parse({
    headline: 'Tuyên dương điển hình “Dân vận khéo”',
    lead: 'Sáng 22/11, phường An Hòa tổ chức họp mặt.',
    section: 'Xây dựng Đảng',
    byline: [{ role: 'both', name: 'Minh Anh' }],
    document: storyDocument(body.map((block) => (typeof block === 'string' ? paragraph(block) : block))),
    ...fields,
  });
}

export function aPhoto(fields: Partial<Photo> & Pick<Photo, 'id'>): Photo {
  return {
    ...emptyPhotoText,
    ...undecided,
    hash: '0'.repeat(64),
    fileName: 'DSC_0001.jpg',
    mimeType: 'image/jpeg',
    byteSize: 1,
    capture: {
      takenAt: null,
      camera: null,
      serial: null,
      width: 10,
      height: 10,
      orientation: 1,
      hasLocation: false,
      zone: null,
      focus: null,
    },
    pictureHash: '0'.repeat(64),
    shotAt: null,
    damage: null,
    revision: 1,
    importedAt: '2026-11-22T02:00:00.000Z',
    updatedAt: '2026-11-22T02:00:00.000Z',
    ...fields,
  };
}

export function aPerson(name: string): Person {
  const id = '00000000-0000-4000-8000-000000000000';
  return {
    id,
    name,
    honorific: 'đồng chí',
    rank: 1,
    titles: [],
    note: '',
    doNotPublish: false,
    minor: 'no',
    revision: 1,
    updatedAt: '2026-11-22T02:00:00.000Z',
  };
}

type Newsroom = {
  readonly photos?: readonly Photo[];
  readonly people?: readonly Person[];
  readonly terms?: readonly Term[];
  readonly lookAgain?: readonly string[];
  readonly waivers?: readonly Waiver[];
};

export function check(
  content: StoryContent,
  { photos = [], people = [], terms = [], lookAgain = [], waivers = [] }: Newsroom = {},
): Finding[] {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const again = new Set(lookAgain);
  return checkStory({ content, photos: byId, people, terms, lookAgain: again, waivers, today });
}
