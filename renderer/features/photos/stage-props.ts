import type { Photo } from '#shared/model/photo.ts';

/** What every view of the photo room is given. */
export type StageProps = {
  /** What filter and search leave, in the order of the room. */
  readonly photos: readonly Photo[];
  /** The photo the keys start from. */
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  /** Wished width of a tile, CSS pixels. */
  readonly tileWidth: number;
};
