import { describe, expect, test } from 'vitest';
import { matchPhotos } from '#engine/programme/match-photos.ts';
import type { ProgrammeDraft } from '#shared/model/programme.ts';
import { aPhoto } from '#tests/support/builders.ts';

const programme: ProgrammeDraft = {
  event: 'Ngày hội Đại đoàn kết',
  place: 'Sân đình An Hòa',
  items: [
    {
      from: '2026-11-22T08:00',
      to: '2026-11-22T08:30',
      session: 'Khai mạc',
      speakers: ['Nguyễn Văn Đức'],
      place: '',
    },
    { from: '2026-11-22T09:00', to: null, session: 'Hội thi nấu ăn', speakers: [], place: 'Nhà văn hóa' },
    { from: '2026-11-22T09:00', to: null, session: 'Kéo co', speakers: [], place: '' },
    { from: '2026-11-22T10:00', to: null, session: 'Bế mạc', speakers: [], place: '' },
  ],
};
const all = { programme, fields: ['event', 'session', 'speakers', 'place'], overwrite: false } as const;

describe('the time of a photo', () => {
  test('says its session, speaker and place', () => {
    const photo = aPhoto({ takenAt: '2026-11-22T08:29:59.500' });
    expect(matchPhotos([photo], all)).toEqual([
      {
        id: photo.id,
        item: 0,
        reason: 'matched',
        set: {
          event: 'Ngày hội Đại đoàn kết',
          headline: 'Khai mạc',
          people: ['Nguyễn Văn Đức'],
          place: 'Sân đình An Hòa',
        },
      },
    ]);
  });

  test.each([
    ['in no item', '2026-11-22T08:30:00', 'outside'],
    ['two hours after the last item began', '2026-11-22T12:00:00', 'outside'],
    ['when two rooms began together', '2026-11-22T09:10:00', 'several'],
    ['unknown', null, 'no-time'],
  ])('%s says nothing, and why', (_case, takenAt, reason) => {
    const photo = aPhoto({ takenAt });
    expect(matchPhotos([photo], all)).toEqual([{ id: photo.id, item: null, reason, set: {} }]);
  });

  test('keeps what a photo already says, unless asked to overwrite, and stamps only ticked fields', () => {
    const photo = aPhoto({ takenAt: '2026-11-22T08:10:00', headline: 'Văn nghệ', people: ['Lê Thị Mai'] });
    const sets = (given: Partial<typeof all> | { overwrite: boolean }) =>
      matchPhotos([photo], { ...all, ...given }).map(({ set }) => set);
    expect(sets({})).toEqual([{ event: 'Ngày hội Đại đoàn kết', place: 'Sân đình An Hòa' }]);
    expect(
      matchPhotos([photo], { programme, fields: ['session', 'speakers'], overwrite: true })[0]?.set,
    ).toEqual({
      headline: 'Khai mạc',
      people: ['Nguyễn Văn Đức'],
    });
  });
});
