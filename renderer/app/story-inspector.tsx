// The inspector of a story: its tabs, or the publish panel in their place.
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { storyQueries } from '../api/queries.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHeader } from '../ui/pane-header.tsx';
import { Tabs } from '../ui/tabs.tsx';
import styles from './story-inspector.module.css';

export function StoryInspector({ storyId }: { readonly storyId: string }) {
  const { inspector, setInspector } = useWorkspace();
  const texts = useTexts(frameTexts);
  const { data } = useQuery(storyQueries.findings(storyId));
  if (inspector === 'publish') return <PublishInspector storyId={storyId} />;
  return (
    <Tabs
      label={texts.inspector}
      value={inspector}
      tabs={[
        { id: 'details', label: texts.details },
        { id: 'photos', label: texts.storyPhotos },
        { id: 'check', label: texts.check, count: data?.findings.length ?? 0 },
        { id: 'history', label: texts.history },
      ]}
      onChange={setInspector}
    >
      {null}
    </Tabs>
  );
}

function PublishInspector({ storyId }: { readonly storyId: string }) {
  const { setInspector } = useWorkspace();
  const texts = useTexts(frameTexts);
  return (
    <>
      <div className={styles['header']}>
        <PaneHeader title={texts.publish}>
          <IconButton
            label={texts.backToTabs}
            icon={<X size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => setInspector('check')}
          />
        </PaneHeader>
      </div>
      <div className={styles['body']}>{storyId}</div>
    </>
  );
}
