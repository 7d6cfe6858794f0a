// What stands around the text and acts on it: menus, popovers, handles, commands, the way in for the rest of the window. Comes
// as a piece of its own, after the first text of the window is drawn: nothing of it is needed to type.
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

export function AroundText({ session }: { readonly session: StorySession }) {
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
      <FindingPopover session={session} onFix={applyFix} />
    </>
  );
}
