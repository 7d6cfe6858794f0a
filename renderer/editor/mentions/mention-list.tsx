// The choices of a mention: what Enter writes, and under it the other form, which Shift+Enter writes.
import { CalendarDays, MapPin, Tag, User } from 'lucide-react';
import type { NameKind } from '#shared/model/register.ts';
import { mentionTexts } from '../../i18n/mentions.ts';
import { kindName, nameTexts } from '../../i18n/names.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Kbd } from '../../ui/kbd.tsx';
import type { MentionChoice } from './find-mentions.ts';
import styles from './mention-list.module.css';

const icons: Readonly<Record<NameKind, typeof User>> = {
  person: User,
  place: MapPin,
  event: CalendarDays,
  term: Tag,
};

type MentionListProps = {
  readonly id: string;
  readonly choices: readonly MentionChoice[];
  readonly here: number;
  readonly onHover: (index: number) => void;
  readonly onChoose: (index: number, form: 'text' | 'other') => void;
};

export function MentionList({ id, choices, here, onHover, onChoose }: MentionListProps) {
  return (
    // The caret stays where the words are to go.
    <div className={styles['list']} onMouseDown={(event) => event.preventDefault()}>
      {choices.map((choice, index) => (
        <Choice
          key={`${choice.kind} ${choice.name} ${choice.text}`}
          id={`${id}-${index}`}
          choice={choice}
          isHere={index === here}
          onHover={() => onHover(index)}
          onChoose={(form) => onChoose(index, form)}
        />
      ))}
    </div>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly choice: MentionChoice;
  readonly isHere: boolean;
  readonly onHover: () => void;
  readonly onChoose: (form: 'text' | 'other') => void;
};

function Choice({ id, choice, isHere, onHover, onChoose }: ChoiceProps) {
  const texts = useTexts(mentionTexts);
  const names = useTexts(nameTexts);
  const { kind, text, other } = choice;
  const Icon = icons[kind];
  return (
    <div
      id={id}
      role="option"
      aria-selected={isHere}
      className={styles['choice']}
      onPointerMove={onHover}
      onClick={() => onChoose('text')}
    >
      <Icon size={16} strokeWidth={1.5} aria-label={kindName(names, kind)} />
      <span className={styles['text']} lang="vi">
        {text}
      </span>
      {isHere && <Kbd keys="Enter" />}
      {other !== undefined && (
        <>
          <span
            className={styles['other']}
            title={texts.otherForm}
            onClick={(event) => {
              event.stopPropagation();
              onChoose('other');
            }}
          >
            {texts.or} <span lang="vi">{other}</span>
          </span>
          {isHere && <Kbd keys="Shift+Enter" />}
        </>
      )}
    </div>
  );
}
