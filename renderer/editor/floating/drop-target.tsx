// Photos, documents and blocks let go over the text: photos from the desk by id, files from outside, blocks by their handle. A
// line shows where they would go; a placeholder or a gallery takes photos itself.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { looksLikeDocument, useAttachFiles, type AttachFiles } from '../attachments/attach-files.ts';
import { useBringPhotos, type BringPhotos } from '../photos/bring-photos.ts';
import type { PhotoTarget } from '../photos/place-photos.ts';
import { MOVE_BLOCK_TO_COMMAND } from '../extensions/block-commands.ts';
import { looksLikeText, useBringTexts, type BringTexts } from '../paste/bring-texts.ts';
import { useLatest } from '../use-latest.ts';
import { blockAfter } from './block-at.ts';
import { draggedBlockType } from './block-handle.tsx';
import styles from './floating.module.css';

export const draggedPhotosType = 'application/x-toa-soan-photos';

export function DropTarget() {
  const [editor] = useLexicalComposerContext();
  const line = useRef<HTMLDivElement>(null);
  const files = useAttachFiles(editor);
  const latest = useLatest<Bring>({
    ...{ photos: useBringPhotos(editor), files },
    texts: useBringTexts(editor, files.attach),
  });
  useEffect(() => {
    const sheet = line.current?.closest('article');
    if (sheet === null || sheet === undefined || line.current === null) return undefined;
    return listen({ editor, sheet, line: line.current, bring: () => latest.current });
  }, [editor, latest]);
  return <div ref={line} className={styles['dropLine']} hidden />;
}

type Bring = { readonly photos: BringPhotos; readonly files: AttachFiles; readonly texts: BringTexts };

type Parts = {
  readonly editor: LexicalEditor;
  readonly sheet: HTMLElement;
  readonly line: HTMLElement;
  readonly bring: () => Bring;
};

function listen(parts: Parts): () => void {
  const { editor, sheet, line } = parts;
  const clear = (): void => {
    line.hidden = true;
    sheet.querySelector('[data-over]')?.removeAttribute('data-over');
  };
  const over = (event: DragEvent): void => {
    if (event.dataTransfer === null || !isOurs(event.dataTransfer)) return;
    // Lexical would look for a caret; these things go between blocks.
    event.preventDefault();
    event.stopPropagation();
    clear();
    const taker = isBlock(event.dataTransfer) ? undefined : takerAt(event);
    if (taker === undefined) showLine(editor, line, event.clientY);
    else taker.setAttribute('data-over', '');
  };
  const drop = (event: DragEvent): void => {
    clear();
    if (event.dataTransfer === null || !isOurs(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isBlock(event.dataTransfer)) moveBlock(editor, event);
    else bringFiles(parts, event);
  };
  const leave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !sheet.contains(event.relatedTarget)) clear();
  };
  sheet.addEventListener('dragover', over, true);
  sheet.addEventListener('drop', drop, true);
  sheet.addEventListener('dragleave', leave);
  return () => {
    sheet.removeEventListener('dragover', over, true);
    sheet.removeEventListener('drop', drop, true);
    sheet.removeEventListener('dragleave', leave);
  };
}

function isBlock(data: DataTransfer): boolean {
  return data.types.includes(draggedBlockType);
}

function isOurs(data: DataTransfer): boolean {
  return data.types.includes(draggedPhotosType) || data.types.includes('Files') || isBlock(data);
}

function takerAt(event: DragEvent): Element | undefined {
  return event.target instanceof Element ? (event.target.closest('[data-drop]') ?? undefined) : undefined;
}

function showLine(editor: LexicalEditor, line: HTMLElement, y: number): void {
  const key = blockAfter(editor, y);
  const base = line.parentElement?.getBoundingClientRect();
  const last = editor.getEditorState().read(() => $getRoot().getLastChild()?.getKey());
  const box = editor.getElementByKey(key ?? last ?? '')?.getBoundingClientRect();
  if (base === undefined || box === undefined) return;
  const edge = key === undefined ? box.bottom : box.top;
  line.style.top = `${edge - base.top - (key === undefined ? -6 : 8)}px`;
  line.hidden = false;
}

function moveBlock(editor: LexicalEditor, event: DragEvent): void {
  const block = event.dataTransfer?.getData(draggedBlockType) ?? '';
  const before = blockAfter(editor, event.clientY);
  const index = editor.getEditorState().read(() => {
    const node = before === undefined ? null : $getNodeByKey(before);
    return node === null ? $getRoot().getChildrenSize() : node.getIndexWithinParent();
  });
  editor.dispatchCommand(MOVE_BLOCK_TO_COMMAND, { block, index });
}

function bringFiles({ editor, bring }: Parts, event: DragEvent): void {
  const data = event.dataTransfer;
  if (data === null) return;
  const target = photoTarget(editor, event);
  const ids = readIds(data.getData(draggedPhotosType));
  if (ids.length > 0) bring().photos.place(ids, target);
  else void bringInOrder(bring(), runsOf([...data.files]), { target, before: placeOf(editor, event) });
}

type Kind = 'texts' | 'documents' | 'photos';
type Run = { readonly kind: Kind; readonly paths: string[] };

/** Neighbours of one kind together: texts are read into the story, documents go with it, all else is taken for photos. */
function runsOf(files: readonly File[]): Run[] {
  const runs: Run[] = [];
  for (const file of files) {
    const kind = kindOf(file.name);
    const path = window.bridge.pathForFile(file);
    const last = runs.at(-1);
    if (last?.kind === kind) last.paths.push(path);
    else runs.push({ kind, paths: [path] });
  }
  return runs;
}

function kindOf(fileName: string): Kind {
  if (looksLikeText(fileName)) return 'texts';
  return looksLikeDocument(fileName) ? 'documents' : 'photos';
}

type Places = { readonly target: PhotoTarget; readonly before: Extract<PhotoTarget, { kind: 'before' }> };

/** One run after the other, so that all come to stand in the order in which they were let go. */
async function bringInOrder(
  { photos, files, texts }: Bring,
  runs: readonly Run[],
  { target, before }: Places,
): Promise<void> {
  for (const { kind, paths } of runs) {
    if (kind === 'texts') await texts(paths, before);
    else if (kind === 'documents') await files.attach(paths, before);
    else await photos.importAndPlace(paths, target);
  }
}

function photoTarget(editor: LexicalEditor, event: DragEvent): PhotoTarget {
  const taker = takerAt(event);
  const key = taker === undefined ? undefined : keyOf(editor, taker);
  if (taker !== undefined && key !== undefined) {
    return { kind: taker.getAttribute('data-drop') === 'gallery' ? 'gallery' : 'placeholder', key };
  }
  return placeOf(editor, event);
}

/** Between two blocks. */
function placeOf(editor: LexicalEditor, event: DragEvent): Places['before'] {
  return { kind: 'before', key: blockAfter(editor, event.clientY) ?? null };
}

function keyOf(editor: LexicalEditor, element: Element): NodeKey | undefined {
  return editor.read(() => $getNearestNodeFromDOMNode(element)?.getKey());
}

/** What another part of the window wrote is read like anything from outside. */
function readIds(json: string): string[] {
  if (json === '') return [];
  try {
    return z.array(z.uuid()).catch([]).parse(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
