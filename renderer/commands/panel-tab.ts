// Which tab of the panel beside the photos is open. Any part of the window may open one; what a tab is made of stands in
// features/photos/desk-panel.tsx.
import { sharedValue } from './shared-value.ts';

export type PanelTab = 'caption' | 'facts' | 'coverage';

const tab = sharedValue<PanelTab>('caption');

export const openPanelTab = tab.set;
export const usePanelTab = tab.use;
