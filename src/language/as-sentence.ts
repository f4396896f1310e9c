/** A wording with a full stop behind it, unless it ends in a mark of its own: Ask “if not us, what will you do?” */
export function asSentence(wording: string): string {
  return /[.?!]”?$/.test(wording) ? wording : `${wording}.`;
}
