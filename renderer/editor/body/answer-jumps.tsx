// The mounted editor's side of jump.ts: goes to the places that are asked for, applies fixes, takes photos.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $addUpdateTag, $createRangeSelection, $setSelection, type LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import type { StorySession } from '../../api/story-session.ts';
import { findingTexts } from '../../i18n/findings.ts';
import { useTexts } from '../../i18n/texts.ts';
import { notify } from '../../ui/notices.tsx';
import { nearBlocksOf } from '../blocks/near/near-blocks.ts';
import { selectBlock } from '../blocks/select-block.ts';
import { applyFindingFix } from '../findings/apply-fix.ts';
import { $livePlaces, toRange } from '../findings/live-places.ts';
import { JUMP_TAG, SHOW_FINDING_COMMAND } from '../findings/show-finding.ts';
import type { Span } from '../findings/follow-edits.ts';
import { openDoor, type EditorDoor } from '../jump.ts';
import { useBringPhotos } from '../photos/bring-photos.ts';
import { fixField, selectInField } from '../sheet/field-place.ts';
import { useLatest } from '../use-latest.ts';
import { textTools } from './text-tools.ts';

export function AnswerJumps({ session }: { readonly session: StorySession }) {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(findingTexts);
  const bring = useBringPhotos(editor);
  const answers = useLatest<EditorDoor>({
    jumpTo: (place, rule) => goTo(editor, session, { place, rule }),
    applyFix: (finding) => {
      if (!fix(editor, session, finding)) notify({ kind: 'news', text: texts.movedOn });
    },
    insertPhotos: (ids, options) => bring.place(ids, { kind: 'caret', ...options }),
    ...textTools(editor, session),
  });
  useEffect(
    () =>
      openDoor({
        jumpTo: (...asked) => answers.current.jumpTo(...asked),
        applyFix: (...asked) => answers.current.applyFix(...asked),
        insertPhotos: (...asked) => answers.current.insertPhotos(...asked),
        insertBlocks: (...asked) => answers.current.insertBlocks(...asked),
        selectedBlocks: () => answers.current.selectedBlocks(),
        replaceWords: (...asked) => answers.current.replaceWords(...asked),
      }),
    [answers],
  );
  return null;
}

function fix(editor: LexicalEditor, session: StorySession, finding: Finding): boolean {
  if (finding.place.kind === 'field') return fixField(session, finding);
  const block = applyFindingFix(editor, session.snapshot().story.document, finding);
  if (block !== undefined) editor.getElementByKey(block)?.scrollIntoView({ block: 'nearest' });
  return block !== undefined;
}

type Goal = { readonly place: FindingPlace; readonly rule: string };

function goTo(editor: LexicalEditor, session: StorySession, { place, rule }: Goal): void {
  if (place.kind === 'field') {
    selectInField(session, place);
    return;
  }
  const live = editor.getEditorState().read(() => {
    const found = $livePlaces(session.snapshot().story.document).of(place);
    return found && { key: found.block.getKey(), points: found.points, span: found.span };
  });
  if (live === undefined) return;
  nearBlocksOf(editor).draw(live.key);
  const element = editor.getElementByKey(live.key);
  const range = live.points && toRange(editor, live.points);
  scrollTo(range ?? element);
  if (live.points !== undefined) {
    selectWords(editor, live.points);
    const [box] = range?.getClientRects() ?? [];
    if (box !== undefined) editor.dispatchCommand(SHOW_FINDING_COMMAND, { place, rule, box });
  } else if (element === null || !focusWords(element, { photoId: place.photoId, rule, span: live.span })) {
    selectBlock(editor, live.key);
  }
}

type Points = {
  readonly from: { key: string; offset: number };
  readonly to: { key: string; offset: number };
};

function selectWords(editor: LexicalEditor, { from, to }: Points): void {
  editor.update(() => {
    const selection = $createRangeSelection();
    selection.anchor.set(from.key, from.offset, 'text');
    selection.focus.set(to.key, to.offset, 'text');
    $setSelection(selection);
    $addUpdateTag(JUMP_TAG);
  });
  editor.getRootElement()?.focus({ preventScroll: true });
}

type WordsGoal = {
  readonly photoId: string | undefined;
  readonly rule: string;
  readonly span: Span | undefined;
};

/** The field under a picture that the finding is about; the words themselves when it names them. */
function focusWords(block: HTMLElement, { photoId, rule, span }: WordsGoal): boolean {
  const field = rule.includes('alt') ? 'alt' : rule.includes('credit') ? 'credit' : 'caption';
  const ofPhoto = photoId === undefined ? '' : `[data-photo-id="${CSS.escape(photoId)}"]`;
  const area =
    block.querySelector<HTMLTextAreaElement>(`[data-photo-field]${ofPhoto} textarea`) ??
    block.querySelector<HTMLTextAreaElement>(`[data-photo-field="${field}"] textarea`);
  area?.focus({ preventScroll: true });
  if (span !== undefined) area?.setSelectionRange(span.start, span.end);
  return area !== null;
}

/** Into the middle of the sheet. */
function scrollTo(what: Range | HTMLElement | null | undefined): void {
  const element = what instanceof Range ? what.startContainer.parentElement : what;
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
