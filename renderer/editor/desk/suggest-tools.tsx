// Suggestion mode and the decisions about suggestions, by command, by key and from the panel.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type NodeKey,
} from 'lexical';
import { PencilLine } from 'lucide-react';
import { useEffect } from 'react';
import { useShellSettings } from '../../api/shell-settings.ts';
import { commandKeys, useCommand } from '../../commands/commands.ts';
import {
  setSuggesting,
  showOpenChanges,
  showThreadAtCaret,
  useSuggesting,
} from '../../commands/desk-notes.ts';
import { deskNotesTexts } from '../../i18n/desk-notes.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { notify } from '../../ui/notices.tsx';
import { RoomTools } from '../../ui/room-tools.tsx';
import { useLatest } from '../use-latest.ts';
import { $marksOf } from './comment-marks.ts';
import { openDeskDoor, type DeskDoor } from './desk-door.ts';
import { selectWordsInField } from './field-words.ts';
import { goTo } from './go-to.ts';
import { $decide, $suggestions, type Verdict } from './suggest/decide.ts';
import { startSuggesting } from './suggest/suggest-mode.ts';
import { $isSuggestionNode, $suggestionAround, SuggestionNode } from './suggestion-node.ts';

export function SuggestTools() {
  const [editor] = useLexicalComposerContext();
  const isOn = useSuggestMode();
  useDecisions();
  useCount();
  const texts = useTexts(deskNotesTexts);
  const toggle = (): void => {
    setSuggesting(!isOn);
    notify({ kind: 'news', text: isOn ? texts.modeOff : texts.modeOn });
    // From the palette the page's selection comes back beside the text; the text still knows it.
    editor.focus();
  };
  useCommand('story.suggest', toggle);
  return (
    <RoomTools at="end">
      <IconButton
        label={texts.suggestMode}
        icon={<PencilLine size={16} strokeWidth={1.5} aria-hidden />}
        pressed={isOn}
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggle}
        {...commandKeys('story.suggest')}
      />
    </RoomTools>
  );
}

function useSuggestMode(): boolean {
  const [editor] = useLexicalComposerContext();
  const isOn = useSuggesting();
  const { settings } = useShellSettings();
  const author = settings.userName.trim();
  useEffect(() => {
    if (!isOn) return undefined;
    const newId = (): string => crypto.randomUUID();
    const stop = startSuggesting(editor, { author, now: () => new Date(), newId });
    editor.getRootElement()?.toggleAttribute('data-suggesting', true);
    return () => {
      stop();
      editor.getRootElement()?.toggleAttribute('data-suggesting', false);
    };
  }, [editor, isOn, author]);
  return isOn;
}

/** Tells the panel's tab; looks at suggestions that come and go, not at every key. */
function useCount(): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const ids = new Map<NodeKey, string>();
    const stop = editor.registerMutationListener(SuggestionNode, (mutations) => {
      editor.getEditorState().read(() => {
        for (const [key, mutation] of mutations) {
          const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
          if ($isSuggestionNode(node)) ids.set(key, node.getProposal().id);
          else ids.delete(key);
        }
      });
      showOpenChanges(new Set(ids.values()).size);
    });
    return () => {
      stop();
      showOpenChanges(0);
    };
  }, [editor]);
}

function useDecisions(): void {
  const [editor] = useLexicalComposerContext();
  const texts = useTexts(deskNotesTexts);
  const format = useFormat();

  const show = (changeId: string): boolean =>
    goTo(editor, () => $suggestions().filter((node) => node.getProposal().id === changeId));
  const decide = (verdict: Verdict, changeId: string | null): void => {
    let count = 0;
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        count = $decide(verdict, changeId === null ? undefined : [changeId]);
      },
      { discrete: true },
    );
    if (changeId === null && count > 0) notify({ kind: 'done', text: texts.decided(format.count(count)) });
  };
  const step = (direction: 1 | -1): void => {
    const next = editor.read(() => $beside(direction));
    if (next === undefined || !show(next)) notify({ kind: 'news', text: texts.noSuggestion });
  };
  const decideHere = (verdict: Verdict): void => {
    const here = editor.read($changeAtCaret);
    if (here !== undefined) decide(verdict, here);
    step(1);
  };
  useCommand('story.nextSuggestion', () => step(1));
  useCommand('story.previousSuggestion', () => step(-1));
  useCommand('story.acceptSuggestion', () => decideHere('accept'));
  useCommand('story.rejectSuggestion', () => decideHere('reject'));

  const answers = useLatest<DeskDoor>({
    showThread: ({ id, field, quote }) => {
      if (field === null) {
        goTo(editor, () => $marksOf(id));
        return;
      }
      selectWordsInField(field, quote);
      showThreadAtCaret(id);
    },
    showChange: (changeId) => void show(changeId),
    decide,
  });
  useEffect(
    () =>
      openDeskDoor({
        showThread: (...asked) => answers.current.showThread(...asked),
        showChange: (...asked) => answers.current.showChange(...asked),
        decide: (...asked) => answers.current.decide(...asked),
      }),
    [answers],
  );
}

function $changeAtCaret(): string | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $suggestionAround(selection.anchor.getNode())?.getProposal().id;
}

/** The change the caret is in, else the first behind it or the last before it, round the end of the text; never the selected one. */
function $beside(direction: 1 | -1): string | undefined {
  const selection = $getSelection();
  const anchor = $isRangeSelection(selection) ? selection.anchor.getNode() : undefined;
  const here = $changeAtCaret();
  if (here !== undefined && $isRangeSelection(selection) && selection.isCollapsed()) return here;
  const all = $suggestions();
  const ordered = direction === 1 ? all : all.toReversed();
  const others = ordered.filter((node) => node.getProposal().id !== here);
  const isBeyond = (node: SuggestionNode): boolean =>
    anchor === undefined || (direction === 1 ? anchor.isBefore(node) : node.isBefore(anchor));
  return (others.find(isBeyond) ?? others[0] ?? ordered[0])?.getProposal().id;
}
