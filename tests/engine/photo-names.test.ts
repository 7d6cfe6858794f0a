import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { migrations } from '#engine/db/migrations/registry.ts';
import { insertPhoto } from '#engine/db/rows/photos.ts';
import { openLibrary, type Library } from '#engine/library/open-library.ts';
import { nameUses } from '#engine/library/name-uses.ts';
import { lookedAtPhotos, storyLookAgain } from '#engine/library/paired-texts.ts';
import { savePerson, saveTerm } from '#engine/library/people.ts';
import { editPhotos, getPhoto, undoEdit } from '#engine/library/photos.ts';
import { createStory, getStory, saveStory } from '#engine/library/stories.ts';
import { paragraph, photo as photoBlock, storyDocument } from '#shared/document/build.ts';
import { PersonDraft, TermDraft } from '#shared/model/register.ts';
import type { Photo, PhotoPatch } from '#shared/model/photo.ts';
import { StoryContent } from '#shared/model/story.ts';
import { aPhoto } from '#tests/support/builders.ts';
import { temporaryLibrary } from '#tests/support/library.ts';
import { testMoment } from '#tests/support/moment.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const told = { caption: 'Đại biểu dự họp.', alt: 'Hội trường đông người.' };

describe('caption, alt text and description of one picture', () => {
  it('are marked to be read again when one of them is changed', () => {
    const { set, lookAgain } = aStoredPhoto(told);
    set({ caption: 'Đại biểu biểu quyết.' });
    expect(lookAgain()).toEqual(['alt']);
    set({ alt: 'Cánh tay giơ thẻ.' });
    expect(lookAgain()).toEqual(['caption']);
  });

  it('are not marked by the first words of another, by marks, or when they say nothing', () => {
    const { set, lookAgain } = aStoredPhoto({ caption: 'Đại biểu dự họp.' });
    set({ alt: 'Hội trường đông người.' });
    set({ stars: 3 });
    expect(lookAgain()).toEqual([]);
    set({ alt: '' });
    set({ caption: 'Đại biểu biểu quyết.' });
    expect(lookAgain()).toEqual([]);
  });

  it('have their marks back as they were when the edit is taken back', () => {
    const { library, photo, set, lookAgain } = aStoredPhoto({
      ...told,
      extendedDescription: 'Phòng họp, 50 ghế.',
    });
    set({ alt: 'Ghế đỏ.' });
    expect(lookAgain()).toEqual(['caption', 'extendedDescription']);
    const undoId = set({ caption: 'Đại biểu biểu quyết.' });
    expect(lookAgain()).toEqual(['alt', 'extendedDescription']);
    undoEdit(library.write, undoId, testMoment);
    expect([getPhoto(library.read, photo.id).caption, lookAgain()]).toEqual([
      'Đại biểu dự họp.',
      ['caption', 'extendedDescription'],
    ]);
  });

  it('are asked for once more when somebody had read them and the edit is taken back after that', () => {
    const { library, photo, set, lookAgain } = aStoredPhoto(told);
    const undoId = set({ caption: 'Đại biểu biểu quyết.' });
    lookedAtPhotos(library.write, [photo.id], ['alt']);
    expect(lookAgain()).toEqual([]);
    undoEdit(library.write, undoId, testMoment);
    expect(lookAgain()).toEqual(['alt']);
  });

  it('are no new version of the photo’s words when somebody says they still stand', () => {
    const { library, photo, set } = aStoredPhoto(told);
    set({ caption: 'Đại biểu biểu quyết.' });
    const { revision } = getPhoto(library.read, photo.id);
    lookedAtPhotos(library.write, [photo.id], ['alt']);
    expect(getPhoto(library.read, photo.id).revision).toBe(revision);
  });
});

describe('a story’s own caption of a photo', () => {
  it('is to be read again when the description changes, and no more when that is taken back', () => {
    const { library, photo, set } = aStoredPhoto(told);
    const own = aStoryWith(library, photo, 'Toàn cảnh buổi họp mặt.');
    const inherits = aStoryWith(library, photo, null);
    const undoId = set({ caption: 'Đại biểu biểu quyết.' });
    expect([storyLookAgain(library.read, own), storyLookAgain(library.read, inherits)]).toEqual([
      [photo.id],
      [],
    ]);
    undoEdit(library.write, undoId, testMoment);
    expect(storyLookAgain(library.read, own)).toEqual([]);
  });

  it('is to be read again when the alt text changes, and not when the first one is written', () => {
    const { library, photo, set } = aStoredPhoto({ ...told, alt: '' });
    const own = aStoryWith(library, photo, 'Toàn cảnh buổi họp mặt.');
    set({ alt: 'Đại biểu ngồi kín hội trường.' });
    expect(storyLookAgain(library.read, own)).toEqual([]);
    set({ alt: 'Đại biểu giơ thẻ.' });
    expect(storyLookAgain(library.read, own)).toEqual([photo.id]);
  });

  it('has been looked at once it is written anew', () => {
    const { library, photo, set } = aStoredPhoto(told);
    const id = aStoryWith(library, photo, 'Toàn cảnh buổi họp mặt.');
    set({ caption: 'Đại biểu biểu quyết.' });
    const content = StoryContent.parse({
      document: storyDocument([photoBlock({ photoId: photo.id, caption: 'Đại biểu giơ thẻ.' })]),
    });
    saveStory(library.write, { id, revision: getStory(library.read, id).revision, content, at: testMoment });
    expect(storyLookAgain(library.read, id)).toEqual([]);
  });
});

