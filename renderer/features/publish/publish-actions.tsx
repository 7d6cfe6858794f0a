// The foot of the panel: what can be done with the story right now, the main thing first, the other ways behind a small menu.
import { useMutation } from '@tanstack/react-query';
import { ChevronUp } from 'lucide-react';
import { withdrawingActions, type Intent } from '#shared/model/outbox.ts';
import { client } from '../../api/client.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useFormat } from '../../i18n/format.ts';
import { deliveryTexts } from '../../i18n/delivery.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { notify } from '../../ui/notices.tsx';
import styles from './publish-panel.module.css';
import { nowIcon, wayWords } from './way-words.ts';
import { withdraws, type WayKind } from './ways.ts';

type PublishActionsProps = {
  readonly way: WayKind;
  /** Ways that can be gone from here. */
  readonly ways: readonly WayKind[];
  /** How many destinations get it. */
  readonly places: number;
  /** What pressing the main button means when nothing special was chosen. */
  readonly usual: 'publish' | 'update' | 'again';
  /** Why it cannot be pressed, where that is worth a sentence. */
  readonly obstacle: string | undefined;
  readonly canSubmit: boolean;
  readonly onWay: (kind: WayKind) => void;
  readonly onSubmit: () => void;
};

export function PublishActions(props: PublishActionsProps) {
  const { obstacle, ways } = props;
  return (
    <>
      {obstacle !== undefined && <p className={styles['note']}>{obstacle}</p>}
      <div className={styles['actions']} data-line>
        <MainButton {...props} />
        {ways.length > 1 && <WayMenu {...props} />}
      </div>
    </>
  );
}

function MainButton({ way, usual, places, canSubmit, onSubmit }: PublishActionsProps) {
  const texts = useTexts(publishTexts);
  const { count } = useFormat();
  const words = way === 'now' ? undefined : wayWords[way];
  const Icon = words?.icon ?? nowIcon;
  const what = texts[words?.button ?? usual];
  const kind = withdraws(way) ? 'danger' : words === undefined && usual === 'again' ? 'plain' : 'publish';
  return (
    <Button
      kind={kind}
      wide
      icon={<Icon size={16} strokeWidth={1.5} aria-hidden />}
      // With more to say the room on the button is needed for it.
      {...(places > 1 ? {} : { keys: 'Mod+Enter' })}
      disabled={!canSubmit}
      onClick={onSubmit}
    >
      {places > 1 ? texts.toPlaces(what, count(places)) : what}
    </Button>
  );
}

function WayMenu({ way, ways, onWay }: PublishActionsProps) {
  const texts = useTexts(publishTexts);
  return (
    <MenuButton
      label={texts.otherWays}
      bordered
      placement="above-end"
      icon={<ChevronUp size={16} strokeWidth={1.5} aria-hidden />}
      items={ways.map((kind) => {
        const words = kind === 'now' ? undefined : wayWords[kind];
        const Icon = words?.icon ?? nowIcon;
        return {
          id: kind,
          label: texts[words?.title ?? 'wayNow'],
          icon: <Icon size={16} strokeWidth={1.5} aria-hidden />,
          danger: withdraws(kind),
          checked: kind === way,
          onSelect: () => onWay(kind),
        };
      })}
    />
  );
}

/** One click may have put several deliveries on hold: they are taken back or let go together. */
export function HoldActions({ intents }: { readonly intents: readonly Intent[] }) {
  const texts = useTexts(deliveryTexts);
  const describe = useDescribeError();
  const step = useMutation({
    mutationFn: (method: 'outbox.cancel' | 'outbox.sendNow') =>
      Promise.all(intents.map(({ id }) => client[method]({ id }))),
    networkMode: 'always',
    onError: (error) => notify({ kind: 'problem', text: describe(error).sentence }),
  });
  const isWithdrawn = intents.every(({ manifest }) => withdrawingActions.includes(manifest.action));
  return (
    <div className={styles['actions']}>
      <Button wide kind="strong" disabled={step.isPending} onClick={() => step.mutate('outbox.cancel')}>
        {isWithdrawn ? texts.cancelWithdrawal : texts.cancel}
      </Button>
      <Button disabled={step.isPending} onClick={() => step.mutate('outbox.sendNow')}>
        {isWithdrawn ? texts.withdrawNow : texts.sendNow}
      </Button>
    </div>
  );
}
