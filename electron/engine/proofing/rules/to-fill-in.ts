// Places a writer left open for later. The sheet marks the same ones while one writes.
import { findToFillIn } from '#shared/document/to-fill-in.ts';
import type { Finding } from '#shared/model/finding.ts';
import { findingInText } from '../check.ts';
import type { TextCheck } from '../check.ts';

export function toFillIn({ texts }: TextCheck): Finding[] {
  return texts.flatMap((text) =>
    findToFillIn(text.text).map((span) =>
      findingInText(text, span, {
        rule: 'to-fill-in',
        level: 'warn',
        title: `Còn chỗ cần điền: “${text.text.slice(span.start, span.end)}”`,
        reason: 'Người viết để lại để điền sau',
        fix: null,
      }),
    ),
  );
}
