import { expect, test } from 'vitest';
import { choosePhotos } from '#runtime/tour/choose-photos.ts';

const event = [
  'SM7_0521.jpg',
  'SM7_0535.jpg',
  'SM7_0548.jpg',
  'SM7_0573.jpg',
  'SM7_0590.jpg',
  'SM7_0602.jpg',
];

test('the tour gives each waiting caption a photo of what it says', () => {
  const captions = [
    'Đồng chí Lê Thị Hồng Nhung phát biểu tại buổi họp mặt.',
    'Đồng chí Trần Quốc Vĩnh trao giấy khen cho các tổ tự quản tiêu biểu.',
    'Tiết mục văn nghệ chào mừng của đội văn nghệ khu phố 7.',
    'Lãnh đạo phường chụp ảnh lưu niệm cùng các trưởng khu phố.',
  ];
  expect(choosePhotos(captions, event)).toEqual([
    'SM7_0521.jpg',
    'SM7_0548.jpg',
    'SM7_0573.jpg',
    'SM7_0590.jpg',
  ]);
});

test('photos of somebody else are taken in their order, as many as there are', () => {
  expect(choosePhotos(['Đại biểu phát biểu.', 'Trao quà.', 'Quang cảnh.'], ['a.jpg', 'b.jpg'])).toEqual([
    'a.jpg',
    'b.jpg',
  ]);
});

test('a text that waits for no photo gets one', () => {
  expect(choosePhotos([], event)).toEqual(['SM7_0521.jpg']);
});
