// electron-store brings a checker of JSON schemas for stores that state one. Ours states none (settings.ts parses with the
// contract's own schema), and reading that checker would take a tenth of the time before the window.
import type { Plugin } from 'vite';

const CHECKER = /^ajv(?:-formats|\/dist\/2020\.js)$/u;

export function withoutJsonSchemas(): Plugin {
  return {
    name: 'without-json-schemas',
    enforce: 'pre',
    resolveId: {
      filter: { id: CHECKER },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0ajv/u },
      handler: () => `
        export class Ajv2020 {
          constructor() { throw new Error('A schema for electron-store needs ajv in the bundle'); }
        }
        export default () => undefined;`,
    },
  };
}
