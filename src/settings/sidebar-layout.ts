/** How the seller arranged the sidebar; the same on every record. Lengths in CSS pixels. */
export interface SidebarLayout {
  folded: boolean;
  /** Which edge of the window it is attached to. */
  side: 'left' | 'right';
  /** Distance of the folded tab from the top edge of the window. */
  top: number;
  width: number;
}

export const WIDTH = { least: 320, most: 480, usual: 360 } as const;

export const FIRST_LAYOUT: SidebarLayout = { folded: false, side: 'right', top: 72, width: WIDTH.usual };
