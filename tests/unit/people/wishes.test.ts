// Wishes not to be shown, asked of a photo and of what a story says of it: a list of a story never silences one.
import { describe, expect, test } from 'vitest';
import { alsoNamed, captionConcerns, peopleIn, publishingConcerns } from '#shared/people/wishes.ts';
import { aPerson, aPhoto } from '../proofing/a-story.ts';

const refused = { ...aPerson('Trần Thị Bảy'), doNotPublish: true };
const child = { ...aPerson('Bé An'), minor: 'consent-unknown' as const };
const hoa = { ...aPerson('Nguyễn Văn Hoà'), doNotPublish: true };
const register = [refused, child, hoa, aPerson('Lê Văn Hùng')];
const box = { x: 0, y: 0, width: 0.1, height: 0.1 };
const photo = aPhoto({
  id: 'a',
  people: ['Trần Thị Bảy', 'Lê Văn Hùng'],
  regions: [{ name: 'Bé An', ...box }],
});

/** Names about whom something is to be settled before the story shows the photo. */
function asked(ofStory: readonly string[]): string[] {
  return publishingConcerns(alsoNamed(photo, ofStory), register).map(({ person }) => person.name);
}

describe('a story with a list of its own', () => {
  test('is asked about everybody of the photo whom it leaves out, named or only placed in it', () => {
    expect(asked(['Lê Văn Hùng'])).toEqual(['Trần Thị Bảy', 'Bé An']);
    expect(asked([])).toEqual(['Trần Thị Bảy', 'Bé An']);
  });

  test('is asked about whom it adds, in whichever spelling of the tone', () => {
    expect(asked(['Nguyễn Văn Hòa'])).toEqual(['Trần Thị Bảy', 'Bé An', 'Nguyễn Văn Hoà']);
  });

  test('is asked about somebody of its list as shown, and not again as only named in the caption', () => {
    const caption = 'Anh Nguyễn Văn Hòa phát biểu.';
    const named = (ofStory: readonly string[]) =>
      captionConcerns(caption, alsoNamed(photo, ofStory), register).map(({ person }) => person.name);
    expect([named([]), named(['Nguyễn Văn Hòa'])]).toEqual([['Nguyễn Văn Hoà'], []]);
  });

  test('answers for everybody in the picture, each once', () => {
    expect(peopleIn(alsoNamed(photo, ['Lê Văn Hùng', 'Đỗ Thị Ba']))).toEqual([
      'Bé An',
      'Lê Văn Hùng',
      'Trần Thị Bảy',
      'Đỗ Thị Ba',
    ]);
  });
});
