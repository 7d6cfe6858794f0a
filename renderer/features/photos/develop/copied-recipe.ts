// The recipe that was copied last, until the window closes.
import type { Recipe } from '#shared/model/recipe.ts';
import { sharedValue } from '../../../commands/shared-value.ts';

export const copiedRecipe = sharedValue<Recipe | null>(null);
