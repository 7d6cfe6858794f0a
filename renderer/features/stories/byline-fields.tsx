import { Plus, X } from 'lucide-react';
import type { BylineEntry } from '#shared/model/story.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { storyDetailsTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './story-details.module.css';

const roles = ['both', 'text', 'photo'] as const satisfies readonly BylineEntry['role'][];

/** Who did what, in the order they are printed. */
export function BylineFields({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const byline = useSessionValue(session, ({ content }) => content.byline);
  const set = (next: BylineEntry[]): void => session.update({ byline: next });
  const change = (index: number, patch: Partial<BylineEntry>): void =>
    set(byline.map((entry, at) => (at === index ? { ...entry, ...patch } : entry)));
  return (
    <>
      {byline.map((entry, index) => (
        // The place in the line is the entry's identity: names repeat and change while being typed.
        <div key={index} className={styles['author']}>
          <Select
            label={texts.role}
            hideLabel
            value={entry.role}
            options={roles.map((role) => ({ value: role, label: texts[role] }))}
            onChange={(role) => change(index, { role })}
          />
          <TextField
            label={texts.name}
            hideLabel
            placeholder={texts.name}
            value={entry.name}
            lang="vi"
            spellCheck={false}
            onInput={(name) => change(index, { name })}
          />
          <IconButton
            label={texts.removeName(entry.name)}
            icon={<X size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => set(byline.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        kind="link"
        icon={<Plus size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => set([...byline, { role: byline.length === 0 ? 'both' : 'photo', name: '' }])}
      >
        {texts.addName}
      </Button>
    </>
  );
}
