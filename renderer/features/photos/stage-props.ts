import type { Photo } from '#shared/model/photo.ts';
import type { StackPlace } from './stacks/fold-stacks.ts';

/** What every view of the photo room is given. */
export type StageProps = {
  /** What filter and search leave, in the order of the room, folded bursts as one. */
  readonly photos: readonly Photo[];
  /** What a tile says of its burst, by photo. */
  readonly places: ReadonlyMap<string, StackPlace>;
  /** The photo the keys start from. */
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  /** Wished width of a tile, CSS pixels. */
  readonly tileWidth: number;
};
