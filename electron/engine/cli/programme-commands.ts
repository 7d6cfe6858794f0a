// Programmes of events from the terminal: photos that come in for the event afterwards are told by them what was going on.
import { resolve } from 'node:path';
import { AppError } from '#shared/api/errors.ts';
import { foldName } from '#shared/vietnamese/fold.ts';
import { requireOption, requireWord, type Command, type CommandContext } from './command.ts';

export const programmeCommands: readonly Command[] = [
  {
    name: 'programmes import',
    usage: 'FILE --day YYYY-MM-DD [--event E] [--place P]',
    options: { day: { type: 'string' }, event: { type: 'string' }, place: { type: 'string' } },
    createsLibrary: true,
    run: importProgramme,
  },
  { name: 'programmes list', usage: '', run: ({ call }) => call('programmes.list', {}) },
];

/** One programme an event: importing again replaces it. */
async function importProgramme(context: CommandContext): Promise<object> {
  const { draft, unread } = await context.call('programmes.read', {
    file: resolve(requireWord(context, 'tệp chương trình')),
    day: requireOption(context, 'day'),
  });
  const event = context.option('event') ?? draft.event;
  if (event.trim() === '') {
    throw new AppError('invalid_request', 'Chương trình không nêu tên sự kiện: hãy thêm --event TÊN.');
  }
  for (const line of unread) context.say(`Không hiểu dòng: ${line}`);
  const { programmes } = await context.call('programmes.list', {});
  const old = programmes.find((programme) => foldName(programme.event) === foldName(event));
  const programme = await context.call('programmes.save', {
    ...(old && { id: old.id }),
    draft: { ...draft, event, place: context.option('place') ?? draft.place },
  });
  return { programme, unread };
}
