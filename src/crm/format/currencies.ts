/** Signs that mean one currency. The longer ones are HubSpot's and CLDR's marks for foreign dollars. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₫': 'VND',
  '₱': 'PHP',
  '₴': 'UAH',
  '฿': 'THB',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  R$: 'BRL',
  US$: 'USD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  MX$: 'MXN',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
};

/** Signs that several currencies share. */
const SHARED_SIGNS: ReadonlySet<string> = new Set(['$', '¥', '￥', 'kr', 'kr.']);

/** Written with three decimals (ISO 4217); all others have two or none. */
const THREE_DECIMALS: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** What a sign or code stands for. `code` is null for a sign that several currencies share. */
export interface Currency {
  readonly code: string | null;
  /** True when a fraction of exactly three digits is possible. */
  readonly threeDecimals: boolean;
}

const SIGNED: ReadonlySet<string> = new Set(Object.values(SIGNS));

let codes: ReadonlySet<string> | null = null;

/** The currency of a sign (`€`) or an ISO 4217 code (`EUR`); null for anything else. */
export function currencyOf(mark: string): Currency | null {
  if (SHARED_SIGNS.has(mark)) return { code: null, threeDecimals: false };
  const code = Object.hasOwn(SIGNS, mark) ? SIGNS[mark] : mark;
  return code !== undefined && isCode(code) ? { code, threeDecimals: THREE_DECIMALS.has(code) } : null;
}

/** The browser's whole list takes it milliseconds to make, so it is asked only about codes that have no sign here. */
function isCode(text: string): boolean {
  if (SIGNED.has(text)) return true;
  if (!/^[A-Z]{3}$/.test(text)) return false;
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(text);
}
