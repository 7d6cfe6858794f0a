// Where in a story or its photos some words stand, as a person would say it.
import type { PhotoPlace, UsePlace } from '#shared/document/event-sheet/find-uses.ts';
import { eventSheetTexts } from '../../../i18n/event-sheet.ts';
import { useTexts } from '../../../i18n/texts.ts';

export function useDescribePlace(): (place: UsePlace, fileName: string) => string {
  const texts = useTexts(eventSheetTexts);
  return (place, fileName) => {
    switch (place.kind) {
      case 'field':
        return { kicker: texts.kicker, headline: texts.headline, lead: texts.leadPlace }[place.field];
      case 'block':
        return texts.block(String(place.index + 1));
      case 'override':
        return texts.ownCaption(String(place.index + 1));
      case 'person':
        return texts.ownPeople(String(place.index + 1));
      case 'heading':
        return texts.galleryHeading(String(place.index + 1));
      case 'item':
        return texts.galleryItem(String(place.index + 1), String(place.item + 1));
      case 'tag':
        return texts.tag;
      case 'photo':
        return ofPhoto(texts, place.field)(fileName);
    }
  };
}

function ofPhoto(
  texts: (typeof eventSheetTexts)['vi'],
  field: PhotoPlace['field'],
): (fileName: string) => string {
  return {
    caption: texts.photoCaption,
    alt: texts.photoAlt,
    headline: texts.photoHeadline,
    extendedDescription: texts.photoDescription,
    event: texts.photoEvent,
    place: texts.photoPlace,
    people: texts.photoPeople,
  }[field];
}
