// The ingest profile as it is being filled in: one object that every field changes a part of.
import type { IngestProfile, Photographer } from '#shared/model/ingest.ts';

export const emptyProfile: IngestProfile = {
  name: '',
  event: '',
  place: '',
  storyId: null,
  photographers: [],
  programme: 'of-event',
  template: {},
  overwrites: false,
  namePattern: '',
  firstNumber: 1,
};

export type TemplateText = 'caption' | 'credit' | 'rights' | 'city' | 'province';

/** A field left empty is not stamped. */
export function withText(profile: IngestProfile, field: TemplateText, text: string): IngestProfile {
  const { [field]: _old, ...template } = profile.template;
  return { ...profile, template: text.trim() === '' ? template : { ...template, [field]: text } };
}

export function withKeywords(profile: IngestProfile, text: string): IngestProfile {
  const { keywords: _old, ...template } = profile.template;
  const keywords = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { ...profile, template: keywords.length === 0 ? template : { ...template, keywords } };
}

export function photographerOf(profile: IngestProfile, serial: string): Photographer {
  return profile.photographers.find((one) => one.serial === serial) ?? { serial, creator: '', credit: '' };
}

export function withPhotographer(profile: IngestProfile, photographer: Photographer): IngestProfile {
  const others = profile.photographers.filter(({ serial }) => serial !== photographer.serial);
  const isEmpty = photographer.creator === '' && photographer.credit === '';
  return { ...profile, photographers: isEmpty ? others : [...others, photographer] };
}

/** What is sent: a profile that is used once needs no name of its own. */
export function usable(profile: IngestProfile): IngestProfile {
  return profile.name.trim() === '' ? { ...profile, name: '-' } : profile;
}
