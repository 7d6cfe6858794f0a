// How blocks without text of their own look. The nodes know nothing of the window: whoever shows an editor hands the views in,
// and an editor without a window (tests, conversions) needs none.
import { createContext, useContext, type ComponentType } from 'react';
import type { NodeKey } from 'lexical';
import type { GalleryBlock, GalleryItem, PhotoBlock } from '#shared/model/blocks.ts';

export type PhotoText = {
  /** What this story says instead of the photo's own text; null = what the photo says. */
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credit: string | null;
};

export type PhotoViewProps = PhotoText & {
  readonly nodeKey: NodeKey;
  /** null = a placeholder that waits for its picture. */
  readonly photoId: string | null;
  /** Whom this story names in the picture; null = whom the photo names. */
  readonly people: readonly string[] | null;
  readonly size: PhotoBlock['size'];
  readonly align: PhotoBlock['align'];
};

export type GalleryViewProps = {
  readonly nodeKey: NodeKey;
  readonly heading: string;
  readonly layout: GalleryBlock['layout'];
  readonly items: readonly GalleryItem[];
};

export type EmbedViewProps = {
  readonly nodeKey: NodeKey;
  readonly url: string;
  readonly title: string;
  readonly caption: string;
};

export type FileViewProps = {
  readonly nodeKey: NodeKey;
  readonly attachmentId: string;
  /** What the link says; '' = the file's own name. */
  readonly title: string;
};

export type BlockViews = {
  readonly embed: ComponentType<EmbedViewProps>;
  readonly file: ComponentType<FileViewProps>;
};

export const BlockViewsContext = createContext<BlockViews | undefined>(undefined);

export function EmbedSlot(props: EmbedViewProps) {
  const { embed: View } = useBlockViews();
  return <View {...props} />;
}

export function FileSlot(props: FileViewProps) {
  const { file: View } = useBlockViews();
  return <View {...props} />;
}

function useBlockViews(): BlockViews {
  const views = useContext(BlockViewsContext);
  if (views === undefined) throw new Error('BlockViewsContext is not provided around this editor');
  return views;
}
