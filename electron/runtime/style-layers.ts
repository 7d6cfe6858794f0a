// Styles are split by room, and a sheet two rooms share may be loaded before the first one; the order of the layers must not
// depend on that, so every sheet states it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from './project.ts';

export function styleLayers(): Plugin {
  const statement = /@layer [^{;]+;/u.exec(
    readFileSync(join(projectRoot, 'renderer', 'styles', 'layers.css'), 'utf8'),
  )?.[0];
  if (statement === undefined) throw new Error('renderer/styles/layers.css states no order of layers');
  return {
    name: 'style-layers',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css$/u },
      // On the sheet's own first line: no line moves, so what maps to it stays true.
      handler: (code) => ({ code: `${statement} ${code}`, map: null }),
    },
  };
}
