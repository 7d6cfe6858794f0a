// The recipe as it is being changed: shown at once, kept when the hand rests. One rest is one step of the room's undo.
import { useEffect, useEffectEvent, useState } from 'react';
import type { Photo } from '#shared/model/photo.ts';
import type { Recipe } from '#shared/model/recipe.ts';
import { client } from '../../../api/client.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { developingTexts } from '../../../i18n/developing.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory } from '../history/photo-history.tsx';

export type RecipeDraft = {
  readonly recipe: Recipe;
  readonly change: (recipe: Recipe) => void;
};

/** Milliseconds without a change after which it is kept. */
const REST = 350;

export function useRecipeDraft(photo: Photo): RecipeDraft {
  const [draft, setDraft] = useState<Recipe | null>(null);
  const [isMoving, setMoving] = useState(false);
  const keep = useKeepRecipe();
  const rest = useEffectEvent(() => {
    if (!isMoving || draft === null) return;
    setMoving(false);
    keep([{ id: photo.id, recipe: draft }]);
  });
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setTimeout(() => rest(), REST);
    return () => clearTimeout(timer);
  }, [draft, isMoving]);
  // Going on to another photo is a rest too.
  useEffect(() => () => rest(), []);
  // What is kept takes the draft's place, also where an undo has made it another; not while the hand is still moving.
  const [known, setKnown] = useState(photo.recipe);
  if (known !== photo.recipe) {
    setKnown(photo.recipe);
    if (!isMoving) setDraft(null);
  }
  return {
    recipe: draft ?? photo.recipe,
    change: (recipe) => {
      setDraft(recipe);
      setMoving(true);
    },
  };
}

export type NewRecipe = { readonly id: string; readonly recipe: Recipe };

/** Writes recipes of any number of photos as one step; `sentence` where it is not seen on the photo itself. */
export function useKeepRecipe(): (
  recipes: readonly NewRecipe[],
  sentence?: (count: string) => string,
) => void {
  const { remember } = usePhotoHistory();
  const texts = useTexts(developingTexts);
  const describe = useDescribeError();
  const write = async (
    recipes: readonly NewRecipe[],
    sentence?: (count: string) => string,
  ): Promise<void> => {
    const outcomes = await Promise.all(
      bySameRecipe(recipes).map(({ ids, recipe }) => client['photos.update']({ ids, set: { recipe } })),
    );
    remember(outcomes, { sentence: sentence ?? texts.developed, isQuiet: sentence === undefined });
  };
  return (recipes, sentence) => {
    write(recipes, sentence).catch(
      (error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }),
    );
  };
}

function bySameRecipe(recipes: readonly NewRecipe[]): { ids: string[]; recipe: Recipe }[] {
  const groups = new Map<string, { ids: string[]; recipe: Recipe }>();
  for (const { id, recipe } of recipes) {
    const key = JSON.stringify(recipe);
    const group = groups.get(key) ?? { ids: [], recipe };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
