// The story as the portal will show it, by the code that publishes it. A click on a part goes to that part in the editor.
import { useQuery } from '@tanstack/react-query';
import { Laptop, Smartphone, Tablet } from 'lucide-react';
import { useState } from 'react';
import type { PreviewPage } from '#shared/api/library-methods.ts';
import type { FindingPlace } from '#shared/model/finding.ts';
import { portalQueries } from '../../api/queries.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useSessionValue } from '../../api/use-session-value.ts';
import { useStorySession } from '../../api/use-story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { previewTexts } from '../../i18n/preview.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RoomTools } from '../../ui/room-tools.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import styles from './preview-pane.module.css';

type PreviewPaneProps = {
  readonly storyId: string;
  readonly onJump: (place: FindingPlace) => void;
};

const widths = { phone: 375, tablet: 768, desktop: 1280 } as const;
type Width = keyof typeof widths;

export function PreviewPane({ storyId, onJump }: PreviewPaneProps) {
  const texts = useTexts(previewTexts);
  const [page, setPage] = useState<PreviewPage>('article');
  const [width, setWidth] = useState<Width>('desktop');
  const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
  return (
    <div className={styles['pane']}>
      <RoomTools at="start">
        <Segmented
          label={texts.pages}
          value={page}
          onChange={setPage}
          options={[
            { value: 'article', label: texts.article },
            { value: 'print', label: texts.print },
            { value: 'card', label: texts.card },
            { value: 'share', label: texts.share },
          ]}
        />
      </RoomTools>
      <RoomTools at="end">
        <Segmented
          label={texts.widths}
          value={width}
          onChange={setWidth}
          options={[
            { value: 'phone', label: texts.phone, icon: <Smartphone {...icon} /> },
            { value: 'tablet', label: texts.tablet, icon: <Tablet {...icon} /> },
            { value: 'desktop', label: texts.desktop, icon: <Laptop {...icon} /> },
          ]}
        />
      </RoomTools>
      <PreviewContent storyId={storyId} page={page} width={widthOf(page, widths[width])} onJump={onJump} />
    </div>
  );
}

/** Cards are small things: on a sheet as wide as a desktop they would be drawn too small to judge. */
const WIDEST_CARD = widths.tablet;

function widthOf(page: PreviewPage, chosen: number): number {
  return page === 'card' || page === 'share' ? Math.min(chosen, WIDEST_CARD) : chosen;
}

type ContentProps = PreviewPaneProps & { readonly page: PreviewPage; readonly width: number };

function PreviewContent({ storyId, ...rest }: ContentProps) {
  const view = useStorySession(storyId);
  if (view.state !== 'open') return <div className={styles['stage']} aria-busy />;
  return <OpenPreview {...rest} storyId={storyId} session={view.session} />;
}

function OpenPreview({
  session,
  storyId,
  page,
  width,
  onJump,
}: ContentProps & { readonly session: StorySession }) {
  const texts = useTexts(previewTexts);
  const describe = useDescribeError();
  const [linkAddress, setLinkAddress] = useState('');
  // What was typed a moment ago is in the page: the question waits until it is durable.
  const isSaved = useSessionValue(session, ({ save }) => save.kind !== 'dirty');
  const preview = useQuery({ ...portalQueries.preview({ storyId, page }), enabled: isSaved });

  if (preview.error !== null) {
    return (
      <EmptyState
        title={texts.failed}
        text={describe(preview.error).sentence}
        action={<Button onClick={() => void preview.refetch()}>{texts.retry}</Button>}
      />
    );
  }
  if (preview.data === undefined) return <div className={styles['stage']} aria-busy />;
  const { path, version, theme, themeVersion } = preview.data;
  return (
    <>
      <PreviewFrame
        title={texts.frame}
        src={`${window.bridge.previewUrl}${storyId}/${path}`}
        version={version}
        width={width}
        onJump={onJump}
        onLink={setLinkAddress}
      />
      <p className={styles['foot']} role="status">
        {linkAddress === '' ? texts.theme(theme, themeVersion) : texts.linkGoes(linkAddress)}
      </p>
    </>
  );
}
