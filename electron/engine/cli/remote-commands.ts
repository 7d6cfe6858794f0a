import { requireWord, type Command } from './command.ts';
import { findConnection } from './find-connection.ts';

export const remoteCommands: readonly Command[] = [
  {
    name: 'connections lists',
    usage: 'N [--refresh]',
    options: { refresh: { type: 'boolean' } },
    run: async (context) => {
      const { id } = await findConnection(context, requireWord(context, 'tên kết nối'));
      return context.call('connections.lists', { id, refresh: context.flag('refresh') });
    },
  },
  {
    name: 'connections import-article',
    usage: 'N REMOTE_ID',
    run: async (context) => {
      const { id: connectionId } = await findConnection(context, requireWord(context, 'tên kết nối'));
      const remoteId = requireWord({ ...context, words: context.words.slice(1) }, 'mã bài ở nơi nhận');
      return context.call('connections.importArticle', { connectionId, remoteId });
    },
  },
];
