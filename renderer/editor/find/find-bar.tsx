// The bar at the top right of the sheet that finds words in the story and replaces them. Fields belong to the person's input
// method; what is found is read from the text, never from React.
import type { LexicalEditor } from 'lexical';
import { ChevronDown, ChevronRight, ChevronUp, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { hasMarks } from '#shared/vietnamese/search-expression.ts';
import { useCommand } from '../../commands/commands.ts';
import { findTexts } from '../../i18n/find.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './find-bar.module.css';
import { FindInput } from './find-input.tsx';
import { FindToggles } from './find-toggles.tsx';
import { openFinder, type Finder, type Found } from './finder.ts';
import { lastSearch, rememberSearch, type LastSearch } from './last-search.ts';
import { ReplaceRow } from './replace-row.tsx';

type FindBarProps = {
  readonly editor: LexicalEditor;
  readonly sheet: HTMLElement;
  /** Counts up with every wish to find, so that asking again leads back into the field. */
  readonly asked: number;
  /** Words that were selected when the bar was asked for. */
  readonly words: string;
  readonly replacing: boolean;
  readonly onReplacing: (replacing: boolean) => void;
  readonly onClose: () => void;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

export function FindBar(props: FindBarProps) {
  const { asked, words, replacing, onReplacing, onClose } = props;
  const texts = useTexts(findTexts);
  const [search, setSearch] = useState<LastSearch>(() =>
    words === '' ? lastSearch() : { ...lastSearch(), find: words },
  );
  const [found, finder] = useFinder(props, search);
  const input = useRef<HTMLInputElement>(null);
  useAsked(input, asked, words, (find) => change({ find }));

  function change(patch: Partial<LastSearch>): void {
    const next = { ...search, ...patch };
    setSearch(next);
    rememberSearch(next);
  }
  const leave = (): void => {
    const open = finder.current;
    onClose();
    open?.leave();
  };
  useCommand('edit.findNext', () => finder.current?.step(1));
  useCommand('edit.findPrevious', () => finder.current?.step(-1));
  const matchMarks = marksMatter(search);
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const toggles: Partial<Record<string, Partial<LastSearch>>> = {
      KeyC: { matchCase: !search.matchCase },
      KeyD: { matchMarks: !matchMarks },
      KeyW: { wholeWord: !search.wholeWord },
    };
    const toggle = event.altKey && !event.ctrlKey ? toggles[event.code] : undefined;
    if (toggle !== undefined) change(toggle);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles['place']}>
      <div role="search" className={styles['bar']} aria-label={texts.bar} onKeyDown={keys}>
        <IconButton
          label={replacing ? texts.hideReplace : texts.showReplace}
          icon={replacing ? <ChevronDown {...icon} /> : <ChevronRight {...icon} />}
          aria-expanded={replacing}
          onClick={() => onReplacing(!replacing)}
        />
        <div className={styles['rows']}>
          <div className={styles['row']}>
            <div className={styles['field']}>
              <FindInput
                ref={input}
                label={texts.find}
                placeholder={texts.findHint}
                initial={search.find}
                onText={(find) => change({ find })}
                onEnter={(back) => finder.current?.step(back ? -1 : 1)}
              />
              <FindToggles search={search} matchMarks={matchMarks} onChange={change} />
            </div>
            <Position found={found} isEmpty={search.find === ''} />
            <IconButton
              label={texts.previous}
              keys="Shift+F3"
              icon={<ChevronUp {...icon} />}
              disabled={found.count === 0}
              onClick={() => finder.current?.step(-1)}
            />
            <IconButton
              label={texts.next}
              keys="F3"
              icon={<ChevronDown {...icon} />}
              disabled={found.count === 0}
              onClick={() => finder.current?.step(1)}
            />
            <IconButton label={texts.close} keys="Escape" icon={<X {...icon} />} onClick={leave} />
          </div>
          {replacing && (
            <ReplaceRow
              editor={props.editor}
              finder={finder}
              initial={search.replacement}
              isEmpty={found.count === 0}
              onText={(replacement) => change({ replacement })}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Searches again whenever what is looked for changes. */
function useFinder({ editor, sheet }: FindBarProps, search: LastSearch) {
  const [found, setFound] = useState<Found>({ count: 0, current: -1 });
  const finder = useRef<Finder>(undefined);
  useLayoutEffect(() => {
    const opened = openFinder({ editor, sheet, onFound: setFound });
    finder.current = opened;
    return () => {
      finder.current = undefined;
      opened.close();
    };
  }, [editor, sheet]);
  const { find, matchCase, wholeWord } = search;
  const matchMarks = marksMatter(search);
  useLayoutEffect(() => {
    finder.current?.search({ find, matchCase, matchMarks, wholeWord });
  }, [editor, sheet, find, matchCase, matchMarks, wholeWord]);
  return [found, finder] as const;
}

function marksMatter({ matchMarks, find }: LastSearch): boolean {
  return matchMarks ?? hasMarks(find);
}

/** Asked for, the field has the keyboard and its words are selected. */
function useAsked(
  input: RefObject<HTMLInputElement | null>,
  asked: number,
  words: string,
  onWords: (words: string) => void,
): void {
  useEffect(() => {
    const element = input.current;
    if (element === null) return;
    if (words !== '' && element.value !== words) {
      element.value = words;
      onWords(words);
    }
    element.focus();
    element.select();
    // Only a new wish leads into the field.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);
}

function Position({ found, isEmpty }: { readonly found: Found; readonly isEmpty: boolean }) {
  const texts = useTexts(findTexts);
  const { count } = useFormat();
  const text =
    found.count === 0
      ? isEmpty
        ? ''
        : texts.none
      : texts.position(count(found.current + 1), count(found.count));
  return (
    <output className={styles['position']} data-none={(found.count === 0 && !isEmpty) || undefined}>
      {text}
    </output>
  );
}
