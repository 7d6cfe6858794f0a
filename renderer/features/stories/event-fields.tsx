import type { EventSheet } from '#shared/model/story.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { storyDetailsTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The facts of the event a story covers, once for text and captions. */
export function EventFields({ session }: { readonly session: StorySession }) {
  const texts = useTexts(storyDetailsTexts);
  const event = useSessionValue(session, ({ content }) => content.event);
  const change = (patch: Partial<EventSheet>): void =>
    session.update({ event: { ...session.snapshot().content.event, ...patch } });
  return (
    <>
      {(['what', 'when', 'where'] as const).map((field) => (
        <TextField
          key={field}
          label={texts[field]}
          value={event[field]}
          lang="vi"
          spellCheck={false}
          onInput={(text) => change({ [field]: text })}
        />
      ))}
      <TextArea
        label={texts.who}
        hint={texts.whoHint}
        value={event.who.join('\n')}
        spellCheck={false}
        onInput={(text) => change({ who: linesOf(text) })}
      />
    </>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
