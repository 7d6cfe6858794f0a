// Step 1: what must be fixed and what should be looked at, each with the way to its place in the text.
import { useQuery } from '@tanstack/react-query';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import { storyQueries } from '../../api/queries.ts';
import { useFormat } from '../../i18n/format.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import styles from './findings-step.module.css';
import { Step } from './step.tsx';

const SHOWN = 6;

type FindingsStepProps = {
  readonly storyId: string;
  readonly onJump: (place: FindingPlace, rule: string) => void;
};

export function FindingsStep({ storyId, onJump }: FindingsStepProps) {
  const texts = useTexts(publishTexts);
  const { count } = useFormat();
  const { data } = useQuery(storyQueries.findings(storyId));
  if (data === undefined) {
    return (
      <Step state="open" title={texts.check}>
        <p>{texts.checking}</p>
      </Step>
    );
  }
  const blocking = data.findings.filter(({ level }) => level === 'block');
  const others = data.findings.filter(({ level }) => level !== 'block');
  const shown = [...blocking, ...others].slice(0, SHOWN);
  const words = [
    blocking.length > 0 ? texts.blocking(count(blocking.length)) : texts.nothingWrong,
    ...(others.length > 0 ? [texts.warnings(count(others.length))] : []),
  ];
  return (
    <Step state={blocking.length > 0 ? 'blocked' : 'done'} title={texts.check}>
      <p>{words.join(' · ')}</p>
      {shown.length > 0 && (
        <ul className={styles['findings']}>
          {shown.map((finding, index) => (
            <li key={index}>
              <FindingLine finding={finding} onJump={onJump} />
            </li>
          ))}
        </ul>
      )}
      {data.findings.length > shown.length && <p>{texts.more(count(data.findings.length - shown.length))}</p>}
    </Step>
  );
}

type FindingLineProps = Pick<FindingsStepProps, 'onJump'> & { readonly finding: Finding };

function FindingLine({ finding, onJump }: FindingLineProps) {
  const texts = useTexts(publishTexts);
  const { level, title, reason, place, rule } = finding;
  return (
    <button
      type="button"
      className={styles['finding']}
      data-level={level}
      title={texts.goThere(title)}
      onClick={() => onJump(place, rule)}
    >
      <span className={styles['level']}>{level === 'block' ? texts.mustFix : texts.shouldLook}</span>{' '}
      <span className={styles['what']}>{title}</span>
      <span className={styles['reason']}>{reason}</span>
    </button>
  );
}
