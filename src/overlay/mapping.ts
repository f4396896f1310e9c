import { useState } from 'preact/hooks';
import type { FactId } from '@/src/facts/catalogue';
import { undoing, type FieldMapChange } from '@/src/facts/own-fields';
import type { UsualNames } from '@/src/facts/usual-names';
import type { SidebarActions, SidebarModel } from './model';
import { WORDS } from './words';

/** Where the seller is on the way from a fact to its field. */
export type MappingPlace =
  | { step: 'own' }
  | { step: 'choose'; fact: FactId }
  | { step: 'pick'; fact: FactId }
  /** `pointed`: with the pointer, whose second click may still follow. */
  | { step: 'confirm'; fact: FactId; field: string; label: string | null; pointed: boolean };

/** What was just changed, and how to take it back. */
interface Mapped {
  says: string;
  undo: FieldMapChange;
}

/** Choosing fields, as a part of the desk. */
export interface Mapping {
  /** Null while the seller looks at the deal. */
  place: MappingPlace | null;
  goTo(place: MappingPlace): void;
  /** What fields are usually called. Null until that is known: a list must not change its order under the hand. */
  usualNames: UsualNames | null;
  /** What sellers call a fact. */
  factLabel(fact: FactId): string;
  /** One step back: to the panel or row from which this began. */
  back(): void;
  mapped: Mapped | null;
  /** Changes the map, and says so where it can be undone. Null when it worked, else why not. */
  map(change: FieldMapChange, says: string): Promise<string | null>;
  undoMapping(): Promise<void>;
  forgetMapping(): void;
  mappingFailure: string | null;
}

/** `returnTo` takes the seller back to where the way to a field began. */
export function useMapping(model: SidebarModel, actions: SidebarActions, returnTo: () => void): Mapping {
  const [way, setWay] = useState<readonly MappingPlace[]>([]);
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
    goTo: (next) => {
      if (usualNames === null && next.step === 'choose') void actions.fields.usualNames().then(setUsualNames);
      setWay((before) => [...before, next]);
    },
    usualNames,
    factLabel: (fact) => model.catalogue.get(fact)?.label ?? fact,
    back: () => {
      if (way.length === 1 && place?.step === 'choose') returnTo();
      setWay((before) => before.slice(0, -1));
    },
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
