import { describe, expect, test } from 'vitest';
import { readProgramme } from '#engine/programme/read-programme.ts';
import { splitRows } from '#engine/programme/split-rows.ts';

const day = '2026-11-22';

function read(text: string) {
  return readProgramme(splitRows(text), day);
}

describe('a programme', () => {
  test('of a meeting, as an office types it, becomes a timeline', () => {
    const text = `CHƯƠNG TRÌNH
Họp mặt kỷ niệm Ngày truyền thống công tác Dân vận
(Sáng ngày 15/10/2026)
Địa điểm: Hội trường UBND phường An Hòa
1. 7h30 - 8h00: Đón tiếp đại biểu, văn nghệ chào mừng
2. Từ 8 giờ đến 8 giờ 15: Ổn định tổ chức, giới thiệu đại biểu (Ban Tổ chức)
3. 8g15–8g30: Đồng chí Nguyễn Văn Đức, Bí thư Đảng ủy phường, phát biểu khai mạc
4. 8h30: Tọa đàm “Dân vận khéo”
- Chủ trì: đồng chí Lê Thị Hồng Nhung, Phó Bí thư Đảng ủy
Mời đại biểu dùng trà.
5. 10h00: Bế mạc`;
    expect(read(text)).toEqual({
      draft: {
        event: 'Họp mặt kỷ niệm Ngày truyền thống công tác Dân vận',
        place: 'Hội trường UBND phường An Hòa',
        items: [
          item('2026-10-15', '07:30', '08:00', 'Đón tiếp đại biểu, văn nghệ chào mừng'),
          item('2026-10-15', '08:00', '08:15', 'Ổn định tổ chức, giới thiệu đại biểu (Ban Tổ chức)'),
          item(
            '2026-10-15',
            '08:15',
            '08:30',
            'Đồng chí Nguyễn Văn Đức, Bí thư Đảng ủy phường, phát biểu khai mạc',
            ['Nguyễn Văn Đức'],
          ),
          item('2026-10-15', '08:30', null, 'Tọa đàm “Dân vận khéo”', ['Lê Thị Hồng Nhung']),
          item('2026-10-15', '10:00', null, 'Bế mạc'),
        ],
      },
      unread: ['Mời đại biểu dùng trà.'],
    });
  });

  test('from a table finds its columns by their headings, numbered or not', () => {
    const rows = [
      ['TT', 'Thời gian', 'Nội dung', 'Người thực hiện', 'Địa điểm'],
      ['1', '08:00 - 08:30', 'Khai mạc', 'Trần Quốc Vượng', ''],
      ['2', '08:30', 'Tham luận', 'Bà Phạm Thu Hà; ông Lý Văn Sâm', 'Phòng A2'],
      ['', '', 'Nghỉ giải lao', '', ''],
    ];
    expect(readProgramme(rows, day)).toEqual({
      draft: {
        event: '',
        place: '',
        items: [
          item(day, '08:00', '08:30', 'Khai mạc', ['Trần Quốc Vượng']),
          item(day, '08:30', null, 'Tham luận', ['Phạm Thu Hà', 'Lý Văn Sâm'], 'Phòng A2'),
        ],
      },
      unread: ['Nghỉ giải lao'],
    });
  });

  test('pasted from a spreadsheet needs no headings', () => {
    expect(read('14:00 - 14:20\tTrao quà\tNguyễn Thị Hòa\tNhà văn hóa').draft.items).toEqual([
      item(day, '14:00', '14:20', 'Trao quà', ['Nguyễn Thị Hòa'], 'Nhà văn hóa'),
    ]);
  });

  test('over two days and an afternoon keeps every item on its day', () => {
    const text = `Ngày 21/11
BUỔI SÁNG
8h00: Thi đấu vòng loại
BUỔI CHIỀU
2h00 - 3h30: Chung kết
Ngày 22/11
7h00: Trao giải`;
    expect(read(text).draft.items).toEqual([
      item('2026-11-21', '08:00', null, 'Thi đấu vòng loại'),
      item('2026-11-21', '14:00', '15:30', 'Chung kết'),
      item('2026-11-22', '07:00', null, 'Trao giải'),
    ]);
  });

  test.each([
    ['25h00: Không có giờ này'],
    ['8h75: Không có phút này'],
    ['8 giờ'],
    ['8 hộ nghèo được tặng quà'],
    ['Kinh phí 10:00'],
    [''],
  ])('takes no time from “%s”', (text) => {
    expect(read(text).draft.items).toEqual([]);
  });

  test('an office is no speaker, a name without honorific in its column is', () => {
    const rows = [
      ['9h', 'Báo cáo', 'Ban Tổ chức'],
      ['10h', 'Thảo luận', 'Đặng Hoàng Nam và Vũ Thị Mai'],
    ];
    expect(readProgramme(rows, day).draft.items.map(({ speakers }) => speakers)).toEqual([
      [],
      ['Đặng Hoàng Nam', 'Vũ Thị Mai'],
    ]);
  });
});

function item(
  on: string,
  from: string,
  to: string | null,
  session: string,
  speakers: readonly string[] = [],
  place = '',
) {
  return { from: `${on}T${from}`, to: to === null ? null : `${on}T${to}`, session, speakers, place };
}
