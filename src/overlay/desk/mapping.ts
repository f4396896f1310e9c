import { useState } from 'preact/hooks';
import type { FactId } from '@/src/facts/catalogue';
import { undoing, type FieldMapChange } from '@/src/facts/own-fields';
import type { UsualNames } from '@/src/facts/usual-names';
import { lookedAt, type ChoosingPlace } from './choosing';
import type { SidebarActions, SidebarModel } from '../model';
import { WORDS } from '../words';

/** Where the seller is on the way from a fact to its field. */
export type MappingPlace =
  | { step: 'own' }
  | { step: 'choose'; fact: FactId }
  | { step: 'pick'; fact: FactId }
  /** `pointed`: with the pointer, whose second click may still follow. */
  | { step: 'confirm'; fact: FactId; field: string; label: string | null; pointed: boolean };

/** Whatever can stand in the place of the deal. */
type Place = MappingPlace | ChoosingPlace;

/** What was just changed, and how to take it back. */
interface Mapped {
  says: string;
  undo: FieldMapChange;
}

/** Choosing fields, as a part of the desk. */
export interface Mapping {
  /** Null while the seller looks at the deal. */
  place: Place | null;
  /** `from`: the button from which the way begins, as `Desk.focusNextRef` names it. It gets the focus back. */
  goTo(place: Place, from?: string): void;
  /** What fields are usually called. Null until that is known: a list must not change its order under the hand. */
  usualNames: UsualNames | null;
  /** What sellers call a fact. */
  factLabel(fact: FactId): string;
  /** One step back: to the panel or row from which this began. */
  back(): void;
  /** Back to the deal, however far the way led. */
  leave(): void;
  mapped: Mapped | null;
  /** Changes the map, and says so where it can be undone. Null when it worked, else why not. */
  map(change: FieldMapChange, says: string): Promise<string | null>;
  undoMapping(): Promise<void>;
  forgetMapping(): void;
  mappingFailure: string | null;
}

/** `returnTo` takes the seller back to where the way to a field began. */
export function useMapping(model: SidebarModel, actions: SidebarActions, returnTo: (from: string) => void): Mapping {
  const [way, setWay] = useState<readonly Place[]>([]);
  const [from, setFrom] = useState<string | null>(null);
  const [usualNames, setUsualNames] = useState<UsualNames | null>(null);
  const [mapped, setMapped] = useState<Mapped | null>(null);
  const [mappingFailure, setFailure] = useState<string | null>(null);
  const place = way.at(-1) ?? null;
  const change = async (wanted: FieldMapChange): Promise<string | null> => {
    const answer = await actions.fields.map(wanted);
    const failure = answer.ok ? null : WORDS.notMapped(answer.reason);
    setFailure(failure);
    return failure;
  };
  return {
    place,
    goTo: (next, began) => {
      if (place === null) setFrom(began ?? null);
      if (usualNames === null && next.step === 'choose') void actions.fields.usualNames().then(setUsualNames);
      setWay((before) => [...before, next]);
    },
    usualNames,
    factLabel: (fact) => model.catalogue.get(fact)?.label ?? fact,
    back: () => {
      if (way.length > 1 && place?.step === 'process') returnTo(lookedAt(place.id));
      else if (way.length === 1 && from !== null) returnTo(from);
      setWay((before) => before.slice(0, -1));
    },
    leave: () => setWay([]),
    mapped,
    map: async (wanted, says) => {
      const undo = undoing(model.ownFields, wanted);
      const failure = await change(wanted);
      if (failure !== null) return failure;
      setMapped({ says, undo });
      setWay((before) => before.filter(({ step }) => step === 'own'));
      return null;
    },
    undoMapping: async () => {
      if (mapped !== null && (await change(mapped.undo)) === null) setMapped(null);
    },
    forgetMapping: () => setMapped(null),
    mappingFailure,
  };
}
