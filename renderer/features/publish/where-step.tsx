// Step 3: the destination, the section, and who answers for it. Without any destination a portal is made here and now.
import { useQuery } from '@tanstack/react-query';
import type { Connection } from '#shared/model/connection.ts';
import { portalQueries } from '../../api/queries.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import type { StorySession } from '../../api/story-session.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { readableAddress } from '../../i18n/readable-address.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddPortal } from './add-portal.tsx';
import type { PublishPlan } from './content-step.tsx';
import { Step } from './step.tsx';
import styles from './where-step.module.css';

type WhereStepProps = {
  readonly session: StorySession;
  readonly section: string;
  readonly connections: readonly Connection[];
  readonly chosen: Connection | undefined;
  readonly plan: PublishPlan | undefined;
  readonly onChoose: (id: string) => void;
};

export function WhereStep({ session, section, connections, chosen, plan, onChoose }: WhereStepProps) {
  const texts = useTexts(publishTexts);
  if (chosen === undefined) {
    return (
      <Step state="open" title={texts.where}>
        <AddPortal onAdded={onChoose} />
      </Step>
    );
  }
  return (
    <Step state={chosen.reachability.state === 'unreachable' ? 'look' : 'done'} title={texts.where}>
      {connections.length > 1 ? (
        <Select
          label={texts.connection}
          value={chosen.id}
          options={connections.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChoose}
        />
      ) : (
        <p className={styles['name']}>{chosen.name}</p>
      )}
      {chosen.reachability.state === 'unreachable' && <p>{texts.unreachable}</p>}
      <div className={styles['pair']}>
        <SectionSelect session={session} section={section} />
        <Approver />
      </div>
      {plan !== undefined && (
        <p className={styles['url']}>
          {plan.action === 'update' ? (
            texts.isUpdate
          ) : (
            <>
              {texts.goesTo}:{' '}
              <span className={styles['address']} data-readable>
                {readableAddress(plan.url)}
              </span>
            </>
          )}
        </p>
      )}
    </Step>
  );
}

function SectionSelect({ session, section }: Pick<WhereStepProps, 'session' | 'section'>) {
  const texts = useTexts(publishTexts);
  const { data } = useQuery(portalQueries.site());
  const names = data?.site.sections.map(({ name }) => name) ?? [];
  // A section the site no longer has stays visible until another is chosen.
  const known = names.includes(section) ? names : [section, ...names];
  return (
    <Select
      label={texts.section}
      value={section}
      options={known.map((name) => ({ value: name, label: name === '' ? texts.noSection : name }))}
      onChange={(name) => session.update({ section: name })}
    />
  );
}

function Approver() {
  const texts = useTexts(publishTexts);
  const { settings, save } = useShellSettings();
  return (
    <TextField
      label={texts.approver}
      value={settings.userName}
      onCommit={(userName) => {
        if (userName.trim() !== settings.userName) void save({ userName: userName.trim() });
      }}
    />
  );
}
