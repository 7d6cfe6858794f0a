// Which photo goes where when several are put into a story with waiting captions, and whose words win. Pure.

export type WaitingCaption = { readonly key: string; readonly caption: string | null };
export type PlacedPhoto = { readonly id: string; readonly caption: string };

export type Fill = {
  readonly key: string;
  readonly photoId: string;
  /** The waiting caption becomes the photo's own, because it had none; the block then says what the photo says. */
  readonly captionForPhoto: string | null;
  /** What the block itself says afterwards; null = what the photo says. */
  readonly override: string | null;
};

export type Placement = { readonly fills: readonly Fill[]; readonly rest: readonly string[] };

/** Photos and placeholders meet in their order; a photo that takes part twice has a caption the second time. */
export function planPlacement(waiting: readonly WaitingCaption[], photos: readonly PlacedPhoto[]): Placement {
  const captions = new Map(photos.map((photo) => [photo.id, photo.caption.trim()]));
  const fills = waiting.slice(0, photos.length).flatMap((placeholder, index): Fill[] => {
    const photo = photos[index];
    if (photo === undefined) return [];
    const text = placeholder.caption?.trim() ?? '';
    const own = captions.get(photo.id) ?? '';
    const gives = text !== '' && own === '';
    if (gives) captions.set(photo.id, text);
    const keeps = text !== '' && own !== '' && own !== text;
    return [
      {
        key: placeholder.key,
        photoId: photo.id,
        captionForPhoto: gives ? text : null,
        override: keeps ? text : null,
      },
    ];
  });
  return { fills, rest: photos.slice(fills.length).map((photo) => photo.id) };
}
