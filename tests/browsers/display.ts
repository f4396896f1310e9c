import { platform } from 'node:os';

/** Whether a window can be seen here. */
export function hasDisplay(): boolean {
  if (platform() === 'darwin' || platform() === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
