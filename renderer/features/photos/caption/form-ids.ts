// For whoever acts on the caption form from outside of it.

/** Applies what was typed: `requestSubmit`. */
export const captionFormId = 'caption-form';

/** Takes the focus when words came into the form from elsewhere: the next key press may apply them. */
export const applyButtonId = 'caption-apply';
