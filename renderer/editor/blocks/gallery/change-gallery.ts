// Changes of a gallery's items as values. Pure.
import type { GalleryItem } from '#shared/model/blocks.ts';

type Items = readonly GalleryItem[];

export function withCaption(items: Items, index: number, caption: string | null): Items {
  return items.map((item, at) => (at === index ? { ...item, caption } : item));
}

/** Items of the photo that say just this now say what the photo says. */
export function withCaptionGiven(items: Items, photoId: string, caption: string): Items {
  return items.map((item) =>
    item.photoId === photoId && item.caption === caption ? { ...item, caption: null } : item,
  );
}

export function withoutItem(items: Items, index: number): Items {
  return items.filter((_, at) => at !== index);
}

/** Before the item that stands at `at`; behind the last where none does. */
export function withItem(items: Items, at: number, item: GalleryItem): Items {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** `to` is the place among the items as they stand before the move. */
export function movedItem(items: Items, from: number, to: number): Items {
  const item = items[from];
  if (item === undefined || to < 0 || to > items.length) return items;
  const rest = withoutItem(items, from);
  return withItem(rest, to > from ? to - 1 : to, item);
}
