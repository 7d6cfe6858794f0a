import {
  ClipboardList,
  Heading2,
  Heading3,
  Image,
  Images,
  List,
  ListOrdered,
  Pilcrow,
  Minus,
  PanelTop,
  Quote,
  SquareText,
  StickyNote,
  Table,
  TextQuote,
  type LucideIcon,
} from 'lucide-react';
import type { SlashKind } from './slash-choices.ts';

/** One sign per kind of block, the same in every menu. */
export const blockIcons: Readonly<Record<SlashKind, LucideIcon>> = {
  photo: Image,
  gallery: Images,
  h2: Heading2,
  h3: Heading3,
  bullet: List,
  number: ListOrdered,
  quote: TextQuote,
  pullquote: Quote,
  table: Table,
  infobox: SquareText,
  divider: Minus,
  embed: PanelTop,
  note: StickyNote,
  paragraph: Pilcrow,
  snippet: ClipboardList,
};
