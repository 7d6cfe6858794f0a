import { expect, test } from 'vitest';
import { expandBatch } from '#engine/captions/caption-batch.ts';
import { aPhoto } from '#tests/support/builders.ts';

test('a caption that names the event names the one written in the same batch', () => {
  const photo = aPhoto({ event: 'Họp mặt năm ngoái', place: '' });
  const [result] = expandBatch({
    photos: [photo],
    fields: { caption: 'Tại {sự kiện}, {nơi}', event: 'Họp mặt “Dân vận khéo”', place: 'hội trường' },
    mode: 'replace',
    context: { event: '', place: '' },
    register: [],
    findCode: () => undefined,
  });
  expect(result?.result).toEqual({
    id: photo.id,
    fields: {
      caption: { before: '', after: 'Tại Họp mặt “Dân vận khéo”, hội trường' },
      event: { before: 'Họp mặt năm ngoái', after: 'Họp mặt “Dân vận khéo”' },
      place: { before: '', after: 'hội trường' },
    },
    missing: [],
  });
});
