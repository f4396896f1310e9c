import type { FactId } from './catalogue';
import type { CatalogueEntry } from './catalogue-entry';
import { folded } from './words';

type Choices = Readonly<Record<string, readonly string[]>>;

/** Other words for the choices of the catalogue, as teams name them in their picklists (en, de). */
const OTHER_WORDS: Partial<Record<FactId, Choices>> = {
  budget: {
    none: ['no', 'nein', 'no budget', 'kein budget', 'not budgeted', 'false'],
    identified: ['yes', 'ja', 'confirmed', 'bestätigt', 'planned', 'geplant', 'budgeted', 'ermittelt', 'true'],
    approved: ['genehmigt', 'freigegeben', 'bewilligt', 'released', 'funded', 'secured', 'signed off'],
    refused: ['abgelehnt', 'rejected', 'declined', 'denied', 'cancelled', 'canceled', 'gestrichen'],
  },
  championStatus: {
    none: ['no', 'nein', 'no champion', 'kein champion'],
    coach: ['supporter', 'friendly', 'unterstützer'],
    candidate: ['potential', 'potenziell', 'identified', 'ermittelt', 'possible', 'kandidat', 'developing'],
    tested: ['geprüft', 'getestet', 'proven', 'confirmed', 'bestätigt', 'validated'],
    left: ['ausgeschieden', 'gone', 'left the company', 'lost', 'verloren', 'stepped back'],
  },
  paperStatus: {
    'not-started': ['not started', 'nicht begonnen', 'nicht gestartet', 'open', 'new'],
    mapped: ['known', 'geklärt', 'defined', 'planned', 'geplant'],
    running: [
      'in progress',
      'in bearbeitung',
      'in review',
      'under review',
      'in prüfung',
      'started',
      'redlining',
      'läuft',
    ],
    done: ['complete', 'completed', 'finished', 'passed', 'approved', 'abgeschlossen', 'erledigt', 'fertig', 'signed'],
  },
  competitorPosition: {
    none: ['no', 'nein', 'false', 'no competitor', 'no competition', 'nobody', 'keiner', 'kein wettbewerber'],
    present: ['in play', 'evaluated', 'shortlisted', 'vorhanden', 'dabei'],
    incumbent: ['yes', 'ja', 'true', 'bestandslieferant', 'installed', 'existing', 'current supplier', 'in place'],
    preferred: ['bevorzugt', 'favourite', 'favorite', 'favorit', 'leading'],
  },
  scope: {
    clear: ['klar', 'agreed', 'defined', 'confirmed', 'good', 'fit'],
    questions: ['open questions', 'some questions', 'offene fragen', 'fragen', 'partly clear', 'partial'],
    unclear: ['unklar', 'not clear', 'open', 'offen', 'undefined', 'poor'],
  },
  proof: {
    none: ['no', 'nein', 'not started', 'not planned', 'nicht begonnen', 'false'],
    'criteria-agreed': ['criteria agreed', 'kriterien vereinbart', 'planned', 'geplant', 'agreed'],
    running: ['in progress', 'läuft', 'started', 'active', 'aktiv'],
    passed: ['yes', 'ja', 'true', 'won', 'successful', 'success', 'complete', 'completed', 'bestanden', 'erfolgreich'],
    failed: ['lost', 'unsuccessful', 'nicht bestanden', 'gescheitert'],
  },
};

/** By entry of the catalogue, each folded word and the choice that it stands for. */
const CHOICE_BY_WORD = new WeakMap<CatalogueEntry, ReadonlyMap<string, string>>();

/** The choice that a text names, by the catalogue's own word or another one for it; null when it names none. */
export function choiceIn(id: FactId, entry: CatalogueEntry, text: string): string | null {
  if (entry.choices === undefined) return null;
  const known = CHOICE_BY_WORD.get(entry) ?? choiceWords(id, entry.choices);
  CHOICE_BY_WORD.set(entry, known);
  return known.get(folded(text)) ?? null;
}

function choiceWords(id: FactId, choices: readonly string[]): ReadonlyMap<string, string> {
  const others = OTHER_WORDS[id] ?? {};
  const pairs = choices.flatMap((choice) => [choice, ...(others[choice] ?? [])].map((word) => [word, choice] as const));
  return new Map(pairs);
}
