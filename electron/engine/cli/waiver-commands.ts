// `waivers`: letting a photo out although a person in it asked not to be shown, with a name and a reason.
import { AppError } from '#shared/api/errors.ts';
import { personNamed } from '#shared/people/find-people.ts';
import { requireOption, requireWord, type Command } from './command.ts';

export const waiverCommands: readonly Command[] = [
  {
    name: 'waivers list',
    usage: 'STORY',
    run: (context) => context.call('waivers.list', { storyId: requireWord(context, 'mã bài') }),
  },
  {
    name: 'waivers give',
    usage: 'STORY --photo ID --person NAME --reason TEXT --by NAME',
    options: {
      photo: { type: 'string' },
      person: { type: 'string' },
      reason: { type: 'string' },
      by: { type: 'string' },
    },
    run: async (context) => {
      const name = requireOption(context, 'person');
      const { people } = await context.call('people.list', {});
      const person = personNamed(people, name);
      if (person === undefined) throw new AppError('not_found', `Danh bạ không có người tên “${name}”.`);
      return context.call('waivers.give', {
        storyId: requireWord(context, 'mã bài'),
        photoId: requireOption(context, 'photo'),
        personId: person.id,
        reason: requireOption(context, 'reason'),
        by: requireOption(context, 'by'),
      });
    },
  },
  {
    name: 'waivers take-back',
    usage: 'WAIVER --by NAME',
    options: { by: { type: 'string' } },
    run: (context) =>
      context.call('waivers.takeBack', {
        id: requireWord(context, 'mã quyết định'),
        by: requireOption(context, 'by'),
      }),
  },
];
