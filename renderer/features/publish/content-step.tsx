// Step 2: what would travel, and about how long it takes.
import type { MethodOutput } from '#shared/api/contract.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Step } from './step.tsx';

export type PublishPlan = MethodOutput<'publish.plan'>;

type ContentStepProps = {
  readonly plan: PublishPlan | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Bytes per second at the last deliveries, when known. */
  readonly speed: number | undefined;
};

export function ContentStep({ plan, error, onRetry, speed }: ContentStepProps) {
  const texts = useTexts(publishTexts);
  const { count, bytes } = useFormat();
  const describe = useDescribeError();
  if (error !== null) {
    return (
      <Step state="blocked" title={texts.failed}>
        <p>{describe(error).sentence}</p>
        <div>
          <Button onClick={onRetry}>{texts.retry}</Button>
        </div>
      </Step>
    );
  }
  if (plan === undefined) {
    return (
      <Step state="open" title={texts.content}>
        <p>{texts.loading}</p>
      </Step>
    );
  }
  const size = plan.bytes === 0 ? texts.nothingNew : bytes(plan.bytes);
  const seconds = speed === undefined ? undefined : Math.max(1, Math.round(plan.bytes / speed));
  return (
    <Step state="done" title={texts.content}>
      <p>{texts.contentWhat(count(plan.words), count(plan.photos), size)}</p>
      {seconds !== undefined && plan.bytes > 0 && <p>{texts.estimate(count(seconds))}</p>}
      {plan.photos > 0 && <p>{texts.noLocation}</p>}
    </Step>
  );
}
