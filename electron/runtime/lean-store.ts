// electron-store brings a checker of JSON schemas and a reader of version numbers, for stores that state a schema or
// migrations. Ours state neither (settings.ts parses with the contract's own schema), and reading the two would take a tenth
// of the time before the window.
import type { Plugin } from 'vite';

const CHECKER = /^ajv(?:-formats|\/dist\/2020\.js)$/u;
const VERSIONS = /^semver$/u;
const IN_PLACE = '\0lean-store:';

export function leanStore(): Plugin {
  return {
    name: 'lean-store',
    enforce: 'pre',
    resolveId: {
      filter: { id: [CHECKER, VERSIONS] },
      handler: (id) => `${IN_PLACE}${id}`,
    },
    load: {
      filter: { id: /^\0lean-store:/u },
      handler: (id) => (VERSIONS.test(id.slice(IN_PLACE.length)) ? withoutVersions : withoutChecker),
    },
  };
}

const withoutChecker = `
  export class Ajv2020 {
    constructor() { throw new Error('A schema for electron-store needs ajv in the bundle'); }
  }
  export default () => undefined;`;

const withoutVersions = `
  const refuse = () => { throw new Error('Migrations of electron-store need semver in the bundle'); };
  export default new Proxy({}, { get: refuse });`;
