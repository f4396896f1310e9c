/** How HubSpot says that a record has nobody who owns it, in the languages we know; other words stay what they are. */
const NO_OWNER: ReadonlySet<string> = new Set([
  'no owner',
  'unassigned',
  'kein eigentümer',
  'kein zuständiger mitarbeiter',
  'nicht zugewiesen',
  'aucun propriétaire',
  'non attribué',
  'sin propietario',
  'ningún propietario',
  'sin asignar',
  'nenhum proprietário',
  'sem proprietário',
  'não atribuído',
  '所有者なし',
  '担当者なし',
  '未割り当て',
  'geen eigenaar',
  'niet toegewezen',
  'nessun proprietario',
  'non assegnato',
]);

/** What the name of a seller who has left ends with. */
const DEACTIVATED = new RegExp(
  ` ?[(（](?:${[
    'deactivated user',
    'deaktivierter (?:be)?nutzer',
    'utilisateur désactivé',
    'usuario desactivado',
    'usuário desativado',
    '(?:無効化|非アクティブ化)(?:された)?ユーザー',
    'gedeactiveerde gebruiker',
    'utente disattivato',
  ].join('|')})[)）]$`,
  'i',
);

export function meansNoOwner(text: string): boolean {
  return NO_OWNER.has(text.toLowerCase());
}

/** An owner's name without the remark that the user was deactivated. */
export function nameOfOwner(text: string): string {
  return text.replace(DEACTIVATED, '');
}
