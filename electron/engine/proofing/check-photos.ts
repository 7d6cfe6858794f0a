// Reads the words of photos as check-story.ts reads a story: the same rules about letters and names, and the caption against
// the people, titles and day of the picture. The stories that show the photos are heard as witnesses of how names are spelt.
import type { PhotoFinding } from '#shared/model/finding.ts';
import { captionConcerns, publishingConcerns } from '#shared/people/wishes.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Person, Term } from '#shared/model/register.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { checkCaptionFacts } from './caption-facts.ts';
import { openCheck, openText, type CheckedText } from './check.ts';
import { onePerPlace } from './one-per-place.ts';
import { pairedTextNames } from './rules/look-again.ts';
import { sayConcern, sayNamed } from './rules/people-shown.ts';
import { textRules } from './text-rules.ts';

export type PhotosCheckInput = {
  readonly photos: readonly Photo[];
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
  readonly stories: readonly StoryContent[];
};

export type CheckedPhotoWords = { readonly id: string; readonly findings: PhotoFinding[] };

/** Photos without a finding are left out. */
export function checkPhotos(input: PhotosCheckInput): CheckedPhotoWords[] {
  const aboutWords = checkWords(input);
  return input.photos.flatMap((photo) => {
    const findings = [
      ...concerns(photo, input.people),
      ...(aboutWords.get(photo.id) ?? []),
      ...captionFacts(photo, input.people),
      ...toLookAt(photo),
    ];
    return findings.length === 0 ? [] : [{ id: photo.id, findings }];
  });
}

type Field = 'caption' | 'alt' | 'extendedDescription' | 'headline' | 'event' | 'place';
const fields: readonly (readonly [Field, string])[] = [
  ['caption', 'chú thích'],
  ['alt', 'mô tả thay thế'],
  ['extendedDescription', 'mô tả chi tiết'],
  ['headline', 'tít ảnh'],
  ['event', 'sự kiện'],
  ['place', 'nơi chụp'],
];

/** All photos in one reading: a name spelt two ways is mostly spelt two ways in two captions. */
function checkWords({ photos, people, terms, stories }: PhotosCheckInput): Map<string, PhotoFinding[]> {
  const sources = photos.flatMap((photo) => fields.map(([field, where]) => ({ photo, field, where })));
  const own = sources.map(({ photo, field, where }, index) =>
    // The index of a block is the number of the source: a text's place in this reading.
    openText({ text: photo[field], where, place: { kind: 'block', index }, isOwnText: true }),
  );
  const texts = [...own, ...stories.flatMap(witnessesOf)];
  const found = new Map<string, PhotoFinding[]>();
  for (const finding of onePerPlace(textRules.flatMap((rule) => rule({ texts, people, terms })))) {
    const { place, fix, ...said } = finding;
    const source = place.kind === 'block' ? sources[place.index] : undefined;
    if (source === undefined || place.start === undefined || place.end === undefined) continue;
    const { photo, field } = source;
    const text = photo[field].slice(0, place.start) + (fix?.text ?? '') + photo[field].slice(place.end);
    const set = fix === null ? null : { [field]: text };
    found.set(photo.id, [...(found.get(photo.id) ?? []), { ...said, field, fix: set }]);
  }
  return found;
}

/** The story's own words, at a place no photo has. */
function witnessesOf(content: StoryContent): CheckedText[] {
  const { texts } = openCheck({
    ...{ content, photos: new Map(), people: [], terms: [], lookAgain: new Set<string>(), waivers: [] },
    today: '',
  });
  return texts.map((text) => ({ ...text, place: { kind: 'block', index: -1 } }));
}

function captionFacts(photo: Photo, people: readonly Person[]): PhotoFinding[] {
  return checkCaptionFacts(photo.caption, photo, people).map(({ span, fix, people: listed, ...said }) => {
    const caption =
      span === undefined || fix === null
        ? undefined
        : photo.caption.slice(0, span.start) + fix + photo.caption.slice(span.end);
    const set = listed !== undefined ? { people: [...listed] } : caption === undefined ? null : { caption };
    return { ...said, field: listed === undefined ? 'caption' : 'people', fix: set };
  });
}

function concerns(photo: Photo, people: readonly Person[]): PhotoFinding[] {
  const shown = publishingConcerns(photo, people).map((concern): PhotoFinding => ({
    ...sayConcern(concern),
    field: 'people',
    fix: null,
  }));
  const named = captionConcerns(photo.caption, photo, people).map((concern): PhotoFinding => ({
    ...sayNamed(concern),
    field: 'caption',
    fix: null,
  }));
  return [...shown, ...named];
}

function toLookAt({ lookAgain }: Photo): PhotoFinding[] {
  return lookAgain.map((text) => ({
    rule: 'photo-look-again',
    level: 'warn',
    title: `Xem lại ${pairedTextNames[text]}`,
    reason: 'Văn bản đi cùng ảnh đã đổi sau khi viết',
    field: text,
    fix: null,
  }));
}
