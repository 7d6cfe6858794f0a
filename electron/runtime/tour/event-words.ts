// What a photo editor knows of the demo's event and types during the tour. Names no place that another text, given with
// --input, would make wrong.
export const userName = 'Minh Anh';

export const event = 'Buổi họp mặt';
export const place = 'hội trường';

/** `{…}` are the app's caption variables. */
export const captionPattern = '{sự kiện} tại {nơi}, ngày {ngày} (ảnh {stt}).';
export const altPattern = 'Ảnh {stt} của buổi họp mặt, chụp lúc {giờ}.';

/** Alt texts of the demo's photos, by file name; other photos keep the one made of the pattern. */
export const altTexts: Readonly<Record<string, string>> = {
  'SM7_0521.jpg':
    'Một phụ nữ mặc áo dài tím đứng nói sau bục có hình hoa sen, tay trái đưa lên; phía sau là phông đỏ và quốc kỳ.',
  'SM7_0535.jpg':
    'Hội trường kín người nhìn từ cuối phòng; trên sân khấu phông đỏ có sáu người ngồi ở bàn chủ trì.',
  'SM7_0548.jpg':
    'Năm người đứng trên sân khấu phông đỏ; người đàn ông ở giữa trao bằng khen lồng khung vàng cho một phụ nữ áo dài xanh.',
  'SM7_0573.jpg': 'Năm phụ nữ mặc áo dài đỏ, trắng và vàng múa quạt trên sân khấu dưới ánh đèn màu.',
  'SM7_0590.jpg': 'Hơn hai mươi người đứng thành ba hàng trước trụ sở màu vàng, hàng đầu cầm bằng khen.',
  'SM7_0602.jpg':
    'Năm người cầm bằng khen và hoa đứng thành hàng trên sân khấu phông đỏ, phía trước là dãy chậu hoa.',
  'SM7_0618.jpg': 'Lãnh đạo và đại biểu đứng trên bậc thềm trụ sở màu vàng, nhiều người cầm bằng khen.',
  'SM7_0631.jpg': 'Các hàng ghế đỏ kín người hướng lên sân khấu, nơi sáu người ngồi sau bàn phủ khăn đỏ.',
};

/** Which of them a waiting caption is about; the first that is still free is taken. */
export const subjects: readonly { readonly words: RegExp; readonly files: readonly string[] }[] = [
  { words: /lưu niệm/u, files: ['SM7_0590.jpg', 'SM7_0618.jpg'] },
  { words: /trao|tặng/u, files: ['SM7_0548.jpg', 'SM7_0602.jpg'] },
  { words: /văn nghệ|tiết mục/iu, files: ['SM7_0573.jpg'] },
  { words: /phát biểu|truyền thống/u, files: ['SM7_0521.jpg', 'SM7_0535.jpg', 'SM7_0631.jpg'] },
];

export const heading = 'Lắng nghe từ cơ sở';
export const sentence = {
  // A space is missing, as happens to whoever types quickly: something for the check to find.
  before: 'Ban tổ chức ghi nhận mọi ýkiến tại buổi họp mặt và sẽ trả lời ',
  bold: 'bằng văn bản',
  after: ' trước khi hết năm.',
} as const;
export const section = 'Xây dựng Đảng';
