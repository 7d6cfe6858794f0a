// One command of the terminal: what it is called, what it takes, what it answers with. Commands only call handlers.
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Method, MethodInput, MethodOutput } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import type { Engine } from '../engine.ts';

export type CommandContext = {
  readonly engine: Engine;
  /** Words after the command's name. */
  readonly words: readonly string[];
  /** The value of an option, undefined when it was not given. */
  readonly option: (name: string) => string | undefined;
  readonly options: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly call: <M extends Method>(method: M, input: MethodInput<M>) => Promise<MethodOutput<M>>;
  /** Progress for a person, on standard error. */
  readonly say: (text: string) => void;
};

export type Command = {
  /** As typed: `stories list`. */
  readonly name: string;
  /** What follows the name, for the help text. */
  readonly usage: string;
  readonly options?: ParseArgsOptionsConfig;
  /** Makes the library when there is none yet; the others need one. */
  readonly createsLibrary?: boolean;
  /** Looks at nothing but what it is given: `--library` is not asked for. */
  readonly needsNoLibrary?: boolean;
  readonly run: (context: CommandContext) => Promise<object>;
};

/** @throws AppError invalid_request naming what is missing */
export function requireOption(context: CommandContext, name: string): string {
  const value = context.option(name);
  if (value === undefined) throw new AppError('invalid_request', `Thiếu --${name}.`);
  return value;
}

export function requireWord(context: CommandContext, what: string): string {
  const [word] = context.words;
  if (word === undefined) throw new AppError('invalid_request', `Thiếu ${what}.`);
  return word;
}
