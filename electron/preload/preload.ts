// The bridge: one port to the engine, one channel to the shell, nothing else.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge } from '#shared/api/bridge.ts';

const waiting: unknown[] = [];
const listeners = new Set<(message: unknown) => void>();
let port: MessagePort | undefined;
/** What came before the page listened: the story of the last time is here before the page is. */
const early: unknown[] = [];

ipcRenderer.on('engine-port', (event: IpcRendererEvent) => {
  port = event.ports[0];
  if (port === undefined) throw new Error('The shell sent no port');
  port.onmessage = ({ data }) => {
    if (listeners.size === 0) early.push(data);
    else for (const listener of listeners) listener(data);
  };
  for (const message of waiting.splice(0)) port.postMessage(message);
});
ipcRenderer.send('engine-port');

const bridge: Bridge = {
  send: (message) => (port === undefined ? void waiting.push(message) : port.postMessage(message)),
  receive: (listener) => {
    listeners.add(listener);
    if (early.length > 0) queueMicrotask(() => early.splice(0).forEach(listener));
    return () => void listeners.delete(listener);
  },
  shell: (name, input) => ipcRenderer.invoke('shell', name, input),
  onCommand: (listener) => {
    const heard = (_event: IpcRendererEvent, command: string): void => listener(command);
    ipcRenderer.on('command', heard);
    return () => void ipcRenderer.off('command', heard);
  },
  pathForFile: (file) => pathOf(file),
  assetUrl: 'asset://photo/',
  cardUrl: 'asset://card/',
  previewUrl: 'app://toasoan/preview/',
};
contextBridge.exposeInMainWorld('bridge', bridge);

// Electron 25 (tests where the current one cannot be fetched) still has File.path; newer ones have webUtils instead.
function pathOf(file: unknown): string {
  if (!(file instanceof File)) return '';
  return 'path' in file && typeof file.path === 'string' ? file.path : webUtils.getPathForFile(file);
}
