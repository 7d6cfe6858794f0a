// The text of a story as an editor without a window: which nodes it may hold and how they behave. The window adds what needs one.
import { HistoryExtension } from '@lexical/history';
import { AutoLinkNode, LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension } from 'lexical';
import { isSafeLink } from '#shared/model/inline.ts';
import { GalleryNode } from '../blocks/gallery/node.tsx';
import { NoteNode } from '../blocks/note/node.ts';
import { PhotoNode } from '../blocks/photo/node.tsx';
import { BlockCommandsExtension } from './block-commands.ts';
import { DocumentShapeExtension } from './document-shape.ts';
import { MarkdownShortcutsExtension } from './markdown-shortcuts.ts';
import { PasteExtension } from './paste.ts';
import { TypeBehindBlockExtension } from './type-behind-block.ts';
import { WindowKeysExtension } from './window-keys.ts';

/** Keys pressed within this time of each other are undone together. */
const UNDO_GROUP_MS = 700;
const UNDO_STEPS = 300;

export const StoryTextExtension = defineExtension({
  name: 'toa-soan/story-text',
  nodes: () => [NoteNode, PhotoNode, GalleryNode, AutoLinkNode],
  dependencies: [
    RichTextExtension,
    ListExtension,
    configExtension(LinkExtension, { validateUrl: isSafeLink }),
    configExtension(HistoryExtension, { delay: UNDO_GROUP_MS, maxDepth: UNDO_STEPS }),
    DocumentShapeExtension,
    BlockCommandsExtension,
    MarkdownShortcutsExtension,
    PasteExtension,
    TypeBehindBlockExtension,
    WindowKeysExtension,
  ],
});
