// The import at hand: what was asked for, and what has been found so far.
import type { Attachment } from '../model/attachment.ts';
import type { Block } from '../model/blocks.ts';
import type { Dropped } from './dropped.ts';
import type { PhotoLook } from './photo-look.ts';

/** A picture as the page shows it. */
export type PageImage = {
  /** As written, or the address a page that loads lazily keeps aside; relative where the page has it so. */
  readonly src: string;
  readonly alt: string;
  readonly className: string;
  /** Text under it, white space collapsed. */
  readonly caption: string;
  /** Where a press on it leads, '' = nowhere: often the largest file. */
  readonly href: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Undefined where the page says nothing of it. */
  readonly look: PhotoLook | undefined;
};

/** A document of the library. */
export type KnownAttachment = Pick<Attachment, 'id' | 'fileName'>;

export type PageElement = {
  readonly tagName: string;
  readonly className: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** A picture that is none of the library's: where it stands in the document and where it can be fetched. */
export type ImportedPicture = {
  readonly block: number;
  /** Place within a gallery; null in a photo block. */
  readonly item: number | null;
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
};

export type ImportHtmlOptions = {
  /** The library's photo a picture is, undefined when it is none of them. */
  readonly pictureOf?: (image: PageImage) => string | undefined;
  /** The name of a picture that is carried along with the page, in place of an address to fetch it from. */
  readonly carriedOf?: (image: PageImage) => string | undefined;
  /** The library's document a link leads to, undefined when it is none of them. */
  readonly attachmentOf?: (href: string) => KnownAttachment | undefined;
  /** What a link's address means here, where a page writes it relative to itself. */
  readonly linkOf?: (href: string) => string;
  /**
   * Names an element that is not part of the text but holds a field of the article (a lead, a byline, a note to readers): its
   * words are handed out under that name instead.
   */
  readonly fieldOf?: (element: PageElement) => string | undefined;
  /** It may come from this program itself, with blocks only the library can show (`STORY_BLOCK`). */
  readonly isOwn?: boolean;
  /** Address of the page: relative addresses of pictures are resolved against it. */
  readonly baseUrl?: string;
};

export type Page = {
  readonly options: ImportHtmlOptions;
  readonly blocks: Block[];
  readonly pictures: ImportedPicture[];
  readonly dropped: Dropped;
  readonly fields: Record<string, string[]>;
};
