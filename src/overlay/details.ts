import type { ComponentType, JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Reading } from '@/src/crm/reading';
import type { FactId } from '@/src/facts/catalogue';
import type { Facts } from '@/src/facts/facts';
import type { Customer } from '@/src/facts/people/customers';
import type { Decision } from '@/src/deal/decision';
import type { Assessment, OutcomeResult, SignalResult } from '@/src/qualify/assessment';
import type { ChoosingPlace } from './desk/choosing';
import type { MappingPlace } from './desk/mapping';
import type { Judgement } from './actions/process-actions';

/**
 * What the sidebar draws only after the seller reached for it. A script of its own brings it into the page: nobody pays
 * for it who only glances at the verdict.
 */
export interface Details {
  OutcomeWhy: ComponentType<{ result: OutcomeResult; facts: Facts }>;
  SignalWhy: ComponentType<{ result: SignalResult; facts: Facts }>;
  LastAskPart: ComponentType;
  DecisionPart: ComponentType<{ standing: Decision | null; facts: Facts; assessment: Assessment }>;
  DecisionEntries: ComponentType<{ facts: Facts; assessment: Assessment }>;
  Conditions: ComponentType;
  CameTrue: ComponentType;
  PeopleList: ComponentType<{ people: readonly Customer[] }>;
  BetterDeals: ComponentType<{ assessment: Assessment }>;
  ReportText: ComponentType;
  FormatQuestion: ComponentType;
  FormatLine: ComponentType;
  FieldsSheet: ComponentType<{ place: Exclude<MappingPlace, { step: 'pick' }>; reading: Reading; facts: Facts }>;
  StageQuestion: ComponentType<{ name: string }>;
  ProcessSheet: ComponentType<{ place: ChoosingPlace; now: Judgement }>;
  Picking: ComponentType<{ fact: FactId; reading: Reading }>;
  LastingShield: ComponentType;
  StillWaiting: ComponentType;
}

/** Null until the script is here. */
let here: Details | null = null;
let fetchScript: (() => Promise<boolean>) | null = null;
let fetching = false;
const waiting = new Set<(details: Details) => void>();

/** A background that is just starting answers by then. */
const RETRY_MS = 2000;

/** Says how the script is put into the page; false: that did not work now. */
export function fetchDetailsBy(fetch: () => Promise<boolean>): void {
  fetchScript = fetch;
}

/** For the script itself: what waited for it is drawn. False: another copy of it was faster. */
export function bringDetails(details: Details): boolean {
  if (here !== null) return false;
  here = details;
  for (const draw of waiting) draw(details);
  return true;
}

/** Has the script put in, before the seller opens what needs it. */
export function expectDetails(): void {
  if (here === null && !fetching) void fetchDetails();
}

async function fetchDetails(): Promise<void> {
  fetching = true;
  const fetched = await fetchScript?.();
  fetching = false;
  if (fetched === false && waiting.size > 0) setTimeout(expectDetails, RETRY_MS);
}

/** Null for the moment until they are here: then what asks for them is drawn again. */
function useDetails(): Details | null {
  const [details, setDetails] = useState(here);
  // At once, not after the next frame: what is drawn later than the rest moves it.
  useLayoutEffect(() => {
    if (here !== null) {
      setDetails(here);
      return undefined;
    }
    waiting.add(setDetails);
    expectDetails();
    return () => void waiting.delete(setDetails);
  }, []);
  return details;
}

interface DetailProps {
  children: (details: Details) => JSX.Element;
  /** Keeps its room until then, where it stands above what is drawn already. */
  room?: JSX.Element;
}

/** Draws a detail, as soon as it is here. */
export function Detail({ children, room }: DetailProps): JSX.Element | null {
  const details = useDetails();
  return details ? children(details) : (room ?? null);
}
