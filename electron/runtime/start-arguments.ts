import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupFailure } from './setup-failure.ts';

export type StartArguments = {
  /** A text file to do the main job on, absolute; it exists. */
  readonly input: string | undefined;
  /** The library's folder, absolute; it need not exist. */
  readonly library: string | undefined;
};

/** Paths are meant from where the person typed the command, which npm leaves. @throws SetupFailure */
export function readStartArguments(args: readonly string[]): StartArguments {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const { input, library } = parse(args);
  const inputFile = input === undefined ? undefined : resolve(from, input);
  if (inputFile !== undefined && !existsSync(inputFile)) {
    throw new SetupFailure(`Không thấy tệp ${inputFile}: hãy kiểm tra lại đường dẫn sau --input.`);
  }
  return { input: inputFile, library: library === undefined ? undefined : resolve(from, library) };
}

function parse(args: readonly string[]): { input?: string | undefined; library?: string | undefined } {
  try {
    const options = { input: { type: 'string' }, library: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new SetupFailure(
      `Không hiểu tham số (${cause}): hãy gõ npm start -- [--input TỆP] [--library THƯ_MỤC].`,
    );
  }
}
