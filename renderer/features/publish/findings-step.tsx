// Step 1: what must be fixed and what should be looked at, each with the way to its place in the text.
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import { useIgnoredFindings } from '../../api/ignored-findings.ts';
import { storyQueries } from '../../api/queries.ts';
import { useDescribeFinding } from '../../i18n/describe-finding.ts';
import { useFormat } from '../../i18n/format.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { MixedText } from '../../ui/mixed-text.tsx';
import styles from './findings-step.module.css';
import { Step } from './step.tsx';
import { WaivedList } from './waived-list.tsx';
import { WaiverForm, type Concern } from './waiver-form.tsx';

type FindingsStepProps = {
  readonly storyId: string;
  readonly onJump: (place: FindingPlace, rule: string) => void;
};

/** What blocks is always on show; the rest waits behind a fold, so that the step that matters next is in sight. */
export function FindingsStep({ storyId, onJump }: FindingsStepProps) {
  const texts = useTexts(publishTexts);
  const { count } = useFormat();
  const isIgnored = useIgnoredFindings(storyId);
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [decided, setDecided] = useState<Concern>();
  const { data } = useQuery(storyQueries.findings(storyId));
  if (data === undefined) {
    return (
      <Step state="open" title={texts.check}>
        <p>{texts.checking}</p>
      </Step>
    );
  }
  const blocking = data.findings.filter(({ level }) => level === 'block');
  const minor = data.findings.filter(({ level }) => level !== 'block');
  const others = minor.filter((finding) => !isIgnored(finding));
  const setAside = minor.length - others.length;
  const step = { storyId, onJump, decided, onDecided: setDecided };
  return (
    <Step state={blocking.length > 0 ? 'blocked' : 'done'} title={texts.check}>
      <p>
        {blocking.length > 0 ? texts.blocking(count(blocking.length)) : texts.nothingWrong}
        {setAside > 0 && ` · ${texts.setAside(count(setAside))}`}
      </p>
      {blocking.length > 0 && <FindingList findings={blocking} {...step} />}
      <WaivedList waived={data.waived} decided={decided} onDecided={setDecided} />
      {others.length > 0 && (
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronRight size={14} strokeWidth={1.5} aria-hidden />
          {texts.warnings(count(others.length))}
        </button>
      )}
      <div id={listId} hidden={!isOpen}>
        {isOpen && <FindingList findings={others} {...step} />}
      </div>
    </Step>
  );
}

type InStep = FindingsStepProps & {
  /** What was let out or taken back last: what stands for it now takes the keys. */
  readonly decided: Concern | undefined;
  readonly onDecided: (concern: Concern) => void;
};

type FindingListProps = InStep & { readonly findings: readonly Finding[] };

function FindingList({ findings, ...step }: FindingListProps) {
  return (
    <ul className={styles['findings']}>
      {/* A reason half typed stays with its photo: those titles name photo and person. */}
      {findings.map((finding, index) => (
        <li key={finding.concern === undefined ? index : finding.title}>
          <FindingLine finding={finding} {...step} />
        </li>
      ))}
    </ul>
  );
}

type FindingLineProps = InStep & { readonly finding: Finding };

function FindingLine({ storyId, finding, onJump, decided, onDecided }: FindingLineProps) {
  const texts = useTexts(publishTexts);
  const { level, place, rule, concern } = finding;
  const { label, title, reason } = useDescribeFinding()(finding);
  return (
    <>
      <button
        type="button"
        className={styles['finding']}
        data-level={level}
        title={texts.goThere(label)}
        onClick={() => onJump(place, rule)}
      >
        <span className={styles['level']}>{level === 'block' ? texts.mustFix : texts.shouldLook}</span>{' '}
        <span className={styles['what']}>
          <MixedText text={title} />
        </span>
        <span className={styles['reason']}>
          <MixedText text={reason} />
        </span>
      </button>
      {concern !== undefined && <WaiverForm {...{ storyId, concern, label, decided, onDecided }} />}
    </>
  );
}
