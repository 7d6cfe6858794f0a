import { describe, expect, it } from 'vitest';
import { fitAction, possibleActions, whyNot, type Standing } from '#engine/outbox/actions.ts';
import { publishActions } from '#shared/model/outbox.ts';

const standing: Standing = {
  name: 'Cổng phường',
  capabilities: {
    ...{ drafts: true, schedule: true, conflictCheck: true, exactlyOnce: true },
    ...{ unpublish: true, lists: false, readArticle: false, secret: false },
  },
  visibility: null,
  mayBeThere: false,
  open: [],
};
const can = (change: Partial<Standing['capabilities']>): Standing['capabilities'] => ({
  ...standing.capabilities,
  ...change,
});

describe('what can be done with a story', () => {
  it('depends on what a reader of the destination can see of it', () => {
    const seen = ([null, 'public', 'scheduled', 'draft', 'gone'] as const).map((visibility) => [
      visibility,
      possibleActions({ ...standing, visibility }),
    ]);
    expect(Object.fromEntries(seen)).toEqual({
      null: ['publish', 'schedule', 'embargo'],
      public: ['update', 'embargo', 'correct', 'unpublish', 'take-down'],
      scheduled: ['publish', 'schedule', 'unpublish', 'take-down', 'delete-draft'],
      draft: ['publish', 'schedule', 'embargo', 'take-down', 'delete-draft'],
      gone: ['publish', 'schedule', 'embargo'],
    });
  });

  it('depends on what the destination can do', () => {
    const capabilities = can({ schedule: false, unpublish: false });
    expect([
      possibleActions({ ...standing, capabilities }),
      possibleActions({ ...standing, capabilities, visibility: 'public' }),
    ]).toEqual([
      ['publish', 'embargo'],
      ['update', 'embargo', 'correct', 'take-down'],
    ]);
  });

  it('lets a story be taken down whose first publication was lost from sight', () => {
    expect(possibleActions({ ...standing, mayBeThere: true, open: ['publish'] })).toEqual([
      ...['publish', 'schedule', 'embargo'],
      ...['unpublish', 'take-down'],
    ]);
  });

  it('leaves room for nothing weaker while something stronger is open', () => {
    const open = (action: Standing['open'][number]): string[] =>
      possibleActions({ ...standing, visibility: 'public', open: [action] });
    expect([open('update'), open('correct'), open('take-down')]).toEqual([
      ['update', 'embargo', 'correct', 'unpublish', 'take-down'],
      ['correct', 'unpublish', 'take-down'],
      ['unpublish', 'take-down'],
    ]);
  });
});

describe('a click that names no action', () => {
  it('publishes what no reader sees, and updates what they do', () => {
    const fit = (visibility: Standing['visibility']): string =>
      fitAction(undefined, { ...standing, visibility });
    expect([fit(null), fit('gone'), fit('draft'), fit('scheduled'), fit('public')]).toEqual([
      ...['publish', 'publish', 'publish', 'publish'],
      'update',
    ]);
    expect(fitAction('publish', { ...standing, visibility: 'public' })).toBe('update');
  });
});

describe('what is not possible', () => {
  it('is said in a sentence with the way round it', () => {
    const isPublic = { ...standing, visibility: 'public' } as const;
    expect([
      whyNot('schedule', { ...standing, capabilities: can({ schedule: false }) }),
      whyNot('schedule', isPublic),
      whyNot('embargo', { ...standing, visibility: 'scheduled' }),
      whyNot('update', standing),
      whyNot('correct', { ...standing, visibility: 'gone' }),
      whyNot('unpublish', { ...isPublic, capabilities: can({ unpublish: false }) }),
      whyNot('take-down', standing),
      whyNot('take-down', { ...standing, visibility: 'gone' }),
      whyNot('delete-draft', isPublic),
      whyNot('delete-draft', standing),
      whyNot('update', { ...isPublic, open: ['take-down'] }),
      whyNot('update', { ...isPublic, open: ['correct'] }),
    ]).toEqual([
      '“Cổng phường” không tự đăng theo giờ được. Hãy chọn Giữ tới giờ: máy này giữ bài và gửi đi đúng lúc, miễn là khi đó máy đang mở và có mạng.',
      'Bài đang công khai ở “Cổng phường” nên không hẹn giờ đăng được nữa. Hãy bấm Đăng bản mới, hoặc chọn Giữ tới giờ để bản sửa đi vào lúc khác.',
      '“Cổng phường” đã giữ bài và sẽ tự đăng theo giờ hẹn, nên giữ thêm trên máy này không ngăn được. Hãy hẹn giờ khác, hoặc xóa bản nháp ở đó trước.',
      'Bài chưa đăng ở “Cổng phường” lần nào nên chưa có gì để cập nhật. Hãy bấm Đăng.',
      'Bài hiện không công khai ở “Cổng phường” nên không có gì để đính chính. Hãy bấm Đăng.',
      '“Cổng phường” không giữ được bản nháp nên không rút bài về nháp được. Hãy gỡ hẳn bài khỏi nơi đó; sau này vẫn đăng lại được.',
      'Bài chưa đăng ở “Cổng phường” lần nào nên không có gì để gỡ.',
      'Bạn đọc đã không còn thấy bài ở “Cổng phường” nên không có gì để gỡ.',
      'Bài ở “Cổng phường” đang công khai, không phải bản nháp. Muốn bạn đọc không thấy nữa, hãy gỡ bài.',
      'Không có bản nháp nào của bài này ở “Cổng phường” để xóa.',
      'Bài đang có lần rút khỏi “Cổng phường” chưa xong nên chưa nhận lần gửi mới. Hãy đợi lần đó xong, hoặc hủy nó trong hộp thư đi rồi bấm lại.',
      'Bài đang có lần đính chính ở “Cổng phường” chưa xong nên chưa nhận lần gửi mới. Hãy đợi lần đó xong, hoặc hủy nó trong hộp thư đi rồi bấm lại.',
    ]);
  });

  it('never leaves a person without any action', () => {
    const visibilities = [null, 'public', 'scheduled', 'draft', 'gone'] as const;
    const none = visibilities.filter((visibility) =>
      publishActions.every(
        (action) =>
          whyNot(action, {
            ...standing,
            visibility,
            capabilities: can({ schedule: false, unpublish: false }),
          }) !== undefined,
      ),
    );
    expect(none).toEqual([]);
  });
});
