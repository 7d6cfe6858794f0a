// Vietnamese surnames, the anchor by which a run of capitalised words is recognised as a person. Rare ones are left out
// where they are also common words or place names; an honorific before the name covers those.

const surnames: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng
  Mai Tô Hà Tạ Chu Châu Thái Lương Lưu Cao Triệu Quách Tống Từ Tăng Kiều La Lã Lữ Lục Mạc Nghiêm Ninh Nông Ông Phí Quan
  Quản Sầm Thạch Thân Tiêu Tôn Trà Ung Uông Văn Vi Viên Bạch Biện Cung Cù Danh Diệp Doãn Đàm Đậu Điền Đường Giang
  Giáp Hàn Hứa Khổng Khúc Khương Kim Lại Lò Lư Lường Mã Nhan Nhâm Ôn Phó Phương Phú Sơn Thi Thiều Tiết Trang
  Tào Tất Âu Bế Bành Cầm Chế Chử Đồng Hạ Hồng Kha Liễu Lộ Mạch Ngụy Nhữ Cấn Quàng Xa Vàng Giàng Y`
    .split(/\s+/u)
    .filter((name) => name !== ''),
);

export function isSurname(word: string): boolean {
  return surnames.has(word);
}
