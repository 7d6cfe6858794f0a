// The engine without a window: `--library DIR <command> … [--json]`. With --json exactly one document goes to standard
// output; errors are `{ "error": { "code", "message", "rule"? } }` with exit code 1. Progress and log go to standard error.
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { z } from 'zod';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { AppError, toWireError, type WireError } from '#shared/api/errors.ts';
import { attachmentCommands } from './cli/attachment-commands.ts';
import { codeCommands } from './cli/caption-commands.ts';
import type { Command, CommandContext } from './cli/command.ts';
import { ingestCommands } from './cli/ingest-commands.ts';
import { leavingCommands } from './cli/leaving-commands.ts';
import { libraryCommands } from './cli/library-commands.ts';
import { pasteCommands } from './cli/paste-command.ts';
import { photoCommands } from './cli/photo-commands.ts';
import { programmeCommands } from './cli/programme-commands.ts';
import { publishingCommands } from './cli/publishing-commands.ts';
import { remoteCommands } from './cli/remote-commands.ts';
import { storyCommands } from './cli/story-commands.ts';
import { waiverCommands } from './cli/waiver-commands.ts';
import { createEngine } from './create-engine.ts';
import { translateSqliteError } from './db/open.ts';
import type { Engine } from './engine.ts';
import { createHandlers } from './handlers/handlers.ts';
import { logUnexpected } from './log.ts';
import { answer } from './serve.ts';

const commands: readonly Command[] = [
  ...storyCommands,
  ...pasteCommands,
  ...programmeCommands,
  ...ingestCommands,
  ...photoCommands,
  ...attachmentCommands,
  ...codeCommands,
  ...leavingCommands,
  ...publishingCommands,
  ...waiverCommands,
  ...remoteCommands,
  ...libraryCommands,
];
const common: ParseArgsOptionsConfig = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};
const wantsJson = process.argv.includes('--json');
const say = (text: string): void => void process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    const { command, parsed } = readCommand(argv);
    print(await runCommand(command, parsed));
    return 0;
  } catch (error) {
    const known = translateSqliteError(error);
    const wire = toWireError(known, known instanceof AppError ? undefined : logUnexpected(known));
    const rule = ruleOf(wire);
    if (wantsJson) print({ error: { code: wire.code, message: wire.message, ...rule } });
    else say(rule === undefined ? wire.message : `${wire.message} [${rule.rule}]`);
    return 1;
  }
}

type Parsed = { readonly values: Readonly<Record<string, unknown>>; readonly words: readonly string[] };

function readCommand(argv: readonly string[]): { command: Command; parsed: Parsed } {
  const plain = parseArgs({ args: [...argv], options: common, strict: false, allowPositionals: true });
  const typed = firstWords(argv);
  const command = commands.find(({ name }) => typed === name || typed.startsWith(`${name} `));
  if (command === undefined || plain.values['help'] === true) throw new AppError('invalid_request', help());
  try {
    const options = { ...common, ...command.options };
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { command, parsed: { values, words: positionals.slice(command.name.split(' ').length) } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new AppError(
      'invalid_request',
      `Không hiểu lệnh: ${error.message}. Cách dùng: ${command.name} ${command.usage}`,
    );
  }
}

/** The words of the command line before any option of the command: `stories show 123`. */
function firstWords(argv: readonly string[]): string {
  const { positionals } = parseArgs({
    args: [...argv],
    options: common,
    strict: false,
    allowPositionals: true,
  });
  return positionals.join(' ');
}

async function runCommand(command: Command, { values, words }: Parsed): Promise<object> {
  const folder = values['library'];
  if (typeof folder !== 'string' && command.needsNoLibrary !== true)
    throw new AppError('invalid_request', 'Thiếu --library DIR (thư mục thư viện).');
  const resourcesDir =
    process.env['TOA_SOAN_RESOURCES'] ?? resolve(import.meta.dirname, '..', '..', 'resources');
  const engine = createEngine({ resourcesDir, emit: () => undefined });
  try {
    if (command.needsNoLibrary === true) return await command.run(contextOf(engine, values, words));
    const state = await engine.open(resolve(String(folder)), { create: command.createsLibrary === true });
    if (state.state === 'failed') throw new AppError(state.error.code, state.error.message);
    const result = await command.run(contextOf(engine, values, words));
    // Who changed a caption finds it in the file once the command has ended.
    await engine.writeBack.idle();
    return result;
  } finally {
    await engine.close();
  }
}

function contextOf(engine: Engine, values: Parsed['values'], words: readonly string[]): CommandContext {
  const handlers = createHandlers(engine);
  return {
    engine,
    words,
    option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    options: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    flag: (name) => values[name] === true,
    // Proof: `answer` has parsed the reply by the schema of this very method.
    call: <M extends Method>(method: M, input: MethodInput<M>) =>
      answer(handlers, method, input) as Promise<MethodOutput<M>>,
    say,
  };
}

/** What a script may look for where a finding of the check stands in the way. */
function ruleOf({ details }: WireError): { readonly rule: string } | undefined {
  return z.object({ rule: z.string() }).safeParse(details).data;
}

function print(result: object): void {
  process.stdout.write(`${JSON.stringify(result, null, wantsJson ? 0 : 2)}\n`);
}

function help(): string {
  const lines = commands.map(({ name, usage }) => `  ${name} ${usage}`.trimEnd());
  return ['Các lệnh (kèm --library DIR, thêm --json để máy đọc):', ...lines].join('\n');
}
