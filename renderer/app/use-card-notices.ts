// Says that a card was put in, wherever the person is; looking at it is one click, and nothing is copied by itself.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client } from '../api/client.ts';
import { ingestQueries } from '../api/queries.ts';
import { useWindowCommand } from '../commands/commands.ts';
import { openedCard } from '../commands/opened-card.ts';
import { useWorkspace } from '../commands/workspace.tsx';
import { useDescribeError } from '../i18n/describe-error.ts';
import { useFormat } from '../i18n/format.ts';
import { cardNoticeTexts } from '../i18n/frame.ts';
import { useTexts } from '../i18n/texts.ts';
import { notify } from '../ui/notices.tsx';

export function useCardNotices(): void {
  const texts = useTexts(cardNoticeTexts);
  const { count, bytes } = useFormat();
  const describe = useDescribeError();
  const { go } = useWorkspace();
  const { data } = useQuery(ingestQueries.cards());
  const told = useRef<ReadonlySet<string>>(new Set());

  useWindowCommand('photos.ingest', () => {
    openedCard.choose();
    go('photos');
  });
  useEffect(() => {
    const counted = data?.cards.filter(({ isCounted }) => isCounted) ?? [];
    const look = async (cardId: string): Promise<void> => {
      openedCard.show((await client['ingest.open']({ cardId })).sessionId);
      go('photos');
    };
    for (const { id, name, photos, bytes: size } of counted) {
      if (told.current.has(id) || photos === 0) continue;
      const run = (): void => {
        look(id).catch((error: unknown) => notify({ kind: 'problem', text: describe(error).sentence }));
      };
      notify({
        kind: 'news',
        text: texts.cardFound(name, count(photos), bytes(size)),
        action: { label: texts.look, run },
      });
    }
    // A card that is pulled out and put in again is told of again.
    told.current = new Set(counted.map(({ id }) => id));
  }, [data, texts, count, bytes, describe, go]);
}
