// What a portal page prints around an article. Each entry says what it is called in the report and how far it reaches:
// a `tool` is its own line; a `box` takes the lines below it; after a box that `ends` the article nothing comes back.
// `weak` words may also be a heading of the article, so they count only beside other furniture.

export type Furniture = {
  readonly what: string;
  readonly reach: 'tool' | 'box';
  readonly ends: boolean;
  readonly weak: boolean;
};

type Entry = Furniture & { readonly words: readonly string[]; readonly pattern?: RegExp };

const tool = { reach: 'tool', ends: false, weak: false } as const;
const box = { reach: 'box', ends: true, weak: false } as const;

const entries: readonly Entry[] = [
  {
    what: 'nút của trang',
    ...tool,
    words: [
      ...['bản in', 'in bài viết', 'in trang', 'in trang này', 'in tin', 'in bài', 'xem bản in', 'gửi email'],
      ...[
        'gửi bài viết',
        'gửi cho bạn bè',
        'chia sẻ',
        'chia sẻ bài viết',
        'chia sẻ lên facebook',
        'facebook',
        'zalo',
      ],
      ...[
        'twitter',
        'google+',
        'linkedin',
        'like',
        'share',
        'tweet',
        'thích',
        'sao chép liên kết',
        'copy link',
      ],
      ...[
        'lưu bài viết',
        'quay lại',
        'về trang trước',
        'trở về',
        'về đầu trang',
        'lên đầu trang',
        'đầu trang',
      ],
      ...[
        'cỡ chữ',
        'tăng cỡ chữ',
        'giảm cỡ chữ',
        'nghe đọc bài',
        'nghe bài viết',
        'đọc bài viết',
        'phóng to',
      ],
    ],
    pattern:
      /^(?:a[-+]?(?:\s+a[-+]?)+|theo dõi .{2,60} trên google news|(?:người đăng|đăng bởi)(?:\s*:.{0,60})?)$/u,
  },
  {
    what: 'số lượt xem',
    ...tool,
    words: [],
    pattern:
      /^(?:số )?(?:lượt|lần) (?:xem|đọc)\s*:?\s*[\d.,]*$|^(?:đã xem\s*:?\s*)?[\d.,]+ (?:lượt|lần) (?:xem|đọc)$|^đã xem\s*:\s*[\d.,]+$/u,
  },
  {
    what: 'phần ý kiến bạn đọc',
    ...box,
    words: [
      'ý kiến bạn đọc',
      'ý kiến của bạn',
      'gửi bình luận',
      'gửi ý kiến',
      'bình luận của bạn',
      'viết bình luận',
    ],
    pattern:
      /^(?:bình luận|ý kiến)\s*\(\d+\)$|^hãy .{0,40}để gửi (?:bình luận|ý kiến)|^(?:bạn|vui lòng) .{0,20}đăng nhập/u,
  },
  { what: 'phần ý kiến bạn đọc', ...box, weak: true, words: ['bình luận', 'phản hồi'] },
  {
    what: 'mục tin mới nhất',
    ...box,
    ends: false,
    words: ['tin mới nhất', 'tin mới', 'bài mới', 'tin mới cập nhật', 'tin mới hơn', 'bài viết mới'],
  },
  {
    what: 'mục tin liên quan',
    ...box,
    ends: false,
    words: [
      ...['tin liên quan', 'bài liên quan', 'bài viết liên quan', 'tin bài liên quan', 'các tin liên quan'],
      ...[
        'tin cùng chuyên mục',
        'cùng chuyên mục',
        'bài cùng chuyên mục',
        'các tin khác',
        'tin khác',
        'tin cũ hơn',
      ],
      ...[
        'các bài khác',
        'bài viết khác',
        'tin đã đưa',
        'các tin đã đưa',
        'tin đã đăng',
        'có thể bạn quan tâm',
      ],
    ],
  },
  { what: 'mục tin liên quan', ...box, ends: false, weak: true, words: ['xem thêm', 'đọc thêm', 'nổi bật'] },
  {
    what: 'mục tin đọc nhiều',
    ...box,
    words: [
      ...['tin tức đọc nhiều', 'tin đọc nhiều', 'đọc nhiều', 'đọc nhiều nhất', 'tin xem nhiều', 'xem nhiều'],
      ...['xem nhiều nhất', 'tin xem nhiều nhất', 'tin đọc nhiều nhất', 'bài đọc nhiều', 'tin nổi bật'],
    ],
  },
  {
    what: 'ô mức độ hài lòng',
    ...box,
    words: ['mức độ hài lòng', 'đánh giá mức độ hài lòng', 'khảo sát mức độ hài lòng', 'thăm dò ý kiến'],
  },
  {
    what: 'ô trả kết quả hồ sơ',
    ...box,
    weak: true,
    words: ['trả kết quả', 'tra cứu hồ sơ', 'kết quả hồ sơ'],
  },
  {
    what: 'ô nộp hồ sơ',
    ...box,
    weak: true,
    words: ['nộp hồ sơ', 'nộp hồ sơ trực tuyến', 'dịch vụ công', 'dịch vụ công trực tuyến'],
  },
  {
    what: 'ô liên kết',
    ...box,
    words: ['liên kết website', 'liên kết web', 'liên kết trang', 'website liên kết', 'liên kết hữu ích'],
  },
  {
    what: 'ô thống kê truy cập',
    ...box,
    words: ['thống kê truy cập', 'thống kê', 'lượt truy cập', 'số lượt truy cập'],
    pattern:
      /^(?:đang (?:online|truy cập)|tổng (?:số )?(?:lượt )?truy cập|(?:số )?lượt truy cập)\s*:\s*[\d.,]+$/u,
  },
  {
    what: 'chân trang',
    ...box,
    words: [],
    pattern:
      /^(?:©|\(c\)|bản quyền|copyright|chịu trách nhiệm (?:chính|nội dung|xuất bản)|giấy phép (?:số|thiết lập|xuất bản|trang)|cơ quan chủ quản|đơn vị chủ quản|ghi rõ nguồn|(?:®\s*)?ghi rõ)(?!\p{L})/u,
  },
];

