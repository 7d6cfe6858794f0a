// How the photo room shows its photos. Any part of the window may open a view: `openDeskView('loupe')`; what a view is made of
// stands in features/photos/desk-stages.tsx.
import { sharedValue } from './shared-value.ts';

export type DeskView = 'grid' | 'loupe' | 'compare' | 'develop' | 'naming';

const view = sharedValue<DeskView>('grid');

export const openDeskView = view.set;
export const useDeskView = view.use;
