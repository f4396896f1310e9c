import type { JSX } from 'preact';
import type { Reading } from '@/src/crm/reading';
import type { Facts } from '@/src/facts/facts';
import { ConfirmField } from './ConfirmField';
import { FieldChooser } from './FieldChooser';
import type { MappingPlace } from '@/src/overlay/desk/mapping';
import { OwnFields } from './OwnFields';

interface FieldsSheetProps {
  place: Exclude<MappingPlace, { step: 'pick' }>;
  reading: Reading;
  facts: Facts;
}

/** Whatever stands in the place of the deal while fields are chosen. */
export function FieldsSheet({ place, reading, facts }: FieldsSheetProps): JSX.Element {
  switch (place.step) {
    case 'own':
      return <OwnFields reading={reading} />;
    case 'choose':
      return <FieldChooser key={place.fact} fact={place.fact} reading={reading} facts={facts} />;
    case 'confirm':
      return <ConfirmField place={place} reading={reading} />;
  }
}
