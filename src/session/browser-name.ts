interface Brand {
  brand: string;
  version: string;
}

/** `Chromium 147` or `Firefox 140`: what the browser says of itself, without its system and languages. */
export function nameOfBrowser(navigator: { userAgent: string; userAgentData?: { brands: readonly Brand[] } }): string {
  // One of the brands is made up, so that nobody leans on the list.
  const brands = navigator.userAgentData?.brands.filter(({ brand }) => !/not.*brand/i.test(brand)) ?? [];
  if (brands.length > 0) return brands.map(({ brand, version }) => `${brand} ${version}`).join(', ');
  const [, name, version] = /(Firefox|Chrome)\/(\d+)/.exec(navigator.userAgent) ?? [];
  return name === undefined ? 'unknown browser' : `${name} ${version}`;
}
