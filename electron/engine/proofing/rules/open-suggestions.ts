// Changes somebody proposed that nobody has decided: readers get the text as it was before them.
import { deskNotesOf } from '#shared/document/desk-notes.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Check } from '../check.ts';

export function openSuggestions({ content }: Check): Finding[] {
  const { changes } = deskNotesOf(content.document);
  const [first] = changes;
  if (first === undefined) return [];
  return [
    {
      rule: 'open-suggestions',
      level: 'warn',
      title: `Còn ${changes.length} góp ý chưa quyết`,
      reason: 'Người đọc sẽ thấy chữ như trước khi góp ý',
      place: { kind: 'block', index: first.block },
      fix: null,
    },
  ];
}
