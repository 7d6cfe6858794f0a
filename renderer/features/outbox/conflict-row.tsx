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
  const cell = (side: 'mine' | 'theirs') => (
    <Cell {...{ place, side, choice, isChoice, name: heading }} onChoose={() => onChoose(place.key, side)} />
  );
  return (
    <li className={styles['place']} data-kind={place.kind} data-place={place.key}>
      <h3 id={heading} className={styles['heading']}>
        {place.pictureHash !== null && <img src={pictureUrl(place.pictureHash, 'thumb')} alt="" />}
        <span>{texts[place.label]}</span>
        <span className={styles['kind']}>{kindText(place, texts)}</span>
      </h3>
      <div
        className={styles['sides']}
        data-fixed={isFixed || undefined}
        role={isChoice ? 'radiogroup' : 'group'}
        aria-labelledby={heading}
      >
        {cell('mine')}
        {cell('theirs')}
        {!isFixed && (
          <div className={styles['cell']} data-result>
            {isChoice && place.options.includes('both') && (
              <Radio
                {...{ name: heading, label: texts.chooseBoth, isOn: choice === 'both' }}
                onChoose={() => onChoose(place.key, 'both')}
              />
            )}
            {choice === undefined ? (
              <p className={styles['open']}>{texts.undecided}</p>
            ) : (
              <StandingWords standing={resultAt(place, choice)} base={null} nothing={texts.leftOut} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

type CellProps = {
  readonly place: Place;
  readonly side: 'mine' | 'theirs';
  readonly choice: Choice | undefined;
  readonly isChoice: boolean;
  readonly name: string;
  readonly onChoose: () => void;
};

function Cell({ place, side, choice, isChoice, name, onChoose }: CellProps) {
  const texts = useTexts(conflictViewTexts);
  const isOn = choice === side || choice === 'both';
  const label = side === 'mine' ? texts.chooseMine : texts.chooseTheirs;
  return (
    <div className={styles['cell']} data-on={(isChoice && isOn) || undefined}>
      {isChoice && <Radio {...{ name, label, isOn: choice === side, onChoose }} isWhole />}
      <StandingWords standing={place[side]} base={place.base} nothing={texts.removed} />
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
