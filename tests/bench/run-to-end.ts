import { runProcess } from '#runtime/run-process.ts';

/** Runs a program that must succeed; answers with its standard output. @throws Error with what it printed */
export async function runToEnd(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const { code, stdout, output } = await runProcess(file, args, { env });
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${output.trim()}`);
  return stdout;
}
