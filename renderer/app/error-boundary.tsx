// The net under a room: a bug in one place leaves the rest of the window, and everything saved, as it was.
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { frameTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly broken: boolean };

// React offers error boundaries as classes only.
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BrokenRoom onRetry={() => this.setState({ broken: false })} />;
  }
}

function BrokenRoom({ onRetry }: { readonly onRetry: () => void }) {
  const texts = useTexts(frameTexts);
  return (
    <EmptyState
      icon={<TriangleAlert strokeWidth={1.5} aria-hidden />}
      title={texts.brokenTitle}
      text={texts.brokenText}
      action={
        <>
          <Button onClick={() => window.location.reload()}>{texts.reload}</Button>
          <Button kind="strong" onClick={onRetry}>
            {texts.retry}
          </Button>
        </>
      }
    />
  );
}
