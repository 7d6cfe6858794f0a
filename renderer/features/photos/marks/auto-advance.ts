// Whether every mark goes on to the next photo, as with Caps Lock in Lightroom; Shift does so for one mark.
import { sharedValue } from '../../../commands/shared-value.ts';

const auto = sharedValue(false);

export const setAutoAdvance = auto.set;
export const useAutoAdvance = auto.use;
