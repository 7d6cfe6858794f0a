// The views of the photo room. A new one is a name in commands/desk-view.ts and a row here; the room itself stays as it is.
import type { ReactNode } from 'react';
import { openDeskView, type DeskView } from '../../commands/desk-view.ts';
import { Compare } from './compare/compare.tsx';
import { NamingStage } from './names/naming-stage.tsx';
import { DevelopStage } from './develop/develop-stage.tsx';
import { ContactSheet } from './sheet/contact-sheet.tsx';
import { Loupe } from './sheet/loupe.tsx';
import type { StageProps } from './stage-props.ts';

type StageOfView = {
  /** Where there are no photos, or none that match, the room says so instead of showing the view. */
  readonly needsPhotos: boolean;
  readonly Stage: (props: StageProps) => ReactNode;
};

export const stages: Readonly<Record<DeskView, StageOfView>> = {
  grid: { needsPhotos: true, Stage: ContactSheet },
  loupe: { needsPhotos: true, Stage: LoupeStage },
  compare: { needsPhotos: true, Stage: Compare },
  naming: { needsPhotos: true, Stage: NamingStage },
  develop: { needsPhotos: true, Stage: DevelopStage },
};

function LoupeStage(props: StageProps) {
  return <Loupe {...props} onClose={() => openDeskView('grid')} />;
}
