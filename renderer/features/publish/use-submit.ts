// The click: what is approved is frozen for each chosen destination, one delivery each, all from the same revision.
import { useMutation } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { useShellSettings } from '../../api/shell-settings.ts';
import type { StorySession } from '../../api/story-session.ts';
import { useDescribeError } from '../../i18n/describe-error.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { Chosen } from './destinations.ts';
import { termsOf, withdraws, type Way } from './ways.ts';

export type Click = {
  readonly chosen: readonly Chosen[];
  readonly way: Way;
  readonly progressive: boolean;
};

/** Resolves to a sentence for each destination whose delivery did not get into the outbox. */
export function useSubmit(session: StorySession) {
  const texts = useTexts(publishTexts);
  const describe = useDescribeError();
  const { settings } = useShellSettings();
  return useMutation({
    mutationFn: async ({ chosen, way, progressive }: Click): Promise<string[]> => {
      await session.flush();
      const { revision } = session.snapshot().story;
      const submitOne = async ({ connection }: Chosen): Promise<void> => {
        await client['publish.submit']({
          storyId: session.id,
          revision,
          connectionId: connection.id,
          approvedBy: settings.userName,
          ...termsOf(way),
          progressive: progressive && !withdraws(way.kind),
        });
      };
      const ends = await Promise.allSettled(chosen.map((one) => submitOne(one)));
      return ends.flatMap((end, index) =>
        end.status === 'fulfilled'
          ? []
          : [texts.notSubmitted(chosen[index]?.connection.name ?? '', describe(end.reason).sentence)],
      );
    },
    networkMode: 'always',
  });
}
