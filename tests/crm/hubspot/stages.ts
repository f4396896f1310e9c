import type { Language } from './parameters';

/** HubSpot's default pipeline: its unmodified labels are translated. Of two of these the German is a guess. */
const STAGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  appointmentscheduled: { en: 'Appointment Scheduled', de: 'Termin geplant', fr: 'Rendez-vous pris' },
  qualifiedtobuy: { en: 'Qualified To Buy', de: 'Für Kauf qualifiziert', fr: "Qualifiée pour l'achat" },
  presentationscheduled: {
    en: 'Presentation Scheduled',
    de: 'Präsentation vereinbart',
    fr: 'Présentation planifiée',
  },
  decisionmakerboughtin: {
    en: 'Decision Maker Bought-In',
    de: 'Entscheidungsträger überzeugt',
    fr: 'Intégration du décisionnaire',
  },
  contractsent: { en: 'Contract Sent', de: 'Vertrag gesendet', fr: 'Contrat envoyé' },
  closedwon: { en: 'Closed Won', de: 'Abgeschlossen und gewonnen', fr: 'Fermé gagné' },
  closedlost: { en: 'Closed Lost', de: 'Abgeschlossen und verloren', fr: 'Fermé perdu' },
};

/** The stage ids of the default pipeline, first to last. */
export const STAGE_IDS: readonly string[] = Object.keys(STAGES);

/** What the page shows for a stage id; the page never shows the id itself. */
export function stageLabel(id: string, language: Language): string {
  return STAGES[id]?.[language] ?? id;
}
