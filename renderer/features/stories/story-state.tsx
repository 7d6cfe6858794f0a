import type { StoryStatus } from '#shared/model/story.ts';
import { storyStatusTexts } from '../../i18n/stories.ts';
import { useTexts } from '../../i18n/texts.ts';
import { StateDot, type Tone } from '../../ui/badge.tsx';

const tones: Readonly<Record<StoryStatus, Tone>> = {
  draft: 'warn',
  ready: 'good',
  waiting: 'info',
  published: 'idle',
  changed: 'warn',
};

export function StoryState({ status }: { readonly status: StoryStatus }) {
  const texts = useTexts(storyStatusTexts);
  return <StateDot tone={tones[status]}>{texts[status]}</StateDot>;
}
