// A destination is added or changed in a dialog: its kind first, then what that kind asks. It is kept and asked in one step, and
// the dialog stays while there is something to put right.
import { useMutation } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Connection, ConnectionDraft, ConnectionKind } from '#shared/model/connection.ts';
import { client } from '../../api/client.ts';
import { saveDestination } from '../../api/destinations.ts';
import { connectionKindTexts, kindNames } from '../../i18n/connection-kinds.ts';
import { connectionTexts } from '../../i18n/connections.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { newTyped, readTyped, typedOf, type Typed } from './connection-draft.ts';
import { ConnectionFields } from './connection-fields.tsx';
import styles from './connection-form.module.css';
import { connectionKinds } from './connection-kinds.ts';
import { ReachabilityWords } from './reachability-words.tsx';

type ConnectionFormProps = {
  /** null: a new one. */
  readonly connection: Connection | null;
  /** What a new one is called until somebody says otherwise. */
  readonly usualName: string;
  readonly onClose: () => void;
};

export function ConnectionForm({ connection, usualName, onClose }: ConnectionFormProps) {
  const [kind, setKind] = useState<ConnectionKind | null>(connection?.kind ?? null);
  return kind === null ? (
    <KindChooser onChoose={setKind} onClose={onClose} />
  ) : (
    <KindForm
      known={connection}
      start={connection === null ? newTyped(kind, usualName) : typedOf(connection)}
      onBack={() => setKind(null)}
      onClose={onClose}
    />
  );
}

type KindChooserProps = {
  readonly onChoose: (kind: ConnectionKind) => void;
  readonly onClose: () => void;
};

function KindChooser({ onChoose, onClose }: KindChooserProps) {
  const texts = useTexts(connectionTexts);
  const words = useTexts(connectionKindTexts);
  return (
    <Dialog title={texts.addDestination} closeLabel={texts.close} onClose={onClose}>
      <p>{texts.chooseKind}</p>
      <ul className={styles['kinds']}>
        {connectionKinds.map(({ kind, icon: Icon, what }) => (
          <li key={kind}>
            <button type="button" className={styles['kind']} onClick={() => onChoose(kind)}>
              <Icon size={18} strokeWidth={1.5} aria-hidden />
              <span className={styles['kindName']}>{words[kindNames[kind]]}</span>
              <ChevronRight size={16} strokeWidth={1.5} aria-hidden />
              <span className={styles['kindWhat']}>{words[what]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

type KindFormProps = {
  readonly known: Connection | null;
  readonly start: Typed;
  readonly onBack: () => void;
  readonly onClose: () => void;
};

function KindForm({ known, start, onBack, onClose }: KindFormProps) {
  const texts = useTexts(connectionTexts);
  const words = useTexts(connectionKindTexts);
  const describe = useDescribeError();
  const [typed, setTyped] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const { draft, faults } = readTyped(typed, known === null);
  const save = useMutation({
    mutationFn: ({ id, of }: { readonly id: string | null; readonly of: ConnectionDraft }) =>
      saveDestination({ id, draft: of, secret: typed.secret }),
    networkMode: 'always',
    onSuccess: ({ id, reachability, capabilities }) => {
      if (reachability.state !== 'reachable') return;
      onClose();
      if (capabilities.lists) void fetchLists(id);
    },
  });
  /** For choosing without a network later; nobody waits for it. */
  const fetchLists = (id: string): Promise<unknown> =>
    client['connections.lists']({ id, refresh: true }).catch((error: unknown) =>
      notify({ kind: 'problem', text: describe(error).sentence }),
    );
  // Once kept, a further try changes what is there.
  const kept = save.data ?? known;
  const submit = (): void => {
    setIsTried(true);
    if (draft !== undefined) save.mutate({ id: kept?.id ?? null, of: draft });
  };
  const change = (changed: Partial<Typed>): void => setTyped((before) => ({ ...before, ...changed }));
  return (
    <Dialog
      title={known === null ? words[kindNames[typed.kind]] : texts.editTitle(known.name)}
      closeLabel={texts.close}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          {kept === null && (
            <Button kind="quiet" onClick={onBack}>
              {texts.otherKind}
            </Button>
          )}
          <Button onClick={onClose}>{save.data === undefined ? texts.cancel : texts.later}</Button>
          <Button kind="strong" type="submit" disabled={save.isPending}>
            {save.isPending ? texts.saving : kept === null ? texts.addDestination : texts.saveAndTest}
          </Button>
        </>
      }
    >
      {save.isError && (
        <Outcome>
          <p>{describe(save.error).sentence}</p>
        </Outcome>
      )}
      {save.data !== undefined && !save.isPending && (
        <Outcome>
          <p>{texts.savedBut}</p>
          <ReachabilityWords reachability={save.data.reachability} isNews />
        </Outcome>
      )}
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        value={typed.name}
        autoFocus
        error={isTried && faults.has('name') ? texts.nameMissing : undefined}
        onInput={(name) => change({ name })}
      />
      <ConnectionFields
        typed={typed}
        faults={isTried ? faults : new Map()}
        connectionId={kept?.id ?? null}
        onChange={change}
      />
    </Dialog>
  );
}

/** What came of it, over the fields and in sight however far down the button was pressed. */
function Outcome({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer engines answer with a promise, which React would take for a clean-up.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className={styles['outcome']} role="alert">
      {children}
    </div>
  );
}
