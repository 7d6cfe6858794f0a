// Ctrl+K: every command by name, and stories by headline. Arrow keys choose, Enter runs, Escape closes.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { storyQueries } from '../api/queries.ts';
import { commandKeys, runCommand, useBoundCommands } from '../commands/commands.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useFormat } from '../i18n/format.ts';
import { frameTexts, paletteTexts } from '../i18n/frame.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { keepCaret } from '../ui/keep-caret.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './command-palette.module.css';
import { findCommands, namesIt } from './palette-search.ts';

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly keys?: string;
  readonly enabled: boolean;
  readonly run: () => void;
};

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(paletteTexts);
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const giveCaretBack = useRef<() => void>(() => undefined);
  const base = useId();
  const { commands, stories } = useEntries(search);
  const entries = [...commands, ...stories];
  const current = Math.min(chosen, entries.length - 1);

  useEffect(() => {
    const element = dialog.current;
    const onPress = (event: Event): void => {
      if (event.target === element) element?.close();
    };
    giveCaretBack.current = keepCaret();
    element?.showModal();
    element?.addEventListener('click', onPress);
    return () => {
      element?.removeEventListener('click', onPress);
      element?.close();
      giveCaretBack.current();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${base}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [base, current]);

  const run = (entry: Entry | undefined): void => {
    if (entry === undefined || !entry.enabled) return;
    // Closed first: the command may put the focus where the work is.
    dialog.current?.close();
    giveCaretBack.current();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(entries.length - 1, current + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[current]);
    }
  };

  const list = (title: string, group: readonly Entry[], from: number) =>
    group.length > 0 && (
      <div role="group" aria-label={title} className={styles['group']}>
        <div className={styles['title']} aria-hidden>
          {title}
        </div>
        {group.map((entry, index) => (
          <Option
            key={entry.id}
            id={`${base}-${from + index}`}
            entry={entry}
            chosen={from + index === current}
            onRun={() => run(entry)}
            onPoint={() => setChosen(from + index)}
          />
        ))}
      </div>
    );

  return (
    <dialog ref={dialog} className={styles['palette']} aria-label={texts.title} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className={styles['search']}
        aria-label={texts.search}
        aria-expanded
        aria-controls={`${base}-list`}
        aria-activedescendant={entries.length > 0 ? `${base}-${current}` : undefined}
        placeholder={texts.placeholder}
        spellCheck={false}
        onInput={(event) => {
          setSearch(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${base}-list`} role="listbox" aria-label={texts.title} className={styles['list']}>
        {list(texts.commands, commands, 0)}
        {list(texts.stories, stories, commands.length)}
      </div>
      <div role="status" className={entries.length === 0 ? styles['nothing'] : 'visually-hidden'}>
        {entries.length === 0 ? texts.nothing : texts.count(format.count(entries.length))}
      </div>
    </dialog>
  );
}

const MOST_STORIES = 6;

/** Stories are asked for from two letters on. */
function useEntries(search: string): { commands: readonly Entry[]; stories: readonly Entry[] } {
  const language = useLanguage();
  const frame = useTexts(frameTexts);
  const { openStory } = useWorkspace();
  const bound = useBoundCommands();
  const asked = search.trim();
  const { data } = useQuery({
    ...storyQueries.list({ search: asked, limit: 50 }),
    enabled: asked.length >= 2,
    placeholderData: (before) => before,
  });
  const commands = findCommands(search, language)
    .filter(({ id }) => id !== 'palette.open')
    .map((command) => ({
      id: command.id,
      name: command[language],
      enabled: bound.has(command.id),
      run: () => runCommand(command.id),
      ...commandKeys(command.id),
    }));
  // Here a story is looked for by its name; the story list searches the text.
  const named = (data?.stories ?? []).filter(({ headline }) => namesIt(asked, headline));
  const stories = (asked.length >= 2 ? named.slice(0, MOST_STORIES) : []).map((story) => ({
    id: story.id,
    name: story.headline === '' ? frame.untitled : story.headline,
    enabled: true,
    run: () => openStory(story.id),
  }));
  // What can be done now comes first; the rest stays findable.
  return {
    commands: [...commands.filter(({ enabled }) => enabled), ...commands.filter(({ enabled }) => !enabled)],
    stories,
  };
}

type OptionProps = {
  readonly id: string;
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly onRun: () => void;
  readonly onPoint: () => void;
};

function Option({ id, entry, chosen, onRun, onPoint }: OptionProps) {
  const texts = useTexts(paletteTexts);
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={!entry.enabled}
      className={styles['option']}
      onClick={onRun}
      onPointerMove={onPoint}
    >
      <span className={styles['name']}>{entry.name}</span>
      {!entry.enabled && <span className={styles['later']}>{texts.notNow}</span>}
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </button>
  );
}
