// What surrounds the frame: language, settings, navigation, answers of the engine, and the net under all of it.
import { QueryClientProvider } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryClient } from '../api/queries.ts';
import { ShellSettingsContext, type ShellSettingsStore } from '../api/shell-settings.ts';
import { WorkspaceProvider } from '../commands/workspace.tsx';
import { LanguageContext } from '../i18n/texts.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { LibraryGate } from './library-gate.tsx';

export function App({ settings }: { readonly settings: ShellSettingsStore }) {
  const { language } = useSyncExternalStore(settings.subscribe, settings.snapshot);
  return (
    <LanguageContext value={language}>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <ShellSettingsContext value={settings}>
            <WorkspaceProvider>
              <LibraryGate />
            </WorkspaceProvider>
          </ShellSettingsContext>
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageContext>
  );
}
