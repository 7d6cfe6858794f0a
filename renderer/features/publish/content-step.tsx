// Step 2: what would travel, and about how long it takes on each kind of line.
import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import styles from './content-step.module.css';
import type { PublishPlan } from './destinations.ts';
import { Step } from './step.tsx';

type ContentStepProps = {
  /** Of the chosen destinations, as far as they are known. */
  readonly plans: readonly PublishPlan[];
  /** Only what readers can see is changed. */
  readonly sendsNothing: boolean;
  /** Bytes per second at the last deliveries, when known. */
  readonly speed: number | undefined;
  /** undefined: no destination could hold the story back until its photos are there. */
  readonly progressive: boolean | undefined;
  readonly onProgressive: (isOn: boolean) => void;
};

export function ContentStep(props: ContentStepProps) {
  const { plans, sendsNothing, speed, progressive, onProgressive } = props;
  const texts = useTexts(publishTexts);
  const { count, bytes } = useFormat();
  const [first] = plans;
  if (sendsNothing) {
    return (
      <Step state="done" title={texts.content}>
        <p>{texts.nothingSent}</p>
      </Step>
    );
  }
  if (first === undefined) {
    return (
      <Step state="open" title={texts.content}>
        <p>{texts.loading}</p>
      </Step>
    );
  }
  const sum = (of: (plan: PublishPlan) => number): number => plans.reduce((all, plan) => all + of(plan), 0);
  const total = sum((plan) => plan.bytes);
  const requests = sum((plan) => plan.requests);
  const size = total === 0 ? texts.nothingNew : bytes(total);
  const seconds = speed === undefined ? undefined : Math.max(1, Math.round(total / speed));
  return (
    <Step state="done" title={texts.content}>
      <p>{texts.contentWhat(count(first.words), count(first.photos), size)}</p>
      {requests > 0 && total > 0 && (
        <Pace
          g3={sum((plan) => plan.seconds.g3)}
          g4={sum((plan) => plan.seconds.g4)}
          office={sum((plan) => plan.seconds.office)}
          requests={requests}
        />
      )}
      {seconds !== undefined && total > 0 && <p>{texts.estimate(count(seconds))}</p>}
      {first.photos > 0 && <p>{texts.noLocation}</p>}
      {progressive !== undefined && (
        <CheckBox
          label={texts.progressive}
          hint={progressive ? texts.progressiveHint : undefined}
          checked={progressive}
          onChange={onProgressive}
        />
      )}
    </Step>
  );
}

type PaceProps = PublishPlan['seconds'] & Pick<PublishPlan, 'requests'>;

function Pace({ g3, g4, office, requests }: PaceProps) {
  const texts = useTexts(publishTexts);
  const { count } = useFormat();
  const time = (seconds: number): string =>
    seconds < 90
      ? texts.seconds(count(Math.max(1, seconds)))
      : texts.minutes(count(Math.round(seconds / 60)));
  return (
    <dl className={styles['pace']} aria-label={texts.pace}>
      <Figure name={texts.line3g}>{time(g3)}</Figure>
      <Figure name={texts.line4g}>{time(g4)}</Figure>
      <Figure name={texts.lineOffice}>{time(office)}</Figure>
      <Figure name={texts.requests}>{count(requests)}</Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
