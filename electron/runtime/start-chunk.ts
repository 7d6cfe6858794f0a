// The piece of the window that is compiled before anything can be typed. An Electron older than 28 keeps no compiled code for
// our scheme: every start pays for its size, and for what is read twice. Both are watched here.
import type { Plugin, Rolldown } from 'vite';

/** In characters. What does not fit belongs behind an `import()`: it is wanted after the first caret, or not at all. */
const AT_MOST = 945_000;

export function startChunk(): Plugin {
  return {
    name: 'start-chunk',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
        chunk.code = eagerModules(chunk.code);
        const size = sizeWithImports(chunk, bundle);
        if (size > AT_MOST)
          this.error(
            `The window's start has ${size} characters; more than ${AT_MOST} hold up the first caret.`,
          );
      }
    },
  };
}

function sizeWithImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): number {
  const sizes = chunk.imports.map((name) => {
    const imported = bundle[name];
    return imported?.type === 'chunk' ? imported.code.length : 0;
  });
  return sizes.reduce((sum, size) => sum + size, chunk.code.length);
}

/** The bundler's own wrapper of a CommonJS module: `o=(e,t)=>()=>(t||(e((t={exports:{}}).exports,…` */
const WRAPPER = /([\w$]+)=\(([\w$]+),([\w$]+)\)=>\(\)=>\(\3\|\|\(\2\(\(\3=\{exports:\{\}\}\)/u;

/**
 * React comes as CommonJS, each file in one function that runs at once. V8 compiles a function on the first reading where a
 * bracket stands before the word `function`, but takes an arrow for something to be read later, and again when it runs: a
 * third of the time of running the start.
 */
function eagerModules(code: string): string {
  const name = WRAPPER.exec(code)?.[1];
  if (name === undefined)
    throw new Error('The bundler wraps CommonJS modules in another way: see start-chunk.ts');
  const call = new RegExp(
    String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}\(\(\(?([\w$,]*)\)?=>\{`,
    'gu',
  );
  return code.replace(call, (_call, parameters: string) => `${name}((function(${parameters}){`);
}
