import { describe, expect, it } from 'vitest';
import { nameFiles, type NamedFile } from '#engine/ingest/name-files.ts';
import { IngestProfile } from '#shared/model/ingest.ts';

function aFile(file: Partial<NamedFile> = {}): NamedFile {
  return {
    fileName: 'DSC_0001.JPG',
    shotAt: '2026-11-20T08:15:30.250',
    camera: 'NIKON D750',
    creator: '',
    ...file,
  };
}

function aProfile(profile: Partial<IngestProfile> = {}): IngestProfile {
  return IngestProfile.parse({ name: 'Sự kiện', ...profile });
}

describe('the names photos get', () => {
  it('say when they were taken, to the part of a second, and count in that order', () => {
    const files = [
      aFile({ fileName: 'B.JPG', shotAt: '2026-11-20T08:15:31' }),
      aFile({ fileName: 'A.JPG', shotAt: '2026-11-20T08:15:30.250' }),
    ];
    const names = nameFiles(files, aProfile({ namePattern: '{ngày}_{giờ}{giây lẻ}_{stt}' }), []);
    expect(names).toEqual(['20261120_081531000_002.jpg', '20261120_081530250_001.jpg']);
  });

  it('say event, place, photographer, camera and the old name', () => {
    const profile = aProfile({
      event: 'Đại hội',
      place: 'Đà Bắc',
      namePattern: '{su kien} {nơi} {tác giả} {máy ảnh} {tên tệp}',
    });
    expect(nameFiles([aFile({ creator: 'Lê An' })], profile, [])).toEqual([
      'Đại hội Đà Bắc Lê An NIKON D750 DSC_0001.jpg',
    ]);
  });

  it('stay as they are without a pattern', () => {
    expect(nameFiles([aFile()], aProfile(), [])).toEqual(['DSC_0001.JPG']);
  });

  it('leave no gap where a photo has no time', () => {
    const profile = aProfile({ namePattern: '{ngày}-{giờ}-{stt}' });
    expect(nameFiles([aFile({ shotAt: null })], profile, [])).toEqual(['001.jpg']);
  });

  it('never collide: not in one second, not but for case, not with what is there, not decomposed', () => {
    const second = aProfile({ namePattern: '{ngày}{giờ}' });
    expect(nameFiles([aFile({ fileName: '1.jpg' }), aFile({ fileName: '2.jpg' })], second, [])).toEqual([
      '20261120081530.jpg',
      '20261120081530-2.jpg',
    ]);
    const own = [aFile({ fileName: 'img.jpg' }), aFile({ fileName: 'IMG.JPG' })];
    expect(new Set(nameFiles(own, aProfile(), []).map((name) => name.toLowerCase())).size).toBe(2);
    expect(nameFiles([aFile({ fileName: 'lễ.jpg'.normalize('NFD') })], aProfile(), ['LỄ.JPG'])).toEqual([
      'lễ-2.jpg',
    ]);
  });

  it('count on behind the highest number that is there of the pattern, whatever is missing before it', () => {
    const profile = aProfile({ event: 'Đại hội', namePattern: '{sự kiện} {stt}' });
    const two = [aFile({ fileName: '1.jpg' }), aFile({ fileName: '2.jpg' })];
    const taken = ['ĐẠI HỘI 003.JPG', 'Đại hội 001-2.jpg', 'Đại hội 20261120.jpg', 'Hội nghị 009.jpg'];
    expect(nameFiles(two, profile, taken)).toEqual(['Đại hội 004.jpg', 'Đại hội 005.jpg']);
    expect(nameFiles(two, { ...profile, firstNumber: 7 }, taken)).toEqual([
      'Đại hội 007.jpg',
      'Đại hội 008.jpg',
    ]);
  });

  it('count on across hours, photographers, cameras and old names, and anew with each day', () => {
    const profile = aProfile({ namePattern: '{ngày}-{giờ} {tác giả} {máy ảnh} ({tên tệp}) {stt}' });
    const taken = [
      '20261120-070000 Bình CANON (IMG_1.x) 008.jpg',
      '20261120-070000 (IMG_1) 006.jpg',
      '20261119-070000 Bình CANON (IMG_9) 012.jpg',
    ];
    const named = (file: Partial<NamedFile>): string[] => nameFiles([aFile(file)], profile, taken);
    expect(named({ creator: 'Lê An' })).toEqual(['20261120-081530 Lê An NIKON D750 (DSC_0001) 009.jpg']);
    expect(named({ creator: 'Lê An', shotAt: '2026-11-21T08:00:00' })).toEqual([
      '20261121-080000 Lê An NIKON D750 (DSC_0001) 001.jpg',
    ]);
    expect(named({ camera: null })).toEqual(['20261120-081530 (DSC_0001) 009.jpg']);
  });

  it('are names on every system, whatever an event is called', () => {
    const profile = aProfile({ event: `Hội nghị 6/2026: "${'ả'.repeat(200)}"`, namePattern: '{sự kiện}' });
    const [name = ''] = nameFiles([aFile()], profile, []);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^Hội nghị 6-2026- -ả+\.jpg$/u);
    expect(nameFiles([aFile({ fileName: 'CON.jpg' })], aProfile(), [])).toEqual(['_CON.jpg']);
  });

  it('refuse a variable nobody knows', () => {
    expect(() => nameFiles([aFile()], aProfile({ namePattern: '{ngay mai}' }), [])).toThrow(
      'Không có biến {ngay mai}.',
    );
  });

  it('are found for twenty thousand files in a moment', () => {
    const files = Array.from({ length: 20_000 }, (_, index) => aFile({ fileName: `IMG_${index}.JPG` }));
    const names = nameFiles(files, aProfile({ namePattern: '{ngày}-{stt}' }), []);
    expect(new Set(names).size).toBe(20_000);
  });
});
