// A register of made people: every surname with every kind of vowel and mark after it.

const surnames =
  'Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Trịnh Trương Đinh Lâm Vũ Triệu'.split(' ');
const middles = ['Thị', 'Văn', 'Hữu', 'Đức', 'Thị Hồng', 'Quốc', 'Ngọc', 'Xuân', 'Minh', 'Thị Bạch'];
const given =
  'Nhung Hiệp Vượng Mai Khánh Huy Đào Phương Cảnh Tuất Thùy Ưng Sơn Xuyến Rạng Quyền Giang Hoàng Khuê Tuyết Ước Ánh Yến Phước Thoại Nghĩa Trường Kiều Đạt Oanh'.split(
    ' ',
  );

export const madeNames: readonly string[] = surnames.flatMap((surname, row) =>
  given.map((name, index) => `${surname} ${middles[(row + index) % middles.length]} ${name}`),
);
