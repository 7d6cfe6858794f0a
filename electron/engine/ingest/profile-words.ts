// The words a photo has once it has come in: its file's own, what the profile and the event's programme know of it, and the
// profile's patterns filled in with all of that. Pure: what is shown before copying and what is written come from here.
import { batchFields, joinList, type BatchField } from '#shared/model/caption-batch.ts';
import type { IngestProfile } from '#shared/model/ingest.ts';
import { emptyPhotoText, type Photo, type PhotoText } from '#shared/model/photo.ts';
import { programmeFields, type ProgrammeDraft, type ProgrammeReason } from '#shared/model/programme.ts';
import type { Person } from '#shared/model/register.ts';
import { expandFields } from '../captions/caption-batch.ts';
import type { FindCode } from '../captions/pattern.ts';
import type { PhotoMetadata } from '../metadata/read-metadata.ts';
import { matchPhoto } from '../programme/match-photos.ts';

export type WordSources = {
  readonly profile: IngestProfile;
  /** Null where nothing is known of the event's hours. */
  readonly programme: ProgrammeDraft | null;
  readonly register: readonly Person[];
  readonly findCode: FindCode;
};

/** What is known of a photo before it is copied. */
export type IncomingPhoto = Pick<PhotoMetadata, 'text' | 'capture'> &
  Pick<Photo, 'fileName' | 'shotAt' | 'stars'> & {
    /** Its place in this import by time, and how many come in. */
    readonly number: number;
    readonly total: number;
  };

export type IncomingWords = {
  readonly text: PhotoText;
  /** Null without a programme. */
  readonly programme: ProgrammeReason | null;
  /** Variables the photo has no value for, as a person would say it. */
  readonly missing: readonly string[];
};

/**
 * Who stands behind the camera goes over what the camera says of its owner; everything else goes over the file's own words
 * only where the profile says so. What is known of this photo goes before what the template says of all.
 * @throws AppError unknown_variable or unknown_code; `details.field` is where it stands
 */
export function profileWords(sources: WordSources, photo: IncomingPhoto): IncomingWords {
  const { profile, register, findCode } = sources;
  const { text, number, total } = photo;
  const match =
    sources.programme &&
    matchPhoto({ ...text, shotAt: photo.shotAt }, programmeStamp(profile, sources.programme));
  const known: Partial<PhotoText> = {
    ...allowed(profile, text, profileFacts(profile, match?.reason === 'matched')),
    ...match?.set,
    ...photographerWords(profile, photo.capture.serial),
  };
  const { patterns, constants } = splitTemplate(profile, known);
  const told = { ...text, ...allowed(profile, text, constants), ...known };
  const { set, missing } = expandFields(
    { ...photo, ...told },
    { number, total },
    {
      ...{ fields: patterns, mode: profile.overwrites ? 'replace' : 'fill-empty' },
      ...{ context: { event: '', place: '' }, register, findCode },
    },
  );
  return { text: { ...told, ...set }, programme: match?.reason ?? null, missing };
}

/**
 * Refuses a template that no photo could be stamped with. What depends on a photo is looked at photo by photo.
 * @throws AppError unknown_variable or unknown_code
 */
export function requireKnownWords(sources: WordSources): void {
  const capture = { ...{ takenAt: null, camera: null, serial: null, width: 1, height: 1, orientation: 1 } };
  profileWords(sources, {
    ...{ text: emptyPhotoText, fileName: '', shotAt: null, stars: 0, number: 1, total: 1 },
    capture: { ...capture, hasLocation: false, zone: null, focus: null },
  });
}

/** The name a profile knows for a camera; empty where it knows none. */
export function photographerOf(profile: IngestProfile, serial: string | null): string {
  return profile.photographers.find((one) => one.serial === serial)?.creator ?? '';
}

/** What a person typed for this event goes before the programme's heading; what the programme says of one session before both. */
export function programmeStamp(profile: IngestProfile, programme: ProgrammeDraft) {
  const event = profile.event === '' ? programme.event : profile.event;
  const place = profile.place === '' ? programme.place : profile.place;
  return {
    programme: { ...programme, event, place },
    fields: programmeFields,
    overwrite: profile.overwrites,
  };
}

/** @param isTold event and place have come with the photo's session */
function profileFacts({ event, place, storyId }: IngestProfile, isTold: boolean): Partial<PhotoText> {
  return {
    ...(event !== '' && !isTold && { event }),
    ...(place !== '' && !isTold && { place }),
    // Without its hyphens an id fills the 32 bytes that IIM has for it.
    ...(storyId !== null && { jobId: storyId.replaceAll('-', '') }),
  };
}

function photographerWords(profile: IngestProfile, serial: string | null): Partial<PhotoText> {
  const photographer = profile.photographers.find((one) => one.serial === serial);
  if (photographer === undefined) return {};
  const { creator, credit } = photographer;
  return { ...(creator !== '' && { creator }), ...(credit !== '' && { credit }) };
}

type Template = {
  readonly patterns: Partial<Record<BatchField, string>>;
  /** Fields that hold no text a pattern could be. */
  readonly constants: Partial<PhotoText>;
};

function splitTemplate({ template }: IngestProfile, known: Partial<PhotoText>): Template {
  const patterns: Partial<Record<BatchField, string>> = {};
  for (const field of batchFields) {
    const value = template[field];
    if (value === undefined || known[field] !== undefined) continue;
    patterns[field] = typeof value === 'string' ? value : joinList(value);
  }
  const { people, regions } = template;
  return { patterns, constants: { ...(people && { people }), ...(regions && { regions }) } };
}

function allowed(
  { overwrites }: IngestProfile,
  text: PhotoText,
  words: Partial<PhotoText>,
): Partial<PhotoText> {
  const kept = Object.entries(words).filter(([field]) => overwrites || isEmpty(Reflect.get(text, field)));
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}
