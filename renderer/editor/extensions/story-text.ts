// The text of a story as an editor without a window: which nodes it may hold and how they behave. The window adds what needs one.
import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { AutoLinkNode, LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { isWebAddress } from '#shared/document/link-address.ts';
import { undoLimits } from '#shared/model/undo.ts';
import { InfoBoxNode } from '../blocks/infobox/node.ts';
import { NoteNode } from '../blocks/note/node.ts';
import { PullQuoteNode } from '../blocks/pull-quote/node.ts';
import { wholeBlocks } from '../blocks/whole-blocks.ts';
import { KeptUndoExtension } from '../undo/kept-undo-extension.ts';
import { DeskNodesExtension } from '../desk/desk-nodes.ts';
import { BlockCommandsExtension } from './block-commands.ts';
import { BoxesExtension } from './boxes.ts';
import { CardsExtension } from './cards.ts';
import { CaretInStepExtension } from './caret-in-step.ts';
import { ComposeOutsideExtension } from './compose-outside.ts';
import { DocumentShapeExtension } from './document-shape.ts';
import { IntoBlockExtension } from './into-block.ts';
import { InlineMarkdownExtension } from './inline-markdown.ts';
import { ListKeysExtension } from './list-keys.ts';
import { MarkdownShortcutsExtension } from './markdown-shortcuts.ts';
import { OwnCaretExtension } from './own-caret.ts';
import { PasteExtension } from './paste.ts';
import { PhotoLookExtension } from './photo-look.ts';
import { TableKeysExtension } from './table-keys.ts';
import { TypeBehindBlockExtension } from './type-behind-block.ts';
import { WindowKeysExtension } from './window-keys.ts';

/** Keys pressed within this time of each other are undone together. */
const UNDO_GROUP_MS = 700;

export const StoryTextExtension = defineExtension({
  name: 'toa-soan/story-text',
  nodes: () => [NoteNode, PullQuoteNode, InfoBoxNode, AutoLinkNode, ...wholeBlocks],
  dependencies: [
    RichTextExtension,
    ListExtension,
    // Asked only about a text that is pasted over words: an address makes them a link, any other takes their place.
    configExtension(LinkExtension, { validateUrl: isWebAddress }),
    configExtension(HistoryExtension, { delay: UNDO_GROUP_MS, maxDepth: undoLimits.steps }),
    KeptUndoExtension,
    DeskNodesExtension,
    // Before Lexical's own tables: spans are within bounds when they are counted.
    DocumentShapeExtension,
    configExtension(TableExtension, { hasCellBackgroundColor: false, hasHorizontalScroll: false }),
    HorizontalRuleExtension,
    BlockCommandsExtension,
    BoxesExtension,
    CardsExtension,
    CaretInStepExtension,
    OwnCaretExtension,
    TableKeysExtension,
    ListKeysExtension,
    MarkdownShortcutsExtension,
    InlineMarkdownExtension,
    PasteExtension,
    PhotoLookExtension,
    TypeBehindBlockExtension,
    ComposeOutsideExtension,
    IntoBlockExtension,
    WindowKeysExtension,
  ],
});
