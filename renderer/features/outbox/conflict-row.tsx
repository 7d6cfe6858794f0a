// One place of a conflict: mine, theirs, and what would stand there. Mine and theirs are one choice of two (or three), so the
// arrow keys go between them and Tab goes to the next place.
import { useId } from 'react';
import { pictureUrl } from '../../api/client.ts';
import { conflictViewTexts } from '../../i18n/conflict-view.ts';
import { useTexts } from '../../i18n/texts.ts';
import { choiceAt, resultAt, type Choice, type Choices, type Place } from './conflict-places.ts';
import { StandingWords } from './conflict-words.tsx';
import styles from './conflict-row.module.css';

type ConflictRowProps = {
  readonly place: Place;
  readonly choices: Choices;
  readonly onChoose: (key: string, choice: Choice) => void;
  /** Nothing can be taken over: only to look at. */
  readonly isFixed: boolean;
};

export function ConflictRow({ place, choices, onChoose, isFixed }: ConflictRowProps) {
  const texts = useTexts(conflictViewTexts);
  const heading = useId();
  const choice = choiceAt(place, choices);
  const isChoice = !isFixed && place.kind !== 'same' && place.kind !== 'both-same';
  const row = { place, choice, isChoice, name: heading };
  const choose = (chosen: Choice): void => onChoose(place.key, chosen);
  return (
    <li className={styles['place']} data-kind={place.kind} data-place={place.key}>
      <h3 id={heading} className={styles['heading']}>
        {place.picture !== null && <img src={pictureUrl(place.picture, 'thumb')} alt="" />}
        <span>{texts[place.label]}</span>
        <span className={styles['kind']}>{kindText(place, texts)}</span>
      </h3>
      <div
        className={styles['sides']}
        data-fixed={isFixed || undefined}
        role={isChoice ? 'radiogroup' : 'group'}
        aria-labelledby={heading}
      >
        <Cell {...row} side="mine" onChoose={choose} />
        <Cell {...row} side="theirs" onChoose={choose} />
        {!isFixed && <Result {...row} onChoose={choose} />}
      </div>
    </li>
  );
}

type RowPart = {
  readonly place: Place;
  readonly choice: Choice | undefined;
  readonly isChoice: boolean;
  /** Of the radio buttons. */
  readonly name: string;
  readonly onChoose: (choice: Choice) => void;
};

function Cell({
  place,
  side,
  choice,
  isChoice,
  name,
  onChoose,
}: RowPart & { readonly side: 'mine' | 'theirs' }) {
  const texts = useTexts(conflictViewTexts);
  const isOn = choice === side || choice === 'both';
  const label = side === 'mine' ? texts.chooseMine : texts.chooseTheirs;
  return (
    <div className={styles['cell']} data-on={(isChoice && isOn) || undefined}>
      {isChoice && (
        <Radio {...{ name, label }} isOn={choice === side} isWhole onChoose={() => onChoose(side)} />
      )}
      <StandingWords standing={place[side]} base={place.base} nothing={texts.removed} />
    </div>
  );
}

/** What would stand there. */
function Result({ place, choice, isChoice, name, onChoose }: RowPart) {
  const texts = useTexts(conflictViewTexts);
  return (
    <div className={styles['cell']} data-result>
      {isChoice && place.options.includes('both') && (
        <Radio
          {...{ name, label: texts.chooseBoth }}
          isOn={choice === 'both'}
          onChoose={() => onChoose('both')}
        />
      )}
      {choice === undefined ? (
        <p className={styles['open']}>{texts.undecided}</p>
      ) : (
        <StandingWords standing={resultAt(place, choice)} base={null} nothing={texts.leftOut} />
      )}
    </div>
  );
}

type RadioProps = {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChoose: () => void;
  /** The whole cell is its area for the pointer. */
  readonly isWhole?: boolean;
};

function Radio({ name, label, isOn, onChoose, isWhole = false }: RadioProps) {
  return (
    <label className={styles['radio']} data-whole={isWhole || undefined}>
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      {label}
    </label>
  );
}

type Words = (typeof conflictViewTexts)['vi'];

function kindText({ kind, moved }: Place, texts: Words): string {
  const kinds = {
    same: texts.bySame,
    mine: texts.byMine,
    theirs: texts.byTheirs,
    'both-same': texts.byBoth,
    conflict: texts.byClash,
  };
  const move = moved === null ? [] : [moved === 'mine' ? texts.movedByMine : texts.movedByTheirs];
  return [kinds[kind], ...move].join(' · ');
}
