// The photos the demo's own event brings, as they would lie on a memory card: drawn by the engine's demo in a process of
// its own, because this room starts the app and shares no code with it.
import { join } from 'node:path';
import { pinnedNode, projectRoot } from '../project.ts';
import { runProcess } from '../run-process.ts';

/** Fills `folder` with JPEG files. */
export async function drawEventPhotos(folder: string): Promise<void> {
  const script = join(projectRoot, 'electron/engine/demo/draw-photos.ts');
  const description = join(projectRoot, 'resources/demo/hop-mat-khu-pho.json');
  const { code, output } = await runProcess(pinnedNode, [script, description, folder], { cwd: projectRoot });
  if (code !== 0) throw new Error(`The demo's photos were not drawn: ${output}`);
}
