// The only door: unknown in, validated out, an expected failure as data or a logged bug.
import { z } from 'zod';
import { contract, type Handlers, type Method } from '#shared/api/contract.ts';
import { AppError, toWireError } from '#shared/api/errors.ts';
import { Request, type Reply } from '#shared/api/wire.ts';
import { translateSqliteError } from './db/open.ts';
import { logUnexpected } from './log.ts';

/** Runs one method. @throws AppError for everything a caller may get wrong or the world may refuse */
export async function answer(handlers: Handlers, name: string, raw: unknown): Promise<unknown> {
  if (!Object.hasOwn(contract, name)) throw new AppError('invalid_request', `Không có lệnh “${name}”.`);
  // Proof: `name` is an own key of the contract.
  const method = name as Method;
  const { input, output } = contract[method];
  const parsed = input.safeParse(raw);
  if (!parsed.success) {
    throw new AppError('invalid_request', `Yêu cầu không hợp lệ: ${z.prettifyError(parsed.error)}`);
  }
  // Proof: the handler of `method` takes what the schema of `method` has just produced.
  const run = handlers[method] as (value: unknown) => unknown;
  try {
    return output.parse(await run(parsed.data));
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/** Answers one wire message; anything that is not a request is a bug of the sender and is logged. */
export async function reply(handlers: Handlers, message: unknown): Promise<Reply | undefined> {
  const request = Request.safeParse(message);
  if (!request.success) {
    logUnexpected(new Error(`Not a request: ${z.prettifyError(request.error)}`));
    return undefined;
  }
  const { id, method, input } = request.data;
  try {
    return { kind: 'reply', id, ok: true, value: await answer(handlers, method, input) };
  } catch (error) {
    const logId = error instanceof AppError ? undefined : logUnexpected(error);
    return { kind: 'reply', id, ok: false, error: toWireError(error, logId) };
  }
}
