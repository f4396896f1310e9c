import type { Wording } from './fields';
import type { Language } from './options';

const UI = {
  opportunity: { en: 'Opportunity', de: 'Opportunity' },
  opportunities: { en: 'Opportunities', de: 'Opportunities' },
  account: { en: 'Account', de: 'Account' },
  accounts: { en: 'Accounts', de: 'Accounts' },
  home: { en: 'Home', de: 'Startseite' },
  contacts: { en: 'Contacts', de: 'Kontakte' },
  reports: { en: 'Reports', de: 'Berichte' },
  app: { en: 'Sales', de: 'Vertrieb' },
  search: { en: 'Search...', de: 'Suchen...' },
  details: { en: 'Details', de: 'Details' },
  related: { en: 'Related', de: 'Zugehörig' },
  closePlan: { en: 'Close Plan', de: 'Abschlussplan' },
  activity: { en: 'Activity', de: 'Aktivität' },
  noActivity: {
    en: 'No activities to show. Get started by sending an email, scheduling a task, and more.',
    de: 'Keine Aktivitäten vorhanden. Senden Sie eine E-Mail oder planen Sie eine Aufgabe.',
  },
  upcoming: { en: 'Upcoming & Overdue', de: 'Anstehend und überfällig' },
  email: { en: 'Email', de: 'E-Mail' },
  newTask: { en: 'New Task', de: 'Neue Aufgabe' },
  logCall: { en: 'Log a Call', de: 'Anruf protokollieren' },
  contactRoles: { en: 'Contact Roles', de: 'Kontaktrollen' },
  role: { en: 'Role:', de: 'Rolle:' },
  products: { en: 'Products', de: 'Produkte' },
  notes: { en: 'Notes & Attachments', de: 'Notizen und Anhänge' },
  stageHistory: { en: 'Stage History', de: 'Phasenverlauf' },
  noRecords: { en: 'No items to display.', de: 'Keine Elemente vorhanden.' },
  recent: { en: 'Recently Viewed', de: 'Zuletzt angezeigt' },
  follow: { en: 'Follow', de: 'Folgen' },
  edit: { en: 'Edit', de: 'Bearbeiten' },
  newOpportunity: { en: 'New Opportunity', de: 'Neue Opportunity' },
  save: { en: 'Save', de: 'Speichern' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  markComplete: { en: 'Mark Stage as Complete', de: 'Phase als abgeschlossen markieren' },
  stageComplete: { en: 'stage complete', de: 'Phase abgeschlossen' },
  editField: { en: 'Edit {0}', de: '{0} bearbeiten' },
  openPreview: { en: 'Open {0} Preview', de: 'Vorschau von {0} öffnen' },
  noAccess: {
    en: 'This record does not exist, or you are not allowed to see it. Ask your administrator.',
    de: 'Dieser Datensatz ist nicht vorhanden, oder Sie dürfen ihn nicht sehen. Fragen Sie Ihren Administrator.',
  },
  none: { en: '--None--', de: '--Ohne--' },
} as const satisfies Record<string, Wording>;

/** The words of the page around the record, for the client script. */
export function uiTexts(lang: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(UI).map(([key, wording]) => [key, wording[lang]] as const));
}

/** German texts of picklist values; the API value is the English one. */
const GERMAN_CHOICES: Readonly<Record<string, string>> = {
  Prospecting: 'Erstkontakt',
  Qualification: 'Qualifizierung',
  'Needs Analysis': 'Bedarfsanalyse',
  'Value Proposition': 'Wertversprechen',
  'Id. Decision Makers': 'Entscheider ermitteln',
  'Perception Analysis': 'Meinungsanalyse',
  'Proposal/Price Quote': 'Angebot/Preisangebot',
  'Negotiation/Review': 'Verhandlung/Prüfung',
  'Closed Won': 'Geschlossen und gewonnen',
  'Closed Lost': 'Geschlossen und verloren',
  'New Customer': 'Neukunde',
  'Existing Customer - Upgrade': 'Bestandskunde – Upgrade',
  'Partner Referral': 'Partnerempfehlung',
  'Trade Show': 'Messe',
  'Best Case': 'Bester Fall',
  Commit: 'Zusage',
  Closed: 'Geschlossen',
  Identified: 'Ermittelt',
  Approved: 'Genehmigt',
  Refused: 'Abgelehnt',
  Tested: 'Geprüft',
  Incumbent: 'Bestandslieferant',
};

/** How the page shows a picklist value in the user's language. */
export function choiceText(value: string, lang: Language): string {
  return lang === 'de' ? (GERMAN_CHOICES[value] ?? value) : value;
}
