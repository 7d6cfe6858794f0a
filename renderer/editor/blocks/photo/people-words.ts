import type { editorTexts } from '../../../i18n/editor.ts';
import type { Photo } from '#shared/model/photo.ts';

/** Who is in the picture, as a line to read; '' where there is nothing to say. */
export function peopleWords(
  texts: (typeof editorTexts)['vi'],
  ofStory: readonly string[] | null,
  photo: Pick<Photo, 'people'>,
): string {
  const names = ofStory ?? photo.people;
  if (names.length > 0) return texts.inPhoto(names.join(', '));
  // The photo names somebody, the story has decided to name nobody.
  return ofStory === null || photo.people.length === 0 ? '' : texts.nobodyInPhoto;
}
