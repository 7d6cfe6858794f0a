// What stands around the text and acts on it: menus, popovers, handles, commands, the way in for the rest of the window. Comes
// as a piece of its own, after the first text of the window is drawn: nothing of it is needed to type.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $setSelection, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import { lazy, Suspense, useEffect } from 'react';
import type { StorySession } from '../../api/story-session.ts';
import { AttachByCommand } from '../attachments/attach-by-command.tsx';
import { TellSelection } from '../comfort/tell-selection.tsx';
import { FindingPopover } from '../findings/finding-popover.tsx';
import { AddressOffer } from '../floating/address-offer.tsx';
import { AskForBlock } from '../floating/ask-for-block.tsx';
import { BlockHandle } from '../floating/block-handle.tsx';
import { DropTarget } from '../floating/drop-target.tsx';
import { LinkPopover } from '../floating/link-popover.tsx';
import { SelectionToolbar } from '../floating/selection-toolbar.tsx';
import { SlashMenu } from '../floating/slash-menu.tsx';
import { TableTools } from '../floating/table-tools.tsx';
import { applyFix } from '../jump.ts';
import { Mentions } from '../mentions/mentions.tsx';
import { PasteDesk } from '../paste/paste-desk.tsx';
import { ToFillIn } from '../to-fill-in/to-fill-in.tsx';
import { AnswerJumps } from './answer-jumps.tsx';
import { PhotoCommands } from './photo-commands.tsx';
import { TextCommands } from './text-commands.tsx';

// Panels of the desk, and what suggesting does to keys: not for the first moments of a story.
const DeskTools = lazy(async () => ({ default: (await import('../desk/desk-tools.tsx')).DeskTools }));

export function AroundText({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => tellWhereCaretIs(editor), [editor]);
  // "/", "@" and "#" open lists from here on, and a screen reader says so.
  useEffect(
    () => editor.registerRootListener((root) => root?.setAttribute('aria-autocomplete', 'list')),
    [editor],
  );
  return (
    <>
      <AnswerJumps session={session} />
      <TextCommands />
      <PhotoCommands />
      <ToFillIn />
      <TellSelection />
      <SelectionToolbar />
      <LinkPopover />
      <AddressOffer />
      <SlashMenu />
      <AskForBlock />
      <TableTools />
      <Mentions session={session} />
      <BlockHandle />
      <DropTarget />
      <PasteDesk />
      <AttachByCommand />
      <Suspense>
        <DeskTools session={session} />
      </Suspense>
      <FindingPopover session={session} onFix={applyFix} />
    </>
  );
}

/** What was selected or typed before these listened is news to them. An input method at work is left alone; its end is news. */
function tellWhereCaretIs(editor: LexicalEditor): void {
  if (editor.isComposing()) return;
  editor.update(() => $setSelection($getSelection()?.clone() ?? null), { tag: SKIP_DOM_SELECTION_TAG });
}
