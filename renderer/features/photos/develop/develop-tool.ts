import type { Photo } from '#shared/model/photo.ts';
import type { CropName, Recipe } from '#shared/model/recipe.ts';

/** What a drag on the photo does; `result` shows what readers will see. */
export const developTools = ['crop', 'focus', 'blur', 'result'] as const;
export type DevelopTool = (typeof developTools)[number];

/** The photo at hand, its recipe as it is being changed, and what is being worked on. */
export type DevelopWork = {
  readonly photo: Photo;
  readonly recipe: Recipe;
  readonly change: (recipe: Recipe) => void;
  readonly tool: DevelopTool;
  /** Whose crop is shown and changed. */
  readonly use: CropName;
};
