import type { Language } from './parameters';

/** What the pages say around the data. HubSpot translates all of it, so a reader may lean on none of it. */
export interface Wording {
  activities: string;
  actions: string;
  allProperties: string;
  amount: string;
  association: { contacts: string; companies: string; deals: string };
  about: string;
  closeDate: string;
  contacts: string;
  dashboards: string;
  dataHighlights: string;
  deals: string;
  details: string;
  noOwner: string;
  overview: string;
  preview: string;
  primary: string;
  recent: string;
  search: string;
  stage: string;
  summary: string;
  tasks: string;
}

export const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    activities: 'Activities',
    actions: 'Actions',
    allProperties: 'View all properties',
    amount: 'Amount',
    association: { contacts: 'Contacts', companies: 'Companies', deals: 'Deals' },
    about: 'About this deal',
    closeDate: 'Close date',
    contacts: 'Contacts',
    dashboards: 'Dashboards',
    dataHighlights: 'Data highlights',
    deals: 'Deals',
    details: 'Details',
    noOwner: 'No owner',
    overview: 'Overview',
    preview: 'Preview',
    primary: 'Primary',
    recent: 'Recent deals',
    search: 'Search',
    stage: 'Stage',
    summary: 'Record summary',
    tasks: 'Tasks',
  },
  de: {
    activities: 'Aktivitäten',
    actions: 'Aktionen',
    allProperties: 'Alle Eigenschaften anzeigen',
    amount: 'Betrag',
    association: { contacts: 'Kontakte', companies: 'Unternehmen', deals: 'Deals' },
    about: 'Über diesen Deal',
    closeDate: 'Abschlussdatum',
    contacts: 'Kontakte',
    dashboards: 'Dashboards',
    dataHighlights: 'Wichtige Daten',
    deals: 'Deals',
    details: 'Details',
    noOwner: 'Kein Eigentümer',
    overview: 'Übersicht',
    preview: 'Vorschau',
    primary: 'Primär',
    recent: 'Zuletzt geöffnet',
    search: 'Suchen',
    stage: 'Phase',
    summary: 'Zusammenfassung des Datensatzes',
    tasks: 'Aufgaben',
  },
  fr: {
    activities: 'Activités',
    actions: 'Actions',
    allProperties: 'Afficher toutes les propriétés',
    amount: 'Montant',
    association: { contacts: 'Contacts', companies: 'Entreprises', deals: 'Transactions' },
    about: 'À propos de cette transaction',
    closeDate: 'Date de fermeture',
    contacts: 'Contacts',
    dashboards: 'Tableaux de bord',
    dataHighlights: 'Points clés',
    deals: 'Transactions',
    details: 'Détails',
    noOwner: 'Aucun propriétaire',
    overview: 'Aperçu',
    preview: 'Prévisualiser',
    primary: 'Principale',
    recent: 'Transactions récentes',
    search: 'Rechercher',
    stage: 'Phase',
    summary: "Résumé de l'enregistrement",
    tasks: 'Tâches',
  },
};
