const EVERY_MS = 1000;
/** Without the Navigation API (Firefox before 147) a navigation is only found by looking. */
const EVERY_MS_ALONE = 200;

/**
 * Calls `look` after each navigation inside the page, once when the tab becomes visible, and each second while it is:
 * older browsers do not tell of navigations, and CRMs replace whole parts of a page without one. `rest` is called
 * when the tab is hidden; nothing runs until it is visible again.
 *
 * @param every ms between two looks where the browser tells of navigations
 */
export function keepLooking(
  page: Document,
  signal: AbortSignal,
  look: () => void,
  rest: () => void = () => undefined,
  every = EVERY_MS,
): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const navigation = navigationOf(page);
  const turn = (): void => {
    clearInterval(timer);
    if (page.hidden) return rest();
    timer = setInterval(look, navigation ? every : EVERY_MS_ALONE);
    look();
  };
  page.addEventListener('visibilitychange', turn, { signal });
  navigation?.addEventListener('navigatesuccess', () => page.hidden || look(), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    rest();
  });
  turn();
}

/** Null in browsers without the Navigation API. */
function navigationOf(page: Document): Navigation | null {
  return page.defaultView?.navigation ?? null;
}
