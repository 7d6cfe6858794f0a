// The grip in the margin beside the block under the pointer, else beside the one with the caret: press for what can be done
// with the block, drag to move it. It is moved by hand; React hears of it only when its menu opens.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import { GripVertical, SquareText } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { blockTexts } from '../../i18n/blocks.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { $isInfoBoxNode } from '../blocks/infobox/node.ts';
import { $topBlock } from '../blocks/top-block.ts';
import { blockItems } from '../blocks/use-block-items.tsx';
import { TOGGLE_BOX_COMMAND, TURN_INTO_COMMAND } from '../extensions/block-commands.ts';
import { $kindOf, textKinds, type TextKind } from '../extensions/block-kinds.ts';
import { blockIcons } from './block-icons.ts';
import { blockAt, blockUnder } from './block-at.ts';
import styles from './floating.module.css';

export const draggedBlockType = 'application/x-toa-soan-block';

export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(blockTexts);
  const handle = useRef<HTMLDivElement>(null);
  const block = useFollowedBlock(handle);
  const [menuFor, setMenuFor] = useState<NodeKey>();
  const shape = menuFor === undefined ? {} : shapeOf(editor, menuFor);

  const startDrag = (event: DragEvent): void => {
    if (block.current === undefined) return;
    event.dataTransfer.setData(draggedBlockType, block.current);
    event.dataTransfer.effectAllowed = 'move';
    const element = editor.getElementByKey(block.current);
    if (element !== null) event.dataTransfer.setDragImage(element, 0, 0);
  };

  return (
    <div ref={handle} className={styles['handle']}>
      <IconButton
        label={texts.blockMenu}
        icon={<GripVertical size={16} strokeWidth={1.5} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={menuFor !== undefined}
        draggable
        onDragStart={startDrag}
        onClick={() => setMenuFor(block.current)}
      />
      <Menu
        label={texts.blockMenu}
        open={menuFor !== undefined}
        onClose={() => setMenuFor(undefined)}
        anchor={handle}
        items={menuFor === undefined ? [] : menuItems({ editor, texts, block: menuFor, ...shape })}
      />
    </div>
  );
}

type MenuParts = Shape & {
  readonly editor: LexicalEditor;
  readonly texts: (typeof blockTexts)['vi'];
  readonly block: NodeKey;
};

function menuItems({ editor, texts, block, kind, isBox = false }: MenuParts): MenuItem[] {
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  const items = blockItems({ editor, texts, block });
  const turns = kind === undefined ? [] : textKinds.filter((other) => other !== kind);
  return [
    ...items.move,
    ...turns.map((to) => {
      const Icon = blockIcons[to];
      return {
        id: to,
        label: texts.turnInto(texts[to]),
        icon: <Icon {...icon} />,
        onSelect: () => void editor.dispatchCommand(TURN_INTO_COMMAND, { block, kind: to }),
      };
    }),
    ...(kind === undefined && !isBox
      ? []
      : [
          {
            id: 'box',
            label: isBox ? texts.outOfBox : texts.intoBox,
            icon: <SquareText {...icon} />,
            onSelect: () => void editor.dispatchCommand(TOGGLE_BOX_COMMAND, { block }),
          },
        ]),
    items.remove,
  ];
}

type Shape = {
  /** Of a block of text. */
  readonly kind?: TextKind | undefined;
  readonly isBox?: boolean;
};

function shapeOf(editor: LexicalEditor, key: NodeKey): Shape {
  return editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return { kind: $isElementNode(node) ? $kindOf(node) : undefined, isBox: $isInfoBoxNode(node) };
  });
}

/** The block the handle stands beside. */
function useFollowedBlock(handle: { readonly current: HTMLDivElement | null }) {
  const [editor] = useLexicalComposerContext();
  const block = useRef<NodeKey>(undefined);
  useEffect(() => {
    const sheet = handle.current?.closest('article');
    if (sheet === null || sheet === undefined) return undefined;
    const stand = (key: NodeKey | undefined): void => {
      const element = key === undefined ? null : editor.getElementByKey(key);
      block.current = element === null ? undefined : key;
      if (handle.current !== null) standBeside(handle.current, element);
    };
    let frame = 0;
    const follow = (event: PointerEvent): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const key = blockUnder(editor, event.target) ?? blockAt(editor, event.clientY);
        if (key !== undefined && key !== block.current) stand(key);
      });
    };
    const toCaret = (): void => stand(blockOfCaret(editor));
    sheet.addEventListener('pointermove', follow);
    sheet.addEventListener('pointerleave', toCaret);
    const stopUpdates = editor.registerUpdateListener(({ dirtyElements }) => {
      const caret = blockOfCaret(editor);
      const isElsewhere = caret !== undefined && caret !== block.current;
      // Blocks came, went or changed places: the one it stands beside may be at another height, or gone.
      const isMoved = dirtyElements.get('root') === true;
      if (isElsewhere || isMoved) stand(isElsewhere ? caret : block.current);
    });
    return () => {
      cancelAnimationFrame(frame);
      sheet.removeEventListener('pointermove', follow);
      sheet.removeEventListener('pointerleave', toCaret);
      stopUpdates();
    };
  }, [editor, handle]);
  return block;
}

function blockOfCaret(editor: LexicalEditor): NodeKey | undefined {
  return editor.getEditorState().read(() => {
    const [node] = $getSelection()?.getNodes() ?? [];
    return node === undefined ? undefined : $topBlock(node)?.getKey();
  });
}

/** Level with the first line of the block. */
function standBeside(handle: HTMLElement, element: HTMLElement | null): void {
  handle.toggleAttribute('data-shown', element !== null);
  const base = handle.offsetParent?.getBoundingClientRect();
  if (element === null || base === undefined) return;
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || handle.offsetHeight;
  const top = element.getBoundingClientRect().top - base.top + (line - handle.offsetHeight) / 2;
  handle.style.top = `${Math.max(top, 0)}px`;
}
