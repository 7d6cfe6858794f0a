// A recipe as a whole: copied, pasted to what is selected, taken back.
import { developingTexts } from '../../../i18n/developing.ts';
import { useQuery } from '@tanstack/react-query';
import { noRecipe } from '#shared/model/recipe.ts';
import { pastedRecipe, resetRecipe } from '#shared/picture/change-recipe.ts';
import { photoQueries } from '../../../api/queries.ts';
import { usePhotoSelection } from '../../../commands/photo-selection.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/notices.tsx';
import { copiedRecipe } from './copied-recipe.ts';
import type { DevelopWork } from './develop-tool.ts';
import styles from './recipe-tools.module.css';
import { useKeepRecipe } from './use-recipe-draft.ts';

export function RecipeTools({ photo, recipe, change }: DevelopWork) {
  const texts = useTexts(developingTexts);
  const { count } = useFormat();
  const copied = copiedRecipe.use();
  const keep = useKeepRecipe();
  const { ids } = usePhotoSelection();
  const { data } = useQuery(photoQueries.list({ search: '' }));
  const meant = new Set(ids.length === 0 ? [photo.id] : ids);
  const targets = data?.photos.filter(({ id }) => meant.has(id)) ?? [];
  const paste = (): void => {
    if (copied === null) return;
    keep(
      targets.map(({ id, recipe: own }) => ({ id, recipe: pastedRecipe(own, copied) })),
      texts.developed,
    );
  };
  return (
    <div className={styles['tools']}>
      <Button
        onClick={() => {
          copiedRecipe.set(recipe);
          notify({ kind: 'done', text: texts.copied });
        }}
      >
        {texts.copy}
      </Button>
      <Button title={texts.pasteTitle} disabled={copied === null || targets.length === 0} onClick={paste}>
        {texts.paste(count(targets.length))}
      </Button>
      <Button
        kind="quiet"
        title={texts.resetTitle}
        disabled={JSON.stringify(resetRecipe(recipe)) === JSON.stringify({ ...noRecipe, ...recipe })}
        onClick={() => change(resetRecipe(recipe))}
      >
        {texts.reset}
      </Button>
    </div>
  );
}
