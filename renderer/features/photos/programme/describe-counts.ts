// "12 ảnh khớp giờ · 3 ảnh ngoài giờ chương trình": what a programme has to say of many photos, in one line.
import { programmeReasons, type ProgrammeCounts } from '#shared/model/programme.ts';
import { useFormat } from '../../../i18n/format.ts';
import { programmeTexts } from '../../../i18n/programme.ts';
import { useTexts } from '../../../i18n/texts.ts';

/** Reasons that no photo has are left out. */
export function useDescribeCounts(): (counts: ProgrammeCounts) => string {
  const texts = useTexts(programmeTexts);
  const { count } = useFormat();
  const sentences = {
    matched: texts.matched,
    outside: texts.outside,
    several: texts.several,
    'no-time': texts.noTime,
  } as const;
  return (counts) =>
    programmeReasons
      .filter((reason) => counts[reason] > 0)
      .map((reason) => sentences[reason](count(counts[reason])))
      .join(' · ');
}
