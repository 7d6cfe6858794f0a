import { useShellSettings } from './shell-settings.ts';

/** Width of a pane in CSS pixels, kept between starts under `<name>.width`. */
export function usePaneWidth(
  name: string,
  initial: number,
): [width: number, setWidth: (width: number) => void] {
  const { settings, save } = useShellSettings();
  const key = `${name}.width`;
  return [settings.layout[key] ?? initial, (width) => void save({ layout: { [key]: width } })];
}
