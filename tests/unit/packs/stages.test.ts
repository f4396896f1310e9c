import { describe, expect, it } from 'vitest';
import type { Crm } from '@/src/crm/reading';
import { builtInPacks } from '@/src/packs/built-in';
import { placeOf } from '@/src/qualify/stage';
import { makeFacts } from '@/tests/unit/qualify/factories';

/**
 * Where the stages of a new org stand in each process, by the CRM's own id and by what its pages show. Sources:
 * Salesforce's standard value set; its Starter edition as described at note.com/inc_narcissus (2024). HubSpot's own help
 * pages on deal pipelines in English, German and French (knowledge.hubspot.com, 2018; of the German name for
 * `decisionmakerboughtin` only the beginning was to be seen), and for the closed stages in Spanish and Japanese (2024).
 */
const STAGES: readonly (readonly [Crm, string, Readonly<Record<string, string>>])[] = [
  ['salesforce', 'Prospecting', { cvo: 'engage', bant: 'meet', spiced: 'open' }],
  ['salesforce', 'Qualification', { cvo: 'qualify', bant: 'qualify', spiced: 'diagnose' }],
  ['salesforce', 'Needs Analysis', { cvo: 'shape', bant: 'qualify', spiced: 'diagnose' }],
  ['salesforce', 'Value Proposition', { cvo: 'shape', bant: 'evaluate', spiced: 'align' }],
  ['salesforce', 'Id. Decision Makers', { cvo: 'prove', bant: 'evaluate', spiced: 'align' }],
  ['salesforce', 'Perception Analysis', { cvo: 'prove', bant: 'evaluate', spiced: 'decide' }],
  ['salesforce', 'Proposal/Price Quote', { cvo: 'propose', bant: 'commit', spiced: 'decide' }],
  ['salesforce', 'Negotiation/Review', { cvo: 'contract', bant: 'commit', spiced: 'start' }],
  ['salesforce', 'Qualify', { cvo: 'qualify', bant: 'qualify', spiced: 'diagnose' }],
  ['salesforce', 'Meet & Present', { cvo: 'shape', bant: 'evaluate', spiced: 'align' }],
  ['salesforce', 'Propose', { cvo: 'propose', bant: 'commit', spiced: 'decide' }],
  ['salesforce', 'Negotiate', { cvo: 'contract', bant: 'commit', spiced: 'start' }],
  ...ofHubSpot(['appointmentscheduled', 'Appointment Scheduled', 'Termin geplant', 'Rendez-vous pris'], {
    cvo: 'engage',
    bant: 'meet',
    spiced: 'open',
  }),
  ...ofHubSpot(['qualifiedtobuy', 'Qualified to buy', 'Für Kauf qualifiziert', "Qualifiée pour l'achat"], {
    cvo: 'qualify',
    bant: 'qualify',
    spiced: 'diagnose',
  }),
  ...ofHubSpot(
    ['presentationscheduled', 'Presentation scheduled', 'Präsentation vereinbart', 'Présentation planifiée'],
    { cvo: 'shape', bant: 'evaluate', spiced: 'align' },
  ),
  ...ofHubSpot(
    [
      'decisionmakerboughtin',
      'Decision maker bought-In',
      'Entscheidungsträger eingebracht',
      'Intégration du décisionnaire',
    ],
    { cvo: 'prove', bant: 'evaluate', spiced: 'decide' },
  ),
  ...ofHubSpot(['contractsent', 'Contract sent', 'Vertrag gesendet', 'Contrat envoyé'], {
    cvo: 'contract',
    bant: 'commit',
    spiced: 'start',
  }),
];

const CLOSED: readonly (readonly [Crm, string, boolean])[] = [
  ['salesforce', 'Closed Won', true],
  ['salesforce', 'Closed Lost', false],
  ['hubspot', 'closedwon', true],
  ['hubspot', 'closedlost', false],
  ['hubspot', 'Abgeschlossen und gewonnen', true],
  ['hubspot', 'Fermé gagné', true],
  ['hubspot', 'Fermé perdu', false],
  ['hubspot', 'Cierre ganado', true],
  ['hubspot', 'Cierre perdido', false],
  ['hubspot', '成約', true],
  ['hubspot', '失注', false],
];

/** The MEDDPICC-style processes have the stages of the default one. */
const FAMILY: Readonly<Record<string, string>> = { bant: 'bant', 'spiced-style': 'spiced' };

describe.each(builtInPacks().map(({ process }) => [process.id, process] as const))('in %s', (id, process) => {
  it.each(STAGES)('the stage that %s calls %s has its place', (crm, name, places) => {
    const place = placeOf(makeFacts({ stage: name }, [], crm), process);
    expect(place).toMatchObject({ kind: 'open', stage: { id: places[FAMILY[id] ?? 'cvo'] } });
  });

  it.each(CLOSED)('the stage that %s calls %s is the end', (crm, name, won) => {
    expect(placeOf(makeFacts({ stage: name }, [], crm), process)).toEqual({ kind: 'closed', won });
  });
});

function ofHubSpot(names: readonly string[], places: Readonly<Record<string, string>>) {
  return names.map((name) => ['hubspot', name, places] as const);
}
