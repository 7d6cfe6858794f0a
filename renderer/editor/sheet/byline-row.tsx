// The line under the lead: who, when, which section, each changed where it stands.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BylineEntry } from '#shared/model/story.ts';
import { formatDay, parseDay } from '#shared/vietnamese/dates.ts';
import { portalQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { editorTexts } from '../../i18n/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { FitInput } from './fit-input.tsx';
import styles from './byline-row.module.css';
import { useSessionValue } from '../../api/use-session-value.ts';

export function BylineRow({ session }: { readonly session: StorySession }) {
  return (
    <div className={styles['row']}>
      <Authors session={session} />
      <PublicationDay session={session} />
      <Section session={session} />
    </div>
  );
}

const nobody: readonly BylineEntry[] = [{ role: 'both', name: '' }];

function Authors({ session }: { readonly session: StorySession }) {
  const texts = useTexts(editorTexts);
  const byline = useSessionValue(session, ({ content }) => content.byline);
  const entries = byline.length === 0 ? nobody : byline;
  const roles = { both: texts.roleBoth, text: texts.roleText, photo: texts.rolePhoto } as const;

  const change = (index: number, patch: Partial<BylineEntry>): void => {
    const next = entries.map((entry, at) => (at === index ? { ...entry, ...patch } : entry));
    session.update({ byline: next.every(({ name }) => name === '') ? [] : next });
  };

  return (
    <span className={styles['authors']} data-field="byline">
      {entries.map((entry, index) => (
        // The place in the line is the entry's identity: names repeat and change while being typed.
        <span key={index}>
          <select
            className={styles['choice']}
            aria-label={texts.bylineRole}
            value={entry.role}
            onChange={({ currentTarget }) => {
              const role = (['both', 'text', 'photo'] as const).find((one) => one === currentTarget.value);
              if (role !== undefined) change(index, { role });
            }}
          >
            {Object.entries(roles).map(([role, label]) => (
              <option key={role} value={role}>
                {label}:
              </option>
            ))}
          </select>{' '}
          <FitInput
            strong
            label={texts.byline}
            placeholder={texts.bylinePlaceholder}
            value={entry.name}
            onText={(name) => change(index, { name })}
          />
        </span>
      ))}
    </span>
  );
}

function PublicationDay({ session }: { readonly session: StorySession }) {
  const texts = useTexts(editorTexts);
  const day = useSessionValue(session, ({ content }) => content.publicationDay);
  const [wrong, setWrong] = useState(false);
  const commit = (text: string): void => {
    const parsed = text.trim() === '' ? null : parseDay(text.trim());
    setWrong(parsed === undefined);
    if (parsed !== undefined && parsed !== day) session.update({ publicationDay: parsed });
  };
  return (
    <span data-field="publicationDay">
      <FitInput
        label={texts.publicationDay}
        placeholder={texts.dayPlaceholder}
        value={day === null ? '' : formatDay(day)}
        error={wrong ? texts.dayWrong : undefined}
        onCommit={commit}
      />
    </span>
  );
}

function Section({ session }: { readonly session: StorySession }) {
  const texts = useTexts(editorTexts);
  const section = useSessionValue(session, ({ content }) => content.section);
  const { data } = useQuery(portalQueries.site());
  const known = data?.site.sections.map(({ name }) => name) ?? [];
  const names = section === '' || known.includes(section) ? known : [section, ...known];
  return (
    <span data-field="section">
      <select
        className={styles['choice']}
        aria-label={texts.section}
        data-empty={section === '' || undefined}
        value={section}
        onChange={({ currentTarget }) => session.update({ section: currentTarget.value })}
      >
        <option value="">{texts.noSection}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
