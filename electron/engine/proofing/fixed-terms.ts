// Names of offices and honours that every newsroom writes the same way. Only terms of which no other word is made by
// changing marks; where two exist ("Quận ủy", "Quân ủy") both are listed and neither is an error.

/** Capital letters count: they keep the terms apart from ordinary words ("bàn tổ chức tiệc"). */
export const fixedTerms: readonly string[] = [
  ...['Ban Thường vụ', 'Ban Chấp hành', 'Ban Dân vận', 'Ban Tuyên giáo', 'Ban Tổ chức', 'Ban Nội chính'],
  ...[
    'Ban Chỉ đạo',
    'Ban Chỉ huy',
    'Ban Quản lý',
    'Ban Kinh tế',
    'Ban Pháp chế',
    'Ban Giám hiệu',
    'Ban Giám đốc',
  ],
  ...['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Ủy ban Kiểm tra', 'Ủy ban Mặt trận', 'Mặt trận Tổ quốc'],
  ...['Liên đoàn Lao động', 'Hội Liên hiệp Phụ nữ', 'Hội Cựu chiến binh', 'Hội Nông dân', 'Hội Chữ thập đỏ'],
  ...['Đoàn Thanh niên', 'Tổ quốc Việt Nam', 'Thành phố Hồ Chí Minh', 'Chủ tịch', 'Giấy khen', 'Bằng khen'],
  ...[
    'Kỷ niệm chương',
    'Huân chương Lao động',
    'Hội Người cao tuổi',
    'Hội Khuyến học',
    'Phó Bí thư',
    'Bí thư Đảng ủy',
  ],
  ...[
    'Bí thư Chi bộ',
    'Bí thư Quận ủy',
    'Bí thư Quân ủy',
    'Bí thư Thành ủy',
    'Bí thư Tỉnh ủy',
    'Bí thư Huyện ủy',
  ],
];
