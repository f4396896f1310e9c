import { useEffect, useState } from 'preact/hooks';

/** What a page does not show for so long it shows slowly, or never; ms. */
export const LONG_WAIT = 20_000;

/** Whether something has been so for long, without a break. */
export function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    setLasts(false);
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), LONG_WAIT);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isSo && lasts;
}
