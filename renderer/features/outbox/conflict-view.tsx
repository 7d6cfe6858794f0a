// What somebody made of an article on its destination, beside one's own: who and when, every place that differs, and the ways
// on. Opened from a delivery in conflict; it needs nothing but the intent.
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Conflict } from '#shared/model/conflict.ts';
import type { Intent } from '#shared/model/outbox.ts';
import { publishQueries } from '../../api/queries.ts';
import { conflictViewTexts } from '../../i18n/conflict-view.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConflictFoot } from './conflict-foot.tsx';
import { ConflictCautions } from './conflict-head.tsx';
import { placesOf, type Choices } from './conflict-places.ts';
import { ConflictTable } from './conflict-table.tsx';
import styles from './conflict-view.module.css';

type ConflictProps = { readonly intent: Pick<Intent, 'id' | 'connectionName'> };

/** The button and, once pressed, the view. */
export function ResolveConflict({ intent }: ConflictProps) {
  const texts = useTexts(conflictViewTexts);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="strong" onClick={() => setIsOpen(true)}>
        {texts.open}
      </Button>
      {isOpen && <ConflictDialog intent={intent} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function ConflictDialog({ intent, onClose }: ConflictProps & { readonly onClose: () => void }) {
  const texts = useTexts(conflictViewTexts);
  const describe = useDescribeError();
  const { data, error, isFetching, refetch } = useQuery(publishQueries.conflict(intent.id));
  if (data !== undefined) {
    // While it is read again the choices made stay; they go with the versions they were made on.
    return (
      <Comparison
        key={`${data.revision} ${data.remote?.version ?? ''}`}
        conflict={data}
        onClose={onClose}
        onStale={() => void refetch()}
      />
    );
  }
  return (
    <Dialog
      place="wide"
      title={texts.title(intent.connectionName)}
      closeLabel={texts.close}
      onClose={onClose}
    >
      <div className={styles['waiting']}>
        {error === null || isFetching ? (
          <Skeleton label={texts.loading} lines={8} />
        ) : (
          <EmptyState
            icon={<TriangleAlert strokeWidth={1.5} aria-hidden />}
            title={texts.failedTitle}
            text={describe(error).sentence}
            action={<Button onClick={() => void refetch()}>{texts.tryAgain}</Button>}
          />
        )}
      </div>
    </Dialog>
  );
}

type ComparisonProps = {
  readonly conflict: Conflict;
  readonly onClose: () => void;
  /** Something changed since it was read: it is read again. */
  readonly onStale: () => void;
};

function Comparison({ conflict, onClose, onStale }: ComparisonProps) {
  const texts = useTexts(conflictViewTexts);
  const [choices, setChoices] = useState<Choices>({});
  const places = placesOf(conflict);
  return (
    <Dialog
      place="wide"
      title={
        conflict.headline === ''
          ? texts.title(conflict.connectionName)
          : texts.titleOf(conflict.headline, conflict.connectionName)
      }
      closeLabel={texts.close}
      onClose={onClose}
      actions={<ConflictFoot {...{ conflict, places, choices, onClose, onStale }} />}
    >
      <div className={styles['view']}>
        <ConflictCautions conflict={conflict} />
        <ConflictTable
          {...{ conflict, places, choices }}
          onChoose={(key, choice) => setChoices((made) => ({ ...made, [key]: choice }))}
        />
      </div>
    </Dialog>
  );
}
