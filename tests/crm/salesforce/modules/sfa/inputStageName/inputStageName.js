import { org } from 'one/org';
import RecordPicklist from 'records/recordPicklist';

export default class InputStageName extends RecordPicklist {
  get choices() {
    return org.stages.map(({ label }) => label);
  }
}