describe('names', () => {
  it('are counted when they come into a photo, once for a whole batch, and not again while they stay', () => {
    const library = temporaryLibrary();
    person(library, { name: 'Lê Văn Hùng' });
    saveTerm(library.write, undefined, TermDraft.parse({ kind: 'place', text: 'Nhà Văn hóa An Hòa' }));
    const photos = [aPhoto({}), aPhoto({})];
    for (const photo of photos) insertPhoto(library.write, photo, testMoment.toISOString());
    const setAll = (set: PhotoPatch): void =>
      void editPhotos(
        library.write,
        photos.map(({ id }) => ({ photoId: id, set })),
        testMoment,
      );
    setAll({ people: ['Lê Văn Hùng', 'Trần Mới'], place: 'Nhà Văn hóa An Hòa', event: 'Họp mặt 15/10' });
    setAll({ caption: 'Đồng chí Lê Văn Hùng phát biểu.' });
    setAll({ caption: 'Đồng chí Lê Văn Hùng phát biểu tại Nhà Văn hóa An Hòa.' });
    expect(uses(library)).toEqual([
      ['event', 'Họp mặt 15/10', 1],
      ['person', 'Lê Văn Hùng', 2],
      ['person', 'Trần Mới', 1],
      ['place', 'Nhà Văn hóa An Hòa', 2],
    ]);
  });

  it('of photos that were there before are counted when the library is brought up to date', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'library.sqlite');
    const old = new Database(file);
    migrate(old, migrations.slice(0, 8), join(folder, 'backups'));
    // The column of today that a photo of that time had not.
    old.exec("ALTER TABLE photos ADD COLUMN name_key TEXT NOT NULL DEFAULT ''");
    for (const people of [['Lê Văn Hùng'], ['Lê Văn Hùng', 'Trần Mới']]) {
      const photo = aPhoto({ people, place: 'Hội trường', event: '' });
      // Proof: a handle that may write, opened past the library because the library is of today.
      insertPhoto(old as unknown as Library['write'], photo, testMoment.toISOString());
    }
    old.exec('ALTER TABLE photos DROP COLUMN name_key');
    old.close();
    const library = openLibrary(folder, { create: false });
    onTestFinished(() => library.close());
    expect(uses(library)).toEqual([
      ['person', 'Lê Văn Hùng', 2],
      ['person', 'Trần Mới', 1],
      ['place', 'Hội trường', 2],
    ]);
  });

  it('are counted when they come into a story', () => {
    const library = temporaryLibrary();
    person(library, { name: 'Lê Văn Hùng' });
    const { id, revision } = createStory(library.write, { content: {}, at: testMoment });
    const content = StoryContent.parse({ document: storyDocument([paragraph('Đồng chí Lê Văn Hùng dự.')]) });
    saveStory(library.write, { id, revision, content, at: testMoment });
    const more = { ...content, headline: 'Đồng chí Lê Văn Hùng dự họp mặt' };
    saveStory(library.write, { id, revision: revision + 1, content: more, at: testMoment });
    expect(uses(library)).toEqual([['person', 'Lê Văn Hùng', 1]]);
  });
});

function aStoredPhoto(fields: Partial<Photo>) {
  const library = temporaryLibrary();
  const photo = aPhoto(fields);
  insertPhoto(library.write, photo, testMoment.toISOString());
  return {
    library,
    photo,
    set: (set: PhotoPatch): number =>
      editPhotos(library.write, [{ photoId: photo.id, set }], testMoment).undoId ?? -1,
    lookAgain: () => getPhoto(library.read, photo.id).lookAgain,
  };
}

function aStoryWith(library: Library, photo: Photo, caption: string | null): string {
  const own = caption === null ? {} : { caption };
  const document = storyDocument([photoBlock({ photoId: photo.id, ...own })]);
  return createStory(library.write, { content: { document }, at: testMoment }).id;
}

function person(library: Library, draft: { readonly name: string }): void {
  savePerson(library.write, { draft: PersonDraft.parse(draft), at: testMoment });
}

function uses(library: Library): [string, string, number][] {
  return nameUses(library.read)
    .map(({ kind, name, uses: count }): [string, string, number] => [kind, name, count])
    .toSorted(([first], [second]) => first.localeCompare(second));
}
