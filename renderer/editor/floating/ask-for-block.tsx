// What has to be known before a block can be put in: the size of a table, the address of a card. Asked beside the line with
// the caret; the forms come when they are first wanted.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { lazy, Suspense, useEffect, useState } from 'react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Popover } from '../../ui/popover.tsx';
import { INSERT_BLOCK_COMMAND } from '../extensions/block-commands.ts';
import type { NewBlock } from '../extensions/new-blocks.ts';
import { useLatest } from '../use-latest.ts';
import { FloatAnchorPoint, useFloatAnchor } from './float-anchor.tsx';

const TableSizeForm = lazy(async () => ({ default: (await import('./table-size-form.tsx')).TableSizeForm }));
const CardForm = lazy(async () => ({ default: (await import('./card-form.tsx')).CardForm }));

export type AskedBlock = 'table' | 'embed';
export const ASK_FOR_BLOCK_COMMAND: LexicalCommand<AskedBlock> = createCommand('ASK_FOR_BLOCK');

export function AskForBlock() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const [anchor, placeAnchor] = useFloatAnchor();
  const [asked, setAsked] = useState<AskedBlock>();
  const place = useLatest(placeAnchor);
  useEffect(
    () =>
      editor.registerCommand(
        ASK_FOR_BLOCK_COMMAND,
        (block) => {
          const line = $lineOfCaret(editor);
          if (line === undefined) return false;
          place.current(line);
          setAsked(block);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, place],
  );

  const insert = (block: NewBlock): void => {
    setAsked(undefined);
    editor.focus(() => void editor.dispatchCommand(INSERT_BLOCK_COMMAND, block));
  };
  return (
    <>
      <FloatAnchorPoint ref={anchor} />
      <Popover
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        anchor={anchor}
        role="dialog"
        label={asked === 'table' ? texts.table : texts.embed}
      >
        <Suspense>
          {asked === 'table' && <TableSizeForm onChosen={(size) => insert({ table: size })} />}
          {asked === 'embed' && <CardForm onChosen={(url) => insert({ embed: url })} />}
        </Suspense>
      </Popover>
    </>
  );
}

function $lineOfCaret(editor: LexicalEditor): DOMRect | undefined {
  const [node] = $getSelection()?.getNodes() ?? [];
  const line = node?.getTopLevelElement();
  const element = line === null || line === undefined ? null : editor.getElementByKey(line.getKey());
  const box = element?.getBoundingClientRect();
  return box && new DOMRect(box.left, box.top, 0, box.height);
}
