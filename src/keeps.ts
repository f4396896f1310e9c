/**
 * For how long what happens in a window is kept: for good, or in a private window as long as there is one. A browser
 * that has no storage of its own for private windows keeps nothing there.
 */
export type Keeps = 'for good' | 'with the window' | 'nothing';
