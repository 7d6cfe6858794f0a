// What the check found in the saved text, by weight, each with the way to it and, where there is one, its fix.
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { FindingLevel, type Finding, type FindingPlace } from '#shared/model/finding.ts';
import { ignoreFinding, restoreFinding, useIgnoredFindings } from '../../api/ignored-findings.ts';
import { storyQueries } from '../../api/queries.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useDescribeFinding } from '../../i18n/describe-finding.ts';
import { findingTexts } from '../../i18n/findings.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MixedText } from '../../ui/mixed-text.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './story-findings.module.css';

type StoryFindingsProps = {
  readonly storyId: string;
  /** `rule` tells which text of a photo is meant. */
  readonly onJump: (place: FindingPlace, rule: string) => void;
  readonly onFix: (finding: Finding) => void;
};

export function StoryFindings({ storyId, onJump, onFix }: StoryFindingsProps) {
  const texts = useTexts(findingTexts);
  const describe = useDescribeError();
  const { data, error } = useQuery(storyQueries.findings(storyId));
  const isIgnored = useIgnoredFindings(storyId);
  if (data === undefined) {
    return error === null ? (
      <Skeleton label={texts.loading} lines={5} />
    ) : (
      <EmptyState icon={<TriangleAlert strokeWidth={1.5} aria-hidden />} title={describe(error).sentence} />
    );
  }
  const open = data.findings.filter((finding) => !isIgnored(finding));
  const aside = data.findings.filter(isIgnored);
  return (
    <div className={styles['findings']}>
      {open.length === 0 && (
        <EmptyState
          icon={<CircleCheck strokeWidth={1.5} aria-hidden />}
          title={texts.cleanTitle}
          text={texts.cleanText}
        />
      )}
      {FindingLevel.options.map((level) => (
        <Level
          key={level}
          level={level}
          findings={open.filter((finding) => finding.level === level)}
          onJump={onJump}
          onFix={onFix}
          onIgnore={(finding) => ignoreFinding(storyId, finding)}
        />
      ))}
      <Ignored findings={aside} onRestore={(finding) => restoreFinding(storyId, finding)} />
    </div>
  );
}

type LevelProps = Pick<StoryFindingsProps, 'onJump' | 'onFix'> & {
  readonly level: FindingLevel;
  readonly findings: readonly Finding[];
  readonly onIgnore: (finding: Finding) => void;
};

function Level({ level, findings, ...actions }: LevelProps) {
  const texts = useTexts(findingTexts);
  if (findings.length === 0) return null;
  return (
    <section aria-label={texts[level]}>
      <h3 className={styles['level']}>{texts[level]}</h3>
      <ul>
        {findings.map((finding, index) => (
          // Two findings may read the same; their order is the check's.
          <FindingRow key={`${finding.rule} ${finding.title} ${index}`} finding={finding} {...actions} />
        ))}
      </ul>
    </section>
  );
}

const icons = { block: CircleAlert, warn: TriangleAlert, query: CircleHelp } as const;

type FindingRowProps = Omit<LevelProps, 'level' | 'findings'> & { readonly finding: Finding };

function FindingRow({ finding, onJump, onFix, onIgnore }: FindingRowProps) {
  const texts = useTexts(findingTexts);
  const { level, place, rule, fix } = finding;
  const { label, title, reason } = useDescribeFinding()(finding);
  const Icon = icons[level];
  const isForPhoto = place.kind === 'block' && place.photoId !== undefined;
  const [word, name] =
    fix !== null
      ? [texts.fix, texts.fixName(label)]
      : isForPhoto
        ? [texts.write, texts.writeName(label)]
        : [texts.show, texts.showName(label)];
  return (
    <li className={styles['row']} data-level={level}>
      <Icon size={16} strokeWidth={1.5} aria-hidden className={styles['icon']} />
      <button
        type="button"
        className={styles['text']}
        title={texts.showName(label)}
        onClick={() => onJump(place, rule)}
      >
        <span className={styles['title']}>
          <MixedText text={title} />
        </span>
        <span className={styles['reason']}>
          <MixedText text={reason} />
        </span>
      </button>
      <span className={styles['actions']}>
        <Button
          kind="link"
          aria-label={name}
          onClick={() => (fix === null ? onJump(place, rule) : onFix(finding))}
        >
          {word}
        </Button>
        {level !== 'block' && (
          <span className={styles['ignore']}>
            <Button kind="link" onClick={() => onIgnore(finding)}>
              {texts.ignore}
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}

type IgnoredProps = {
  readonly findings: readonly Finding[];
  readonly onRestore: (finding: Finding) => void;
};

function Ignored({ findings, onRestore }: IgnoredProps) {
  const texts = useTexts(findingTexts);
  const format = useFormat();
  const describe = useDescribeFinding();
  if (findings.length === 0) return null;
  return (
    <details className={styles['ignored']}>
      <summary>{texts.ignored(format.count(findings.length))}</summary>
      <ul>
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${finding.title} ${index}`}>
            <span>
              <MixedText text={describe(finding).title} />
            </span>
            <Button
              kind="link"
              aria-label={texts.restoreName(describe(finding).label)}
              onClick={() => onRestore(finding)}
            >
              {texts.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
