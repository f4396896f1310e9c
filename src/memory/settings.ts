import type { Database } from './database';
import { FIRST_LAYOUT, type SidebarLayout } from '@/src/sidebar-layout';

/** The arrangement that was kept last, or the first one. */
export async function readLayout(database: Database): Promise<SidebarLayout> {
  return (await database.get('settings', 'layout')) ?? FIRST_LAYOUT;
}

export async function keepLayout(database: Database, layout: SidebarLayout): Promise<void> {
  await database.put('settings', layout, 'layout');
}
