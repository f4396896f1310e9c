/**
 * The modules that the sidebar's script hands to the script of the details, which is built without them: what has to be
 * the same in both (Preact's hooks, the desk), and what would otherwise be in both.
 */
export const SHARED_MODULES = [
  'preact/hooks',
  'preact/jsx-runtime',
  'src/day',
  'src/day-style',
  'src/deal/person',
  'src/facts/catalogue',
  'src/facts/people/names',
  'src/deal/last-ask',
  'src/overlay/Ask',
  'src/overlay/ChooseFields',
  'src/overlay/desk/deciding',
  'src/overlay/DecisionLine',
  'src/overlay/desk/agreeing',
  'src/overlay/desk/desk',
  'src/overlay/details',
  'src/overlay/focus',
  'src/overlay/desk/formatting',
  'src/overlay/desk/last-asking',
  'src/overlay/MakeLastAsk',
  'src/overlay/desk/naming',
  'src/overlay/Report',
  'src/overlay/Row',
  'src/overlay/sections',
  'src/overlay/ShowFields',
  'src/overlay/signal-words',
  'src/overlay/verdict-words',
  'src/overlay/words',
  'src/qualify/compile',
  'src/qualify/evaluate',
  'src/qualify/worlds',
  'src/ui/Shape',
  'src/ui/use-id',
] as const;

export type SharedModules = Readonly<Record<(typeof SHARED_MODULES)[number], object>>;

/** Where the modules are handed over, in the isolated world that both scripts run in. */
export const SHARED_GLOBAL = 'walkawayShared';
