// What each way is called in the menu, on its step and on the button that goes it.
import {
  CalendarClock,
  EyeOff,
  Hourglass,
  Send,
  SpellCheck,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { publishTexts } from '../../i18n/publish.ts';
import type { WayKind } from './ways.ts';

type Texts = (typeof publishTexts)['vi'];
/** Words that are made of nothing else. */
type Word = { [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts];

export type WayWords = {
  readonly title: Word;
  readonly what: Word;
  readonly button: Word;
  readonly icon: LucideIcon;
};

export const wayWords: Readonly<Record<Exclude<WayKind, 'now'>, WayWords>> = {
  schedule: { title: 'waySchedule', what: 'whatSchedule', button: 'doSchedule', icon: CalendarClock },
  embargo: { title: 'wayEmbargo', what: 'whatEmbargo', button: 'doEmbargo', icon: Hourglass },
  correct: { title: 'wayCorrect', what: 'whatCorrect', button: 'doCorrect', icon: SpellCheck },
  unpublish: { title: 'wayUnpublish', what: 'whatUnpublish', button: 'wayUnpublish', icon: EyeOff },
  'take-down': { title: 'wayTakeDown', what: 'whatTakeDown', button: 'wayTakeDown', icon: Trash2 },
  'delete-draft': {
    title: 'wayDeleteDraft',
    what: 'whatDeleteDraft',
    button: 'doDeleteDraft',
    icon: Undo2,
  },
};

export const nowIcon: LucideIcon = Send;
