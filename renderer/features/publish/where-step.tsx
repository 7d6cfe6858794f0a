// Step 3: the destinations, the section, and who answers for it. Without any destination a portal is made here and now.
import { useQuery } from '@tanstack/react-query';
import type { Connection } from '#shared/model/connection.ts';
import { portalQueries } from '../../api/queries.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import type { StorySession } from '../../api/story-session.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddPortal } from './add-portal.tsx';
import { DestinationNotes } from './destination-notes.tsx';
import type { Chosen } from './destinations.ts';
import { Step, type StepState } from './step.tsx';
import styles from './where-step.module.css';

type WhereStepProps = {
  readonly session: StorySession;
  readonly section: string;
  readonly connections: readonly Connection[];
  readonly chosen: readonly Chosen[];
  readonly onChoose: (ids: readonly string[]) => void;
};

export function WhereStep({ session, section, connections, chosen, onChoose }: WhereStepProps) {
  const texts = useTexts(publishTexts);
  const [only] = chosen;
  if (connections.length === 0) {
    return (
      <Step state="open" title={texts.where}>
        <AddPortal onAdded={(id) => onChoose([id])} />
      </Step>
    );
  }
  return (
    <Step state={stateOf(chosen)} title={texts.where}>
      {connections.length === 1 && only !== undefined ? (
        <>
          <p className={styles['name']}>{only.connection.name}</p>
          <DestinationNotes chosen={only} isOnly />
        </>
      ) : (
        <Destinations connections={connections} chosen={chosen} onChoose={onChoose} />
      )}
      <div className={styles['pair']}>
        <SectionSelect session={session} section={section} />
        <Approver />
      </div>
    </Step>
  );
}

type DestinationsProps = Pick<WhereStepProps, 'connections' | 'chosen' | 'onChoose'>;

/** Several for one story: each gets a delivery of its own. */
function Destinations({ connections, chosen, onChoose }: DestinationsProps) {
  const texts = useTexts(publishTexts);
  const ids = chosen.map(({ connection }) => connection.id);
  const toggle = (id: string, isOn: boolean): void =>
    onChoose(isOn ? [...ids, id] : ids.filter((other) => other !== id));
  return (
    <div role="group" aria-label={texts.destinations} className={styles['destinations']}>
      {connections.map(({ id, name }) => {
        const one = chosen.find(({ connection }) => connection.id === id);
        return (
          <div key={id}>
            <CheckBox label={name} checked={one !== undefined} onChange={(isOn) => toggle(id, isOn)} />
            {one !== undefined && (
              <div className={styles['notes']}>
                <DestinationNotes chosen={one} isOnly={false} />
              </div>
            )}
          </div>
        );
      })}
      {chosen.length === 0 && <p className={styles['bad']}>{texts.chooseOne}</p>}
    </div>
  );
}

function stateOf(chosen: readonly Chosen[]): StepState {
  const levels = chosen.flatMap(({ problems }) => problems.map(({ level }) => level));
  if (chosen.some(({ error }) => error !== null) || levels.includes('block')) return 'blocked';
  const isAway = chosen.some(({ connection }) =>
    ['unreachable', 'signed-out'].includes(connection.reachability.state),
  );
  if (isAway || levels.length > 0) return 'look';
  return chosen.length === 0 ? 'open' : 'done';
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
