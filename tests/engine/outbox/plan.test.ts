// A rehearsal: what a click would do, told without a network and without doing it.
import { describe, expect, it } from 'vitest';
import { planStory, type PlanInput } from '#engine/outbox/plan.ts';
import { AppError } from '#shared/api/errors.ts';
import { adaptersTo, aFakeDestination } from '#tests/support/fake-destination.ts';
import { anOutboxDesk, aPublicStory, click, type OutboxDesk } from '#tests/support/outbox-desk.ts';
import { addStory, edit } from '#tests/support/publishing-desk.ts';

function plan(
  { desk, connection }: OutboxDesk,
  input: Omit<PlanInput, 'connectionId'>,
  adapters = desk.adapters,
): ReturnType<typeof planStory> {
  const { clock, secrets, library } = desk;
  return planStory(
    { db: library.write, adapters, clock, secrets },
    { ...input, connectionId: connection.id },
  );
}

describe('a rehearsal', () => {
  it('tells bytes, requests, time on three lines and what is possible, with the destination out of reach', async () => {
    const newsroom = await anOutboxDesk();
    newsroom.destination.isUp = false;
    const asked = newsroom.destination.asked.length;
    const story = addStory(newsroom.desk, { headline: 'Họp mặt', text: 'Sáng nay họp.' });
    expect(await plan(newsroom, { story })).toEqual({
      plan: {
        ...{ action: 'publish', bytes: 1000, requests: 1, problems: [] },
        url: `https://anhoa.example/${story.slug}`,
      },
      seconds: { g3: 1, g4: 1, office: 1 },
      actions: ['publish', 'schedule', 'embargo'],
      words: 5,
      photos: 0,
    });
    expect([newsroom.destination.asked.length - asked, newsroom.desk.outbox.list()]).toEqual([0, []]);
  });

  it('tells of every action what the click would be refused for, in the same words', async () => {
    const newsroom = await anOutboxDesk({ unpublish: false });
    const story = addStory(newsroom.desk, { headline: 'Họp mặt' });
    const problems = async (input: Omit<PlanInput, 'connectionId' | 'story'>): Promise<string[]> =>
      (await plan(newsroom, { story, ...input })).plan.problems.map(
        ({ level, message }) => `${level}: ${message}`,
      );
    expect([
      await problems({ action: 'unpublish' }),
      await problems({ action: 'schedule' }),
      await problems({ action: 'correct', note: 'Sai tên.' }),
    ]).toEqual([
      [
        'block: “Cổng phường” không giữ được bản nháp nên không rút bài về nháp được. Hãy gỡ hẳn bài khỏi nơi đó; sau này vẫn đăng lại được.',
      ],
      ['block: Chưa chọn giờ. Hãy chọn ngày giờ bài được công khai rồi bấm lại.'],
      ['block: Bài chưa đăng ở “Cổng phường” lần nào nên chưa có gì để đính chính. Hãy bấm Đăng.'],
    ]);
  });

  it('of a take-down speaks of what is there, not of what was typed since', async () => {
    const newsroom = await anOutboxDesk();
    const story = await aPublicStory(newsroom, 'Bản đã đăng');
    const typed = edit(newsroom.desk, story.id, { headline: 'Viết tiếp', text: 'Một hai ba bốn.' });
    const seen = [
      (await plan(newsroom, { story: typed, action: 'take-down' })).words,
      (await plan(newsroom, { story: typed })).words,
      (await plan(newsroom, { story: typed })).plan.action,
    ];
    expect(seen).toEqual([12, 6, 'update']);
  });

  it('says what stands in the way: something stronger that is open, or a password that is gone', async () => {
    const newsroom = await anOutboxDesk({ secret: true });
    const story = addStory(newsroom.desk, { headline: 'Họp mặt' });
    expect((await plan(newsroom, { story })).plan.problems).toEqual([
      {
        level: 'warn',
        message: '“Cổng phường” đang chờ đăng nhập lại: bài sẽ đợi trong hộp thư đi tới lúc đó.',
      },
    ]);
    const other = await anOutboxDesk();
    const published = await aPublicStory(other, 'Đang gỡ');
    click(other, published, { action: 'take-down', holdSeconds: 30 });
    const { plan: blocked, actions } = await plan(other, { story: published });
    expect([blocked.problems.map(({ level }) => level), actions]).toEqual([
      ['block'],
      ['unpublish', 'take-down'],
    ]);
  });

  it('never fails for want of a network, even where a kind cannot plan without one', async () => {
    const newsroom = await anOutboxDesk();
    const helpless = {
      ...aFakeDestination(),
      plan: async () => {
        throw new AppError('destination_unreachable', 'Chưa từng nối được nơi nhận.');
      },
    };
    const story = addStory(newsroom.desk, { headline: 'Họp mặt' });
    const told = await plan(newsroom, { story }, adaptersTo(helpless));
    expect([told.plan.bytes, told.plan.problems]).toEqual([
      0,
      [{ level: 'warn', message: 'Chưa từng nối được nơi nhận.' }],
    ]);
  });
});
