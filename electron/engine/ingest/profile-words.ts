// The words a profile puts on a photo as it comes in. Pure.
import type { IngestProfile } from '#shared/model/ingest.ts';
import type { PhotoText } from '#shared/model/photo.ts';
import type { PhotoMetadata } from '../metadata/read-metadata.ts';

/**
 * Who stands behind the camera goes over what the camera says of its owner; everything else goes over the file's own words
 * only where the profile says so.
 */
export function profileWords(profile: IngestProfile, { text, capture }: PhotoMetadata): PhotoText {
  const { event, place, storyId, template, overwrites } = profile;
  const stamped = Object.entries({
    ...template,
    ...(event !== '' && { event }),
    ...(place !== '' && { place }),
    // Without its hyphens an id fills the 32 bytes that IIM has for it.
    ...(storyId !== null && { jobId: storyId.replaceAll('-', '') }),
  }).filter(([field, value]) => value !== undefined && (overwrites || isEmpty(Reflect.get(text, field))));
  return { ...text, ...Object.fromEntries(stamped), ...photographerWords(profile, capture.serial) };
}

/** The name a profile knows for a camera; empty where it knows none. */
export function photographerOf(profile: IngestProfile, serial: string | null): string {
  return profile.photographers.find((one) => one.serial === serial)?.creator ?? '';
}

function photographerWords(profile: IngestProfile, serial: string | null): Partial<PhotoText> {
  const photographer = profile.photographers.find((one) => one.serial === serial);
  if (photographer === undefined) return {};
  const { creator, credit } = photographer;
  return { ...(creator !== '' && { creator }), ...(credit !== '' && { credit }) };
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}
