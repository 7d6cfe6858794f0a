// Identity of the portal a newsroom writes for, and the figures its pages show. Unit level is data, never code: the district
// tier ended on 01/7/2025, so "phường", "xã", "đặc khu", "tỉnh" or a legacy "quận" are all just words here.
import { z } from 'zod';
import { Day, Line } from './primitives.ts';

const NamedLink = z.object({ name: Line, url: z.string() });

export const PortalSection = z.object({
  /** Folder of the section's page, made by `slugify`. */
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: Line,
});
export type PortalSection = z.infer<typeof PortalSection>;

/**
 * What stands beside each JPEG for browsers that take it; drawings (PNG) have none. Of the demo's photos: WebP a third fewer bytes
 * for a third more work here, AVIF four tenths fewer for over four times the work. Grain can make either larger than the JPEG.
 */
export const SmallerFormat = z.enum(['none', 'webp', 'avif']);
export type SmallerFormat = z.infer<typeof SmallerFormat>;

export const PortalSite = z.object({
  /** "PHƯỜNG AN HÒA" in the banner. */
  unitName: Line,
  /** Line above it: "Trang thông tin điện tử". */
  bannerLine: Line.default('Trang thông tin điện tử'),
  parentUnit: Line.default(''),
  sections: z.array(PortalSection),
  /** "Nộp hồ sơ" and other public services. */
  services: z.array(NamedLink).default([]),
  /** "Trả kết quả": where a citizen looks up the state of a file. */
  resultsUrl: z.string().default(''),
  /** "Liên kết website". */
  links: z.array(NamedLink).default([]),
  address: Line.default(''),
  phone: Line.default(''),
  email: Line.default(''),
  responsibleEditor: Line.default(''),
  licence: Line.default(''),
  theme: z.string().default('phuong'),
  smallerFormat: SmallerFormat.default('none'),
});
export type PortalSite = z.infer<typeof PortalSite>;

/** A site as libraries and what waits in an outbox keep it. */
export const KeptSite = z.preprocess(withSmallerFormat, PortalSite);

/** Figures kept by the web host beside the site; absent = unknown, and the page says so. */
export const PortalFigures = z.object({
  /** Views per article slug. */
  views: z.record(z.string(), z.int().min(0)).default({}),
  satisfaction: z
    .object({ percent: z.number().min(0).max(100), from: Day, to: Day })
    .nullable()
    .default(null),
});
export type PortalFigures = z.infer<typeof PortalFigures>;

export const defaultSite: PortalSite = {
  unitName: 'Đơn vị của bạn',
  bannerLine: 'Trang thông tin điện tử',
  parentUnit: '',
  sections: [
    { slug: 'tin-tuc', name: 'Tin tức' },
    { slug: 'xay-dung-dang', name: 'Xây dựng Đảng' },
    { slug: 'van-hoa-xa-hoi', name: 'Văn hóa - Xã hội' },
    { slug: 'thong-bao', name: 'Thông báo' },
  ],
  services: [],
  resultsUrl: '',
  links: [],
  address: '',
  phone: '',
  email: '',
  responsibleEditor: '',
  licence: '',
  theme: 'phuong',
  smallerFormat: 'none',
};

/** Earlier versions knew AVIF alone, as `avif: true` or `false`. */
export function withSmallerFormat(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || !('avif' in kept)) return kept;
  const { avif, ...rest } = kept;
  return { smallerFormat: avif === true ? 'avif' : 'none', ...rest };
}