const byWords = new Map(entries.flatMap((entry) => entry.words.map((word) => [word, entry] as const)));

/** The furniture this line is or opens; undefined for text of the article. */
export function findFurniture(text: string): Furniture | undefined {
  if (text.length > 160) return undefined;
  const plain = text.toLowerCase().replace(/^[\s•·*|>»+-]+|[\s:.…|>»]+$/gu, '');
  return byWords.get(plain) ?? entries.find((entry) => entry.pattern?.test(plain) === true);
}

const menuWords = new Set([
  ...[
    'trang chủ',
    'trang nhất',
    'giới thiệu',
    'liên hệ',
    'đăng nhập',
    'đăng ký',
    'đăng xuất',
    'tìm kiếm',
    'rss',
  ],
  ...[
    'sơ đồ cổng',
    'sơ đồ trang',
    'sơ đồ site',
    'english',
    'tiếng việt',
    'menu',
    'hỏi đáp',
    'góp ý',
    'hộp thư',
  ],
  ...[
    'thư điện tử',
    'văn bản',
    'thủ tục hành chính',
    'dịch vụ công',
    'lịch công tác',
    'tin tức',
    'thư viện ảnh',
  ],
  ...['tin tức - sự kiện', 'tin tức sự kiện', 'tin tức và sự kiện', 'thông báo', 'video', 'bộ máy tổ chức'],
]);

/** One item of the page's menu. Any of these words may be a title by itself, so one alone proves nothing. */
export function isMenuWord(text: string): boolean {
  return menuWords.has(text.toLowerCase());
}

/** The name of a site in its banner. */
export function isBanner(text: string): boolean {
  return /^(?:cổng|trang) thông tin điện tử(?!\p{L})|^skip to|^chào mừng .{0,40}đến với/iu.test(text);
}

/** "Trang chủ > Tin tức > Xây dựng Đảng" → its parts; undefined when the line is no path through the site. */
export function readBreadcrumb(text: string): string[] | undefined {
  const parts = text.split(/\s*[>»›→]\s*|\s+[/|]\s+/u).filter((part) => part !== '');
  if (parts.length < 2 || endsLikeProse(text)) return undefined;
  const startsAtHome = /^(?:trang chủ|trang nhất|home|bạn đang (?:ở|xem).{0,12})$/iu.test(parts[0] ?? '');
  const isPath = /\s[>»›→]\s/u.test(text) && parts.length >= 3 && parts.every((part) => part.length <= 40);
  return startsAtHome || isPath ? parts : undefined;
}

function endsLikeProse(text: string): boolean {
  return /[.!?;]$/u.test(text);
}
