import Lookup from 'force/lookup';
import OwnerLookup from 'force/ownerLookup';
import FormattedNumber from 'lightning/formattedNumber';
import FormattedText from 'lightning/formattedText';
import Checkbox from 'lightning/input';
import FormulaOutput from 'records/formulaOutput';
import Modstamp from 'records/modstamp';
import BaseInput from 'records/recordLayoutBaseInput';
import CheckboxInput from 'records/recordLayoutCheckbox';
import LookupInput from 'records/recordLayoutLookup';
import TextArea from 'records/recordLayoutTextArea';
import Picklist from 'records/recordPicklist';
import RecordType from 'records/recordType';
import InputStageName from 'sfa/inputStageName';
import OutputForecastCategory from 'sfa/outputForecastCategory';
import OutputOpportunityAmount from 'sfa/outputOpportunityAmount';
import OutputStageName from 'sfa/outputStageName';

const text = {
  output: FormattedText,
  properties: ({ text = '' }) => ({ value: text, linkify: true }),
  input: BaseInput,
};
const number = (formatStyle) => ({
  output: FormattedNumber,
  properties: ({ number }) => ({ value: number, formatStyle }),
  input: BaseInput,
});
const plain = (output, input) => ({ output, properties: ({ text = '' }) => ({ value: text }), input });
const link = (output, input) => ({ output, properties: (value) => ({ value }), input });

/** For each kind of field: the element that shows it, what that element is given, and the element that edits it. */
const KINDS = {
  text,
  long: { ...text, input: TextArea },
  picklist: { ...text, input: Picklist },
  amount: plain(OutputOpportunityAmount, BaseInput),
  stage: plain(OutputStageName, InputStageName),
  forecast: plain(OutputForecastCategory),
  number: number('decimal'),
  percent: number('percent-fixed'),
  formula: { output: FormulaOutput, properties: ({ number }) => ({ value: number }) },
  lookup: link(Lookup, LookupInput),
  owner: link(OwnerLookup, LookupInput),
  modstamp: link(Modstamp),
  recordtype: plain(RecordType),
  checkbox: {
    output: Checkbox,
    properties: ({ checked }, label) => ({ type: 'checkbox', label, variant: 'label-hidden', disabled: true, checked }),
    input: CheckboxInput,
  },
};

/** A field together with the elements that show and edit it. While the form is edited, read-only fields stay. */
export function withElements(field, editing) {
  const { output, properties, input } = KINDS[field.kind];
  return {
    ...field,
    editing: editing && !field.readOnly,
    output,
    outputProperties: properties(field.value, field.label),
    input,
    inputProperties: { field },
  };
}
