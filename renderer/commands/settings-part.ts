// The part of the settings that is open: another room may send the person to one of them.
import { sharedValue } from './shared-value.ts';

export type SettingsPart = 'library' | 'connections' | 'site' | 'appearance' | 'shortcuts' | 'about';

const shown = sharedValue<SettingsPart>('library');

export const showSettingsPart = shown.set;
export const useSettingsPart = shown.use;
