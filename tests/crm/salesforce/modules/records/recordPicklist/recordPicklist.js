import { word } from 'one/org';
import FieldInput from 'records/fieldInput';

export default class RecordPicklist extends FieldInput {
  get choices() {
    return [this.text];
  }

  get options() {
    const chosen = this.choices.filter((text) => text !== '').map((text) => ({ label: text, value: text }));
    return [{ label: word('none'), value: '' }, ...chosen];
  }
}
