import type { Database } from './database';
import { isSound } from './kept/sound';
import { FIRST_LAYOUT, type SidebarLayout } from '@/src/settings/sidebar-layout';

/** The arrangement that was kept last, or the first one. */
export async function readLayout(database: Database): Promise<SidebarLayout> {
  const layout = await database.get('settings', 'layout');
  return layout !== undefined && isSound('settings', 'layout', layout) ? layout : FIRST_LAYOUT;
}

export async function keepLayout(database: Database, layout: SidebarLayout): Promise<void> {
  await database.put('settings', layout, 'layout');
}
