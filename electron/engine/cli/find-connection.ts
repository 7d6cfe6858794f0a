import { AppError } from '#shared/api/errors.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { CommandContext } from './command.ts';

/** By name as a person knows it, or by id. @throws AppError not_found naming those there are */
export async function findConnection(context: CommandContext, wanted: string): Promise<Connection> {
  const { connections } = await context.call('connections.list', {});
  const name = wanted.normalize('NFC');
  const found = connections.find((connection) => connection.name === name || connection.id === wanted);
  if (found !== undefined) return found;
  const known = connections.map((connection) => `“${connection.name}”`).join(', ') || 'chưa có kết nối nào';
  throw new AppError('not_found', `Không có kết nối “${name}” (${known}).`);
}
