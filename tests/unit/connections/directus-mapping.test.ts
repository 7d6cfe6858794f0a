import { describe, expect, it } from 'vitest';
import { mappingProblems } from '#engine/connections/directus/check-mapping.ts';
import type { Collection, CollectionField } from '#engine/connections/directus/collection.ts';
import { DirectusSettings } from '#shared/model/connection.ts';
import type { z } from 'zod';

const right = { access: 'full' as const, fields: ['*'] };
const all = { create: right, read: right, update: right, delete: right };

function field(name: string, given: Partial<CollectionField> = {}): CollectionField {
  return {
    ...{ name, type: 'string', limit: { most: 255, unit: 'letters' }, isUnique: false, isRequired: false },
    ...{ isKey: false, relatesTo: null, choices: [], isModifiedTime: false, isGenerated: false },
    ...given,
  };
}

const fields = [
  field('id', { type: 'uuid', isKey: true, isGenerated: true }),
  field('title'),
  field('body', { type: 'text' }),
  field('status', { choices: ['draft', 'published', 'archived'] }),
  field('cover', { type: 'uuid', relatesTo: 'directus_files' }),
  field('changed', { type: 'timestamp', isModifiedTime: true, isGenerated: true }),
];

function problems(
  given: Partial<z.input<typeof DirectusSettings>>,
  there: Partial<Collection> = {},
): string[] {
  const settings = DirectusSettings.parse({
    url: 'https://cms.example',
    collection: 'tin',
    fields: { headline: 'title', body: 'body', status: 'status', cover: 'cover' },
    modifiedField: 'changed',
    ...given,
  });
  const collection: Collection = {
    ...{ collection: 'tin', fields, rights: all, fileRights: all, filesArePublic: true, clockOffsetMs: 0 },
    ...there,
  };
  return mappingProblems(settings, collection);
}

describe('a mapping of fields', () => {
  it('is without fault where every field is there and fits', () => {
    expect(problems({})).toEqual([]);
  });

  it('names a field that is not there, and what it was meant for', () => {
    expect(problems({ fields: { headline: 'tieu_de', body: 'body' }, modifiedField: 'sua_luc' })).toEqual([
      'không có trường “tieu_de” (gán cho Tít)',
      'không có trường “sua_luc” (gán cho Giờ sửa)',
    ]);
  });

  it('asks for the two parts that no article is without', () => {
    expect(problems({ fields: {} })).toEqual(['chưa gán trường cho Tít', 'chưa gán trường cho Nội dung']);
  });

  it('says that a field cannot hold what it is meant for', () => {
    const there = [...fields, field('so', { type: 'integer' }), field('muc', { relatesTo: 'chuyen_muc' })];
    const mapped = { headline: 'title', body: 'so', section: 'muc', cover: 'status' };
    expect(problems({ fields: mapped }, { fields: there })).toEqual([
      'trường “so” (Nội dung) kiểu integer không hợp, cần kiểu string hoặc text',
      'trường “muc” (Chuyên mục) nối sang bảng “chuyen_muc”, không chứa được chữ',
      'trường “status” (Ảnh đại diện) không phải trường ảnh nối với kho tệp',
    ]);
  });

  it('names a field that must be filled and is not mapped, and one that is mapped twice', () => {
    const there = [...fields, field('nguoi_duyet', { isRequired: true })];
    expect(
      problems({ fields: { headline: 'title', body: 'body', lead: 'body' } }, { fields: there }),
    ).toEqual(['Nội dung và Sapo cùng gán vào trường “body”', 'trường bắt buộc “nguoi_duyet” chưa được gán']);
  });

  it('compares the words for the states with those the field offers', () => {
    const statuses = { draft: 'draft', public: 'dang', gone: 'archived' };
    expect(problems({ statuses })).toEqual([
      'trạng thái “dang” không có trong lựa chọn của “status” (draft, published, archived)',
    ]);
  });

  it('wants a field for the story’s id where the collection counts its items', () => {
    const counted = [field('id', { type: 'integer', isKey: true, isGenerated: true }), ...fields.slice(1)];
    const said = problems({}, { fields: counted });
    const mapped = { headline: 'title', body: 'body', storyId: 'ma_bai' };
    expect([said, problems({ fields: mapped }, { fields: [...counted, field('ma_bai')] })]).toEqual([
      [
        'khóa chính “id” là số tự tăng nên cần gán Mã bài cho một trường chữ, để bài gửi lại không thành hai bài',
      ],
      [],
    ]);
  });

  it('does not take a time for the time of the last change that nobody keeps', () => {
    const there = [...fields, field('ngay', { type: 'timestamp' })];
    expect(problems({ modifiedField: 'ngay' }, { fields: there })).toEqual([
      'trường “ngay” (Giờ sửa) không được Directus tự ghi giờ mỗi lần sửa (date-updated)',
    ]);
  });

  it('says which right is missing, and in which field', () => {
    const none = { access: 'none' as const, fields: [] };
    const some = { access: 'full' as const, fields: ['id', 'title', 'body', 'cover', 'changed'] };
    const rights = { create: some, read: right, update: right, delete: none };
    const fileRights = { ...all, create: none };
    expect(problems({}, { rights, fileRights })).toEqual([
      'khóa truy cập thiếu quyền tạo mục trong “tin” ở trường status',
      'khóa truy cập thiếu quyền tải ảnh lên trong kho tệp',
    ]);
  });

  it('wants the right to remove where taking down means removing', () => {
    const none = { access: 'none' as const, fields: [] };
    const fieldsWithout = { headline: 'title', body: 'body' };
    expect(problems({ fields: fieldsWithout }, { rights: { ...all, delete: none } })).toEqual([
      'khóa truy cập thiếu quyền xóa mục trong “tin”',
    ]);
  });
});
