/** What Salesforce calls the role of a contact, in the languages in which that was seen. */
const HEADINGS: ReadonlySet<string> = new Set(['Role', 'Rolle', 'Rôle', 'Función', 'Rol']);

/** Whether a label or a column is that of the role: it has a name of its own in few places only. */
export function isRoleHeading(text: string): boolean {
  return HEADINGS.has(text.replace(/:$/, ''));
}
